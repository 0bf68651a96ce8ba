import type { WebContents, WebContentsPrintOptions } from 'electron'
import { expect, test } from 'vitest'
import { printPage } from '#electron/shell/print-page.ts'

type Answer = readonly [printed: boolean, reason: string]

/** Contents whose printer answers so, and the options it was given. */
function contentsAnswering(answer: Answer) {
  const asked: WebContentsPrintOptions[] = []
  const print = (options: WebContentsPrintOptions, tell: (...told: Answer) => void): void => {
    asked.push(options)
    tell(...answer)
  }
  return { asked, contents: { print } as unknown as WebContents }
}

/** What Electron must be told so that the page's own rules decide all but the paper. */
const common = { printBackground: true, margins: { marginType: 'default' } }

test.each([
  ['upright A4', { width: 210, height: 297 }, false, { width: 210_000, height: 297_000 }],
  ['lying A4', { width: 297, height: 210 }, true, { width: 210_000, height: 297_000 }],
  ['a lying certificate of its own size', { width: 260, height: 185 }, true, { width: 185_000, height: 260_000 }],
])('%s is named upright in micrometres, and turned where it lies', async (_what, paper, landscape, pageSize) => {
  const { asked, contents } = contentsAnswering([true, ''])
  expect(await printPage(contents, null, paper)).toBe(true)
  expect(asked).toEqual([{ ...common, silent: false, landscape, pageSize }])
})

test('a named printer prints at once; without one the system asks', async () => {
  const { asked, contents } = contentsAnswering([true, ''])
  await printPage(contents, 'HP 打印机', { width: 210, height: 297 })
  expect(asked[0]).toMatchObject({ silent: true, deviceName: 'HP 打印机' })
})

test.each(['Print job canceled', 'cancelled'])('a print the person called off (%s) is no failure', async (reason) => {
  expect(await printPage(contentsAnswering([false, reason]).contents, null, { width: 210, height: 297 })).toBe(false)
})

test('a printer that failed is one, in the words of the system', async () => {
  const printing = printPage(contentsAnswering([false, 'Print job failed']).contents, 'x', { width: 210, height: 297 })
  await expect(printing).rejects.toThrow('Print job failed')
})
