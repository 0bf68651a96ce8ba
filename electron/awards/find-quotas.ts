import type { QueryContext } from '#electron/context.ts'
import { normaliseSearch } from '#electron/search/search-columns.ts'
import { awardKinds } from '#shared/awards/award-kind.ts'
import type { Choice } from '#shared/register/register-commands.ts'

const mostChoices = 30

/**
 * What a picker offers for a unit's places: unit and kind as the name, project and number as the hint,
 * newest project first. A street is offered its own only.
 */
export async function findQuotas({ db }: QueryContext, search: string): Promise<Choice[]> {
  const sought = normaliseSearch(search)
  const rows = await db
    .selectFrom('awardQuota')
    .innerJoin('awardProject', 'awardProject.id', 'awardQuota.projectId')
    .select(['awardQuota.id', 'awardQuota.unit', 'awardQuota.kind', 'awardQuota.places'])
    .select(['awardProject.name as project', 'awardProject.year'])
    .where('awardQuota.deletedAt', 'is', null)
    .where('awardProject.deletedAt', 'is', null)
    .$if(sought !== '', (quotas) =>
      quotas.where((eb) =>
        eb.or([
          eb(eb.fn('instr', ['awardQuota.search', eb.val(sought)]), '>', 0),
          eb(eb.fn('instr', ['awardProject.search', eb.val(sought)]), '>', 0),
        ]),
      ),
    )
    .orderBy('awardProject.year', 'desc')
    .orderBy('awardQuota.namePinyin')
    .orderBy('awardQuota.kind')
    .limit(mostChoices)
    .execute()
  return rows.map(({ id, unit, kind, places, project, year }) => ({
    id,
    name: `${unit} · ${awardKinds[kind]}`,
    hint: `${year}年 ${project},名额 ${places}`,
  }))
}
