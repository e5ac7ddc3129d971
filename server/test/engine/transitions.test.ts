import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sourcesOf, TRANSITIONS } from '../../src/jobs/transitions.ts'
import { isTerminal, TERMINAL_STATUSES } from '../../src/store/jobs.ts'
import { JOB_STATUSES, type JobStatus } from '../../src/store/schema.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(() => database.drop())

async function jobIn(status: JobStatus): Promise<string> {
  const id = `job_${crypto.randomUUID()}`
  const job = { projectId: database.projectId, id, kind: 'any', status, input: '{}' }
  await database.db.insertInto('jobs').values(job).execute()
  return id
}

const setStatus = (id: string, status: JobStatus) =>
  database.db.updateTable('jobs').set({ status }).where('id', '=', id).execute()

describe('the transition table', () => {
  test('leaves no way out of terminal, and a way into every status but the first', () => {
    for (const status of TERMINAL_STATUSES) expect(TRANSITIONS[status]).toEqual([])
    for (const status of JOB_STATUSES.slice(1)) expect(sourcesOf(status)).not.toEqual([])
  })

  test('sourcesOf is its inverse', () => {
    fc.assert(
      fc.property(fc.constantFrom(...JOB_STATUSES), fc.constantFrom(...JOB_STATUSES), (from, to) => {
        const table: Record<JobStatus, readonly JobStatus[]> = TRANSITIONS
        return sourcesOf(to).includes(from) === table[from].includes(to)
      }),
    )
  })
})

describe('the database', () => {
  test.for(TERMINAL_STATUSES)('refuses to let a job leave %s', async (status) => {
    const id = await jobIn(status)
    for (const next of JOB_STATUSES.filter((other) => other !== status)) {
      await expect(setStatus(id, next)).rejects.toThrow(`job ${id} is ${status} and stays so`)
    }
  })

  test('lets other statuses change', async () => {
    for (const status of JOB_STATUSES.filter((other) => !isTerminal(other))) {
      await setStatus(await jobIn(status), 'failed')
    }
  })

  test('knows no other status', async () => {
    const sideways = 'paused' as JobStatus
    await expect(jobIn(sideways)).rejects.toThrow('jobs_status_check')
  })
})
