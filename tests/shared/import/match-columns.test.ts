import { expect, test } from 'vitest'
import { matchColumns } from '#shared/import/match-columns.ts'
import { familyRegister } from '#shared/families/family-register.ts'
import { organisationRegister } from '#shared/organisations/organisation-register.ts'
import type { Fields } from '#shared/register/field.ts'
import type { Register } from '#shared/register/register.ts'
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
