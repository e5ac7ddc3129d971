import { setTimeout as sleep } from 'node:timers/promises'
import type { JobDefinition } from '../../src/jobs/definition.ts'
import { createEngine, type Engine, type EngineOptions } from '../../src/jobs/engine.ts'
import type { Logger } from '../../src/jobs/logger.ts'
import type { Db } from '../../src/store/database.ts'
import { getJob, isTerminal } from '../../src/store/jobs.ts'
import type { JobRow } from '../../src/store/schema.ts'
import type { TestDatabase } from './database.ts'

export interface LoggedLine {
  level: 'debug' | 'info' | 'warn' | 'error'
  fields: object
  message: string
}

/** A logger that keeps what it is told. */
export function recordingLogger(): Logger & { lines: LoggedLine[] } {
  const lines: LoggedLine[] = []
  const at = (level: LoggedLine['level']) => (fields: object, message: string) => {
    lines.push({ level, fields, message })
  }
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** An engine on a test database with short waits, not started yet. */
export function testEngine(
  database: TestDatabase,
  kinds: JobDefinition[],
  options: Partial<EngineOptions> = {},
): Engine {
  const engine = createEngine({
    db: database.db,
    databaseUrl: database.url,
    logger: recordingLogger(),
    ...options,
    retry: { firstDelayMs: 50, ...options.retry },
    ledger: { longestSleepMs: 100, firstBackoffMs: 20, lookupAfterMs: 300, ...options.ledger },
    // Suites that make providers fail are not to hold each other up; those about circuits set their own.
    circuit: { faultsInARow: 1_000, minCalls: 1_000, ...options.circuit },
  })
  engine.define(kinds)
  return engine
}

/** Waits for a job to come to a status that satisfies `when`, by default a terminal one. */
export async function jobWhen(
  db: Db,
  projectId: string,
  id: string,
  when: (job: JobRow) => boolean = (job) => isTerminal(job.status),
  withinMs = 40_000,
): Promise<JobRow> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const job = await getJob(db, projectId, id)
    if (job && when(job)) return job
    if (Date.now() > deadline) {
      throw new Error(`job ${id} is still ${job?.status ?? 'missing'}: ${JSON.stringify(job)}`)
    }
    await sleep(20)
  }
}

/** A promise that the test resolves: to hold a handler at a known place. */
export function gate(): { open: () => void; opened: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { open: resolve, opened: promise }
}
