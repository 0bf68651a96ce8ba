import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createNamedFiles } from '#electron/shell/named-files.ts'

const folder = mkdtempSync(join(tmpdir(), '文件 '))

test('a file gets a token of its own each time, and only the token leads to its path', () => {
  const path = join(folder, '名单.xlsx')
  writeFileSync(path, '12345')
  const files = createNamedFiles()
  const [one, other] = [files.name(path), files.name(path)]
  if (!one.ok || !other.ok) throw new Error('refused')
  expect(one.value).toMatchObject({ name: '名单.xlsx', size: 5 })
  expect(JSON.stringify(one.value)).not.toContain(folder)
  expect(one.value.token).not.toBe(other.value.token)
  expect(files.pathOf(one.value.token)).toBe(path)
  expect(files.pathOf(path)).toBeUndefined()
})

test.each([
  ['nothing', ''],
  ['a folder', folder],
  ['what is not there', join(folder, '没有.xlsx')],
])('%s is refused by name', (_what, path) => {
  expect(createNamedFiles().name(path)).toMatchObject({ ok: false, problem: { code: 'not-found' } })
})
