import { expect, test } from 'vitest'
import { summarise } from '#electron/launch/summary.ts'

const step = (name: string, passed: boolean, passedTests: number, failedTests: number) => ({
  name,
  passed,
  seconds: 1.25,
  passedTests,
  failedTests,
})

test('when everything passes the verdict says so and the last line counts', () => {
  const lines = summarise([step('类型', true, 1, 0), step('单元测试', true, 300, 0)]).split('\n')
  expect(lines.slice(-2)).toEqual(['全部通过:2 步,用时 3 秒', 'tests: 301 passed, 0 failed'])
})

test('when a step fails it is named', () => {
  const lines = summarise([step('类型', false, 0, 1), step('单元测试', false, 298, 2)]).split('\n')
  expect(lines.slice(-2)).toEqual(['未通过:类型、单元测试(用时 3 秒)', 'tests: 298 passed, 3 failed'])
})
