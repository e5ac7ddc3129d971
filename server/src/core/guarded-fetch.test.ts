import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PRIVATE_ADDRESSES } from './egress.testkit.ts'
import type { ResolvedAddress } from './guarded-connect.ts'
import { createGuardedFetch, type GuardedFetchOptions } from './guarded-fetch.ts'
import { OutboundError, type OutboundFailure } from './outbound-error.ts'

/*
 * A real server on loopback is the canary: it counts connections, not requests, and none may come.
 */

const LOOPBACK = ['127.0.0.1/32', '::1/128']
const seen: { path: string; to: string | undefined; headers: IncomingHttpHeaders }[] = []
let connections = 0
let server: Server
let elsewhere: Server
let port: number
let otherPort: number

beforeAll(async () => {
  server = createServer(answer).on('connection', () => connections++)
  elsewhere = createServer(answer)
  port = await listen(server, '::')
  otherPort = await listen(elsewhere, '::')
})
afterAll(async () => {
  for (const one of [server, elsewhere]) {
    one.close()
    one.closeAllConnections()
  }
})

async function listen(one: Server | TcpServer, host: string): Promise<number> {
  one.listen(0, host)
  await once(one, 'listening')
  const address = one.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const answer: Parameters<typeof createServer>[1] = (request, response) => {
  const path = request.url ?? ''
  seen.push({ path, to: request.socket.localAddress, headers: request.headers })
  const [, redirect] = /^\/to\?(.*)$/.exec(path) ?? []
  if (redirect !== undefined) return response.writeHead(302, { location: redirect }).end('moved')
  if (path === '/loop') return response.writeHead(302, { location: '/loop' }).end()
  if (path === '/silent') return
  if (path === '/reset') return request.socket.destroy()
  if (path === '/broken') return response.writeHead(200, { 'content-length': '100' }).write('half', breakOff)
  if (path === '/drip') return response.writeHead(200).write('a')
  if (path === '/endless') return pour()
  if (path === '/bomb') return packed('gzip', gzipSync(Buffer.alloc(8 * 1024 * 1024)))
  if (path === '/packed') return packed('gzip', gzipSync('hello'))
  if (path === '/odd') return packed('zstd', Buffer.from('hello'))
  response.end('hello')

  function breakOff() {
    request.socket.destroy()
  }
  function packed(encoding: string, bytes: Buffer) {
    response.writeHead(200, { 'content-encoding': encoding }).end(bytes)
  }
  function pour() {
    if (!response.destroyed) response.write(Buffer.alloc(64 * 1024, 'x'), pour)
  }
}

const url = (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`
const fetchLocally = createGuardedFetch({ egressAllow: LOOPBACK })
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

/** Answers each question with the next line of its script, and then with the last one again. */
function scriptedResolver(...script: string[][]) {
  const asked: string[] = []
  const resolve: GuardedFetchOptions['resolve'] = async (name) => {
    asked.push(name)
    const addresses = (script.length > 1 ? script.shift() : script[0]) ?? []
    return addresses.map((address): ResolvedAddress => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  return { asked, resolve }
}

async function failureOf(work: Promise<unknown>): Promise<[OutboundFailure, string, string]> {
  const error = await work.then(
    () => new Error('it succeeded'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof OutboundError)) throw error
  return [error.failure, error.submission, error.message]
}

test('what is allowed is reached: the canary sings', async () => {
  const before = connections
  const reply = await fetchLocally(url('/'), { method: 'POST', body: 'hi', headers: { 'x-a': 'b' } })
  expect(reply).toMatchObject({ status: 200, url: url('/') })
  expect(text((await reply.read(100)).bytes)).toBe('hello')
  expect(connections).toBe(before + 1)
  expect(seen.at(-1)?.headers).toMatchObject({ 'x-a': 'b', 'accept-encoding': 'identity' })
})

describe('S-01 never reached', () => {
  const strict = (resolve?: GuardedFetchOptions['resolve']) =>
    createGuardedFetch({ ports: [port], ...(resolve ? { resolve } : {}) })
  const refused = ['refused', 'not_sent', 'the address is not public']

  test.each(['127.0.0.1', '127.1', '0x7f.1', '0177.0.0.1', '2130706433', '0', '[::]', '[::1]', 'localhost'])(
    'by a URL: %s',
    async (host) => {
      const before = connections
      expect(await failureOf(strict()(`https://${host}:${port}/`))).toEqual(refused)
      expect(connections).toBe(before)
    },
  )

  test.each(PRIVATE_ADDRESSES)('by a name that leads to %s', async (address) => {
    const before = connections
    const { resolve, asked } = scriptedResolver([address])
    expect(await failureOf(strict(resolve)(`https://hook.example:${port}/`))).toEqual(refused)
    expect([asked, connections]).toEqual([['hook.example'], before])
  })

  test('a name may lead to an allowed range, and only then without TLS', async () => {
    const { resolve } = scriptedResolver(['127.0.0.1'], ['8.8.8.8'])
    const named = createGuardedFetch({ egressAllow: LOOPBACK, resolve })
    expect((await named(`http://hook.example:${port}/`)).status).toBe(200)
    expect(await failureOf(named(`http://hook.example:${port}/`))).toEqual([
      'refused',
      'not_sent',
      'it does not begin with https://',
    ])
  })
})

