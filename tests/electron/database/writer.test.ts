import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSearchIndex } from '#electron/search/search-columns.ts'
import type { Call } from '#shared/client.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import { registers } from '#shared/registers.ts'
import { creditCode } from '#tests/support/credit-code.ts'
import { recordTables, snapshotOf, type StoredRow } from '#tests/support/snapshot.ts'
import { startSmallDistrict } from '#tests/support/small-district.ts'

type Person = 'a' | 'b'
type App = Awaited<ReturnType<typeof startSmallDistrict>>

/** What a clerk may do next; rows are chosen by position among those there are, so that every number means one. */
const create = fc.record({
  kind: fc.constant('create'),
  name: fc.integer({ min: 0, max: 5 }),
  code: fc.integer({ min: 0, max: 3 }),
})
const step = fc.oneof(
  { arbitrary: create, weight: 3 },
  fc.record({
    kind: fc.constant('update'),
    row: fc.nat(20),
    values: fc.record(
      {
        name: fc.constantFrom('月坛中学', '什刹海小学', '广内图书馆'),
        principal: fc.constantFrom('赵一', '钱二', null),
        note: fc.constantFrom('甲', '乙', '  ', null),
        headcount: fc.constantFrom(0, 7, null),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant('code'), row: fc.nat(20), code: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('remove'), rows: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('restore'), row: fc.nat(20) }),
  fc.record({ kind: fc.constant('alias'), row: fc.nat(20), name: fc.constantFrom('老月坛', '大石栏', 'dsl') }),
  fc.record({ kind: fc.constant('unalias'), row: fc.nat(20) }),
  fc.record({ kind: fc.constant('region'), row: fc.nat(20), gone: fc.boolean() }),
  fc.record({
    kind: fc.constant('import'),
    rows: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 })), { maxLength: 6 }),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const steps = fc.array(fc.tuple(fc.constantFrom<Person>('a', 'b'), step), { minLength: 10, maxLength: 40, size: 'max' })

const at = <T>(rows: readonly T[], position: number): T | undefined => rows[position % Math.max(rows.length, 1)]

async function take({ db, streetIds }: App, call: Call, done: Step): Promise<void> {
  const organisations = await db
    .selectFrom('organisation')
    .select(['id', 'version', 'deletedAt'])
    .orderBy('id')
    .execute()
  const used = organisations.filter(({ deletedAt }) => deletedAt === null)
  switch (done.kind) {
    case 'create': {
      const regionId = streetIds[done.name % 2] ?? ''
      const creditor = done.code === 0 ? { noCodeReason: 'pending' as const } : { creditCode: creditCode(done.code) }
      await call('organisations.create', {
        values: { name: `单位${done.name}`, type: 'agency', regionId, ...creditor },
      })
      return
    }
    case 'update': {
      const row = at(used, done.row)
      if (row) await call('organisations.update', { id: row.id, version: row.version, values: done.values })
      return
    }
    case 'code': {
      const row = at(used, done.row)
      const values = { creditCode: creditCode(done.code), noCodeReason: null }
      if (row) await call('organisations.update', { id: row.id, version: row.version, values })
      return
    }
    case 'remove': {
      const chosen = new Set(done.rows.flatMap((position) => at(used, position) ?? []))
      const rows = [...chosen].map(({ id, version }) => ({ id, version }))
      if (rows.length > 0) await call('organisations.remove', { rows, reason: '重复' })
      return
    }
    case 'restore': {
      const row = at(organisations, done.row)
      if (row) await call('organisations.restore', { ids: [row.id] })
      return
    }
    case 'alias': {
      const row = at(organisations, done.row)
      const owner = row && { table: 'organisation' as const, id: row.id }
      if (owner) await call('aliases.add', { owner, kind: 'popular', name: done.name, until: null })
      return
    }
    case 'unalias': {
      const aliases = await db.selectFrom('alias').select(['id', 'version']).where('deletedAt', 'is', null).execute()
      const alias = at(aliases, done.row)
      if (alias) await call('aliases.remove', alias)
      return
    }
    case 'region': {
      const regions = await db.selectFrom('region').select(['id', 'version']).orderBy('id').execute()
      const region = at(regions, done.row)
      if (region && done.gone) await call('regions.remove', { rows: [region], reason: '' })
      else if (region) await call('regions.restore', { ids: [region.id] })
      return
    }
    case 'import': {
      const rows = done.rows.map(([name, members]) => [
        `户主${name}`,
        `J-${name}`,
        '月坛街道',
        members ? String(members) : '',
      ])
      const columns = ['name', 'number', 'regionId', 'members']
      await call('families.import', { source: '花名册.xlsx', columns, rows, dryRun: false })
    }
  }
}

/** Every search column, computed again from the row and its aliases by name. */
async function expectSearchColumnsTrue({ db }: App): Promise<void> {
  const aliases = await db.selectFrom('alias').selectAll().orderBy('id').execute()
  const index = createSearchIndex((ownerId) =>
    aliases.filter((alias) => alias.ownerId === ownerId && alias.deletedAt === null).map(({ name }) => name),
  )
  for (const { table } of registers)
    for (const row of (await db
      .selectFrom(table as 'organisation')
      .selectAll()
      .execute()) as unknown as StoredRow[])
      expect({ search: row['search'], namePinyin: row['namePinyin'] }).toEqual(index.derive(table, row))
}

/** Replays the log from nothing: each before is what the replay holds, and the end is what the tables hold. */
async function expectLogTrue({ db }: App): Promise<void> {
  const operations = await db.selectFrom('operation').selectAll().orderBy('devSeq').execute()
  expect(operations.map(({ devSeq }) => devSeq)).toEqual(operations.map((_, index) => index + 1))
  const replayed = new Map<string, Map<string, unknown>>()
  for (const { tableName, rowId, kind, changes, baseVersion } of operations) {
    const key = `${tableName} ${rowId}`
    expect(replayed.has(key)).toBe(kind !== 'insert')
    const row = replayed.get(key) ?? new Map<string, unknown>()
    expect(row.get('version') ?? 0).toBe(baseVersion)
    for (const [column, [before, after]] of Object.entries(JSON.parse(changes) as Record<string, [unknown, unknown]>)) {
      expect(row.get(column) ?? null).toBe(before)
      row.set(column, after)
    }
    if (kind === 'update') row.set('version', baseVersion + 1)
    expect([...row.values()].every((value) => value === null)).toBe(kind === 'remove')
    if (kind === 'remove') replayed.delete(key)
    else replayed.set(key, row)
  }
  const stored = new Map<string, StoredRow>()
  for (const table of recordTables)
    for (const row of (await db
      .selectFrom(table as 'organisation')
      .selectAll()
      .execute()) as unknown as StoredRow[])
      stored.set(`${table} ${row['id']}`, row)
  expect([...stored.keys()].toSorted()).toEqual([...replayed.keys()].toSorted())
  for (const [key, { search: _search, namePinyin: _namePinyin, ...row }] of stored)
    expect(
      Object.fromEntries(Object.keys(row).map((column) => [column, replayed.get(key)?.get(column) ?? null])),
    ).toEqual(row)
}

test('undoing every act in turn leads back through every state, and redoing forward again', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const app = await startSmallDistrict()
      const calls = { a: app.as('district_office', 'a'), b: app.as('district_office', 'b') }
      const countActs = async (): Promise<number> => (await app.db.selectFrom('act').select('txId').execute()).length
      const states = [await snapshotOf(app.db)]
      const actors: Person[] = []
      for (const [person, done] of sequence) {
        const before = await countActs()
        await take(app, calls[person], done)
        const state = await snapshotOf(app.db)
        const isAct = (await countActs()) > before
        expect(isAct || JSON.stringify(state) === JSON.stringify(states.at(-1))).toBe(true)
        if (!isAct) continue
        states.push(state)
        actors.push(person)
      }
      await expectSearchColumnsTrue(app)

      for (const [index, person] of [...actors.entries()].toReversed()) {
        expect(await calls[person]('history.undo', {})).toMatchObject({ ok: true, value: { skipped: [] } })
        expect(await snapshotOf(app.db)).toEqual(states[index])
      }
      for (const person of ['a', 'b'] as const)
        expect(await calls[person]('history.undo', {})).toMatchObject({ problem: { code: 'nothing-to-undo' } })

      for (const [index, person] of actors.entries()) {
        expect(await calls[person]('history.redo', {})).toMatchObject({ ok: true, value: { skipped: [] } })
        expect(await snapshotOf(app.db)).toEqual(states[index + 1])
      }
      for (const person of ['a', 'b'] as const)
        expect(await calls[person]('history.redo', {})).toMatchObject({ problem: { code: 'nothing-to-undo' } })

      await expectSearchColumnsTrue(app)
      await expectLogTrue(app)
      expect(app.errors).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('whatever two people do and take back in any order, nothing breaks and the log stays true', async () => {
  const anything = fc.array(
    fc.tuple(
      fc.constantFrom<Person>('a', 'b'),
      fc.oneof(step, fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const })),
    ),
    { minLength: 10, maxLength: 40, size: 'max' },
  )
  await fc.assert(
    fc.asyncProperty(anything, async (sequence) => {
      const app = await startSmallDistrict()
      const calls = { a: app.as('district_office', 'a'), b: app.as('district_office', 'b') }
      for (const [person, done] of sequence)
        if (done.kind === 'undo' || done.kind === 'redo') await calls[person](`history.${done.kind}`, {})
        else await take(app, calls[person], done)
      expect(app.errors).toEqual([])
      await expectSearchColumnsTrue(app)
      await expectLogTrue(app)
      await expectRulesKept(app)
    }),
    { numRuns: 80 },
  )
})

/** In use: no code twice, nothing that points into the bin. */
async function expectRulesKept({ db }: App): Promise<void> {
  const used = await db.selectFrom('organisation').selectAll().where('deletedAt', 'is', null).execute()
  const codes = used.flatMap(({ creditCode: code }) => code ?? [])
  expect(new Set(codes).size).toBe(codes.length)
  const families = await db.selectFrom('family').selectAll().where('deletedAt', 'is', null).execute()
  const regions = await db.selectFrom('region').select('id').where('deletedAt', 'is', null).execute()
  const places = new Set(regions.map(({ id }) => id))
  for (const { regionId } of [...used, ...families]) expect(places.has(regionId)).toBe(true)
  for (const row of used) expect(organisationRegister.check?.(row) ?? []).toEqual([])
}
