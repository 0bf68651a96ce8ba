import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flagFigures, partSums, restOf } from '#shared/statistics/figure-flag.ts'
import { figuresFrom } from '#tests/support/figures-from.ts'

const [rule = { total: '', parts: [] }] = partSums

const schools = {
  'schools.kindergarten': 67,
  'schools.primary': 72,
  'schools.secondary': 44,
  'schools.vocational': 4,
  'schools.adult': 2,
}

test('the five kinds make 189 of 194 schools: flagged with both figures and the 5 left over', () => {
  const figures = figuresFrom({ ...schools, schools_total: 194 })
  const [flag, ...others] = flagFigures(figures)
  expect(others).toEqual([])
  expect(flag?.code).toBe('schools_total')
  expect(flag?.message).toMatch(/194所.*189所.*5所.*其他/u)
  expect(figures.get('schools_total')?.value).toBe(194_00)
})

test('parts that make their total are not flagged, and neither is a total without a value', () => {
  expect(flagFigures(figuresFrom({ ...schools, schools_total: 189 }))).toEqual([])
  expect(flagFigures(figuresFrom(schools))).toEqual([])
})

test('a total is flagged exactly when its parts do not make it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 5, maxLength: 5 }), fc.nat(250), (parts, total) => {
      const figures = figuresFrom({
        ...Object.fromEntries(rule.parts.map((code, index) => [code, parts[index] ?? 0])),
        schools_total: total,
      })
      const sum = parts.reduce((all, part) => all + part, 0)
      expect(flagFigures(figures)).toHaveLength(sum === total ? 0 : 1)
      expect(restOf(rule, figures)).toBe((total - sum) * 100)
    }),
  )
})

test('more excellent projects than projects, and a rate above 100 %, are flagged', () => {
  const flags = flagFigures(
    figuresFrom({ projects_national_2011: 6_00, projects_national_excellent: 7_00, 'training.cadre_rate': 101_00 }),
  )
  expect(flags.map(({ code }) => code)).toEqual(['projects_national_excellent', 'training.cadre_rate'])
})
