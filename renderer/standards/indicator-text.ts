import { parseHundredths } from '#shared/arithmetic/hundredths.ts'
import type { FieldProblem } from '#shared/command/outcome.ts'
import type { IndicatorDraft, StoredIndicator } from '#shared/standards/standard-commands.ts'
import {
  Indicator,
  type AssessmentMethod,
  type IndicatorKind,
  type ScoringModel,
  type ScoringRule,
} from '#shared/standards/standard.ts'
import { writePoints } from '#shared/standards/write-points.ts'

/** One deduction reason or one band as it is typed; a band uses no `each`. */
export interface RuleLine {
  /** Tells lines apart while they are typed. */
  readonly key: number
  readonly words: string
  readonly min: string
  readonly max: string
  readonly each: boolean
}

/** An indicator as it is typed. */
export interface IndicatorText {
  readonly number: string
  readonly name: string
  readonly maxScore: string
  readonly kind: IndicatorKind
  readonly methods: readonly AssessmentMethod[]
  readonly evidence: string
  /** Separated by 、 or commas. */
  readonly departments: string
  readonly source: string
  readonly lines: readonly RuleLine[]
}

export const emptyIndicator = (number: string, kind: IndicatorKind = 'score'): IndicatorText => ({
  number,
  name: '',
  maxScore: '',
  kind,
  methods: [],
  evidence: '',
  departments: '',
  source: '示例',
  lines: [],
})

const writeRule = (rule: ScoringRule | null): readonly RuleLine[] => {
  if (rule === null) return []
  const lines = rule.kind === 'deduction' ? rule.reasons : rule.bands
  return lines.map((line, key) => ({
    key,
    words: 'reason' in line ? line.reason : line.label,
    min: writePoints(line.min),
    max: writePoints(line.max),
    each: 'each' in line && line.each === 1,
  }))
}

export const writeIndicator = (indicator: StoredIndicator): IndicatorText => ({
  number: indicator.number,
  name: indicator.name,
  maxScore: writePoints(indicator.maxScore),
  kind: indicator.kind,
  methods: indicator.methods,
  evidence: indicator.evidence,
  departments: indicator.departments.join('、'),
  source: indicator.source,
  lines: writeRule(indicator.rule),
})

/** Whether a leaf of this kind on a sheet of this model is scored by a rule with lines. */
export const hasRule = (kind: IndicatorKind, model: ScoringModel): model is 'deduction' | 'bands' =>
  kind === 'score' && model !== 'additive'

const points = (text: string): number | undefined => {
  const value = parseHundredths(text)
  return value !== undefined && value >= 0 ? value : undefined
}

/** What keeps the typed indicator from being sent. */
export function checkIndicator(text: IndicatorText): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!Indicator.shape.number.safeParse(text.number.trim()).success) {
    problems.push({ field: 'number', message: '编号应写成 1、1.2 或 1.2.3 的样式。' })
  }
  if (text.name.trim() === '') problems.push({ field: 'name', message: '请填写指标内容。' })
  if (text.kind !== 'veto' && points(text.maxScore) === undefined) {
    problems.push({ field: 'maxScore', message: '分值应为数字,最多两位小数。' })
  }
  const wrong = text.lines.find(
    ({ words, min, max }) => words.trim() === '' || points(min) === undefined || points(max) === undefined,
  )
  if (wrong) problems.push({ field: 'rule', message: `“${wrong.words}”一行未填完整,或分数不是数字。` })
  return problems
}

function readRule({ kind, lines }: IndicatorText, model: ScoringModel): ScoringRule | null {
  if (!hasRule(kind, model) || lines.length === 0) return null
  const read = lines.map(({ words, min, max, each }) => ({
    words: words.trim(),
    min: points(min) ?? 0,
    max: points(max) ?? 0,
    each: each ? (1 as const) : (0 as const),
  }))
  return model === 'deduction'
    ? { kind: 'deduction', reasons: read.map(({ words, ...line }) => ({ ...line, reason: words })) }
    : { kind: 'bands', bands: read.map(({ words, min, max }) => ({ label: words, min, max })) }
}

/** The typed indicator as the command wants it; to be asked after `checkIndicator` found nothing. */
export const readIndicator = (text: IndicatorText, model: ScoringModel): IndicatorDraft => ({
  number: text.number.trim(),
  name: text.name.trim(),
  maxScore: text.kind === 'veto' ? 0 : (points(text.maxScore) ?? 0),
  kind: text.kind,
  methods: [...text.methods],
  evidence: text.evidence.trim(),
  departments: text.departments.split(/[、,,;;]/u).flatMap((name) => (name.trim() === '' ? [] : [name.trim()])),
  rule: readRule(text, model),
  source: text.source.trim() === '' ? '示例' : text.source.trim(),
})
