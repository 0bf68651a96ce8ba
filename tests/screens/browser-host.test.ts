import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type OpenApp } from '#tests/support/open-app.ts'
import { expectSeen, signIn } from '#tests/support/register-screen.ts'

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
  await expectSeen(first.getByText('请选择您的身份'))
  const second = await page.context().newPage()
  await second.goto(address)
  await expectSeen(second.getByText('请从学城程序重新打开窗口'))
  await app.takePicture(second, 'host-second-use')
  await first.close()
  await second.close()
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
