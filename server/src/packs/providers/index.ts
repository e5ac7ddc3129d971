import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import { operations } from '@potterlabs/generated/providers/operations.ts'
import * as routes from '@potterlabs/generated/providers/routes.ts'
import { defineHandlers } from '../../contract/handler.ts'
import { definePack, type Pack } from '../../contract/pack.ts'
import type { JobDefinition } from '../../jobs/definition.ts'
import type { ProvidersContext, ProvidersDeps } from './deps.ts'
import type { ProbeTools } from './jobs/probe-calls.ts'
import { probeProviderJob } from './jobs/probe-provider.ts'
import { createEstimate } from './operations/create-estimate.ts'
import { createPreset } from './operations/create-preset.ts'
import { createProvider } from './operations/create-provider.ts'
import { deletePreset } from './operations/delete-preset.ts'
import { deleteProvider } from './operations/delete-provider.ts'
import { getPreset } from './operations/get-preset.ts'
import { getProvider } from './operations/get-provider.ts'
import { getProviderCapabilities } from './operations/get-provider-capabilities.ts'
import { getProviderDefinition } from './operations/get-provider-definition.ts'
import { getProviderHealth } from './operations/get-provider-health.ts'
import { listCapabilities } from './operations/list-capabilities.ts'
import { listPresets } from './operations/list-presets.ts'
import { listProviders } from './operations/list-providers.ts'
import { previewRoutes } from './operations/preview-routes.ts'
import { putProviderDefinition } from './operations/put-provider-definition.ts'
import { replaceProvider } from './operations/replace-provider.ts'
import { updatePreset } from './operations/update-preset.ts'

type Handlers = ProvidersHandlers<ProvidersContext>

const handlers = defineHandlers<Handlers>()({
  createEstimate,
  createPreset,
  createProvider,
  deletePreset,
  deleteProvider,
  getPreset,
  getProvider,
  getProviderCapabilities,
  getProviderDefinition,
  getProviderHealth,
  listCapabilities,
  listPresets,
  listProviders,
  previewRoutes,
  putProviderDefinition,
  replaceProvider,
  updatePreset,
})

/** Who can make what. */
export const providersPack = (deps: ProvidersDeps): Pack =>
  definePack({ name: 'providers', operations, routes, handlers, deps })

/** The work behind them. */
export const providersJobs = (tools: ProbeTools): JobDefinition[] => [probeProviderJob(tools)]
