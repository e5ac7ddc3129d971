import { ApiError } from '../core/errors.ts'

/** Throws `cost_limit_reached` where even the least that a request would cost is over the limit that it sets itself. */
export function requireWithinLimit(leastMicros: number, limitMicros: number | undefined): void {
  if (limitMicros === undefined || leastMicros <= limitMicros) return
  throw new ApiError(
    'cost_limit_reached',
    `This would cost at least ${leastMicros} millionths of a dollar.`,
    {
      field: 'max_cost_micros',
      hint: `You allow ${limitMicros}. Raise it, or take a cheaper provider (policy cheapest). POST /v1/estimates shows what costs how much.`,
    },
  )
}
