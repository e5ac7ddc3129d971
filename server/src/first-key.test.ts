import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../test/support/database.ts'
import { hashApiKey } from './core/api-key.ts'
import { ensureFirstProject } from './first-key.ts'
import { findUsableApiKey } from './store/api-keys.ts'

let database: TestDatabase
let dataDir: string
beforeAll(async () => {
  database = await testDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'potterlabs-test-'))
  await database.db.deleteFrom('projects').execute()
})
afterAll(async () => {
  await database.drop()
  await rm(dataDir, { recursive: true, force: true })
})

test('of many processes that start at once on an empty database, one makes the first project and its key', async () => {
  const started = await Promise.all(Array.from({ length: 8 }, () => ensureFirstProject(database.db, dataDir)))
  expect(await database.db.selectFrom('projects').select('name').execute()).toEqual([{ name: 'default' }])
  const keys = new Set(started.map(({ apiKey }) => apiKey))
  expect(keys.size).toBe(1)
  const key = await findUsableApiKey(database.db, hashApiKey([...keys][0] ?? ''), new Date())
  expect(key).toMatchObject({ projectName: 'default', mode: 'live', scopes: ['read', 'generate', 'admin'] })
  expect((await stat(join(dataDir, 'api-key'))).mode & 0o777).toBe(0o600)
})

test('a server whose key file was lost starts all the same', async () => {
  await rm(join(dataDir, 'api-key'))
  expect(await ensureFirstProject(database.db, dataDir)).toEqual({
    keyFile: join(dataDir, 'api-key'),
    apiKey: null,
  })
})
