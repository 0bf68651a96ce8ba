import { formatDayChinese } from '#shared/calendar/day.ts'
import { numberChapter, numberSection } from '#shared/documents/chinese-numeral.ts'
import type { OfficialDocument, Paragraph } from '#shared/documents/official-document.ts'
import { chapterAnchor, sectionAnchor, tableAnchor } from './anchors.ts'
import { ReportFigure, type FigureSetting } from './ReportFigure.tsx'
import { ReportTable } from './ReportTable.tsx'

interface Props {
  readonly document: OfficialDocument
  readonly setting: FigureSetting
}

/** The report as it will be printed, every figure a link to what stands behind it. */
export function ReportText({ document, setting }: Props) {
  const show = (paragraphs: readonly Paragraph[]) =>
    paragraphs.map((paragraph) => <Words key={textOf(paragraph)} paragraph={paragraph} setting={setting} />)
  return (
    <article className="report-text">
      {document.marking !== null && <p className="report-marking">{document.marking}</p>}
      <h1>
        {document.title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h1>
      {document.subtitle !== null && <p className="report-subtitle">{`——${document.subtitle}`}</p>}
      {document.issuer !== null && <p className="report-subtitle">{document.issuer}</p>}
      {show(document.opening)}
      {document.chapters.map((chapter, index) => (
        <section key={chapter.heading}>
          <h2 id={chapterAnchor(index)}>{numberChapter(index) + chapter.heading}</h2>
          {show(chapter.paragraphs)}
          {chapter.sections.map((section, place) => (
            <section key={section.heading}>
              <h3 id={sectionAnchor(index, place)}>{numberSection(place) + section.heading}</h3>
              {show(section.paragraphs)}
            </section>
          ))}
        </section>
      ))}
      {show(document.closing)}
      {document.signedOn !== null && <p className="report-signed">{formatDayChinese(document.signedOn)}</p>}
      {document.tables.map((table, index) => (
        <ReportTable key={table.number} table={table} anchor={tableAnchor(index)} setting={setting} />
      ))}
    </article>
  )
}

const textOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('')

interface WordsProps {
  readonly paragraph: Paragraph
  readonly setting: FigureSetting
}

/** A note speaks about a figure and is read as one sentence; only the text itself carries links. */
const Words = ({ paragraph: { role, runs }, setting }: WordsProps) => (
  <p className={role === 'note' ? 'report-note' : 'report-paragraph'}>
    {runs.map(({ text, figure }, index) =>
      figure === null || role === 'note' ? (
        text
      ) : (
        <ReportFigure key={`${figure} ${index}`} code={figure} text={text} {...setting} />
      ),
    )}
  </p>
)
