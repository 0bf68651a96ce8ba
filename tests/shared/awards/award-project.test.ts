import { expect, test } from 'vitest'
import { AwardProject } from '#shared/awards/award-project.ts'

const project: AwardProject = {
  id: 'p',
  version: 1,
  name: '社区教育先进集体和先进个人',
  year: 2011,
  sponsor: '西城区社区教育委员会',
  approvalBasis: '区委、区政府批准设立(示例)',
  approvalDocumentNo: '西教发〔2011〕12号',
  cycleYears: 1,
  scope: '区属单位、街道、社区及居民',
  quotas: { collective: 50, individual: 150, family: 0 },
  diffRate: 2000,
  repeatRule: { kind: 'after-years', years: 5 },
  limits: [{ kind: 'individual', category: '县处级', maxShare: 2000 }],
  voteRule: {
    quorum: { numerator: 2, denominator: 3 },
    pass: { numerator: 1, denominator: 2 },
    passInclusive: false,
  },
  requiredOpinions: { collective: ['纪检监察', '综治', '计生'], individual: ['纪检监察', '综治', '计生'], family: [] },
  publicityWorkingDays: 5,
  certificateFormat: '西教证〔{year}〕{kind}{seq:3}号',
}

const messageFor = (changes: object) => AwardProject.safeParse({ ...project, ...changes }).error?.issues[0]?.message

test('a project with its approval on paper is accepted', () => {
  expect(AwardProject.safeParse(project).success).toBe(true)
})

test('a name of 26 characters, a missing basis and a bad document number are named', () => {
  expect(messageFor({ name: '学'.repeat(26) })).toBe('表彰项目名称不超过 25 个字。')
  expect(messageFor({ name: '学'.repeat(25) })).toBeUndefined()
  expect(messageFor({ approvalBasis: ' ' })).toBe('请填写设立依据。')
  expect(messageFor({ approvalDocumentNo: '西教发[2011]012号' })).toContain('“西教发〔2011〕12号”')
})
