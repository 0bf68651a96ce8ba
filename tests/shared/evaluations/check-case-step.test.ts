import { expect, test } from 'vitest'
import { roles, type Actor, type Role } from '#shared/command/permissions.ts'
import { caseLifecycle, type CaseState, type CaseStep } from '#shared/evaluations/case-lifecycle.ts'
import { advanceCase, caseStepsOpenTo, type CaseParties } from '#shared/evaluations/check-case-step.ts'

const states = Object.keys(caseLifecycle.states) as CaseState[]
const steps = Object.keys(caseLifecycle.steps) as CaseStep[]
const holders = roles.flatMap((role) => [null, ...roles].map((secondRole) => ({ role, secondRole })))

const actorOf = (
  { role, secondRole }: { role: Role; secondRole: Role | null },
  organisationId: string | null,
): Actor => ({
  accountId: 'somebody',
  name: '某人',
  role,
  secondRole,
  regionId: null,
  organisationId,
})

const seat = (declaredReason: string | null) => [{ accountId: 'somebody', declaredReason }]

/** Every step somebody of any two roles may take of a case nobody has taken a step of yet. */
function stepsTaken(organisationId: string | null, parties: CaseParties): ReadonlySet<CaseStep> {
  const taken = new Set<CaseStep>()
  for (const state of states)
    for (const holder of holders)
      for (const step of steps) {
        const standing = { state, takenBy: {}, allowed: steps }
        if (advanceCase(standing, step, actorOf(holder, organisationId), parties, '意见').ok) taken.add(step)
      }
  return taken
}

const ofStreet = { organisationId: 'unit', streetId: 'street' }
const applying = new Set(steps.filter((step) => caseLifecycle.steps[step].permission === 'evaluation.apply'))

test('whoever belongs to the unit applies for it and takes no other step of its case, whatever roles they combine', () => {
  expect(stepsTaken(null, { subject: ofStreet, panel: [] })).toEqual(new Set(steps))
  expect(stepsTaken('another unit', { subject: ofStreet, panel: [] })).toEqual(new Set(steps))
  expect(stepsTaken('unit', { subject: ofStreet, panel: [] })).toEqual(applying)
})

test('whoever scores a case on its panel decides nothing of it, unless they have declared a recusal', () => {
  expect(stepsTaken(null, { subject: ofStreet, panel: seat(null) })).toEqual(applying)
  expect(stepsTaken(null, { subject: ofStreet, panel: seat('亲属在该单位') })).toEqual(new Set(steps))
})

const passing = (role: Role, streetId: string | null) =>
  advanceCase({ state: 'street', takenBy: {} }, 'pass-street', actorOf({ role, secondRole: null }, null), {
    subject: { organisationId: 'unit', streetId },
    panel: [],
  }).ok

test('街道初审 is the street’s, and the office’s only where the unit lies in no street', () => {
  expect([passing('street_clerk', 'street'), passing('district_office', 'street')]).toEqual([true, false])
  expect([passing('street_clerk', null), passing('district_office', null)]).toEqual([false, true])
})

test('a screen offers exactly the steps that would be taken', () => {
  for (const organisationId of [null, 'unit'])
    for (const holder of holders) {
      const actor = actorOf(holder, organisationId)
      const standing = { state: 'street' as const, takenBy: { 'submit-self': 'another' }, allowed: steps }
      const parties = { subject: ofStreet, panel: [] }
      const taken = steps.filter((step) => advanceCase(standing, step, actor, parties, '意见').ok)
      expect(caseStepsOpenTo(standing, actor, parties)).toEqual(taken)
    }
})
