import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samplePanelRule } from '#shared/evaluations/panel-rule.ts'
import {
  activeMembers,
  admitScorer,
  checkPanel,
  type PanelMember,
  type PanelSubject,
} from '#shared/evaluations/panel.ts'

const subject: PanelSubject = { organisationId: 'own', streetId: 'street-a' }

const member = fc.record({
  expertId: fc.uuid(),
  name: fc.constantFrom('王芳', '李强', '赵敏'),
  isLeader: fc.boolean(),
  organisationId: fc.constantFrom('own', 'other', null),
  streetId: fc.constantFrom('street-a', 'street-b', null),
  coachedOrganisationIds: fc.subarray(['own', 'other']),
  accountOrganisationId: fc.constantFrom('own', 'other', null, null),
  accountStreetId: fc.constantFrom('street-a', 'street-b', null, null),
  tookPart: fc.constantFrom(false, false, false, true),
  declaredReason: fc.constantFrom(null, null, null, '亲属在该单位工作'),
})

const panel = fc.uniqueArray(member, { maxLength: 7, selector: ({ expertId }) => expertId })

const rule = fc.record({
  recuseOwnUnit: fc.constantFrom<0 | 1>(0, 1),
  recuseOwnStreet: fc.constantFrom<0 | 1>(0, 1),
  recuseCoached: fc.constantFrom<0 | 1>(0, 1),
})

/** Independent of the code under test: strikes out, ground after ground, whoever may not sit. */
function sitting(members: readonly PanelMember[], { recuseOwnUnit, recuseOwnStreet, recuseCoached } = samplePanelRule) {
  let left = members.filter(({ declaredReason, tookPart }) => !declaredReason && !tookPart)
  if (recuseOwnUnit) left = left.filter((one) => one.organisationId !== 'own' && one.accountOrganisationId !== 'own')
  if (recuseOwnStreet) left = left.filter((one) => one.streetId !== 'street-a' && one.accountStreetId !== 'street-a')
  if (recuseCoached) left = left.filter(({ coachedOrganisationIds }) => !coachedOrganisationIds.includes('own'))
  return left
}

test('nobody counts who belongs to the unit or its street, coached it or declared recusal', () => {
  fc.assert(
    fc.property(panel, rule, (members, changes) => {
      const applied = { ...samplePanelRule, ...changes }
      expect(activeMembers(members, subject, applied)).toEqual(sitting(members, applied))
    }),
  )
})

test('only those who count may score', () => {
  fc.assert(
    fc.property(panel, (members) => {
      const admitted = members.filter(({ expertId }) => admitScorer(members, expertId, subject, samplePanelRule).ok)
      expect(admitted).toEqual(sitting(members))
    }),
  )
})

test('a panel may start exactly when those who count are at least three, odd in number and led by one of them', () => {
  fc.assert(
    fc.property(panel, (members) => {
      const left = sitting(members)
      const fit = left.length >= 3 && left.length % 2 === 1 && left.filter(({ isLeader }) => isLeader).length === 1
      expect(checkPanel(members, subject, samplePanelRule).length === 0).toBe(fit)
    }),
    { numRuns: 500 },
  )
})

const expert = (expertId: string, changes: Partial<PanelMember> = {}): PanelMember => ({
  expertId,
  name: expertId,
  isLeader: false,
  organisationId: null,
  streetId: null,
  coachedOrganisationIds: [],
  accountOrganisationId: null,
  accountStreetId: null,
  tookPart: false,
  declaredReason: null,
  ...changes,
})

test('a recused expert is refused with the reason', () => {
  const members = [expert('王芳', { coachedOrganisationIds: ['own'] })]
  expect(admitScorer(members, '王芳', subject, samplePanelRule)).toEqual({
    ok: false,
    problem: { code: 'recused', detail: '王芳(曾辅导该单位创建)' },
  })
})

test('an expert who is not on the panel is refused', () => {
  expect(admitScorer([], '王芳', subject, samplePanelRule)).toMatchObject({
    ok: false,
    problem: { code: 'not-permitted' },
  })
})

test('an organisation without a street shares it with nobody', () => {
  const members = [expert('王芳', { streetId: null })]
  expect(activeMembers(members, { organisationId: 'own', streetId: null }, samplePanelRule)).toHaveLength(1)
})

test('the same expert twice is pointed out', () => {
  const members = [expert('甲', { isLeader: true }), expert('甲'), expert('乙')]
  expect(checkPanel(members, subject, samplePanelRule)).toEqual([
    { field: 'panel', message: '专家甲在评估组中出现了不止一次。请删除重复的。' },
  ])
})

test('the size of a panel is the rule’s, not the program’s', () => {
  const members = ['甲', '乙', '丙', '丁'].map((name, index) => expert(name, { isLeader: index === 0 }))
  expect(checkPanel(members, subject, samplePanelRule)).toHaveLength(1)
  expect(checkPanel(members, subject, { ...samplePanelRule, minExperts: 4, oddNumber: 0 })).toEqual([])
})
