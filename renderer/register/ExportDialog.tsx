import { App, Button, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { Problem } from '#shared/command/outcome.ts'
import { allKeys } from '#shared/register/export-columns.ts'
import type { Exported, ExportFormat, ExportRequest } from '#shared/register/export-commands.ts'
import type { PageRequest } from '#shared/register/page.ts'
import { protectedFields } from '#shared/register/protected-fields.ts'
import type { Register } from '#shared/register/register.ts'
import { saveFile } from '../api.ts'
import type { Counts } from '../grid/page-source.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { isSubmitKey } from '../ui/keys.ts'
import { LabelledField } from '../ui/LabelledField.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { ExportProgressBar } from './ExportProgressBar.tsx'
import './export.css'
import type { ListState } from './list-state.ts'
import type { RegisterRow } from './register-row.ts'
import { TemplateButton } from './TemplateButton.tsx'
import { useRegisterExport } from './use-register-export.ts'
import { wordNarrowing } from './word-narrowing.ts'

interface Props {
  readonly register: Register
  readonly state: ListState
  readonly request: Omit<PageRequest, 'place' | 'limit' | 'sort'>
  readonly sortOf: () => PageRequest['sort']
  readonly counts: Counts | undefined
  readonly marked: readonly RegisterRow[]
  readonly shown: readonly string[]
  readonly isImported: boolean
  readonly onClose: () => void
}

type Range = ExportRequest['range']

const formats: readonly { readonly value: ExportFormat; readonly label: string; readonly help: string }[] = [
  {
    value: 'xlsx',
    label: 'Excel 工作簿(xlsx)',
    help: '编号、代码不会变样,标题行固定,带筛选、合计和打印设置。',
  },
  {
    value: 'csv-gb18030',
    label: 'csv,GBK 编码',
    help: 'Excel、WPS 直接双击打开。生僻字在 Excel 中可能显示不出;以 = + - @ 开头的文字前加了一撇,数字编号后加了制表符,以免被改动。',
  },
  {
    value: 'csv-utf8',
    label: 'csv,UTF-8 编码(带标记)',
    help: '给其他系统用,也能双击打开。以 = + - @ 开头的文字前加了一撇,数字编号后加了制表符,以免被改动。',
  },
]

/** The format chosen last in this window. */
let lastFormat: ExportFormat = 'xlsx'

const counted = (count: number | undefined): string => (count === undefined ? '' : `(${count} 条)`)

/** Asks which rows, which columns and which kind of file; writes it, says how far it is, and hands it over once it was compared. */
export function ExportDialog({ register, state, request, sortOf, counts, marked, shown, isImported, onClose }: Props) {
  const { message } = App.useApp()
  const [range, setRange] = useState<Range>(marked.length > 0 ? 'marked' : 'list')
  const [columns, setColumns] = useState<'shown' | 'all'>('shown')
  const [format, setFormat] = useState<ExportFormat>(lastFormat)
  const [problem, setProblem] = useState<Problem>()
  const isCancelled = useRef(false)
  const { progress, run, cancel } = useRegisterExport(register)
  const every = allKeys(register)
  const fields = columns === 'shown' ? shown : every
  const rows = { list: counts?.matching, all: counts?.all, marked: marked.length }[range]
  const masked = protectedFields(register).filter((key) => fields.includes(key))

  const ranges: { value: Range; label: string }[] = [
    { value: 'list', label: `${state.bin ? '回收站的当前列表' : '当前列表'}${counted(counts?.matching)}` },
    ...(marked.length > 0 ? [{ value: 'marked' as const, label: `只导出选中的 ${marked.length} 条` }] : []),
    ...(state.bin ? [] : [{ value: 'all' as const, label: `全部记录${counted(counts?.all)}` }]),
  ]

  async function hand(made: Exported): Promise<void> {
    const saving = await saveFile(made.fileId)
    if (!saving.ok) return setProblem(saving.problem)
    onClose()
    if (saving.value === 'cancelled') {
      message.info('没有保存文件。')
      return
    }
    const exported = `已导出 ${made.rows} 条到“${made.name}”,写好的文件已重新打开核对。`
    if (made.remarks.length === 0) message.success(exported, 6)
    else message.warning([exported, ...made.remarks].join(''), 12)
  }

  async function begin(): Promise<void> {
    if (progress !== undefined) return
    lastFormat = format
    isCancelled.current = false
    setProblem(undefined)
    const sort = sortOf()
    const narrowed = range === 'list' ? await wordNarrowing(register, state) : []
    const made = await run({
      range,
      list: sort === undefined ? request : { ...request, sort },
      ids: range === 'marked' ? marked.map(({ id }) => id) : [],
      fields: [...fields],
      format,
      narrowed: range === 'list' && state.asOf !== '' ? [...narrowed, `截至 ${state.asOf}`] : narrowed,
    })
    if (!made.ok) setProblem(made.problem)
    else if (made.value) await hand(made.value)
    else if (isCancelled.current) message.info('已取消导出,没有留下文件。')
  }

  const stop = (): void => {
    isCancelled.current = true
    cancel()
  }

  return (
    <Dialog
      open
      isFleeting
      title={`导出${register.label}`}
      width={560}
      onCancel={progress === undefined ? onClose : stop}
      afterOpenChange={(isOpen) => isOpen && document.querySelector<HTMLElement>('.export-form input:checked')?.focus()}
      footer={
        progress === undefined
          ? [
              ...(isImported ? [<TemplateButton key="template" register={register} />] : []),
              <Button key="close" onClick={onClose}>
                暂不导出
              </Button>,
              <Button key="begin" type="primary" title="Ctrl+Enter" onClick={() => void begin()}>
                {rows === undefined ? '导出文件' : `导出 ${rows} 条`}
              </Button>,
            ]
          : [
              <Button key="stop" onClick={stop}>
                取消导出
              </Button>,
            ]
      }
    >
      <ProblemNotice problem={problem} />
      {progress !== undefined ? (
        <ExportProgressBar progress={progress} />
      ) : (
        <div className="export-form" onKeyDown={({ nativeEvent }) => isSubmitKey(nativeEvent) && void begin()}>
          <LabelledField id="export-range" label="范围">
            <Radio.Group
              id="export-range"
              className="export-options"
              value={range}
              onChange={({ target: { value } }) => setRange(value as Range)}
              options={ranges}
            />
          </LabelledField>
          <LabelledField id="export-columns" label="栏目">
            <Radio.Group
              id="export-columns"
              className="export-options"
              value={columns}
              onChange={({ target: { value } }) => setColumns(value as 'shown' | 'all')}
              options={[
                { value: 'shown', label: `列表显示的 ${shown.length} 栏` },
                { value: 'all', label: `全部 ${every.length} 栏` },
              ]}
            />
          </LabelledField>
          <LabelledField id="export-format" label="格式" help={formats.find(({ value }) => value === format)?.help}>
            <Radio.Group
              id="export-format"
              className="export-options"
              value={format}
              onChange={({ target: { value } }) => setFormat(value as ExportFormat)}
              options={formats.map(({ value, label }) => ({ value, label }))}
            />
          </LabelledField>
          {masked.length > 0 && (
            <p className="quiet">
              {`${masked.map((key) => register.fields[key]?.label).join('、')}加密保存,文件中只有遮盖后的内容。`}
            </p>
          )}
        </div>
      )}
    </Dialog>
  )
}
