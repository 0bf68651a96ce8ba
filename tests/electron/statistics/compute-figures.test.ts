import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Tables } from '#electron/database/tables.ts'
import type { Outcome } from '#shared/command/outcome.ts'
import type { Place } from '#shared/register/page.ts'
import type { FigureRows } from '#shared/statistics/figure-rows.ts'
import { indicators } from '#shared/statistics/indicators.ts'
import { someDay, startSampleDistrict } from '#tests/support/sample-district.ts'

let district: Awaited<ReturnType<typeof startSampleDistrict>>

beforeAll(async () => {
  district = await startSampleDistrict(2011)
})

const in2011 = (row: Tables['title']): boolean => row.awardedOn.startsWith('2011-')

async function everyRow() {
  const { db } = district
  return {
    regions: await db.selectFrom('region').selectAll().execute(),
    organisations: await db.selectFrom('organisation').selectAll().execute(),
    titles: await db.selectFrom('title').selectAll().execute(),
    commendations: await db.selectFrom('commendation').selectAll().execute(),
  }
}

/** Counts again from all rows, in words of its own: the declarations are not asked. */
async function recount(day: string): Promise<Record<string, number | readonly [number, number]>> {
  const rows = await everyRow()
  const regions = rows.regions.filter(
    (row) => row.deletedAt === null && row.validFrom <= day && !(row.validTo !== null && row.validTo <= day),
  )
  const schools = rows.organisations.filter(
    (row) =>
      row.deletedAt === null &&
      row.type === 'school' &&
      (row.foundedOn ?? '') <= day &&
      (row.closedOn === null || day < row.closedOn),
  )
  const titles = rows.titles.filter((row) => row.deletedAt === null && row.awardedOn <= day)
  const honours = rows.commendations.filter(
    (row) =>
      row.deletedAt === null &&
      row.series === 'education' &&
      row.year >= 2008 &&
      row.awardedOn <= day &&
      (row.withdrawnOn === null || day < row.withdrawnOn),
  )
  const titled = (kind: string, levels: readonly string[]) =>
    titles.filter((row) => row.kind === kind && levels.includes(row.level))
  const stage = (name: string) => schools.filter((row) => row.stage === name)
  const share = (name: string, grade: string) =>
    [stage(name).filter((row) => row.grade === grade).length, stage(name).length] as const
  return {
    streets: regions.filter((row) => row.level === 'street').length,
    communities: regions.filter((row) => row.level === 'community').length,
    city_party_demo_2011: titled('city-party-demo', ['city']).filter(in2011).length,
    city_party_brand_2011: titled('city-party-brand', ['city']).filter(in2011).length,
    city_advanced_schools: titled('city-advanced-school', ['city']).length,
    digital_pilot_streets: titled('national-digital-pilot', ['national']).length,
    ...Object.fromEntries(
      ['party', 'agency', 'school', 'enterprise', 'association', 'institution', 'community'].map((type) => [
        `named_ever.${type}`,
        titled(type, ['district']).length,
      ]),
    ),
    'named_ever.family': titled('family', ['street', 'district']).length,
    npo_5a: titled('npo-5a', ['district']).filter(
      (row) => (row.validTo ?? '9999') >= day && (row.withdrawnOn ?? '9999') > day,
    ).length,
    schools_total: schools.length,
    school_creation_rate: [
      schools.filter((row) => row.joinedOn !== null && row.joinedOn <= day).length,
      schools.length,
    ],
    open_rate: [schools.filter((row) => row.open === 'yes').length, schools.length],
    'schools.kindergarten': stage('kindergarten').length,
    'schools.primary': stage('primary').length,
    'schools.secondary': stage('secondary').length,
    'schools.vocational': stage('vocational').length,
    'schools.adult': stage('adult').length,
    'schools.kindergarten_first_grade_rate': share('kindergarten', 'first'),
    'schools.primary_quality_rate': share('primary', 'quality'),
    'schools.secondary_model_rate': share('secondary', 'model'),
    'commended.collectives_since_2008': honours.filter((row) => row.kind === 'collective').length,
    'commended.individuals_since_2008': honours.filter((row) => row.kind === 'individual').length,
  }
}

async function figuresOn(asOf: string) {
  const report = await district.call('reports.read', { asOf })
  if (!report.ok) throw new Error(JSON.stringify(report.problem))
  return report.value.figures
}

test('every figure computed from rows equals an independent recount, on any day', async () => {
  await fc.assert(
    fc.asyncProperty(someDay, async (day) => {
      const computed = (await figuresOn(day))
        .filter(({ kind }) => kind !== 'baseline')
        .map(({ code, kind, exact, numerator, denominator }) => [
          code,
          kind === 'count' ? (exact ?? 0) / 100 : [numerator, denominator],
        ])
      expect(Object.fromEntries(computed)).toEqual(await recount(day))
    }),
    { numRuns: 40 },
  )
})

test('the recount knows every indicator that is computed from rows, and some of each are not 0', async () => {
  const counts = await recount('2013-06-30')
  expect(Object.keys(counts).sort()).toEqual(
    indicators
      .filter(({ kind }) => kind !== 'baseline')
      .map(({ code }) => code)
      .sort(),
  )
  expect(Object.values(counts).filter((count) => count === 0).length).toBeLessThan(6)
})

test('clicking a figure lists exactly as many different rows as it says, page by page', async () => {
  for (const { code, rows, numerator } of await figuresOn('2012-06-30')) {
    const all = await everyPage(code, 'all')
    expect([code, all.length, new Set(all).size]).toEqual([code, rows, rows])
    const counted = await everyPage(code, 'counted')
    const rest = await everyPage(code, 'rest')
    expect([code, counted.length]).toEqual([code, numerator ?? rows])
    expect([...counted, ...rest].sort()).toEqual(all.sort())
  }
})

async function everyPage(code: string, part: 'all' | 'counted' | 'rest'): Promise<string[]> {
  const ids: string[] = []
  let place: Place = { after: null, skip: 0 }
  for (;;) {
    const page: Outcome<FigureRows> = await district.call('reports.rows', {
      code,
      asOf: '2012-06-30',
      part,
      place,
      limit: 7,
    })
    if (!page.ok) throw new Error(JSON.stringify(page.problem))
    ids.push(...page.value.rows.map(({ id }) => id))
    expect(page.value.matching).toBeGreaterThanOrEqual(ids.length)
    if (page.value.next === null) return ids
    place = page.value.next
  }
}

/** Value and rows of the two baselines the next test enters. */
const baselinesOn = async (asOf: string) =>
  (await figuresOn(asOf))
    .filter(({ code }) => code === 'population' || code === 'fund.special_2011')
    .map(({ value, rows }) => [value, rows])

test('a baseline speaks from its day on; a 时期 one only within its year', async () => {
  const { call, regionNamed } = district
  const regionId = await regionNamed('西城区')
  const enter = (code: string, asOf: string, value: number) =>
    call('baselines.create', { values: { name: code, code, regionId, asOf, value, unit: '个', source: '示例' } })
  await enter('population', '2011-06-30', 150_50)
  await enter('fund.special_2011', '2011-06-30', 2641_00)
  expect(await baselinesOn('2011-06-29')).toEqual([
    [null, 0],
    [null, 0],
  ])
  expect(await baselinesOn('2011-12-31')).toEqual([
    [150_50, 1],
    [2641_00, 1],
  ])
  expect(await baselinesOn('2012-12-31')).toEqual([
    [150_50, 1],
    [null, 0],
  ])
})
