import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/support/database.ts'
import { createApiKey, getApiKey, revokeApiKey, rotateApiKey } from './api-keys.ts'
import { openDatabase } from './database.ts'
import { createKeyDirectory, type KeyDirectory } from './key-directory.ts'

let database: TestDatabase
let now: number
let keyId: string
let hash: string
const failures: unknown[] = []
const projectId = 'proj_test'

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const START = Date.parse('2026-06-01T12:00:00Z')
let count = 0
const hashOf = (text: string) => text.padEnd(64, '0')

beforeEach(async () => {
  now = START
  keyId = `key_${++count}`
  hash = hashOf(keyId)
  const shown = { name: 'ci', prefix: 'pl_live_abcd', last4: 'wxyz', scopes: ['read'], mode: 'live' as const }
  await createApiKey(database.db, { projectId, id: keyId, hash, ...shown })
})

/** A process of its own, as far as keys go. */
const node = (): KeyDirectory =>
  createKeyDirectory(database.db, { now: () => now, onUseNotNoted: (error) => failures.push(error) })
const revoke = () =>
  database.db.transaction().execute((tx) => revokeApiKey(tx, projectId, keyId, new Date(now)))
const rotateTo = (text: string, previousExpiresAt: Date | null) =>
  rotateApiKey(database.db, projectId, keyId, {
    hash: hashOf(text),
    prefix: 'p',
    last4: 'l',
    previousExpiresAt,
  })

describe('K-03 a revoked key', () => {
  test('K-03 is let in for two seconds at most where it was just seen, and not at all where it is forgotten', async () => {
    const [here, there] = [node(), node()]
    for (const directory of [here, there]) expect(await directory.find(hash)).toMatchObject({ id: keyId })
    await revoke()
    here.forget()
    expect(await here.find(hash)).toBeNull()
    now += 1_999
    expect(await there.find(hash)).toMatchObject({ id: keyId })
    now += 1
    expect(await there.find(hash)).toBeNull()
  })

  test('K-03 whose look-up was under way when it was revoked is not remembered', async () => {
    const directory = node()
    const underWay = directory.find(hash)
    await revoke()
    directory.forget()
    await underWay
    expect(await directory.find(hash)).toBeNull()
  })
})

describe('K-03 a rotated key', () => {
  test('K-03 holds with both texts until the grace ends, to the millisecond', async () => {
    const directory = node()
    await rotateTo('second', new Date(START + 10_000))
    now += 9_999
    expect(await directory.find(hash)).toMatchObject({ id: keyId })
    expect(await directory.find(hashOf('second'))).toMatchObject({ id: keyId })
    now += 1
    expect(await directory.find(hash)).toBeNull()
    expect(await directory.find(hashOf('second'))).toMatchObject({ id: keyId })
  })

  test('K-03 rotated again within the grace ends with its oldest text', async () => {
    const directory = node()
    const later = new Date(START + 3_600_000)
    await rotateTo('b', later)
    await rotateTo('c', later)
    expect(await directory.find(hash)).toBeNull()
    expect(await directory.find(hashOf('b'))).toMatchObject({ id: keyId })
    expect(await directory.find(hashOf('c'))).toMatchObject({ id: keyId })
  })
})

describe('K-03 last_used_at', () => {
  const lastUsed = async (...nodes: KeyDirectory[]) => {
    await Promise.all(nodes.map((directory) => directory.settled()))
    return (await getApiKey(database.db, projectId, keyId))?.lastUsedAt?.getTime()
  }

  test('K-03 is written once a minute, however often and wherever the key is used', async () => {
    const [here, there] = [node(), node()]
    await here.find(hash)
    expect(await lastUsed(here)).toBe(START)
    now += 30_000
    for (let i = 0; i < 5; i++) await here.find(hash)
    await there.find(hash)
    expect(await lastUsed(here, there)).toBe(START)
    now += 30_000
    await here.find(hash)
    expect(await lastUsed(here)).toBe(START + 60_000)
  })

  test('that cannot be written is told, and keeps nobody out', async () => {
    const reading = new URL(database.url)
    reading.searchParams.set('options', '-c default_transaction_read_only=on')
    const db = openDatabase(reading.href, { maxConnections: 1 })
    const directory = createKeyDirectory(db, {
      now: () => now,
      onUseNotNoted: (error) => failures.push(error),
    })
    failures.length = 0
    expect(await directory.find(hash)).toMatchObject({ id: keyId })
    await directory.settled()
    expect(failures).toMatchObject([{ code: '25006' }])
    await db.destroy()
  })
})

test('a look-up that failed is made again, not remembered', async () => {
  const away = openDatabase('postgres://127.0.0.1:1/none', { maxConnections: 1 })
  const directory = createKeyDirectory(away, {
    now: () => now,
    onUseNotNoted: (error) => failures.push(error),
  })
  const first = directory.find(hash)
  await expect(first).rejects.toThrow('ECONNREFUSED')
  const second = directory.find(hash)
  await expect(second).rejects.toThrow('ECONNREFUSED')
  expect(second).not.toBe(first)
  await away.destroy()
})
