import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRegistration, stills } from '../../src/providers/http-adapter/shapes.testkit.ts'
import { providerSecrets } from '../../src/providers/provider-secrets.ts'
import { createRegistered } from '../../src/providers/registered/load.ts'
import {
  changeRegisteredProvider,
  createRegisteredProvider,
  deleteRegisteredProvider,
} from '../../src/store/registered-providers.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

/* What one process registers every other has for its next request, and what did not change stays the same object. */

const BASE_URL = 'https://api.acme.example'
const document = readRegistration(stills(BASE_URL))
const skipped = { status: 'skipped', job_id: null, checks: [], finished_at: null }

let database: TestDatabase
let failures: string[]
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const aProcess = (secretHosts: string[] = ['api.acme.example']) => {
  failures = []
  return createRegistered(
    database.db,
    {
      definitions: [],
      settings: { value: () => undefined, fetch, now: Date.now },
      secrets: providerSecrets(new Map([['STILLS_KEY', { value: 'key', hosts: secretHosts }]])),
    },
    (id) => failures.push(id),
  )
}
const register = () =>
  createRegisteredProvider(database.db, {
    projectId: database.projectId,
    id: document.id,
    document,
    enabled: true,
    probe: skipped,
  })

test('registered in one process, there for the other; the same object until it changes', async () => {
  const other = aProcess()
  expect(await other(database.projectId)).toEqual([])
  await register()
  const [provider] = await other(database.projectId)
  expect(provider).toMatchObject({ id: 'acme-stills', capabilities: document.capabilities })
  expect((await other(database.projectId))[0]).toBe(provider)
  expect(await other('proj_other')).toEqual([])

  await changeRegisteredProvider(database.db, database.projectId, document.id, { enabled: false })
  const [changed] = await other(database.projectId)
  expect(changed).not.toBe(provider)
  expect(changed?.registered?.enabled).toBe(false)

  await deleteRegisteredProvider(database.db, database.projectId, document.id)
  await register()
  expect((await other(database.projectId))[0]?.registered?.enabled).toBe(true)
})

test('a secret that the operator took back: it is listed, says why, and has no calls', async () => {
  const [provider] = await aProcess([])(database.projectId)
  expect(provider).toMatchObject({ unconfigured: expect.stringContaining('may not be sent to') })
  expect(provider?.image).toBeUndefined()
})

test('one that cannot be read any more does not take the others with it', async () => {
  await createRegisteredProvider(database.db, {
    projectId: database.projectId,
    id: 'broken',
    document: { id: 'broken' },
    enabled: true,
    probe: skipped,
  })
  expect((await aProcess()(database.projectId)).map(({ id }) => id)).toEqual(['acme-stills'])
  expect(failures).toEqual(['broken'])
})
