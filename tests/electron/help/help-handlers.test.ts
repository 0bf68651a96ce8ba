import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { permissionWords } from '#shared/command/permission-words.ts'
import { roles, roleWords, type Role } from '#shared/command/permissions.ts'
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
  const sections = text.split('\n## 六')[0]?.split('\n### ').slice(1) ?? []
  expect(sections.length).toBeGreaterThan(points.length)
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

test('they end with who may do what, as the snapshot of the permissions says it', async () => {
  const outcome = await startTestApp().as('visitor')('help.security', {})
  const text = outcome.ok ? outcome.value.text : ''
  const matrix = readFileSync(new URL('../../architecture/permissions.txt', import.meta.url), 'utf8')
  const named = Object.values(permissionWords).flatMap((words) => Object.entries(words))
  const commanded = new Map(
    matrix
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/u).slice(2))
      .map(([permission, ...holders]) => [permission, holders]),
  )
  expect(new Set(named.map(([permission]) => permission))).toEqual(new Set(commanded.keys()))
  for (const [permission, words] of named) {
    const holders = (commanded.get(permission) ?? []).filter((role) => role !== 'visitor')
    const cell =
      holders.length === roles.length - 1 ? '全部角色' : holders.map((role) => roleWords[role as Role]).join('、')
    expect(text).toContain(`| ${words} | ${cell} |`)
  }
  expect(text).toMatch(/\| 街道文教科 \| [^|]*推荐先进集体和个人[^|]* \| 本级及以下 \|/u)
  expect(text).toMatch(
    /\| 审计管理员 \| 打印;登录[^|;]*;保存本人的视图[^|;]*;查看、核验审计记录;[^|;]* \| 不涉及业务资料 \|/u,
  )
})
