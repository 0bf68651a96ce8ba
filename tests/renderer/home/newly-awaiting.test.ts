import { expect, test } from 'vitest'
import { newlyAwaiting, wordAwaiting } from '#renderer/home/newly-awaiting.ts'

const row = (id: string) => ({ id, title: `审核:${id}`, detail: '', since: null, to: '/' })

test('only what was not there at the last look is new, and nothing is at the first', () => {
  const rows = [row('甲'), row('乙')]
  expect(newlyAwaiting(undefined, rows)).toEqual([])
  expect(newlyAwaiting(new Set(['甲', '丙']), rows)).toEqual([row('乙')])
  expect(newlyAwaiting(new Set(['甲', '乙']), rows)).toEqual([])
})

test('one thing is named, several are counted', () => {
  expect(wordAwaiting([row('甲')])).toEqual({ title: '有 1 件事等您办理', body: '审核:甲。点击打开学城查看。' })
  expect(wordAwaiting([row('甲'), row('乙')]).body).toBe('审核:甲 等。点击打开学城查看。')
})
