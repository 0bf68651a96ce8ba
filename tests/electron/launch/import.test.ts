import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileImport } from '#electron/import/import-file.ts'
import { inProject } from '#electron/launch/project.ts'
import { acceptanceFile, expectedOf } from '#tests/support/acceptance-files.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

/** What `npm run import` runs. */
function run(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inProject('electron', 'launch', 'import.ts'), ...given],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const file = acceptanceFile('organisations.xlsx')

test('a file is imported into a named database, and a second time changes nothing', () => {
  const expected = expectedOf('organisations.xlsx')
  const database = join(temporaryDirectory(), 'named.sqlite')
  const given = [file, '--register', 'organisations', '--database', database, '--json']
  const tried = run(...given, '--dry-run')
  const first = JSON.parse(run(...given).stdout) as FileImport
  expect(JSON.parse(tried.stdout)).toEqual(first)
  expect(Object.keys(first)).toEqual(['read', 'new', 'changed', 'same', 'refused', 'skipped'])
  expect(first).toMatchObject({ read: expected.dataRows, new: expected.accepted, changed: 0, same: 0 })
  expect(first.refused.map(({ row, reason, column }) => ({ row, reason, column }))).toEqual(expected.rejected)
  expect(JSON.parse(run(...given).stdout)).toMatchObject({ new: 0, changed: 0, same: expected.accepted })
})

test('without a database the file is tried on the district’s regions and nothing is left behind; in words it says why each row stays out', () => {
  const { status, stdout } = run(file, '--register', 'organisations')
  expect(status).toBe(0)
  expect(stdout).toContain('读取 300 行:新增 247、变更 0、相同 0、退回 53。')
  expect(stdout).toContain('第 6 行 组织类型:')
  expect(stdout).toContain('第 95 行跳过:重复的表头')
})

test('a wrong register, no file and a file that is no table end with a sentence and a code of their own', () => {
  expect(run(file, '--register', 'accounts')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--register'),
  })
  expect(run('--register', 'organisations')).toMatchObject({ status: 2 })
  expect(run('没有.xlsx', '--register', 'organisations')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('没有这个文件'),
  })
  const database = join(temporaryDirectory(), 'none.sqlite')
  const refused = run(acceptanceFile('expected.json'), '--register', 'organisations', '--database', database, '--json')
  expect(refused.status).toBe(1)
  expect(JSON.parse(refused.stdout)).toMatchObject({ problem: 'file-unreadable' })
  expect(existsSync(database)).toBe(true)
})
