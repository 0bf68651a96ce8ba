import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shortcutWords } from '#renderer/app/shortcut-words.ts'
import { readCellKey } from '#renderer/grid/cell-key.ts'

const root = new URL('../../../', import.meta.url).pathname
const listed = Object.values(shortcutWords)
  .flat()
  .flatMap(({ keys }) => keys.split('、'))

test('F1 lists every key a page listens to', () => {
  const used = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).flatMap((path) =>
    [...readFileSync(`${root}${path}`, 'utf8').matchAll(/useShortcut\('([^']+)'/gu)].map(([, key = '']) => key),
  )
  expect(used).toContain('Ctrl+K')
  expect(used.filter((key) => !listed.includes(key))).toEqual([])
})

const names: Readonly<Record<string, string>> = { ' ': '空格', Escape: 'Esc' }

test('and every key that works in a list', () => {
  const pressed = ['Enter', 'Tab', 'F2', 'F6', 'Delete', ' ', 'Escape', 'F10', 'Home', 'End', 'PageUp', 'a', 'd', 'r']
  const held = [
    { prefix: '', ctrlKey: false, shiftKey: false },
    { prefix: 'Ctrl+', ctrlKey: true, shiftKey: false },
    { prefix: 'Shift+', ctrlKey: false, shiftKey: true },
  ]
  const works = held.flatMap(({ prefix, ...modifiers }) =>
    pressed
      .filter((key) => readCellKey({ key, metaKey: false, altKey: false, ...modifiers }) !== undefined)
      .map((key) => `${prefix}${names[key] ?? (key.length === 1 ? key.toUpperCase() : key)}`),
  )
  expect(works).toContain('Shift+F2')
  // Shift with a key that moves is listed as one line, F6 with Shift does the same as without.
  const covered = new Set(['Shift+Home', 'Shift+End', 'Shift+PageUp', 'Shift+F6', 'Ctrl+PageUp'])
  expect(works.filter((key) => !listed.includes(key) && !covered.has(key))).toEqual([])
})
