import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import { operations } from '@potterlabs/generated/providers/operations.ts'
import * as routes from '@potterlabs/generated/providers/routes.ts'
import { defineHandlers } from '../../contract/handler.ts'
import { definePack, type Pack } from '../../contract/pack.ts'
import { unbuilt } from '../../contract/unbuilt.ts'
import type { ProvidersContext, ProvidersDeps } from './deps.ts'
import { getProvider } from './operations/get-provider.ts'
import { getProviderCapabilities } from './operations/get-provider-capabilities.ts'
import { getProviderHealth } from './operations/get-provider-health.ts'
import { listCapabilities } from './operations/list-capabilities.ts'
import { listProviders } from './operations/list-providers.ts'

type Handlers = ProvidersHandlers<ProvidersContext>

const UNBUILT = [
  'createEstimate',
  'createPreset',
  'createProvider',
  'deletePreset',
  'deleteProvider',
  'getPreset',
  'listPresets',
  'previewRoutes',
  'replaceProvider',
  'updatePreset',
] as const satisfies readonly (keyof Handlers)[]

const built = defineHandlers<Omit<Handlers, (typeof UNBUILT)[number]>>()({
  getProvider,
  getProviderCapabilities,
  getProviderHealth,
  listCapabilities,
  listProviders,
})

/** Who can make what. */
export const providersPack = (deps: ProvidersDeps): Pack =>
  definePack({ name: 'providers', operations, routes, handlers: { ...built, ...unbuilt(UNBUILT) }, deps })
