import JSZip from 'jszip'
import { beforeAll, expect, test } from 'vitest'
import { writeDocx } from '#electron/documents/write-docx.ts'
import { assembleReport } from '#shared/reports/assemble-report.ts'
import { indicators } from '#shared/statistics/indicators.ts'
import { figuresFrom, seedFigures } from '#tests/support/figures-from.ts'
import { shippedTemplate } from '#tests/support/report-template.ts'

const parts = new Map<string, string>()

beforeAll(async () => {
  const report = assembleReport(shippedTemplate(), {
    asOf: '2011-12-31',
    figures: seedFigures(),
    previous: figuresFrom({}),
  })
  const zip = await JSZip.loadAsync(await writeDocx(report, '2012-01-04T01:00:00Z'))
  for (const [path, file] of Object.entries(zip.files)) parts.set(path, await file.async('text'))
})

const part = (path: string): string => parts.get(path) ?? ''

const millimetres = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 25.4)

/** Paragraphs as [style, east-asian font of the first run, text]. */
const paragraphs = (): (readonly [string, string, string])[] =>
  [...part('word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, xml = '']) => [
    /<w:pStyle w:val="([^"]+)"/u.exec(xml)?.[1] ?? '',
    /w:eastAsia="([^"]+)"/u.exec(xml)?.[1] ?? '',
    [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text).join(''),
  ])

test('the page is GB/T 9704: A4, 37/28/26/35 mm, 22 lines of 28 characters', () => {
  const xml = part('word/document.xml')
  const attributes = (name: string) =>
    Object.fromEntries(
      [...(new RegExp(`<w:${name} ([^>]*)/>`, 'u').exec(xml)?.[1] ?? '').matchAll(/w:(\w+)="([^"]*)"/gu)].map(
        ([, key = '', value = '']) => [key, value],
      ),
    )
  const [size, margin, grid] = [attributes('pgSz'), attributes('pgMar'), attributes('docGrid')]
  expect([size['w'], size['h']].map(millimetres)).toEqual([210, 297])
  expect([margin['top'], margin['left'], margin['right'], margin['bottom']].map(millimetres)).toEqual([37, 28, 26, 35])
  expect(grid['type']).toBe('linesAndChars')
  expect(Math.floor(((225 / 25.4) * 1440) / Number(grid['linePitch']))).toBe(22)
  const character = 16 + Number(grid['charSpace']) / 4096
  expect(Math.floor(((156 / 25.4) * 72) / character)).toBe(28)
})

test('body text is 3号仿宋 on a fixed line of a twenty-second of the page, first line two characters in', () => {
  expect(part('word/styles.xml')).toMatch(
    /w:styleId="Normal".*?w:line="579" w:lineRule="exact".*?仿宋_GB2312.*?w:sz w:val="32"/su,
  )
  expect(part('word/document.xml')).toContain('w:firstLineChars="200"')
})

test('headings: title 小标宋, 一、黑体, （一）楷体, each numbered in order', () => {
  const headings = paragraphs().filter(([style]) => style !== '')
  expect(headings[0]?.slice(0, 2)).toEqual(['Title', '方正小标宋简体'])
  const chapters = headings.filter(([style]) => style === 'Heading1')
  expect(chapters.map(([, font, text]) => `${font}${text.slice(0, 2)}`)).toEqual(
    ['一、', '二、', '三、', '四、', '五、'].map((number) => `黑体${number}`),
  )
  const sections = headings.filter(([style]) => style === 'Heading2')
  expect(new Set(sections.map(([, font]) => font))).toEqual(new Set(['楷体_GB2312']))
  expect(sections.slice(0, 3).map(([, , text]) => text.slice(0, 3))).toEqual(['（一）', '（二）', '（三）'])
})

test('page numbers stand between 一字线 in 4号宋体, odd pages right and even pages left, one character in', () => {
  expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders')
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map(part)
  for (const footer of footers) {
    expect(footer).toMatch(/>— <.*PAGE.*> —</su)
    expect(footer).toContain('w:sz w:val="28"')
    expect(footer).toContain('w:eastAsia="宋体"')
  }
  expect(footers[0]).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/u)
  expect(footers[1]).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/u)
  expect(part('word/document.xml')).toMatch(/w:type="default".*w:type="even"/su)
})

test('every face names the substitutes an office has', () => {
  const fonts = new Set(
    ['word/document.xml', 'word/styles.xml', 'word/footer1.xml'].flatMap((path) =>
      [...part(path).matchAll(/w:eastAsia="([^"]+)"/gu)]
        .map(([, name = '']) => name)
        .filter((name) => name !== 'zh-CN'),
    ),
  )
  const table = part('word/fontTable.xml')
  for (const font of fonts) expect(table).toMatch(new RegExp(`w:name="${font}"><w:altName w:val="[^"]+,`, 'u'))
  expect(table).toContain('华文中宋')
})

test('every figure of the text stands in a bookmark named for its code', () => {
  const names = new Set(
    [...part('word/document.xml').matchAll(/bookmarkStart w:name="([^"]+)"/gu)].map(([, name = '']) => name),
  )
  expect(indicators.filter(({ code }) => !names.has(code.replaceAll('.', '_'))).map(({ code }) => code)).toEqual([])
  expect([...names].filter((name) => name.length > 40)).toEqual([])
})

test('tables repeat their heading rows, and the sample says that it is one', () => {
  expect(part('word/document.xml')).toContain('<w:tblHeader/>')
  expect(paragraphs().some(([, , text]) => text === '示例模板')).toBe(true)
  expect(paragraphs().some(([, , text]) => text.startsWith('单位负责人：'))).toBe(true)
})

test('the file says when it was made, not when the library ran', () => {
  expect(part('docProps/core.xml')).toContain('2012-01-04T01:00:00Z')
})
