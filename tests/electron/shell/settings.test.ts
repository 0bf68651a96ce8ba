import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, shellFolder } from '#electron/shell/settings.ts'

test('the data directory and the demo are read from the command line, whatever Chromium is told beside them', () => {
  const argv = ['electron', '/opt/app', '--no-sandbox', '--data', '/数据 目录', '--enable-logging=stderr']
  expect(readSettings(argv)).toEqual({ demo: false, directory: resolve('/数据 目录') })
  expect(readSettings([...argv, '--demo']).demo).toBe(true)
})

test('without a name the demo has a directory of its own', () => {
  const [records, demo] = [readSettings(['xuecheng']), readSettings(['xuecheng', '--demo'])]
  expect(records.directory).toMatch(/xuecheng$/u)
  expect(demo.directory).toMatch(/xuecheng-demo$/u)
})

test('Electron keeps its own files beside the records', () => {
  expect(shellFolder({ directory: '/d', demo: false })).toBe(join('/d', 'shell'))
})
