import type { QueryContext } from '#electron/context.ts'
import type { Register } from '#shared/register/register.ts'
import type { PastedRow } from './read-pasted-row.ts'
import { namesOf } from './reference-labels.ts'

type Readers = Pick<QueryContext, 'db' | 'whole'>

interface Holder {
  readonly id: string
  readonly value: string
}

const atOnce = 500

async function findHolders({ whole }: Readers, { table }: Register, field: string, values: readonly string[]) {
  const holders: Holder[] = []
  for (let begin = 0; begin < values.length; begin += atOnce)
    holders.push(
      ...(await whole
        .selectFrom(table as 'organisation')
        .select(['id', `${field} as value` as 'name'])
        .where(field as 'name', 'in', values.slice(begin, begin + atOnce))
        .where('deletedAt', 'is', null)
        .$castTo<Holder>()
        .execute()),
    )
  return holders
}

const isGood = ({ problems }: PastedRow): boolean => problems.length === 0

const claimOf = ({ before, whole, changed }: PastedRow, field: string): string | undefined => {
  const value = before === undefined || field in changed ? (whole[field] ?? null) : null
  return value === null ? undefined : String(value)
}

/** Who holds which value once the good rows are written, as far as they keep what they had. */
function keptBy(rows: readonly PastedRow[], holders: readonly Holder[], field: string): Map<string, string> {
  const moved = new Set(rows.filter((row) => isGood(row) && field in row.changed).map(({ before }) => before?.id))
  return new Map(holders.filter(({ id }) => !moved.has(id)).map(({ id, value }) => [value, id]))
}

/** One round over the rows: the first to claim a value has it. Answers whether somebody had to stay out. */
async function refuseTwins(
  readers: Readers,
  register: Register,
  field: string,
  rows: readonly PastedRow[],
  holders: readonly Holder[],
) {
  const taken: Map<string, string | number> = keptBy(rows, holders, field)
  const late: (readonly [PastedRow, string, string | number])[] = []
  for (const row of rows) {
    const value = isGood(row) ? claimOf(row, field) : undefined
    if (value === undefined) continue
    const holder = taken.get(value)
    if (holder === undefined) taken.set(value, row.number)
    else late.push([row, value, holder])
  }
  const ids = late.flatMap(([, , holder]) => (typeof holder === 'string' ? [holder] : []))
  const names = new Map<string, string>()
  for (let begin = 0; begin < ids.length; begin += atOnce)
    for (const [id, name] of await namesOf(readers.db, register.table, ids.slice(begin, begin + atOnce)))
      names.set(id, name)
  const declared = register.fields[field]
  for (const [row, value, holder] of late) {
    const said = declared?.kind === 'reference' ? '' : `“${value}”`
    const name = typeof holder === 'string' ? names.get(holder) : undefined
    const whose =
      typeof holder === 'number' ? `与第 ${holder} 行重复` : name === undefined ? '已在别处登记' : `已登记给“${name}”`
    row.problems.push({ field, message: `${declared?.label ?? field}${said}${whose}。请核对是否重复登记。` })
  }
  return late.length > 0
}

/**
 * Names the rows of a block that would share a value no two rows may share, as all of it stands afterwards: two rows
 * may exchange their values. A row that stays out keeps its value, which may keep out another.
 */
export async function settleUnique(readers: Readers, register: Register, rows: readonly PastedRow[]): Promise<void> {
  const claimed: (readonly [string, readonly Holder[]])[] = []
  for (const field of register.unique ?? []) {
    const values = new Set(rows.flatMap((row) => (isGood(row) ? (claimOf(row, field) ?? []) : [])))
    if (values.size > 0) claimed.push([field, await findHolders(readers, register, field, [...values])])
  }
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const [field, holders] of claimed)
      if (await refuseTwins(readers, register, field, rows, holders)) isSettled = false
  }
}
