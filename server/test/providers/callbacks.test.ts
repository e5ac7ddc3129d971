import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/jobs/engine.ts'
import {
  callbackLinks,
  createProviderCallbacks,
  type ProviderCallbacks,
} from '../../src/jobs/provider-callbacks.ts'
import { createRegistry, type Provider } from '../../src/providers/registry.ts'
import { eventsAfter } from '../../src/store/events.ts'
import { providerCallsOf } from '../../src/store/jobs.ts'
import { createProject } from '../../src/store/projects.ts'
import { type FalTwin, falTwin } from '../../twins/fal.ts'
import { type KlingTwin, klingTwin } from '../../twins/kling.ts'
import { type ReplicateTwin, replicateTwin } from '../../twins/replicate.ts'
import type { Twin } from '../../twins/twin.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, testEngine } from '../support/engine.ts'
import { type Counter, connected, purchaseJob, SHOPS, type ShopName } from '../support/purchases.ts'

let database: TestDatabase
let engine: Engine
let callbacks: ProviderCallbacks
let twins: { kling: KlingTwin; fal: FalTwin; replicate: ReplicateTwin }
const projectId = 'proj_test'

const counterOf = (shop: ShopName): Counter => {
  const twin: Twin | undefined = { ...twins }[shop as 'kling']
  if (!twin) throw new Error(`nobody sells at ${shop}`)
  // The keys of fal lie at a host of its own.
  const toTwin: typeof fetch = (input, init) =>
    fetch(String(input).replace('https://rest.fal.ai', twins.fal.url), init)
  return { twin, fetch: toTwin }
}
const registry = () =>
  createRegistry(
    (['kling', 'fal', 'replicate'] as const).map((name): Provider => {
      const { id, name: title, description, dedupe, capabilities } = SHOPS[name].definition
      const calls = connected(SHOPS[name], counterOf(name))
      return { id, name: title, description, dedupe, capabilities, builtIn: false, ...calls }
    }),
  )
let known: ReturnType<typeof registry>

beforeAll(async () => {
  database = await testDatabase()
  await createProject(database.db, { id: 'proj_other', name: 'Other' })
  // A job asks again on its own only after ten minutes: what is done sooner was woken.
  engine = testEngine(database, [purchaseJob(({ shop }) => counterOf(shop))], {
    ledger: { longestCheckMs: 600_000 },
    callbacks: callbackLinks('a secret of the server', 'https://potter.example'),
  })
  callbacks = createProviderCallbacks({
    ...{ db: database.db, engine },
    providers: { for: async () => known },
  })
  await engine.start()
})
afterAll(async () => {
  await engine.stop()
  await database.drop()
})
beforeEach(async () => {
  const [kling, fal, replicate] = await Promise.all([klingTwin(), falTwin(), replicateTwin()])
  twins = { kling, fal, replicate }
  known = registry()
})
afterEach(() => Promise.all(Object.values(twins).map((twin: Twin) => twin.stop())))

const jobsOf = (shop: 'kling' | 'fal' | 'replicate') =>
  ({ kling: twins.kling.tasks, fal: twins.fal.jobs, replicate: twins.replicate.predictions })[shop]

let count = 0
/** A purchase that has been asked after once, and sleeps; and the token of its link. */
async function asleep(shop: 'kling' | 'fal' | 'replicate', project = projectId, polls = 2) {
  const id = `buy-${++count}`
  jobsOf(shop).next({ polls })
  const input = { shop, about: `${id} turns.` }
  await engine.enqueue(database.db, { projectId: project, id, kind: 'purchase', input })
  await jobWhen(database.db, project, id, ({ held, runCount }) => runCount === 1 && !held)
  const submit = twins[shop].seen.findLast(({ kind }) => kind === 'submit')
  const { callback_url: inBody, webhook } = submit?.json ?? {}
  const link = String(inBody ?? webhook ?? submit?.query.get('fal_webhook'))
  const remoteId = jobsOf(shop).all().at(-1)?.id ?? ''
  return { id, token: link.split('/').at(-1) ?? '', link, remoteId }
}
const callbackOf = (shop: 'kling' | 'fal' | 'replicate', remoteId: string, sentAt?: Date) =>
  shop === 'kling' ? twins.kling.callback(remoteId, 'succeed') : twins[shop].callback(remoteId, sentAt)

