import { createConnection } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendRaw, startTestHost } from '#tests/support/loopback.ts'

let app: Awaited<ReturnType<typeof startTestHost>>

beforeAll(async () => {
  app = await startTestHost({ bodyLimit: 4096 })
})

afterAll(() => app.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  sendRaw(app.port, { path, headers: { host: `127.0.0.1:${app.port}`, ...headers } })

const without = (headers: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name))

test('a page with both secrets gets its command answered', async () => {
  const reply = await app.post('/commands/awards.list', app.signed, '{"年":2011}')
  expect(JSON.parse(reply.text)).toEqual({ ok: true, value: { 年: 2011 } })
  expect(app.asked.at(-1)?.slice(1)).toEqual(['awards.list', { 年: 2011 }])
})

test('a file comes back as bytes under its Chinese name', async () => {
  const reply = await app.post('/files/f1', app.signed)
  expect(reply).toMatchObject({ status: 200, text: '字节' })
  expect(reply.headers['content-disposition']).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('年度 报告.docx')}`,
  )
  expect((await app.post('/files/f2', app.signed)).status).toBe(404)
})

test.each(['evil.test', 'localhost:PORT', '127.0.0.1', '[::1]:PORT'])(
  'a request addressed to %s is misdirected',
  async (host) => {
    const reply = await get('/', { host: host.replace('PORT', String(app.port)) })
    expect(reply.status).toBe(421)
  },
)

test('no cross-origin preflight is ever answered', async () => {
  const headers = { host: app.own.host, origin: 'http://evil.test', 'access-control-request-method': 'POST' }
  const reply = await sendRaw(app.port, { method: 'OPTIONS', path: '/commands/x', headers })
  expect(reply.status).toBe(405)
  expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
})

test.each([
  ['no origin', () => without(app.signed, 'origin'), 403],
  ['a null origin', () => ({ ...app.signed, origin: 'null' }), 403],
  ['another origin', () => ({ ...app.signed, origin: 'http://127.0.0.1:1' }), 403],
  ['a cross-site mark', () => ({ ...app.signed, 'sec-fetch-site': 'cross-site' }), 403],
  ['a same-site mark (another port)', () => ({ ...app.signed, 'sec-fetch-site': 'same-site' }), 403],
  ['a form type', () => ({ ...app.signed, 'content-type': 'text/plain' }), 415],
  ['no cookie', () => without(app.signed, 'cookie'), 401],
  ['a wrong cookie', () => ({ ...app.signed, cookie: `xuecheng-${app.port}=x` }), 401],
  ['no bearer', () => without(app.signed, 'authorization'), 401],
  ['a wrong bearer', () => ({ ...app.signed, authorization: 'Bearer x' }), 401],
])('a command with %s is refused and never reaches the backend', async (_case, headers, status) => {
  const before = app.asked.length
  expect((await app.post('/commands/awards.list', headers())).status).toBe(status)
  expect(app.asked).toHaveLength(before)
})

test('a launch token opens one session, and only the newest token counts', async () => {
  const first = app.launchOf(60)
  const second = app.launchOf(60)
  expect((await app.openSession(first)).status).toBe(401)
  expect((await app.openSession(second)).status).toBe(200)
  expect((await app.openSession(second)).status).toBe(401)
  expect((await app.openSession(app.launchOf(-1))).status).toBe(401)
})

test('the session cookie is out of the reach of scripts and other sites', () => {
  expect(app.opened.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
})

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%5cpackage.json',
  '/main.js%00.html',
  '/etc/passwd',
  'http://evil.test/',
])('nothing but the built page is served: %s', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('the page is served with a fresh nonce in its policy and in its text', async () => {
  const [one, two] = [await get('/'), await get('/', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })]
  const nonces = [one, two].map((reply) => /nonce="([\w-]+)"/.exec(reply.text)?.[1] ?? '')
  expect(nonces[0]).not.toBe(nonces[1])
  expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[0]}'`)
  expect(one.headers['content-security-policy']).toContain("script-src 'self';")
  expect((await get('/assets/style.css')).headers['content-type']).toBe('text/css; charset=utf-8')
})

test.each(['cross-site', 'same-site'])('a %s page cannot embed or frame us', async (site) => {
  expect((await get('/main.js', { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })).status).toBe(403)
  expect((await get('/', { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' })).status).toBe(403)
})

test('a body that is too long or not JSON is refused', async () => {
  const long = JSON.stringify('长'.repeat(4096))
  expect(
    (await app.post('/commands/x', { ...app.signed, 'content-length': String(Buffer.byteLength(long)) }, long)).status,
  ).toBe(413)
  expect((await app.post('/commands/x', { ...app.signed, 'transfer-encoding': 'chunked' }, long)).status).toBe(413)
  expect((await app.post('/commands/x', app.signed, '{"half":')).status).toBe(400)
})

test.each(['/commands/', '/commands/a/b', '/commands/a%2Fb', '/rpc/a', '/files/', '/session/x'])(
  '%s is no address of ours',
  async (path) => {
    expect((await app.post(path, app.signed)).status).toBe(404)
  },
)

test('an error inside is logged, and the page learns only that there was one', async () => {
  expect(await app.post('/commands/fail', app.signed)).toMatchObject({ status: 500, text: '' })
  expect(app.troubles.join()).toContain('内部错误')
})

test('a WebSocket upgrade gets a closed socket and not one byte', async () => {
  const received = await new Promise<string>((resolve) => {
    const socket = createConnection(app.port, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => resolve(text))
    socket.write(`GET / HTTP/1.1\r\nHost: ${app.own.host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)
  })
  expect(received).toBe('')
})

test('no other interface of the machine answers', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    .filter((address) => address !== '127.0.0.1' && !address.startsWith('fe80'))
  const answers = [...new Set([...others, '::1'])].map(
    (address) =>
      new Promise<string>((resolve) => {
        const socket = createConnection(app.port, address)
        socket.on('connect', () => resolve(`${address} answered`)).on('error', () => resolve('refused'))
      }),
  )
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['refused']))
})
