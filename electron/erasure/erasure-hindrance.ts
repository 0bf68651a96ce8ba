import type { QueryContext } from '#electron/context.ts'
import type { Day } from '#shared/calendar/day.ts'
import { nominationLifecycle, type NominationState } from '#shared/awards/nomination-lifecycle.ts'
import { caseLifecycle, type CaseState } from '#shared/evaluations/case-lifecycle.ts'
import type { Person } from './person-traces.ts'

/** States in which nothing is under way: before anything was put forward, and after everything. */
const idleNominations: readonly NominationState[] = ['draft', 'commended', 'declined', 'struck', 'revoked']
const idleCases: readonly CaseState[] = ['named', 'failed', 'cancelled']

type Reader = Pick<QueryContext, 'db'>

async function runningNomination({ db }: Reader, ids: readonly string[]): Promise<string | undefined> {
  const row = await db
    .selectFrom('nomination')
    .select('state')
    .where('id', 'in', ids)
    .where('deletedAt', 'is', null)
    .where('state', 'not in', idleNominations)
    .executeTakeFirst()
  return row && `推荐(${nominationLifecycle.states[row.state]})`
}

async function runningCase({ db }: Reader, ids: readonly string[]): Promise<string | undefined> {
  const row = await db
    .selectFrom('evaluationCase')
    .select('state')
    .where('id', 'in', ids)
    .where('deletedAt', 'is', null)
    .where('state', 'not in', idleCases)
    .executeTakeFirst()
  return row && `评估案件(${caseLifecycle.states[row.state]})`
}

async function runningPublicity({ db }: Reader, subjects: readonly string[], today: Day): Promise<string | undefined> {
  const row = await db
    .selectFrom('publicityEntry')
    .innerJoin('publicity', 'publicity.id', 'publicityEntry.publicityId')
    .select('publicity.endDay')
    .where('publicityEntry.subjectId', 'in', subjects)
    .where('publicity.endDay', '>=', today)
    .executeTakeFirst()
  return row && `公示(至 ${row.endDay})`
}

async function openObjection({ db }: Reader, subjects: readonly string[]): Promise<string | undefined> {
  const row = await db
    .selectFrom('objection')
    .select('receivedOn')
    .where('subjectId', 'in', subjects)
    .where('deletedAt', 'is', null)
    .where('repliedOn', 'is', null)
    .executeTakeFirst()
  return row && `${row.receivedOn} 收到的异议`
}

/** An expert still sits on the panel of a case under way. */
async function panelUnderWay({ db }: Reader, experts: readonly string[]): Promise<string | undefined> {
  const row = await db
    .selectFrom('panelMember')
    .innerJoin('evaluationCase', 'evaluationCase.id', 'panelMember.caseId')
    .select('evaluationCase.state')
    .where('panelMember.expertId', 'in', experts)
    .where('panelMember.deletedAt', 'is', null)
    .where('evaluationCase.deletedAt', 'is', null)
    .where('evaluationCase.state', 'not in', idleCases)
    .executeTakeFirst()
  return row && `所在评估组的案件(${caseLifecycle.states[row.state]})`
}

/** What is still under way with a person, in words; undefined where their data may be erased. */
export async function findHindrance(
  context: Pick<QueryContext, 'db' | 'today'>,
  { nominations, cases, experts }: Person,
): Promise<string | undefined> {
  const subjects = [...nominations, ...cases]
  return (
    (await runningNomination(context, nominations)) ??
    (await runningCase(context, cases)) ??
    (await runningPublicity(context, subjects, context.today())) ??
    (await openObjection(context, subjects)) ??
    (await panelUnderWay(context, experts))
  )
}
