import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import { JobFailure } from './errors.ts'
import type { JobKey } from './graph.ts'

const MICROS_PER_USD = 1_000_000

/**
 * Refuses a call that would take a job, or a job that it is a part of, over the limit that the client set
 * (`max_cost_micros`). Counted are what is spent and what is under way; the advisory lock of the limited job makes
 * siblings count one after the other. Throws JobFailure `cost_limit_reached`. Free calls need no budget.
 */
export async function requireBudget(tx: Db, key: JobKey, estimatedMicrosUsd: number): Promise<void> {
  if (estimatedMicrosUsd === 0) return
  for (const { id, limit } of await limitedAncestors(tx, key)) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${key.projectId}/${id}`}, 3))`.execute(tx)
    const committed = await committedMicros(tx, key.projectId, id)
    if (committed + estimatedMicrosUsd <= limit) continue
    const usd = (micros: number) => `$${(micros / MICROS_PER_USD).toFixed(4)}`
    throw new JobFailure(
      'cost_limit_reached',
      `The next call would cost about ${usd(estimatedMicrosUsd)}; ${usd(limit - committed)} of ${usd(limit)} is left.`,
      { hint: 'Raise max_cost_micros, or choose a cheaper provider.', field: 'max_cost_micros' },
    )
  }
}

/** The job and those it is a part of, as far as they have a limit. From the root down: the order of the locks. */
async function limitedAncestors(tx: Db, key: JobKey): Promise<{ id: string; limit: number }[]> {
  const { rows } = await sql<{ id: string; limit: number }>`
    with recursive line as (
      select id, parent_id, max_cost_micros_usd, 0 as depth from jobs
      where project_id = ${key.projectId} and id = ${key.id}
      union all
      select above.id, above.parent_id, above.max_cost_micros_usd, line.depth + 1 from jobs above
      join line on above.id = line.parent_id and above.project_id = ${key.projectId}
    )
    select id, max_cost_micros_usd as "limit" from line where max_cost_micros_usd is not null
    order by depth desc`.execute(tx)
  return rows
}

/** What a job and its descendants have cost, and will once the calls under way are done. */
async function committedMicros(tx: Db, projectId: string, jobId: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    with recursive family as (
      select id, cost_micros_usd from jobs where project_id = ${projectId} and id = ${jobId}
      union all
      select child.id, child.cost_micros_usd from jobs child
      join family on child.parent_id = family.id and child.project_id = ${projectId}
    )
    select (coalesce((select sum(cost_micros_usd) from family), 0) + coalesce((
      select sum(call.estimated_micros_usd) from provider_calls call
      where call.project_id = ${projectId} and call.job_id in (select id from family)
        and call.state in ('posting', 'posted', 'unknown')
    ), 0))::bigint as total`.execute(tx)
  return rows[0]?.total ?? 0
}
