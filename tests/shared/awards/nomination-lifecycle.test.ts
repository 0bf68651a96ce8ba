import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance, stepsOpenTo } from '#shared/lifecycle.ts'
import {
  nominationLifecycle,
  nominationPath,
  type NominationState,
  type NominationStep,
} from '#shared/awards/nomination-lifecycle.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import { roles, type Actor } from '#shared/command/permissions.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

const stepNames = Object.keys(nominationLifecycle.steps) as NominationStep[]
const anyActor = fc.record<Actor>({
  accountId: fc.constantFrom('甲', '乙', '丙'),
  name: fc.constant('示例'),
  role: fc.constantFrom(...roles),
  regionId: fc.constant(null),
})

test('whoever acts in whatever order, nobody approves what they put forward, reviewed or published', () => {
  const anyTry = fc.tuple(anyActor, fc.constantFrom(...stepNames))
  holds(
    fc.property(fc.array(anyTry, { maxLength: 60 }), (tries) => {
      let state: NominationState = 'draft'
      const takenBy: Record<string, string> = {}
      for (const [actor, step] of tries) {
        const next: Outcome<NominationState> = advance(nominationLifecycle, { state, takenBy }, step, actor, '理由')
        if (!next.ok) continue
        state = next.value
        takenBy[step] = actor.accountId
      }
      if (state !== 'commended' && state !== 'revoked') return true
      return ['recommend', 'review', 'shortlist', 'publish'].every((step) => takenBy[step] !== takenBy['approve'])
    }),
  )
})

test.each(['recommend', 'review', 'clear', 'shortlist', 'publish'])('who took the step %s does not approve', (step) => {
  const approver: Actor = { accountId: '甲', name: '甲', role: 'approver', regionId: null }
  const approve = (takenBy: Record<string, string>) =>
    advance(nominationLifecycle, { state: 'publicity', takenBy }, 'approve', approver)
  expect(approve({ [step]: '甲' })).toMatchObject({ problem: { code: 'same-person' } })
  expect(approve({ [step]: '乙' })).toMatchObject({ ok: true })
})

test.each(nominationPath.slice(1))('somebody can bring a nomination to %s from the station before', (state) => {
  const before = nominationPath[nominationPath.indexOf(state) - 1] ?? 'draft'
  const reached = roles.flatMap((role) => {
    const actor: Actor = { accountId: role, name: role, role, regionId: null }
    const open = stepsOpenTo(nominationLifecycle, { state: before, takenBy: {} }, actor)
    return open.map((step) => nominationLifecycle.steps[step].to)
  })
  expect(reached).toContain(state)
})

test('what is over stays over: no step leads out of struck, declined or withdrawn', () => {
  const starts = Object.values(nominationLifecycle.steps).flatMap(({ from }) => from)
  expect(starts).not.toContain('declined')
  expect(starts).not.toContain('struck')
  expect(starts).not.toContain('revoked')
})
