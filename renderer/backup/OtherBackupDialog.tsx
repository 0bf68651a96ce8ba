import { useState } from 'react'
import { Refusal } from '../app/use-command.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'
import { PlaceInput } from './PlaceInput.tsx'

interface Props {
  readonly onChosen: (path: string) => void
  readonly onClose: () => void
}

/** Asks where a backup lies that is not in the list: on a stick, on a share, from another computer. */
export function OtherBackupDialog({ onChosen, onClose }: Props) {
  const [path, setPath] = useState('')
  const submit = async (): Promise<void> => {
    if (path.trim() === '')
      throw new Refusal({ code: 'invalid-input', fields: [{ field: 'path', message: '请填写备份的位置。' }] })
    onChosen(path.trim())
  }
  return (
    <FormDialog open title="另选备份" verb="查看备份内容" onSubmit={submit} onClose={onClose}>
      {(problem) => (
        <LabelledField
          id="other-backup"
          label="备份文件或文件夹"
          required
          help="本机上的完整位置。填写文件夹时取其中最新的备份;也可以是单独的数据库文件。"
          message={messageFor(problem, 'path')}
        >
          <PlaceInput
            id="other-backup"
            kind="file"
            value={path}
            onChange={setPath}
            placeholder="如 E:\备份 或 /media/u盘/xuecheng-20111231-180000-daily.sqlite"
            hasProblem={messageFor(problem, 'path') !== undefined}
          />
        </LabelledField>
      )}
    </FormDialog>
  )
}
