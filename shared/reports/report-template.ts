import { z } from 'zod'
import { IssueNumberFormat } from './report-issue.ts'

/**
 * A sentence or paragraph. Figures stand in braces: `{{schools_total}}` prints 194所; a word after a bar says how:
 * `{{open_rate|以上}}` 90%以上, `|超过`, `|余` (30余个), `|同比` (比上年增长…), `|数` without its unit.
 * `{{统计日}}` and `{{统计年}}` are the day the report looks at and its year.
 */
const Text = z.string().min(1)

const TemplateSection = z.strictObject({
  heading: z.string(),
  paragraphs: z.array(Text).readonly(),
  /** Figures whose flags, where there are any, are printed as notes at the end of this section. */
  notesOn: z.array(z.string()).readonly(),
})

const TemplateChapter = z.strictObject({
  heading: z.string(),
  paragraphs: z.array(Text).readonly(),
  sections: z.array(TemplateSection).readonly(),
})

/** What a column of a report table shows of its row's figures; `of` counts the row's figures from 0. */
const TemplateColumn = z.strictObject({
  heading: z.array(z.string()).min(1).readonly(),
  shows: z.enum(['label', 'code', 'unit', 'value', 'previous', 'change', 'basis']),
  of: z.int().nonnegative(),
  width: z.int().positive(),
})
export type TemplateColumn = z.infer<typeof TemplateColumn>

const TemplateRow = z.strictObject({
  label: z.string(),
  figures: z.array(z.string().nullable()).readonly(),
})
export type TemplateRow = z.infer<typeof TemplateRow>

export const TemplateTable = z.strictObject({
  number: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  columns: z.array(TemplateColumn).min(1).readonly(),
  /** 'all' is every figure there is, in the order of the report. */
  rows: z.union([z.literal('all'), z.array(TemplateRow).readonly()]),
  /**
   * The 合计 row: the sum of the rows, or the stated total `of` a figure, with 其他 taking what the rows leave over;
   * null where the rows do not add up to anything.
   */
  total: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sum') }),
      z.strictObject({ kind: z.literal('stated'), figure: z.string() }),
    ])
    .nullable(),
  /** May state figures; flags on any figure of the table are added beneath. */
  notes: z.array(Text).readonly(),
})
export type TemplateTable = z.infer<typeof TemplateTable>

/** An annual report before its figures: data, versioned, edited by the office that signs it. */
export const ReportTemplate = z.strictObject({
  code: z.string(),
  version: z.int().positive(),
  issueNumber: IssueNumberFormat,
  effectiveFrom: z.string(),
  /** 示例模板 for the one shipped; null for an office's own. */
  marking: z.string().nullable(),
  title: z.array(z.string()).min(1).readonly(),
  subtitle: z.string().nullable(),
  issuer: z.string(),
  opening: z.array(Text).readonly(),
  chapters: z.array(TemplateChapter).readonly(),
  closing: z.array(Text).readonly(),
  tables: z.array(TemplateTable).readonly(),
  signOff: z.array(z.string()).readonly(),
})
export type ReportTemplate = z.infer<typeof ReportTemplate>
