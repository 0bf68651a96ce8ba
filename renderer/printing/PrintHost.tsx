import { App, Button, Modal, Progress } from 'antd'
import { useEffect } from 'react'
import { useMenuCommand } from '../app/use-menu-command.ts'
import { useShortcut } from '../app/use-shortcut.ts'
import './printing.css'
import { endPrinting, printing } from './print-job.ts'
import { PrintPreview } from './PrintPreview.tsx'
import { printOffered } from './use-printable.ts'

/** Hears Ctrl+P and the menu, and shows what is being printed over the page. */
export function PrintHost() {
  const { message } = App.useApp()
  const state = printing.use()
  useEffect(() => endPrinting, [])

  const run = (): void => {
    if (!printOffered())
      message.info(
        '这个页面不能打印。可以打印的有:登记各列表、推荐对象、评估案件的评分表、年度工作报告、受表彰名录的证书和安全说明。',
        5,
      )
  }
  useShortcut('Ctrl+P', run, true)
  useMenuCommand('print', run)

  if (state.kind === 'preview') return <PrintPreview job={state.job} />
  const fraction = state.kind === 'gathering' ? state.fraction : 0
  return (
    <Modal
      open={state.kind === 'gathering'}
      title="正在读取要打印的记录"
      closable={false}
      scrollLock={false}
      mask={{ closable: false }}
      onCancel={endPrinting}
      footer={<Button onClick={endPrinting}>取消打印</Button>}
      destroyOnHidden
    >
      <Progress percent={Math.floor(fraction * 100)} status="normal" />
    </Modal>
  )
}
