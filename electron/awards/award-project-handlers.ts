import type { ChangeContext, HandlersFor } from '#electron/context.ts'
import { judgeWhole } from '#electron/register/judge-whole.ts'
import { registerHandlers } from '#electron/register/register-handlers.ts'
import { checkAllocations } from '#shared/awards/award-quota.ts'
import { awardProjectRegister, type AwardProjectRow } from '#shared/awards/award-project-register.ts'
import { done, refuse, type Outcome } from '#shared/command/outcome.ts'
import type { RegisterCommands } from '#shared/register/register-commands.ts'
import { loadNominated, loadProject, overPlaces, type LoadedProject } from './award-queries.ts'

const derived = registerHandlers(awardProjectRegister)

/** May change while nominations run: a decision may move places, and notes are notes. */
const movable = new Set(['quotaCollective', 'quotaIndividual', 'quotaFamily', 'note'])

const changesRules = (before: AwardProjectRow, after: AwardProjectRow): boolean =>
  (Object.keys(awardProjectRegister.fields) as (keyof (typeof awardProjectRegister)['fields'])[]).some(
    (key) => !movable.has(key) && before[key] !== after[key],
  )

/** The rules nominations were made under stay, and the places given out still fit. */
async function checkChange(context: ChangeContext, before: LoadedProject): Promise<Outcome<undefined>> {
  const { id, name } = before.row
  const after = await loadProject(context.whole, id)
  if (!after) return refuse('not-found', awardProjectRegister.noun)
  const stands = await judgeWhole(
    context,
    async (reader) => {
      const { length } = await loadNominated(reader, id)
      return length > 0 && changesRules(before.row, after.row)
        ? refuse('in-use', `“${name}”已有 ${length} 个推荐,其评选规则`)
        : done(undefined)
    },
    refuse('in-use', `“${name}”已有推荐,其评选规则`),
  )
  if (!stands.ok) return stands
  return judgeWhole(
    context,
    async (reader) => checkAllocations(after.rules, (await loadProject(reader, id))?.allocations ?? []),
    overPlaces,
  )
}

export const awardProjectHandlers: HandlersFor<RegisterCommands<typeof awardProjectRegister>> = {
  ...derived,

  'awardProjects.update': async (context, input) => {
    const before = await loadProject(context.whole, input.id)
    const outcome = await derived['awardProjects.update'](context, input)
    if (!outcome.ok || !before) return outcome
    const fits = await checkChange(context, before)
    return fits.ok ? outcome : fits
  },

  'awardProjects.import': async (context, input) => {
    const ids = await context.db.selectFrom('awardProject').select('id').where('deletedAt', 'is', null).execute()
    const known = await Promise.all(ids.map(({ id }) => loadProject(context.whole, id)))
    const outcome = await derived['awardProjects.import'](context, input)
    if (!outcome.ok) return outcome
    for (const before of known) {
      const fits = before ? await checkChange(context, before) : undefined
      if (fits && !fits.ok) return fits
    }
    return outcome
  },

  'awardProjects.paste': async (context, input) => {
    const known = []
    for (const row of input.rows) if (row) known.push(await loadProject(context.whole, row.id))
    const outcome = await derived['awardProjects.paste'](context, input)
    if (!outcome.ok) return outcome
    for (const before of known) {
      const fits = before ? await checkChange(context, before) : undefined
      if (fits && !fits.ok) return fits
    }
    return outcome
  },
}
