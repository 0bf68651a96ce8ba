import { expect, test } from 'vitest'
import type { Outcome } from '#shared/command/outcome.ts'
import type { Actor, Role } from '#shared/command/permissions.ts'
import {
  caseLifecycle,
  caseStages,
  skipsAllowed,
  type CaseState,
  type CaseStep,
} from '#shared/evaluations/case-lifecycle.ts'
import { advance, stepsOpenTo, type Step } from '#shared/lifecycle.ts'

const actor = (role: Role, accountId: string = role): Actor => ({ accountId, name: accountId, role, regionId: null })

const at = (state: CaseState, takenBy: Record<string, string> = {}, allowed: readonly CaseStep[] = []) => ({
  state,
  takenBy,
  allowed,
})

const steps = Object.entries(caseLifecycle.steps) as [CaseStep, Step<CaseState>][]

test('a case runs from the draft to the title when each stage passes it on', () => {
  const path: [CaseStep, Role][] = [
    ['apply', 'street_clerk'],
    ['submit-self', 'street_clerk'],
    ['pass-street', 'street_clerk'],
    ['pass-documents', 'district_office'],
    ['finish-on-site', 'district_office'],
    ['conclude', 'district_office'],
    ['open-publicity', 'district_office'],
    ['name', 'approver'],
  ]
  let state: CaseState = 'draft'
  const seen: CaseState[] = [state]
  for (const [step, role] of path) {
    const next: Outcome<CaseState> = advance(caseLifecycle, at(state), step, actor(role))
    expect(next.ok).toBe(true)
    state = next.ok ? next.value : state
    seen.push(state)
  }
  expect(seen).toEqual(caseStages)
})

test('every stage before the title can be returned, and never without an opinion', () => {
  const returnable = caseStages.filter((stage) => stage !== 'draft' && stage !== 'named')
  for (const stage of returnable) {
    const returns = steps.filter(([name, { from }]) => name.startsWith('return-') && from.includes(stage))
    expect([stage, returns.length > 0]).toEqual([stage, true])
    for (const [name, { permission }] of returns) {
      expect(caseLifecycle.steps[name].needsReason).toBe(true)
      const role: Role =
        permission === 'evaluation.name'
          ? 'approver'
          : permission === 'evaluation.review'
            ? 'street_clerk'
            : 'district_office'
      expect(advance(caseLifecycle, at(stage), name, actor(role))).toMatchObject({ problem: { code: 'reason-needed' } })
      expect(advance(caseLifecycle, at(stage), name, actor(role), '材料不全').ok).toBe(true)
    }
  }
})

test('a stage is skipped only where the round lists it', () => {
  const office = actor('district_office')
  expect(advance(caseLifecycle, at('on-site'), 'skip-on-site', office)).toMatchObject({
    ok: false,
    problem: { code: 'wrong-state' },
  })
  expect(advance(caseLifecycle, at('on-site', {}, skipsAllowed(['on-site'])), 'skip-on-site', office)).toEqual({
    ok: true,
    value: 'deliberation',
  })
  expect(stepsOpenTo(caseLifecycle, at('documents', {}, skipsAllowed(['on-site'])), office)).not.toContain(
    'skip-documents',
  )
})

const before = [
  'apply',
  'submit-self',
  'pass-street',
  'skip-street',
  'pass-documents',
  'finish-on-site',
  'conclude',
  'open-publicity',
] as const

test.each(before)('whoever took the step %s cannot name the case', (step) => {
  const subject = at('publicity', { [step]: 'approver' })
  expect(advance(caseLifecycle, subject, 'name', actor('approver'))).toMatchObject({ problem: { code: 'same-person' } })
  expect(advance(caseLifecycle, subject, 'name', actor('approver', 'another'))).toEqual({ ok: true, value: 'named' })
})

const judging: [CaseStep, CaseState, Role][] = [
  ['pass-street', 'street', 'street_clerk'],
  ['skip-street', 'street', 'district_office'],
  ['pass-documents', 'documents', 'district_office'],
  ['skip-documents', 'documents', 'district_office'],
  ['finish-on-site', 'on-site', 'district_office'],
  ['skip-on-site', 'on-site', 'district_office'],
  ['conclude', 'deliberation', 'district_office'],
  ['decline', 'deliberation', 'district_office'],
]

test.each(judging)('whoever applied or handed the self-assessment in cannot %s', (step, state, role) => {
  for (const submitted of ['apply', 'submit-self']) {
    const subject = at(state, { [submitted]: '甲' }, skipsAllowed(['street', 'documents', 'on-site']))
    expect(advance(caseLifecycle, subject, step, actor(role, '甲'))).toMatchObject({ problem: { code: 'same-person' } })
    expect(advance(caseLifecycle, subject, step, actor(role, '乙')).ok).toBe(true)
  }
})

test('named, failed and cancelled are ends', () => {
  for (const end of ['named', 'failed', 'cancelled'] as const) {
    expect(steps.filter(([, { from }]) => from.includes(end))).toEqual([])
  }
})
