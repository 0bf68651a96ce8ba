import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { permits } from '#shared/command/permissions.ts'
import type { Register } from '#shared/register/register.ts'
import { useActor } from '../app/place.ts'
import { useExport } from '../app/use-export.ts'
import { valueOf } from '../app/use-command.ts'
import { callRegister } from './call-register.ts'

/** Saves an empty form of a register for Excel and WPS, with drop-downs, to be filled in and imported. */
export function TemplateButton({ register }: { readonly register: Register }) {
  const [isBusy, setBusy] = useState(false)
  const save = useExport()
  if (!permits(useActor(), register.write)) return null
  const fetch = async (): Promise<void> => {
    setBusy(true)
    await save(callRegister(register, 'template', {}).then(valueOf))
    setBusy(false)
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={isBusy} onClick={() => void fetch()}>
      下载导入模板
    </Button>
  )
}
