import { Dropdown, type MenuProps } from 'antd'
import { changeColumn } from '#shared/register/column-layout.ts'
import { formatValue } from '#shared/register/format-value.ts'
import { allBut, onlyLike } from '#shared/register/narrow-by-cell.ts'
import type { Condition } from '#shared/register/page.ts'
import type { Register } from '#shared/register/register.ts'
import type { AskedCell } from '../grid/ask-cell-menu.ts'
import { cellOf } from '../grid/grid-row.ts'
import { fieldOf } from './condition-words.ts'
import type { ListState } from './list-state.ts'
import type { RegisterRow } from './register-row.ts'
import type { Columns } from './use-columns.ts'

interface Props {
  readonly register: Register
  readonly asked: AskedCell<RegisterRow> | undefined
  readonly state: ListState
  readonly onChange: (part: Partial<ListState>) => void
  readonly columns: Columns
  /** What can be done with the selected cells, above what can be done with the column. */
  readonly itemsFor: (cell: AskedCell<RegisterRow>) => NonNullable<MenuProps['items']>
  readonly onClose: () => void
  /** The menu was left without choosing anything. */
  readonly onLeave: () => void
}

const longest = 12
const shorten = (text: string): string =>
  Array.from(text).length > longest ? `${Array.from(text).slice(0, longest).join('')}…` : text

/** What can be done with the cell under the cursor: show only its like, leave its like out, freeze or hide its column. */
export function CellMenu({ register, asked, state, onChange, columns, itemsFor, onClose, onLeave }: Props) {
  const field = asked && register.fields[asked.field]
  if (!asked || !field) return null
  const { row, field: key, left, top } = asked
  const cell = cellOf(row, key)
  const words = shorten(formatValue(field, cell, row.labels[key]))
  const isBlank = cell === null || cell === undefined || cell === ''
  const place = columns.columns.find((one) => one.field === key)

  const filter = (condition: Condition | undefined, label: string): NonNullable<MenuProps['items']> =>
    condition === undefined
      ? []
      : [
          {
            key: condition.kind,
            label,
            onClick: () =>
              onChange({ conditions: [...state.conditions.filter((other) => fieldOf(other) !== key), condition] }),
          },
        ]
  const items: MenuProps['items'] = [
    ...itemsFor(asked),
    { type: 'divider' },
    ...filter(onlyLike(field, key, cell), isBlank ? `只看${field.label}是空白的` : `只看“${words}”`),
    ...filter(allBut(field, key, cell), isBlank ? `只看${field.label}不是空白的` : `不看“${words}”`),
    { type: 'divider' },
    {
      key: 'freeze',
      label: place?.isFrozen ? `取消冻结“${field.label}”` : `冻结“${field.label}”`,
      onClick: () => columns.arrange(changeColumn(columns.columns, key, { isFrozen: place?.isFrozen !== true })),
    },
    ...(key === register.nameField
      ? []
      : [
          {
            key: 'hide',
            label: `隐藏“${field.label}”`,
            onClick: () => columns.arrange(changeColumn(columns.columns, key, { isShown: false })),
          },
        ]),
  ]
  return (
    <Dropdown
      key={`${row.id} ${key}`}
      open
      autoFocus
      trigger={['click']}
      onOpenChange={(isOpen) => !isOpen && onLeave()}
      menu={{
        items,
        onClick: ({ domEvent }) => {
          // The Enter that chooses must not go on to the cell, which has the keys again by now.
          domEvent.preventDefault()
          onClose()
        },
      }}
    >
      <span className="cell-menu-anchor" style={{ left, top }} />
    </Dropdown>
  )
}
