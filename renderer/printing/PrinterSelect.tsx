import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { callShell } from '../shell.ts'
import { chosenPrinter } from './chosen-printer.ts'

/** The printers of this computer, as the desktop shell lists them. */
const usePrinters = () =>
  useQuery({
    queryKey: ['shell.printers'],
    queryFn: async () => {
      const answer = await callShell?.('shell.printers', {})
      return answer?.ok ? answer.value : []
    },
  })

/** Chooses the printer; without one the system's own dialog asks. */
export function PrinterSelect() {
  const printer = chosenPrinter.use()
  const { data: printers = [] } = usePrinters()
  const isListed = printers.some(({ name }) => name === printer)
  return (
    <Select
      className="printer-select"
      aria-label="打印机"
      value={isListed ? printer : ''}
      onChange={chosenPrinter.set}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: '由系统打印窗口选择' },
        ...printers.map(({ name, label, isDefault }) => ({ value: name, label: isDefault ? `${label}(默认)` : label })),
      ]}
    />
  )
}
