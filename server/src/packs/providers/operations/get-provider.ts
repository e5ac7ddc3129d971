import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'
import { providerAt, providerView } from '../views.ts'

export const getProvider: ProvidersHandlers<ProvidersContext>['getProvider'] = async (
  { params },
  context,
) => {
  const provider = await providerAt(context, params.provider_id)
  const statusOf = await context.health.statuses(context.project.id)
  return { status: 200, body: providerView(provider, statusOf(provider.id)) }
}
