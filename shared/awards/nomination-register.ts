import { defineRegister, type RowIn } from '../register/register.ts'
import { awardKinds } from './award-kind.ts'
import { checkNomination } from './nomination-check.ts'
import { nominationLifecycle } from './nomination-lifecycle.ts'

/** 推荐: one collective, person or family put forward by a unit for a place of an award project. */
export const nominationRegister = defineRegister({
  name: 'nominations',
  label: '推荐对象',
  noun: '推荐',
  table: 'nomination',
  read: 'award.read',
  write: 'award.nominate',
  imported: false,
  nameField: 'name',
  keys: [['quotaId', 'name', 'workUnit']],
  regionField: 'regionId',
  check: checkNomination,
  personal: {
    fields: ['name', 'phone', 'brief', 'deeds', 'note'],
    isPerson: ({ kind, organisationId }) => kind !== 'collective' && !organisationId,
  },
  empty: '这里是各单位推荐的集体、个人和家庭。点“填写推荐”,先选表彰项目和本单位的名额。',
  fields: {
    name: { kind: 'text', label: '推荐对象', required: true, max: 80, width: 180, search: true },
    kind: { kind: 'choice', label: '类别', required: true, options: awardKinds, width: 70, fixed: true },
    unit: { kind: 'text', label: '推荐单位', required: true, max: 60, width: 170, search: true, fixed: true },
    rank: { kind: 'integer', label: '排序', required: true, min: 1, width: 70, fixed: true },
    state: {
      kind: 'choice',
      label: '进度',
      required: true,
      options: nominationLifecycle.states,
      width: 110,
      fixed: true,
    },
    projectId: { kind: 'reference', to: 'awardProject', label: '表彰项目', required: true, width: 230, fixed: true },
    regionId: { kind: 'reference', to: 'region', label: '所属街道', width: 120, fixed: true },
    quotaId: { kind: 'reference', to: 'awardQuota', label: '使用名额', required: true },
    workUnit: { kind: 'text', label: '所在单位', max: 80, width: 170, search: true, help: '个人填写工作单位或社区。' },
    organisationId: { kind: 'reference', to: 'organisation', label: '组织', help: '集体是登记在册的组织时选择。' },
    familyId: { kind: 'reference', to: 'family', label: '家庭', help: '登记在册的学习型家庭时选择。' },
    phone: { kind: 'phone', label: '联系电话', mask: 'phone' },
    route: {
      kind: 'choice',
      label: '推荐途径',
      required: true,
      options: { unit: '组织推荐', public: '社会举荐', self: '个人自荐' },
      width: 90,
    },
    categories: { kind: 'text', label: '结构类别', max: 60, help: '有比例限制的类别,例如 县处级;没有的留空。' },
    meetingOn: { kind: 'day', label: '集体研究日期', help: '单位领导班子集体研究同意推荐的日期。' },
    unitPublicFrom: { kind: 'day', label: '单位公示开始' },
    unitPublicTo: { kind: 'day', label: '单位公示结束' },
    brief: { kind: 'text', label: '事迹简介', max: 300, multiline: true, help: '不超过 300 字。' },
    deeds: { kind: 'text', label: '主要事迹', max: 2000, multiline: true, help: '2000 字左右。' },
    voteMembers: { kind: 'integer', label: '评委应到人数', min: 0, max: 999, fixed: true },
    voteInFavour: { kind: 'integer', label: '赞成票', min: 0, max: 999, fixed: true },
    voteAgainst: { kind: 'integer', label: '反对票', min: 0, max: 999, fixed: true },
    voteAbstained: { kind: 'integer', label: '弃权票', min: 0, max: 999, fixed: true },
    documentNumber: { kind: 'text', label: '表彰文号', max: 40, width: 150, fixed: true },
    approvedOn: { kind: 'day', label: '批准日期', width: 100, fixed: true },
    certificateNumber: { kind: 'text', label: '证书编号', max: 60, width: 180, fixed: true },
    note: { kind: 'text', label: '备注', max: 200 },
  },
})

export type Nomination = RowIn<typeof nominationRegister>

type NominationField = keyof (typeof nominationRegister)['fields']

/** What the unit fills in; everything else is set by the procedure. */
export const nominationFormFields = (Object.keys(nominationRegister.fields) as NominationField[]).filter(
  (key) => !('fixed' in nominationRegister.fields[key]),
)
