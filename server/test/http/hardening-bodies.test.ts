import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, dial, parseAnswer, untilClosed } from '../support/raw-http.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ role: 'api' })
})
afterAll(() => server.stop())

/** Bytes that are still reachable. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

describe('H-13 bodies', () => {
  const script = (text: string) => JSON.stringify({ input: { type: 'text', text } })
  const nested = (levels: number) => `{"input":${'['.repeat(levels)}${']'.repeat(levels)}}`
  const cases: [string, string[], string | Uint8Array<ArrayBuffer>, number, string][] = [
    ['none', ['application/json'], '', 400, 'invalid_json'],
    ['none, and no type', [], '', 400, 'invalid_json'],
    ['of no type', [], 'x', 415, 'unsupported_media_type'],
    ['of another type', ['text/plain'], script('x'), 415, 'unsupported_media_type'],
    ['a form for JSON', ['application/x-www-form-urlencoded'], 'a=b', 415, 'unsupported_media_type'],
    [
      'in another charset',
      ['application/json; charset=iso-8859-1'],
      script('x'),
      415,
      'unsupported_media_type',
    ],
    ['that is not UTF-8', ['application/json'], new Uint8Array([0x22, 0xff, 0x22]), 400, 'invalid_json'],
    ['that is cut off', ['application/json'], '{"input"', 400, 'invalid_json'],
    ['that is no object', ['application/json'], '7', 422, 'invalid_param'],
    ['a million levels deep', ['application/json'], nested(500_000), 422, 'invalid_param'],
    ['101 levels deep', ['application/json'], nested(100), 422, 'invalid_param'],
    ['an array of 10,001', ['application/json'], `{"input":[${'0,'.repeat(10_000)}0]}`, 422, 'invalid_param'],
    ['prototypes', ['application/json'], '{"__proto__":{"input":1}}', 422, 'invalid_param'],
    ['over a megabyte', ['application/json'], script('x'.repeat(1_100_000)), 413, 'payload_too_large'],
  ]
  test.each(cases)('%s', async (_name, [type], body, status, code) => {
    const answer = await fetch(`${server.url}/v1/scripts`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${server.apiKey}`,
        'Idempotency-Key': 'k',
        ...(type === undefined ? {} : { 'Content-Type': type }),
      },
      body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    })
    const text = await answer.text()
    expect([answer.status, codeOf({ headers: answer.headers, text })], text).toEqual([status, code])
  })

  test('one that is compressed', async () => {
    const answer = await server.call('POST', '/v1/scripts', {
      body: {},
      headers: { 'Content-Encoding': 'gzip' },
    })
    expect(answer.body).toMatchObject({
      error: { code: 'unsupported_media_type', field: 'Content-Encoding' },
    })
  })

  test('UTF-8 that says so, in any case, is taken', async () => {
    const answer = await server.call('POST', '/v1/scripts', {
      raw: script('x'),
      headers: { 'Content-Type': 'Application/JSON; Charset="UTF-8"' },
    })
    expect(answer.status, answer.text).toBe(201)
  })

  test('endless chunks are cut off at the limit, not gathered', async () => {
    const socket = await dial(server.url)
    const received = untilClosed(socket)
    socket.write(
      [
        'POST /v1/scripts HTTP/1.1',
        'Host: localhost',
        `Authorization: Bearer ${server.apiKey}`,
        'Idempotency-Key: k',
        'Content-Type: application/json',
        'Transfer-Encoding: chunked\r\n\r\n',
      ].join('\r\n'),
    )
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`
    let sent = 0
    const send = () => {
      while (socket.writable && sent < 4_000) {
        sent += 1
        if (!socket.write(chunk)) return void socket.once('drain', send)
      }
    }
    send()
    const answer = parseAnswer(await received)
    expect([answer.status, codeOf(answer)]).toEqual([413, 'payload_too_large'])
    expect(sent, 'of 250 MB').toBeLessThan(2_000)
  })

  test('memory stays flat: of bodies at the limit nothing is kept', async () => {
    const big = script('x'.repeat(1_000_000))
    const send = () =>
      server.call('POST', '/v1/scripts', { raw: big, headers: { 'Content-Type': 'application/json' } })
    const sendTwenty = async () => {
      for (let sent = 0; sent < 20; sent++) expect((await send()).status).toBe(422)
      return memoryInUse()
    }
    const before = await sendTwenty()
    expect((await sendTwenty()) - before).toBeLessThan(5_000_000)
  })

  test('a form that is none', async () => {
    const answer = await server.call('POST', '/v1/assets', {
      raw: 'no boundary here',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid_json'])
  })
})
