import { defineRegister, type RowIn, type ValuesIn } from '../register/register.ts'
import { checkAwardProject } from './award-project-check.ts'
import { awardSeries } from './award-kind.ts'

/** 表彰项目: what may be commended, on whose authority, how often, and how many. Its rules are data of the project. */
export const awardProjectRegister = defineRegister({
  name: 'awardProjects',
  label: '表彰项目',
  noun: '表彰项目',
  table: 'awardProject',
  read: 'award.read',
  write: 'award.manage',
  nameField: 'name',
  keys: [['name', 'year']],
  check: checkAwardProject,
  empty: '这里登记经批准设立的表彰项目。点“登记表彰项目”填写设立依据、名额和规则,再分配名额。',
  fields: {
    name: {
      kind: 'text',
      label: '项目名称',
      required: true,
      max: 25,
      width: 260,
      search: true,
      help: '不超过 25 个字。',
    },
    year: { kind: 'integer', label: '年度', required: true, min: 1949, max: 2199, width: 70 },
    series: { kind: 'choice', label: '系列', required: true, options: awardSeries, width: 130 },
    sponsor: { kind: 'text', label: '主办单位', required: true, max: 60, width: 180 },
    approvalBasis: { kind: 'text', label: '设立依据', required: true, max: 200, multiline: true },
    approvalDocumentNumber: {
      kind: 'text',
      label: '设立文号',
      required: true,
      max: 40,
      width: 170,
      help: '例如 西教发〔2011〕12号。',
    },
    cycleYears: { kind: 'integer', label: '评选周期', required: true, min: 1, max: 20, unit: '年' },
    scope: { kind: 'text', label: '评选范围', required: true, max: 200, multiline: true },
    quotaCollective: { kind: 'integer', label: '集体名额', required: true, min: 0, max: 100_000, width: 90 },
    quotaIndividual: { kind: 'integer', label: '个人名额', required: true, min: 0, max: 100_000, width: 90 },
    quotaFamily: { kind: 'integer', label: '家庭名额', required: true, min: 0, max: 100_000, width: 90 },
    diffRate: {
      kind: 'hundredths',
      label: '差额比例',
      required: true,
      min: 0,
      max: 10_000,
      unit: '%',
      help: '推荐数可比名额多出的比例,填 0 为等额推荐。',
    },
    shareLimits: {
      kind: 'text',
      label: '结构比例',
      max: 300,
      multiline: true,
      help: '每行一条,例如“个人:县处级≤20%”。没有限制的留空。',
    },
    repeatRule: {
      kind: 'choice',
      label: '重复受表彰',
      required: true,
      options: { allowed: '可以再次推荐', excluded: '不得再次推荐', 'after-years': '满规定年数后可以' },
    },
    repeatYears: { kind: 'integer', label: '间隔年数', min: 1, max: 50, unit: '年' },
    opinionsCollective: {
      kind: 'text',
      label: '集体征求意见部门',
      max: 200,
      help: '用顿号隔开,例如 纪检监察、综治、计生。',
    },
    opinionsIndividual: { kind: 'text', label: '个人征求意见部门', max: 200, help: '用顿号隔开。' },
    opinionsFamily: { kind: 'text', label: '家庭征求意见部门', max: 200, help: '用顿号隔开。' },
    quorumRule: {
      kind: 'choice',
      label: '评委到会',
      required: true,
      options: { half: '半数以上', 'two-thirds': '三分之二以上', all: '全体' },
    },
    passRule: {
      kind: 'choice',
      label: '评议通过',
      required: true,
      options: { 'over-half': '赞成票过半数', 'two-thirds': '赞成票三分之二以上', all: '全体赞成' },
    },
    publicityDays: { kind: 'integer', label: '公示工作日', required: true, min: 1, max: 60, unit: '个工作日' },
    certificateFormat: {
      kind: 'text',
      label: '证书编号格式',
      required: true,
      max: 60,
      help: '例如 西教证〔{year}〕{kind}{seq:3}号。',
    },
    note: { kind: 'text', label: '备注', max: 300, multiline: true },
  },
})

export type AwardProjectRow = RowIn<typeof awardProjectRegister>
export type AwardProjectValues = ValuesIn<typeof awardProjectRegister>
