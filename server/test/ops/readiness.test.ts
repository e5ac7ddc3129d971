import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createReadiness } from '../../src/readiness.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type TestServer, testServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const ready = () =>
  server.call<{ error: { code: string; message: string } }>('GET', '/health/ready', { apiKey: null })

test('O-05 ready while the database has the tables of this build, alive also without', async () => {
  expect((await ready()).status).toBe(200)
  const { name } = await server.db
    .withTables<{ schemaMigrations: { name: string } }>()
    .deleteFrom('schemaMigrations')
    .where('name', 'like', '0007%')
    .returningAll()
    .executeTakeFirstOrThrow()
  expect(name).toMatch(/^0007/)
  const { status, headers, body } = await ready()
  expect([status, headers.get('retry-after'), body.error.code]).toEqual([503, '1', 'service_unavailable'])
  expect(body.error.message).toBe('The database is not migrated to this version.')
  expect((await server.call('GET', '/health/live', { apiKey: null })).status).toBe(200)
})

test('O-05 not ready with a database that is gone, or that takes connections and does not answer', async () => {
  const silent = createServer()
  const sockets = new Set<{ destroy(): void }>()
  silent.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
  const { port } = silent.address() as AddressInfo
  const refused = openDatabase('postgres://127.0.0.1:1/none', { maxConnections: 1 })
  const hanging = openDatabase(`postgres://127.0.0.1:${port}/none`, { maxConnections: 1 })
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    silent.close()
    await Promise.all([refused.destroy(), hanging.destroy()])
  })
  expect(await createReadiness(refused).reasonAgainst()).toBe('The database does not answer.')
  expect(await createReadiness(hanging).reasonAgainst()).toBe('The database does not answer.')
})

test('O-05 not ready once it stops', async () => {
  const readiness = createReadiness(server.db)
  readiness.stopping()
  expect(await readiness.reasonAgainst()).toBe('The server is stopping.')
})
