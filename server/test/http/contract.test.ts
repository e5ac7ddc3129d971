import contract from '@potterlabs/generated/bundled/all.json' with { type: 'json' }
import { operations as platform } from '@potterlabs/generated/platform/operations.ts'
import { operations as providers } from '@potterlabs/generated/providers/operations.ts'
import type { OperationMetadata } from '@potterlabs/generated/runtime/handler.ts'
import { operations as slideshow } from '@potterlabs/generated/slideshow/operations.ts'
import { operations as videoStory } from '@potterlabs/generated/video-story/operations.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const all = [platform, providers, slideshow, videoStory].flatMap((pack) =>
  Object.values<OperationMetadata>(pack),
)
const secured = all.filter((operation) => operation.scope !== null)

test.each(secured.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  '%s is served, and asks for a key before anything else',
  async (_name, operation) => {
    const answer = await server.call<{ error: { code: string } }>(
      operation.method,
      operation.path.replaceAll(/\{[^}]+\}/g, 'x'),
      {
        apiKey: null,
        idempotencyKey: null,
      },
    )
    expect([answer.status, answer.body.error.code]).toEqual([401, 'unauthorized'])
  },
)

test('the server gives out the contract that it was generated from, and a reference page that needs no network', async () => {
  expect((await server.call('GET', '/openapi.json')).body).toEqual(contract)
  const page = await server.call('GET', '/docs')
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(page.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  // What errors link to is there.
  for (const anchor of [
    'auth',
    'idempotency',
    'jobs',
    'capabilities',
    'limits',
    'errors',
    'etag',
    'not-implemented',
  ]) {
    expect(page.text).toContain(`id="${anchor}"`)
  }
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    expect(page.text).toContain(`/docs/${file}`)
    expect((await server.call('GET', `/docs/${file}`)).status).toBe(200)
  }
  expect((await server.call('GET', '/docs/..%2Fpackage.json')).status).toBe(422)
})

test('providers, capabilities and health agree', async () => {
  const list = await server.call<{
    items: { id: string; kinds: string[]; built_in: boolean; status: string }[]
  }>('GET', '/v1/providers')
  const builtIn = list.body.items.filter((provider) => provider.built_in)
  expect(builtIn.map((provider) => [provider.id, provider.kinds.join()])).toEqual([
    ['local-text', 'text'],
    ['local-tts', 'tts'],
    ['local-image', 'image'],
    ['local-music', 'music'],
    ['compositor', 'compose'],
    ['local-video', 'video'],
  ])
  // Without their keys, those outside are shown and cannot be chosen.
  const outside = list.body.items.filter((provider) => !provider.built_in)
  expect(new Set(outside.map(({ status }) => status))).toEqual(new Set(['unavailable']))
  for (const { id, kinds } of builtIn) {
    expect(Object.keys((await server.call('GET', `/v1/providers/${id}/capabilities`)).body)).toEqual(kinds)
    expect((await server.call('GET', `/v1/providers/${id}/health`)).body).toMatchObject({
      provider: id,
      status: 'available',
    })
  }
  const speech = await server.call<{ items: { provider: string }[] }>('GET', '/v1/capabilities?modality=tts')
  expect(speech.body.items.map((item) => item.provider)).toEqual(['local-tts', 'openai', 'elevenlabs'])
})
