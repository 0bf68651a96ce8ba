import { organisationTypes, type OrganisationType } from '../organisations/organisation-type.ts'

/** Titles beyond the nine of 命名: given by the city or the nation, or by another department. */
const furtherKinds = {
  'city-party-demo': '市学习型党组织建设示范点',
  'city-party-brand': '市学习型党组织建设品牌活动',
  'city-advanced-school': '市创建学习型学校先进单位',
  'national-digital-pilot': '全国数字化学习社区试点街道',
  'npo-5a': '5A级社会组织',
  'npo-4a': '4A级社会组织',
  'npo-3a': '3A级社会组织',
  'npo-2a': '2A级社会组织',
  'npo-1a': '1A级社会组织',
} as const

type NamedKind = OrganisationType
export type TitleKind = NamedKind | keyof typeof furtherKinds

/** 称号种类: what was awarded. 命名 of the nine types carries the type's code; 党组织 are named 示范点. */
export const titleKinds = {
  ...(Object.fromEntries(
    Object.entries(organisationTypes).map(([code, { label }]) => [code, code === 'party' ? `${label}示范点` : label]),
  ) as Record<NamedKind, string>),
  ...furtherKinds,
}

/** 称号级别: who awarded it. */
export const titleLevels = { street: '街道级', district: '区级', city: '市级', national: '国家级' } as const
export type TitleLevel = keyof typeof titleLevels
