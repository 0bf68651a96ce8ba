import { expect, test } from 'vitest'
import { isListedLink } from '#electron/shell/listed-links.ts'

test('a page of a listed site may be opened in the person’s own browser', () => {
  expect(isListedLink('https://www.gov.cn/zhengce/content/202511/content_1.htm')).toBe(true)
  expect(isListedLink('HTTPS://WWW.GOV.CN')).toBe(true)
})

test.each([
  'http://www.gov.cn/',
  'https://www.gov.cn.evil.example/',
  'https://www.gov.cn@evil.example/',
  'https://user@www.gov.cn/',
  'https://www.gov.cn:8443/',
  'https://gov.cn/',
  'file:///C:/Windows/System32/calc.exe',
  'javascript:alert(1)',
  'ms-settings:',
  String.raw`\\server\share`,
  '',
])('%s may not', (address) => {
  expect(isListedLink(address)).toBe(false)
})
