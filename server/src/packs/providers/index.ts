import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import { operations } from '@potterlabs/generated/providers/operations.ts'
import * as routes from '@potterlabs/generated/providers/routes.ts'
import { defineHandlers } from '../../contract/handler.ts'
import { definePack, type Pack } from '../../contract/pack.ts'
import type { ProvidersContext, ProvidersDeps } from './deps.ts'
import { getProvider } from './operations/get-provider.ts'
import { getProviderCapabilities } from './operations/get-provider-capabilities.ts'
import { getProviderHealth } from './operations/get-provider-health.ts'
import { listCapabilities } from './operations/list-capabilities.ts'
import { listProviders } from './operations/list-providers.ts'

const handlers = defineHandlers<ProvidersHandlers<ProvidersContext>>()({
  getProvider,
  getProviderCapabilities,
  getProviderHealth,
  listCapabilities,
  listProviders,
})

/** Who can make what. */
export const providersPack = (deps: ProvidersDeps): Pack =>
  definePack({ name: 'providers', operations, routes, handlers, deps })
