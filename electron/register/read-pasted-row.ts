import type { ChangeContext } from '#electron/context.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import { readCell } from '#shared/import/read-cell.ts'
import { normaliseDraft } from '#shared/register/normalise-draft.ts'
import type { FindReference } from '#shared/register/read-value.ts'
import type { Register } from '#shared/register/register.ts'
import type { Values } from './known-rows.ts'
import { maskIn } from './mask-in.ts'
import type { NameReader } from './read-names.ts'
import type { CheckScope } from './region-scope.ts'
import { checkRead, openValues, untouchedOf, type SealedRow } from './sealed-row.ts'

/** One line of a pasted block and what it would do to its row. */
export interface PastedRow {
  /** Its place in the block, from 1. */
  readonly number: number
  /** The row it lies over; undefined for a new one. */
  readonly before: SealedRow | undefined
  /** What that row holds, protected values opened. */
  readonly own: Values
  /** The row as it would be. */
  readonly whole: Values
  /** The values that would change. */
  readonly changed: Values
  /** Why it stays out; rules between rows add to it. */
  readonly problems: FieldProblem[]
}

interface Hands {
  readonly context: Pick<ChangeContext, 'seals'>
  readonly register: Register
  readonly columns: readonly string[]
  readonly nameOf: NameReader['nameOf']
  readonly find: FindReference
  readonly checkScope: CheckScope
}

interface Line {
  readonly number: number
  readonly seen: { readonly id: string; readonly version: number } | null
  readonly stored: SealedRow | undefined
  /** Whether an earlier line of the block lies over the same row. */
  readonly isMet: boolean
  readonly cells: readonly string[]
}

/** How a cell is shown where that is not its value: a mask, or the name of a row. What comes back so is unchanged. */
function shownAs({ context, register, nameOf }: Hands, key: string, row: SealedRow): string | undefined {
  const field = register.fields[key]
  const stored = row[key]
  if (typeof stored !== 'string') return undefined
  if (field?.mask !== undefined) return context.seals.masked(register.table, key, row.id, stored)
  return field?.kind === 'reference' ? (nameOf(field.to, stored) ?? '—') : undefined
}

/** What the cells mean; those that come back as they were shown are left out. */
function readCells(hands: Hands, cells: readonly string[], before: SealedRow | undefined) {
  const values: Values = {}
  const problems: FieldProblem[] = []
  for (const [index, key] of hands.columns.entries()) {
    const field = hands.register.fields[key]
    const text = cells[index] ?? ''
    if (field === undefined || (before !== undefined && text !== '' && text.trim() === shownAs(hands, key, before)))
      continue
    const read = readCell(field, text, hands.find)
    if (read.ok) values[key] = read.value
    else problems.push({ field: key, message: maskIn(read.message, field, text) })
  }
  return { values, problems }
}

/** What stands against the row itself: it is gone, somebody changed it since, or it comes twice. */
function checkSeen({ register }: Hands, { seen, stored, isMet }: Line): string | undefined {
  if (seen === null) return undefined
  if (stored === undefined || stored.deletedAt !== null)
    return `这条${register.noun}找不到了,可能已被删除。请刷新列表后再粘贴。`
  const name = String(stored[register.nameField] ?? '')
  if (isMet) return `${register.noun}“${name}”在选定的行中出现了两次。请刷新列表后重新选择。`
  return stored.version === seen.version
    ? undefined
    : `${register.noun}“${name}”在您看到之后已被他人修改。请刷新列表,核对后再粘贴。`
}

/** Reads one line of a block and judges it as the form would: its values, the row as a whole, and where it lies. */
export function readPastedRow(hands: Hands, line: Line): PastedRow {
  const { context, register, checkScope } = hands
  const { number, stored: before } = line
  const against = checkSeen(hands, line)
  if (against !== undefined)
    return {
      number,
      before,
      own: {},
      whole: {},
      changed: {},
      problems: [{ field: register.nameField, message: against }],
    }
  const { values, problems } = readCells(hands, line.cells, before)
  const own: Values = before === undefined ? {} : openValues(context, register, before)
  const untouched = before === undefined ? new Set<string>() : untouchedOf(register, values)
  const whole = normaliseDraft(register.fields, { ...own, ...values })
  const unread = new Set(problems.map(({ field }) => field))
  for (const { field, message } of checkRead(register, whole, untouched, unread)) {
    const declared = register.fields[field]
    problems.push({ field, message: declared ? maskIn(message, declared, String(whole[field] ?? '')) : message })
  }
  if (problems.length === 0) problems.push(...checkScope(before, whole))
  const moved = Object.keys(values).filter((key) => (whole[key] ?? null) !== (own[key] ?? null))
  const changed = Object.fromEntries(moved.map((key) => [key, whole[key] ?? null]))
  return { number, before, own, whole, changed, problems }
}
