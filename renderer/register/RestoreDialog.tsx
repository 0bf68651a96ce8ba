import { Checkbox } from 'antd'
import { useState } from 'react'
import type { Companion } from '#shared/register/removal.ts'
import type { Register } from '#shared/register/register.ts'
import { registers } from '#shared/registers.ts'
import { FormDialog } from '../ui/FormDialog.tsx'

interface Props {
  readonly register: Register
  /** How many rows were chosen. */
  readonly count: number
  readonly companions: readonly Companion[]
  readonly onRestore: (companions: readonly Companion[]) => Promise<unknown>
  readonly onClose: () => void
}

const nounOf = (name: string): string => registers.find((register) => register.name === name)?.noun ?? '记录'
const mostNamed = 20

const wordRows = (rows: readonly Companion[]): string =>
  rows
    .slice(0, mostNamed)
    .map(({ register, name }) => `${nounOf(register)}“${name}”`)
    .join('、') + (rows.length > mostNamed ? `等 ${rows.length} 条` : '')

/** Restores rows with what belongs to them: what they cannot be without, and, if one wants, what went in the same act. */
export function RestoreDialog({ register, count, companions, onRestore, onClose }: Props) {
  const [isTogether, setTogether] = useState(true)
  const owners = companions.filter(({ why }) => why === 'belongs-to')
  const together = companions.filter(({ why }) => why === 'same-act')
  const brought = isTogether ? companions : owners
  const total = count + brought.length
  return (
    <FormDialog
      open
      title={`恢复 ${count} 条${register.noun}记录`}
      verb={`恢复 ${total} 条`}
      onSubmit={() => onRestore(brought)}
      onClose={onClose}
    >
      {() => (
        <>
          {owners.length > 0 && <p>{`它们所属的记录也在回收站,必须一并恢复:${wordRows(owners)}。`}</p>}
          {together.length > 0 && (
            <Checkbox checked={isTogether} onChange={({ target }) => setTogether(target.checked)}>
              {`同一次删除的还有 ${together.length} 条,一并恢复:${wordRows(together)}`}
            </Checkbox>
          )}
        </>
      )}
    </FormDialog>
  )
}
