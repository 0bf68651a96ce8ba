import type { ChangeContext } from '#electron/context.ts'
import { startPublicity } from '#electron/publicity/start-publicity.ts'
import { awardKinds } from '#shared/awards/award-kind.ts'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { refuse } from '#shared/command/outcome.ts'
import { loadProject } from './award-queries.ts'
import { moveNomination } from './move-nomination.ts'

interface Announcement {
  readonly rows: readonly { readonly id: string; readonly version: number }[]
  readonly title: string
  readonly channel: string
  readonly startDay: string
}

/** Shows shortlisted nominees of one project to the public for the project's number of working days. */
export async function publishNominations(context: ChangeContext, { rows, ...announced }: Announcement) {
  const shown: Nomination[] = []
  for (const row of rows) {
    const moved = await moveNomination(context, { ...row, step: 'publish' })
    if (!moved.ok) return moved
    shown.push(moved.value)
  }
  const projects = new Set(shown.map(({ projectId }) => projectId))
  const [projectId = ''] = projects
  if (projects.size > 1) return refuse('wrong-state', '所选推荐不属于同一个表彰项目')
  const project = await loadProject(context.whole, projectId)
  if (!project) return refuse('not-found', '表彰项目')
  const started = await startPublicity(context, {
    subjectKind: 'nomination',
    ...announced,
    workingDays: project.row.publicityDays,
    entries: shown.map(({ id, name, workUnit, unit, kind }) => ({
      subjectId: id,
      name,
      unit: workUnit ?? unit,
      note: awardKinds[kind],
    })),
  })
  if (started.ok) context.write.describe({ label: `开始公示 ${shown.length} 个,至 ${started.value.endDay}` })
  return started
}