describe('R-16 a callback', () => {
  test.each(['kling', 'fal', 'replicate'] as const)(
    'of %s five times over: noted each time, asked once, one end',
    async (shop) => {
      const { id, link, token, remoteId } = await asleep(shop)
      expect(link).toMatch(/^https:\/\/potter\.example\/v1\/provider-callbacks\/[\w-]{43}$/)
      const callback = callbackOf(shop, remoteId)
      const answers = await Promise.all(Array.from({ length: 5 }, () => callbacks.receive(token, callback)))
      expect(answers).toEqual(Array.from({ length: 5 }, () => 'noted'))
      expect(await jobWhen(database.db, projectId, id)).toMatchObject({ status: 'succeeded', runCount: 2 })
      expect(await callbacks.receive(token, callback)).toBe('noted')
      const events = await eventsAfter(database.db, projectId, 0, { limit: 100, jobId: id })
      expect(events.filter(({ type }) => type === 'job.succeeded')).toHaveLength(1)
      expect(JSON.stringify(await providerCallsOf(database.db, projectId, id))).not.toContain(token)
    },
  )

  test('that says it is done when it is not is only a hint: the job goes on', async () => {
    const { id, token, remoteId } = await asleep('kling', projectId, 3)
    expect(await callbacks.receive(token, callbackOf('kling', remoteId))).toBe('noted')
    const again = await jobWhen(database.db, projectId, id, ({ runCount, held }) => runCount === 2 && !held)
    expect(again.status).toBe('running')
    expect(await callbacks.receive(token, twins.kling.callback(remoteId, 'processing'))).toBe('noted')
    expect(await jobWhen(database.db, projectId, id)).toMatchObject({ status: 'succeeded' })
  })

  test.each(['fal', 'replicate'] as const)(
    'of %s with a bad signature, of long ago, or of another call: forged',
    async (shop) => {
      const { id, token, remoteId } = await asleep(shop)
      const genuine = callbackOf(shop, remoteId)
      const forged = { ...genuine, body: Buffer.from(genuine.body.toString().replace('{', '{"more":1,')) }
      const longAgo = callbackOf(shop, remoteId, new Date(Date.now() - 600_000))
      const others = await asleep(shop, 'proj_other')
      for (const callback of [forged, longAgo, callbackOf(shop, others.remoteId)]) {
        expect(await callbacks.receive(token, callback)).toBe('forged')
      }
      expect(await callbacks.receive('not-a-token', genuine)).toBe('unknown')
      expect(await jobWhen(database.db, projectId, id, () => true)).toMatchObject({ runCount: 1 })
      // Nobody knocks any more, so both end.
      for (const [project, one] of [
        [projectId, { id, token, remoteId }],
        ['proj_other', others],
      ] as const) {
        expect(await callbacks.receive(one.token, callbackOf(shop, one.remoteId))).toBe('noted')
        await jobWhen(database.db, project, one.id)
      }
    },
  )

  test('while the run is still on is not lost', async () => {
    const id = `buy-${++count}`
    twins.kling.tasks.next({ polls: 2 })
    // The callback comes in the very middle of the question that it would have been a hint to ask.
    const ask = twins.kling.tasks.ask
    let received: Promise<unknown> | undefined
    twins.kling.tasks.ask = (taskId) => {
      const json = twins.kling.seen.find(({ kind }) => kind === 'submit')?.json
      const token = String(json?.callback_url).split('/').at(-1) ?? ''
      received ??= callbacks.receive(token, callbackOf('kling', taskId))
      return ask(taskId)
    }
    const input = { shop: 'kling', about: `${id} turns.` }
    await engine.enqueue(database.db, { projectId, id, kind: 'purchase', input })
    expect(await jobWhen(database.db, projectId, id)).toMatchObject({ status: 'succeeded' })
    expect(await received).toBe('noted')
  })
})

test('a server that cannot be reached gives no link, and R-17 asks until it is done', async () => {
  const unreachable = callbackLinks('a secret of the server', null)
  expect(unreachable.of('attempt')).toBeNull()
  const { id } = await asleep('kling')
  // Its callback is never sent; a second look is all it takes.
  await engine.wake(database.db, projectId, id)
  expect(await jobWhen(database.db, projectId, id)).toMatchObject({ status: 'succeeded' })
})
