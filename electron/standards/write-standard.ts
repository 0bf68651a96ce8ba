import type { ChangeContext, Writer } from '#electron/context.ts'
import { done, refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { buildIndicatorTree, flattenIndicatorTree } from '#shared/standards/indicator-tree.ts'
import type { IndicatorDraft, StandardHead } from '#shared/standards/standard-commands.ts'
import type { GradeRule, Indicator, Standard } from '#shared/standards/standard.ts'
import { findStandard, gradesOf } from './standard-queries.ts'

/** How the lists and rules of an indicator are stored. */
export const packIndicator = <T extends Pick<IndicatorDraft, 'methods' | 'departments' | 'rule'>>(indicator: T) => ({
  ...indicator,
  methods: JSON.stringify(indicator.methods),
  departments: JSON.stringify(indicator.departments),
  rule: indicator.rule === null ? null : JSON.stringify(indicator.rule),
})

interface NewStandard {
  readonly head: StandardHead
  readonly indicators: readonly Indicator[]
  readonly grades: readonly GradeRule[]
}

/** Adds a draft with its tree and grades, every row under a new id. Refuses a name and edition already taken. */
export async function addStandard(
  { db, write, newId }: ChangeContext,
  { head, indicators, grades }: NewStandard,
): Promise<Outcome<string>> {
  const taken = await checkEdition(db, head)
  if (!taken.ok) return taken
  const standardId = write.insert('standard', { ...head, state: 'draft' })
  const idOf = new Map(indicators.map(({ id }) => [id, newId()]))
  for (const { indicator } of flattenIndicatorTree(buildIndicatorTree(indicators))) {
    const { id, parentId, ...values } = indicator
    const placed = { ...values, standardId, parentId: parentId === null ? null : (idOf.get(parentId) ?? null) }
    write.insert('indicator', packIndicator(placed), idOf.get(id))
  }
  for (const grade of grades) write.insert('gradeRule', { ...grade, standardId })
  return done(standardId)
}

/** Two editions of one standard must be told apart. */
export async function checkEdition(
  db: ChangeContext['db'],
  { name, edition }: Pick<Standard, 'name' | 'edition'>,
  ownId = '',
): Promise<Outcome<undefined>> {
  const other = await db
    .selectFrom('standard')
    .select('id')
    .where('name', '=', name)
    .where('edition', '=', edition)
    .where('deletedAt', 'is', null)
    .where('id', '<>', ownId)
    .executeTakeFirst()
  if (other === undefined) return done(undefined)
  return refuseFields([{ field: 'edition', message: `“${name}”已有“${edition}”版。请换一个版次。` }])
}

/** The standard, if it may still be edited; one that was put in use answers 'in-use'. */
export async function findDraft(db: ChangeContext['db'], id: string): Promise<Outcome<Standard>> {
  const standard = await findStandard(db, id)
  if (!standard) return refuse('not-found', '评估标准')
  if (standard.state !== 'draft') return refuse('in-use', `标准“${standard.name}”(${standard.edition})`)
  return done(standard)
}

/** Makes the stored grades of a draft those given; a grade keeps its row as long as it keeps its name. */
export async function replaceGrades(
  db: ChangeContext['db'],
  write: Writer,
  standardId: string,
  grades: readonly GradeRule[],
): Promise<Outcome<undefined>> {
  const stored = new Map((await gradesOf(db, standardId)).map((grade) => [grade.name, grade]))
  for (const grade of grades) {
    const old = stored.get(grade.name)
    stored.delete(grade.name)
    if (old === undefined) write.insert('gradeRule', { ...grade, standardId })
    else {
      const written = write.update('gradeRule', old.id, old.version, grade)
      if (!written.ok) return written
    }
  }
  for (const { id, version } of stored.values()) {
    const removed = write.remove('gradeRule', id, version)
    if (!removed.ok) return removed
  }
  return done(undefined)
}
