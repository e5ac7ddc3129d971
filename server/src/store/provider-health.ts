import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface CallStatistics {
  provider: string
  calls: number
  /** Calls that the provider answered, refusals included: a refused request is no fault of the provider. */
  answered: number
  p50Ms: number | null
  p95Ms: number | null
}

/** What became of the calls of all projects since `since`, a row a provider that was called. */
export async function callStatistics(db: Db, since: Date): Promise<CallStatistics[]> {
  const { rows } = await sql<CallStatistics>`
    select provider,
      count(*)::int as calls,
      count(*) filter (where state in ('done', 'rejected'))::int as answered,
      round(percentile_cont(0.5) within group (order by took_ms) filter (where state = 'done'))::int as p50_ms,
      round(percentile_cont(0.95) within group (order by took_ms) filter (where state = 'done'))::int as p95_ms
    from (
      select provider, state, extract(epoch from updated_at - posting_at) * 1000 as took_ms
      from provider_calls
      where updated_at > ${since} and state in ('done', 'rejected', 'unknown', 'abandoned')
    ) as recent
    group by provider`.execute(db)
  return rows
}
