import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { z } from 'zod'
import { lastLine, Mark } from './log-head.ts'

const MarkFile = z.strictObject({ marks: z.array(Mark) })

/**
 * Marks of the log's head, kept outside the database file: lines cut off at the end, or a whole chain computed anew,
 * agree among themselves but not with these. Older marks stand further apart; between two of them a rewriting is placed.
 */
export interface HeadMark {
  /** The line marked last; 0 where none is. */
  seq(): number
  set(head: Mark): void
}

/** What the marks of a database say; `missing` and `unreadable` where there is no such file or it is none of ours. */
export type KeptMarks = readonly Mark[] | 'missing' | 'unreadable'

const most = 200

/** The file of a database's marks, beside it. */
export const markPathOf = (databasePath: string): string => `${databasePath}.head.json`

export function readMarks(path: string): KeptMarks {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return 'missing'
  }
  try {
    return MarkFile.parse(JSON.parse(text)).marks
  } catch {
    return 'unreadable'
  }
}

/** Forgets every second of the older half. */
const thinOut = (marks: readonly Mark[]): readonly Mark[] =>
  marks.length <= most ? marks : marks.filter((_mark, place) => place % 2 === 0 || place > most / 2)

function writeMarks(path: string, marks: readonly Mark[]): void {
  const beside = `${path}.tmp`
  const handle = openSync(beside, 'w')
  try {
    writeSync(handle, JSON.stringify({ marks }))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(beside, path)
}

/** The marks of an open database, beginning with those that hold; in memory there are none. */
export function createHeadMark(path: string | undefined, holding: readonly Mark[]): HeadMark {
  let marks = holding
  return {
    seq: () => marks.at(-1)?.seq ?? 0,
    set(head) {
      if (head.seq !== marks.at(-1)?.seq) marks = thinOut([...marks, head])
      try {
        if (path !== undefined) writeMarks(path, marks)
      } catch {
        // A full disk stops the next command, which says so; an older mark still holds.
      }
    },
  }
}

/**
 * Marks the head of a closed database that is about to take the place of another or of none (a new district, a restored
 * backup); its opening there would otherwise find the marks of another log.
 */
export function markAnew(databasePath: string, placePath: string): void {
  // Not for reading only: such a connection would leave its write-ahead log lying there.
  const file = new BetterSqlite(databasePath, { fileMustExist: true })
  try {
    const head = lastLine(file)
    writeMarks(markPathOf(placePath), head ? [head] : [])
  } finally {
    file.close()
  }
}
