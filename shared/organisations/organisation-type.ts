import type { Options } from '../register/field.ts'

/**
 * The nine types in three levels (三个层次): 组织层次 1, 单位层次 5, 属地层次 3.
 * The source says “等”: a district may add types here; nothing else counts to eight or nine.
 */
export const organisationTypes = {
  party: { label: '学习型党组织', level: 'organisation' },
  agency: { label: '学习型机关', level: 'unit' },
  enterprise: { label: '学习型企业', level: 'unit' },
  institution: { label: '学习型事业单位', level: 'unit' },
  school: { label: '学习型学校', level: 'unit' },
  association: { label: '学习型社团', level: 'unit' },
  street: { label: '学习型街道', level: 'local' },
  community: { label: '学习型社区', level: 'local' },
  family: { label: '学习型家庭', level: 'local' },
} as const satisfies Record<string, { label: string; level: keyof typeof levelWords }>

export type OrganisationType = keyof typeof organisationTypes

/** 层次: what of the district a type is part of. */
export const levelWords = { organisation: '组织层次', unit: '单位层次', local: '属地层次' } as const

const typeEntries = Object.entries(organisationTypes) as [OrganisationType, { label: string }][]

export const typeOptions = Object.fromEntries(typeEntries.map(([code, { label }]) => [code, label])) as Record<
  OrganisationType,
  string
>

/** Spreadsheets often leave out “学习型”: 机关 for 学习型机关. */
export const typeSpellings: Options = Object.fromEntries(
  typeEntries.map(([code, { label }]) => [label.replace('学习型', ''), code]),
)
