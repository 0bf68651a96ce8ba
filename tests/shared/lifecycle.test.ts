import fc from 'fast-check'
import { expect, test } from 'vitest'
import { permits, roles, type Actor, type Permission } from '#shared/command/permissions.ts'
import {
  advance,
  defineLifecycle,
  gatherTakers,
  hasTaken,
  permissionsAwaited,
  stepsOpenTo,
  type Lifecycle,
  type Step,
} from '#shared/lifecycle.ts'

const states = ['draft', 'submitted', 'approved', 'over'] as const
const names = ['submit', 'review', 'return', 'approve', 'skip'] as const
type State = (typeof states)[number]
type Name = (typeof names)[number]

const permissions = ['evaluation.apply', 'evaluation.review', 'evaluation.manage', 'evaluation.name'] as const
const person = fc.constantFrom('甲', '乙', '丙')
const flag = fc.constantFrom(undefined, true as const)

const step: fc.Arbitrary<Step<State>> = fc
  .record({
    label: fc.constantFrom('提交', '退回'),
    from: fc.subarray([...states]),
    to: fc.constantFrom(...states),
    permission: fc.constantFrom<Permission>(...permissions),
    notBy: fc.option(fc.subarray([...names]), { nil: undefined }),
    needsReason: flag,
    optional: flag,
  })
  .map(
    (drawn) =>
      Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)) as unknown as Step<State>,
  )

const lifecycle: fc.Arbitrary<Lifecycle<State, Name>> = fc.tuple(...names.map(() => step)).map((drawn) => ({
  noun: '案件',
  states: { draft: '草稿', submitted: '已提交', approved: '已批准', over: '办结' },
  steps: Object.fromEntries(names.map((name, index) => [name, drawn[index]])) as Record<Name, Step<State>>,
}))

const subject = fc.record({
  state: fc.constantFrom(...states),
  takenBy: fc.dictionary(fc.constantFrom(...names), person),
  allowed: fc.subarray([...names]),
})
const actor: fc.Arbitrary<Actor> = fc.record({
  accountId: person,
  name: fc.constant('某人'),
  role: fc.constantFrom(...roles),
  regionId: fc.constant(null),
})

test('a screen offers exactly the steps that would succeed with a reason', () => {
  fc.assert(
    fc.property(lifecycle, subject, actor, (drawn, moving, by) => {
      const open = stepsOpenTo(drawn, moving, by)
      for (const name of names) expect(advance(drawn, moving, name, by, '理由').ok).toBe(open.includes(name))
    }),
  )
})

test('a step succeeds where a clerk reading the table would allow it, and leads where the table says', () => {
  fc.assert(
    fc.property(lifecycle, subject, actor, fc.constantFrom('', '  ', '材料不全'), (drawn, moving, by, reason) => {
      for (const name of names) {
        const row = drawn.steps[name]
        const mayTake = permits(by, row.permission)
        const isHere = row.from.includes(moving.state)
        const isListed = !row.optional || moving.allowed.includes(name)
        const isSecondPerson = (row.notBy ?? []).every((earlier) => moving.takenBy[earlier] !== by.accountId)
        const saysWhy = !row.needsReason || reason.trim().length > 0
        const outcome = advance(drawn, moving, name, by, reason)
        const obstacles = [
          ...(mayTake ? [] : ['not-permitted']),
          ...(isHere && isListed ? [] : ['wrong-state']),
          ...(isSecondPerson ? [] : ['same-person']),
          ...(saysWhy ? [] : ['reason-needed']),
        ]
        expect(outcome.ok ? outcome.value : outcome.problem.code).toBe(obstacles[0] ?? row.to)
      }
    }),
  )
})

test('what is awaited are the permissions of the steps that lead on from here', () => {
  fc.assert(
    fc.property(lifecycle, fc.constantFrom(...states), (drawn, state) => {
      const awaited = permissionsAwaited(drawn, state)
      expect(new Set(awaited).size).toBe(awaited.length)
      for (const permission of permissions)
        expect(awaited.includes(permission)).toBe(
          names.some((name) => {
            const row = drawn.steps[name]
            return row.permission === permission && row.from.includes(state) && !row.needsReason
          }),
        )
    }),
  )
})

test('a step the table does not have is refused, whatever its name', () => {
  const table = defineLifecycle({
    noun: '案件',
    states: { draft: '草稿' },
    steps: { submit: { label: '提交', from: ['draft'], to: 'draft', permission: 'evaluation.apply' } },
  })
  const by: Actor = { accountId: '甲', name: '甲', role: 'district_office', regionId: null }
  for (const name of ['nothing', '__proto__', 'constructor', 'toString'])
    expect(advance(table, { state: 'draft', takenBy: {} }, name as 'submit', by)).toMatchObject({ ok: false })
})

test('a step taken twice was taken by both, so that a return lets nobody decide on what they put forward', () => {
  const taken = [
    { step: 'pass', actorId: '甲' },
    { step: 'return', actorId: '丙' },
    { step: 'pass', actorId: '乙' },
  ]
  const takenBy = gatherTakers(taken)
  expect(['甲', '乙', '丙'].map((one) => hasTaken(takenBy, 'pass', one))).toEqual([true, true, false])
  expect(hasTaken(takenBy, 'name', '甲')).toBe(false)
})
