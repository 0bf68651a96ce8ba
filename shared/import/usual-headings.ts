import type { Field } from '../register/field.ts'

type Entries = readonly (readonly [string, Field])[]

/** 街道, 所属社区, 所在街道(社区): how lists call where somebody or something is. */
const placeHeadings = ['', '所属', '所在'].flatMap((front) =>
  [
    '街道',
    '社区',
    '居委会',
    '社区居委会',
    '街道社区',
    '街道(社区)',
    '街道/社区',
    '街道、社区',
    '街道及社区',
    '区划',
  ].map((place) => front + place),
)

/** How lists call what is told by its kind alone, where a register has one field of the kind. */
const headingsOfKind: Partial<Readonly<Record<Field['kind'], readonly string[]>>> = {
  phone: ['电话', '电话号码', '联系电话', '联系方式', '手机', '手机号', '手机号码', '联系手机', '固定电话'],
  'resident-id': ['身份证', '身份证号', '身份证号码', '居民身份证号', '公民身份号码'],
  'credit-code': ['信用代码', '社会信用代码', '统一信用代码', '统一代码'],
}

/** Regions may be brought in several columns, street and community; every other field in one. */
export const takesSeveral = (field: Field | undefined): boolean => field?.kind === 'reference' && field.to === 'region'

const onlyOne = (entries: Entries): string | undefined => (entries.length === 1 ? entries[0]?.[0] : undefined)

/**
 * Headings beside a field's label and aliases, with the field they mean: for a register's one place, phone, 身份证 or
 * code every usual word, and for a day 登记时间 where the label says 登记日期.
 */
export function usualHeadings(entries: Entries): [string, string][] {
  const places = onlyOne(entries.filter(([, field]) => takesSeveral(field)))
  const byKind = Object.entries(headingsOfKind).flatMap(([kind, headings]) => {
    const key = onlyOne(entries.filter(([, field]) => field.kind === kind))
    return key === undefined ? [] : headings.map((heading): [string, string] => [heading, key])
  })
  const days = entries.flatMap(([key, { kind, label }]): [string, string][] =>
    kind === 'day' && label.endsWith('日期') ? [[label.replace(/日期$/u, '时间'), key]] : [],
  )
  return [
    ...(places === undefined ? [] : placeHeadings.map((heading): [string, string] => [heading, places])),
    ...byKind,
    ...days,
  ]
}
