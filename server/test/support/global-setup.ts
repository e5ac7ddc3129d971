import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopPostgres } from '../../src/store/embedded-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where this run's embedded Postgres is, once the first test asks for a database. */
    postgresDirectory: string
  }
}

/** Gives the run a folder for its own Postgres, which the first `testDatabase()` starts, and clears both away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'potterlabs-test-'))
  project.provide('postgresDirectory', directory)
  return async () => {
    await stopPostgres(directory)
    await rm(directory, { recursive: true, force: true })
  }
}
