import { defineRegister, type RowIn } from '../register/register.ts'
import { typeOptions, typeSpellings } from './organisation-type.ts'

/** 学习型组织登记表 (`domain` C LearningOrg). The school fields serve the district's education figures. */
export const organisationRegister = defineRegister({
  name: 'organisations',
  label: '学习型组织',
  noun: '组织',
  table: 'organisation',
  read: 'organisation.read',
  write: 'organisation.write',
  nameField: 'name',
  key: ['creditCode', 'name'],
  regionField: 'regionId',
  hasAliases: true,
  empty: '这里登记参加学习型城区创建的各类组织。点“登记组织”录入第一个,或从 Excel 导入。',
  fields: {
    name: { kind: 'text', label: '单位名称', required: true, max: 80, width: 240, search: true, aliases: ['名称', '组织名称', '单位'] },
    type: { kind: 'choice', label: '组织类型', required: true, options: typeOptions, spellings: typeSpellings, width: 120, aliases: ['类型'] },
    regionId: { kind: 'reference', to: 'region', label: '所属街道(社区)', required: true, width: 200, aliases: ['所属社区', '所属街道', '街道', '社区'] },
    registrationNumber: { kind: 'text', label: '登记号', max: 30, width: 120, search: true },
    creditCode: { kind: 'credit-code', label: '统一社会信用代码', width: 180, search: true, aliases: ['信用代码', '社会信用代码'] },
    noCodeReason: {
      kind: 'choice',
      label: '无代码原因',
      options: { party: '党组织,无独立代码', community: '社区(居民委员会)', internal: '单位内设机构', pending: '正在申领', historic: '历史资料未载' },
      help: '没有统一社会信用代码时必须选择原因。',
    },
    principal: { kind: 'text', label: '负责人', max: 30, width: 90, search: true, aliases: ['法定代表人', '联系人'] },
    phone: { kind: 'phone', label: '联系电话', mask: 'phone', width: 130, aliases: ['电话', '手机'] },
    foundedOn: { kind: 'day', label: '成立日期', width: 110, aliases: ['成立时间'] },
    headcount: { kind: 'integer', label: '职工(成员)人数', min: 0, max: 10_000_000, unit: '人', width: 130, aliases: ['人数', '职工人数'] },
    headcountOn: { kind: 'day', label: '人数统计日期' },
    supervisor: { kind: 'text', label: '主管部门', max: 60, width: 140 },
    joinedOn: { kind: 'day', label: '参加创建日期', width: 110, help: '创建计划被受理的日期,计入“创建率”。', aliases: ['创建日期'] },
    stage: {
      kind: 'choice',
      label: '学段',
      options: { kindergarten: '幼儿园', primary: '小学', secondary: '高中校', vocational: '职业高中', adult: '成人高校', other: '其他' },
      help: '仅学校填写。',
      width: 90,
    },
    grade: {
      kind: 'choice',
      label: '办学等级',
      options: { first: '一级一类园', quality: '优质小学', model: '市级示范高中校', key: '国家级重点学校' },
      help: '仅学校填写。',
    },
    open: { kind: 'choice', label: '资源向居民开放', options: { yes: '是', no: '否' }, help: '仅学校填写,计入“教育机构开放率”。' },
    closedOn: { kind: 'day', label: '撤并日期', help: '单位撤销或并入其他单位的日期。' },
    note: { kind: 'text', label: '备注', max: 500, multiline: true, aliases: ['说明'] },
  },
})

export type Organisation = RowIn<typeof organisationRegister>
