import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../renderer')

/** The opening tag of every picker in a source, from its name to the end of its properties. */
const pickersIn = (source: string): string[] =>
  [...source.matchAll(/<(?:Select|AutoComplete|Cascader|TreeSelect)\b[\s\S]*?\/>/gu)].map(([tag]) => tag)

test('every picker of the screen can be searched, by 拼音首字母 where its options are words', () => {
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'))
  const found = sources.flatMap((path) =>
    pickersIn(readFileSync(join(root, path), 'utf8')).map((tag) => ({ path, tag })),
  )
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter(({ tag }) => !tag.includes('showSearch=')).map(({ path }) => path)).toEqual([])
})
