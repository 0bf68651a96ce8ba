import { useCallback, useRef, useState } from 'react'
import type { Register } from '#shared/register/register.ts'
import type { SelectedCells } from '../grid/selected-cells.ts'
import { sumRange, type RangeSum } from '../grid/sum-range.ts'
import type { RegisterRow } from './register-row.ts'

/** So long a selection must rest before its rows are read, ms. */
const rest = 150

/** So many rows are read at most to add them up; of more the status bar says how far they reach. */
const mostRead = 5000

/** Count, sum and average of the selected cells once more than one is selected and the selection rests. */
export function useRangeSum({ fields }: Register) {
  const [sum, setSum] = useState<RangeSum & { readonly reach?: string }>()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef<SelectedCells<RegisterRow>>(undefined)
  const onRange = useCallback(
    (at: SelectedCells<RegisterRow> | undefined): void => {
      clearTimeout(waiting.current)
      asked.current = at
      if (at === undefined || (at.rectangle.top === at.rectangle.bottom && at.fields.length === 1))
        return setSum(undefined)
      waiting.current = setTimeout(() => {
        const { top, bottom } = at.rectangle
        const rowCount = bottom - top + 1
        if (rowCount > mostRead) return setSum({ count: rowCount, reach: `${rowCount} 行 × ${at.fields.length} 列` })
        void at.readRows(top, bottom).then((rows) => {
          if (rows !== undefined && asked.current === at) setSum(sumRange(fields, at.fields, rows))
        })
      }, rest)
    },
    [fields],
  )
  return { sum, onRange }
}
