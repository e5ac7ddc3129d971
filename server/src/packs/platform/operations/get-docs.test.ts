import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { DOCS_SCRIPT } from './get-docs.ts'

interface Server {
  url: string
  variables?: Record<string, { default: string }>
}

/** Runs the page's own script as a browser at `origin` would, and returns what it gives to Swagger UI. */
async function openPage(origin: string, contract: object) {
  const given: { spec: { servers: Server[] }; requestInterceptor(request: object): object }[] = []
  await runInNewContext(`(async () => {${DOCS_SCRIPT}})()`, {
    location: { origin },
    window: {
      fetch: async (path: string) => {
        expect(path).toBe('/openapi.json')
        return { json: async () => contract }
      },
    },
    SwaggerUIBundle: (options: (typeof given)[number]) => given.push(options),
    crypto: { randomUUID: () => 'a-uuid' },
  })
  const [options] = given
  if (!options) throw new Error('the page opens no console')
  return options
}

const CONTRACT = { openapi: '3.1.0', servers: [{ url: 'http://localhost:4000' }], paths: {} }

test('the console sends to the server that shows the page, or to a mock of the reader’s choice', async () => {
  const { spec } = await openPage('https://media.example.com', CONTRACT)
  const [here, mock, ...more] = spec.servers
  expect(here?.url).toBe('https://media.example.com')
  expect(mock).toMatchObject({
    url: '{mockBaseUrl}',
    variables: { mockBaseUrl: { default: 'http://localhost:4010' } },
  })
  expect(more).toEqual([])
  expect(spec).toMatchObject({ openapi: '3.1.0', paths: {} })
})

test('each try has an Idempotency-Key of its own, unless the reader set one', async () => {
  const { requestInterceptor } = await openPage('http://localhost:4000', CONTRACT)
  const sent = (headers: object) => requestInterceptor({ method: 'POST', headers })
  expect(sent({})).toMatchObject({ headers: { 'Idempotency-Key': 'a-uuid' } })
  expect(sent({ 'Idempotency-Key': 'mine' })).toMatchObject({ headers: { 'Idempotency-Key': 'mine' } })
})
