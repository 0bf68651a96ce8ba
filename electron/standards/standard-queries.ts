import type { Selectable } from 'kysely'
import type { ReadDb } from '#electron/context.ts'
import type { StandardDetail, StoredIndicator } from '#shared/standards/standard-commands.ts'
import { Indicator, type Standard } from '#shared/standards/standard.ts'
import type { StandardTables } from './standard-tables.ts'

const { methods: Methods, departments: Departments, rule: Rule } = Indicator.shape

const standardColumns = [
  'id',
  'version',
  'name',
  'organisationType',
  'edition',
  'fullScore',
  'scoringModel',
  'scoreStep',
  'bonusCap',
  'effectiveFrom',
  'approvedDocument',
  'state',
  'sample',
] as const

/** Every standard in use of the program, newest edition first, with how many rounds evaluate by it. */
export const listStandards = (db: ReadDb): Promise<(Standard & { rounds: number })[]> =>
  db
    .selectFrom('standard')
    .select(standardColumns)
    .select((eb) =>
      eb
        .selectFrom('evaluationRound')
        .select((inner) => inner.fn.countAll<number>().as('total'))
        .whereRef('evaluationRound.standardId', '=', 'standard.id')
        .where('evaluationRound.deletedAt', 'is', null)
        .$asScalar()
        .$notNull()
        .as('rounds'),
    )
    .where('deletedAt', 'is', null)
    .orderBy('organisationType')
    .orderBy('effectiveFrom', 'desc')
    .orderBy('name')
    .execute()

export const findStandard = (db: ReadDb, id: string): Promise<Standard | undefined> =>
  db
    .selectFrom('standard')
    .select(standardColumns)
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()

const readIndicator = (row: Selectable<StandardTables['indicator']>): StoredIndicator => {
  const { standardId: _standard, deletedAt: _deleted, methods, departments, rule, ...rest } = row
  return {
    ...rest,
    methods: Methods.parse(JSON.parse(methods)),
    departments: Departments.parse(JSON.parse(departments)),
    rule: rule === null ? null : Rule.parse(JSON.parse(rule)),
  }
}

/** The stored tree of a standard, in no particular order. */
export async function indicatorsOf(db: ReadDb, standardId: string): Promise<StoredIndicator[]> {
  const rows = await db
    .selectFrom('indicator')
    .selectAll()
    .where('standardId', '=', standardId)
    .where('deletedAt', 'is', null)
    .execute()
  return rows.map(readIndicator)
}

/** The stored grades with what identifies their versions, highest first. */
export const gradesOf = (db: ReadDb, standardId: string) =>
  db
    .selectFrom('gradeRule')
    .select(['id', 'version', 'name', 'min', 'minInclusive', 'passes', 'source'])
    .where('standardId', '=', standardId)
    .where('deletedAt', 'is', null)
    .orderBy('min', 'desc')
    .orderBy('minInclusive')
    .execute()

/** A standard as its page shows it and as a case is scored by it. */
export async function findStandardDetail(db: ReadDb, id: string): Promise<StandardDetail | undefined> {
  const standard = await findStandard(db, id)
  if (!standard) return undefined
  const grades = await gradesOf(db, id)
  const rounds = await db
    .selectFrom('evaluationRound')
    .select('name')
    .where('standardId', '=', id)
    .where('deletedAt', 'is', null)
    .orderBy('year')
    .execute()
  return {
    standard,
    indicators: await indicatorsOf(db, id),
    grades: grades.map(({ id: _id, version: _version, ...grade }) => grade),
    rounds: rounds.map(({ name }) => name),
  }
}
