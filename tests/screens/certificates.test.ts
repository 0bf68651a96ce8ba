import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CertificateTemplateFile, type CertificateField } from '#shared/awards/certificate-template.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectA4, leavePreview, narrowList, pressOn, previewOn, printedFrom } from '#tests/support/print-screen.ts'
import type { PdfPage } from '#tests/support/read-pdf.ts'
import { expectSeen, goTo, signIn } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp({ demo: true })
  page = await app.openPage()
  await signIn(page, '经办人')
})

afterAll(() => app.close())

const preview = () => previewOn(page)
const printed = () => printedFrom(page)
const press = (name: string) => pressOn(page, name)
const narrow = (text: string) => narrowList(page, text)
const leave = () => leavePreview(page)

const certificate = CertificateTemplateFile.parse(
  JSON.parse(readFileSync('resources/certificates/honour-sample.json', 'utf8')),
)

/** Where a field's text begins on paper, in millimetres. */
function placeOf({ texts }: PdfPage, beginning: string): readonly [number, number] {
  const found = texts.find(({ text }) => text.startsWith(beginning))
  if (!found) throw new Error(`no “${beginning}” among ${texts.map(({ text }) => text).join(' ')}`)
  return [found.x, found.y]
}

const fieldOf = (slot: string): CertificateField => {
  const found = certificate.fields.find(({ text }) => text.includes(slot))
  if (!found) throw new Error(slot)
  return found
}

test('certificates carry only what the form leaves open, each text where template and offset put it', async () => {
  await goTo(page, '受表彰名录')
  await narrow('西教证')
  for (const place of [0, 1]) await page.locator('.ag-row .ag-checkbox-input').nth(place).click()
  await press('打印证书(2 份)')
  await preview().getByLabel('打印机').fill('一号针式打印机')
  await preview().getByLabel('向右').fill('1.50')
  await preview().getByLabel('向下').fill('-2')
  await app.takePicture(page, 'printing-3-certificate')
  const pages = await printed()
  expectA4(pages, 'lying')
  expect(pages).toHaveLength(2)
  for (const one of pages) {
    for (const [slot, beginning] of [
      ['{award}', '被评为2011年度'],
      ['{documentNumber}', '表彰文号'],
      ['{certificateNumber}', '证书编号'],
    ] as const) {
      const [x, y] = placeOf(one, beginning)
      expect(Math.abs(x - (fieldOf(slot).x + 150) / 100)).toBeLessThan(0.5)
      expect(Math.abs(y - (fieldOf(slot).y - 200) / 100)).toBeLessThan(0.5)
    }
    const issuer = one.texts.find(({ text }) => text.includes('委员会'))
    const { x, width } = fieldOf('{issuer}')
    expect(Math.abs((issuer?.x ?? 0) + (issuer?.width ?? 0) - (x + width + 150) / 100)).toBeLessThan(0.5)
    expect(one.lines.join('')).not.toMatch(/荣誉证书|以资鼓励/)
  }
  const holders = pages.map(({ lines }) => lines[0])
  expect(new Set(holders).size).toBe(2)
})

test('what is no offset is not printed: the words say so and the field has the focus', async () => {
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { wasPrinted: true }) }))
  await preview().getByLabel('向右').fill('一厘米')
  await preview().getByRole('button', { name: '打印…' }).click()
  await expectSeen(page.getByText('偏移填写有误,没有打印'))
  expect(await page.evaluate(() => 'wasPrinted' in window)).toBe(false)
  expect(
    await preview()
      .getByLabel('向右')
      .evaluate((input) => input === document.activeElement),
  ).toBe(true)
  await preview().getByLabel('向右').fill('1.50')
})

test('on blank paper the words of the form are printed too', async () => {
  await preview().getByLabel('连同底文一起打印').click()
  const [first] = await printed()
  expect(first?.lines.join('')).toMatch(/荣誉证书.*以资鼓励/)
})

test('the offset is kept for the printer, and the calibration page is printed without it', async () => {
  await press('保存此打印机的偏移')
  await expectSeen(preview().getByText('负数为向左、向上。'))
  await press('改印校准页')
  await app.takePicture(page, 'printing-4-calibration')
  const pages = await printed()
  expect(pages).toHaveLength(1)
  expectA4(pages, 'lying')
  const [x, y] = placeOf(pages[0] as PdfPage, '20, 20')
  expect([Math.abs(x - 21.5) < 0.5, Math.abs(y - 17.5) < 0.5]).toEqual([true, true])
  await leave()
  await press('打印证书(2 份)')
  await expectSeen(preview())
  expect(await preview().getByLabel('向右').inputValue()).toBe('1.50')
  expect(await preview().getByLabel('向下').inputValue()).toBe('-2.00')
  await leave()
})

test('a commendation without a certificate number is refused in words', async () => {
  await goTo(page, '受表彰名录')
  await narrow('市民学校')
  await page.locator('.ag-row .ag-checkbox-input').first().click()
  await press('打印证书')
  await expectSeen(page.getByText(/没有证书编号,不能打印证书:.*市民学校/))
})

test('nothing was complained about on the way', () => {
  expect(app.complaints).toEqual([])
})
