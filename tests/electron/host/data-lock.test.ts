import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeDataLock } from '#electron/host/data-lock.ts'

const directory = () => mkdtempSync(join(tmpdir(), '数据 目录 '))

const leaveLock = (folder: string, lock: unknown) => writeFileSync(join(folder, 'xuecheng.lock'), JSON.stringify(lock))

const now = () => new Date().toISOString()

test('one holder at a time, and the next one after release', () => {
  const folder = directory()
  const first = takeDataLock(folder)
  expect(first.held).toBe(true)
  expect(takeDataLock(folder)).toMatchObject({ held: false, message: expect.stringContaining('学城已经打开') })
  if (first.held) first.release()
  expect(existsSync(join(folder, 'xuecheng.lock'))).toBe(false)
  expect(takeDataLock(folder).held).toBe(true)
})

test('a directory that does not exist yet is made', () => {
  expect(takeDataLock(join(directory(), '新', '目录')).held).toBe(true)
})

test('a lock of a live process is honoured and its number named', () => {
  const folder = directory()
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  leaveLock(folder, { pid: other.pid, since: now() })
  expect(takeDataLock(folder)).toMatchObject({ held: false, message: expect.stringContaining(String(other.pid)) })
  other.kill()
})

test('a lock of a dead process is taken over, leaving nothing beside it', () => {
  const folder = directory()
  leaveLock(folder, {
    pid: Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' })),
    since: now(),
  })
  expect(takeDataLock(folder).held).toBe(true)
  expect(readdirSync(folder)).toEqual(['xuecheng.lock'])
})

test.each([
  ['from before the machine was started', { pid: process.ppid, since: '2011-12-31T00:00:00.000Z' }],
  ["with this process's own number, left by an earlier life", { pid: process.pid, since: now() }],
  ['that was cut short', ''],
])('a lock %s is taken over', (_case, lock) => {
  const folder = directory()
  leaveLock(folder, lock)
  expect(takeDataLock(folder).held).toBe(true)
})

test('a directory that cannot be written is named', () => {
  const file = join(directory(), '文件')
  writeFileSync(file, '')
  expect(takeDataLock(join(file, '下面'))).toMatchObject({
    held: false,
    message: expect.stringContaining('无法写入数据目录'),
  })
})
