import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mock } from '../../mock/src/server.ts'
import { listSamples } from '../codegen/emitters/request-samples.ts'
import { readBundle, startBundle } from './bundles.testkit.ts'

const document = readBundle('all')
const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
ajv.addSchema(document, 'contract')

const SEEDED = { Prefer: 'dynamic=true, seed=7' }

let mock: Mock
beforeAll(async () => {
  mock = await startBundle('all', { mode: 'dynamic' })
})
afterAll(() => mock.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${mock.url}${path}`, { headers: { 'X-Api-Key': 'any', Accept: 'application/json', ...headers } })

/** The operations that a plain GET reaches, and the place of their reply's schema in the document. */
const readers = listSamples(document).flatMap(({ operation, path, query, accept, statuses }) => {
  if (operation.method !== 'get' || !accept?.includes('json') || query.some(({ required }) => required))
    return []
  const url = path.reduce((text, { name, value }) => text.replace(`{${name}}`, () => value), operation.path)
  const escaped = encodeURIComponent(operation.path.replaceAll('~', '~0').replaceAll('/', '~1'))
  const media = encodeURIComponent(accept.replaceAll('/', '~1'))
  const schema = `contract#/paths/${escaped}/get/responses/${statuses[0]}/content/${media}/schema`
  return [{ id: operation.id, url, schema }]
})

test.each(readers)('a made-up reply of $id obeys its schema', async ({ url, schema }) => {
  const response = await get(url, SEEDED)
  expect(response.status).toBe(200)
  const isValid = ajv.validate({ $ref: schema }, await response.json())
  expect(isValid, ajv.errorsText()).toBe(true)
})

test('it is another one each time, the same one for the same seed', async () => {
  const me = (headers?: Record<string, string>) => get('/v1/me', headers).then((reply) => reply.text())
  expect(await me()).not.toBe(await me())
  expect(await me(SEEDED)).toBe(await me(SEEDED))
})
