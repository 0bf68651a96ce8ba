import type { OfficialDocument, Paragraph } from '../documents/official-document.ts'
import { formatDayChinese } from '../calendar/day.ts'
import { flagFigures, type FigureFlag } from '../statistics/figure-flag.ts'
import { assembleTable } from './assemble-table.ts'
import { fillDay, fillText, type ReportFigures } from './fill-text.ts'
import type { ReportTemplate } from './report-template.ts'

/** Template and figures → the document. The same two always give the same document. */
export function assembleReport(template: ReportTemplate, source: ReportFigures): OfficialDocument {
  const flags = flagFigures(source.figures)
  const body = (texts: readonly string[]) => texts.map((text) => fillParagraph(text, source))
  return {
    marking: template.marking,
    title: template.title,
    subtitle: template.subtitle === null ? null : fillDay(template.subtitle, source.asOf),
    issuer: template.issuer,
    opening: body(template.opening),
    chapters: template.chapters.map(({ heading, paragraphs, sections }) => ({
      heading,
      paragraphs: body(paragraphs),
      sections: sections.map((section) => ({
        heading: section.heading,
        paragraphs: [...body(section.paragraphs), ...notesOn(section.notesOn, flags)],
      })),
    })),
    closing: body(template.closing),
    signedOn: source.asOf,
    tables: template.tables.map((table) =>
      assembleTable(table, source, flags, {
        reporter: template.issuer,
        signOff: template.signOff.map((label) => ({
          label,
          name: label === '报出日期' ? formatDayChinese(source.asOf) : '',
        })),
      }),
    ),
  }
}

const fillParagraph = (text: string, source: ReportFigures): Paragraph => ({
  role: 'body',
  runs: fillText(text, source),
})

const notesOn = (codes: readonly string[], flags: readonly FigureFlag[]): Paragraph[] =>
  flags
    .filter(({ code }) => codes.includes(code))
    .map(({ code, message }) => ({ role: 'note', runs: [{ text: `注：${message}`, figure: code }] }))
