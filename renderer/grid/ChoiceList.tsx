import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { GridRow } from './grid-row.ts'
import type { Edited } from './use-cell-editor.ts'

interface Props<Row extends GridRow> {
  readonly edited: Edited<Row>
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly onChoose: (place: number) => void
}

/** Below a cell that is typed into: why its text cannot stand, and what may be chosen. */
export function ChoiceList<Row extends GridRow>({ edited, input, onChoose }: Props<Row>) {
  const box = useRef<HTMLDivElement>(null)
  const { offered, picked, problem } = edited
  useLayoutEffect(() => {
    const cell = input.current?.getBoundingClientRect()
    const list = box.current
    const outer = list?.parentElement?.getBoundingClientRect()
    if (cell === undefined || outer === undefined || list === null) return
    const isRoomBelow = cell.bottom + list.offsetHeight < outer.bottom
    const top = isRoomBelow ? cell.bottom - outer.top : cell.top - outer.top - list.offsetHeight
    const left = Math.min(cell.left - outer.left, outer.width - list.offsetWidth - 8)
    list.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })
  if (problem === undefined && offered === undefined) return null
  return (
    <div className="cell-below" ref={box}>
      {problem !== undefined && (
        <div className="cell-problem" role="alert">
          {problem}
        </div>
      )}
      {offered !== undefined && (
        <ul role="listbox" aria-label="可选的内容">
          {offered.length === 0 && <li className="quiet">没有相符的选项</li>}
          {offered.map(({ value, name, hint }, place) => (
            <li
              key={value}
              role="option"
              aria-selected={place === picked}
              onMouseDown={(event) => {
                event.preventDefault()
                onChoose(place)
              }}
            >
              {name} <span className="quiet">{hint}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
