import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumRange } from '#renderer/grid/sum-range.ts'
import type { Fields } from '#shared/register/field.ts'

const fields: Fields = {
  name: { kind: 'text', label: '名称' },
  members: { kind: 'integer', label: '人口' },
  amount: { kind: 'hundredths', label: '金额' },
}
const cells = fc.record({
  name: fc.option(fc.constantFrom('甲', '')),
  members: fc.option(fc.integer({ min: 0, max: 99 })),
  amount: fc.option(fc.integer({ min: 0, max: 9999 })),
})

test('filled cells are counted, and numbers of both kinds added up to the hundredth', () => {
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 8 }), (list) => {
      const rows = list.map((values, index) => ({ id: String(index), labels: {}, ...values }))
      const all = list.flatMap(({ name, members, amount }) => [name, members, amount])
      const numbers = list.flatMap(({ members, amount }) => [members, amount === null ? null : amount / 100])
      const known = numbers.filter((number) => number !== null)
      const total = known.reduce((sum, number) => sum + number, 0)
      const answer = sumRange(fields, ['name', 'members', 'amount'], rows)
      expect(answer.count).toBe(all.filter((value) => value !== null && value !== '').length)
      expect(Number(answer.sum ?? 0)).toBeCloseTo(total, 6)
      expect(answer.sum === undefined).toBe(known.length === 0)
      expect(
        Math.abs(Number(answer.average ?? 0) - (known.length === 0 ? 0 : total / known.length)),
      ).toBeLessThanOrEqual(0.005_001)
    }),
  )
})
