import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Snapshot } from '#electron/database/snapshots.ts'
import { refusePath } from '#electron/documents/refuse-path.ts'
import { checkCsv, CheckFailed, checkWorkbook } from '#electron/spreadsheets/check-table.ts'
import { NotWritable, type TableWriter, type WrittenTable } from '#electron/spreadsheets/table-writer.ts'
import { createCsv, type CsvEncoding } from '#electron/spreadsheets/write-csv.ts'
import { createWorkbook } from '#electron/spreadsheets/write-workbook.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { ExportFormat, ExportProgress } from '#shared/register/export-commands.ts'
import { createTotals } from '#shared/register/export-columns.ts'
import type { Field } from '#shared/register/field.ts'
import type { Register } from '#shared/register/register.ts'
import { columnOf, readWanted, type Wanted } from './export-rows.ts'

/** All that is to be known of an export before it begins. */
export interface ExportOrder {
  readonly register: Register
  readonly wanted: Wanted
  readonly keys: readonly string[]
  readonly format: ExportFormat
  readonly total: number
  /** Where the file is written. */
  readonly path: string
  /** What the person will find it called. */
  readonly name: string
  /** What left the program, for the audit line. */
  readonly word: (rows: number) => string
  readonly author: string
  readonly madeAt: string
  readonly today: string
  /** What a workbook says of where its rows come from. */
  readonly notes: readonly string[]
  /** What to know of the file before it is passed on. */
  readonly remarks: readonly string[]
}

/** A file that was written, opened again and found to be what was meant. */
export interface MadeExport {
  readonly rows: number
  readonly rare: number
}

/** An export on its way. */
export interface ExportJob {
  readonly order: ExportOrder
  /** Goes on for a little while; a refusal ends it. */
  step(): Promise<Outcome<ExportProgress>>
  /** What was made; undefined before it is. */
  readonly made: () => MadeExport | undefined
  /** Lets go of the snapshot and of the file, unless the file has been handed on. */
  end(keepFile?: boolean): Promise<void>
}

/** Milliseconds of work in one step: others wait no longer than this. */
const patience = 60

/** Of the time an export takes, what writing is; comparing is the rest. */
const writingShare = 0.85

/** Somebody's personal data was erased meanwhile, and the rows read were those from before. */
class SnapshotEnded extends Error {}

const encodingOf: Readonly<Record<Exclude<ExportFormat, 'xlsx'>, CsvEncoding>> = {
  'csv-gb18030': 'gb18030',
  'csv-utf8': 'utf-8',
}

function openWriter({ register, keys, format, path, author, madeAt, today }: ExportOrder): Promise<TableWriter> {
  const columns = keys.map((key) => columnOf(register.fields[key] as Field))
  if (format !== 'xlsx') return createCsv(path, columns, encodingOf[format])
  return createWorkbook(path, columns, { title: register.label, author, madeAt, foot: `导出日期 ${today}` })
}

const check = ({ format, path }: ExportOrder, written: WrittenTable): AsyncGenerator<void> =>
  format === 'xlsx' ? checkWorkbook(path, written) : checkCsv(path, written, encodingOf[format])

/** Writes and compares, giving way after every page; the last it says is that the file is ready. */
async function* run(order: ExportOrder, snapshot: Snapshot): AsyncGenerator<ExportProgress, MadeExport> {
  const { register, wanted, keys, total: expected, notes, format } = order
  const totals = createTotals(keys.map((key) => register.fields[key] as Field))
  await mkdir(dirname(order.path), { recursive: true, mode: 0o700 })
  const writer = await openWriter(order)
  let rows = 0
  let isFinished = false
  let written: WrittenTable
  try {
    for await (const page of readWanted(snapshot, register, wanted, keys)) {
      await writer.write(page)
      for (const row of page) totals.add(row)
      rows += page.length
      yield { stage: 'writing', rows, total: expected, fraction: (writingShare * rows) / Math.max(1, expected) }
    }
    snapshot.close()
    // A csv file is for other programs too, to which a total is one more row.
    const total = format === 'xlsx' ? totals.row() : undefined
    written = await writer.finish(total, [...notes, ...(total ? totals.gaps() : [])])
    isFinished = true
  } finally {
    if (!isFinished) await writer.abandon()
  }
  let pieces = 0
  for await (const _ of check(order, written)) {
    pieces += 1
    yield { stage: 'checking', rows, total: expected, fraction: 1 - (1 - writingShare) / (1 + pieces) }
  }
  return { rows: written.rows, rare: written.rare }
}

function refuseTrouble(error: unknown, path: string): Outcome<never> {
  if (error instanceof NotWritable) return refuse('not-exported', error.message)
  if (error instanceof SnapshotEnded)
    return refuse('not-exported', '导出期间有人删除了个人信息,已读出的记录不能再用。请重新导出')
  if (error instanceof CheckFailed)
    return refuse('not-exported', `写好的文件重新打开后核对不一致(${error.message}),没有交给您。请再导出一次`)
  return refusePath(path, error)
}

/** Begins an export of what a snapshot holds. It does nothing until it is stepped. */
export function beginExport(
  order: ExportOrder,
  snapshot: Snapshot,
  elapsed = (): number => performance.now(),
): ExportJob {
  const running = run(order, snapshot)
  let made: MadeExport | undefined
  let progress: ExportProgress = { stage: 'writing', rows: 0, total: order.total, fraction: 0 }

  async function end(keepFile = false): Promise<void> {
    await running.return({ rows: 0, rare: 0 }).catch(() => undefined)
    snapshot.close()
    if (!keepFile) await rm(order.path, { force: true })
  }

  return {
    order,
    made: () => made,
    end,
    async step() {
      const until = elapsed() + patience
      try {
        if (progress.stage === 'writing' && !snapshot.isOpen()) throw new SnapshotEnded()
        while (made === undefined && elapsed() < until) {
          const next = await running.next()
          if (!next.done) progress = next.value
          else {
            made = next.value
            progress = { stage: 'ready', rows: made.rows, total: order.total, fraction: 1 }
          }
        }
        return done(progress)
      } catch (error) {
        await end()
        return refuseTrouble(error, order.name)
      }
    },
  }
}
