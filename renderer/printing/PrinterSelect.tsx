import { Select } from 'antd'
import { searchByInitials } from '../app/initials.ts'
import { choosePrinter, useChosenPrinter, usePrinters } from './chosen-printer.ts'

/** Chooses the printer; without one the system's own dialog asks. */
export const PrinterSelect = () => (
  <Select
    showSearch={searchByInitials}
    className="printer-select"
    aria-label="打印机"
    value={useChosenPrinter()}
    onChange={choosePrinter}
    popupMatchSelectWidth={false}
    options={[
      { value: '', label: '由系统打印窗口选择' },
      ...usePrinters().map(({ name, label }) => ({ value: name, label })),
    ]}
  />
)
