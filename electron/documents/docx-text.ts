import {
  AlignmentType,
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx'
import type { OfficialDocument, Paragraph as Text, Run } from '#shared/documents/official-document.ts'
import { numberChapter, numberSection } from '#shared/documents/chinese-numeral.ts'
import { formatDayChinese } from '#shared/calendar/day.ts'
import type { FigureMarks } from './figure-marks.ts'
import { fontOf, type FaceUse } from './docx-fonts.ts'
import { bodySpacing, characterPitch, linePitch, sizes } from './docx-page.ts'

const indent = { firstLine: characterPitch * 2, firstLineChars: 200 }

/** The text of a document before its tables: title, chapters, signature date. */
export function writeText(document: OfficialDocument, marks: FigureMarks): readonly Paragraph[] {
  const chapters = document.chapters.flatMap((chapter, index) => [
    heading(numberChapter(index) + chapter.heading, 'chapter'),
    ...chapter.paragraphs.map((text) => paragraph(text, marks)),
    ...chapter.sections.flatMap((section, place) => [
      heading(numberSection(place) + section.heading, 'section'),
      ...section.paragraphs.map((text) => paragraph(text, marks)),
    ]),
  ])
  return [
    ...head(document),
    ...document.opening.map((text) => paragraph(text, marks)),
    ...chapters,
    ...document.closing.map((text, index) => paragraph(text, marks, index === document.closing.length - 1)),
    ...(document.signedOn === null ? [] : signature(document.signedOn, document.issuer)),
  ]
}

/** 2号小标宋, centred, one paragraph so that 文档结构图 shows one title; the lines break where they were written. */
function head({ marking, title, subtitle, issuer }: OfficialDocument): Paragraph[] {
  const lines = title.map(
    (text, index) => new TextRun({ text, font: fontOf('title'), size: sizes.two, break: index === 0 ? 0 : 1 }),
  )
  return [
    ...(marking === null ? [] : [line(marking, 'chapter', { alignment: AlignmentType.LEFT })]),
    line('', 'body'),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { ...bodySpacing, line: 720 },
      children: lines,
    }),
    ...(subtitle === null ? [] : [line(`——${subtitle}`, 'section', { alignment: AlignmentType.CENTER })]),
    ...(issuer === null ? [] : [line(issuer, 'section', { alignment: AlignmentType.CENTER })]),
    line('', 'body'),
  ]
}

function heading(text: string, level: 'chapter' | 'section'): Paragraph {
  return line(text, level, {
    heading: level === 'chapter' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    indent,
    keepNext: true,
  })
}

/** The last paragraph goes over to the next page whole, together with the signature. */
function paragraph({ role, runs }: Text, marks: FigureMarks, isLast = false): Paragraph {
  const note = role === 'note'
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: note ? { ...bodySpacing, line: Math.round(linePitch * 0.8) } : bodySpacing,
    indent,
    keepNext: isLast,
    keepLines: isLast,
    children: runs.map((run) => stretch(run, note, marks)),
  })
}

/**
 * A figure stands inside a bookmark named for its code: 插入→书签 lists them, and none of it prints. Numbered here,
 * because the library goes on counting from file to file.
 */
function stretch({ text, figure }: Run, note: boolean, marks: FigureMarks): TextRun | Bookmark {
  const run = new TextRun({
    text,
    font: fontOf(note ? 'section' : 'body'),
    size: note ? sizes.four : sizes.three,
  })
  if (figure === null) return run
  const { name, number } = marks.mark(figure)
  return Object.assign(new Bookmark({ id: name, children: [run] }), {
    start: new BookmarkStart(name, number),
    end: new BookmarkEnd(number),
  })
}

/** GB/T 9704-2012, 7.3.5.4: who issues it two characters from the right edge, beneath it the day four from it. */
const signature = (day: string, issuer: string | null): Paragraph[] => [
  line('', 'body', { keepNext: true }),
  ...(issuer === null
    ? []
    : [
        line(issuer, 'body', { alignment: AlignmentType.RIGHT, indent: { right: characterPitch * 2 }, keepNext: true }),
      ]),
  line(formatDayChinese(day), 'body', { alignment: AlignmentType.RIGHT, indent: { right: characterPitch * 4 } }),
]

const line = (text: string, face: FaceUse, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    spacing: bodySpacing,
    ...options,
    children: [new TextRun({ text, font: fontOf(face), size: sizes.three })],
  })
