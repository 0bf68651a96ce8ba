import { expect, test } from 'vitest'
import { matchColumns } from '#shared/import/match-columns.ts'
import { familyRegister } from '#shared/families/family-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import type { Fields } from '#shared/register/field.ts'
import type { Register } from '#shared/register/register.ts'
import { regionRegister } from '#shared/regions/region-register.ts'
import { registers } from '#shared/registers.ts'

const match = (fields: Fields, ...texts: readonly string[]) =>
  matchColumns(
    fields,
    texts.map((text) => ({ text, above: '' })),
  )

test('every field of every register is found by its label and by each of its aliases, unless an earlier one has it', () => {
  for (const { fields } of registers as readonly Register[])
    for (const [key, field] of Object.entries(fields)) {
      if (field.fixed) continue
      expect(match(fields, field.label)).toEqual([key])
      for (const alias of field.aliases ?? []) expect([alias, match(fields, alias)[0] !== null]).toEqual([alias, true])
    }
})

test('spaces, line breaks, stars, full-width brackets, units and (必填) do not hide a heading', () => {
  const { fields } = familyRegister
  expect(match(fields, ' 户主\n姓名 ', '家庭编号*', '家庭人口（人）', '家庭藏书(册)', '所属社区(必填)')).toEqual([
    'name',
    'number',
    'members',
    'books',
    'regionId',
  ])
})

test('of two columns of one name the first is taken, places may stand in several, unknown ones are left', () => {
  const { fields } = organisationRegister
  expect(match(fields, '单位名称', '单位名称', '所属街道', '所属社区', '序号', '')).toEqual([
    'name',
    null,
    'regionId',
    'regionId',
    null,
    null,
  ])
})

const pairs = (fields: Fields, ...headings: readonly (readonly [above: string, text: string])[]) =>
  matchColumns(
    fields,
    headings.map(([above, text]) => ({ text, above })),
  )

test('a register with one place has it under every heading that names streets or communities, one with several under none', () => {
  for (const heading of ['街道', '所在街道', '所属街道/社区', '所属街道（社区）', '社区居委会', '所在社区'])
    for (const { name, fields } of [organisationRegister, familyRegister] as readonly Register[])
      expect([name, heading, ...match(fields, heading)]).toEqual([name, heading, 'regionId'])
  expect(match(regionRegister.fields, '街道', '名称')).toEqual([null, 'name'])
})

test('a heading is read with the one above it before it is read alone', () => {
  expect(pairs(organisationRegister.fields, ['', '单位名称'], ['所属街道', '名称'], ['所属街道', '代码'])).toEqual([
    'name',
    'regionId',
    null,
  ])
  expect(pairs(organisationRegister.fields, ['单位', '名称'], ['人数', '统计日期'], ['基本情况', '人数'])).toEqual([
    'name',
    'headcountOn',
    'headcount',
  ])
  expect(pairs(familyRegister.fields, ['户主', '姓名'], ['家庭', '编号'], ['户主', '电话'])).toEqual([
    'name',
    'number',
    'phone',
  ])
})

test('what somebody has said of a column stands, and no other column fills that field', () => {
  const headings = ['联系人', '负责人', '单位名称', '备注'].map((text) => ({ text, above: '' }))
  expect(matchColumns(organisationRegister.fields, headings, [undefined, 'principal', undefined, null])).toEqual([
    null,
    'principal',
    'name',
    null,
  ])
})
