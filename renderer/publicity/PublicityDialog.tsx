import { App } from 'antd'
import { usePlace } from '../app/place.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { FieldsDialog } from '../ui/FieldsDialog.tsx'
import { nameAll } from './name-all.ts'

/** What a clerk fills in to begin a publicity period. */
export interface PublicityTexts {
  readonly title: string
  readonly channel: string
  readonly startDay: string
}

interface Props {
  /** What is shown: 拟表彰对象, 拟命名对象. */
  readonly noun: string
  readonly names: readonly string[]
  /** What the list says of each, beside nothing else: 姓名和单位. */
  readonly carries: string
  readonly title: string
  readonly workingDays: number
  /** Begins the period and answers its last day. */
  readonly onPublish: (texts: PublicityTexts) => Promise<string>
  readonly onClose: () => void
}

/** 开始公示: title, place and first day; the last day is counted in working days and shown before it is fixed. */
export function PublicityDialog({ noun, names, carries, title, workingDays, onPublish, onClose }: Props) {
  const { today } = usePlace()
  const { message } = App.useApp()
  const end = useCommandQuery('publicity.end', { startDay: today, workingDays })
  return (
    <FieldsDialog
      open
      title={`开始公示 ${names.length} 个${noun}`}
      verb={`开始公示(${names.length} 个)`}
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
      initial={{ title, channel: '', startDay: today }}
      onClose={onClose}
      onSubmit={async (texts) => {
        const endDay = await onPublish({
          title: texts['title'] ?? '',
          channel: texts['channel'] ?? '',
          startDay: texts['startDay'] ?? '',
        })
        message.success(`已开始公示,${endDay} 期满`)
      }}
    >
      <p>
        {`公示名单:${nameAll(names)}。名单只有${carries}。`}
        {end.data && ` 如今天开始公示,将于 ${end.data.endDay} 期满。`}
      </p>
    </FieldsDialog>
  )
}
