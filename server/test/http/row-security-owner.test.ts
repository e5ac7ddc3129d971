import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../../src/server.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { caller, testConfig } from '../support/server.ts'

/*
 * The databases of other tests belong to a superuser, for whom row security does not exist. Here, as in production,
 * the server's user owns its database and may do nothing else.
 */

const name = `potterlabs_owner_${randomBytes(6).toString('hex')}`
const password = randomBytes(12).toString('hex')
let cluster: TestDatabase
let admin: pg.Client
let url: string
let dataDir: string
let server: RunningServer | undefined

beforeAll(async () => {
  // Through it the role potterlabs_tenant is there, as an administrator makes it.
  cluster = await testDatabase()
  admin = new pg.Client({ connectionString: cluster.url })
  await admin.connect()
  await admin.query(`create role ${name} login password '${password}'`)
  await admin.query(`create database ${name} owner ${name}`)
  const owner = new URL(cluster.url)
  Object.assign(owner, { username: name, password, pathname: `/${name}` })
  url = owner.href
  dataDir = await mkdtemp(join(tmpdir(), 'potterlabs-test-'))
})
afterAll(async () => {
  await server?.stop()
  await admin.query(`drop database ${name} with (force)`)
  await admin.query(`drop role ${name}`)
  await admin.end()
  await cluster.drop()
  await rm(dataDir, { recursive: true, force: true })
})

const start = () => startServer(testConfig(url, dataDir), pino({ level: 'silent' }))

test('T-03 an owner who may not switch to the role is told what to do', async () => {
  await expect(start()).rejects.toThrow(`let an administrator run: grant potterlabs_tenant to ${name}`)
})

test('T-03 the server works under an owner who is no superuser, from the first start on', async () => {
  await admin.query(`grant potterlabs_tenant to ${name}`)
  server = await start()
  const call = caller(server.url ?? '', server.apiKey ?? '')
  const music = await call<{ id: string }>('POST', '/v1/music', { body: { style: 'lofi', duration_sec: 5 } })
  expect(music.status).toBe(202)
  await expect
    .poll(async () => (await call('GET', `/v1/music/${music.body.id}`)).body.status, { timeout: 20_000 })
    .toBe('succeeded')
  expect((await call('GET', '/v1/events')).text).toContain('job.succeeded')
})

test('T-03 a member of the role that nobody gave a project sees nothing', async () => {
  const member = new pg.Client({ connectionString: url, options: '-c role=potterlabs_tenant' })
  await member.connect()
  try {
    expect((await member.query('select * from jobs')).rows).toEqual([])
    await member.query('set role none')
    expect((await member.query('select * from jobs')).rows).toHaveLength(1)
  } finally {
    await member.end()
  }
})
