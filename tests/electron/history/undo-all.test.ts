import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snapshotOf } from '#tests/support/snapshot.ts'
import { startSmallDistrict } from '#tests/support/small-district.ts'
import { temporaryDirectory } from '#tests/support/temporary-directory.ts'
import { startTestApp } from '#tests/support/test-app.ts'

type Step =
  | { readonly kind: 'add' | 'remove' | 'restore'; readonly at: number }
  | { readonly kind: 'paste'; readonly at: number; readonly cells: readonly (readonly string[])[] }
  | { readonly kind: 'bring'; readonly numbers: readonly number[] }
  | { readonly kind: 'undo' | 'redo' | 'reopen' }

const at = fc.nat(5)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const, 'restore' as const), at }),
  fc.record({
    kind: fc.constant('paste' as const),
    at,
    cells: fc.array(fc.tuple(fc.constantFrom('甲', '乙', ''), fc.constantFrom('1', '2', '')), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    kind: fc.constant('bring' as const),
    numbers: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const, 'reopen' as const) }),
)

const who = 'office'
const idsPerOpening = 100_000

/** One person at work on families, in a file that may be closed and opened again. */
async function startWork() {
  const path = join(temporaryDirectory(), 'undo.sqlite')
  const begun = await startSmallDistrict(path)
  let app: ReturnType<typeof startTestApp> = begun
  let openings = 0
  const regionId = begun.streetIds[0] ?? ''
  const call = () => app.as('district_office', who)
  const rows = (inUse: boolean) =>
    app.db
      .selectFrom('family')
      .select(['id', 'version'])
      .where('deletedAt', inUse ? 'is' : 'is not', null)
      .orderBy('number')
      .execute()
  let number = 0

  async function take(one: Step): Promise<unknown> {
    switch (one.kind) {
      case 'add':
        number += 1
        return call()('families.create', { values: { name: `新${one.at}`, number: `N${number}`, regionId } })
      case 'remove': {
        const [row] = (await rows(true)).slice(one.at)
        return row && call()('families.remove', { rows: [row], reason: '核对后删除' })
      }
      case 'restore': {
        const [row] = (await rows(false)).slice(one.at)
        return row && call()('families.restore', { ids: [row.id] })
      }
      case 'paste': {
        const over = (await rows(true)).slice(one.at, one.at + one.cells.length)
        if (over.length === 0) return undefined
        const cells = one.cells.slice(0, over.length).map((line) => [...line])
        return call()('families.paste', {
          source: '粘贴',
          columns: ['note', 'members'],
          rows: over,
          cells,
          dryRun: false,
        })
      }
      case 'bring': {
        const lines = one.numbers.map((each) => [`户${each}`, `B${each}`, '牛街街道', String(1 + each)])
        const columns = ['name', 'number', 'regionId', 'members']
        return call()('families.import', { source: '名册', columns, rows: lines, dryRun: false })
      }
      case 'undo':
      case 'redo':
        return call()(`history.${one.kind}`, {})
      case 'reopen':
        app.database.close()
        openings += 1
        app = startTestApp(undefined, path, undefined, openings * idsPerOpening)
        return undefined
    }
  }
  return { take, snapshot: () => snapshotOf(app.db), close: () => app.database.close() }
}

test('undo and redo go through the very states there were, byte for byte, however often and over closing the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const work = await startWork()
      const states = [await work.snapshot()]
      let place = 0
      for (const one of steps) {
        await work.take(one)
        const now = await work.snapshot()
        if (one.kind === 'undo') place = Math.max(0, place - 1)
        else if (one.kind === 'redo') place = Math.min(states.length - 1, place + 1)
        else if (one.kind !== 'reopen' && JSON.stringify(now) !== JSON.stringify(states[place])) {
          states.splice(place + 1)
          states.push(now)
          place += 1
        }
        expect(now).toEqual(states[place])
      }
      while (place > 0) {
        await work.take({ kind: 'undo' })
        place -= 1
        expect(await work.snapshot()).toEqual(states[place])
      }
      work.close()
    }),
    { numRuns: 30 },
  )
})
