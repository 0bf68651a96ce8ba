import type { OfficialDocument } from '#shared/documents/official-document.ts'
import { chapterAnchor, sectionAnchor, tableAnchor } from './anchors.ts'
import { numberChapter, numberSection } from '#shared/documents/chinese-numeral.ts'

const showPart = (anchor: string): void => document.getElementById(anchor)?.scrollIntoView({ block: 'start' })

/** The chapters, sections and tables of the report; choosing one brings it into sight. */
export const ChapterList = ({ document: report }: { readonly document: OfficialDocument }) => (
  <nav className="chapter-list" aria-label="报告目录">
    <ol>
      {report.chapters.map((chapter, index) => (
        <li key={chapter.heading}>
          <Part anchor={chapterAnchor(index)} words={numberChapter(index) + chapter.heading} />
          <ol>
            {chapter.sections.map((section, place) => (
              <li key={section.heading}>
                <Part anchor={sectionAnchor(index, place)} words={numberSection(place) + section.heading} />
              </li>
            ))}
          </ol>
        </li>
      ))}
      {report.tables.map((table, index) => (
        <li key={table.number}>
          <Part anchor={tableAnchor(index)} words={`${table.number} ${table.title}`} />
        </li>
      ))}
    </ol>
  </nav>
)

const Part = ({ anchor, words }: { readonly anchor: string; readonly words: string }) => (
  <button type="button" onClick={() => showPart(anchor)} title={words}>
    {words}
  </button>
)
