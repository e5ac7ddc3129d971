import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emitOperations } from './emitters/operations.ts'
import { emitRoutes } from './emitters/routes.ts'
import { emitRuntime } from './emitters/runtime.ts'
import { emitSchemas } from './emitters/schemas.ts'
import { toHonoPath } from './operations.ts'
import { buildOutputs, writeOutputs } from './outputs.ts'
import type { OperationMetadata } from './runtime/handler.ts'
import { openWorkshop } from './testing/workshop.ts'

const workshop = openWorkshop()
const app = new OpenAPIHono()
let operations: Record<string, OperationMetadata>

type Route = Parameters<typeof createRoute>[0]

/** Serves every generated route with a handler that answers which operation it was and what it was given. */
beforeAll(async () => {
  const emitters = [emitRuntime, emitSchemas, emitRoutes, emitOperations]
  writeOutputs(workshop.output, await buildOutputs(workshop.specs, emitters))
  const load = (file: string) => import(pathToFileURL(join(workshop.output, 'constructs', file)).href)
  const routes: Record<string, Route> = { ...(await load('routes.ts')) }
  operations = (await load('operations.ts')).operations
  for (const route of Object.values(routes)) {
    app.openapi(createRoute(route), async (c) => {
      const parts = {
        params: 'param',
        query: 'query',
        headers: 'header',
        body: 'json',
        form: 'form',
      } as const
      const given = Object.fromEntries(
        Object.entries(parts).flatMap(([name, target]) => {
          const value: unknown = c.req.valid(target as never)
          return value === undefined ? [] : [[name, value]]
        }),
      )
      return c.json({ operation: route.operationId, ...given }, 200)
    })
  }
})
afterAll(() => workshop.close())

const request = async (path: string, init?: RequestInit) => {
  const response = await app.request(path, init)
  return { status: response.status, body: response.status === 200 ? await response.json() : undefined }
}
const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

describe('paths with a verb behind a colon', () => {
  test.each([
    ['POST', '/v1/trees/t_oak:resume', 'resumeTree', 't_oak'],
    ['POST', '/v1/trees/t_oak%3Aresume', 'resumeTree', 't_oak'],
    ['GET', '/v1/trees/t_oak', 'getTree', 't_oak'],
    ['DELETE', '/v1/trees/t_oak', 'deleteTree', 't_oak'],
  ])('%s %s is %s', async (method, path, operation, treeId) => {
    const { body } = await request(path, { method })
    expect(body).toMatchObject({ operation, params: { tree_id: treeId } })
  })

  test.each([
    ['POST', '/v1/trees/t_oak:cancel', 404],
    ['POST', '/v1/trees/t_oak', 404],
    ['POST', '/v1/trees/T1:resume', 400],
  ])('%s %s is refused', async (method, path, status) => {
    expect(await request(path, { method })).toMatchObject({ status })
  })

  test('only the whole last segment may have one', () => {
    expect(toHonoPath('/v1/a/{a_id}/b/{b_id}:run')).toEqual({
      honoPath: '/v1/a/:a_id/b/:b_id{[^:]+(?::|%3[Aa])run}',
      suffixes: { b_id: ':run' },
    })
  })
})

describe('what arrives as text', () => {
  test.each([
    ['', { limit: 50, deep: false }],
    ['?limit=7&deep=true', { limit: 7, deep: true }],
    ['?tags=a', { limit: 50, deep: false, tags: ['a'] }],
    ['?tags=a&tags=b&sizes=1&sizes=2.5', { limit: 50, deep: false, tags: ['a', 'b'], sizes: [1, 2.5] }],
    ['?sizes=1', { limit: 50, deep: false, sizes: [1] }],
  ])('the query "%s" is read as %j', async (query, expected) => {
    const { body } = await request(`/v1/trees${query}`)
    expect(body).toMatchObject({ query: expected })
  })

  test.each(['?limit=', '?limit=abc', '?limit=0x10', '?limit=201', '?deep=yes', '?sizes=big', '?tags='])(
    'the query "%s" is refused',
    async (query) => {
      expect(await request(`/v1/trees${query}`)).toMatchObject({ status: 400 })
    },
  )

  test('header names are matched in any case', async () => {
    const leaf = { kind: 'leaf', name: 'green' }
    expect(await request('/v1/trees', json(leaf, { 'idempotency-key': 'k1' }))).toMatchObject({
      body: { headers: { 'Idempotency-Key': 'k1' }, body: leaf },
    })
    expect(await request('/v1/trees', json(leaf))).toMatchObject({ status: 400 })
  })

  test('defaults reach into nested options', async () => {
    expect(await request('/v1/trees/t_oak:resume', json({}))).toMatchObject({
      body: { body: { size: 3, nested: { colour: 'green' } } },
    })
  })

  test('form fields are read by their types', async () => {
    const upload = (type: string, more: Record<string, string>) => {
      const body = new FormData()
      body.set('file', new File(['x'], 'leaf', { type }))
      for (const [name, value] of Object.entries(more)) body.set(name, value)
      return request('/v1/leaves', { method: 'POST', body })
    }
    expect(await upload('image/png', { weight: '1.5', labels: '{"of":"oak"}' })).toMatchObject({
      body: { form: { weight: 1.5, labels: { of: 'oak' } } },
    })
    expect(await upload('text/plain', { weight: '1.5' })).toMatchObject({ status: 400 })
    expect(await upload('image/png', { weight: 'heavy' })).toMatchObject({ status: 400 })
    expect(await upload('image/png', { weight: '1', labels: '{' })).toMatchObject({ status: 400 })
    expect(await upload('image/png', { weight: '1', other: 'x' })).toMatchObject({ status: 400 })
  })
})

test('the operations table says how to serve each operation', () => {
  expect(operations.createTree).toEqual({
    operationId: 'createTree',
    method: 'POST',
    path: '/v1/trees',
    honoPath: '/v1/trees',
    tags: [],
    deprecated: false,
    statuses: [202],
    idempotent: true,
    scope: 'generate',
    raw: false,
    etag: false,
    body: { required: true, mediaTypes: ['application/json'] },
    replies: { 202: { location: true, body: true } },
    eventSchema: null,
    pipelineOps: [],
  })
  expect(operations.listTrees).toMatchObject({
    etag: true,
    scope: 'read',
    idempotent: false,
    statuses: [200, 422],
  })
  expect(operations.deleteTree).toMatchObject({
    scope: null,
    replies: { 204: { location: false, body: false } },
  })
  expect(operations.getTree?.replies).toEqual({ 200: { location: false, body: true } })
  expect(operations.resumeTree).toMatchObject({ deprecated: true, body: { required: false } })
  expect(operations.streamTicks).toMatchObject({ raw: true, eventSchema: 'Tick' })
})
