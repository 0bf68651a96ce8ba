import { expect, test } from 'vitest'
import { answersTo, initialsOf } from '#renderer/app/initials.ts'

test.each([
  ['学习型组织', 'xxxzz'],
  ['人口与基数', 'rkyjs'],
  ['操作记录', 'czjl'],
  ['5A级社会组织', '5ajshzz'],
])('%s answers to %s', (label, initials) => {
  expect(initialsOf(label)).toBe(initials)
  expect(answersTo(label, initials.toUpperCase())).toBe(true)
})

test('a part of the characters is enough, another label does not answer', () => {
  expect(answersTo('学习型组织', '组织')).toBe(true)
  expect(answersTo('学习型组织', 'jt')).toBe(false)
})
