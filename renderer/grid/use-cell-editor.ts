import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { afterEnter, afterTab, movePlace, only, type Move, type Place } from './cell-range.ts'
import type { CellEditing, Offered } from './cell-acts.ts'
import type { Selection } from './create-selection.ts'
import type { GridRow } from './grid-row.ts'

/** A cell that is typed into. */
export interface Edited<Row extends GridRow> {
  readonly row: Row
  readonly place: Place
  readonly field: string
  /** What the cell said when the typing began. */
  readonly initial: string
  /** Typing that replaces leaves with an arrow; F2 and a double click put the caret into what is there. */
  readonly mode: 'replacing' | 'amending'
  readonly isMultiline: boolean
  /** What may be chosen for what is typed; undefined where anything may be typed. */
  readonly offered: readonly Offered[] | undefined
  /** The place of the one that Enter takes. */
  readonly picked: number
  readonly problem: string | undefined
}

/** Where the selection goes when a text is taken. */
export type Leaving = Move | 'next' | 'previous' | 'enter' | undefined

interface Hands<Row extends GridRow> {
  readonly selection: Selection
  readonly editing: CellEditing<Row> | undefined
  readonly onSaved: () => void
}

/** Why nothing can be typed into a list. */
export const readOnly = '这里只能查看,不能填写。'

