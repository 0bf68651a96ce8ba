import { expect, test } from 'vitest'
import { isOurs } from '#electron/shell/sender.ts'

test('only the main frame of the page at its own address is ours', () => {
  expect(isOurs({ url: 'app://bundle/#/organisations', parent: null })).toBe(true)
  expect(isOurs({ url: 'app://bundle/', parent: {} })).toBe(false)
  expect(isOurs(null)).toBe(false)
})

test.each([
  'app://other/',
  'app://bundle.evil/',
  'app://bundle@evil/',
  'app://user@bundle/',
  'app://user:word@bundle/',
  'app:/bundle/',
  'apps://bundle/',
  'http://bundle/',
  'https://bundle.app.localhost/',
  'file:///bundle/index.html',
  'about:blank',
  'data:text/html,app://bundle/',
  'javascript:app://bundle/',
  '',
])('%s is not', (url) => {
  expect(isOurs({ url, parent: null })).toBe(false)
})
