import type { CostPolicy } from '@potterlabs/generated/common/schemas.ts'
import type { PlannedWork, RefusedWork } from '../../contract/planner.ts'
import { checked } from '../../contract/validation.ts'
import { ApiError } from '../../core/errors.ts'
import type { ProvidersContext } from './deps.ts'

/** Where the request stands that is planned. */
const PLACE = 'request'

/**
 * Plans a request of another operation, checked as that operation checks it; faults are told where they stand here.
 * Throws `unknown_operation`, and what the operation itself would.
 */
export async function plannedWork(
  context: ProvidersContext,
  asked: { operation: string; request: unknown; policy?: CostPolicy | undefined },
): Promise<PlannedWork | RefusedWork> {
  const planner = context.planners.find(({ operationId }) => operationId === asked.operation)
  if (!planner) {
    throw new ApiError('unknown_operation', `'${asked.operation}' is no operation that creates work here.`, {
      field: 'operation',
      hint: `There are ${context.planners.map(({ operationId }) => operationId).join(', ')}.`,
    })
  }
  const body = checked(planner.schema, asked.request, { prefix: [PLACE] })
  try {
    return await planner.plan(body, { ...context, sentBody: asked.request }, asked.policy)
  } catch (error) {
    throw error instanceof ApiError ? within(error) : error
  }
}

/** The same fault, told of the request within the request. */
export const within = ({ code, message, field, hint, errors, retryAfterSec, cause }: ApiError): ApiError =>
  new ApiError(code, message, {
    field: placed(field),
    ...(hint === null ? {} : { hint }),
    ...(errors && { errors: errors.map((item) => ({ ...item, field: placed(item.field) })) }),
    ...(retryAfterSec === undefined ? {} : { retryAfterSec }),
    cause,
  })

const placed = (field: string | null): string => (field === null ? PLACE : `${PLACE}.${field}`)
