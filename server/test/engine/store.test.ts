import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApiKey, findUsableApiKey, getApiKey, revokeApiKey } from '../../src/store/api-keys.ts'
import { createArtifact, getArtifact, getArtifacts } from '../../src/store/artifacts.ts'
import {
  createAsset,
  deleteAsset,
  getAsset,
  getAssets,
  listAssets,
  updateAsset,
} from '../../src/store/assets.ts'
import { isDatabaseAway, openDatabase } from '../../src/store/database.ts'
import { createDocument, deleteDocument, getDocument, replaceDocument } from '../../src/store/documents.ts'
import {
  claimIdempotencyKey,
  pruneIdempotencyKeys,
  saveIdempotentReply,
} from '../../src/store/idempotency.ts'
import { appendLogs, readLogs } from '../../src/store/logs.ts'
import { migrate, readMigrations } from '../../src/store/migrate.ts'
import { createProject } from '../../src/store/projects.ts'
import type { JobStatus } from '../../src/store/schema.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

let database: TestDatabase
const projectId = 'proj_test'
const OTHER = 'proj_other'

beforeAll(async () => {
  database = await testDatabase()
  await createProject(database.db, { id: OTHER, name: 'Other' })
})

afterAll(() => database.drop())

const insertJob = (id: string, status: JobStatus) =>
  database.db.insertInto('jobs').values({ projectId, id, kind: 'any', status, input: '{}' }).execute()

describe('a connection', () => {
  test('that breaks in a caller’s hands fails the next query, and nothing else', async () => {
    await database.db.connection().execute(async (held) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(held)
      await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(database.db)
      await expect(sql`select 1`.execute(held)).rejects.toSatisfy(isDatabaseAway)
    })
    await sql`select 1`.execute(database.db)
  })
})

describe('migrations', () => {
  test('are applied once, by however many processes start together', async () => {
    const others = await Promise.all(
      [1, 2, 3].map(async () => {
        const db = openDatabase(database.url, { maxConnections: 1 })
        return migrate(db).finally(() => db.destroy())
      }),
    )
    expect(others).toEqual([[], [], []])
  })

  test('add what is new, in order, or nothing at all', async () => {
    const added = { name: '9001_a.sql', text: 'create table extra (n int); insert into extra values (1);' }
    const broken = { name: '9002_b.sql', text: 'create table extra (n int)' }
    const known = await readMigrations()
    const file = (migration: { name: string; text: string }) => ({ ...migration, checksum: migration.text })
    await expect(migrate(database.db, [...known, file(added), file(broken)])).rejects.toThrow(
      'already exists',
    )
    expect(await migrate(database.db, [...known, file(added)])).toEqual(['9001_a.sql'])
  })

  test('refuse a file that was changed after it was applied', async () => {
    const [first, ...rest] = await readMigrations()
    if (!first) throw new Error('there is no migration')
    const changed = { ...first, checksum: 'other' }
    await expect(migrate(database.db, [changed, ...rest])).rejects.toThrow(`${first.name} was changed`)
  })
})

