import { expect, test } from 'vitest'
import { checkTemplate } from '#shared/reports/check-template.ts'
import { slotsIn } from '#shared/reports/figure-slot.ts'
import { indicators } from '#shared/statistics/indicators.ts'
import { shippedTemplate } from '#tests/support/report-template.ts'

const numerals = ['一', '二', '三', '四', '五']

test('the shipped template may be used', () => {
  expect(checkTemplate(shippedTemplate(), indicators)).toEqual([])
})

test('the shipped template is a sample and says so', () => {
  expect(shippedTemplate().marking).toBe('示例模板')
})

test('every figure is stated in the part of the report where the real report states it', () => {
  const { opening, chapters } = shippedTemplate()
  const stated = new Map([
    ['概况', opening.flatMap(slotsIn)],
    ...chapters.flatMap(({ sections }, chapter) =>
      sections.map(
        ({ paragraphs }, section) =>
          [`${numerals[chapter] ?? ''}(${numerals[section] ?? ''})`, paragraphs.flatMap(slotsIn)] as const,
      ),
    ),
  ])
  const missing = indicators.filter(
    ({ code, at }) => !stated.get(at)?.some((slot) => slot.code === code && slot.word !== '同比'),
  )
  expect(missing.map(({ code, at }) => `${at} ${code}`)).toEqual([])
})

test.each([
  ['{{no_such_figure}}', '没有定义指标'],
  ['{{streets|大约}}', '不是可用的表述'],
  ['{{streets|超过}}', '是准确数'],
  ['{{open_rate}}', '是概数'],
  ['{{leading_group_members|超过}}', '只能用“余”'],
])('%s is refused: %s', (text, reason) => {
  const faults = checkTemplate({ ...shippedTemplate(), closing: [text] }, indicators)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(reason)
})

test('a table row with an unknown figure is refused', () => {
  const template = shippedTemplate()
  const [table] = template.tables
  if (!table) throw new Error('the template has no table')
  const tables = [{ ...table, rows: [{ label: '某项', figures: ['nowhere'] }] }]
  expect(checkTemplate({ ...template, tables }, indicators)).toEqual(['附表使用了没有定义的指标“nowhere”。'])
})
