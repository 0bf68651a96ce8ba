import { createConnection } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageHeaders } from '#electron/host/page-headers.ts'
import { listeningSockets } from '#tests/support/listening-sockets.ts'
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

test('of two pages that race for one launch token exactly one gets the session', async () => {
  const launch = app.launchOf(60)
  const replies = await Promise.all(Array.from({ length: 8 }, () => app.openSession(launch)))
  const opened = replies.filter(({ status }) => status === 200)
  expect([opened.length, replies.filter(({ status }) => status === 401).length]).toEqual([1, 7])
})

test.each(['', '__proto__', null, 5, ['x'], {}])('%j is no launch token', async (launch) => {
  app.launchOf(60)
  expect((await app.post('/session', app.own, JSON.stringify({ launch }))).status).toBe(401)
})

test('the secrets of two sessions do not mix', async () => {
  const { signed: other } = await app.signIn()
  const before = app.asked.length
  for (const mixed of [
    { ...app.signed, cookie: other.cookie },
    { ...app.signed, authorization: other.authorization },
  ])
    expect((await app.post('/commands/awards.list', mixed)).status).toBe(401)
  expect(app.asked).toHaveLength(before)
  expect((await app.post('/commands/awards.list', other)).status).toBe(200)
  expect((await app.post('/commands/awards.list', app.signed)).status).toBe(200)
})

test('the session cookie is out of the reach of scripts and other sites', () => {
  expect(app.opened.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
})

test.each([
  '/../package.json',
  '/..',
  '/./main.js',
  '//main.js',
  '/assets/../main.js',
  '/assets/..%2fmain.js',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/%252e%252e%252fpackage.json',
  '/..%5cpackage.json',
  '/..\\package.json',
  '/..%c0%afpackage.json',
  '/main.js%00.html',
  '/main%2ejs',
  '/main.js/',
  '/MAIN.JS',
  '/assets',
  '/__proto__',
  '/constructor',
  '/etc/passwd',
  'file:///etc/passwd',
  '*',
  'http://evil.test/',
  'http://evil.test/main.js',
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

test('what is no page’s doing is a person’s only when they open the page: nothing is sent or loaded that way', async () => {
  const typed = { 'sec-fetch-site': 'none' }
  expect((await get('/', { ...typed, 'sec-fetch-mode': 'navigate' })).status).toBe(200)
  expect((await get('/main.js', { ...typed, 'sec-fetch-mode': 'no-cors' })).status).toBe(403)
  expect((await app.post('/commands/x', { ...app.signed, ...typed, 'sec-fetch-mode': 'navigate' })).status).toBe(403)
})

test('a body that is too long or not JSON is refused', async () => {
  const long = JSON.stringify('长'.repeat(4096))
  expect(
    (await app.post('/commands/x', { ...app.signed, 'content-length': String(Buffer.byteLength(long)) }, long)).status,
  ).toBe(413)
  expect((await app.post('/commands/x', { ...app.signed, 'transfer-encoding': 'chunked' }, long)).status).toBe(413)
  expect((await app.post('/commands/x', app.signed, '{"half":')).status).toBe(400)
})

test.each([
  '/commands',
  '/commands/',
  '/commands/a/b',
  '/commands/a%2Fb',
  '/commands/../session',
  '/commands/%5f%5fproto%5f%5f',
  '/rpc/a',
  '/files/',
  '/files/..%2f..%2fxuecheng.sqlite',
  '/files/__proto__',
  '/files/constructor',
  '/session/x',
  '/__proto__/x',
])('%s is no address of ours', async (path) => {
  expect((await app.post(path, app.signed)).status).toBe(404)
})

test('an error inside is logged, and the page learns only that there was one', async () => {
  expect(await app.post('/commands/fail', app.signed)).toMatchObject({ status: 500, text: '' })
  expect(app.troubles.join()).toContain('内部错误')
})

test('every answer, refusals included, carries the headers that keep a page to itself', async () => {
  const { signed, own } = app
  const replies = await Promise.all([
    get('/'),
    get('/main.js'),
    app.post('/commands/awards.list', signed),
    app.post('/files/f1', signed),
    app.post('/commands/x', signed, '{"half":'),
    app.post('/commands/x', own),
    get('/', { 'sec-fetch-site': 'cross-site' }),
    get('/nowhere'),
    sendRaw(app.port, { method: 'DELETE', path: '/', headers: own }),
    app.post('/commands/x', signed, JSON.stringify('长'.repeat(4096))),
    app.post('/commands/x', { ...signed, 'content-type': 'text/plain' }),
    app.post('/commands/x', { ...signed, expect: 'the unexpected' }),
    get('/', { host: 'evil.test' }),
    get('/', { 'x-long': 'x'.repeat(20_000) }),
    app.post('/commands/fail', signed),
  ])
  const { 'content-security-policy': policy, ...fixed } = pageHeaders()
  const statuses = [200, 200, 200, 200, 400, 401, 403, 404, 405, 413, 415, 417, 421, 431, 500]
  expect(replies.map(({ status }) => status)).toEqual(statuses)
  // Said here too, so that none of them can go without being missed.
  expect(fixed).toMatchObject({
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
  for (const { headers } of replies) {
    expect(headers).toMatchObject(fixed)
    expect(String(headers['content-security-policy']).replace(/ 'nonce-[\w-]+'/u, '')).toBe(policy)
    expect(Object.keys(headers).filter((name) => /^(access-control|server$|x-powered-by)/u.test(name))).toEqual([])
  }
})

test('the kernel knows of one listening socket, on 127.0.0.1 only', () => {
  const own = `0100007F:${app.port.toString(16).toUpperCase().padStart(4, '0')}`
  expect(process.platform === 'linux' ? listeningSockets(process.pid) : [own]).toEqual([own])
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
