import { App } from 'antd'
import type { Nomination } from '#shared/awards/nomination-register.ts'
import { usePlace } from '../app/place.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { FieldsDialog } from '../ui/FieldsDialog.tsx'

interface Props {
  readonly nominations: readonly Nomination[]
  readonly onClose: () => void
}

const namesShown = 8

/** The names of nominations in a sentence, the first few where there are many. */
export const nameAll = (nominations: readonly Nomination[]): string => {
  const names = nominations.slice(0, namesShown).map(({ name }) => name)
  return nominations.length > namesShown ? `${names.join('、')}等 ${nominations.length} 个` : names.join('、')
}

/** 开始公示: where and from when; the last day is counted in working days and shown before it is fixed. */
export function PublishDialog({ nominations, onClose }: Props) {
  const { today } = usePlace()
  const { message } = App.useApp()
  const publish = useCommand('nominations.publish', 'publicity')
  const projectId = nominations[0]?.projectId ?? ''
  const { data: project } = useCommandQuery('awardProjects.get', { id: projectId })
  const workingDays = project?.publicityDays ?? 1
  const end = useCommandQuery('publicity.end', { startDay: today, workingDays }, project !== undefined)
  if (project === undefined) return null
  return (
    <FieldsDialog
      open
      title={`开始公示 ${nominations.length} 个拟表彰对象`}
      verb={`开始公示(${nominations.length} 个)`}
      fields={[
        { key: 'title', label: '公示标题', kind: 'text', required: true, max: 100 },
        {
          key: 'channel',
          label: '公示渠道',
          kind: 'text',
          required: true,
          max: 100,
          help: '例如 区政府网站、公告栏。',
        },
        {
          key: 'startDay',
          label: '开始日期',
          kind: 'day',
          required: true,
          help: `公示 ${workingDays} 个工作日,开始当天不计。`,
        },
      ]}
      initial={{ title: `${project.year}年${project.name}拟表彰对象公示`, channel: '', startDay: today }}
      onClose={onClose}
      onSubmit={async (texts) => {
        const { endDay } = await publish.mutateAsync({
          rows: nominations.map(({ id, version }) => ({ id, version })),
          title: texts['title'] ?? '',
          channel: texts['channel'] ?? '',
          startDay: texts['startDay'] ?? '',
        })
        message.success(`已开始公示,${endDay} 期满`)
      }}
    >
      <p>
        {`公示名单:${nameAll(nominations)}。名单只有姓名和单位。`}
        {end.data && ` 从今天开始公示,将于 ${end.data.endDay} 期满。`}
      </p>
    </FieldsDialog>
  )
}
