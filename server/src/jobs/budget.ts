import { ApiError } from '../core/errors.ts'
import type { Db } from '../store/database.ts'
import type { JobRow } from '../store/schema.ts'
import { reserveSpend, settleSpend } from '../store/spend.ts'

const DAY_MS = 86_400_000

/**
 * Reserves what a job is expected to cost, and returns it as the job's columns. Throws `spend_limit_reached`. Needs
 * `lockGraph`, as every writer of a project's spending does.
 */
export async function reserveForJob(
  tx: Db,
  projectId: string,
  estimatedMicrosUsd: number,
  defaultLimitMicros: number | null,
): Promise<{ reservedMicrosUsd: number; spendDay: string } | undefined> {
  if (estimatedMicrosUsd === 0) return undefined
  const answer = await reserveSpend(tx, projectId, estimatedMicrosUsd, defaultLimitMicros)
  if ('day' in answer) return { reservedMicrosUsd: estimatedMicrosUsd, spendDay: answer.day }
  const now = Date.now()
  const dayEnds = (Math.floor(now / DAY_MS) + 1) * DAY_MS
  throw new ApiError(
    'spend_limit_reached',
    `This would cost about ${inUsd(estimatedMicrosUsd)}; ${inUsd(answer.leftMicros)} are left of what the project may spend today.`,
    {
      hint: `The limit is ${inUsd(answer.limitMicros)} a day (UTC); the day ends at ${new Date(dayEnds).toISOString()}.`,
      retryAfterSec: Math.ceil((dayEnds - now) / 1000),
    },
  )
}

/** At a job's end: what it cost since it was last settled takes the place of what was reserved for it. */
export async function settleForJob(tx: Db, job: JobRow): Promise<void> {
  const { projectId, spendDay, reservedMicrosUsd } = job
  const dueMicrosUsd = job.costMicrosUsd - job.settledMicrosUsd
  if (reservedMicrosUsd === 0 && dueMicrosUsd === 0) return
  await settleSpend(tx, projectId, spendDay, reservedMicrosUsd, dueMicrosUsd)
}

/** To the cent, and further where there is less than one. */
const inUsd = (micros: number): string => `${(micros / 1e6).toFixed(micros % 10_000 === 0 ? 2 : 6)} USD`
