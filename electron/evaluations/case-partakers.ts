import type { ReadDb } from '#electron/context.ts'
import type { CaseStep } from '#shared/evaluations/case-lifecycle.ts'

/** Accounts that had a hand in a case. */
export interface Partakers {
  /** Those who took one of its steps, or wrote a sheet other than an expert's. */
  readonly all: ReadonlySet<string>
  /** Those of them who put it forward: they score it in no other column. */
  readonly applicants: ReadonlySet<string>
}

const submitting: readonly string[] = ['apply', 'submit-self'] satisfies CaseStep[]

/** Who had a hand in a case, as often as it was returned and put forward again. */
export async function findPartakers(whole: ReadDb, caseId: string): Promise<Partakers> {
  const steps = await whole
    .selectFrom('stepTaken')
    .select(['step', 'actorId'])
    .where('subjectId', '=', caseId)
    .where('deletedAt', 'is', null)
    .execute()
  const sheets = await whole
    .selectFrom('scoreSheet')
    .select(['scoreColumn', 'scorerId'])
    .where('caseId', '=', caseId)
    .where('scoreColumn', '<>', 'expert')
    .where('deletedAt', 'is', null)
    .execute()
  const all = [...steps.map(({ actorId }) => actorId), ...sheets.map(({ scorerId }) => scorerId)]
  const applicants = [
    ...steps.filter(({ step }) => submitting.includes(step)).map(({ actorId }) => actorId),
    ...sheets.filter(({ scoreColumn }) => scoreColumn === 'self').map(({ scorerId }) => scorerId),
  ]
  return { all: new Set(all), applicants: new Set(applicants) }
}
