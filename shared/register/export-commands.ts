import { z } from 'zod'
import { change, query, type Command } from '../command/define.ts'
import { PageRequest } from './page.ts'
import type { Register } from './register.ts'

/** What a list may be written as: a workbook, or csv in one of the two encodings in which Excel and WPS open it. */
export const exportFormats = ['xlsx', 'csv-gb18030', 'csv-utf8'] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

/** Which rows are written: those the list shows, all in use, or the marked ones. */
export const exportRanges = ['list', 'all', 'marked'] as const

export const ExportRequest = z.strictObject({
  range: z.enum(exportRanges),
  /** What the list shows and in which order; of all rows only the order counts, of the marked ones only the bin. */
  list: PageRequest.omit({ place: true, limit: true }),
  /** The marked rows; they come in the order of the list. */
  ids: z.array(z.string()).max(100_000),
  /** The columns, in their order. */
  fields: z.array(z.string()).min(1).max(200),
  format: ExportFormat,
  /** How the list was narrowed, in the words of the screen; stands in the workbook beside the rows. */
  narrowed: z.array(z.string().max(500)).max(40),
})
export type ExportRequest = z.infer<typeof ExportRequest>

/** An export that has begun: its number, and how many rows it will write. */
const ExportBegun = z.strictObject({ job: z.string(), total: z.int() })

/** How far an export is: its rows are written, then the file is opened again and compared. */
export const ExportProgress = z.strictObject({
  stage: z.enum(['writing', 'checking', 'ready']),
  rows: z.int(),
  total: z.int(),
  fraction: z.number(),
})
export type ExportProgress = z.infer<typeof ExportProgress>

const Job = z.strictObject({ job: z.string() })

/** A file to be fetched once by the window that asked for it. */
const MadeFile = z.strictObject({ fileId: z.string(), name: z.string() })

const Nothing = z.strictObject({})

const Exported = MadeFile.extend({
  rows: z.int(),
  /** What to know of the file before it is passed on. */
  remarks: z.array(z.string()),
  /** What left the program, in words for the audit line. */
  subject: z.string(),
})
export type Exported = z.infer<typeof Exported>

/** The commands of a list's own: begin an export, and an empty form to be filled in and imported. */
export type ListFileCommands<R extends Register> = {
  [K in `${R['name']}.export`]: Command<'query', typeof ExportRequest, typeof ExportBegun>
} & { [K in `${R['name']}.template`]: Command<'query', typeof Nothing, typeof MadeFile> }

/** `organisations.export` and `organisations.template`. */
export const listFileCommands = <R extends Register>({ name, read, write }: R): ListFileCommands<R> =>
  ({
    [`${name}.export`]: query({ permission: read, input: ExportRequest, output: ExportBegun }),
    [`${name}.template`]: query({ permission: write, input: Nothing, output: MadeFile }),
  }) as unknown as ListFileCommands<R>

/** What happens to an export once it has begun: it goes on a little at a time, so that others are answered in between. */
export const exportCommands = {
  /** Writes or compares for some hundredths of a second, and says how far it has come. */
  'exports.step': query({ permission: 'register.export', input: Job, output: ExportProgress }),
  /** Hands out the file that was written and compared. Leaves the audit line. */
  'exports.finish': change({
    permission: 'register.export',
    label: '导出台账',
    undoable: false,
    audit: 'export',
    auditObject: (_, made) => made?.subject ?? '',
    input: Job,
    output: Exported,
  }),
  /** Ends an export and takes its file away; one that is not there any more is ended too. */
  'exports.cancel': query({ permission: 'register.export', input: Job, output: Nothing }),
}
