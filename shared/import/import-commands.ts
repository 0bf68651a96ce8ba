import { z } from 'zod'
import { change, query, type Command } from '../command/define.ts'
import type { Register } from '../register/register.ts'
import { skipReasons, type SkipReason } from './sort-rows.ts'

/** A file as the page sends it, or text that was pasted. */
export const FileOpening = z.strictObject({
  name: z.string().min(1).max(200),
  /** The file's bytes in base64; of pasted text, its UTF-8. */
  content: z.string(),
  isPasted: z.boolean(),
})

/** A file that was opened: its sheets, and what a clerk should know about how it was read. */
export const OpenedFile = z.strictObject({
  fileId: z.string(),
  name: z.string(),
  sheets: z.array(z.strictObject({ name: z.string(), rows: z.int(), isHidden: z.boolean() })),
  /** The sheet with the most rows under headings that are known. */
  sheet: z.int(),
  warnings: z.array(z.string()),
})
export type OpenedFile = z.infer<typeof OpenedFile>

/** How a sheet is to be read. What is not said is found: headings by their words, columns by name, alias and memory. */
export const LayoutRequest = z.strictObject({
  fileId: z.string(),
  sheet: z.int().min(0),
  /** The places of the heading rows among the sheet's rows, one or two. */
  header: z.array(z.int().min(0)).min(1).max(2).optional(),
  /** Who sent the file, to remember how their columns are called. */
  sender: z.string().max(80).optional(),
})
export type LayoutRequest = z.infer<typeof LayoutRequest>

const skips = Object.keys(skipReasons) as [SkipReason, ...SkipReason[]]

/** A sheet as it would be read. */
export const Layout = z.strictObject({
  /** Empty where no headings were found; then somebody has to show them. */
  header: z.array(z.int()),
  columns: z.array(
    z.strictObject({
      /** 所在地 · 所属街道. */
      heading: z.string(),
      field: z.string().nullable(),
      /** Whether this sender's earlier file said so. */
      isRemembered: z.boolean(),
    }),
  ),
  /** The sheet from its top, to show the headings in it. */
  top: z.array(z.strictObject({ place: z.int(), row: z.int(), cells: z.array(z.string()) })),
  /** The first records, in the file's words. */
  sample: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
  records: z.int(),
  skipped: z.array(z.strictObject({ row: z.int(), why: z.enum(skips) })),
  /** 填报单位, where the lines above the headings or an earlier file say it. */
  sender: z.string(),
})
export type Layout = z.infer<typeof Layout>

/** What a sender's columns mean, kept for their next file. */
export const ColumnMemory = z.strictObject({
  sender: z.string().min(1).max(80),
  columns: z.array(z.strictObject({ heading: z.string().max(200), field: z.string().nullable() })).max(500),
})
export type ColumnMemory = z.infer<typeof ColumnMemory>

const FileId = z.strictObject({ fileId: z.string() })
/** A file the backend has made, to be saved under its name. */
const MadeFile = z.strictObject({ fileId: z.string(), name: z.string() })
const Nothing = z.strictObject({})

/** The commands of the import wizard, beside `<register>.import` itself. */
export type ImportCommands<R extends Register> = {
  [K in `${R['name']}.open-file`]: Command<'query', typeof FileOpening, typeof OpenedFile>
} & { [K in `${R['name']}.lay-out`]: Command<'query', typeof LayoutRequest, typeof Layout> } & {
  [K in `${R['name']}.remember-columns`]: Command<'change', typeof ColumnMemory, typeof Nothing>
} & { [K in `${R['name']}.corrected-file`]: Command<'query', typeof FileId, typeof MadeFile> }

/** Derives what the import wizard asks of a register. */
export const importCommands = <R extends Register>({ name, noun, write }: R): ImportCommands<R> =>
  ({
    /** Reads a file and keeps it for this window; it changes nothing. */
    [`${name}.open-file`]: query({ permission: write, input: FileOpening, output: OpenedFile, isApart: true }),
    [`${name}.lay-out`]: query({ permission: write, input: LayoutRequest, output: Layout }),
    [`${name}.remember-columns`]: change({
      permission: write,
      label: `记住导入${noun}的列`,
      undoable: false,
      isOwn: true,
      input: ColumnMemory,
      output: Nothing,
      secret: ['columns', 'sender'],
    }),
    /** The file that was imported last, with the reasons beside the rows that stayed out. */
    [`${name}.corrected-file`]: query({ permission: write, input: FileId, output: MadeFile }),
  }) as unknown as ImportCommands<R>
