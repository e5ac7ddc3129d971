import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../../src/core/random.ts'
import { closeThreads } from '../../src/core/threads.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { isTerminal } from '../../src/store/jobs.ts'
import { createProject } from '../../src/store/projects.ts'
import type { Fault, Twin } from '../../twins/twin.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, testEngine } from '../support/engine.ts'
import { billedBy, purchaseJob, SHOPS, type Shop, type ShopName, whenSettled } from '../support/purchases.ts'

const SEED = Math.floor(Math.random() * 1e9)
const PURCHASES = 60
const PROJECTS = ['proj_test', 'proj_other'] as const
const NAMES = ['fal', 'kling', 'minimax', 'replicate', 'runway'] as const

let database: TestDatabase
let engine: Engine
/** Each project has twins of its own, so that its bill can be told. */
const twins = new Map<string, Twin>()

beforeAll(async () => {
  database = await testDatabase()
  await createProject(database.db, { id: 'proj_other', name: 'Other' })
  for (const project of PROJECTS) {
    for (const name of NAMES) twins.set(`${project} ${name}`, await SHOPS[name].startTwin())
  }
  engine = testEngine(database, [purchaseJob(({ shop, projectId }) => ({ twin: twinOf(projectId, shop) }))], {
    ledger: {
      ...{ sends: 50, lostAnswers: 3, lookupAfterMs: 80 },
      ...{ longestCheckMs: 20, longestSleepMs: 50, longestBackoffMs: 80 },
    },
  })
  await engine.start()
})
afterAll(async () => {
  await engine.stop()
  for (const twin of twins.values()) await twin.stop()
  await database.drop()
  await closeThreads()
})

function twinOf(project: string, shop: ShopName): Twin {
  const twin = twins.get(`${project} ${shop}`)
  if (!twin) throw new Error(`${project} does not buy at ${shop}`)
  return twin
}

test(`R-13 after a day of faults and cancels the books of each project are its bills (seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value
  const anyway: Fault[] = [
    { type: 'rate_limit', retryAfterSec: 0.02 },
    { type: 'status', status: 422 },
  ]
  // Of those that cannot be asked nobody could say what was billed: they are for a person, and not for this sum.
  const askable: Fault[] = [{ type: 'lost_answer' }, { type: 'truncated' }, { type: 'status', status: 503 }]
  const bought: { project: string; id: string }[] = []
  for (let number = 0; number < PURCHASES; number++) {
    const [project, shop] = [pick(PROJECTS), pick(NAMES)]
    const twin = twinOf(project, shop)
    const { dedupe } = SHOPS[shop].definition
    if (random() < 0.4) twin.failNext('submit', pick(dedupe === 'lookup' ? [...anyway, ...askable] : anyway))
    if (random() < 0.4) twin.failNext('ask', pick([...askable, { type: 'status', status: 500 } as const]))
    const sold: Shop = SHOPS[shop]
    if (random() < 0.2) sold.jobsOf?.(twin).next({ failing: true })
    const id = `day-${number}`
    const input = { shop, about: `${id} turns.` }
    await engine.enqueue(database.db, {
      projectId: project,
      id,
      kind: 'purchase',
      input,
      estimatedMicrosUsd: 10,
    })
    bought.push({ project, id })
    if (random() < 0.3) {
      const other = pick(bought)
      await engine.cancel(database.db, other.project, other.id)
    }
  }
  for (const { project, id } of bought) {
    await jobWhen(database.db, project, id, ({ status }) => isTerminal(status))
    await whenSettled(database.db, id)
  }
  for (const project of PROJECTS) {
    const billed = NAMES.reduce((sum, shop) => sum + billedBy(twinOf(project, shop).charges), 0)
    const jobs = await database.db.selectFrom('jobs').selectAll().where('projectId', '=', project).execute()
    const calls = await database.db
      .selectFrom('providerCalls')
      .selectAll()
      .where('projectId', '=', project)
      .execute()
    const days = await database.db
      .selectFrom('projectSpend')
      .select(['billedMicros', 'reservedMicros'])
      .where('projectId', '=', project)
      .execute()
    expect(billed).toBeGreaterThan(0)
    expect({
      jobs: jobs.reduce((sum, { costMicrosUsd }) => sum + costMicrosUsd, 0),
      calls: calls.reduce((sum, { cost }) => sum + (cost?.amountMicrosUsd ?? 0), 0),
      day: days.reduce((sum, { billedMicros }) => sum + billedMicros, 0),
      reserved: days.reduce((sum, { reservedMicros }) => sum + reservedMicros, 0),
    }).toEqual({ jobs: billed, calls: billed, day: billed, reserved: 0 })
  }
}, 60_000)
