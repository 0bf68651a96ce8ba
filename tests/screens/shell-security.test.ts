import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { arrive } from '#tests/support/register-screen.ts'
import { openDesk, type Desk, type RunningShell } from '#tests/support/start-shell.ts'

// The points of Electron's security checklist, by its own numbers; 17 and 20 are in shell-messages.test.ts, and the fuses
// of 19 are looked at in the packed program.

let desk: Desk
let shell: RunningShell
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  shell = desk.start()
  page = await desk.page()
  await arrive(page)
})

afterAll(async () => {
  await desk.close()
})

const refused = (): Promise<readonly string[]> => shell.evaluate(({ refusedRequests }) => refusedRequests.splice(0))

const handedOver = (): Promise<readonly (readonly [string, string])[]> =>
  shell.evaluate(({ handedOver: things }) => things.splice(0))

const windowOptions = () =>
  shell.evaluate(({ BrowserWindow }) => {
    const { preload: _preload, ...preferences } = BrowserWindow.getAllWindows()[0]?.options.webPreferences ?? {}
    return preferences
  })

test('1, 18: the page comes from its own scheme, and nothing is fetched from anywhere else', async () => {
  expect(page.url()).toBe('http://bundle.app.localhost/')
  expect(await refused()).toEqual([])
})

test('2, 3, 4, 6, 8, 9, 10: the window is sandboxed and isolated, and no feature is switched on beside', async () => {
  expect(await windowOptions()).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: true,
  })
})

test('3: what a page does to its own world does not reach the preload', async () => {
  const answer = await page.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: { send: (name: string, input: unknown) => Promise<unknown> } }
    const { map } = Array.prototype
    Object.assign(Array.prototype, { map: () => ['tampered'] })
    const told = await bridge.send('session.current', {})
    Object.assign(Array.prototype, { map })
    return told
  })
  expect(answer).toMatchObject({ ok: true })
})

/** Every permission Electron's session asks a program about. */
const permissions: readonly string[] = [
  ...new Set(
    [
      ...readFileSync('node_modules/electron/electron.d.ts', 'utf8').matchAll(
        /setPermission\w+Handler\(handler: (.*)/gu,
      ),
    ]
      .flatMap(([, declared = '']) => [...declared.matchAll(/'([a-z-]+)'/giu)])
      .map(([, name = '']) => name),
  ),
]

test('5: our page may put text on the clipboard, and every other permission is refused, to it and to others', async () => {
  expect(permissions).toEqual(expect.arrayContaining(['clipboard-read', 'clipboard-sanitized-write', 'media', 'usb']))
  const granted = await shell.evaluate(({ sessionHandlers }, asked) => {
    const handlers = sessionHandlers as Record<string, (...inputs: unknown[]) => unknown>
    return ['app://bundle/', 'https://evil.example/'].flatMap((address) =>
      asked.flatMap((permission) => {
        let answer: unknown
        handlers['permissionRequest']?.({}, permission, (yes: unknown) => (answer = yes), { requestingUrl: address })
        const checked = handlers['permissionCheck']?.({}, permission, address)
        return answer === false && checked === false
          ? []
          : [`${permission} ${address} ${String(answer)} ${String(checked)}`]
      }),
    )
  }, permissions)
  expect(granted).toEqual(['clipboard-sanitized-write app://bundle/ true true'])
})

test('5: no device and no picture of the screen is handed out', async () => {
  const answers = await shell.evaluate(({ sessionHandlers }) => {
    const handlers = sessionHandlers as Record<string, (...inputs: unknown[]) => unknown>
    let streams: unknown
    handlers['displayMedia']?.({}, (given: unknown) => (streams = given))
    return [handlers['devicePermission']?.({}), streams]
  })
  expect(answers).toEqual([false, null])
})

test('7: the policy stops inline script, eval, styles without the nonce, and every outside address', async () => {
  const answer = await page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.inline = true'
    document.head.append(script)
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p id="styled" style="color: red" onclick="window.inline = true">x</p>',
    )
    document.querySelector<HTMLElement>('#styled')?.click()
    // Later, because the test's own evaluation is excused from the policy while it runs.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-implied-eval -- what the policy must refuse
          resolve(new Function('return 1')())
        } catch {
          resolve('refused')
        }
      })
    })
    const outside = await fetch('https://www.gov.cn/').catch(() => 'refused')
    await new Promise((resolve) => setTimeout(resolve, 100))
    document.querySelector('#styled')?.remove()
    return { inline: 'inline' in window, evaluated, outside, violated: [...new Set(violated)].toSorted() }
  })
  expect(answer).toEqual({
    inline: false,
    evaluated: 'refused',
    outside: 'refused',
    violated: ['connect-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-attr'],
  })
  desk.complaints.splice(0)
})

