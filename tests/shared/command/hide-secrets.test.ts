import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideSecrets, hidden } from '#shared/command/hide-secrets.ts'

const key = fc.constantFrom('phone', 'name', 'values', 'rows', 'note')
const tree = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.array(tie('node')), fc.dictionary(key, tie('node'))),
})).node

/** Every value that stands under a key, at whatever depth. */
const under = (value: unknown, wanted: string): unknown[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    name === wanted && !Array.isArray(value) ? [part] : under(part, wanted),
  )
}

test('no value of a secret key stands in what is left, at whatever depth, and nothing else is touched', () => {
  fc.assert(
    fc.property(fc.dictionary(key, tree), (input) => {
      const left = hideSecrets(input, ['phone'])
      expect(under(left, 'phone').every((value) => value === hidden || value === '' || value === null)).toBe(true)
      expect(under(left, 'phone').length).toBe(under(input, 'phone').length)
      expect(hideSecrets(input, [])).toBe(input)
      expect(hideSecrets(input, ['nowhere'])).toEqual(input)
    }),
  )
})

test('cells of a secret column, filters on one, and an input that is no object are hidden', () => {
  const block = {
    columns: ['name', 'phone'],
    rows: [
      ['甲', '19900001234'],
      ['乙', ''],
    ],
  }
  expect(hideSecrets(block, ['phone'])).toEqual({
    ...block,
    rows: [
      ['甲', hidden],
      ['乙', ''],
    ],
  })
  const { rows, columns } = block
  expect(hideSecrets({ columns, rows: [null, { id: '1', version: 1 }], cells: rows }, ['phone'])).toEqual({
    columns,
    rows: [null, { id: '1', version: 1 }],
    cells: [
      ['甲', hidden],
      ['乙', ''],
    ],
  })
  const filter = { conditions: [{ kind: 'contains', field: 'phone', text: '19900001234' }] }
  expect(JSON.stringify(hideSecrets(filter, ['phone']))).not.toContain('19900001234')
  expect(hideSecrets('一句口令', ['passphrase'])).toBe(hidden)
})
