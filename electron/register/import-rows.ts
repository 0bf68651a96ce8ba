import type { ChangeContext } from '#electron/context.ts'
import type { RecordTable } from '#electron/database/tables.ts'
import { done, refuse, refuseFields, type FieldProblem, type Outcome } from '#shared/command/outcome.ts'
import { maskValue } from '#shared/identifiers/mask.ts'
import { normaliseDraft } from '#shared/register/normalise-draft.ts'
import { readValue, type FindReference } from '#shared/register/read-value.ts'
import type { ImportReport, ImportRequest } from '#shared/register/register-commands.ts'
import type { Field } from '#shared/register/field.ts'
import type { Register } from '#shared/register/register.ts'
import { indexReferences } from './index-references.ts'
import { checkTouched, openValues, untouchedOf, writtenOf } from './sealed-row.ts'
import { readScope, type CheckScope } from './region-scope.ts'
import { readKnownRows, type KnownRow, type KnownRows, type Values } from './known-rows.ts'

/** Reads one row of cells; blank cells are left out, so that they never erase. */
function readRow(register: Register, columns: readonly string[], cells: readonly string[], find: FindReference) {
  const values: Values = {}
  const problems: FieldProblem[] = []
  for (const [index, key] of columns.entries()) {
    const field = register.fields[key]
    if (field === undefined) continue
    const read = readValue(field, cells[index] ?? '', find)
    if (!read.ok) problems.push({ field: key, message: maskIn(read.problem.detail ?? '', field, cells[index] ?? '') })
    else if (read.value !== null) values[key] = read.value
  }
  return { values, problems }
}

/** A sentence about a protected value names it masked: the report of an import may be printed and passed on. */
const maskIn = (message: string, { mask }: Field, text: string): string =>
  mask === undefined || text.trim() === '' ? message : message.replaceAll(text.trim(), maskValue(mask, text.trim()))

interface Reading {
  readonly problems: readonly FieldProblem[]
  readonly before: KnownRow | 'several' | undefined
  readonly whole: Values
  /** Protected fields the row does not bring. */
  readonly untouched: ReadonlySet<string>
  readonly id: string
}

/** Why a row stays out: what could not be read first, then the row as a whole, then what it shares with others. */
function problemsOf(
  register: Register,
  { problems, before, whole, untouched, id }: Reading,
  known: KnownRows,
  checkScope: CheckScope,
) {
  if (problems.length > 0) return problems
  if (before === 'several') {
    const names = (register.keys[0] ?? []).map((field) => register.fields[field]?.label).join('、')
    return [{ field: register.nameField, message: `有多条${register.noun}与这一行相符。请填全${names}以便区分。` }]
  }
  const wrong = checkTouched(register, whole, untouched)
  if (wrong.length > 0)
    return wrong.map(({ field, message }) => {
      const declared = register.fields[field]
      return { field, message: declared ? maskIn(message, declared, String(whole[field] ?? '')) : message }
    })
  const stray = [...checkScope(before?.values), ...checkScope(whole)].slice(0, 1)
  return stray.length > 0 ? stray : known.clashesOf({ id, values: whole })
}

/** What came with the same file is still clear, and is taken as it is. */
const ownOf = ({ id, values }: KnownRow) => ({ ...values, id })

/**
 * Imports rows of text as one act. The same rows a second time change nothing; rows with a problem are
 * named and left out, the others go in; a dry run answers the same counts and writes nothing.
 */
export async function importRows(
  context: ChangeContext,
  register: Register,
  { source, columns, rows, dryRun }: ImportRequest,
): Promise<Outcome<ImportReport>> {
  const { db, write } = context
  const strange = columns.filter((column) => !Object.hasOwn(register.fields, column) || register.fields[column]?.fixed)
  if (strange.length > 0)
    return refuseFields(
      strange.map((field) => ({
        field,
        message: `${register.label}没有可导入的“${field}”这一栏。请调整列的对应关系。`,
      })),
    )
  if (columns.some((column) => register.fields[column]?.mask !== undefined) && context.vault.state() !== 'open')
    return refuse('vault-locked')
  const find = await indexReferences(db, register)
  const known = await readKnownRows(context, register)
  const checkScope = await readScope(context, register)
  const table = register.table as RecordTable
  const report = { read: rows.length, added: 0, changed: 0, same: 0, refused: [] as ImportReport['refused'] }

  for (const [index, cells] of rows.entries()) {
    write.describe({ source: `${source} 第 ${index + 1} 行` })
    const { values, problems } = readRow(register, columns, cells, find)
    const before = known.find(values)
    const own = before === 'several' || before === undefined ? {} : openValues(context, register, ownOf(before))
    const untouched = before === undefined ? new Set<string>() : untouchedOf(register, values)
    const whole = normaliseDraft(register.fields, { ...own, ...values })
    const id = before === 'several' || before === undefined ? `row ${index}` : before.id
    const bad = problemsOf(register, { problems, before, whole, untouched, id }, known, checkScope)
    if (bad.length > 0 || before === 'several') {
      report.refused.push(...bad.map(({ field, message }) => ({ row: index + 1, field, message })))
      continue
    }
    if (before === undefined) {
      report.added += 1
      const added = dryRun ? id : write.insert(table, whole)
      known.put({ id: added, version: 1, values: whole })
      continue
    }
    const written = writtenOf(whole, untouched)
    if (Object.keys(written).every((key) => (written[key] ?? null) === (own[key] ?? null))) {
      report.same += 1
      continue
    }
    report.changed += 1
    if (!dryRun) {
      const updated = write.update(table, before.id, before.version, written)
      if (!updated.ok) return updated
    }
    known.put({ id, version: before.version + 1, values: { ...before.values, ...written } })
  }
  write.describe({ source, label: `导入${register.noun}:${source}` })
  return done(report)
}
