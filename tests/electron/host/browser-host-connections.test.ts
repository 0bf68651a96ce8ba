import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageHeaders } from '#electron/host/page-headers.ts'
import { connectRaw, sendBytes, startTestHost } from '#tests/support/loopback.ts'

let app: Awaited<ReturnType<typeof startTestHost>>

beforeAll(async () => {
  app = await startTestHost({ bodyLimit: 4096 })
})

afterAll(() => app.close())

const request = (line: string, headers: Readonly<Record<string, string>>, body = ''): string =>
  `${[line, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n${body}`

/** A signed command with these further header lines. */
const command = (name: string, lines: Readonly<Record<string, string>>, body: string): string =>
  request(`POST /commands/${name} HTTP/1.1`, { ...app.signed, ...lines }, body)

const statusesIn = (answered: string): number[] =>
  [...answered.matchAll(/^HTTP\/1\.1 (?<status>\d+)/gmu)].map(({ groups }) => Number(groups?.['status']))

const chunked = { 'transfer-encoding': 'chunked' }

test.each([
  ['a length and chunks', { 'content-length': '6', ...chunked }, '0\r\n\r\nG'],
  ['chunks and a length', { ...chunked, 'content-length': '6' }, '0\r\n\r\nG'],
  ['two lengths', { 'content-length': '2', 'Content-Length': '5' }, '{}abc'],
  ['a list of lengths', { 'content-length': '2, 2' }, '{}'],
  ['a signed length', { 'content-length': '+2' }, '{}'],
  ['a negative length', { 'content-length': '-2' }, '{}'],
  ['an unknown coding', { 'transfer-encoding': 'xchunked' }, '2\r\n{}\r\n0\r\n\r\n'],
  ['chunks that are not last', { 'transfer-encoding': 'chunked, identity' }, '2\r\n{}\r\n0\r\n\r\n'],
  ['a space before the colon', { 'transfer-encoding ': 'chunked' }, '2\r\n{}\r\n0\r\n\r\n'],
  ['a chunk without a size', chunked, 'zz\r\n{}\r\n0\r\n\r\n'],
  ['a folded header', { 'x-folded': 'one\r\n two' }, ''],
  ['a NUL in a header', { 'x-nul': 'a\0b' }, ''],
])('a command with %s is refused, and nothing of it reaches the backend', async (_case, lines, body) => {
  const before = app.asked.length
  expect(statusesIn(await sendBytes(app.port, command('awards.list', lines, body)))).toEqual([400])
  expect(app.asked).toHaveLength(before)
})

test.each([
  ['no host', 'GET / HTTP/1.1', {}, 421],
  ['no host in an old version', 'GET / HTTP/1.0', {}, 421],
  ['two hosts', 'GET / HTTP/1.1', { host: 'OWN', Host: 'evil.test' }, 421],
  ['the host of the absolute target only', 'GET http://OWN/ HTTP/1.1', { host: 'evil.test' }, 421],
  ['a foreign absolute target', 'GET http://evil.test/ HTTP/1.1', { host: 'OWN' }, 404],
  ['our own absolute target', 'GET http://OWN/main.js HTTP/1.1', { host: 'OWN' }, 404],
  ['TRACE', 'TRACE / HTTP/1.1', { host: 'OWN' }, 405],
  ['HEAD', 'HEAD / HTTP/1.1', { host: 'OWN' }, 405],
  ['PUT', 'PUT /main.js HTTP/1.1', { host: 'OWN', 'content-length': '0' }, 405],
  ['DELETE', 'DELETE /main.js HTTP/1.1', { host: 'OWN' }, 405],
  ['PROPFIND', 'PROPFIND / HTTP/1.1', { host: 'OWN' }, 405],
  ['a method nobody knows', 'BREW / HTTP/1.1', { host: 'OWN' }, 400],
  ['a method in small letters', 'get / HTTP/1.1', { host: 'OWN' }, 400],
  ['a version nobody speaks', 'GET / HTTP/3.7', { host: 'OWN' }, 400],
  ['a target without a slash', 'GET main.js HTTP/1.1', { host: 'OWN' }, 400],
  ['the greeting of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM', {}, 400],
  ['the greeting of TLS', '\x16\x03\x01\x02', {}, 400],
  ['too many headers', 'GET / HTTP/1.1', { host: 'OWN', 'x-long': 'x'.repeat(20_000) }, 431],
  ['too long a target', `GET /${'x'.repeat(20_000)} HTTP/1.1`, { host: 'OWN' }, 431],
])(
  'a request with %s is refused once, with the usual headers, and the connection ends',
  async (_case, line, headers, status) => {
    const own = request(line, headers).replaceAll('OWN', app.own.host)
    const answered = await sendBytes(app.port, own)
    expect(statusesIn(answered)).toEqual([status])
    for (const [name, value] of Object.entries(pageHeaders())) expect(answered).toContain(`${name}: ${value}\r\n`)
    expect(answered).not.toContain('evil')
  },
)

