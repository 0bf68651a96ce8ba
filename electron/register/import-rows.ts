import type { ChangeContext, ReadDb } from '#electron/context.ts'
import type { RecordTable } from '#electron/database/tables.ts'
import { done, refuseFields, type FieldProblem, type Outcome } from '#shared/command/outcome.ts'
import { checkRow } from '#shared/register/check-values.ts'
import { normaliseDraft } from '#shared/register/normalise-draft.ts'
import { readValue, type FindReference } from '#shared/register/read-value.ts'
import type { ImportReport, ImportRequest } from '#shared/register/register-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { indexReferences } from './index-references.ts'

type Cell = string | number | null
type Values = Record<string, Cell>

interface Existing {
  readonly id: string
  readonly version: number
  readonly values: Values
}

/** The identity of a row for a second import: the first alternative of the register whose fields are all filled. */
function identify(register: Register, values: Values): string | undefined {
  const position = register.keys.findIndex((fields) => fields.every((field) => (values[field] ?? null) !== null))
  const fields = register.keys[position]
  return fields && JSON.stringify([position, ...fields.map((field) => values[field])])
}

/** Every identity a row in use can answer to. */
const identities = (register: Register, values: Values): string[] =>
  register.keys.flatMap((fields, position) =>
    fields.every((field) => (values[field] ?? null) !== null)
      ? [JSON.stringify([position, ...fields.map((field) => values[field])])]
      : [],
  )

async function existingRows(db: ReadDb, register: Register): Promise<Map<string, Existing>> {
  const columns = ['id', 'version', ...Object.keys(register.fields)]
  const rows = (await db
    .selectFrom(register.table as 'organisation')
    .select(columns as never)
    .where('deletedAt', 'is', null)
    .execute()) as unknown as (Values & { id: string; version: number })[]
  const found = new Map<string, Existing>()
  for (const { id, version, ...values } of rows)
    for (const identity of identities(register, values)) found.set(identity, { id, version, values: values })
  return found
}

/** Reads one row of cells; blank cells are left out, so that they never erase. */
function readRow(register: Register, columns: readonly string[], cells: readonly string[], find: FindReference) {
  const values: Values = {}
  const problems: FieldProblem[] = []
  for (const [index, key] of columns.entries()) {
    const field = register.fields[key]
    if (field === undefined) continue
    const read = readValue(field, cells[index] ?? '', find)
    if (!read.ok) problems.push({ field: key, message: read.problem.detail ?? '' })
    else if (read.value !== null) values[key] = read.value
  }
  return { values, problems }
}

/** Values of unique fields met so far: in the register, and in the rows already read. */
function trackUnique(register: Register, existing: Iterable<Existing>) {
  const holders = new Map<string, string>()
  for (const { id, values } of existing)
    for (const field of register.unique ?? [])
      if ((values[field] ?? null) !== null) holders.set(`${field} ${values[field]}`, id)
  return (values: Values, id: string): FieldProblem[] =>
    (register.unique ?? []).flatMap((field) => {
      const value = values[field] ?? null
      if (value === null) return []
      const holder = holders.get(`${field} ${value}`)
      if (holder !== undefined && holder !== id)
        return [{ field, message: `${register.fields[field]?.label}“${value}”重复,请核对。` }]
      holders.set(`${field} ${value}`, id)
      return []
    })
}

/**
 * Imports rows of text as one act. The same rows a second time change nothing; rows with a problem are
 * named and left out, the others go in; a dry run answers the same counts and writes nothing.
 */
export async function importRows(
  { db, write }: ChangeContext,
  register: Register,
  { source, columns, rows, dryRun }: ImportRequest,
): Promise<Outcome<ImportReport>> {
  const strange = columns.filter((column) => !Object.hasOwn(register.fields, column))
  if (strange.length > 0)
    return refuseFields(strange.map((field) => ({ field, message: `${register.label}没有“${field}”这一栏。` })))
  const find = await indexReferences(db, register)
  const existing = await existingRows(db, register)
  const repeated = trackUnique(register, existing.values())
  const table = register.table as RecordTable
  const report = { read: rows.length, added: 0, changed: 0, same: 0, refused: [] as ImportReport['refused'] }

  for (const [index, cells] of rows.entries()) {
    const { values, problems } = readRow(register, columns, cells, find)
    const identity = identify(register, values)
    const before = identity === undefined ? undefined : existing.get(identity)
    const whole = normaliseDraft(register.fields, { ...before?.values, ...values })
    const wrong = problems.length > 0 ? problems : checkRow(register, whole)
    const bad = wrong.length > 0 ? wrong : repeated(whole, before?.id ?? `row ${index}`)
    if (bad.length > 0) {
      report.refused.push(...bad.map(({ field, message }) => ({ row: index + 1, field, message })))
      continue
    }
    if (before && Object.keys(whole).every((key) => (whole[key] ?? null) === (before.values[key] ?? null))) {
      report.same += 1
      continue
    }
    if (before) report.changed += 1
    else report.added += 1
    if (!dryRun && before) {
      const written = write.update(table, before.id, before.version, whole)
      if (!written.ok) return written
    }
    const id = before?.id ?? (dryRun ? `row ${index}` : write.insert(table, whole))
    const version = before ? before.version + 1 : 1
    for (const own of identities(register, whole)) existing.set(own, { id, version, values: whole })
  }
  write.describe({ source, label: `导入${register.noun}:${source}` })
  return done(report)
}
