import { expect, test } from 'vitest'
import { startTestApp } from '#tests/support/test-app.ts'

const points = [
  '身份鉴别',
  '访问控制',
  '安全审计',
  '数据完整性',
  '数据保密性与个人信息保护',
  '剩余信息保护',
  '备份与恢复',
]

test('the security notes answer every point of the second level, and say what is left to the office', async () => {
  const outcome = await startTestApp().as('visitor')('help.security', {})
  const text = outcome.ok ? outcome.value.text : ''
  const headings = text.split('\n').filter((line) => line.startsWith('### '))
  expect(headings).toEqual(expect.arrayContaining(points.map((point) => `### ${point}`)))
  const sections = text.split('\n### ').slice(1)
  for (const section of sections) expect(section).toContain('| 要求')
  expect(text).toContain('由单位负责')
  expect(text).toContain('不是等级保护测评结论')
})

test('every row of its tables has all its cells filled', async () => {
  const outcome = await startTestApp().as('visitor')('help.security', {})
  const rows = (outcome.ok ? outcome.value.text : '').split('\n').filter((line) => line.startsWith('|'))
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows) {
    const cells = row.split('|').slice(1, -1)
    expect([3, 4]).toContain(cells.length)
    for (const cell of cells) expect(cell.trim()).not.toBe('')
  }
})
