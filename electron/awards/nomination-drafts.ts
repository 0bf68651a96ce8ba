import type { ChangeContext } from '#electron/context.ts'
import { createRow, removeRows, restoreRows, updateRow } from '#electron/register/change-rows.ts'
import { registerHandlers } from '#electron/register/register-handlers.ts'
import { rankInOrder } from '#shared/awards/award-ranking.ts'
import { nominationLifecycle } from '#shared/awards/nomination-lifecycle.ts'
import { nominationFormFields, nominationRegister, type Nomination } from '#shared/awards/nomination-register.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import type { ValuesIn } from '#shared/register/register.ts'
import { findQuota } from './award-queries.ts'
import { loadNomination, rankedOf } from './nomination-queries.ts'

type Typed = Partial<ValuesIn<typeof nominationRegister>>

interface Seen {
  readonly id: string
  readonly version: number
}

/** Only what the unit fills in; the rest is the procedure's. */
const typedOnly = (values: Typed): Typed =>
  Object.fromEntries(Object.entries(values).filter(([key]) => (nominationFormFields as string[]).includes(key)))

/** Puts the nominations of one unit and kind in order, without ties or gaps. */
async function writeRanks(
  context: ChangeContext,
  quotaId: string,
  ids: readonly string[],
): Promise<Outcome<undefined>> {
  const now = new Map((await rankedOf(context.whole, quotaId)).map((row) => [row.id, row]))
  for (const { id, rank } of rankInOrder(ids)) {
    const row = now.get(id)
    const written = row ? context.write.update('nomination', id, row.version, { rank }) : refuse('not-found', '推荐')
    if (!written.ok) return written
  }
  return done(undefined)
}

/** A new draft for one of a unit's places, ranked last. */
export async function createDraft(context: ChangeContext, values: Typed): Promise<Outcome<Nomination>> {
  const quota = values.quotaId ? await findQuota(context.db, values.quotaId) : undefined
  if (!quota) return refuseFields([{ field: 'quotaId', message: '请选择表彰项目和本单位的名额。' }])
  const { kind, unit, projectId, regionId } = quota
  const rank = (await rankedOf(context.whole, quota.id)).length + 1
  return createRow(context, nominationRegister, {
    ...typedOnly(values),
    kind,
    unit,
    projectId,
    regionId,
    rank,
    state: 'draft',
  })
}

/** Numbers what is left of each unit's nominations 1 … n, in the order it stands. */
async function closeRanks(context: ChangeContext, quotas: ReadonlySet<string>): Promise<Outcome<undefined>> {
  for (const quotaId of quotas) {
    const ids = (await rankedOf(context.whole, quotaId)).map(({ id }) => id)
    const ranked = await writeRanks(context, quotaId, ids)
    if (!ranked.ok) return ranked
  }
  return done(undefined)
}

async function loadDraft(context: ChangeContext, seen: Seen): Promise<Outcome<Nomination>> {
  const loaded = await loadNomination(context.db, seen)
  if (!loaded.ok) return loaded
  if (loaded.value.state !== 'draft')
    return refuse('locked', `推荐已提交,现为“${nominationLifecycle.states[loaded.value.state]}”,须先退回修改`)
  return loaded
}

/** Changes a draft; what was put forward stays as it was put forward. */
export async function changeDraft(context: ChangeContext, seen: Seen, values: Typed): Promise<Outcome<Nomination>> {
  const loaded = await loadDraft(context, seen)
  if (!loaded.ok) return loaded
  const { quotaId } = loaded.value
  return updateRow(context, nominationRegister, seen, { ...typedOnly(values), quotaId })
}

/** Drafts to the recycle bin; those ranked behind them move up. */
export async function removeDrafts(context: ChangeContext, rows: readonly Seen[], reason: string) {
  const quotas = new Set<string>()
  for (const row of rows) {
    const loaded = await loadDraft(context, row)
    if (!loaded.ok) return loaded
    quotas.add(loaded.value.quotaId)
  }
  const removed = await removeRows(context, nominationRegister, rows, reason)
  if (!removed.ok) return removed
  const closed = await closeRanks(context, quotas)
  return closed.ok ? removed : closed
}

/** Drafts back from the recycle bin, each into its old place or the next behind. */
export async function restoreDrafts(context: ChangeContext, ids: readonly string[]) {
  const restored = await restoreRows(context, nominationRegister, ids)
  if (!restored.ok) return restored
  const rows = await context.db.selectFrom('nomination').select('quotaId').where('id', 'in', ids).execute()
  const closed = await closeRanks(context, new Set(rows.map(({ quotaId }) => quotaId)))
  return closed.ok ? restored : closed
}

/** Puts all nominations of a unit's places in the order given, while none has been reviewed. */
export async function reorder(context: ChangeContext, quotaId: string, ids: readonly string[]) {
  const quota = await findQuota(context.db, quotaId)
  if (!quota) return refuse('not-found', '名额')
  const rows = await rankedOf(context.whole, quotaId)
  if (rows.some(({ state }) => state !== 'draft' && state !== 'recommended'))
    return refuse('locked', '已有推荐通过审核,排序不再变动')
  const wanted = new Set(ids)
  if (wanted.size !== ids.length || wanted.size !== rows.length || rows.some(({ id }) => !wanted.has(id)))
    return refuse('stale')
  const ranked = await writeRanks(context, quotaId, ids)
  return ranked.ok ? done({ count: ids.length }) : ranked
}

export const derivedNominationHandlers = registerHandlers(nominationRegister)
