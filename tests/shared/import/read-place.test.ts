import { expect, test } from 'vitest'
import { createReadPlace, type NamedRegion } from '#shared/import/read-place.ts'

const region = (
  id: string,
  parentId: string | null,
  level: NamedRegion['level'],
  name: string,
  more: Partial<NamedRegion> = {},
): NamedRegion => ({ id, parentId, level, name, otherNames: [], isClosed: false, ...more })

const read = createReadPlace([
  region('d', null, 'district', '西城区'),
  region('n', 'd', 'street', '牛街街道', { otherNames: ['110102010'] }),
  region('y', 'd', 'street', '月坛街道'),
  region('n1', 'n', 'community', '东里社区', { otherNames: ['东里居委会'] }),
  region('y1', 'y', 'community', '东里社区'),
  region('y2', 'y', 'community', '汽车局河南社区'),
  region('y3', 'y', 'community', '白云观社区', { isClosed: true }),
  region('y4', 'y', 'community', '木樨地、茂林社区'),
])

const placeOf = (...texts: readonly string[]) => {
  const place = read(texts.map((text, column) => ({ column, text })))
  return place.ok ? place.id : place.message
}

test('a region is found by its name, its number, with and without 街道 or 社区, and by the way lists write it', () => {
  expect(placeOf('牛街街道')).toBe('n')
  expect(placeOf(' 牛街 ')).toBe('n')
  expect(placeOf('110102010')).toBe('n')
  expect(placeOf('汽车局河南')).toBe('y2')
  expect(placeOf('汽车局河南居委会')).toBe('y2')
  for (const text of [
    '牛街街道 · 东里社区',
    '牛街街道/东里社区',
    '牛街街道东里社区',
    '西城区牛街街道东里',
    '牛街-东里',
  ])
    expect(placeOf(text)).toBe('n1')
  for (const text of ['牛街街道办事处', '牛街办事处', '北京市西城区牛街街道', '西城区人民政府牛街街道办事处'])
    expect(placeOf(text)).toBe('n')
  expect(placeOf('北京市西城区牛街街道办事处东里社区居委会')).toBe('n1')
  expect(placeOf('汽车局河南社区居民委员会')).toBe('y2')
  expect(placeOf('木樨地、茂林社区')).toBe('y4')
  expect(placeOf('白云观社区')).toBe('y3')
  expect(placeOf('')).toBeNull()
})

test('several columns must lie one below the other, in whatever order', () => {
  expect(placeOf('西城区', '月坛街道', '东里社区')).toBe('y1')
  expect(placeOf('东里社区', '月坛街道')).toBe('y1')
  expect(placeOf('月坛街道', '')).toBe('y')
  expect(placeOf('牛街街道', '汽车局河南社区')).toContain('不在“牛街街道”,而在“月坛街道”')
})

test('what cannot be found or could be several is said', () => {
  expect(placeOf('德胜街道')).toContain('没有名为“德胜街道”的区划')
  expect(placeOf('北京市东城区')).toContain('没有名为“北京市东城区”的区划')
  expect(placeOf('东里社区')).toContain('有 2 个')
})
