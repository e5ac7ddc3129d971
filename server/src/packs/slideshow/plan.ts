import type { Metadata, Webhook } from '@potterlabs/generated/common/schemas.ts'
import type { JobSpec } from '../../jobs/enqueue.ts'
import type { Range } from '../../providers/estimate.ts'
import type { JobRow } from '../../store/schema.ts'
import { requireWithinLimit } from '../../studio/cost-limit.ts'
import type { SlideshowContext } from './deps.ts'
import type { PlannedUse } from './routing.ts'
import { type Script, saveScript } from './scripts.ts'

/** A job as it would be made. */
export interface PlannedJob {
  spec: Pick<
    JobSpec,
    'id' | 'kind' | 'input' | 'needs' | 'parentId' | 'provider' | 'routing' | 'alternatives' | 'alreadyDone'
  >
  /** Whose calls it makes, its parts' included where those are made later. */
  uses: readonly PlannedUse[]
  /** Others of the plan that must be done first. */
  after: readonly string[]
}

/** Everything that a request would set going. Nothing of it is there yet. */
export interface Plan {
  /** A text that came with the request and is stored first. */
  newScript: Script | null
  /** The one that the request is for comes first, a whole before its parts. */
  jobs: readonly [PlannedJob, ...PlannedJob[]]
  /** How long the result will be; null where it has no length, or nobody knows yet. */
  durationSec: Range | null
  /** What was taken for granted, in sentences. */
  assumptions: string[]
}

/** What every request that makes a job may say besides. */
export interface JobSettings {
  metadata?: Metadata | undefined
  webhook?: Webhook | undefined
  max_cost_micros?: number | undefined
}

/**
 * Makes what was planned, in the caller's transaction; resolves with the job that the request is for. What it is expected
 * to cost at most is set aside. Throws `cost_limit_reached` when even the least would be over the request's own limit.
 */
export async function carryOut(
  context: SlideshowContext,
  { newScript, jobs }: Plan,
  settings: JobSettings,
): Promise<JobRow> {
  const leastMicros = jobs.reduce((sum, { uses }) => sum + costOf(uses, 'minMicrosUsd'), 0)
  requireWithinLimit(leastMicros, settings.max_cost_micros)
  const { db, engine, project } = context
  if (newScript) await saveScript(db, project.id, newScript)
  const [root, ...parts] = jobs
  const enqueue = ({ spec, uses }: PlannedJob, own: Partial<JobSpec> = {}) =>
    engine.enqueue(db, {
      ...spec,
      projectId: project.id,
      estimatedMicrosUsd: costOf(uses, 'maxMicrosUsd'),
      ...own,
    })
  const job = await enqueue(root, {
    metadata: settings.metadata ?? {},
    webhook: settings.webhook ?? null,
    maxCostMicrosUsd: settings.max_cost_micros ?? null,
  })
  for (const part of parts) await enqueue(part)
  return job
}

/** What the calls of a job, or of several, will cost; what has no price counts nothing. */
export const costOf = (uses: readonly PlannedUse[], end: 'minMicrosUsd' | 'maxMicrosUsd'): number =>
  uses.reduce((sum, { decision }) => sum + (decision.chosen?.price?.[end] ?? 0), 0)
