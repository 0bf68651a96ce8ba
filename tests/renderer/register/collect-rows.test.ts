import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectRows } from '#renderer/register/collect-rows.ts'
import { done, refuse } from '#shared/command/outcome.ts'
import type { Page, PageRequest } from '#shared/register/page.ts'

/** A register of rows 0, 1, 2 …, answered by key as the backend does, and how often it was asked. */
function listOf(count: number) {
  const asked: PageRequest[] = []
  const fetch = (request: PageRequest) => {
    asked.push(request)
    const begin = request.place?.after ? Number(request.place.after.id) + 1 : 0
    const end = Math.min(count, begin + request.limit)
    const rows = Array.from({ length: end - begin }, (_, place) => begin + place)
    const next = rows.length === request.limit ? { after: { value: null, id: String(end - 1) }, skip: 0 } : null
    return Promise.resolve(done<Page<number>>({ rows, next, matching: count, all: count }))
  }
  return { fetch, asked }
}

const open = { most: 5000, onProgress: () => {}, signal: new AbortController().signal }

test('every row comes once and in order, however many there are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(5000), async (count) => {
      const { fetch } = listOf(count)
      expect(await collectRows({}, { ...open, fetch })).toEqual(done(Array.from({ length: count }, (_, row) => row)))
    }),
    { numRuns: 30 },
  )
})

test('the search, the filters and the order asked for go with every page', async () => {
  const { fetch, asked } = listOf(1200)
  const wanted = { search: '德胜', sort: { field: 'name', descending: true } }
  await collectRows(wanted, { ...open, fetch })
  expect(asked).toHaveLength(3)
  for (const request of asked) expect(request).toMatchObject(wanted)
})

test('more rows than may be printed are refused after the first page, with both numbers', async () => {
  const { fetch, asked } = listOf(5001)
  expect(await collectRows({}, { ...open, fetch })).toEqual(refuse('too-many-rows', '5001 条,一次最多 5000 条'))
  expect(asked).toHaveLength(1)
})

test('called off, it asks no more', async () => {
  const { fetch, asked } = listOf(5000)
  const controller = new AbortController()
  const onProgress = (fraction: number) => fraction >= 0.2 && controller.abort()
  await collectRows({}, { ...open, fetch, onProgress, signal: controller.signal })
  expect(asked).toHaveLength(2)
})

test('a refusal of any page is the refusal of all', async () => {
  const refused = refuse('not-permitted')
  expect(await collectRows({}, { ...open, fetch: () => Promise.resolve(refused) })).toEqual(refused)
})
