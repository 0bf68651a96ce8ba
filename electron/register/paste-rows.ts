import type { ChangeContext } from '#electron/context.ts'
import type { RecordTable } from '#electron/database/tables.ts'
import { done, refuse, refuseFields, type FieldProblem, type Outcome } from '#shared/command/outcome.ts'
import { mostPastedCells, type PasteReport, type PasteRequest } from '#shared/register/paste-commands.ts'
import type { Register } from '#shared/register/register.ts'
import { findSealedRows } from './find-sealed-rows.ts'
import { indexPastedReferences } from './index-pasted-references.ts'
import { readPastedRow, type PastedRow } from './read-pasted-row.ts'
import { createNameReader } from './read-names.ts'
import { readScope } from './region-scope.ts'
import { settleUnique } from './settle-unique.ts'
import { wordPasted } from './word-pasted.ts'

/** Why no row of a block can be taken, whatever stands in it. */
function checkBlock(register: Register, { columns, rows, cells }: PasteRequest): FieldProblem[] {
  const { fields, label } = register
  if (rows.length * columns.length > mostPastedCells)
    return [
      {
        field: 'cells',
        message: `一次最多填写 ${mostPastedCells} 格,这里有 ${rows.length * columns.length} 格。请分几次办理。`,
      },
    ]
  if (cells.length !== rows.length || new Set(columns).size !== columns.length)
    return [{ field: 'cells', message: '内容与行、列对不上。请重新复制后再粘贴。' }]
  return columns.flatMap((field) => {
    const declared = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (declared === undefined) return [{ field, message: `${label}没有“${field}”这一栏。请重新选择粘贴的位置。` }]
    return declared.fixed ? [{ field, message: `${declared.label}由办理程序填写,不能手工修改。` }] : []
  })
}

const isBlocked = ({ problems }: PastedRow): boolean => problems.length > 0

const hasChanges = ({ changed }: PastedRow): boolean => Object.keys(changed).length > 0

/** Writes the good rows; each was seen at the version it still has. */
function writeRows({ write }: ChangeContext, register: Register, rows: readonly PastedRow[]): Outcome<undefined> {
  const table = register.table as RecordTable
  for (const { before, whole, changed } of rows) {
    if (before === undefined) {
      write.insert(table, whole)
      continue
    }
    const written = write.update(table, before.id, before.version, changed)
    if (!written.ok) return written
  }
  return done(undefined)
}

/**
 * Lays a block of texts over rows of a register as one act. An empty cell clears; what comes back as it was shown is
 * left alone. A row with a problem stays out whole and is named, the others go in; a dry run answers the same and
 * writes nothing.
 */
export async function pasteRows(
  context: ChangeContext,
  register: Register,
  request: PasteRequest,
): Promise<Outcome<PasteReport>> {
  const { source, columns, rows: seen, cells, dryRun } = request
  const strange = checkBlock(register, request)
  if (strange.length > 0) return refuseFields(strange)
  if (columns.some((column) => register.fields[column]?.mask !== undefined) && context.vault.state() !== 'open')
    return refuse('vault-locked')

  const stored = await findSealedRows(
    context,
    register,
    seen.flatMap((row) => row?.id ?? []),
  )
  const names = createNameReader(context.db)
  for (const column of columns) {
    const field = register.fields[column]
    if (field?.kind === 'reference')
      await names.read(
        field.to,
        [...stored.values()].map((row) => row[column]),
      )
  }
  const hands = {
    context,
    register,
    columns,
    nameOf: names.nameOf,
    find: await indexPastedReferences(context.db, register, columns, cells),
    checkScope: await readScope(context, register),
  }
  const met = new Set<string>()
  const rows = seen.map((row, index) => {
    const isMet = row !== null && met.has(row.id)
    if (row) met.add(row.id)
    return readPastedRow(hands, {
      number: index + 1,
      seen: row,
      stored: row === null ? undefined : stored.get(row.id),
      isMet,
      cells: cells[index] ?? [],
    })
  })
  await settleUnique(context, register, rows)

  const good = rows.filter((row) => !isBlocked(row))
  const written = good.filter((row) => row.before === undefined || hasChanges(row))
  const added = written.filter(({ before }) => before === undefined).length
  const answer: PasteReport = {
    covered: written.length - added,
    added,
    same: good.length - written.length,
    refused: rows.length - good.length,
    cells: await wordPasted(register, columns, written, names),
    problems: rows.flatMap(({ number, problems }) => problems.map((problem) => ({ row: number, ...problem }))),
  }
  if (dryRun || written.length === 0) return done(answer)
  context.write.describe({ source, label: `${source}(${register.noun} ${written.length} 条)` })
  const kept = writeRows(context, register, written)
  return kept.ok ? done(answer) : kept
}
