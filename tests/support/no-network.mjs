// Loaded before a program that must do without a network: every attempt to connect is noted and fails.
// Plain JavaScript, so that any Node the program starts in turn can load it too.
import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

Socket.prototype.connect = function refuse(...args) {
  const where = JSON.stringify(args.flat().filter((value) => typeof value !== 'function'))
  appendFileSync(process.env.XUECHENG_NETWORK_LOG, `${where}\n`)
  throw new Error(`no network here: ${where}`)
}
