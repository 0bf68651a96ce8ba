import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'

type Held = { readonly isFirst: true } | { readonly isFirst: false; readonly handedOn: Promise<void> }

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * Electron's lock is known at once and hands a second start's command line to the first: here a file decides and a
 * socket of the file system carries, so that still nothing listens on a port.
 */
export function holdInstance(directory: string, onSecond: (argv: string[], directory: string) => void): Held {
  const lock = join(directory, 'standin.pid')
  const socket = join(directory, 'standin.sock')
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  } catch {
    if (isRunning(Number(readFileSync(lock, 'utf8')))) {
      const handedOn = new Promise<void>((ended) => {
        const line = connect(socket, () => line.end(JSON.stringify({ argv: process.argv, directory: process.cwd() })))
        line.on('close', () => ended()).on('error', () => ended())
      })
      return { isFirst: false, handedOn }
    }
    writeFileSync(lock, String(process.pid))
  }
  rmSync(socket, { force: true })
  const server = createServer((line) => {
    let text = ''
    line.setEncoding('utf8').on('data', (part: string) => (text += part))
    line.on('end', () => {
      const second = JSON.parse(text) as { argv: string[]; directory: string }
      onSecond(second.argv, second.directory)
    })
  })
  server.listen(socket).unref()
  process.on('exit', () => rmSync(lock, { force: true }))
  return { isFirst: true }
}