/** Typing into cells: begun by a key, an input method, F2 or a double click; saved one after the other, each by itself. */
export function useCellEditor<Row extends GridRow>({ selection, editing, onSaved }: Hands<Row>) {
  const input = useRef<HTMLTextAreaElement>(null)
  const { message } = App.useApp()
  const [edited, setEdited] = useState<Edited<Row>>()
  /** The same, for keys that come before the next drawing. */
  const latest = useRef<Edited<Row>>(undefined)
  const saving = useRef(Promise.resolve())

  const show = (next: Edited<Row> | undefined): void => {
    latest.current = next
    setEdited(next)
  }
  const typed = (): string => input.current?.value ?? ''
  // Whoever leaves the page with a text that cannot stand is told that it was not saved.
  useEffect(
    () => () => {
      const { problem } = latest.current ?? {}
      if (problem !== undefined) void message.warning(`刚才填写的内容没有保存:${problem}`, 6)
    },
    [message],
  )
  const write = (text: string): void => {
    if (input.current) input.current.value = text
  }

  const lookUp = (text: string): void => {
    const now = latest.current
    const offer = now && editing?.offer(now.field, text)
    if (offer === undefined) return
    void offer.then((offered) => {
      if (
        latest.current?.field !== now?.field ||
        latest.current?.row.id !== now?.row.id ||
        (typed() !== text && text !== '')
      )
        return
      const picked = Math.max(
        0,
        offered.findIndex(({ name }) => name === typed()),
      )
      if (latest.current) show({ ...latest.current, offered, picked })
    })
  }

  const open = (row: Row, place: Place, text: string, part: Partial<Edited<Row>>): void => {
    const field = selection.columns()[place.column] ?? ''
    show({
      row,
      place,
      field,
      initial: editing?.textOf(field, row) ?? '',
      mode: 'replacing',
      isMultiline: editing?.isMultiline(field) ?? false,
      offered: editing?.offer(field, '') === undefined ? undefined : [],
      picked: 0,
      problem: undefined,
      ...part,
    })
    lookUp(text)
  }

  const refusalAt = (field: string, row: Row | undefined): string | undefined => {
    if (editing === undefined) return readOnly
    return row === undefined ? '这一行正在读取,请稍候再填写。' : editing.refusal(field, row)
  }

  /** Begins at the active cell; answers false, and says why, where it may not be typed into. */
  const startTyping = (mode: Edited<Row>['mode']): boolean => {
    const place = selection.store.get()?.anchor
    const row = place && (selection.api()?.getDisplayedRowAtIndex(place.row)?.data as Row | undefined)
    if (place === undefined) return false
    const refusal = refusalAt(selection.columns()[place.column] ?? '', row)
    if (editing === undefined || row === undefined || refusal !== undefined) {
      write('')
      void message.info({ key: 'cell', content: refusal })
      return false
    }
    const field = selection.columns()[place.column] ?? ''
    const text = mode === 'amending' ? editing.textOf(field, row) : typed()
    selection.select(selection.store.get(), place)
    if (mode === 'amending') {
      write(text)
      input.current?.setSelectionRange(text.length, text.length)
    }
    open(row, place, editing.offer(field, '') !== undefined && mode === 'amending' ? '' : text, { mode })
    return true
  }

  const leave = (place: Place, leaving: Leaving): void => {
    const bounds = selection.bounds()
    if (leaving === undefined) return
    const from = { ...selection.store.get(), ...only(place) }
    const range =
      leaving === 'next' || leaving === 'previous'
        ? afterTab(from, leaving === 'previous', bounds)
        : leaving === 'enter'
          ? afterEnter(from, bounds)
          : only(movePlace(place, leaving, bounds, selection.page()))
    selection.select(range, range.anchor)
  }

  const finish = (): void => {
    write('')
    show(undefined)
  }

  /** What stands in the editor as it is saved: the text, or the value of what is picked. */
  const valueOf = (now: Edited<Row>): { readonly value: string } | { readonly problem: string } => {
    const text = typed()
    if (now.offered === undefined || text.trim() === '') return { value: text }
    const picked = now.offered[now.picked]
    return picked === undefined
      ? { problem: `没有与“${text}”相符的选项。请改写,或按 Esc 放弃。` }
      : { value: picked.value }
  }

  const save = (now: Edited<Row>, value: string, text: string): void => {
    saving.current = saving.current.then(async () => {
      const api = selection.api()
      const node = api?.getRowNode(now.row.id)
      const saved = await editing?.save((node?.data as Row | undefined) ?? now.row, now.field, value)
      if (saved === undefined) return
      if ('row' in saved) {
        selection.api()?.getRowNode(now.row.id)?.setData(saved.row)
        return onSaved()
      }
      if (latest.current !== undefined || selection.api() === undefined)
        return void message.error(`没有保存“${text}”:${saved.problem}`, 6)
      selection.select(only(now.place), now.place)
      write(text)
      open(now.row, now.place, text, { mode: 'amending', problem: saved.problem })
    })
  }

  /** Takes what was typed and goes on; answers false where it cannot stand. */
  const commit = (leaving: Leaving): boolean => {
    const now = latest.current
    if (now === undefined) return true
    const text = typed()
    const isUntouched = text === now.initial && now.problem === undefined && now.mode === 'amending'
    const read = isUntouched ? { value: text } : valueOf(now)
    if ('problem' in read) {
      show({ ...now, problem: read.problem })
      return false
    }
    finish()
    leave(now.place, leaving)
    if (!isUntouched) save(now, read.value, text)
    return true
  }

  return {
    input,
    edited,
    current: () => latest.current,
    startTyping,
    commit,
    /** What stands in the editor, for putting it into many cells; the editor closes. Undefined where it cannot stand. */
    take: (): string | undefined => {
      const now = latest.current
      const read = now && valueOf(now)
      if (now === undefined || read === undefined) return undefined
      if ('problem' in read) {
        show({ ...now, problem: read.problem })
        return undefined
      }
      finish()
      return read.value
    },
    giveUp: finish,
    onText: () => {
      const now = latest.current
      if (now === undefined) return
      show({ ...now, problem: undefined })
      lookUp(typed())
    },
    pick: (by: number) => {
      const now = latest.current
      if (now?.offered === undefined || now.offered.length === 0) return
      const picked = (now.picked + by + now.offered.length) % now.offered.length
      write(now.offered[picked]?.name ?? '')
      show({ ...now, picked, problem: undefined })
    },
    choose: (picked: number): void => {
      const now = latest.current
      const offered = now?.offered?.[picked]
      if (now === undefined || offered === undefined) return
      write(offered.name)
      show({ ...now, picked, mode: 'replacing' })
      commit('enter')
    },
  }
}
