import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Register } from '#shared/register/register.ts'
import { valueOf } from '../app/use-command.ts'
import { useExport } from '../app/use-export.ts'
import { callImport } from './call-import.ts'

interface Props {
  readonly register: Register
  readonly fileId: string
}

/** Gives the file back with a 原因 column and the cells at fault in red, to be put right and imported again. */
export function CorrectedFileButton({ register, fileId }: Props) {
  const [isBusy, setBusy] = useState(false)
  const save = useExport()
  const fetch = async (): Promise<void> => {
    setBusy(true)
    await save(callImport(register, 'corrected-file', { fileId }).then(valueOf))
    setBusy(false)
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={isBusy} onClick={() => void fetch()}>
      保存标出原因的文件
    </Button>
  )
}
