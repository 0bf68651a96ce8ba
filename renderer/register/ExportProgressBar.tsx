import { Progress } from 'antd'
import type { ExportProgress } from '#shared/register/export-commands.ts'

function wordStage({ stage, rows, total }: ExportProgress): string {
  if (stage === 'writing') return total === 0 ? '正在读取记录' : `正在写出:${rows} 条,共 ${total} 条`
  return `已写出 ${rows} 条,正在重新打开文件核对`
}

/** How far an export is, in words and as a bar. Others go on working meanwhile. */
export const ExportProgressBar = ({ progress }: { readonly progress: ExportProgress }) => (
  <div className="export-progress" role="status">
    <p>{wordStage(progress)}</p>
    <Progress percent={Math.floor(progress.fraction * 100)} status="normal" />
    <p className="quiet">写出的是开始导出那一刻的记录,期间的登记和修改不会混进来。</p>
  </div>
)
