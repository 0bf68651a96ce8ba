import { registerHooks, syncBuiltinESMExports } from 'node:module'
import threads from 'node:worker_threads'
import { workers } from './workers.ts'

/** Puts the stand-in in Electron's place for the program this process runs. */
const standin = new URL('electron.ts', import.meta.url).href
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: standin, shortCircuit: true } : next(name, context)),
})

threads.Worker = class extends threads.Worker {
  constructor(...how: ConstructorParameters<typeof threads.Worker>) {
    super(...how)
    workers.push(this)
  }
}
syncBuiltinESMExports()
