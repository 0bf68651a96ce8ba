import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs'

/** The state of a socket in /proc/net/tcp that waits for connections. */
const listen = '0A'

/** A machine without IPv6 has no such table. */
const lines = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(1) : [])

/** What a descriptor leads to; one closed since it was listed leads nowhere. */
function readLink(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function ownSockets(pid: number): ReadonlySet<string> {
  const folder = `/proc/${pid}/fd`
  const links = readdirSync(folder).map((name) => readLink(`${folder}/${name}`))
  return new Set(links.flatMap((link) => /^socket:\[(?<inode>\d+)\]$/u.exec(link)?.groups?.['inode'] ?? []))
}

/** On Linux: where this process waits for connections, as the kernel writes it: `0100007F:1F90` is 127.0.0.1:8080. */
export function listeningSockets(pid: number): readonly string[] {
  const own = ownSockets(pid)
  return ['tcp', 'tcp6']
    .flatMap((kind) => lines(`/proc/${pid}/net/${kind}`))
    .map((line) => line.trim().split(/\s+/u))
    .filter((columns) => columns[3] === listen && own.has(columns[9] ?? ''))
    .map((columns) => columns[1] ?? '')
}
