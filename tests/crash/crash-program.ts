import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { openBackend } from '#electron/backend.ts'
import { createRandom } from '#electron/demo/random.ts'
import type { Command } from '#shared/command/define.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { contract } from '#shared/contract.ts'
import type { Act } from '#shared/history/history-commands.ts'
import type { ChildMessage } from './child-message.ts'
import { takeRandomStep } from './random-commands.ts'
import { officeWindow, takePlaces, type SendFrom } from './take-places.ts'

// The process that is killed: `crash-program.ts SEED`, then a line with the data directory on its standard input. It
// opens the records and works on them until it dies. What was answered is written out before anything else is done.

const stdout = 1
const report = (message: ChildMessage): void => void writeSync(stdout, `${JSON.stringify(message)}\n`)

const isChange = (name: string): boolean => (contract as Readonly<Record<string, Command>>)[name]?.kind === 'change'

report({ kind: 'ready' })
process.stdin.on('end', () => process.exit(0))
const [line] = (await once(process.stdin, 'data')) as [Buffer]
const backend = await openBackend({ dataDirectory: line.toString('utf8').trim(), demo: false })
report({ kind: 'open' })

let lastAct = ''
const send: SendFrom = async (session, name, input) => {
  const outcome = (await backend.send(session, name, input)) as Outcome<unknown>
  if (!isChange(name)) return outcome
  report({ kind: 'acknowledged', name, outcome })
  const acts = (await backend.send(officeWindow, 'history.acts', { limit: 1 })) as Outcome<Act[]>
  const act = acts.ok ? acts.value[0] : undefined
  if (act && act.txId !== lastAct && lastAct !== '')
    report({ kind: 'act', txId: act.txId, label: act.label, rows: act.rows })
  lastAct = act?.txId ?? lastAct
  return outcome
}

const crew = await takePlaces(send)
const random = createRandom(Number(process.argv[2]))
const removed: string[] = []
for (;;) {
  // In a district without accounts nobody can work; the process waits to be killed.
  if (!crew) await once(process.stdin, 'end')
  else await takeRandomStep({ crew, random, removed })
  // Lets the end of the parent be noticed.
  await setImmediate()
}
