import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import type { JobRow } from '../store/schema.ts'
import { LeaseLost } from './errors.ts'
import type { JobKey } from './graph.ts'
import { holdsLease } from './runs.ts'

/** What a job's routing holds, as the router wrote it. */
interface StoredRouting {
  provider: string
  candidates: { provider: string; chosen: boolean; reason: string }[]
}

/** Puts another provider in the place of one that did not take the work, and says so in the job's routing. */
export async function rerouteJob(
  db: Db,
  key: Required<JobKey>,
  { to, why }: { to: string; why: string },
): Promise<Pick<JobRow, 'provider' | 'routing' | 'alternatives'>> {
  return db.transaction().execute(async (tx) => {
    if (!(await holdsLease(tx, key))) throw new LeaseLost(`job ${key.id} is no longer this run's`)
    const before = await tx
      .selectFrom('jobs')
      .select(['provider', 'routing', 'alternatives'])
      .where('projectId', '=', key.projectId)
      .where('id', '=', key.id)
      .executeTakeFirstOrThrow()
    // The router's own words, which it wrote with the job.
    const routing = before.routing as unknown as StoredRouting | null
    const rerouted = routing && {
      ...routing,
      provider: to,
      candidates: routing.candidates.map((candidate) => ({
        ...candidate,
        ...(candidate.provider === before.provider
          ? { chosen: false, reason: `was asked first, but ${why}` }
          : {}),
        ...(candidate.provider === to
          ? { chosen: true, reason: `goes on, since ${before.provider} did not take the work` }
          : {}),
      })),
    }
    return tx
      .updateTable('jobs')
      .set({
        provider: to,
        routing: rerouted === null ? null : JSON.stringify(rerouted),
        alternatives: before.alternatives.filter((id) => id !== to),
        updatedAt: sql<Date>`now()`,
      })
      .where('projectId', '=', key.projectId)
      .where('id', '=', key.id)
      .returning(['provider', 'routing', 'alternatives'])
      .executeTakeFirstOrThrow()
  })
}
