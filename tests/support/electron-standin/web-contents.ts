import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { PrintToPDFOptions, WebPreferences } from 'electron'
import type { CDPSession, Page } from 'playwright-core'
import { createCloneCodec } from './clone-codec.ts'
import { knowContents } from './contents-of.ts'
import { invokeHandler } from './ipc-main.ts'
import { beMainWorld, bePreloadWorld, joinWorlds } from './page-worlds.ts'
import { fromHttp, toHttp } from './scheme-addresses.ts'
import { createEvent } from './strict.ts'

const world = 'Electron Isolated Context'

const codec = createCloneCodec()

/** Upright A4 in inches, the only paper the program names. */
const a4 = { paperWidth: 8.27, paperHeight: 11.69 }

interface Message {
  readonly id?: number
  readonly channel?: string
  readonly text?: string
  readonly preloadError?: string
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'deny' | 'allow' }

/** The contents of one window: a page of the Chromium the test started, with the program's preload in it. */
export class WebContents extends EventEmitter {
  /** Itself as the program sees it: events name it, and the program compares. */
  self: WebContents = this
  isLoadingByProgram = false
  onPageClosed: () => void = () => {}
  readonly ready: Promise<Page>
  readonly contexts = new Map<string, number>()
  page: Page | undefined
  cdp: CDPSession | undefined
  openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(openPage: () => Promise<Page>, preferences: WebPreferences) {
    super()
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, preload } = preferences
    if (!sandbox || !contextIsolation || nodeIntegration || webviewTag || webSecurity === false || !preload)
      throw new Error('stand-in: only sandboxed, isolated windows with a preload are emulated')
    this.ready = openPage().then((page) => this.attach(page, preload))
    this.ready.catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  }

  private async attach(page: Page, preload: string): Promise<Page> {
    this.page = page
    knowContents(page, this)
    const cdp = (this.cdp = await page.context().newCDPSession(page))
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === world) this.contexts.set(String(context.auxData?.['frameId']), context.id)
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'standinSend') void this.hear(JSON.parse(payload) as Message)
    })
    cdp.on('Page.windowOpen', ({ url }) => {
      if (this.openHandler({ url: fromHttp(url) }).action !== 'deny') throw new Error('stand-in: a window was allowed')
    })
    page.on('popup', (popup) => void popup.close())
    page.on('close', () => this.onPageClosed())
    page.on('crash', () => this.emit('render-process-gone', createEvent({}), { reason: 'crashed', exitCode: 1 }))
    page.on('load', () => this.emit('did-finish-load'))
    // Chromium asks; Electron does not, unless the program listens.
    page.on('dialog', (asked) => {
      if (asked.type() !== 'beforeunload') return
      const event = createEvent({})
      this.emit('will-prevent-unload', event)
      void (event.defaultPrevented ? asked.accept() : asked.dismiss()).catch(() => undefined)
    })
    await cdp.send('Runtime.enable')
    await cdp.send('Page.enable')
    await cdp.send('Runtime.addBinding', { name: 'standinSend', executionContextName: world })
    await this.inject(cdp, readFileSync(preload, 'utf8'))
    return page
  }

  private async inject(cdp: CDPSession, preload: string): Promise<void> {
    const secret = JSON.stringify(randomUUID())
    const [main, isolated, join, codecSource] = [beMainWorld, bePreloadWorld, joinWorlds, createCloneCodec].map(String)
    const inTopPage = (source: string): string =>
      `if (window === window.top && location.protocol !== 'about:') { ${source} }`
    const run = `(require, process) => { const module = { exports: {} }, exports = module.exports; ${preload}\n}`
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: inTopPage(`(${main})((${join})(${secret}, 'main'))`),
    })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: world,
      source: inTopPage(`(${isolated})((${join})(${secret}, 'preload'), (${codecSource})(), ${run})`),
    })
  }

  private async hear({ id, channel = '', text = '[]', preloadError }: Message): Promise<void> {
    if (preloadError !== undefined) throw new Error(`the preload failed: ${preloadError}`)
    const inputs = codec.decode(await this.namePaths(text)) as unknown[]
    const event = { sender: this.self, senderFrame: { url: this.getURL(), parent: null } }
    const answer = await invokeHandler(channel, event, inputs)
    let reply: string
    try {
      reply = codec.encode({ id, ...answer })
    } catch (error) {
      reply = codec.encode({ id, error: String(error) })
    }
    await this.deliver(reply)
  }

  /** Puts the path of each file the preload asked for in place of its number: only the browser knows it. */
  private async namePaths(text: string): Promise<string> {
    let named = text
    for (const [mark, number] of text.matchAll(/standin-file:(\d+)/gu)) {
      const contextId = [...this.contexts.values()].at(-1)
      if (!this.cdp || contextId === undefined) continue
      const expression = `globalThis.standinFiles[${number}]`
      const { result } = await this.cdp.send('Runtime.evaluate', { expression, contextId })
      const { path } = await this.cdp.send('DOM.getFileInfo', { objectId: result.objectId ?? '' })
      named = named.replace(mark, JSON.stringify(path).slice(1, -1))
    }
    return named
  }

  private async deliver(text: string): Promise<void> {
    await this.ready
    for (const executionContextId of this.contexts.values()) {
      const functionDeclaration = 'function (text) { globalThis.standinHear(text) }'
      await this.cdp
        ?.send('Runtime.callFunctionOn', { executionContextId, functionDeclaration, arguments: [{ value: text }] })
        .catch(() => undefined)
    }
  }

  send(channel: string, ...inputs: unknown[]): void {
    void this.deliver(codec.encode({ channel, inputs }))
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.ready
    this.isLoadingByProgram = true
    await page.goto(toHttp(address)).finally(() => (this.isLoadingByProgram = false))
  }

  getURL(): string {
    return fromHttp(this.page?.url() ?? '')
  }

  reload(): void {
    void this.ready.then((page) => page.reload())
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    await this.ready
    const { pageSize, printBackground = false, preferCSSPageSize = false, margins = {} } = options
    if (pageSize !== 'A4') throw new Error(`stand-in: paper ${JSON.stringify(pageSize)} is not emulated`)
    const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins
    const sides = { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right }
    const how = { ...a4, ...sides, printBackground, preferCSSPageSize }
    const made = await this.cdp?.send('Page.printToPDF', how)
    return Buffer.from(made?.data ?? '', 'base64')
  }

  getPrintersAsync(): Promise<readonly unknown[]> {
    return Promise.resolve([])
  }

  print(): void {
    throw new Error('stand-in: webContents.print was called and no answer is scripted')
  }
}
