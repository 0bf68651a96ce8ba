import { expect, test } from 'vitest'
import { isSlotWord, wordFigure, wordYearOnYear, type SlotWord } from '#shared/reports/figure-words.ts'
import { compareYears } from '#shared/statistics/year-on-year.ts'
import { figuresFrom, seedFigures } from '#tests/support/figures-from.ts'

const word = (code: string, slot: SlotWord | null) => {
  const figure = seedFigures().get(code)
  return figure && wordFigure(figure, slot)
}

const moved = (code: string, now: number | undefined, before: number | undefined) => {
  const [figure, previous] = [now, before].map((value) =>
    figuresFrom(value === undefined ? {} : { [code]: value }).get(code),
  )
  return figure && wordYearOnYear(figure, compareYears(figure, previous))
}

test('a figure is stated with its unit, its places and its word', () => {
  expect(word('area_km2', null)).toBe('50.70平方公里')
  expect(word('population', null)).toBe('150.5万人')
  expect(word('school_creation_rate', '超过')).toBe('超过90%')
  expect(word('open_rate', '以上')).toBe('90%以上')
  expect(word('leading_group_members', '余')).toBe('30余个')
  expect(word('fund.award_paid', '余')).toBe('160余万元')
  expect(word('card.holders', '数')).toBe('30000')
})

test('a missing value is a dash, never 0', () => {
  const figure = figuresFrom({}).get('streets')
  expect(figure && wordFigure(figure, null)).toBe('—')
})

test('growth, decrease, no change and no last year each have their words', () => {
  expect(moved('communities', 263, 255)).toBe('比上年增长3.1%')
  expect(moved('communities', 250, 255)).toBe('比上年下降2.0%')
  expect(moved('communities', 255, 255)).toBe('与上年持平')
  expect(moved('communities', 255, undefined)).toBe('无上年数据')
  expect(moved('communities', 5, 0)).toBe('比上年增加5个')
})

test('rates move by percentage points, not by per cent', () => {
  expect(moved('training.cadre_rate', 85_00, 80_00)).toBe('比上年提高5个百分点')
  expect(moved('training.cadre_rate', 79_50, 80_00)).toBe('比上年下降0.50个百分点')
})

test('only known words count as words', () => {
  expect(isSlotWord('超过')).toBe(true)
  expect(isSlotWord('大约')).toBe(false)
  expect(isSlotWord('toString')).toBe(false)
})
