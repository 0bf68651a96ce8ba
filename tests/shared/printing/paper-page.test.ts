import { expect, test } from 'vitest'
import { lyingA4, officialPage, textWidthOf, uprightA4, writePageRules } from '#shared/printing/paper-page.ts'

test('the rules state size and margins in millimetres', () => {
  expect(writePageRules(lyingA4)).toContain('@page { size: 297mm 210mm; margin: 15mm 15mm 16mm 15mm }')
})

test('lists are numbered 第 n 页 共 m 页, forms not at all', () => {
  expect(writePageRules(uprightA4)).toContain('"第 " counter(page) " 页 共 " counter(pages) " 页"')
  expect(writePageRules({ ...uprightA4, numbering: 'none' })).not.toContain('counter')
})

test('an official page has the text area of GB/T 9704-2012 and its number between 一字线 on the outer side', () => {
  const { height, margin } = officialPage
  expect([textWidthOf(officialPage), height - margin.top - margin.bottom]).toEqual([156, 225])
  const rules = writePageRules(officialPage)
  expect(rules).toMatch(/:right \{ @bottom-right \{ content: "— " counter\(page\) " —"/u)
  expect(rules).toMatch(/:left \{ @bottom-left \{ content: "— " counter\(page\) " —"/u)
})
