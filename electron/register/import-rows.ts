import type { ChangeContext } from '#electron/context.ts'
import type { RecordTable } from '#electron/database/tables.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { takesSeveral } from '#shared/import/usual-headings.ts'
import type { SheetRow } from '#shared/import/sheet.ts'
import { mostDifferences, type RefusedCell } from '#shared/import/import-report.ts'
import { normaliseDraft } from '#shared/register/normalise-draft.ts'
import type { Register } from '#shared/register/register.ts'
import type { ImportProblem } from './import-problem.ts'
import { createReadRow, type ReadingOrder } from './read-row.ts'
import { checkWhole } from './check-imported.ts'
import { createDifferences, type Differences } from './word-differences.ts'
import { openValues, untouchedOf, withoutMasks, writtenOf } from './sealed-row.ts'
import { readScope } from './region-scope.ts'
import { readKnownRows, type KnownRow, type Values } from './known-rows.ts'

/** Rows to import, and how. */
export interface ImportOrder extends ReadingOrder {
  /** Where the rows came from, for the history of each: a file's name, "粘贴". */
  readonly source: string
  readonly rows: readonly SheetRow[]
  /** Counts and names what would happen, and writes nothing. */
  readonly dryRun: boolean
  /** One refused row keeps all of them out. */
  readonly allOrNothing?: boolean
}

/** What became of the rows; a refused row is named for each of its problems, by its number in the file. */
export interface Imported {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly refused: RefusedCell[]
  readonly additions: Differences
  readonly differences: Differences
}

/** What came with the same file is still clear, and is taken as it is. */
const ownOf = ({ id, values }: KnownRow) => ({ ...values, id })

/** Columns that cannot be filled: unknown ones, those that procedures fill, and a field in two columns. */
function strangeColumns(register: Register, columns: readonly (string | null)[]) {
  const named = columns.filter((column) => column !== null)
  const strange = named.filter((column) => !Object.hasOwn(register.fields, column) || register.fields[column]?.fixed)
  const twice = named.filter((column, place) => named.indexOf(column) < place && !takesSeveral(register.fields[column]))
  return [
    ...strange.map((field) => ({
      field,
      message: `${register.label}没有可导入的“${field}”这一栏。请调整列的对应关系。`,
    })),
    ...twice.map((field) => ({
      field,
      message: `有两列都对应“${register.fields[field]?.label ?? field}”。请只保留一列。`,
    })),
  ]
}

/**
 * Imports rows of text as one act. The same rows a second time change nothing; rows with a problem are
 * named and left out, the others go in; two rows of one file that mean the same record are one and a duplicate.
 * A dry run answers the same and writes nothing.
 */
export async function importRows(
  context: ChangeContext,
  register: Register,
  order: ImportOrder,
): Promise<Outcome<Imported>> {
  const { write } = context
  const { source, columns, rows, dryRun, allOrNothing = false } = order
  const strange = strangeColumns(register, columns)
  if (strange.length > 0) return refuseFields(strange)
  if (columns.some((column) => register.fields[column ?? '']?.mask !== undefined) && context.vault.state() !== 'open')
    return refuse('vault-locked')
  const { readRow, nameProblem } = await createReadRow(context, register, order)
  const known = await readKnownRows(context, register)
  const checkScope = await readScope(context, register)
  const table = register.table as RecordTable
  const blank = normaliseDraft(register.fields, {})
  const counts = { read: rows.length, added: 0, changed: 0, same: 0 }
  const refused: RefusedCell[] = []
  const additions = createDifferences(context, register)
  const differences = createDifferences(context, register)
  let refusedRows = 0
  const turnAway = (row: number, problems: readonly ImportProblem[]): void => {
    refusedRows += 1
    for (const problem of problems) refused.push({ row, ...nameProblem(problem) })
  }

  for (const row of rows) {
    const { values: read, problems } = readRow(row)
    const met = known.find(read)
    if (met.kind === 'several' || met.kind === 'read') {
      turnAway(row.number, problems.length > 0 ? problems : [known.wordMeeting(met, read)])
      continue
    }
    const before = met.kind === 'known' ? met.row : undefined
    // A list that was exported shows masks; one that comes back as it was shown means unchanged.
    const values = before === undefined ? read : withoutMasks(context, register, ownOf(before), read)
    const own = before === undefined ? {} : openValues(context, register, ownOf(before))
    const untouched = before === undefined ? new Set<string>() : untouchedOf(register, values)
    const whole: Values = { ...blank, ...own, ...values }
    const id = before?.id ?? `row ${row.number}`
    const bad = checkWhole(register, { problems, before: before?.values, whole, untouched, id }, known, checkScope)
    if (bad.length > 0) {
      turnAway(row.number, bad)
      continue
    }
    write.describe({ source: `${source} 第 ${row.number} 行` })
    if (before === undefined) {
      counts.added += 1
      if (additions.count < mostDifferences) {
        const brought = Object.keys(values).filter((key) => values[key] !== null)
        additions.note(row.number, id, brought, {}, whole)
      }
      const added = dryRun ? id : write.insert(table, whole)
      known.put({ id: added, version: 1, values: whole, readAs: row.number })
      continue
    }
    const written = writtenOf(whole, untouched)
    const different = Object.keys(written).filter((key) => (written[key] ?? null) !== (own[key] ?? null))
    if (different.length === 0) counts.same += 1
    else {
      counts.changed += 1
      differences.note(row.number, id, different, own, written)
      if (!dryRun) {
        const updated = write.update(table, before.id, before.version, written)
        if (!updated.ok) return updated
      }
    }
    known.put({ id, version: before.version + 1, values: { ...before.values, ...written }, readAs: row.number })
  }
  if (allOrNothing && !dryRun && refusedRows > 0) return refuse('import-refused', `${refusedRows}`)
  write.describe({ source, label: `导入${register.noun}:${source}` })
  return done({ ...counts, refused, additions, differences })
}
