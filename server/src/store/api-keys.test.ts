import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { gate } from '../../test/support/engine.ts'
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

test('K-03 of two last keys that revoke each other at once, the second hears that it is the last', async () => {
  const projectId = 'proj_test'
  const shown = { name: 'ci', prefix: 'pl_live_abcd', last4: 'wxyz', mode: 'live' as const }
  for (const id of ['key_a', 'key_b']) {
    await createApiKey(database.db, { projectId, id, hash: id, scopes: ['read', 'admin'], ...shown })
  }
  const revoked = gate()
  const { open, opened } = gate()
  const first = database.db.transaction().execute(async (tx) => {
    const outcome = await revokeApiKey(tx, projectId, 'key_a', new Date())
    revoked.open()
    await opened
    return outcome
  })
  await revoked.opened
  const second = database.db.transaction().execute((tx) => revokeApiKey(tx, projectId, 'key_b', new Date()))
  const waiting = sql`
    select from pg_locks join pg_database on pg_database.oid = pg_locks.database
    where locktype = 'advisory' and not granted and datname = current_database()`
  await expect.poll(async () => (await waiting.execute(database.db)).rows.length).toBe(1)
  open()
  expect([await first, await second]).toEqual(['revoked', 'last_admin'])
  const { items } = await listApiKeys(database.db, projectId, {})
  expect(items.map(({ id }) => id)).toEqual(['key_b'])
})
