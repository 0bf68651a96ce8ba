import { expect, test } from 'vitest'
import { awardProjectRegister } from '#shared/awards/award-project-register.ts'
import { readAwardProject } from '#shared/awards/award-project.ts'
import { parseShareLimits } from '#shared/awards/share-limit.ts'
import type { ValuesIn } from '#shared/register/register.ts'
import { checkRow } from '#shared/register/check-values.ts'

const values: ValuesIn<typeof awardProjectRegister> = {
  name: '社区教育先进集体和先进个人',
  year: 2011,
  series: 'education',
  sponsor: '西城区社区教育委员会',
  approvalBasis: '区委、区政府批准设立(示例)',
  approvalDocumentNumber: '西教发〔2011〕12号',
  cycleYears: 1,
  scope: '区属单位、街道、社区及居民',
  quotaCollective: 50,
  quotaIndividual: 150,
  quotaFamily: 0,
  diffRate: 2000,
  shareLimits: '个人:县处级≤20%',
  repeatRule: 'after-years',
  repeatYears: 5,
  opinionsCollective: '纪检监察、综治、计生',
  opinionsIndividual: '纪检监察,综治',
  opinionsFamily: null,
  quorumRule: 'two-thirds',
  passRule: 'over-half',
  publicityDays: 5,
  certificateFormat: '西教证〔{year}〕{kind}{seq:3}号',
  note: null,
}

const problemsOf = (changes: Partial<typeof values>) => [...checkRow(awardProjectRegister, { ...values, ...changes })]

test('a project with its approval on paper is accepted and read as rules', () => {
  expect(problemsOf({})).toEqual([])
  expect(readAwardProject(values)).toEqual({
    quotas: { collective: 50, individual: 150, family: 0 },
    diffRate: 2000,
    limits: [{ kind: 'individual', category: '县处级', maxShare: 2000 }],
    repeatRule: { kind: 'after-years', years: 5 },
    requiredOpinions: { collective: ['纪检监察', '综治', '计生'], individual: ['纪检监察', '综治'], family: [] },
    voteRule: {
      quorum: { numerator: 2, denominator: 3 },
      pass: { numerator: 1, denominator: 2 },
      passInclusive: false,
    },
  })
})

test.each([
  [{ name: '学'.repeat(26) }, 'name'],
  [{ approvalBasis: '' }, 'approvalBasis'],
  [{ approvalDocumentNumber: '西教发[2011]012号' }, 'approvalDocumentNumber'],
  [{ shareLimits: '县处级最多两成' }, 'shareLimits'],
  [{ certificateFormat: '西教证〔{year}〕号' }, 'certificateFormat'],
  [{ repeatYears: null }, 'repeatYears'],
])('%j is refused at %s', (changes, field) => {
  expect(problemsOf(changes).map((problem) => problem.field)).toEqual([field])
})

test('share limits are read in the spellings people type', () => {
  const limit = { kind: 'individual', category: '县处级', maxShare: 2000 }
  for (const text of ['个人:县处级≤20%', '个人：县处级 <= 20％', '个人:县处级不超过20%', '\n个人:县处级≤20.00%\n'])
    expect(parseShareLimits(text)).toEqual({ ok: true, value: [limit] })
  expect(parseShareLimits('个人:县处级≤120%').ok).toBe(false)
})
