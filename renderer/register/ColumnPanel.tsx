import { ArrowDownOutlined, ArrowUpOutlined, PushpinFilled, PushpinOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { changeColumn, isRearranged, moveColumn } from '#shared/register/column-layout.ts'
import type { Register } from '#shared/register/register.ts'
import { PopupForm } from '../ui/PopupForm.tsx'
import type { Columns } from './use-columns.ts'

interface Props {
  readonly register: Register
  readonly columns: Columns
}

/** 列: which fields of a register the list shows, in which order, and which stay in sight; all of it by keyboard too. */
export function ColumnPanel({ register, columns: { columns, arrange } }: Props) {
  const [isOpen, setOpen] = useState(false)
  const isMoved = isRearranged(register, columns)
  return (
    <PopupForm
      isOpen={isOpen}
      onOpenChange={setOpen}
      content={
        <div className="column-panel" role="group" aria-label="列的显示和顺序">
          <p className="field-help">勾选要显示的列;也可以在列表里拖动列标题换位置、拖动边线改宽度。</p>
          <ul className="column-list">
            {columns.map((place, index) => {
              const { field, isShown, isFrozen } = place
              const label = register.fields[field]?.label ?? field
              const isPart = (other: number): boolean => columns[other]?.isFrozen === isFrozen
              return (
                <li key={field}>
                  <Checkbox
                    checked={isShown}
                    disabled={field === register.nameField}
                    onChange={({ target }) => arrange(changeColumn(columns, field, { isShown: target.checked }))}
                  >
                    {label}
                  </Checkbox>
                  <span className="spring" />
                  <Button
                    type="text"
                    size="small"
                    aria-pressed={isFrozen}
                    aria-label={isFrozen ? `取消冻结“${label}”` : `冻结“${label}”`}
                    title={isFrozen ? '取消冻结' : '冻结在左侧'}
                    icon={isFrozen ? <PushpinFilled aria-hidden /> : <PushpinOutlined aria-hidden />}
                    onClick={() =>
                      arrange(
                        changeColumn(columns, field, { isFrozen: !isFrozen, ...(!isFrozen && { isShown: true }) }),
                      )
                    }
                  />
                  <Button
                    type="text"
                    size="small"
                    aria-label={`上移“${label}”`}
                    title="上移"
                    disabled={!isPart(index - 1)}
                    icon={<ArrowUpOutlined aria-hidden />}
                    onClick={() => arrange(moveColumn(columns, field, -1))}
                  />
                  <Button
                    type="text"
                    size="small"
                    aria-label={`下移“${label}”`}
                    title="下移"
                    disabled={!isPart(index + 1)}
                    icon={<ArrowDownOutlined aria-hidden />}
                    onClick={() => arrange(moveColumn(columns, field, 1))}
                  />
                </li>
              )
            })}
          </ul>
          <Button disabled={!isMoved} onClick={() => arrange(null)}>
            恢复默认的列
          </Button>
        </div>
      }
    >
      <Button icon={<TableOutlined aria-hidden />} title="选择显示哪些列、换顺序、冻结">
        列
      </Button>
    </PopupForm>
  )
}
