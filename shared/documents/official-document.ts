import { z } from 'zod'
import { DocumentTable } from './document-table.ts'

/** A stretch of text. Where it states a figure, `figure` is that figure's code, in every output. */
export const Run = z.strictObject({
  text: z.string(),
  figure: z.string().nullable(),
})
export type Run = z.infer<typeof Run>

/** A note is set smaller and says something about the figures, never something new. */
export const Paragraph = z.strictObject({
  role: z.enum(['body', 'note']),
  runs: z.array(Run).readonly(),
})
export type Paragraph = z.infer<typeof Paragraph>

/** (一)… The heading is written without its number. */
export const Section = z.strictObject({
  heading: z.string(),
  paragraphs: z.array(Paragraph).readonly(),
})
export type Section = z.infer<typeof Section>

/** 一、… The heading is written without its number; `paragraphs` come before the first section. */
export const Chapter = z.strictObject({
  heading: z.string(),
  paragraphs: z.array(Paragraph).readonly(),
  sections: z.array(Section).readonly(),
})
export type Chapter = z.infer<typeof Chapter>

/** An official document (公文) as plain values: what it says, not how the page looks. */
export const OfficialDocument = z.strictObject({
  /** Printed small at the head of the first page, such as 示例模板; null on a real issue. */
  marking: z.string().nullable(),
  /** One line per element: a 2号 title is broken by meaning, not by width. */
  title: z.array(z.string()).readonly(),
  subtitle: z.string().nullable(),
  issuer: z.string().nullable(),
  opening: z.array(Paragraph).readonly(),
  chapters: z.array(Chapter).readonly(),
  closing: z.array(Paragraph).readonly(),
  /** 成文日期, 'YYYY-MM-DD'; printed as 2011年12月31日. */
  signedOn: z.string().nullable(),
  tables: z.array(DocumentTable).readonly(),
})
export type OfficialDocument = z.infer<typeof OfficialDocument>

/** Every paragraph in reading order, wherever it stands. */
export const paragraphsOf = (document: OfficialDocument): readonly Paragraph[] => [
  ...document.opening,
  ...document.chapters.flatMap(({ paragraphs, sections }) => [
    ...paragraphs,
    ...sections.flatMap((section) => section.paragraphs),
  ]),
  ...document.closing,
]
