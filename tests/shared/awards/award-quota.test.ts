import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkAllocations,
  checkApprovalQuota,
  checkNominationQuota,
  nomineeLimit,
  type CountedNomination,
  type QuotaAllocation,
} from '#shared/awards/award-quota.ts'
import type { AwardKind } from '#shared/awards/award-kind.ts'
import type { ShareLimit } from '#shared/awards/share-limit.ts'

const holds = <T>(property: fc.IProperty<T>) => expect(() => fc.assert(property)).not.toThrow()

const kinds: AwardKind[] = ['collective', 'individual', 'family']
const anyKind = fc.constantFrom(...kinds)
const anyUnit = fc.constantFrom('甲', '乙', '丙')

const anyAllocation = fc.record<QuotaAllocation>({
  unitId: anyUnit,
  kind: anyKind,
  places: fc.integer({ min: 0, max: 6 }),
})

const anyNominations = fc
  .array(fc.record({ unitId: anyUnit, kind: anyKind, categories: fc.constantFrom<string[]>([], ['县处级']) }), {
    maxLength: 25,
  })
  .map((all) => all.map((one, place): CountedNomination => ({ ...one, id: String(place) })))

const anyProject = fc.record({
  quotas: fc.record({
    collective: fc.integer({ min: 0, max: 9 }),
    individual: fc.integer({ min: 0, max: 9 }),
    family: fc.integer({ min: 0, max: 9 }),
  }),
  diffRate: fc.constantFrom(0, 1000, 2000, 3333, 10_000),
  limits: fc.constantFrom<ShareLimit[]>([], [{ kind: 'individual', category: '县处级', maxShare: 2000 }]),
})

/** The largest whole number of nominees whose excess over the places stays within the rate. */
const limitByCounting = (places: number, diffRate: number): number => {
  let nominees = 0
  while ((nominees + 1 - places) * 10_000 <= places * diffRate) nominees += 1
  return nominees
}

test('差额 is rounded down, never up', () => {
  holds(
    fc.property(fc.nat({ max: 400 }), fc.nat({ max: 10_000 }), (places, diffRate) => {
      return nomineeLimit(places, diffRate) === limitByCounting(places, diffRate)
    }),
  )
  expect([nomineeLimit(500, 2000), nomineeLimit(4, 2000), nomineeLimit(5, 2000)]).toEqual([600, 4, 6])
})

test('allocations fit exactly when no kind gives away more than it has', () => {
  holds(
    fc.property(anyProject, fc.array(anyAllocation, { maxLength: 6 }), ({ quotas }, allocations) => {
      const left = { ...quotas }
      for (const { kind, places } of allocations) left[kind] -= places
      return checkAllocations({ quotas }, allocations).ok === kinds.every((kind) => left[kind] >= 0)
    }),
  )
})

test('however nominations arrive, those let through never pass a unit over its limit or a category over its share', () => {
  holds(
    fc.property(
      anyProject,
      fc.array(anyAllocation, { maxLength: 6 }),
      anyNominations,
      (project, allocations, arriving) => {
        const through: CountedNomination[] = []
        for (const nomination of arriving)
          if (checkNominationQuota(project, allocations, nomination, through).ok) through.push(nomination)
        const withinUnits = ['甲', '乙', '丙'].every((unitId) =>
          kinds.every((kind) => {
            const places = allocations
              .filter((one) => one.unitId === unitId && one.kind === kind)
              .reduce((sum, one) => sum + one.places, 0)
            const nominees = through.filter((one) => one.unitId === unitId && one.kind === kind).length
            return nominees <= limitByCounting(places, project.diffRate)
          }),
        )
        const marked = through.filter((one) => one.kind === 'individual' && one.categories.includes('县处级')).length
        const shareLimit = limitByCounting(project.quotas.individual, project.diffRate)
        return withinUnits && (project.limits.length === 0 || marked * 10_000 <= shareLimit * 2000)
      },
    ),
  )
})

test('however approvals follow, no kind is awarded more often than the project has places', () => {
  holds(
    fc.property(
      anyProject,
      fc.array(anyAllocation, { maxLength: 6 }),
      anyNominations,
      (project, allocations, nominated) => {
        const awarded: CountedNomination[] = []
        for (const nomination of nominated)
          if (checkApprovalQuota(project, allocations, nomination, nominated, awarded).ok) awarded.push(nomination)
        const marked = awarded.filter((one) => one.kind === 'individual' && one.categories.includes('县处级')).length
        return (
          kinds.every((kind) => awarded.filter((one) => one.kind === kind).length <= project.quotas[kind]) &&
          (project.limits.length === 0 || marked * 10_000 <= project.quotas.individual * 2000)
        )
      },
    ),
  )
})

const allocated = (places: number): QuotaAllocation[] => [{ unitId: '甲', kind: 'collective', places }]

test('a quota cut after submission is noticed at approval', () => {
  const project = { quotas: { collective: 2, individual: 0, family: 0 }, diffRate: 0, limits: [] }
  const nominated: CountedNomination[] = ['1', '2'].map((id) => ({
    id,
    unitId: '甲',
    kind: 'collective',
    categories: [],
  }))
  const [first] = nominated
  if (!first) throw new Error('no nomination')
  expect(checkApprovalQuota(project, allocated(2), first, nominated, [])).toEqual({ ok: true, value: undefined })
  expect(checkApprovalQuota(project, allocated(1), first, nominated, [])).toMatchObject({
    problem: { code: 'quota-exceeded', detail: '本单位已推荐 2 个,限 1 个' },
  })
})

test('a share limit is counted by the places at approval, no longer by the nominees', () => {
  const limits = [{ kind: 'individual', category: '县处级', maxShare: 2000 } as const]
  const project = { quotas: { collective: 0, individual: 5, family: 0 }, diffRate: 10_000, limits }
  const allocations: QuotaAllocation[] = [{ unitId: '甲', kind: 'individual', places: 5 }]
  const [first, second] = ['1', '2'].map((id): CountedNomination => ({
    id,
    unitId: '甲',
    kind: 'individual',
    categories: ['县处级'],
  }))
  if (!first || !second) throw new Error('no nominations')
  const nominated = [first, second]
  expect(checkApprovalQuota(project, allocations, first, nominated, [])).toMatchObject({ ok: true })
  expect(checkApprovalQuota(project, allocations, second, nominated, [first])).toMatchObject({
    problem: { code: 'quota-exceeded', detail: '县处级 2 名,限 1 名' },
  })
})
