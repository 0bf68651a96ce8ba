import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRecentFiles } from '#electron/shell/recent-files.ts'

function sample() {
  const folder = mkdtempSync(join(tmpdir(), '最近 '))
  const paths = Array.from({ length: 12 }, (_, number) => join(folder, `报告${number}.docx`))
  for (const path of paths) writeFileSync(path, '')
  return { folder, list: join(folder, 'recent.json'), paths }
}

test('the last ten are kept over a restart, newest first and each once', async () => {
  const { list, paths } = sample()
  const recent = openRecentFiles(list)
  for (const path of paths) await recent.add(path)
  await recent.add(paths[5] ?? '')
  const names = openRecentFiles(list)
    .list()
    .map(({ name }) => name)
  expect(names).toHaveLength(10)
  expect(names.slice(0, 3)).toEqual(['报告5.docx', '报告11.docx', '报告10.docx'])
  expect(new Set(names).size).toBe(10)
})

test('the list itself never holds more than ten, and clearing forgets them all', async () => {
  const { folder, list, paths } = sample()
  const recent = openRecentFiles(list)
  for (const path of paths) await recent.add(path)
  expect(recent.list()).toHaveLength(10)
  expect(recent.list()[0]).toEqual({ name: '报告11.docx', folder, path: paths[11] })
  await recent.clear()
  expect(openRecentFiles(list).list()).toEqual([])
})

test.each(['', '{', '{"a":1}', '[1,null,{"path":"x"}]'])('a list that says %s is begun anew', (text) => {
  const { list } = sample()
  writeFileSync(list, text)
  expect(openRecentFiles(list).list()).toEqual([])
})

test('where the list cannot be written, this run still has it', async () => {
  const { folder, paths } = sample()
  const shut = join(folder, 'shut')
  mkdirSync(shut)
  chmodSync(shut, 0o500)
  const recent = openRecentFiles(join(shut, 'no', 'recent.json'))
  await recent.add(paths[0] ?? '')
  expect(recent.list()).toHaveLength(1)
})
