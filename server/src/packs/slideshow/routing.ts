import type { CostPolicy } from '@potterlabs/generated/common/schemas.ts'
import type { PlannedUse } from '../../studio/routing.ts'
import type { SlideshowContext } from './deps.ts'

export { type Choice, type Chosen, chooseProvider, type PlannedUse } from '../../studio/routing.ts'

/** What requests are planned with. Planning writes nothing. */
export interface PlanningContext extends SlideshowContext {
  policy: CostPolicy
  /** Every decision so far, in order; a last one for nobody says why the request is refused. */
  uses: PlannedUse[]
}

export const planningContext = (
  context: SlideshowContext,
  { policy }: { policy: CostPolicy },
): PlanningContext => ({ ...context, policy, uses: [] })
