import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readUpdateFolder, updatePlaces } from '#electron/update/read-update-folder.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'

function samplePlaces() {
  const root = temporaryDirectory()
  const places = ['个人', '本机'].map((name) => join(root, name, 'update.json'))
  const write = (place: 0 | 1, text: string) => {
    mkdirSync(join(places[place] ?? '', '..'), { recursive: true })
    writeFileSync(places[place] ?? '', text)
  }
  const read = (platform: NodeJS.Platform = 'win32') => readUpdateFolder(places, platform)
  return { write, read }
}

const settings = (folder: unknown): string => JSON.stringify({ folder })
const share = '\\\\server\\share\\xuecheng'

test('without a file nothing is set up, and no complaint is made', async () => {
  expect(await samplePlaces().read()).toEqual({ ok: true, value: undefined })
})

test("one person's file goes before the computer's", async () => {
  const { write, read } = samplePlaces()
  write(1, settings(share))
  expect(await read()).toEqual({ ok: true, value: share })
  write(0, settings('D:\\更新'))
  expect(await read()).toEqual({ ok: true, value: 'D:\\更新' })
})

test('a file as the editor of Windows saves it is read', async () => {
  const { write, read } = samplePlaces()
  write(0, `\uFEFF${settings(share)}\r\n`)
  expect(await read()).toEqual({ ok: true, value: share })
})

test('single backslashes are refused with how to write them', async () => {
  const { write, read } = samplePlaces()
  write(0, String.raw`{ "folder": "\\server\share\xuecheng" }`)
  expect(await read()).toEqual({ ok: false, why: expect.stringMatching(/反斜杠要写两个/u) })
})

test.each(['{}', '[]', '"x"', settings(''), settings(5), '{"folder":"D:\\\\x","fodler":1}'])(
  'a file with %s is refused, and the next is not taken in its place',
  async (text) => {
    const { write, read } = samplePlaces()
    write(0, text)
    write(1, settings(share))
    expect(await read()).toEqual({ ok: false, why: expect.stringMatching(/只有 folder 一项/u) })
  },
)

test.each(['https://updates.example/', '更新', './更新', ''.padEnd(3, '.')])(
  'the folder %s, which is not a whole path, is refused on every system',
  async (folder) => {
    const { write, read } = samplePlaces()
    write(0, settings(folder))
    for (const platform of ['win32', 'linux'] as const) {
      expect(await read(platform)).toEqual({ ok: false, why: expect.stringMatching(/不是文件夹的完整路径/u) })
    }
  },
)

test('the computer has its file where programs keep settings for everybody', () => {
  expect(updatePlaces('/d', 'linux', {})).toEqual([join('/d', 'update.json'), join('/etc/xuecheng', 'update.json')])
  const [, forAll] = updatePlaces('/d', 'win32', { ProgramData: 'E:\\ProgramData' })
  expect(forAll?.startsWith('E:\\ProgramData\\xuecheng')).toBe(true)
})