test.each([
  ['/..%2f..%2fpackage.json', 404],
  ['/%2e%2e/%2e%2e/package.json', 404],
  ['/..\\..\\package.json', 404],
  ['/assets/../../main.js', 404],
  ['/index.html%00.js', 404],
  ['/none.js', 404],
  ['/index.html', 200],
])('7, 18: the scheme serves the list of page files and nothing else: %s is %i', async (path, status) => {
  const answer = await page.evaluate(async (wanted) => {
    const { status: code, headers } = await fetch(wanted)
    return { code, policy: headers.get('content-security-policy'), sniff: headers.get('x-content-type-options') }
  }, path)
  expect(answer).toMatchObject({ code: status, sniff: 'nosniff' })
  expect(answer.policy).toContain("default-src 'none'")
  desk.complaints.splice(0)
})

test('7: the scheme is for reading: anything but GET is refused', async () => {
  const status = await page.evaluate(() => fetch('/', { method: 'POST', body: 'x' }).then((answer) => answer.status))
  expect(status).toBe(400)
  desk.complaints.splice(0)
})

test('11, 12: no webview is made', async () => {
  const isPrevented = await shell.evaluate(({ BrowserWindow }) => {
    let prevented = false
    const event = { preventDefault: () => void (prevented = true) }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
    return prevented
  })
  expect(isPrevented).toBe(true)
})

test.each([
  'https://evil.example/',
  'http://127.0.0.1:1/',
  'https://www.gov.cn/',
  'file:///etc/passwd',
  'app://other/',
])('13: a link to %s does not lead the window away', async (address) => {
  await page.evaluate((href) => {
    const link = document.createElement('a')
    link.href = href
    link.id = 'out'
    link.textContent = '外面'
    document.body.append(link)
    link.click()
    link.remove()
  }, address)
  await arrive(page)
  expect(page.url()).toBe('http://bundle.app.localhost/')
  expect(await handedOver()).toEqual([])
  expect((await refused()).filter((url) => !url.startsWith('app:'))).toEqual([])
  desk.complaints.splice(0)
})

test('13: a form, a frame and a redirect lead nowhere either', async () => {
  await page.evaluate(() => {
    const form = document.createElement('form')
    form.action = 'https://evil.example/'
    form.method = 'post'
    document.body.append(form)
    form.submit()
    const frame = document.createElement('iframe')
    frame.src = 'https://evil.example/'
    document.body.append(frame)
    setTimeout(() => [form, frame].forEach((element) => element.remove()), 200)
  })
  await page.waitForFunction(() => document.querySelector('form[action], iframe') === null)
  const isPrevented = await shell.evaluate(({ BrowserWindow }) => {
    let prevented = 0
    const event = { url: 'https://evil.example/', preventDefault: () => void (prevented += 1) }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-redirect', event)
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-frame-navigate', event)
    return prevented
  })
  expect(isPrevented).toBe(2)
  expect(page.url()).toBe('http://bundle.app.localhost/')
  expect(await refused()).toEqual([])
  desk.complaints.splice(0)
})

test('14, 15: no window opens; a listed site goes to the person’s own browser, any other nowhere', async () => {
  const cdp = await page.context().newCDPSession(page)
  for (const address of ['https://evil.example/', 'https://www.gov.cn/zhengce/', 'file:///etc/passwd']) {
    const expression = `String(window.open('${address}'))`
    const { result } = await cdp.send('Runtime.evaluate', { expression, userGesture: true })
    expect(result.value).toBe('null')
  }
  await expect.poll(() => desk.pageCount()).toBe(1)
  await expect.poll(handedOver).toEqual([['open', 'https://www.gov.cn/zhengce/']])
})

test('16: Electron is pinned to one exact version', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: { electron: string }
  }
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/u)
})
