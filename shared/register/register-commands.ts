import { z } from 'zod'
import { change, query, type Command } from '../command/define.ts'
import { RowHistory } from '../history/row-history.ts'
import { ImportReport } from '../import/import-report.ts'
import { listFileCommands, type ListFileCommands } from './export-commands.ts'
import { type Page, PageRequest, pageSchema } from './page.ts'
import { pasteCommands, type PasteCommands } from './paste-commands.ts'
import type { Register, RowIn, ValuesIn } from './register.ts'
import { protectedFields } from './protected-fields.ts'
import { Companion, Removed } from './removal.ts'
import { draftSchema, rowSchema } from './row-schema.ts'

const Id = z.strictObject({ id: z.string() })
const Seen = z.strictObject({ id: z.string(), version: z.int() })
const Removal = z.strictObject({ rows: z.array(Seen).min(1).max(10_000), reason: z.string().max(200) })
const Restoration = z.strictObject({
  ids: z.array(z.string()).min(1).max(10_000),
  /** Rows of other registers that these belong to, and that come back in the same act. */
  owners: z
    .array(z.strictObject({ register: z.string(), ids: z.array(z.string()).min(1).max(1000) }))
    .max(10)
    .optional(),
})
const Binned = z.strictObject({ ids: z.array(z.string()).min(1).max(1000) })
const Count = z.strictObject({ count: z.int() })

/** What a picker asks for: the text typed, and which rows may be picked at all. */
export const Finding = PageRequest.pick({ conditions: true, asOf: true }).extend({ search: z.string().max(100) })
export type Finding = z.infer<typeof Finding>

/** One row a picker offers: its name, and what tells namesakes apart. */
export const Choice = z.strictObject({ id: z.string(), name: z.string(), hint: z.string() })
export type Choice = z.infer<typeof Choice>

/** Where in a file that was opened at this window the rows stand. */
const OpenedRows = z.strictObject({
  fileId: z.string(),
  sheet: z.int().min(0),
  /** The places of the heading rows among the sheet's rows. */
  header: z.array(z.int().min(0)).min(1).max(2),
  sender: z.string().max(80),
})
export type OpenedRows = z.infer<typeof OpenedRows>

/** Rows of text under known fields, as a spreadsheet or a pasted block brings them. */
export const ImportRequest = z.strictObject({
  /** Where the rows came from: a file name, "粘贴". Kept in the history of every row. */
  source: z.string().min(1).max(200),
  /** The field each column fills; null for a column that is left. */
  columns: z.array(z.string().nullable()).min(1).max(500),
  /** The rows themselves; none where `opened` says where they stand. */
  rows: z.array(z.array(z.string())).max(100_000),
  opened: OpenedRows.optional(),
  /** Counts and names what would happen, and writes nothing. */
  dryRun: z.boolean(),
  /** One refused row keeps all of them out. */
  allOrNothing: z.boolean().optional(),
  /** A blank cell takes away what was there; otherwise it is left alone. */
  blankErases: z.boolean().optional(),
})
export type ImportRequest = z.infer<typeof ImportRequest>

type Row<R extends Register> = z.ZodType<RowIn<R>>
type Draft<R extends Register> = z.ZodType<Partial<ValuesIn<R>>>

/** The commands every register has. `organisations` gives `organisations.list`, `organisations.create`, … */
export type RegisterCommands<R extends Register> = {
  [K in `${R['name']}.list`]: Command<'query', typeof PageRequest, z.ZodType<Page<RowIn<R>>>>
} & { [K in `${R['name']}.get`]: Command<'query', typeof Id, Row<R>> } & {
  [K in `${R['name']}.find`]: Command<'query', typeof Finding, z.ZodType<Choice[]>>
} & { [K in `${R['name']}.history`]: Command<'query', typeof Id, typeof RowHistory> } & {
  [K in `${R['name']}.create`]: Command<'change', z.ZodType<{ values: Partial<ValuesIn<R>> }>, Row<R>>
} & {
  [K in `${R['name']}.update`]: Command<
    'change',
    z.ZodType<{ id: string; version: number; values: Partial<ValuesIn<R>> }>,
    Row<R>
  >
} & { [K in `${R['name']}.remove`]: Command<'change', typeof Removal, typeof Count> } & {
  [K in `${R['name']}.restore`]: Command<'change', typeof Restoration, typeof Count>
} & {
  [K in `${R['name']}.removals`]: Command<'query', typeof Binned, z.ZodType<Removed[]>>
} & {
  [K in `${R['name']}.companions`]: Command<'query', typeof Binned, z.ZodType<Companion[]>>
} & {
  [K in `${R['name']}.import`]: Command<'change', typeof ImportRequest, typeof ImportReport>
} & ListFileCommands<R> &
  PasteCommands<R>

/** Derives a register's slice of the contract. */
export function registerCommands<R extends Register>(register: R): RegisterCommands<R> {
  const { name, noun, read, write, audit = 'change' } = register
  const undoable = register.undoable ?? true
  const row: Row<R> = rowSchema(register)
  const values: Draft<R> = draftSchema(register)
  const secret = [...new Set([...protectedFields(register), ...(register.personal?.fields ?? [])])]
  const commands = {
    ...listFileCommands(register),
    ...pasteCommands(register, secret),
    [`${name}.list`]: query({ permission: read, input: PageRequest, output: pageSchema(row) as never }),
    [`${name}.get`]: query({ permission: read, input: Id, output: row as never }),
    [`${name}.find`]: query({
      permission: read,
      input: Finding,
      output: z.array(Choice),
    }),
    [`${name}.history`]: query({ permission: read, input: Id, output: RowHistory }),
    [`${name}.removals`]: query({ permission: read, input: Binned, output: z.array(Removed) }),
    [`${name}.companions`]: query({ permission: read, input: Binned, output: z.array(Companion) }),
    [`${name}.create`]: change({
      permission: write,
      audit,
      label: `登记${noun}`,
      undoable,
      input: z.strictObject({ values }) as never,
      output: row as never,
      secret,
    }),
    [`${name}.update`]: change({
      permission: write,
      audit,
      label: `修改${noun}`,
      undoable,
      input: Seen.extend({ values }) as never,
      output: row as never,
      secret,
    }),
    [`${name}.remove`]: change({
      permission: write,
      audit,
      label: `删除${noun}`,
      undoable,
      input: Removal,
      output: Count,
    }),
    [`${name}.restore`]: change({
      permission: write,
      audit,
      label: `恢复${noun}`,
      undoable,
      input: Restoration,
      output: Count,
    }),
    [`${name}.import`]: change({
      permission: write,
      audit,
      label: `导入${noun}`,
      undoable,
      input: ImportRequest,
      output: ImportReport,
      secret,
    }),
  }
  return commands as unknown as RegisterCommands<R>
}
