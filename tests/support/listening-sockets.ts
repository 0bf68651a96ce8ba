import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

/** State of a TCP socket that waits for connections, as Linux writes it. */
const listening = '0A'

/** The addresses (as Linux writes them, in hexadecimal) on which a process of this machine waits for connections. */
export function listeningSockets(pid: number): readonly string[] {
  const own = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/u.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    }),
  )
  return ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/u))
      .filter(([, , , state, , , , , , inode]) => state === listening && own.has(inode ?? ''))
      .map(([, address = '']) => address),
  )
}
