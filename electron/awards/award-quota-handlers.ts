import type { ChangeContext, HandlersFor, ReadDb } from '#electron/context.ts'
import { judgeWhole } from '#electron/register/judge-whole.ts'
import { registerHandlers } from '#electron/register/register-handlers.ts'
import { checkAllocations } from '#shared/awards/award-quota.ts'
import { awardQuotaRegister } from '#shared/awards/award-quota-register.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import type { RegisterCommands } from '#shared/register/register-commands.ts'
import { loadProject, overPlaces } from './award-queries.ts'
import { findQuotas } from './find-quotas.ts'

const derived = registerHandlers(awardQuotaRegister)

/** A unit has one row a kind in a project, so that its places stand in one place. */
async function checkOnce(db: ReadDb): Promise<Outcome<undefined>> {
  const twin = await db
    .selectFrom('awardQuota')
    .select(['unit'])
    .where('deletedAt', 'is', null)
    .groupBy(['projectId', 'unit', 'kind'])
    .having((eb) => eb.fn.countAll<number>(), '>', 1)
    .executeTakeFirst()
  return twin ? refuse('duplicate', `“${twin.unit}”在本项目中已分配该类名额`) : done(undefined)
}

/** Places belong to a street or to a unit of the whole district, never to a community. */
async function checkStreets(db: ReadDb): Promise<Outcome<undefined>> {
  const stray = await db
    .selectFrom('awardQuota')
    .innerJoin('region', 'region.id', 'awardQuota.regionId')
    .select(['awardQuota.unit', 'region.name'])
    .where('awardQuota.deletedAt', 'is', null)
    .where('region.level', '<>', 'street')
    .executeTakeFirst()
  if (!stray) return done(undefined)
  const message = `“${stray.unit}”的所属街道不能选“${stray.name}”。请选择街道;区属单位请留空。`
  return refuseFields([{ field: 'regionId', message }])
}

/** Every project must still give out no more than it has; asked after the rows are written, inside the act. */
async function checkSums(db: ReadDb): Promise<Outcome<undefined>> {
  const projects = await db.selectFrom('awardProject').select('id').where('deletedAt', 'is', null).execute()
  for (const { id } of projects) {
    const project = await loadProject(db, id)
    const fits = project ? checkAllocations(project.rules, project.allocations) : done(undefined)
    if (!fits.ok) return fits
  }
  return done(undefined)
}

/** Runs a change of the register, then asks what only all rows together can tell; a refusal takes it back. */
const guarded =
  <Input, Answer>(change: (context: ChangeContext, input: Input) => Promise<Outcome<Answer>>) =>
  async (context: ChangeContext, input: Input): Promise<Outcome<Answer>> => {
    const outcome = await change(context, input)
    if (!outcome.ok) return outcome
    for (const check of [checkOnce, checkStreets]) {
      const fits = await check(context.whole)
      if (!fits.ok) return fits
    }
    const fits = await judgeWhole(context, checkSums, overPlaces)
    return fits.ok ? outcome : fits
  }

export const awardQuotaHandlers: HandlersFor<RegisterCommands<typeof awardQuotaRegister>> = {
  ...derived,
  'awardQuotas.find': async (context, { search }) => done(await findQuotas(context, search)),
  'awardQuotas.create': guarded(derived['awardQuotas.create']),
  'awardQuotas.update': guarded(derived['awardQuotas.update']),
  'awardQuotas.restore': guarded(derived['awardQuotas.restore']),
  'awardQuotas.import': guarded(derived['awardQuotas.import']),
  'awardQuotas.paste': guarded(derived['awardQuotas.paste']),
}
