import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '#electron/documents/make-folder.ts'
import { writeFileSafely } from '#electron/documents/write-file-safely.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '学城 '))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the file is written whole and nothing is left beside it', async () => {
  const path = join(folder, '年度 工作报告.docx')
  writeFileSync(path, 'old')
  expect(await writeFileSafely(path, Buffer.from('内容'))).toEqual({ ok: true, value: path })
  expect(readFileSync(path, 'utf8')).toBe('内容')
  expect(readdirSync(folder)).toEqual(['年度 工作报告.docx'])
})

test('a folder that is not there is refused with the path and the reason', async () => {
  const path = join(folder, 'U盘', '报告.docx')
  const outcome = await writeFileSafely(path, Buffer.from('x'))
  expect(outcome).toEqual({ ok: false, problem: { code: 'file-not-writable', detail: `${path}（文件夹不存在）` } })
})

test('a folder of the same name is refused and stays', async () => {
  const path = join(folder, '报告.docx')
  mkdirSync(join(path, 'inside'), { recursive: true })
  const outcome = await writeFileSafely(path, Buffer.from('x'))
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'file-not-writable' } })
  expect(readdirSync(folder)).toEqual(['报告.docx'])
})

test('folders are made all the way down, and where that is not possible it is refused', async () => {
  const deep = join(folder, '2011', '年度报告')
  expect(await makeFolder(deep)).toEqual({ ok: true, value: deep })
  expect(await makeFolder(deep)).toEqual({ ok: true, value: deep })
  writeFileSync(join(folder, '文件'), '')
  const refused = await makeFolder(join(folder, '文件', '报告'))
  expect(refused).toMatchObject({ ok: false, problem: { code: 'file-not-writable' } })
})
