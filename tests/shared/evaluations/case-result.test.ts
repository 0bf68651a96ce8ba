import { expect, test } from 'vitest'
import { concludeCase, type CaseFacts } from '#shared/evaluations/case-result.ts'
import { samplePanelRule } from '#shared/evaluations/panel-rule.ts'
import type { PanelMember } from '#shared/evaluations/panel.ts'
import { scoreSheet, type SheetScore } from '#shared/evaluations/scoring.ts'
import { buildEntry } from '#tests/support/builders/build-entry.ts'
import { buildGrade, buildIndicator, buildStandard } from '#tests/support/builders/build-standard.ts'

const content = buildStandard([
  buildIndicator('1', { maxScore: 10_000 }),
  buildIndicator('2', { kind: 'veto', maxScore: 0 }),
])

const sheet = (points: number | null, vetoMet: 0 | 1 = 0): SheetScore =>
  scoreSheet(content, [buildEntry('1', { points }), buildEntry('2', { vetoMet })])

const member = (expertId: string, changes: Partial<PanelMember> = {}): PanelMember => ({
  expertId,
  name: `专家${expertId}`,
  isLeader: expertId === 'a',
  organisationId: null,
  streetId: null,
  coachedOrganisationIds: [],
  accountOrganisationId: null,
  accountStreetId: null,
  tookPart: false,
  declaredReason: null,
  ...changes,
})

const facts = (totals: Record<string, SheetScore>, changes: Partial<CaseFacts> = {}): CaseFacts => ({
  panel: Object.keys(totals).map((id) => member(id)),
  subject: { organisationId: 'own', streetId: null },
  expertSheets: new Map(Object.entries(totals)),
  committee: null,
  grades: [buildGrade('达标', 9000), buildGrade('未达标', 0, { passes: 0 })],
  rule: samplePanelRule,
  decidedBy: 'expert',
  spreadReason: '',
  ...changes,
})

test('three experts give a mean and a grade', () => {
  expect(concludeCase(facts({ a: sheet(9000), b: sheet(9100), c: sheet(8950) }))).toMatchObject({
    ok: true,
    value: { total: 9017, grade: '达标', passes: true, vetoed: false, panel: { trimmed: false, spread: 150 } },
  })
})

test('of five experts the highest and lowest are left out', () => {
  const five = { a: sheet(9900), b: sheet(9000), c: sheet(8900), d: sheet(8800), e: sheet(8700) }
  expect(concludeCase(facts(five))).toMatchObject({ ok: true, value: { total: 8900, grade: '未达标' } })
})

test('the sheet of a recused member does not count', () => {
  const totals = { a: sheet(9000), b: sheet(9000), c: sheet(9000), d: sheet(0) }
  const panel = Object.keys(totals).map((id) => member(id, id === 'd' ? { organisationId: 'own' } : {}))
  expect(concludeCase(facts(totals, { panel }))).toMatchObject({
    ok: true,
    value: { total: 9000, panel: { experts: 3 } },
  })
})

test('a wide spread waits for a recorded re-discussion', () => {
  const totals = { a: sheet(9900), b: sheet(9000), c: sheet(8300) }
  expect(concludeCase(facts(totals))).toEqual({
    ok: false,
    problem: { code: 'spread-alarm', detail: '最高与最低相差 16.00 分' },
  })
  expect(concludeCase(facts(totals, { spreadReason: '经复议,专家c维持原分。' })).ok).toBe(true)
})

test('a panel out of rule and a sheet not handed in are refused by name', () => {
  expect(concludeCase(facts({ a: sheet(9000), b: sheet(9000) }))).toMatchObject({ problem: { code: 'panel-invalid' } })
  const three = facts({ a: sheet(9000), b: sheet(9000), c: sheet(9000) })
  const missing = { ...three, expertSheets: new Map([['a', sheet(9000)]]) }
  expect(concludeCase(missing)).toEqual({
    ok: false,
    problem: { code: 'scores-missing', detail: '专家专家b、专家c尚未提交评分表' },
  })
})

test('a veto by an expert fails the case whatever the sum', () => {
  expect(concludeCase(facts({ a: sheet(9900), b: sheet(9900), c: sheet(9900, 1) }))).toMatchObject({
    value: { total: 9900, grade: '未达标', passes: false, vetoed: true },
  })
})

test('where the committee decides, its sheet gives the total and must be complete', () => {
  const three = { a: sheet(9500), b: sheet(9500), c: sheet(9500) }
  const decidedBy = 'committee'
  expect(concludeCase(facts(three, { decidedBy }))).toMatchObject({ problem: { code: 'scores-missing' } })
  expect(concludeCase(facts(three, { decidedBy, committee: sheet(null) }))).toEqual({
    ok: false,
    problem: { code: 'scores-missing', detail: '评委会未评 1' },
  })
  expect(concludeCase(facts(three, { decidedBy, committee: sheet(8800) }))).toMatchObject({
    value: { total: 8800, grade: '未达标', panel: { mean: 9500 } },
  })
})
