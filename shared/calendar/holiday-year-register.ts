import { checkHolidayYear } from './holiday-year.ts'
import { defineRegister } from '../register/register.ts'

/**
 * 放假安排: years the district has entered from the State Council's notice, because the shipped tables do
 * not reach them. An entered year takes the place of a shipped one.
 */
export const holidayYearRegister = defineRegister({
  name: 'holidayYears',
  label: '放假安排',
  noun: '年度放假安排',
  table: 'holidayYear',
  read: 'baseline.read',
  write: 'baseline.write',
  nameField: 'name',
  keys: [['year']],
  check: checkHolidayYear,
  empty: '程序自带 2004 年至 2026 年的放假安排。之后的年度请按国务院办公厅的通知登记,未登记的年度不能计算公示期。',
  fields: {
    name: { kind: 'text', label: '通知名称', required: true, max: 80, width: 300, search: true },
    year: { kind: 'integer', label: '年度', required: true, min: 1949, max: 2199, width: 80 },
    source: { kind: 'text', label: '文号', required: true, max: 60, width: 200 },
    holidays: {
      kind: 'text',
      label: '放假日期',
      required: true,
      max: 1000,
      multiline: true,
      help: '用顿号隔开,可写起止日期,例如 1月1日至3日、2月5日至2月11日、5月1日。',
    },
    workdays: {
      kind: 'text',
      label: '调休上班日期',
      max: 500,
      multiline: true,
      help: '周六、周日上班的日期,写法同上。没有的留空。',
    },
    note: { kind: 'text', label: '备注', max: 200 },
  },
})
