import { Select } from 'antd'
import type { Layout } from '#shared/import/import-commands.ts'
import { answersTo } from '../app/initials.ts'
import { LabelledField } from '../ui/LabelledField.tsx'
import type { ImportWork } from './use-import.ts'

interface Props {
  readonly work: ImportWork
  readonly layout: Layout
}

type TopRow = Layout['top'][number]

const shown = ({ cells }: TopRow): string =>
  cells
    .filter((cell) => cell.trim() !== '')
    .slice(0, 4)
    .join(' | ')

/** Which rows the headings stand in: one, or two under merged cells. */
export function HeaderPicker({ work, layout }: Props) {
  const { top, header, sender } = layout
  const filled = top.filter((row) => shown(row) !== '')
  const ones = filled.map((row) => ({ value: String(row.place), label: `第 ${row.row} 行:${shown(row)}` }))
  const twos = filled.flatMap((row) => {
    const below = filled.find(({ place }) => place === row.place + 1)
    return below === undefined
      ? []
      : [{ value: `${row.place} ${below.place}`, label: `第 ${row.row}、${below.row} 行:${shown(below)}` }]
  })
  return (
    <LabelledField id="import-header" label="表头在">
      <Select
        id="import-header"
        className="wide"
        value={header.length === 0 ? null : header.join(' ')}
        placeholder="请选择表头所在的行"
        showSearch={{ filterOption: (typed, option) => answersTo(option?.label ?? '', typed.trim()) }}
        options={[...ones, ...twos]}
        onChange={(places: string) => void work.layOut(work.sheet, { header: places.split(' ').map(Number), sender })}
      />
    </LabelledField>
  )
}