describe('idempotency keys', () => {
  const scope = (key: string) => ({ projectId, method: 'POST', route: '/v1/voiceovers', key })
  const reply = {
    status: 202,
    headers: { location: '/v1/voiceovers/vo_1' },
    body: Buffer.from('{"id":"vo_1"}'),
  }

  test('the first claims, later ones get the reply byte for byte', async () => {
    await database.db.transaction().execute(async (tx) => {
      expect(await claimIdempotencyKey(tx, scope('a'), 'print')).toEqual({ state: 'claimed' })
      await saveIdempotentReply(tx, scope('a'), reply)
    })
    const again = await database.db
      .transaction()
      .execute((tx) => claimIdempotencyKey(tx, scope('a'), 'print'))
    expect(again).toEqual({ state: 'replay', reply })
    const other = await database.db
      .transaction()
      .execute((tx) => claimIdempotencyKey(tx, scope('a'), 'other print'))
    expect(other).toEqual({ state: 'reused' })
  })

  test('a twin in flight hears so at once; rolled back, the key is free again', async () => {
    const attempt = database.db.transaction().execute(async (tx) => {
      await claimIdempotencyKey(tx, scope('b'), 'print')
      const twin = await database.db
        .transaction()
        .execute((inner) => claimIdempotencyKey(inner, scope('b'), 'print'))
      expect(twin).toEqual({ state: 'in_progress' })
      throw new Error('the work failed')
    })
    await expect(attempt).rejects.toThrow('the work failed')
    await database.db.transaction().execute(async (tx) => {
      expect(await claimIdempotencyKey(tx, scope('b'), 'print')).toEqual({ state: 'claimed' })
      await saveIdempotentReply(tx, scope('b'), reply)
    })
  })

  test('of many at once exactly one claims', async () => {
    const states = await Promise.all(
      Array.from({ length: 20 }, () =>
        database.db.transaction().execute(async (tx) => {
          const claim = await claimIdempotencyKey(tx, scope('c'), 'print')
          if (claim.state === 'claimed') await saveIdempotentReply(tx, scope('c'), reply)
          return claim.state
        }),
      ),
    )
    expect(states.filter((state) => state === 'claimed')).toHaveLength(1)
    expect(states.every((state) => ['claimed', 'in_progress', 'replay'].includes(state))).toBe(true)
  })

  test('another route or project has keys of its own', async () => {
    for (const other of [
      { ...scope('a'), projectId: OTHER },
      { ...scope('a'), route: '/v1/music' },
    ]) {
      await database.db.transaction().execute(async (tx) => {
        expect(await claimIdempotencyKey(tx, other, 'print')).toEqual({ state: 'claimed' })
        await saveIdempotentReply(tx, other, reply)
      })
    }
  })

  test('old ones are pruned, but never one whose job is still going', async () => {
    await insertJob('going', 'running')
    await insertJob('gone', 'succeeded')
    for (const [key, jobId] of [
      ['old-going', 'going'],
      ['old-gone', 'gone'],
      ['old-plain', null],
    ] as const) {
      await database.db.transaction().execute(async (tx) => {
        await claimIdempotencyKey(tx, scope(key), 'print')
        await saveIdempotentReply(tx, scope(key), { ...reply, jobId })
      })
    }
    const tomorrow = new Date(Date.now() + 86_400_000)
    expect(await pruneIdempotencyKeys(database.db, new Date(0), 100)).toBe(0)
    let pruned = 0
    for (let last = 2; last === 2; pruned += last) last = await pruneIdempotencyKeys(database.db, tomorrow, 2)
    const left = await database.db.selectFrom('idempotencyKeys').select('key').execute()
    expect(left).toEqual([{ key: 'old-going' }])
    expect(pruned).toBeGreaterThan(2)
  })
})

describe('documents', () => {
  test('count their versions and refuse a stale edit', async () => {
    await createDocument(database.db, { projectId, id: 'scr_1', kind: 'script', body: { text: 'one' } })
    const edit = (text: string, ifVersion?: number) =>
      replaceDocument(database.db, projectId, 'script', 'scr_1', {
        body: { text },
        ...(ifVersion === undefined ? {} : { ifVersion }),
      })
    expect(await edit('two', 1)).toMatchObject({
      state: 'changed',
      document: { version: 2, body: { text: 'two' } },
    })
    expect(await edit('three', 1)).toEqual({ state: 'stale' })
    expect(await edit('four')).toMatchObject({ state: 'changed', document: { version: 3 } })
    expect(await deleteDocument(database.db, projectId, 'script', 'scr_1', 2)).toBe('stale')
    expect(await deleteDocument(database.db, projectId, 'script', 'scr_1', 3)).toBe('deleted')
    expect(await edit('five')).toEqual({ state: 'missing' })
    expect(await deleteDocument(database.db, projectId, 'script', 'scr_1')).toBe('missing')
  })

  test('are found by their project and kind only', async () => {
    await createDocument(database.db, { projectId, id: 'pre_1', kind: 'preset', body: {} })
    expect(await getDocument(database.db, projectId, 'preset', 'pre_1')).toMatchObject({ id: 'pre_1' })
    expect(await getDocument(database.db, projectId, 'script', 'pre_1')).toBeNull()
    expect(await getDocument(database.db, OTHER, 'preset', 'pre_1')).toBeNull()
  })
})

