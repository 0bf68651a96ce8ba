import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedValues } from '#renderer/register/entered.ts'
import { compareVersions, mergeOnto } from '#renderer/register/merge-stale.ts'
import type { Fields } from '#shared/register/field.ts'

const keys = ['a', 'b', 'c', 'd'] as const
const fields: Fields = Object.fromEntries(keys.map((key) => [key, { kind: 'text', label: key }]))

const texts = fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom('x', 'y', 'z')])))
const rowOf = (values: Record<string, string>, version: number) => ({
  id: '1',
  version,
  deletedAt: null,
  labels: {},
  ...values,
})

test('after any choice each field holds what it should: the chosen one where both changed, else the one that changed', () => {
  fc.assert(
    fc.property(texts, texts, texts, fc.subarray([...keys]), (was, mine, theirs, conceded) => {
      const entered = Object.fromEntries(Object.entries(mine).filter(([key, text]) => text !== was[key]))
      const draft = { entered, labels: {}, base: rowOf(was, 1) }
      const row = rowOf(theirs, 2)
      const { contested } = compareVersions(fields, draft, row)
      const given = conceded.filter((key) => contested.includes(key))
      const saved: Record<string, unknown> = { ...theirs, ...changedValues(fields, mergeOnto(draft, row, given)) }
      for (const key of keys) {
        const kept = mine[key] === was[key] || given.includes(key) ? theirs[key] : mine[key]
        expect(saved[key]).toBe(kept)
      }
    }),
  )
})

test('both having typed the same is no contest', () => {
  const draft = { entered: { a: 'y' }, labels: {}, base: rowOf({ a: 'x', b: 'x' }, 1) }
  expect(compareVersions(fields, draft, rowOf({ a: 'y', b: 'z' }, 2))).toEqual({ contested: [], theirs: ['b'] })
})
