import { expect, test } from 'vitest'
import { dark, light, type Palette } from '#renderer/app/palettes.ts'

/** Relative luminance after WCAG 2. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((first, second) => first - second)
  return (high + 0.05) / (low + 0.05)
}

type Name = keyof Palette
type Pair = readonly [front: Name | '#ffffff', back: Name]

const backs = ['surface', 'ground', 'marked', 'hover', 'range'] as const
/** What is read as text, and what it stands on. */
const texts: readonly Pair[] = [
  ...backs.flatMap((back) => (['text', 'quiet', 'accent', 'danger'] as const).map((front) => [front, back] as const)),
  ['placeholder', 'surface'],
  ['good', 'surface'],
  ['warn', 'warn-ground'],
  ['text', 'warn-ground'],
  ['danger', 'danger-ground'],
  ['text', 'danger-ground'],
  ['on-danger', 'danger'],
  ['#ffffff', 'fill'],
]
/** Edges of inputs and fills of tick boxes must be told from the page. */
const shapes: readonly Pair[] = [
  ['border', 'surface'],
  ['fill', 'surface'],
  ['accent', 'surface'],
]

const weak = (palette: Palette, pairs: readonly Pair[], least: number): string[] =>
  pairs.flatMap(([front, back]) => {
    const found = contrast(front === '#ffffff' ? front : palette[front], palette[back])
    return found >= least ? [] : [`${front} on ${back}: ${found.toFixed(2)}`]
  })

test('the measure itself: black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#123456', '#123456')).toBe(1)
})

test.each([
  ['light', light],
  ['dark', dark],
] as const)('in the %s look text reaches WCAG AA (4.5), shapes 3', (_, palette) => {
  expect(weak(palette, texts, 4.5)).toEqual([])
  expect(weak(palette, shapes, 3)).toEqual([])
})
