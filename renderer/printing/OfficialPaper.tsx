import { formatDayChinese } from '#shared/calendar/day.ts'
import { numberChapter, numberSection } from '#shared/documents/chinese-numeral.ts'
import type { OfficialDocument, Paragraph } from '#shared/documents/official-document.ts'
import type { PaperPage } from '#shared/printing/paper-page.ts'
import { PaperTable } from './PaperTable.tsx'

interface Props {
  readonly document: OfficialDocument
  readonly page: PaperPage
}

/** An official document on the page of GB/T 9704-2012, in the words and order of its Word file; tables each on their own page. */
export function OfficialPaper({ document, page }: Props) {
  const { marking, title, subtitle, issuer, opening, chapters, closing, signedOn, tables } = document
  return (
    <article className="official">
      {marking !== null && <p className="official-marking">{marking}</p>}
      <h1>
        {title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h1>
      {subtitle !== null && <p className="official-name">{`——${subtitle}`}</p>}
      {issuer !== null && <p className="official-name">{issuer}</p>}
      <br />
      <Paragraphs paragraphs={opening} />
      {chapters.map((chapter, index) => (
        <section key={chapter.heading}>
          <h2>{numberChapter(index) + chapter.heading}</h2>
          <Paragraphs paragraphs={chapter.paragraphs} />
          {chapter.sections.map((section, place) => (
            <section key={section.heading}>
              <h3>{numberSection(place) + section.heading}</h3>
              <Paragraphs paragraphs={section.paragraphs} />
            </section>
          ))}
        </section>
      ))}
      <Paragraphs paragraphs={closing.slice(0, -1)} />
      <div className="official-closing">
        <Paragraphs paragraphs={closing.slice(-1)} />
        {signedOn !== null && (
          <div className="official-signature">
            {issuer !== null && <p>{issuer}</p>}
            <p>{formatDayChinese(signedOn)}</p>
          </div>
        )}
      </div>
      {tables.map((table) => (
        <PaperTable key={table.number} table={table} page={page} reporterLabel="填报单位（公章）" isNumbered />
      ))}
    </article>
  )
}

const Paragraphs = ({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) =>
  paragraphs.map(({ role, runs }, place) => (
    <p key={place} className={role === 'note' ? 'official-note' : ''}>
      {runs.map(({ text }) => text).join('')}
    </p>
  ))
