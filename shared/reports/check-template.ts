import type { Indicator } from '../statistics/indicator.ts'
import { slotsIn, type FigureSlot } from './figure-slot.ts'
import { isSlotWord, slotWords } from './figure-words.ts'
import type { ReportTemplate } from './report-template.ts'

/**
 * What would make a template state something wrong, as sentences for its editor; empty when it may be used.
 * Thresholds need their word (超过、以上、余) and plain values must not have one.
 */
export function checkTemplate(template: ReportTemplate, indicators: readonly Indicator[]): readonly string[] {
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const slots = textsOf(template).flatMap(slotsIn)
  return [
    ...slots.flatMap((slot) => checkSlot(slot, known.get(slot.code))),
    ...tableCodes(template)
      .filter((code) => !known.has(code))
      .map((code) => `附表使用了没有定义的指标“${code}”。`),
  ]
}

function checkSlot({ code, word }: FigureSlot, indicator: Indicator | undefined): string[] {
  if (!indicator) return [`没有定义指标“${code}”。`]
  if (word !== null && !isSlotWord(word)) return [`“${code}”后的“${word}”不是可用的表述。`]
  const needs = word === null ? 'plain' : slotWords[word]
  if (needs === 'any') return []
  const qualifier = indicator.qualifier?.kind ?? null
  if (qualifier === null) return needs === 'plain' ? [] : [`“${indicator.label}”是准确数，不能用“${word ?? ''}”表述。`]
  if (needs === 'plain') return [`“${indicator.label}”是概数，须用“超过”“以上”或“余”表述。`]
  return needs === 'above' && qualifier === 'atLeast' ? [`“${indicator.label}”只能用“余”表述。`] : []
}

/** Every text of a template that may hold figures, in reading order. */
export const textsOf = ({ opening, chapters, closing, tables }: ReportTemplate): readonly string[] => [
  ...opening,
  ...chapters.flatMap(({ paragraphs, sections }) => [
    ...paragraphs,
    ...sections.flatMap((section) => section.paragraphs),
  ]),
  ...closing,
  ...tables.flatMap(({ notes }) => notes),
]

const tableCodes = ({ tables }: ReportTemplate): string[] =>
  tables.flatMap(({ rows, total }) => [
    ...(rows === 'all' ? [] : rows.flatMap(({ figures }) => figures.filter((code) => code !== null))),
    ...(total?.kind === 'stated' ? [total.figure] : []),
  ])
