import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What stands in the way of a reservation, in millionths of a US dollar. */
export interface SpendRefusal {
  limitMicros: number
  leftMicros: number
}

/**
 * Reserves `micros` of what the project may spend today (UTC): its own limit, or else `defaultLimitMicros`; null for
 * none. One conditional statement, so that however many ask at once, no more is given out than there is. Returns the
 * day to settle, as `2026-11-21`, or why not.
 */
export async function reserveSpend(
  tx: Db,
  projectId: string,
  micros: number,
  defaultLimitMicros: number | null,
): Promise<{ day: string } | SpendRefusal> {
  const { rows } = await sql<{ day: string }>`
    with quota as (
      select coalesce(spend_limit_micros_per_day, ${defaultLimitMicros}::bigint) as micros
      from projects where id = ${projectId}
    )
    insert into project_spend as spent (project_id, day, reserved_micros)
    select ${projectId}, (now() at time zone 'utc')::date, ${micros}::bigint
    from quota where quota.micros is null or ${micros}::bigint <= quota.micros
    on conflict (project_id, day) do update
      set reserved_micros = spent.reserved_micros + excluded.reserved_micros
      where (
        select quota.micros is null
          or spent.reserved_micros + spent.billed_micros + excluded.reserved_micros <= quota.micros
        from quota
      )
    returning day::text`.execute(tx)
  const [reserved] = rows
  return reserved ?? (await refusal(tx, projectId, defaultLimitMicros))
}

async function refusal(tx: Db, projectId: string, defaultLimitMicros: number | null): Promise<SpendRefusal> {
  const { rows } = await sql<{ limitMicros: number; spentMicros: number }>`
    select coalesce(spend_limit_micros_per_day, ${defaultLimitMicros}::bigint) as limit_micros,
      coalesce(reserved_micros + billed_micros, 0) as spent_micros
    from projects left join project_spend
      on project_id = id and day = (now() at time zone 'utc')::date
    where id = ${projectId}`.execute(tx)
  const { limitMicros = 0, spentMicros = 0 } = rows[0] ?? {}
  return { limitMicros, leftMicros: Math.max(0, limitMicros - spentMicros) }
}

/**
 * Puts what was billed in the place of what was reserved on `day`. Without a reservation (`day` null) the bill counts
 * on the day it is settled.
 */
export async function settleSpend(
  tx: Db,
  projectId: string,
  day: string | null,
  reservedMicros: number,
  billedMicros: number,
): Promise<void> {
  await sql`
    insert into project_spend as spent (project_id, day, billed_micros)
    values (${projectId}, coalesce(${day}::date, (now() at time zone 'utc')::date), ${billedMicros})
    on conflict (project_id, day) do update
      set reserved_micros = greatest(spent.reserved_micros - ${reservedMicros}::bigint, 0),
        billed_micros = spent.billed_micros + excluded.billed_micros`.execute(tx)
}
