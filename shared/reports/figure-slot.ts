/** A place in a template where a figure is stated. */
export interface FigureSlot {
  readonly code: string
  /** The word after the bar; null where the value stands plain. */
  readonly word: string | null
}

const slot = /\{\{(?<code>[\w.]+)(?:\|(?<word>[^{}|]+))?\}\}/gu

/** Splits a template's text into plain stretches and figure slots, in order. */
export function splitSlots(text: string): readonly (string | FigureSlot)[] {
  const pieces: (string | FigureSlot)[] = []
  let end = 0
  for (const match of text.matchAll(slot)) {
    if (match.index > end) pieces.push(text.slice(end, match.index))
    pieces.push({ code: match.groups?.['code'] ?? '', word: match.groups?.['word'] ?? null })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push(text.slice(end))
  return pieces
}

/** Only the slots of a text. */
export const slotsIn = (text: string): readonly FigureSlot[] =>
  splitSlots(text).filter((piece): piece is FigureSlot => typeof piece !== 'string')
