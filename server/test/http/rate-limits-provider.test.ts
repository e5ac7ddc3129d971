import { readFileSync } from 'node:fs'
import { operations } from '@potterlabs/generated/slideshow/operations.ts'
import * as routes from '@potterlabs/generated/slideshow/routes.ts'
import { parseList } from 'structured-headers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Pack } from '../../src/contract/pack.ts'
import { createDocument } from '../../src/store/documents.ts'
import { type TestEdge, testEdge } from '../support/edge.ts'

const EXAMPLE = JSON.parse(
  readFileSync(new URL('../../../specs/examples/slideshow/music.created.json', import.meta.url), 'utf8'),
)

let made = 0
const pack: Pack = {
  name: 'slideshow',
  operations: [
    {
      metadata: operations.createMusic,
      route: routes.createMusic,
      handle: async (request, { db, project }) => {
        made += 1
        await createDocument(db, { projectId: project.id, id: `mus_${made}`, kind: 'music', body: {} })
        const provider = Reflect.get(Object(request.body), 'provider')
        return { status: 202, headers: { Location: `/v1/music/mus_${made}` }, body: { ...EXAMPLE, provider } }
      },
    },
  ],
}

let edge: TestEdge
beforeAll(async () => {
  edge = await testEdge(pack, {}, (id) => (id === 'local-music' ? null : { limit: 2, windowSec: 30 }))
})
afterAll(() => edge.stop())

const create = (provider: string, key?: string) =>
  edge.send(
    'POST',
    '/v1/music',
    { style: 'lofi', duration_sec: 5, provider },
    key === undefined ? {} : { 'Idempotency-Key': key },
  )
const kept = async () => (await edge.db.selectFrom('documents').select('id').execute()).length

test('work for a provider over its quota is refused, and nothing of it is kept', async () => {
  const answers = [await create('mureka', 'the same'), await create('mureka'), await create('mureka')]
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 429])
  expect(await kept()).toBe(2)
  const [first, , refused] = answers
  if (!refused) throw new Error('three answers')
  expect(parseList(first?.headers.get('ratelimit') ?? '')).toEqual([['provider-mureka', expect.any(Map)]])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await refused.json()).error.message).toBe('Too many requests for the provider mureka.')
})

test('a replay asks nothing of the provider, and others have quotas of their own', async () => {
  const replay = await create('mureka', 'the same')
  expect([replay.status, replay.headers.get('idempotency-replayed')]).toEqual([202, 'true'])
  expect((await create('suno')).status).toBe(202)
  for (let free = 0; free < 3; free++) expect((await create('local-music')).status).toBe(202)
})
