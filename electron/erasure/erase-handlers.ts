import type { ChangeContext, HandlersFor, QueryContext } from '#electron/context.ts'
import { findSealed, type SealedRow } from '#electron/register/sealed-row.ts'
import { readScope } from '#electron/register/region-scope.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import {
  checkReason,
  erasureBases,
  type EraseCommands,
  type Erasing,
  type ErasurePlan,
} from '#shared/register/personal-commands.ts'
import { erasedName } from '#shared/register/erased.ts'
import type { Register } from '#shared/register/register.ts'
import { findHindrance } from './erasure-hindrance.ts'
import { findPerson, type Person } from './person-traces.ts'

interface Found {
  readonly row: SealedRow
  readonly person: Person
}

/** Why a row is not the place to erase a person from; undefined where it is. */
function misplaced(register: Register, row: SealedRow): string | undefined {
  const name = String(row[register.nameField])
  if (register.personal?.isPerson?.(row) === false) return `“${name}”不是个人或家庭,没有可以删除的个人信息`
  if (name === erasedName) return `这条${register.noun}的个人信息已经删除过了`
  if (register.table !== 'family' && row['familyId'])
    return `“${name}”是登记在册的家庭。请在“学习型家庭”中打开这一户办理,名下的${register.noun}会一并处理`
  return undefined
}

async function find(context: QueryContext, register: Register, id: string): Promise<Outcome<Found>> {
  const row = await findSealed(context, register, id)
  if (!row) return refuse('not-found', register.noun)
  const elsewhere = misplaced(register, row)
  if (elsewhere !== undefined) return refuse('not-personal', elsewhere)
  const person = await findPerson(context.whole, register, id, String(row[register.nameField]))
  return done({ row, person })
}

/** 称号(2 条):称号持有者、备注. */
function wordTraces({ traces }: Person): string[] {
  const alike = Map.groupBy(traces, ({ label, what }) => `${label} ${what}`)
  return [...alike.values()].map((same) => `${same[0]?.label} ${same.length} 条:${same[0]?.what}`)
}

/** What of the opened row stays, so that numbers, figures and documents still hold. */
const wordStaying = (register: Register, row: SealedRow): string[] =>
  Object.entries(register.fields).flatMap(([key, { label }]) =>
    register.personal?.fields.includes(key) || row[key] === null ? [] : [label],
  )

async function plan(context: QueryContext, register: Register, id: string): Promise<Outcome<ErasurePlan>> {
  const found = await find(context, register, id)
  if (!found.ok)
    return found.problem.code === 'not-personal'
      ? done({ goes: [], stays: [], hindrance: `${found.problem.detail}。` })
      : found
  const { row, person } = found.value
  const running = await findHindrance({ ...context, db: context.whole }, person)
  return done({
    goes: wordTraces(person),
    stays: wordStaying(register, row),
    hindrance: running === undefined ? null : `${running}还在办理中,办结以后才能删除个人信息。`,
  })
}

/**
 * 删除个人信息: takes what says who a person is out of the row, out of the rows that go with it, out of their history
 * and the search; numbers, places, years and counts stay. One act, which nothing takes back.
 */
async function erase(
  context: ChangeContext,
  register: Register,
  { id, version, reason, basis }: Erasing,
): Promise<Outcome<{ rows: number }>> {
  const wrong = checkReason(reason)
  if (wrong !== undefined) return refuseFields([{ field: 'reason', message: wrong }])
  const found = await find(context, register, id)
  if (!found.ok) return found
  const { row, person } = found.value
  if (row.version !== version) return refuse('stale')
  const stray = (await readScope(context, register))(row)
  if (stray.length > 0) return refuseFields(stray)
  const running = await findHindrance({ ...context, db: context.whole }, person)
  if (running !== undefined) return refuse('still-running', running)
  for (const { table, id: rowId, cells } of person.traces) context.write.erase(table, rowId, cells)
  context.write.describe({ label: `删除${register.noun}的个人信息(${erasureBases[basis]})` })
  return done({ rows: person.traces.length })
}

type Handlers<R extends Register> = HandlersFor<EraseCommands<R> & Record<string, never>>

export const eraseHandlers = <R extends Register>(register: R): Handlers<R> =>
  ({
    [`${register.name}.erasurePlan`]: (context: QueryContext, { id }: { id: string }) => plan(context, register, id),
    [`${register.name}.erase`]: (context: ChangeContext, asked: Erasing) => erase(context, register, asked),
  }) as unknown as Handlers<R>
