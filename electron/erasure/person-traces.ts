import type { ReadDb } from '#electron/context.ts'
import type { RecordTable } from '#electron/database/tables.ts'
import { commendationRegister } from '#shared/awards/commendation-register.ts'
import { nominationRegister } from '#shared/awards/nomination-register.ts'
import { erasedName } from '#shared/register/erased.ts'
import type { Register } from '#shared/register/register.ts'
import { titleRegister } from '#shared/titles/title-register.ts'

type Cells = Record<string, string | null>

/** A row that says who a person is, and what is to stand there instead. */
export interface Trace {
  readonly table: RecordTable
  readonly id: string
  /** What rows of this kind are called together. */
  readonly label: string
  /** What of them goes, in words. */
  readonly what: string
  readonly cells: Cells
}

/** What stands in the personal fields of a register's row afterwards: the mark where something must stand, else nothing. */
const emptied = ({ fields, personal }: Register): Cells =>
  Object.fromEntries((personal?.fields ?? []).map((key) => [key, fields[key]?.required ? erasedName : null]))

export const traceOf = (register: Register, id: string): Trace => ({
  table: register.table as RecordTable,
  id,
  label: register.label,
  what: (register.personal?.fields ?? []).map((key) => register.fields[key]?.label ?? key).join('、'),
  cells: emptied(register),
})

/** The ids of rows of a table whose pointer is one of these. */
const pointingAt = async (db: ReadDb, table: string, column: string, ids: readonly string[]): Promise<string[]> =>
  ids.length === 0
    ? []
    : (
        await db
          .selectFrom(table as 'organisation')
          .select('id')
          .where(column as 'name', 'in', ids)
          .execute()
      ).map(({ id }) => id)

/** What went through procedures: the public lists it stood on, and its certificates. */
async function tracesOfSubjects(db: ReadDb, subjects: readonly string[]): Promise<Trace[]> {
  const entries = await pointingAt(db, 'publicityEntry', 'subjectId', subjects)
  const certificates = await pointingAt(db, 'certificate', 'nominationId', subjects)
  return [
    ...entries.map((id): Trace => ({
      table: 'publicityEntry',
      id,
      label: '公示名单',
      what: '姓名',
      cells: { name: erasedName },
    })),
    ...certificates.map((id): Trace => ({
      table: 'certificate',
      id,
      label: '证书',
      what: '姓名',
      cells: { holder: erasedName },
    })),
  ]
}

/** Where opinions and investigations are written in free text, by the procedure they belong to. */
const freeTexts = [
  { table: 'stepTaken', pointer: 'subjectId', columns: ['opinion'] },
  { table: 'objection', pointer: 'subjectId', columns: ['content', 'investigation'] },
  { table: 'awardOpinion', pointer: 'nominationId', columns: ['remark'] },
] as const

/** Opinions that name the person: the name goes, the opinion stays. */
async function mentionsOf(db: ReadDb, subjects: readonly string[], name: string): Promise<Trace[]> {
  const traces: Trace[] = []
  if (subjects.length === 0 || name === erasedName) return traces
  for (const { table, pointer, columns } of freeTexts) {
    const rows = (await db
      .selectFrom(table as 'objection')
      .select(['id', ...columns] as never)
      .where(pointer as 'subjectId', 'in', subjects)
      .execute()) as unknown as Record<string, string | null>[]
    for (const row of rows) {
      const named = columns.filter((column) => row[column]?.includes(name))
      if (named.length === 0) continue
      const cells = Object.fromEntries(
        named.map((column) => [column, row[column]?.replaceAll(name, erasedName) ?? null]),
      )
      traces.push({ table, id: String(row['id']), label: '办理意见', what: '提到的姓名', cells })
    }
  }
  return traces
}

/** Where a person is to be found, beginning with one row. */
export interface Person {
  readonly traces: readonly Trace[]
  readonly nominations: readonly string[]
  readonly cases: readonly string[]
  readonly experts: readonly string[]
}

/**
 * Every row that says who a person is, from the one that was opened: of a family also its titles, nominations,
 * commendations and cases; of a nomination also what came of it, and the other way round.
 */
export async function findPerson(db: ReadDb, register: Register, id: string, name: string): Promise<Person> {
  const families = register.table === 'family' ? [id] : []
  const experts = register.table === 'expert' ? [id] : []
  const behind =
    register.table === 'commendation'
      ? await db.selectFrom('commendation').select('nominationId').where('id', '=', id).executeTakeFirst()
      : undefined
  const nominations = [
    ...(register.table === 'nomination' ? [id] : []),
    ...(behind?.nominationId ? [behind.nominationId] : []),
    ...(await pointingAt(db, 'nomination', 'familyId', families)),
  ]
  const commendations = new Set([
    ...(register.table === 'commendation' ? [id] : []),
    ...(await pointingAt(db, 'commendation', 'familyId', families)),
    ...(await pointingAt(db, 'commendation', 'nominationId', nominations)),
  ])
  const titles = [...(register.table === 'title' ? [id] : []), ...(await pointingAt(db, 'title', 'familyId', families))]
  const cases = await pointingAt(db, 'evaluationCase', 'familyId', families)
  const subjects = [...nominations, ...cases]
  const own = families.length + experts.length > 0 ? [traceOf(register, id)] : []
  return {
    nominations,
    cases,
    experts,
    traces: [
      ...own,
      ...titles.map((title) => traceOf(titleRegister, title)),
      ...nominations.map((nomination) => traceOf(nominationRegister, nomination)),
      ...[...commendations].map((commendation) => traceOf(commendationRegister, commendation)),
      ...cases.map((one): Trace => ({
        table: 'evaluationCase',
        id: one,
        label: '评估案件',
        what: '申报说明',
        cells: { statement: '' },
      })),
      ...(await tracesOfSubjects(db, subjects)),
      ...(await mentionsOf(db, subjects, name)),
    ],
  }
}
