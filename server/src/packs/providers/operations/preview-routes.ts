import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'
import { plannedWork } from '../planned.ts'

/** Who would do it; where nobody can, the decision says so. */
export const previewRoutes: ProvidersHandlers<ProvidersContext>['previewRoutes'] = async (
  { body },
  context,
) => {
  const { policy, decisions } = await plannedWork(context, body)
  return { status: 200, body: { operation: body.operation, policy, decisions } }
}
