import { z } from 'zod'
import { parseHundredths } from '#shared/arithmetic/hundredths.ts'
import { lastPart, parentNumber } from './indicator-number.ts'
import {
  AssessmentMethod,
  GradeRule,
  Indicator,
  IndicatorKind,
  ScoringModel,
  Standard,
  Flag,
  type StandardContent,
} from './standard.ts'

/** Points as a person writes them, '7' or '92.5', read as hundredths. */
const WrittenPoints = z.string().transform((text, context) => {
  const points = parseHundredths(text)
  if (points !== undefined && points >= 0) return points
  context.addIssue({ code: 'custom', message: `“${text}”不是分数` })
  return z.NEVER
})

const FileRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('deduction'),
    reasons: z.array(
      z.strictObject({ reason: z.string(), min: WrittenPoints, max: WrittenPoints, each: Flag.default(0) }),
    ),
  }),
  z.strictObject({
    kind: z.literal('bands'),
    bands: z.array(z.strictObject({ label: z.string(), min: WrittenPoints, max: WrittenPoints })),
  }),
])

const FileIndicator = z.strictObject({
  number: Indicator.shape.number,
  name: Indicator.shape.name,
  maxScore: WrittenPoints,
  kind: IndicatorKind.default('score'),
  methods: z.array(AssessmentMethod).default([]),
  evidence: z.string().default(''),
  departments: z.array(z.string()).default([]),
  rule: FileRule.nullable().default(null),
  /** Only where it differs from the file's. */
  source: z.string().optional(),
})

/**
 * A standard as shipped in resources/standards or carried between districts: points as written, the tree given by the
 * dotted numbers. `source` names the document every number in the file comes from, or '示例'; a line may name its own.
 */
export const StandardFile = z.strictObject({
  name: Standard.shape.name,
  organisationType: Standard.shape.organisationType,
  edition: Standard.shape.edition,
  source: z.string(),
  sample: Flag,
  fullScore: WrittenPoints,
  scoringModel: ScoringModel,
  scoreStep: WrittenPoints,
  bonusCap: WrittenPoints,
  effectiveFrom: Standard.shape.effectiveFrom,
  approvedDocument: Standard.shape.approvedDocument,
  indicators: z.array(FileIndicator),
  grades: z.array(
    z.strictObject({
      name: GradeRule.shape.name,
      min: WrittenPoints,
      minInclusive: Flag,
      passes: Flag,
      source: z.string().optional(),
    }),
  ),
})
export type StandardFile = z.infer<typeof StandardFile>

/** Turns a file into a draft standard. `newId` gives each row its id; an orphan's parent stays null and fails the check. */
export function readStandardFile(
  file: StandardFile,
  newId: () => string,
): StandardContent & { readonly standard: Standard } {
  const { indicators, grades, source, ...standard } = file
  const idOf = new Map(indicators.map(({ number }) => [number, newId()]))
  return {
    standard: { ...standard, id: newId(), version: 1, state: 'draft' },
    indicators: indicators.map((indicator) => ({
      ...indicator,
      source: indicator.source ?? source,
      id: idOf.get(indicator.number) ?? newId(),
      parentId: idOf.get(parentNumber(indicator.number)) ?? null,
      position: lastPart(indicator.number),
    })),
    grades: grades.map((grade) => ({ ...grade, source: grade.source ?? source })),
  }
}
