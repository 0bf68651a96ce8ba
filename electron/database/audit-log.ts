import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

export interface AuditLine {
  readonly at: string
  readonly actorId: string | null
  readonly actorName: string
  readonly command: string
  /** `ok`, or the code of the refusal. */
  readonly result: string
  readonly txId: string | null
  /** What it was about: the input, shortened. */
  readonly digest: string
}

/** Who did what when with what result. Each line carries the hash of the line before, so none can be taken out unseen. */
export interface AuditLog {
  append(line: AuditLine): void
}

export const hashLine = (previous: string, line: AuditLine): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        previous,
        line.at,
        line.actorId,
        line.actorName,
        line.command,
        line.result,
        line.txId,
        line.digest,
      ]),
    )
    .digest('hex')

/** Inputs that stand in no log. */
const isSecret = (key: string): boolean => key === 'passphrase'

const shorten = (key: string, value: unknown): unknown =>
  isSecret(key) && value !== null
    ? '…'
    : Array.isArray(value) && value.length > 10
      ? [...value.slice(0, 10), `…${value.length}`]
      : value

/** What a command was about, for the audit line: its input, of long lists only the beginning. */
export function digestOf(input: unknown): string {
  try {
    return (JSON.stringify(input, shorten) ?? '').slice(0, 500)
  } catch {
    // An input that is no JSON is refused for that very reason; its line is written all the same.
    return ''
  }
}

export function createAuditLog(file: Database): AuditLog {
  const last = file.prepare('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').pluck()
  const insert = file.prepare(
    'INSERT INTO audit (at, actor_id, actor_name, command, result, tx_id, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  return {
    append(line) {
      const hash = hashLine((last.get() as string | undefined) ?? '', line)
      insert.run(line.at, line.actorId, line.actorName, line.command, line.result, line.txId, line.digest, hash)
    },
  }
}