describe('S-02 names that lead to two places', () => {
  test('a public and a private address at once', async () => {
    const before = connections
    const { resolve } = scriptedResolver(['8.8.8.8', '127.0.0.1'])
    const mixed = createGuardedFetch({ ports: [port], resolve })
    expect((await failureOf(mixed(`https://hook.example:${port}/`)))[0]).toBe('refused')
    expect(connections).toBe(before)
  })

  test('a good address first and another one when asked again', async () => {
    const { resolve, asked } = scriptedResolver(['127.0.0.1'], ['127.0.0.2'])
    const rebound = createGuardedFetch({ egressAllow: ['127.0.0.1/32'], resolve })
    const first = await rebound(`http://hook.example:${port}/rebind`)
    first.discard()
    // The address that was checked is the one that was called: the name was asked once.
    expect(asked).toHaveLength(1)
    expect((await failureOf(rebound(`http://hook.example:${port}/rebind`)))[0]).toBe('refused')
    const reached = seen.filter(({ path }) => path === '/rebind').map(({ to }) => to)
    expect(reached).toEqual(['::ffff:127.0.0.1'])
  })
})

describe('S-03 redirects', () => {
  test('are an answer like any other unless asked for', async () => {
    const reply = await fetchLocally(url(`/to?${url('/inside')}`))
    reply.discard()
    expect([reply.status, reply.headers.location]).toEqual([302, url('/inside')])
    expect(seen.some(({ path }) => path === '/inside')).toBe(false)
  })

  test('to a private place are refused at the hop', async () => {
    const hop = (target: string) => failureOf(fetchLocally(url(`/to?${target}`), { redirects: 5 }))
    const before = connections
    for (const target of [
      url('/inside', '127.0.0.2'),
      'http://169.254.169.254/latest/meta-data/',
      'file:///etc/passwd',
      'http://user:pw@127.0.0.1/',
    ]) {
      expect((await hop(target))[0], target).toBe('refused')
    }
    expect(connections).toBe(before + 4)
    expect(seen.some(({ path }) => path === '/inside')).toBe(false)
  })

  test('are followed so many times and no more', async () => {
    const reply = await fetchLocally(url(`/to?${encodeURI(url('/to?/landed'))}`), { redirects: 2 })
    expect([reply.url, text((await reply.read(9)).bytes)]).toEqual([url('/landed'), 'hello'])
    const endless = await fetchLocally(url('/loop'), { redirects: 3 })
    endless.discard()
    expect(endless.status).toBe(302)
    expect(seen.filter(({ path }) => path === '/loop')).toHaveLength(4)
  })

  test('only a GET is sent on', async () => {
    await expect(fetchLocally(url('/'), { method: 'POST', redirects: 1 })).rejects.toThrow('only a GET')
  })
})

