import type { ReadDb } from '#electron/context.ts'
import { caseLifecycle } from '#shared/evaluations/case-lifecycle.ts'
import type { CaseSummary, EvaluationCase } from '#shared/evaluations/evaluation-case.ts'
import { holdsRole, type Actor } from '#shared/command/permissions.ts'

const caseColumns = [
  'id',
  'version',
  'roundId',
  'organisationId',
  'familyId',
  'state',
  'statement',
  'spreadReason',
  'total',
  'grade',
  'passes',
  'vetoed',
  'titleId',
] as const

export const findCaseRow = (db: ReadDb, id: string): Promise<EvaluationCase | undefined> =>
  db
    .selectFrom('evaluationCase')
    .select(caseColumns)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()

/** Who a case is about and where they belong. */
export interface CaseHolder {
  readonly holder: string
  readonly regionId: string
  readonly region: string
  /** The street of the region, or the region itself where it is a street; null above the streets. */
  readonly streetId: string | null
  readonly street: string | null
}

/** Cases with their holders and regions, the ground of every list. */
const held = (db: ReadDb) =>
  db
    .selectFrom('evaluationCase')
    .leftJoin('organisation', 'organisation.id', 'evaluationCase.organisationId')
    .leftJoin('family', 'family.id', 'evaluationCase.familyId')
    .innerJoin('region', (join) =>
      join.on((eb) => eb('region.id', '=', eb.fn.coalesce('organisation.regionId', 'family.regionId'))),
    )
    .leftJoin('region as upper', 'upper.id', 'region.parentId')
    .select((eb) => [
      'evaluationCase.id as caseId',
      eb.fn.coalesce('organisation.name', 'family.name').$notNull().as('holder'),
      'region.id as regionId',
      'region.name as region',
      eb
        .case()
        .when('region.level', '=', 'community')
        .then(eb.ref('upper.id'))
        .when('region.level', '=', 'street')
        .then(eb.ref('region.id'))
        .else(null)
        .end()
        .as('streetId'),
      eb
        .case()
        .when('region.level', '=', 'community')
        .then(eb.ref('upper.name'))
        .when('region.level', '=', 'street')
        .then(eb.ref('region.name'))
        .else(null)
        .end()
        .as('street'),
    ])
    .where('evaluationCase.deletedAt', 'is', null)

export const holderOf = async (db: ReadDb, caseId: string): Promise<CaseHolder> => {
  const { caseId: _case, ...holder } = await held(db).where('evaluationCase.id', '=', caseId).executeTakeFirstOrThrow()
  return holder
}

interface Wanted {
  readonly roundId?: string | undefined
  readonly states?: readonly EvaluationCase['state'][] | undefined
}

/** The cases this actor sees, those waiting longest first. */
export async function listCases(db: ReadDb, actor: Actor, { roundId, states }: Wanted): Promise<CaseSummary[]> {
  let query = held(db)
    .innerJoin('evaluationRound', 'evaluationRound.id', 'evaluationCase.roundId')
    .leftJoin('stepTaken as last', (join) =>
      join.on((eb) =>
        eb(
          'last.id',
          '=',
          eb
            .selectFrom('stepTaken')
            .select((inner) => inner.fn.max('stepTaken.id').as('newest'))
            .whereRef('stepTaken.subjectId', '=', 'evaluationCase.id'),
        ),
      ),
    )
    .select([
      'evaluationCase.id',
      'evaluationCase.version',
      'evaluationCase.roundId',
      'evaluationCase.state',
      'evaluationCase.total',
      'evaluationCase.grade',
      'evaluationRound.name as roundName',
      'evaluationRound.organisationType',
      'last.at as since',
      'last.step',
      'last.opinion',
    ])
  if (roundId !== undefined) query = query.where('evaluationCase.roundId', '=', roundId)
  if (states !== undefined) query = query.where('evaluationCase.state', 'in', states)
  const rows = await query.orderBy('last.at').orderBy('evaluationCase.id').execute()
  const handedIn = await casesHandedIn(db, actor)
  return rows.map(
    ({ caseId: _case, regionId: _region, region: _name, streetId: _street, step, opinion, since, ...row }) => ({
      ...row,
      since: since ?? '',
      returned: step !== null && isReturn(step) ? opinion : null,
      handedIn: handedIn.has(row.id),
    }),
  )
}

const isReturn = (step: string): boolean => step.startsWith('return-') && Object.hasOwn(caseLifecycle.steps, step)

/** The cases for which the acting expert has handed a sheet in. */
async function casesHandedIn(db: ReadDb, actor: Actor): Promise<ReadonlySet<string>> {
  if (!holdsRole(actor, 'expert')) return new Set()
  const rows = await db
    .selectFrom('scoreSheet')
    .innerJoin('expert', 'expert.id', 'scoreSheet.expertId')
    .select('scoreSheet.caseId')
    .where('expert.accountId', '=', actor.accountId)
    .where('scoreSheet.locked', '=', 1)
    .execute()
  return new Set(rows.map(({ caseId }) => caseId))
}
