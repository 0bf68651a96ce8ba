import { AutoComplete } from 'antd'
import { noOffset, type PrintOffset } from '#shared/printing/print-offset.ts'
import { searchByInitials } from '../app/initials.ts'
import { useCommandQuery } from '../app/use-command.ts'
import { callShell } from '../shell.ts'
import { choosePrinter, useChosenPrinter } from './chosen-printer.ts'
import { OffsetInputs } from './OffsetInputs.tsx'

interface Props {
  /** Undefined while what is typed is no offset. */
  readonly onOffset: (offset: PrintOffset | undefined) => void
}

/** 偏移 of the chosen printer. Where the system does not list the printers, the clerk names the one in use. */
export function OffsetFields({ onOffset }: Props) {
  const printer = useChosenPrinter()
  const { data: offsets } = useCommandQuery('printing.offsets', {})
  const saved = offsets?.find((one) => one.printer === printer.trim()) ?? noOffset
  return (
    <div className="print-line">
      {callShell === undefined && (
        <label className="offset-printer">
          打印机
          <AutoComplete
            showSearch={searchByInitials}
            value={printer}
            placeholder="填写打印机的名称"
            options={(offsets ?? []).map((one) => ({ value: one.printer }))}
            onChange={(name: string) => choosePrinter(name.slice(0, 120))}
          />
        </label>
      )}
      {offsets && <OffsetInputs key={printer} printer={printer.trim()} saved={saved} onOffset={onOffset} />}
    </div>
  )
}
