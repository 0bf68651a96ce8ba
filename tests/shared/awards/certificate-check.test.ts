import { expect, test } from 'vitest'
import { checkPrintable } from '#shared/awards/certificate-check.ts'

const row = (holder: string, changes: object = {}) => ({
  holder,
  certificateNumber: '西教证〔2011〕个人001号',
  withdrawnOn: null,
  ...changes,
})

test('numbered commendations in force may be printed', () => {
  expect(checkPrintable([row('甲'), row('乙')]).ok).toBe(true)
})

test('those withdrawn are named, however many stand', () => {
  expect(checkPrintable([row('甲'), row('乙', { withdrawnOn: '2011-12-05' })])).toEqual({
    ok: false,
    problem: { code: 'award-withdrawn', detail: '乙' },
  })
})

test('those without a number are named, a long list by its beginning and its length', () => {
  const rows = Array.from({ length: 7 }, (_, place) => row(`第${place}名`, { certificateNumber: null }))
  expect(checkPrintable(rows)).toEqual({
    ok: false,
    problem: { code: 'certificate-unnumbered', detail: '第0名、第1名、第2名、第3名、第4名等 7 个' },
  })
})
