import { defineJob, type JobContext } from '../../src/jobs/definition.ts'
import type { EngineOptions } from '../../src/jobs/engine.ts'
import { providerCallsOf } from '../../src/store/jobs.ts'
import { readLogs } from '../../src/store/logs.ts'
import type { JobRow, ProviderCallRow } from '../../src/store/schema.ts'
import { testDatabase } from './database.ts'
import { jobWhen, testEngine } from './engine.ts'

/** What one job does; `run` counts from 1. Its output is `{ plan }`. */
export type Work = (context: JobContext, run: number) => Promise<unknown>

/** How a job ended, with its calls and its log. */
export interface Ended {
  ended: JobRow
  calls: ProviderCallRow[]
  lines: string[]
}

export interface JobsOfOneKind {
  run(work: Work): Promise<Ended>
  stop(): Promise<void>
}

/** A real engine on a database of its own, whose jobs do what the test tells each of them. */
export async function jobsOfOneKind(options: Partial<EngineOptions> = {}): Promise<JobsOfOneKind> {
  const works = new Map<string, Work>()
  const database = await testDatabase()
  const { db, projectId } = database
  const planner = defineJob<object, object>({
    kind: 'planner',
    concurrency: 4,
    async run(job, context) {
      const work = works.get(job.id)
      if (!work) throw new Error(`no work for ${job.id}`)
      return { plan: await work(context, job.runCount) }
    },
  })
  const engine = testEngine(database, [planner], { ledger: { sends: 2 }, ...options })
  await engine.start()
  return {
    async run(work) {
      const id = `job-${works.size + 1}`
      works.set(id, work)
      await engine.enqueue(db, { projectId, id, kind: 'planner', input: {} })
      const ended = await jobWhen(db, projectId, id, ({ finishedAt, status }) => {
        return finishedAt !== null || status === 'needs_review'
      })
      const logged = await readLogs(db, projectId, id, { tail: 50 })
      const calls = await providerCallsOf(db, projectId, id)
      return { ended, calls, lines: logged.map(({ line }) => line) }
    },
    async stop() {
      await engine.stop()
      await database.drop()
    },
  }
}
