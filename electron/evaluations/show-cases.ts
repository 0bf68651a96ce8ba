import type { ChangeContext } from '#electron/context.ts'
import { startPublicity } from '#electron/publicity/start-publicity.ts'
import { refuse, refuseFields, type Outcome } from '#shared/command/outcome.ts'
import { loadCase, type LoadedCase } from './load-case.ts'
import { moveCase } from './move-case.ts'

interface Showing {
  readonly cases: readonly { readonly id: string; readonly version: number }[]
  readonly title: string
  readonly channel: string
  readonly startDay: string
}

/** 开始公示: one public list of cases of one round, with no more than name, street and grade. */
export async function showCases(
  context: ChangeContext,
  { cases, ...opening }: Showing,
): Promise<Outcome<{ publicityId: string; endDay: string }>> {
  const shown: LoadedCase[] = []
  for (const { id, version } of cases) {
    const loaded = await loadCase(context, id)
    if (!loaded.ok) return loaded
    const moved = await moveCase(context, loaded.value, { id, version, step: 'open-publicity', opinion: '' })
    if (!moved.ok) return moved
    shown.push(loaded.value)
  }
  const round = shown[0]?.round
  if (!round) return refuse('not-found', '评估案件')
  if (shown.some((one) => one.round.id !== round.id)) {
    return refuseFields([{ field: 'cases', message: '一次公示只能包含同一批次的案件。请分批次公示。' }])
  }
  const started = await startPublicity(context, {
    ...opening,
    subjectKind: 'evaluation-case',
    workingDays: round.publicityDays,
    entries: shown.map(({ row, holder }) => ({
      subjectId: row.id,
      name: holder.holder,
      unit: holder.street ?? holder.region,
      note: row.grade ?? '',
    })),
  })
  if (started.ok) context.write.describe({ label: `开始公示:${round.name} ${shown.length} 个` })
  return started
}
