import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '#electron/host/find-browser.ts'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectSeen, goTo, signIn, signInWords } from '#tests/support/register-screen.ts'

let app: OpenApp
let page: Page
let origin: string
let stranger: Server
/** A page of another program on this machine, in the same browser profile as the app. */
let strange: Page

beforeAll(async () => {
  app = await openApp()
  page = await app.openPage()
  await signIn(page, '经办人')
  origin = new URL(page.url()).origin
  stranger = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<title>other</title>')
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => stranger.once('listening', ready))
  strange = await page.context().newPage()
  await strange.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`)
})

afterAll(async () => {
  await app.close()
  stranger.close()
})

test('the token leaves the address, and a reload keeps the place at the window', async () => {
  expect(page.url()).toBe(`${origin}/#/`)
  await page.reload()
  await expectSeen(page.getByRole('navigation', { name: '目录' }))
})

test('an address opened a second time says what to do', async () => {
  const address = app.issueAddress()
  const first = await page.context().newPage()
  await first.goto(address)
  await expectSeen(first.getByText(signInWords))
  const second = await page.context().newPage()
  await second.goto(address)
  await expectSeen(second.getByText('请从学城程序重新打开窗口'))
  await app.takePicture(second, 'host-second-use')
  await first.close()
  await second.close()
})

test('a newer address opened in the same browser takes over, and the window before it is told', async () => {
  const first = await page.context().newPage()
  await first.goto(app.issueAddress())
  await signIn(first, '经办人')
  const second = await page.context().newPage()
  await second.goto(app.issueAddress())
  await signIn(second, '审批人')
  await first.getByRole('link', { name: '称号', exact: true }).click()
  await expectSeen(first.getByText('请从学城程序重新打开窗口'))
  await second.reload()
  await expectSeen(second.getByText('审批人(示例)'))
  await first.close()
  await second.close()
  await page.goto('about:blank')
  await page.goto(app.issueAddress())
  await signIn(page, '经办人')
})

test('a duplicated tab is the same window: the same person, and both go on working', async () => {
  const opening = page.waitForEvent('popup')
  await page.evaluate(() => void window.open(location.href))
  const twin = await opening
  await expectSeen(twin.getByRole('button', { name: /^.*经办人\(示例\)/ }))
  await goTo(twin, '称号')
  await goTo(page, '行政区划')
  await expectSeen(page.getByText('德胜街道'))
  await twin.close()
})

test.each(['cors', 'no-cors'] as const)('another program cannot send a command with the cookie (%s)', async (mode) => {
  const sent = strange.evaluate(
    ([target, fetchMode]) =>
      fetch(`${target}/commands/session.current`, {
        method: 'POST',
        mode: fetchMode,
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }).then(
        (answer) => `${answer.type} ${answer.status}`,
        () => 'blocked',
      ),
    [origin, mode] as const,
  )
  expect(await sent).toBe('blocked')
})

test('another program cannot load our scripts, frame our page or post a form to it', async () => {
  const script = await strange.evaluate(async (target) => {
    const tag = document.createElement('script')
    tag.src = `${target}/`
    document.head.append(tag)
    return new Promise((done) => {
      tag.addEventListener('load', () => done('loaded'))
      tag.addEventListener('error', () => done('blocked'))
    })
  }, origin)
  expect(script).toBe('blocked')

  const framed = strange.waitForResponse(`${origin}/`)
  await strange.evaluate((target) => {
    const frame = document.createElement('iframe')
    frame.src = `${target}/`
    document.body.append(frame)
  }, origin)
  expect((await framed).status()).toBe(403)

  const answered = strange.waitForResponse((response) => response.url().startsWith(`${origin}/commands`))
  await strange.evaluate((target) => {
    const form = document.createElement('form')
    form.method = 'POST'
    form.action = `${target}/commands/session.current`
    form.enctype = 'text/plain'
    document.body.append(form)
    form.submit()
  }, origin)
  expect((await answered).status()).toBe(403)
})

test('a foreign name that leads to this machine gets nothing, in a real browser', async () => {
  const installed = findBrowser()
  // Without the browser's own check that a page from elsewhere may not ask this machine: older ones have none.
  const flags = ['--host-resolver-rules=MAP evil.test 127.0.0.1', '--disable-features=LocalNetworkAccessChecks']
  const browser = await chromium.launch({
    executablePath: installed?.path ?? '',
    args: ['--no-sandbox', '--disable-gpu', ...flags],
  })
  const rebound = await browser.newPage()
  const foreign = `http://evil.test:${new URL(origin).port}/`
  // What the stranger's own server gave while the name still led there.
  await rebound.route(foreign, (route) => route.fulfill({ contentType: 'text/html', body: '<title>other</title>' }))
  await rebound.goto(foreign)
  await rebound.unroute(foreign)
  const launch = new URL(app.issueAddress()).hash.slice(1)
  const answers = await rebound.evaluate(async (token) => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const replies = [
      await fetch('/'),
      await fetch('/session', { ...post, body: JSON.stringify({ launch: token }) }),
      await fetch('/commands/session.current', { ...post, body: '{}' }),
    ]
    return Promise.all(replies.map(async (reply) => `${reply.status}${await reply.text()}`))
  }, launch)
  expect(answers).toEqual(['421', '421', '421'])
  await browser.close()
})
