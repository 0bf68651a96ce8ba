import { expect, test } from 'vitest'
import { OfficialDocument, paragraphsOf } from '#shared/documents/official-document.ts'
import { assembleReport } from '#shared/reports/assemble-report.ts'
import { isSlotWord, wordFigure } from '#shared/reports/figure-words.ts'
import { indicators } from '#shared/statistics/indicators.ts'
import { figuresFrom, seedFigures } from '#tests/support/figures-from.ts'
import { shippedTemplate } from '#tests/support/report-template.ts'

const assemble = (figures = seedFigures(), previous = figuresFrom({ communities: 255 })) =>
  assembleReport(shippedTemplate(), { asOf: '2011-12-31', figures, previous })

const textOf = (report: OfficialDocument): string =>
  paragraphsOf(report)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('\n')

test('the report is plain values that survive the wire', () => {
  const report = assemble()
  expect(OfficialDocument.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
})

test('every figure is a run of its own that carries its code, and no slot is left open', () => {
  const report = assemble()
  const runs = paragraphsOf(report).flatMap((paragraph) => paragraph.runs)
  expect(new Set(runs.flatMap(({ figure }) => figure ?? []))).toEqual(new Set(indicators.map(({ code }) => code)))
  expect(textOf(report)).not.toMatch(/[{}〔]/u)
})

test('each run of a figure says the figure', () => {
  const figures = seedFigures()
  for (const { text, figure: code } of paragraphsOf(assemble()).flatMap(({ role, runs }) =>
    role === 'body' ? runs : [],
  )) {
    const figure = code === null ? undefined : figures.get(code)
    if (!figure) continue
    const words = [null, ...['超过', '以上', '余', '数'].filter(isSlotWord)].map((word) => wordFigure(figure, word))
    expect([...words, '与上年持平', '无上年数据']).toContain(text)
  }
})

test('194 schools and 189 listed are both stated, with a note that names the 5', () => {
  const report = assemble()
  const section = report.chapters[2]?.sections[0]
  const note = section?.paragraphs.find(({ role }) => role === 'note')
  expect(note?.runs[0]?.text).toMatch(/194所.*189所.*5所/u)
  const table = report.tables.find(({ title }) => title === '全日制学校构成')
  expect(table?.rows.map(({ cells }) => [cells[0], cells[2]])).toContainEqual([
    { kind: 'text', text: '其他' },
    { kind: 'number', hundredths: 5_00, decimals: 0, figure: null },
  ])
  expect(table?.rows.at(-1)?.cells[2]).toMatchObject({ hundredths: 194_00, figure: 'schools_total' })
  expect(table?.notes.join('')).toMatch(/194所.*189所/u)
})

test('no note and no 其他 row where the parts make the total', () => {
  const figures = new Map([
    ...seedFigures(),
    ...[...figuresFrom({ schools_total: 189 })].filter(([code]) => code === 'schools_total'),
  ])
  const report = assemble(figures)
  expect(textOf(report)).not.toContain('注：')
  expect(JSON.stringify(report.tables)).not.toContain('"其他"')
})

test('组织 are totalled to 250 and families stand apart', () => {
  const table = assemble().tables.find(({ title }) => title.includes('命名'))
  expect(table?.rows.at(-1)).toMatchObject({ role: 'total' })
  expect(table?.rows.at(-1)?.cells[2]).toMatchObject({ hundredths: 250_00 })
  expect(table?.rows.at(-1)?.cells[3]).toMatchObject({ kind: 'missing' })
  expect(table?.notes.join('')).toContain('33055个')
})

test('the last table lists every figure with its code', () => {
  const codes = assemble()
    .tables.at(-1)
    ?.rows.map(({ cells }) => (cells[1]?.kind === 'text' ? cells[1].text : ''))
  expect(codes).toEqual(indicators.map(({ code }) => code))
})

test('the report names the day it looks at', () => {
  const report = assembleReport(shippedTemplate(), {
    asOf: '2012-06-30',
    figures: seedFigures(),
    previous: figuresFrom({}),
  })
  expect(textOf(report)).toContain('截至2012年6月30日')
  expect(report.subtitle).toContain('2012年度')
  expect(report.signedOn).toBe('2012-06-30')
})

test('the same template and figures give the same document', () => {
  expect(assemble()).toEqual(assemble())
})

test('without any figure the report still reads, with dashes', () => {
  const text = textOf(assemble(figuresFrom({}), figuresFrom({})))
  expect(text).toContain('下设—街道、—社区，社区数无上年数据')
})
