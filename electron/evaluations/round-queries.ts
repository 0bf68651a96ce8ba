import type { Selectable } from 'kysely'
import type { ReadDb } from '#electron/context.ts'
import { EvaluationRound } from '#shared/evaluations/evaluation-round.ts'
import type { RoundDraft, RoundSummary } from '#shared/evaluations/round-commands.ts'
import type { EvaluationTables } from './evaluation-tables.ts'

/** How the rules of a round are stored. */
export const packRound = (round: RoundDraft) => ({
  ...round,
  panelRule: JSON.stringify(round.panelRule),
  skippable: JSON.stringify(round.skippable),
  gradeTitles: JSON.stringify(round.gradeTitles),
})

const readRound = ({ deletedAt: _deleted, ...row }: Selectable<EvaluationTables['evaluationRound']>): EvaluationRound =>
  EvaluationRound.parse({
    ...row,
    panelRule: JSON.parse(row.panelRule) as unknown,
    skippable: JSON.parse(row.skippable) as unknown,
    gradeTitles: JSON.parse(row.gradeTitles) as unknown,
  })

export async function findRound(db: ReadDb, id: string): Promise<EvaluationRound | undefined> {
  const row = await db
    .selectFrom('evaluationRound')
    .selectAll()
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  return row && readRound(row)
}

/** Every round, newest first, with its standard and how its cases stand. */
export async function listRounds(db: ReadDb): Promise<RoundSummary[]> {
  const rows = await db
    .selectFrom('evaluationRound')
    .selectAll()
    .where('deletedAt', 'is', null)
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const standards = await db.selectFrom('standard').select(['id', 'name', 'edition']).execute()
  const counts = await db
    .selectFrom('evaluationCase')
    .select(['roundId', 'state'])
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('deletedAt', 'is', null)
    .groupBy(['roundId', 'state'])
    .execute()
  return rows.map((row) => {
    const own = counts.filter(({ roundId }) => roundId === row.id)
    const sum = (states?: readonly string[]): number =>
      own.filter(({ state }) => !states || states.includes(state)).reduce((all, { total }) => all + total, 0)
    const standard = standards.find(({ id }) => id === row.standardId)
    return {
      ...readRound(row),
      standardName: standard ? `${standard.name}(${standard.edition})` : '',
      cases: sum(),
      named: sum(['named']),
      ended: sum(['failed', 'cancelled']),
    }
  })
}
