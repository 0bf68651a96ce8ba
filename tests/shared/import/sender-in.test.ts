import { expect, test } from 'vitest'
import { senderIn } from '#shared/import/sender-in.ts'

const above = (...lines: readonly (readonly string[])[]) =>
  senderIn(lines.map((cells, at) => ({ number: at + 1, cells })))

test('the sender stands above the headings behind its word, or in the cell beside it', () => {
  expect(above(['登记表'], ['填报单位：月坛街道（公章）'])).toBe('月坛街道')
  expect(above(['报送单位:', '牛街街道'])).toBe('牛街街道')
  expect(above(['推荐单位(盖章): 区教委__'])).toBe('区教委')
})

test('where nobody is named there is no sender', () => {
  expect(above(['登记表'], ['单位:人'])).toBe('')
  expect(above(['填报单位:', '2011年12月1日'])).toBe('')
  expect(above(['填报单位:'])).toBe('')
})
