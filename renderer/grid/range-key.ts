import type { Move } from './cell-range.ts'

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What a key does to the selection: moves it, draws it further, or takes whole rows, columns or the list. */
export type RangeKey =
  | { readonly kind: 'move' | 'extend'; readonly move: Move }
  | { readonly kind: 'all' | 'column' | 'row' }

const plain: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'row-start',
  End: 'row-end',
}

const withControl: Readonly<Record<string, Move>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'first',
  End: 'last',
}

/** Reads a key as a list of Excel's habits; undefined where it means something else. */
export function readRangeKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): RangeKey | undefined {
  const isControl = ctrlKey || metaKey
  if (altKey) return undefined
  if (key === ' ' && isControl) return { kind: 'column' }
  if (key === ' ' && shiftKey) return { kind: 'row' }
  if (isControl && !shiftKey && key.toLowerCase() === 'a') return { kind: 'all' }
  const move = (isControl ? withControl : plain)[key]
  return move === undefined ? undefined : { kind: shiftKey ? 'extend' : 'move', move }
}
