import { defineRegister } from '../register/register.ts'
import { checkRegion } from './region-check.ts'

/**
 * 行政区划. A region is in force from `validFrom` until the day before `validTo`, so the district of
 * 2011 (255 communities) and today's (263) are both answerable. Codes are never reused (`domain` 8.2).
 */
export const regionRegister = defineRegister({
  name: 'regions',
  label: '行政区划',
  noun: '区划',
  table: 'region',
  read: 'region.read',
  write: 'region.write',
  nameField: 'name',
  keys: [['name', 'parentId'], ['name']],
  unique: ['code'],
  validity: { from: 'validFrom', to: 'validTo' },
  hasAliases: true,
  check: checkRegion,
  empty: '这里是区、街道和社区。点“登记区划”录入第一条。',
  fields: {
    name: { kind: 'text', label: '名称', required: true, max: 60, width: 260, search: true },
    level: {
      kind: 'choice',
      label: '级别',
      required: true,
      options: { district: '区', street: '街道', community: '社区' },
      width: 80,
    },
    parentId: { kind: 'reference', to: 'region', label: '上级区划', width: 160, aliases: ['上级'] },
    code: {
      kind: 'text',
      label: '区划代码',
      max: 12,
      width: 120,
      search: true,
      help: '区 6 位,街道 9 位,社区 12 位;未取得官方代码的留空。',
      aliases: ['代码'],
    },
    validFrom: { kind: 'day', label: '启用日期', required: true, width: 110 },
    validTo: { kind: 'day', label: '停用日期', width: 110, help: '自该日起不再使用;仍在使用的留空。' },
    successorId: { kind: 'reference', to: 'region', label: '并入', help: '停用后并入的区划。' },
    position: { kind: 'integer', label: '排序', min: 0, max: 100_000, width: 80 },
    note: { kind: 'text', label: '备注', max: 200, width: 220, help: '日期没有官方依据的注明“示例”。' },
  },
})
