import { expect, test } from 'vitest'
import { checkOpinions, type AwardOpinion } from '#shared/awards/award-opinion.ts'

const required = ['纪检监察', '综治', '计生']

const opinion = (authority: string, answer: AwardOpinion['answer']): AwardOpinion => ({
  authority,
  answer,
  answeredOn: '2011-11-10',
  signedBy: '示例',
  remark: '',
})

test('every authority asked must have answered 无异议', () => {
  const all = required.map((authority) => opinion(authority, 'no-objection'))
  expect(checkOpinions(required, all).ok).toBe(true)
  expect(checkOpinions(required, all.slice(1))).toMatchObject({
    problem: { code: 'opinion-missing', detail: '纪检监察' },
  })
})

test('an objection counts until the same authority takes it back', () => {
  const first = [opinion('纪检监察', 'no-objection'), opinion('综治', 'objection'), opinion('计生', 'no-objection')]
  expect(checkOpinions(required, first)).toMatchObject({ problem: { detail: '综治' } })
  expect(checkOpinions(required, [...first, opinion('综治', 'no-objection')]).ok).toBe(true)
})
