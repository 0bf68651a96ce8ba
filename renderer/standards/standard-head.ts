import { parseHundredths } from '#shared/arithmetic/hundredths.ts'
import { isDay } from '#shared/calendar/day.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import type { OrganisationType } from '#shared/organisations/organisation-type.ts'
import type { StandardHead } from '#shared/standards/standard-commands.ts'
import type { ScoringModel, Standard } from '#shared/standards/standard.ts'
import { writePoints } from '#shared/standards/write-points.ts'

/** The head of a standard as it is typed. */
export interface HeadText {
  readonly name: string
  readonly edition: string
  readonly organisationType: OrganisationType
  readonly scoringModel: ScoringModel
  readonly fullScore: string
  readonly scoreStep: string
  readonly bonusCap: string
  readonly effectiveFrom: string
  readonly approvedDocument: string
}

export const emptyHead = (today: string): HeadText => ({
  name: '',
  edition: today.slice(0, 4),
  organisationType: 'enterprise',
  scoringModel: 'additive',
  fullScore: '100',
  scoreStep: '0.01',
  bonusCap: '0',
  effectiveFrom: today,
  approvedDocument: '',
})

export const writeHead = (standard: Standard): HeadText => ({
  name: standard.name,
  edition: standard.edition,
  organisationType: standard.organisationType,
  scoringModel: standard.scoringModel,
  fullScore: writePoints(standard.fullScore),
  scoreStep: writePoints(standard.scoreStep),
  bonusCap: writePoints(standard.bonusCap),
  effectiveFrom: standard.effectiveFrom,
  approvedDocument: standard.approvedDocument,
})

const pointsProblem = (field: string, label: string, text: string, least: number): FieldProblem[] => {
  const points = parseHundredths(text)
  return points === undefined || points < least
    ? [{ field, message: `${label}应为${least > 0 ? '大于 0 的' : ''}数字,最多两位小数。` }]
    : []
}

/** What keeps the typed head from being sent; everything else the backend tells. */
export function checkHead(text: HeadText): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (text.name.trim() === '') problems.push({ field: 'name', message: '请填写标准名称。' })
  if (text.edition.trim() === '') problems.push({ field: 'edition', message: '请填写版次,例如 2011。' })
  problems.push(...pointsProblem('fullScore', '满分', text.fullScore, 1))
  problems.push(...pointsProblem('scoreStep', '最小计分单位', text.scoreStep, 1))
  problems.push(...pointsProblem('bonusCap', '加分上限', text.bonusCap, 0))
  if (!isDay(text.effectiveFrom)) problems.push({ field: 'effectiveFrom', message: '生效日期应为日期,如 2011-12-31。' })
  return problems
}

/** The typed head as the command wants it; to be asked after `checkHead` found nothing. */
export const readHead = (text: HeadText, sample: 0 | 1): StandardHead => ({
  ...text,
  name: text.name.trim(),
  edition: text.edition.trim(),
  approvedDocument: text.approvedDocument.trim(),
  fullScore: parseHundredths(text.fullScore) ?? 0,
  scoreStep: parseHundredths(text.scoreStep) ?? 1,
  bonusCap: parseHundredths(text.bonusCap) ?? 0,
  sample,
})
