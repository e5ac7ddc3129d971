import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { defineJob, type JobDefinition } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { gate, jobWhen, recordingLogger, testEngine } from '../support/engine.ts'

let database: TestDatabase
const projectId = 'proj_test'
const engines: Engine[] = []

beforeAll(async () => {
  database = await testDatabase()
})

afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()))
})

afterAll(() => database.drop())

async function started(kind: JobDefinition): Promise<void> {
  const engine = testEngine(database, [kind])
  engines.push(engine)
  await engine.start()
}

const finished = (id: string) => jobWhen(database.db, projectId, id)

describe('stopping an engine', () => {
  test('hands its running job back, and another engine goes on at once', async () => {
    const begun = gate()
    const kind = defineJob<object, object>({
      kind: 'long',
      concurrency: 1,
      async run(job, context) {
        if (job.runCount === 1) {
          begun.open()
          await new Promise((_, fail) =>
            context.signal.addEventListener('abort', () => fail(new Error('stopped'))),
          )
        }
        return { runs: job.runCount }
      },
    })
    const first = testEngine(database, [kind])
    await first.start()
    await first.enqueue(database.db, { projectId, id: 'long', kind: 'long', input: {} })
    await begun.opened
    await first.stop()
    expect(await jobWhen(database.db, projectId, 'long', () => true)).toMatchObject({
      status: 'queued',
      held: false,
      failedRuns: 0,
      lostRuns: 0,
    })
    await started(kind)
    expect(await finished('long')).toMatchObject({ status: 'succeeded', output: { runs: 2 }, lostRuns: 0 })
  })

  test('takes a job from a handler that does not listen, whose answer then counts for nothing', async () => {
    const begun = [gate(), gate()] as const
    const release = [gate(), gate()] as const
    const kind = defineJob<object, object>({
      kind: 'deaf',
      concurrency: 1,
      async run(job) {
        const run = job.runCount === 1 ? 0 : 1
        begun[run].open()
        await release[run].opened
        return { runs: job.runCount }
      },
    })
    const logger = recordingLogger()
    const first = testEngine(database, [kind], { shutdownMs: 50, logger })
    await first.start()
    await first.enqueue(database.db, { projectId, id: 'deaf', kind: 'deaf', input: {} })
    await begun[0].opened
    await first.stop()
    await started(kind)
    await begun[1].opened
    // Both run now; the first answers first.
    release[0].open()
    const refused = ({ message }: { message: string }) => message.includes('nothing is written')
    await jobWhen(database.db, projectId, 'deaf', () => logger.lines.some(refused))
    release[1].open()
    expect(await finished('deaf')).toMatchObject({ output: { runs: 2 } })
  })
})
