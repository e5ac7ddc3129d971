import type { CostPolicy } from '@potterlabs/generated/common/schemas.ts'
import type { Estimate, RoutingDecision } from '@potterlabs/generated/providers/schemas.ts'
import type { z } from 'zod'
import type { ApiError } from '../core/errors.ts'
import type { EdgeContext } from './pack.ts'

/** What a request would set going. */
export interface PlannedWork {
  policy: CostPolicy
  decisions: RoutingDecision[]
  quote: Pick<Estimate, 'cost' | 'duration_sec' | 'run_sec' | 'lines' | 'assumptions'>
}

/** A request that nobody can do: its last decision is for nobody. */
export interface RefusedWork {
  policy: CostPolicy
  decisions: RoutingDecision[]
  refusal: ApiError
}

/**
 * An operation that creates work, planned without any of it being done: a pack gives one for each that it has, by the code
 * that the operation itself runs. `plan` is given a body that fits `schema`, and the context with that body as it was
 * sent; it throws what the operation would, and writes nothing.
 */
export interface Planner {
  operationId: string
  schema: z.ZodType
  plan(
    body: unknown,
    context: EdgeContext,
    /** In the place of the request's own. */
    policy: CostPolicy | undefined,
  ): Promise<PlannedWork | RefusedWork>
}
