import { Input } from 'antd'
import { useState } from 'react'
import type { Standard } from '#shared/standards/standard.ts'
import { usePlace } from '../app/place.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { LabelledField, messageFor } from '../ui/LabelledField.tsx'

interface Props {
  readonly open: boolean
  readonly standard: Standard
  readonly onCopy: (edition: string, effectiveFrom: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks for the edition and the first day of a new edition. */
export function CopyStandardDialog({ open, standard, onCopy, onClose }: Props) {
  const { today } = usePlace()
  const [edition, setEdition] = useState(today.slice(0, 4))
  const [from, setFrom] = useState(today)
  return (
    <FormDialog
      open={open}
      title={`将“${standard.name}”(${standard.edition})复制为新版`}
      verb="建立新版草案"
      onSubmit={() => onCopy(edition.trim(), from)}
      onClose={onClose}
    >
      {(problem) => (
        <>
          <p className="quiet">指标和等级照原样复制为草案,修改后启用。原版不变,以往的评估结果仍按原版。</p>
          <LabelledField id="copy-edition" label="新版版次" required message={messageFor(problem, 'edition')}>
            <Input id="copy-edition" value={edition} onChange={(event) => setEdition(event.target.value)} />
          </LabelledField>
          <LabelledField id="copy-from" label="生效日期" required message={messageFor(problem, 'effectiveFrom')}>
            <DayInput id="copy-from" value={from} onChange={setFrom} />
          </LabelledField>
        </>
      )}
    </FormDialog>
  )
}
