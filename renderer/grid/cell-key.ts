import { readRangeKey, type RangeKey } from './range-key.ts'

/** What a key means while nothing is typed into a cell. */
export type CellKey =
  | RangeKey
  | {
      readonly kind:
        | 'confirm'
        | 'up'
        | 'next'
        | 'previous'
        | 'edit'
        | 'clear'
        | 'mark'
        | 'fill-down'
        | 'fill-right'
        | 'escape'
        | 'menu'
        | 'leave'
    }

type Pressed = Parameters<typeof readRangeKey>[0]

const plain: Readonly<Record<string, Exclude<CellKey, RangeKey>['kind']>> = {
  Enter: 'confirm',
  Tab: 'next',
  F2: 'edit',
  F6: 'leave',
  Delete: 'clear',
  ' ': 'mark',
  Escape: 'escape',
  ContextMenu: 'menu',
}
const withShift: typeof plain = { Enter: 'up', Tab: 'previous', F10: 'menu', F6: 'leave' }
const withControl: typeof plain = { d: 'fill-down', r: 'fill-right', Enter: 'confirm' }

/** Reads a key as users of Excel mean it; undefined where it begins a text or means something to the page. */
export function readCellKey(pressed: Pressed): CellKey | undefined {
  const range = readRangeKey(pressed)
  if (range !== undefined) return range
  const { key, ctrlKey, metaKey, shiftKey, altKey } = pressed
  if (altKey) return undefined
  const isControl = ctrlKey || metaKey
  if (isControl && shiftKey) return undefined
  const kind = isControl ? withControl[key.length === 1 ? key.toLowerCase() : key] : (shiftKey ? withShift : plain)[key]
  return kind === undefined ? undefined : { kind }
}
