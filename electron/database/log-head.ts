import type { Database } from 'better-sqlite3'
import { z } from 'zod'

/** How far the audit log had come: the number and hash of a line, and the instant it was written. */
export const Mark = z.strictObject({ seq: z.int(), hash: z.string(), at: z.string() })
export type Mark = z.infer<typeof Mark>

/** The last line of a file, or where its log was cut by an archive; undefined while it is empty. */
export const lastLine = (file: Database): Mark | undefined =>
  file
    .prepare(
      'SELECT seq, hash, at FROM (SELECT seq, hash, at FROM main.audit ORDER BY seq DESC LIMIT 1) UNION ALL SELECT seq, hash, at FROM main.audit_anchor ORDER BY seq DESC LIMIT 1',
    )
    .get() as Mark | undefined
