import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Older calls tell nothing of how a provider is now. */
export const HEALTH_WINDOW_SEC = 15 * 60
/** So many of a provider's last calls decide about its circuit. */
const LAST_CALLS = 100

/** A call as far as it tells how its provider is. Times are milliseconds since 1970, by the database's clock. */
export interface ObservedCall {
  /** When it was sent, the last time. */
  sentAt: number
  /** When its last answer came, or was given up; null: it was never answered. */
  answeredAt: number | null
  /** Whether that answer was a fault of the provider's own. */
  atFault: boolean
  /** It was sent and is not answered yet. */
  isUnderWay: boolean
}

/** What became of a provider's calls. */
export interface CallStatistics {
  provider: string
  /** Whose provider it is; null: everybody's, and these are the calls of all projects. */
  projectId: string | null
  /** Calls that were answered, or given up. */
  calls: number
  /** Those without a fault of the provider's; a refused request is none. */
  sound: number
  /** How long it took until what was made was in hand. */
  p50Ms: number | null
  p95Ms: number | null
  lastCalls: ObservedCall[]
}

const UNDER_WAY = sql`(state = 'posting' and (answered_at is null or answered_at < posting_at))`
const OBSERVED = sql`
  (extract(epoch from posting_at) * 1000)::float8 as "sentAt",
  (extract(epoch from answered_at) * 1000)::float8 as "answeredAt",
  at_fault as "atFault", ${UNDER_WAY} as "isUnderWay"`
const lately = (now: Date) => sql`
  (answered_at > ${now}::timestamptz - make_interval(secs => ${HEALTH_WINDOW_SEC})
    or state = 'posting' and posting_at > ${now}::timestamptz - make_interval(secs => ${HEALTH_WINDOW_SEC}))
  and posting_at is not null`

/** Of every provider that was called in the window before `now`. */
export async function callStatistics(db: Db, now: Date): Promise<CallStatistics[]> {
  const { rows } = await sql<CallStatistics>`
    with recent as (
      select provider, case when own_provider then project_id end as owner, state,
        extract(epoch from answered_at - posting_at) * 1000 as took_ms, ${OBSERVED},
        row_number() over (
          partition by provider, case when own_provider then project_id end
          order by greatest(posting_at, answered_at) desc
        ) as place
      from provider_calls where ${lately(now)}
    )
    select provider, owner as "projectId",
      count("answeredAt")::int as calls,
      count(*) filter (where "answeredAt" is not null and not "atFault")::int as sound,
      round(percentile_cont(0.5) within group (order by took_ms) filter (where state = 'done'))::int as "p50Ms",
      round(percentile_cont(0.95) within group (order by took_ms) filter (where state = 'done'))::int as "p95Ms",
      json_agg(json_build_object(
        'sentAt', "sentAt", 'answeredAt', "answeredAt", 'atFault', "atFault", 'isUnderWay', "isUnderWay"
      )) filter (where place <= ${LAST_CALLS}) as "lastCalls"
    from recent group by provider, owner`.execute(db)
  return rows
}

/** The last calls of one provider, and what time it is by the clock that stamped them. */
export async function lastCalls(
  db: Db,
  scope: { provider: string; projectId: string | null },
): Promise<{ calls: ObservedCall[]; now: number }> {
  const { rows: clock } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db)
  const now = clock[0]?.now ?? new Date()
  const { rows: calls } = await sql<ObservedCall>`
    select ${OBSERVED} from provider_calls
    where provider = ${scope.provider} and ${lately(now)}
      and case when ${scope.projectId}::text is null then not own_provider
        else own_provider and project_id = ${scope.projectId} end
    order by greatest(posting_at, answered_at) desc
    limit ${LAST_CALLS}`.execute(db)
  return { calls, now: now.getTime() }
}

/** Makes everybody else wait until the transaction ends who wants to try one provider. */
export async function lockTrial(
  tx: Db,
  scope: { provider: string; projectId: string | null },
): Promise<void> {
  const name = `${scope.projectId ?? ''}/${scope.provider}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 4))`.execute(tx)
}
