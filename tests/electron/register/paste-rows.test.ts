import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadDb } from '#electron/context.ts'
import { firstFamilies, paste, startWithFamilies, type Family } from '#tests/support/paste-district.ts'
import { snapshotOf } from '#tests/support/snapshot.ts'

const columns = ['name', 'number', 'regionId', 'members', 'note']

/** What a cell means, told by a table instead of a parser; `undefined` is a text nobody can read. */
const meanings: readonly Readonly<Record<string, string | number | null | undefined>>[] = [
  { 赵一: '赵一', ' 钱二 ': '钱二', '': null },
  { J1: 'J1', J2: 'J2', J3: 'J3', ' J4': 'J4', '': null },
  { 月坛街道: '月坛街道', 广内: '广安门内街道', 无此街道: undefined, '': null },
  { '3': 3, '４': 4, '0': undefined, 三: undefined, '': null },
  { 示例: '示例', '': null },
]

const line = fc.tuple(...meanings.map((cells) => fc.constantFrom(...Object.keys(cells))))

/** Lines over rows of a register of four families, by their place in it; null is a new one. */
const block = fc
  .shuffledSubarray([0, 1, 2, 3], { minLength: 1 })
  .chain((places) => fc.tuple(fc.constant(places), fc.integer({ min: 0, max: 3 })))
  .chain(([places, fresh]) =>
    fc
      .array(line, { minLength: places.length + fresh, maxLength: places.length + fresh })
      .map((lines) => lines.map((cells, index) => ({ place: places[index] ?? null, cells }))),
  )

type Block = ReadonlyArray<{ readonly place: number | null; readonly cells: readonly string[] }>

const storedFamilies = ({ db }: { readonly db: ReadDb }): Promise<Family[]> =>
  db
    .selectFrom('family')
    .innerJoin('region', 'region.id', 'family.regionId')
    .select(['family.name', 'number', 'region.name as regionId', 'members', 'family.note'])
    .orderBy('number')
    .execute()

const byNumber = (one: Family, other: Family): number => (String(one.number) < String(other.number) ? -1 : 1)

/** The register and the counts as a clerk would make them by hand: bad lines stay out, the last to claim a number too. */
function pasteByHand(register: readonly Family[], lines: Block) {
  const meant = lines.map(({ cells }) => cells.map((text, column) => meanings[column]?.[text]))
  const typed = meant.map(([name, number, regionId, members, note]) => ({ name, number, regionId, members, note }))
  const out = new Set<number>()
  for (const [index, { name, number, regionId, ...rest }] of typed.entries())
    if ([name ?? null, number ?? null, regionId ?? null].includes(null) || rest.members === undefined) out.add(index)
  const after = (): Family[] => {
    const rows = [...register]
    for (const [index, values] of typed.entries()) {
      const { place = null } = lines[index] ?? {}
      if (out.has(index)) continue
      if (place === null) rows.push(values as Family)
      else rows[place] = values as Family
    }
    return rows
  }
  for (;;) {
    const numbers = after().map(({ number }) => number)
    const twice = numbers.find((number, index) => numbers.indexOf(number) !== index)
    if (twice === undefined) break
    const claiming = [...typed.keys()].filter((index) => {
      const { place = null } = lines[index] ?? {}
      return !out.has(index) && typed[index]?.number === twice && (place === null || register[place]?.number !== twice)
    })
    out.add(claiming.at(-1) ?? -1)
  }
  const same = lines.filter(({ place }, index) => {
    const before = place === null ? undefined : register[place]
    return !out.has(index) && JSON.stringify(before) === JSON.stringify(typed[index])
  }).length
  const added = lines.filter(({ place }, index) => place === null && !out.has(index)).length
  const refused = [...out].map((index) => index + 1).toSorted((one, other) => one - other)
  return {
    rows: after().toSorted(byNumber),
    covered: lines.length - same - added - refused.length,
    added,
    same,
    refused,
  }
}

test('a paste does what a clerk would do by hand, a dry run says so beforehand, and undo and redo are exact', async () => {
  await fc.assert(
    fc.asyncProperty(block, async (lines) => {
      const { district, stored } = await startWithFamilies()
      const rows = lines.map(({ place }) => (place === null ? null : (stored[place] ?? null)))
      const request = { source: '粘贴' as const, columns, rows, cells: lines.map(({ cells }) => [...cells]) }
      const before = await snapshotOf(district.db)
      const promised = await paste(district, { ...request, dryRun: true })
      expect(await snapshotOf(district.db)).toEqual(before)
      const report = await paste(district, { ...request, dryRun: false })
      expect(promised).toEqual(report)

      const wanted = pasteByHand(firstFamilies, lines)
      const { covered, added, same, refused } = report
      const refusedRows = [...new Set(report.problems.map(({ row }) => row))].toSorted((one, other) => one - other)
      expect({ covered, added, same, refused: refusedRows }).toEqual({ ...wanted, rows: undefined })
      expect(covered + added + same + refused).toBe(lines.length)
      expect(refused).toBe(refusedRows.length)
      expect(new Set(report.cells.map(({ row }) => row)).size).toBe(covered + added)
      expect(await storedFamilies(district)).toEqual(wanted.rows)
      for (const { message } of report.problems) expect(message).toMatch(/\p{Script=Han}.*。$/u)

      if (covered + added === 0) return
      const after = await snapshotOf(district.db)
      const call = district.as('district_office')
      expect(await call('history.undo', {})).toMatchObject({ value: { rows: covered + added, skipped: [] } })
      expect(await snapshotOf(district.db)).toEqual(before)
      expect(await call('history.redo', {})).toMatchObject({ value: { skipped: [] } })
      expect(await snapshotOf(district.db)).toEqual(after)
    }),
    { numRuns: 100 },
  )
})
