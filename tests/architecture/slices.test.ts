import { expect, test } from 'vitest'
import { projectRoot } from '#electron/launch/project.ts'
import { featuresIn, findCircle, strayImports, uses } from './slices.ts'

test('every feature is in the table of uses', () => {
  expect(featuresIn(projectRoot).filter((feature) => !(feature in uses))).toEqual([])
})

test('a feature uses only the features the table allows, and no engine knows a feature', () => {
  expect(strayImports(projectRoot)).toEqual([])
})

test('the table has no circle', () => {
  expect(
    Object.keys(uses)
      .map((feature) => findCircle(uses, feature))
      .filter(Boolean),
  ).toEqual([])
  expect(findCircle({ a: ['b'], b: ['c'], c: ['a'] }, 'a')).toEqual(['a', 'b', 'c', 'a'])
})
