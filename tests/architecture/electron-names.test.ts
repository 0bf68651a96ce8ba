import { expect, test } from 'vitest'
import { declaredAs, isDeclaredEvent, membersOf, shellSources, standinSources, valuesTaken } from './electron-names.ts'

const taken = [...new Set(shellSources.flatMap(valuesTaken))].toSorted()

/** Modules a sandboxed preload gets; the others belong to the main process. */
const inPreload = ['contextBridge', 'ipcRenderer', 'webUtils']

const membersUsed = (sources: readonly string[], name: string): string[] => [
  ...new Set(
    sources.flatMap((source) =>
      [...source.matchAll(new RegExp(`(?<![\\w.'/])${name}\\s*\\.(\\w+)`, 'gu'))].map(([, member = '']) => member),
    ),
  ),
]

const eventsNamed = (sources: readonly string[], verbs: string): string[] => [
  ...new Set(
    sources.flatMap((source) =>
      [...source.matchAll(new RegExp(`\\.(?:${verbs})\\('([a-z-]+)'`, 'gu'))].map(([, event = '']) => event),
    ),
  ),
]

test('the shell takes these modules of Electron and no others', () => {
  expect(taken).toEqual(
    ['app', 'BrowserWindow', 'contextBridge', 'crashReporter', 'dialog', 'ipcMain', 'ipcRenderer', 'Menu']
      .concat('Notification', 'protocol', 'safeStorage', 'screen', 'session', 'shell', 'webUtils')
      .toSorted(),
  )
})

test.each(taken)('%s is a module of Electron, and what the shell asks of it is declared there', (name) => {
  const type = declaredAs(name) ?? ''
  const members = membersOf(type)
  expect(members.size).toBeGreaterThan(0)
  const sources = shellSources.filter((source) => valuesTaken(source).includes(name))
  expect(membersUsed(sources, name).filter((member) => !members.has(member))).toEqual([])
})

test('the stand-in has every module of the main process, and nothing Electron has not', () => {
  const standin = standinSources.find((source) => source.includes('Stands in for the `electron` module')) ?? ''
  const exported = [...standin.matchAll(/^export (?:const )?\{(?<names>[^}]*)\}/gmu)]
    .flatMap(({ groups }) => (groups?.['names'] ?? '').split(','))
    .map((name) => name.trim())
    .concat('app')
  expect(exported.toSorted()).toEqual(taken.filter((name) => !inPreload.includes(name)))
})

test('the stand-in emits, and the shell hears, only events Electron declares', () => {
  const [emitted, heard] = [eventsNamed(standinSources, 'emit'), eventsNamed(shellSources, 'on|once')]
  expect([...emitted, ...heard].filter((event) => !isDeclaredEvent(event))).toEqual([])
  expect(emitted.length).toBeGreaterThan(10)
  expect(heard.length).toBeGreaterThan(10)
})

test('the declarations are read: what is not there is missed', () => {
  expect(declaredAs('apps')).toBeUndefined()
  expect(membersOf('App').has('requestSingleInstanceLock')).toBe(true)
  expect(membersOf('App').has('requestSingleInstance')).toBe(false)
  expect(isDeclaredEvent('will-navigates')).toBe(false)
})