describe('API keys', () => {
  test('are found by hash until they expire or are revoked', async () => {
    const now = new Date('2026-06-01T12:00:00Z')
    const later = new Date('2026-06-01T13:00:00Z')
    const hash = 'a'.repeat(64)
    const shown = { name: 'ci', prefix: 'pl_live_abcd', last4: 'wxyz', scopes: ['read', 'generate'] }
    const key = { projectId, id: 'key_1', mode: 'live', hash, ...shown, expiresAt: later } as const
    await createApiKey(database.db, key)
    expect(await findUsableApiKey(database.db, hash, now)).toMatchObject({
      id: 'key_1',
      scopes: ['read', 'generate'],
    })
    expect(await findUsableApiKey(database.db, hash, later)).toBeNull()
    expect(await findUsableApiKey(database.db, 'b'.repeat(64), now)).toBeNull()

    const revoke = (project: string) =>
      database.db.transaction().execute((tx) => revokeApiKey(tx, project, 'key_1', now))
    expect(await revoke(OTHER)).toBe('unknown')
    expect(await revoke(projectId)).toBe('revoked')
    expect(await findUsableApiKey(database.db, hash, now)).toBeNull()
    expect(await getApiKey(database.db, projectId, 'key_1')).toBeNull()
    expect(await revoke(projectId)).toBe('unknown')
  })
})

describe('logs', () => {
  test('are read from the end, or onwards from a line', async () => {
    await insertJob('logged', 'running')
    const line = (n: number) => ({ at: new Date(), level: 'info' as const, line: `line ${n}` })
    await appendLogs(database.db, projectId, 'logged', [1, 2, 3].map(line))
    await appendLogs(database.db, projectId, 'logged', [4, 5].map(line))
    const tail = await readLogs(database.db, projectId, 'logged', { tail: 2 })
    expect(tail.map((one) => one.line)).toEqual(['line 4', 'line 5'])
    const all = await readLogs(database.db, projectId, 'logged', { tail: 10 })
    const onwards = await readLogs(database.db, projectId, 'logged', { tail: 2, after: all[1]?.seq ?? 0 })
    expect(onwards.map((one) => one.line)).toEqual(['line 3', 'line 4'])
  })
})

describe('artifacts and assets', () => {
  test('an artifact made twice under one id is one', async () => {
    const artifact = { projectId, id: 'art_1', sha256: 'c'.repeat(64), mime: 'image/png', sizeBytes: 2 ** 40 }
    await createArtifact(database.db, { ...artifact, meta: { widthPx: 8 } })
    expect(await createArtifact(database.db, artifact)).toMatchObject({
      sizeBytes: 2 ** 40,
      meta: { widthPx: 8 },
    })
    expect(await getArtifacts(database.db, projectId, ['art_1', 'art_2'])).toHaveLength(1)
    expect(await getArtifacts(database.db, projectId, [])).toEqual([])
    expect(await getArtifact(database.db, OTHER, 'art_1')).toBeNull()
  })

  test('an asset is changed, listed and deleted within its project', async () => {
    await createAsset(database.db, { projectId, id: 'a_1', status: 'pending', filename: 'logo.png' })
    const changed = await updateAsset(database.db, projectId, 'a_1', {
      status: 'ready',
      artifactId: 'art_1',
      meta: { widthPx: 8 },
    })
    expect(changed).toMatchObject({ status: 'ready', filename: 'logo.png', meta: { widthPx: 8 } })
    expect((await listAssets(database.db, projectId, { status: 'ready' }, {})).items).toHaveLength(1)
    expect((await listAssets(database.db, projectId, { status: 'pending' }, {})).items).toEqual([])
    expect(await updateAsset(database.db, OTHER, 'a_1', { status: 'gone' })).toBeNull()
    expect(await getAssets(database.db, OTHER, ['a_1'])).toEqual([])
    expect(await deleteAsset(database.db, OTHER, 'a_1')).toBe(false)
    expect(await deleteAsset(database.db, projectId, 'a_1')).toBe(true)
    expect(await getAsset(database.db, projectId, 'a_1')).toBeNull()
  })
})
