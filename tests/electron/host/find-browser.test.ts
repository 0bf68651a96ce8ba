import { expect, test } from 'vitest'
import { findBrowser } from '#electron/host/find-browser.ts'

const machine = (platform: NodeJS.Platform, env: Record<string, string>, installed: string[]) => ({
  platform,
  env,
  exists: (path: string) => installed.includes(path),
})

const windows = {
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\用户\\李 明\\AppData\\Local',
}

test('Windows: Edge before Chrome, and a Chrome installed for one person counts', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const chrome = 'C:\\用户\\李 明\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'
  expect(findBrowser(machine('win32', windows, [chrome, edge]))).toEqual({ name: 'Microsoft Edge', path: edge })
  expect(findBrowser(machine('win32', windows, [chrome]))).toEqual({ name: 'Google Chrome', path: chrome })
})

test('Linux: looked up on the path', () => {
  const env = { PATH: '/usr/local/bin::/usr/bin' }
  expect(findBrowser(machine('linux', env, ['/usr/bin/chromium']))).toEqual({
    name: 'Chromium',
    path: '/usr/bin/chromium',
  })
  expect(findBrowser(machine('linux', env, ['/opt/chromium']))).toBeUndefined()
})

test('the browser a person names is the only one tried', () => {
  const env = { PATH: '/usr/bin', XUECHENG_BROWSER: '/opt/浏览器' }
  expect(findBrowser(machine('linux', env, ['/usr/bin/chromium', '/opt/浏览器']))?.path).toBe('/opt/浏览器')
  expect(findBrowser(machine('linux', env, ['/usr/bin/chromium']))).toBeUndefined()
})
