import { defineRegister } from '../register/register.ts'

/**
 * 基数: a figure entered with its day and its source because its rows are kept elsewhere —
 * area, population, and what other departments report. Values are hundredths of the stated unit.
 */
export const baselineRegister = defineRegister({
  name: 'baselines',
  label: '人口与基数',
  noun: '基数',
  table: 'baseline',
  read: 'baseline.read',
  write: 'baseline.write',
  nameField: 'name',
  keys: [['code', 'regionId', 'asOf']],
  regionField: 'regionId',
  empty: '这里登记面积、人口等基数及其统计日期和来源。点“登记基数”录入第一条。',
  fields: {
    name: { kind: 'text', label: '指标名称', required: true, max: 80, width: 260, search: true },
    code: { kind: 'text', label: '指标代码', required: true, max: 60, width: 200, search: true },
    regionId: { kind: 'reference', to: 'region', label: '统计范围', required: true, width: 160 },
    asOf: { kind: 'day', label: '统计日期', required: true, width: 110 },
    value: { kind: 'hundredths', label: '数值', required: true, width: 120 },
    unit: { kind: 'text', label: '计量单位', required: true, max: 12, width: 90 },
    source: { kind: 'text', label: '来源', required: true, max: 200, width: 240 },
    note: { kind: 'text', label: '说明', max: 300, multiline: true },
  },
})
