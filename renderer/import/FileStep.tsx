import { FolderOpenOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useRef, type ClipboardEvent } from 'react'
import { wordProblem } from '#shared/command/problem-words.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import type { Register } from '#shared/register/register.ts'
import { chooseFile, takeFile, type OpenedFile } from '../open-file.ts'
import { TemplateButton } from '../register/TemplateButton.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import type { ImportWork } from './use-import.ts'

interface Props {
  readonly register: Register
  readonly work: ImportWork
}

const endings = ['xlsx', 'xls', 'et', 'csv', 'txt']

/** Where an import begins: a file that is chosen or dropped, or cells copied in Excel or WPS and pasted here. */
export function FileStep({ register, work }: Props) {
  const { message } = App.useApp()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => frame.current?.focus(), [])

  const read = async (opening: Promise<Outcome<OpenedFile | null>>): Promise<void> => {
    const file = await opening
    if (!file.ok) void message.error(wordProblem(file.problem))
    else if (file.value) await work.open({ ...file.value, isPasted: false })
  }
  const paste = (event: ClipboardEvent): void => {
    const [file] = event.clipboardData.files
    if (file) return void read(takeFile(file))
    const text = event.clipboardData.getData('text/plain')
    if (text.trim() === '')
      return void message.info('剪贴板里没有文字。请先在 Excel 或 WPS 中复制要导入的行,连同表头。')
    event.preventDefault()
    return void work.open({ name: '粘贴', bytes: new TextEncoder().encode(text), isPasted: true })
  }

  return (
    <div className="import-begin" ref={frame} tabIndex={-1} onPaste={paste}>
      <FileDrop onFile={(file) => void read(takeFile(file))}>
        <p className="import-lead">把文件拖到这里,或</p>
        <Button
          type="primary"
          icon={<FolderOpenOutlined aria-hidden />}
          onClick={() => void read(chooseFile({ title: `选择要导入的${register.label}文件`, endings }))}
        >
          选择文件
        </Button>
        <p className="quiet">也可以在 Excel 或 WPS 中选中要导入的行(连同表头)复制,然后在这里按 Ctrl+V 粘贴。</p>
      </FileDrop>
      <div className="import-advice">
        <p>
          可以导入 xlsx、xls、et、csv 和 txt 文件。表头上方的标题、填报单位,表中的重复表头、合计和签章行会自动跳过。
          {`同一条${register.noun}已在台账中的,按文件更新,不会重复登记。`}
        </p>
        <p>文件中的公式只取保存的结果;带宏、带外部程序链接、设有打开密码的文件不导入。</p>
        <TemplateButton register={register} />
      </div>
    </div>
  )
}