test('S-05 another origin is told nothing that could be a secret', async () => {
  const secrets = {
    Authorization: 'Bearer 1',
    Cookie: 'a=1',
    'xi-api-key': 'k',
    'X-Goog-Api-Key': 'k',
    Accept: 'video/*',
  }
  const away = await fetchLocally(url(`/to?http://127.0.0.1:${otherPort}/away`), {
    redirects: 1,
    headers: secrets,
  })
  away.discard()
  expect(Object.keys(seen.find(({ path }) => path === '/away')?.headers ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
  ])

  const home = await fetchLocally(url('/to?/home'), { redirects: 1, headers: secrets })
  home.discard()
  expect(seen.find(({ path }) => path === '/home')?.headers).toMatchObject({
    authorization: 'Bearer 1',
    'xi-api-key': 'k',
  })
})

describe('S-06 bounds', () => {
  test('a body is read so far and no further', async () => {
    const endless = await fetchLocally(url('/endless'))
    const { bytes, truncated } = await endless.read(4096)
    expect([bytes.length, truncated]).toEqual([4096, true])
    const short = await (await fetchLocally(url('/'))).read(5)
    expect([text(short.bytes), short.truncated]).toEqual(['hello', false])
  })

  test('a stream that grows beyond its bound breaks off', async () => {
    const endless = await fetchLocally(url('/endless'))
    let sizeBytes = 0
    const reading = (async () => {
      for await (const chunk of endless.stream(200_000)) sizeBytes += chunk.length
    })()
    expect(await failureOf(reading)).toEqual([
      'bad_answer',
      'ambiguous',
      'the answer is larger than 200000 bytes',
    ])
    expect(sizeBytes).toBeLessThanOrEqual(200_000)
  })

  test('packed bodies are unpacked, bombs are not', async () => {
    expect(text((await (await fetchLocally(url('/packed'))).read(100)).bytes)).toBe('hello')
    const bomb = await fetchLocally(url('/bomb'))
    expect((await failureOf(bomb.read(100 * 1024 * 1024)))[2]).toContain('unpacks to far more')
    const odd = await fetchLocally(url('/odd'))
    expect((await failureOf(odd.read(100)))[2]).toContain('packed in a way')
  })

  test('a silent server and a dripping body run out of time', async () => {
    const silent = fetchLocally(url('/silent'), { method: 'POST', body: 'work', headTimeoutMs: 100 })
    expect(await failureOf(silent)).toEqual(['no_answer', 'ambiguous', 'no answer came in time'])
    const drip = await fetchLocally(url('/drip'), { totalTimeoutMs: 200 })
    expect((await failureOf(drip.read(100)))[0]).toBe('bad_answer')
  })
})

describe('what became of the request', () => {
  test('nothing was sent where no connection came about', async () => {
    const closed = createTcpServer()
    const freed = await listen(closed, '127.0.0.1')
    closed.close()
    await once(closed, 'close')
    expect(await failureOf(fetchLocally(`http://127.0.0.1:${freed}/`))).toEqual([
      'not_sent',
      'not_sent',
      'the connection was refused',
    ])
    const nameless = createGuardedFetch({ resolve: async () => [] })
    expect(await failureOf(nameless('https://nowhere.example/'))).toEqual([
      'not_sent',
      'not_sent',
      'the name leads to no address',
    ])
    // No TLS there: the handshake fails before anything of ours is said.
    expect((await failureOf(fetchLocally(url('/').replace('http:', 'https:'))))[0]).toBe('not_sent')
  })

  test('nobody knows where the connection broke after that', async () => {
    expect(await failureOf(fetchLocally(url('/reset'), { method: 'POST', body: 'work' }))).toEqual([
      'no_answer',
      'ambiguous',
      'the connection was closed before an answer came',
    ])
    const broken = await fetchLocally(url('/broken'))
    expect((await failureOf(broken.read(1000)))[0]).toBe('bad_answer')
  })

  test('giving up says it too', async () => {
    const hangUp = new AbortController()
    const before = seen.length
    const waiting = fetchLocally(url('/silent'), { method: 'POST', signal: hangUp.signal })
    while (seen.length === before) await new Promise(setImmediate)
    hangUp.abort()
    const [, submission, message] = await failureOf(waiting)
    expect([submission, message]).toEqual(['ambiguous', 'the request was given up'])
  })
})
