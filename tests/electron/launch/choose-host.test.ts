import { expect, test } from 'vitest'
import { chooseHost, hasDisplay, type ElectronState } from '#electron/launch/choose-host.ts'

const browser = { name: 'Microsoft Edge', path: 'msedge.exe' } as const
const noElectron: ElectronState = { usable: false, why: '没有 Electron' }
const electron: ElectronState = { usable: true, program: 'electron.exe', how: 'Electron 已安装' }

const choose = (state: ElectronState, noOpen: boolean, display: boolean, installed: typeof browser | undefined) => {
  let asked = false
  const findElectron = () => {
    asked = true
    return Promise.resolve(state)
  }
  return chooseHost({ noOpen, hasDisplay: display, browser: installed, findElectron }).then((choice) => ({
    choice,
    asked,
  }))
}

test('Electron comes first, then an installed browser, then the address', async () => {
  expect((await choose(electron, false, true, browser)).choice).toMatchObject({
    host: 'electron',
    why: 'Electron 已安装',
  })
  expect((await choose(noElectron, false, true, browser)).choice).toEqual({
    host: 'window',
    browser,
    why: '没有 Electron',
  })
  expect((await choose(noElectron, false, true, undefined)).choice).toMatchObject({ host: 'address' })
})

test('without a display, or when only the address is asked for, nothing is looked up or downloaded', async () => {
  expect(await choose(electron, true, true, browser)).toMatchObject({ choice: { host: 'address' }, asked: false })
  expect(await choose(electron, false, false, browser)).toMatchObject({ choice: { host: 'address' }, asked: false })
})

test('only Linux can be without a display', () => {
  expect(hasDisplay('win32', {})).toBe(true)
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})
