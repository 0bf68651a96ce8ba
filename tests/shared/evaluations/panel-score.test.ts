import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samplePanelRule } from '#shared/evaluations/panel-rule.ts'
import { combineExpertScores } from '#shared/evaluations/panel-score.ts'

const of = (...totals: number[]) => totals.map((total) => ({ total, vetoed: false }))

test('three experts: the plain mean, half-up', () => {
  expect(combineExpertScores(of(9000, 9100, 9201), samplePanelRule)).toEqual({
    mean: 9100,
    experts: 3,
    trimmed: false,
    highest: 9201,
    lowest: 9000,
    spread: 201,
    spreadAlarm: false,
    vetoed: false,
  })
})

test('five experts: the highest and the lowest are left out of the mean but not of the spread', () => {
  expect(combineExpertScores(of(6000, 9000, 9100, 9201, 10_000), samplePanelRule)).toMatchObject({
    mean: 9100,
    trimmed: true,
    spread: 4000,
    spreadAlarm: true,
  })
})

test('the alarm rings above the limit, not on it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 7 }), fc.nat(10_000), (totals, spreadLimit) => {
      const apart = totals.some((one) => totals.some((other) => one - other > spreadLimit))
      expect(combineExpertScores(of(...totals), { ...samplePanelRule, spreadLimit }).spreadAlarm).toBe(apart)
    }),
  )
})

test('a veto stands from as many experts as the rule asks for', () => {
  const sheets = [...of(9000, 9000), { total: 9000, vetoed: true }]
  expect(combineExpertScores(sheets, samplePanelRule).vetoed).toBe(true)
  expect(combineExpertScores(sheets, { ...samplePanelRule, vetoVotes: 2 }).vetoed).toBe(false)
})

test('before any expert has scored there is no mean and no alarm', () => {
  expect(combineExpertScores([], samplePanelRule)).toMatchObject({
    mean: null,
    highest: null,
    lowest: null,
    spreadAlarm: false,
  })
})
