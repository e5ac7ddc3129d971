import type { HttpAdapter, HttpCall } from '@potterlabs/generated/providers/schemas.ts'
import {
  HttpAdapter as HttpAdapterSchema,
  HttpCall as HttpCallSchema,
} from '@potterlabs/generated/providers/schemas.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTwin, type Twin, type TwinRequest } from '../../../twins/twin.ts'
import type { CallContext } from '../port.ts'
import { providerSecrets } from '../provider-secrets.ts'
import { createExchange } from './exchange.ts'

/* What strangers write into a definition, a request or an answer does not get further than it should. */

const SECRET = 'exchange-secret-0123456789'
let twin: Twin
beforeEach(async () => {
  const echo = ({ headers, query, raw, path }: TwinRequest) => ({
    status: 200,
    body: { headers, query: Object.fromEntries(query), path, text: raw.toString('utf8') },
  })
  const route = (path: string) => ({ kind: 'submit' as const, method: 'POST', path, handle: echo })
  twin = await startTwin(
    {
      id: 'echo',
      secrets: {},
      refuseKey: () => null,
      invalid: () => ({ status: 400 }),
      routes: [
        route('/echo'),
        route('/voices/:voice'),
        { ...route('/redirect'), handle: () => ({ status: 302, headers: { location: '/echo' } }) },
      ],
    },
    [],
  )
})
afterEach(() => twin.stop())

const context: CallContext = { attemptKey: 'attempt-1', signal: new AbortController().signal, log() {} }
const call = (change: object): HttpCall => HttpCallSchema.parse({ method: 'POST', path: '/echo', ...change })

function send(
  one: HttpCall,
  scope: Record<string, unknown> = {},
  auth: HttpAdapter['auth'] = { type: 'bearer', secret: 'KEY' },
) {
  const side = HttpAdapterSchema.parse({
    type: 'http',
    base_url: twin.url,
    auth,
    calls: [{ modality: 'text', submit: { method: 'POST', path: '/' } }],
  })
  const secrets = providerSecrets(new Map([['KEY', { value: SECRET, hosts: [new URL(twin.url).host] }]]))
  return createExchange('Echo', side, { secrets, fetch, now: Date.now })(one, scope, context, {
    kind: 'submit',
  })
}

test('a secret that the provider gives back is struck out before anything reads it', async () => {
  const extract = { outputs: 'body.headers.authorization', error_message: '$string(body)' }
  const answer = await send(call({ extract }))
  expect(answer.extracted.outputs).toBe('Bearer ***')
  expect(JSON.stringify(answer.extracted)).not.toContain(SECRET)
})

test('expressions see no secret', async () => {
  const extract = { outputs: 'body.text' }
  const answer = await send(call({ body: "{ 'all': $, 'env': process.env }", extract }), {
    request: { prompt: 'p' },
  })
  expect(answer.extracted.outputs).toBe('{"all":{"request":{"prompt":"p"}}}')
})

test('words of a client stay within their place in a path', async () => {
  const extract = { outputs: 'body.path' }
  const voice = (name: string) =>
    send(call({ path: '/voices/{{ request.voice }}', extract }), { request: { voice: name } })
  expect((await voice('../echo?x=1')).extracted.outputs).toBe('/voices/..%2Fecho%3Fx%3D1')
  await expect(voice('..')).rejects.toMatchObject({ submission: 'rejected' })
  await expect(voice('')).rejects.toMatchObject({ submission: 'rejected' })
  expect(twin.seen).toHaveLength(1)
})

test('no header can be forged', async () => {
  const forged = send(call({ headers: { 'X-Title': '{{ request.prompt }}' } }), {
    request: { prompt: 'a\r\nx-evil: 1' },
  })
  await expect(forged).rejects.toMatchObject({ submission: 'rejected' })
  expect(twin.seen).toHaveLength(0)
})

test('a redirect is not followed', async () => {
  await expect(send(call({ path: '/redirect' }))).rejects.toMatchObject({ submission: 'ambiguous' })
  expect(twin.seen).toHaveLength(1)
})

test('what gives nothing is left out', async () => {
  const extract = { outputs: 'body.query', error_message: 'body.text' }
  const one = call({
    query: { seed: '{{ request.seed }}', n: '{{ request.count }}' },
    body: "{ 'seed': request.seed }",
    extract,
  })
  const { extracted } = await send(one, { request: { count: 2 } })
  expect([extracted.outputs, extracted.error_message]).toEqual([{ n: '2' }, '{}'])
})
