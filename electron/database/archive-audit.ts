import { createHash, hash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { refusePath } from '#electron/documents/refuse-path.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import { lineColumns, type LineCells } from './audit-line.ts'

/** Where the log was cut: its last archived line, and the file that holds the lines up to there. */
export interface Anchor {
  readonly seq: number
  readonly hash: string
  readonly lines: number
  /** The last act whose line went; acts up to it need no line any more. */
  readonly actSeq: number
  /** The name of the file in the folder `audit-archive` beside the database. */
  readonly file: string
  readonly fileHash: string
  readonly at: string
}

/** Archives all lines up to the one numbered `through`, and removes them. `at` is the instant of the act. */
export type ArchiveAudit = (through: number, at: string) => Outcome<Anchor>

/** What the line of the archiving act holds as its digest, so that an anchor cannot be put in by hand. */
export const anchorDigest = ({ seq, hash: head, lines, actSeq, file, fileHash, at }: Anchor): string =>
  hash('sha256', JSON.stringify([seq, head, lines, actSeq, file, fileHash, at]), 'hex')

export const findAnchor = (file: Database): Anchor | undefined =>
  file
    .prepare(
      'SELECT seq, hash, lines, act_seq AS actSeq, file, file_hash AS fileHash, at FROM main.audit_anchor ORDER BY seq DESC LIMIT 1',
    )
    .get() as Anchor | undefined

/** What stands on the first line of an archive: with it the other lines verify by themselves. */
interface ArchiveHead {
  readonly form: '学城审计归档'
  readonly columns: readonly string[]
  /** The hash before the first line, '' at the beginning of the log. */
  readonly previous: string
  readonly from: number
  readonly through: number
  /** The hash of the last line. */
  readonly head: string
  readonly lines: number
}

const linesPerWrite = 1000

/** Writes the lines as text, one array of `lineColumns` each; answers the hash of the file once it reads back the same. */
export function writeArchive(path: string, head: ArchiveHead, lines: Iterable<LineCells>): string {
  const beside = `${path}.part`
  const sum = createHash('sha256')
  const handle = openSync(beside, 'w')
  try {
    let texts = [JSON.stringify(head)]
    const flush = (): void => {
      const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''))
      writeSync(handle, bytes)
      sum.update(bytes)
      texts = []
    }
    for (const line of lines) if (texts.push(JSON.stringify(line)) >= linesPerWrite) flush()
    flush()
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  const written = sum.digest('hex')
  const read = createHash('sha256').update(readFileSync(beside)).digest('hex')
  if (read !== written) throw new Error('写入后核对不一致')
  renameSync(beside, path)
  return written
}

/** Cuts the log of an open file at its beginning: first the file with the lines, then the anchor, then the removal. */
export function createArchiveAudit(file: Database, databasePath: string): ArchiveAudit {
  const folder = join(dirname(databasePath), 'audit-archive')

  const headOf = (through: number): ArchiveHead | undefined => {
    const before = findAnchor(file)
    const last = file.prepare('SELECT hash FROM main.audit WHERE seq = ?').pluck().get(through) as string | undefined
    const count = file.prepare('SELECT count(*) FROM main.audit WHERE seq <= ?').pluck().get(through) as number
    const columns = lineColumns.split(', ')
    return last === undefined
      ? undefined
      : {
          form: '学城审计归档',
          columns,
          previous: before?.hash ?? '',
          from: (before?.seq ?? 0) + 1,
          through,
          head: last,
          lines: count,
        }
  }

  const lastActUpTo = (through: number): number =>
    file
      .prepare(
        'SELECT max(coalesce((SELECT max(act.seq) FROM main.audit JOIN main.act ON act.tx_id = audit.tx_id WHERE audit.seq <= ?), 0), coalesce((SELECT max(act_seq) FROM main.audit_anchor), 0))',
      )
      .pluck()
      .get(through) as number

  return (through, at) => {
    const head = headOf(through)
    if (databasePath === ':memory:' || head === undefined) return refuse('not-found', '要归档的审计记录')
    const name = `审计归档 ${head.from}-${through} ${at.slice(0, 10)}.jsonl`
    const path = join(folder, name)
    try {
      mkdirSync(folder, { recursive: true })
      const lines = file
        .prepare(`SELECT ${lineColumns} FROM main.audit WHERE seq <= ? ORDER BY seq`)
        .raw()
        .iterate(through)
      const fileHash = writeArchive(path, head, lines as Iterable<LineCells>)
      const anchor = {
        seq: through,
        hash: head.head,
        lines: head.lines,
        actSeq: lastActUpTo(through),
        file: name,
        fileHash,
        at,
      }
      file
        .prepare(
          'INSERT INTO main.audit_anchor (seq, hash, lines, act_seq, file, file_hash, at) VALUES (@seq, @hash, @lines, @actSeq, @file, @fileHash, @at)',
        )
        .run(anchor)
      file.prepare('DELETE FROM main.audit WHERE seq <= ?').run(through)
      return done(anchor)
    } catch (error) {
      rmSync(`${path}.part`, { force: true })
      return refusePath(path, error)
    }
  }
}
