import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import { pageOf } from '../../../core/page-of.ts'
import type { ProvidersContext } from '../deps.ts'
import { providerView } from '../views.ts'

export const listProviders: ProvidersHandlers<ProvidersContext>['listProviders'] = async (
  { query },
  context,
) => {
  const statusOf = await context.health.statuses(context.project.id)
  const sought = query.q?.toLowerCase()
  const registry = await context.providers.for(context.project.id)
  const providers = registry
    .all()
    .map((provider) => providerView(provider, statusOf(provider.id)))
    .filter((view) => query.kind === undefined || view.kinds.includes(query.kind))
    .filter((view) => query.status === undefined || view.status === query.status)
    .filter(
      (view) =>
        sought === undefined || `${view.id} ${view.name} ${view.description}`.toLowerCase().includes(sought),
    )
  return { status: 200, body: pageOf(providers, (provider) => provider.id, query) }
}
