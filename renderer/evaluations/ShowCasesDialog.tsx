import { App } from 'antd'
import type { EvaluationRound } from '#shared/evaluations/evaluation-round.ts'
import { usePlace } from '../app/place.ts'
import { useCommand, useCommandQuery } from '../app/use-command.ts'
import { FieldsDialog } from '../ui/FieldsDialog.tsx'

interface Props {
  readonly round: Pick<EvaluationRound, 'name' | 'publicityDays'>
  readonly cases: readonly { readonly id: string; readonly version: number; readonly holder: string }[]
  readonly onClose: () => void
}

const namesShown = 8

/** 开始公示: title, place and first day; the last day is counted in working days. */
export function ShowCasesDialog({ round, cases, onClose }: Props) {
  const { today } = usePlace()
  const { message } = App.useApp()
  const show = useCommand('evaluations.open-publicity', 'publicity')
  const end = useCommandQuery('publicity.end', { startDay: today, workingDays: round.publicityDays })
  const names = cases.map(({ holder }) => holder)
  const list =
    names.length > namesShown ? `${names.slice(0, namesShown).join('、')}等 ${names.length} 个` : names.join('、')
  return (
    <FieldsDialog
      open
      title={`开始公示 ${cases.length} 个拟命名对象`}
      verb={`开始公示(${cases.length} 个)`}
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
          help: `公示 ${round.publicityDays} 个工作日,开始当天不计。`,
        },
      ]}
      initial={{ title: `${round.name}拟命名名单公示`, channel: '', startDay: today }}
      onClose={onClose}
      onSubmit={async (texts) => {
        const { endDay } = await show.mutateAsync({
          cases: cases.map(({ id, version }) => ({ id, version })),
          title: texts['title'] ?? '',
          channel: texts['channel'] ?? '',
          startDay: texts['startDay'] ?? '',
        })
        message.success(`已开始公示,${endDay} 期满`)
      }}
    >
      <p>
        {`公示名单:${list}。名单只有名称、街道和等级。`}
        {end.data && ` 从今天开始公示,将于 ${end.data.endDay} 期满。`}
      </p>
    </FieldsDialog>
  )
}
