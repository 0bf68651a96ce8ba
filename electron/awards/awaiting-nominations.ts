import type { QueryContext, ReadDb } from '#electron/context.ts'
import type { AwaitingNomination } from '#shared/awards/nomination-commands.ts'
import { nominationLifecycle, nominationPath, type NominationState } from '#shared/awards/nomination-lifecycle.ts'
import { nominationStepsOpenTo } from '#shared/awards/nomination-steps-open.ts'
import type { Actor } from '#shared/command/permissions.ts'
import { gatherTakers } from '#shared/lifecycle.ts'

const most = 300

interface Taken {
  readonly subjectId: string
  readonly step: string
  readonly actorId: string
  readonly at: string
  readonly opinion: string | null
}

/** The last day of the latest publicity of each nomination that is being shown. */
async function publicityEnds(db: ReadDb): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('publicityEntry')
    .innerJoin('publicity', 'publicity.id', 'publicityEntry.publicityId')
    .innerJoin('nomination', 'nomination.id', 'publicityEntry.subjectId')
    .select(['publicityEntry.subjectId', 'publicity.endDay'])
    .where('nomination.state', '=', 'publicity')
    .orderBy('publicity.id')
    .execute()
  return new Map(rows.map(({ subjectId, endDay }) => [subjectId, endDay]))
}

async function stepsTaken(db: ReadDb): Promise<Map<string, Taken[]>> {
  const rows: Taken[] = await db
    .selectFrom('stepTaken')
    .innerJoin('nomination', 'nomination.id', 'stepTaken.subjectId')
    .select(['stepTaken.subjectId', 'stepTaken.step', 'stepTaken.actorId', 'stepTaken.at', 'stepTaken.opinion'])
    .where('nomination.state', 'in', nominationPath.slice(0, -1))
    .orderBy('stepTaken.id')
    .execute()
  return Map.groupBy(rows, ({ subjectId }) => subjectId)
}

interface Waiting {
  readonly state: NominationState
  readonly organisationId: string | null
}

/** The step forward that the actor may take now; returns and endings do not make something wait for them. */
function stepForward({ state, organisationId }: Waiting, taken: readonly Taken[], actor: Actor): string | undefined {
  const takenBy = gatherTakers(taken)
  const place = nominationPath.findIndex((station) => station === state)
  const forward = nominationStepsOpenTo({ state, takenBy }, actor, { organisationId }).find(
    (step) => nominationLifecycle.steps[step].to === nominationPath[place + 1],
  )
  return forward && nominationLifecycle.steps[forward].label
}

/** What waits for the actor: the steps only they or their office can take, publicity only once it has ended. */
export async function listAwaiting({ db, actor, today }: QueryContext): Promise<AwaitingNomination[]> {
  const rows = await db
    .selectFrom('nomination')
    .select(['id', 'name', 'unit', 'kind', 'state', 'organisationId'])
    .where('deletedAt', 'is', null)
    .where('state', 'in', nominationPath.slice(0, -1))
    .execute()
  const steps = await stepsTaken(db)
  const ends = await publicityEnds(db)
  const waiting = rows.flatMap(({ organisationId, ...row }): AwaitingNomination[] => {
    const taken = steps.get(row.id) ?? []
    const step = stepForward({ ...row, organisationId }, taken, actor)
    const isShown = row.state === 'publicity' && (ends.get(row.id) ?? today()) >= today()
    if (step === undefined || isShown) return []
    const last = taken.at(-1)
    return [{ ...row, step, since: last?.at ?? null, opinion: row.state === 'draft' ? (last?.opinion ?? null) : null }]
  })
  return waiting.toSorted((one, other) => (one.since ?? '').localeCompare(other.since ?? '')).slice(0, most)
}