test.each([
  ['a WebSocket upgrade', 'GET / HTTP/1.1', { connection: 'Upgrade', upgrade: 'websocket' }],
  ['an upgrade to HTTP/2', 'GET / HTTP/1.1', { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c' }],
  ['CONNECT', 'CONNECT evil.test:443 HTTP/1.1', {}],
])('%s gets a closed socket and not one byte', async (_case, line, headers) => {
  expect(await sendBytes(app.port, request(line, { host: app.own.host, ...headers }))).toBe('')
})

test('requests sent in one go are judged one by one', async () => {
  const signed = command('awards.list', { 'content-length': '2' }, '{}')
  const unsigned = request('POST /commands/awards.list HTTP/1.1', { ...app.own, 'content-length': '2' }, '{}')
  const before = app.asked.length
  expect(statusesIn(await sendBytes(app.port, signed + signed + unsigned))).toEqual([200, 200, 401])
  expect(app.asked).toHaveLength(before + 2)
})

test('a request hidden in a body is only a body', async () => {
  const hidden = command('hidden', { 'content-length': '2' }, '{}')
  const bytes = command('awards.list', { 'content-length': String(Buffer.byteLength(hidden)) }, hidden)
  expect(statusesIn(await sendBytes(app.port, bytes))).toEqual([400])
  expect(app.asked.flat()).not.toContain('hidden')
})

test.each([
  ['by its length', { 'content-length': '5000' }, ''],
  ['by its chunks', chunked, `1388\r\n${'x'.repeat(5000)}\r\n`],
])('a body too long %s is refused without waiting for its end', async (_how, lines, body) => {
  expect(statusesIn(await sendBytes(app.port, command('awards.list', lines, body)))).toEqual([413])
})

test('slow clients are put out by the host, and whoever speaks in time is served meanwhile', async () => {
  const timeLimits = { headersTimeout: 1000, requestTimeout: 2000, connectionsCheckingInterval: 50 }
  const host = await startTestHost({ timeLimits })
  const silent = Array.from({ length: 200 }, () => connectRaw(host.port))
  const halfway = connectRaw(host.port)
  halfway.socket.write(`GET / HTTP/1.1\r\nhost: ${host.own.host}\r\nx-never: `)
  const dripping = connectRaw(host.port)
  dripping.socket.write(request('POST /commands/drip HTTP/1.1', { ...host.signed, 'content-length': '4000' }))
  const drip = setInterval(() => dripping.socket.write(' '), 20)

  expect((await host.post('/commands/awards.list', host.signed)).status).toBe(200)
  expect(dripping.socket.closed).toBe(false)

  const ends = await Promise.all([...silent, halfway, dripping].map(({ closed }) => closed))
  clearInterval(drip)
  expect(new Set(ends.map((text) => statusesIn(text).join()))).toEqual(new Set(['408']))
  expect(host.asked.map(([, name]) => name)).toEqual(['awards.list'])
  expect(host.troubles).toEqual([])
  await host.close()
})

test('a client that breaks off in the middle of a body is no trouble of ours', async () => {
  const { socket } = connectRaw(app.port)
  socket.write(command('half', { 'content-length': '4000' }, '{"half":'))
  await app.post('/commands/awards.list', app.signed)
  socket.resetAndDestroy()
  expect((await app.post('/commands/awards.list', app.signed)).status).toBe(200)
  expect(app.asked.flat()).not.toContain('half')
  expect(app.troubles).toEqual([])
})
