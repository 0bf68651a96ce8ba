import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { newId } from '#electron/new-id.ts'

test('ids are UUIDs of version 7 that sort as they were made, however many fall into one millisecond', () => {
  const before = Date.now()
  const ids = Array.from({ length: 20_000 }, newId)
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true)
  expect(ids).toEqual([...new Set(ids)].toSorted())
  const at = Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16)
  expect(at).toBeGreaterThanOrEqual(before)
  expect(at).toBeLessThanOrEqual(Date.now())
})

test('their tails are random: no two ids share one', () => {
  const tails = Array.from({ length: 5000 }, () => newId().slice(24))
  expect(new Set(tails).size).toBe(tails.length)
})
