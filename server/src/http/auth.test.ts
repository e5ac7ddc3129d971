import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { newApiKey } from '../core/api-key.ts'
import { ApiError } from '../core/errors.ts'
import { openDatabase } from '../store/database.ts'
import { createKeyDirectory } from '../store/key-directory.ts'
import { authenticate } from './auth.ts'

test('K-02 what cannot be a key is refused without the database, which is away', async () => {
  const db = openDatabase('postgres://127.0.0.1:1/none', { maxConnections: 1 })
  const keys = createKeyDirectory(db, { onUseNotNoted: () => {} })
  const app = new Hono()
  app.get('/', async (c) => c.json(await authenticate(c, keys, 'read')))
  app.onError((error, c) => c.text(error instanceof ApiError ? error.code : error.message))
  const answered = async (key: string) =>
    (await app.request('/', { headers: { Authorization: `Bearer ${key}` } })).text()

  const key = newApiKey('live')
  const typo = `${key.slice(0, 20)}${key[20] === 'a' ? 'b' : 'a'}${key.slice(21)}`
  for (const wrong of [
    typo,
    key.slice(0, -1),
    key.replace('live', 'test'),
    'sk_something',
    'x'.repeat(5_000),
  ]) {
    expect(await answered(wrong)).toBe('unauthorized')
  }
  // A whole one is looked up.
  expect(await answered(key)).toContain('ECONNREFUSED')
  await db.destroy()
})
