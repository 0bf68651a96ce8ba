import type { ChangeContext } from '#electron/context.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { isUnder, lastPart, parentNumber } from '#shared/standards/indicator-number.ts'
import type { IndicatorDraft, StoredIndicator } from '#shared/standards/standard-commands.ts'
import { indicatorsOf } from './standard-queries.ts'
import { packIndicator } from './write-standard.ts'

type Edited = Outcome<undefined>

interface Edit {
  readonly standardId: string
  readonly id: string | null
  readonly version: number
  readonly values: IndicatorDraft
}

const numberProblem = (message: string): Outcome<never> => refuseFields([{ field: 'number', message }])

/** Adds or changes one indicator of a draft. Its parent and place follow from its number, and so do those below it. */
export async function saveIndicator({ db, write }: ChangeContext, edit: Edit): Promise<Edited> {
  const { standardId, id, version, values } = edit
  const all = await indicatorsOf(db, standardId)
  const old = all.find((one) => one.id === id)
  if (id !== null && !old) return refuse('not-found', '指标')
  const below = old ? all.filter(({ number }) => isUnder(number, old.number)) : []
  const parent = findParent(all, values.number, below, id)
  if (!parent.ok) return parent
  const renumbered = below.map((one) => ({ ...one, number: values.number + one.number.slice(old?.number.length) }))
  const clash = clashing(
    all,
    [values.number, ...renumbered.map(({ number }) => number)],
    [id, ...below.map((one) => one.id)],
  )
  if (clash !== undefined) return numberProblem(`编号 ${clash} 已被使用。请换一个编号。`)
  const row = { ...packIndicator(values), parentId: parent.value, position: lastPart(values.number) }
  if (id === null) {
    write.insert('indicator', { ...row, standardId })
    return done(undefined)
  }
  const written = write.update('indicator', id, version, row)
  if (!written.ok) return written
  for (const { id: childId, version: childVersion, number } of renumbered) {
    const moved = write.update('indicator', childId, childVersion, { number })
    if (!moved.ok) return moved
  }
  return done(undefined)
}

/** The row the number places the indicator under; null for a root. */
function findParent(
  all: readonly StoredIndicator[],
  number: string,
  below: readonly StoredIndicator[],
  ownId: string | null,
): Outcome<string | null> {
  const wanted = parentNumber(number)
  if (wanted === '') return done(null)
  const parent = all.find((one) => one.number === wanted)
  if (!parent) return numberProblem(`没有编号为 ${wanted} 的上级指标。请先添加上级指标,或更正编号。`)
  if (parent.id === ownId || below.includes(parent)) return numberProblem('指标不能移到自己的下级。请换一个编号。')
  return done(parent.id)
}

const clashing = (
  all: readonly StoredIndicator[],
  numbers: readonly string[],
  moving: readonly (string | null)[],
): string | undefined => all.find(({ id, number }) => !moving.includes(id) && numbers.includes(number))?.number

/** Takes an indicator out of a draft together with everything under it. */
export async function removeIndicator(
  { db, write }: ChangeContext,
  { standardId, id, version }: { standardId: string; id: string; version: number },
): Promise<Edited> {
  const all = await indicatorsOf(db, standardId)
  const root = all.find((one) => one.id === id)
  if (!root) return refuse('not-found', '指标')
  for (const one of all.filter(({ number }) => isUnder(number, root.number))) {
    const removed = write.remove('indicator', one.id, one.version)
    if (!removed.ok) return removed
  }
  const removed = write.remove('indicator', id, version)
  return removed.ok ? done(undefined) : removed
}
