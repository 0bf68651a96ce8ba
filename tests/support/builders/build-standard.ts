import { readFileSync, readdirSync } from 'node:fs'
import { readStandardFile, StandardFile } from '#shared/standards/standard-file.ts'
import type { GradeRule, Indicator, StandardContent } from '#shared/standards/standard.ts'

/** An additive score leaf worth 10 points under the parent its number implies; ids are the numbers. */
export function buildIndicator(number: string, changes: Partial<Indicator> = {}): Indicator {
  const parent = number.slice(0, Math.max(0, number.lastIndexOf('.')))
  return {
    id: number,
    parentId: parent === '' ? null : parent,
    number,
    name: `指标${number}`,
    maxScore: 1000,
    kind: 'score',
    methods: ['documents'],
    evidence: '',
    departments: [],
    rule: null,
    position: Number(number.slice(number.lastIndexOf('.') + 1)),
    source: '示例',
    ...changes,
  }
}

export const buildGrade = (name: string, min: number, changes: Partial<GradeRule> = {}): GradeRule => ({
  name,
  min,
  minInclusive: 1,
  passes: 1,
  source: '示例',
  ...changes,
})

/** An additive standard of whole hundredths whose full score is the sum of its score roots, graded 达标 from 90 %. */
export function buildStandard(
  indicators: readonly Indicator[],
  standard: Partial<StandardContent['standard']> = {},
): StandardContent {
  const fullScore = indicators
    .filter(({ parentId, kind }) => parentId === null && kind === 'score')
    .reduce((sum, { maxScore }) => sum + maxScore, 0)
  return {
    standard: { fullScore, scoringModel: 'additive', scoreStep: 1, bonusCap: 0, ...standard },
    indicators,
    grades: [buildGrade('达标', Math.ceil(fullScore * 0.9)), buildGrade('未达标', 0, { passes: 0 })],
  }
}

const folder = 'resources/standards'

/** Names of the standards the product ships, without '.json'. */
export const shippedStandards = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))

export const readShippedFile = (name: string): StandardFile =>
  StandardFile.parse(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')))

/** A shipped standard as a draft; each indicator's id is its place in the file, so tests find leaves by number. */
export function readShippedStandard(name: string): ReturnType<typeof readStandardFile> {
  let next = 0
  return readStandardFile(readShippedFile(name), () => `${name}-${(next += 1)}`)
}
