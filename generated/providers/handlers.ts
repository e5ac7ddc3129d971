// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import type { z } from '@hono/zod-openapi'
import type { Handler, RawHandler } from '../runtime/handler.ts'
import type * as routes from './routes.ts'
import type * as schemas from './schemas.ts'

/** What each operation is given, and every reply below 400 it may give. */
export interface ProvidersOperations {
  /** List providers. `GET /v1/providers` */
  listProviders: {
    request: {
      query: z.output<typeof routes.listProviders.request.query>
    }
    reply: { status: 200; body: schemas.ProviderPage }
  }
  /** Register a provider. `POST /v1/providers` */
  createProvider: {
    request: {
      headers: z.output<typeof routes.createProvider.request.headers>
      body: schemas.ProviderCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Provider }
  }
  /** Get a provider. `GET /v1/providers/{provider_id}` */
  getProvider: {
    request: {
      params: z.output<typeof routes.getProvider.request.params>
      headers: z.output<typeof routes.getProvider.request.headers>
    }
    reply: { status: 200; body: schemas.Provider }
  }
  /** Replace a provider. `PUT /v1/providers/{provider_id}` */
  replaceProvider: {
    request: {
      params: z.output<typeof routes.replaceProvider.request.params>
      headers: z.output<typeof routes.replaceProvider.request.headers>
      body: schemas.ProviderReplace
    }
    reply: { status: 200; body: schemas.Provider }
  }
  /** Delete a provider. `DELETE /v1/providers/{provider_id}` */
  deleteProvider: {
    request: {
      params: z.output<typeof routes.deleteProvider.request.params>
    }
    reply: { status: 204 }
  }
  /** Export a provider. `GET /v1/providers/{provider_id}/definition` */
  getProviderDefinition: {
    request: {
      params: z.output<typeof routes.getProviderDefinition.request.params>
    }
  }
  /** Apply a provider's definition. `PUT /v1/providers/{provider_id}/definition` */
  putProviderDefinition: {
    request: {
      params: z.output<typeof routes.putProviderDefinition.request.params>
      headers: z.output<typeof routes.putProviderDefinition.request.headers>
      body: ReadableStream<Uint8Array>
    }
    reply: { status: 200; body: schemas.Provider }
  }
  /** Get a provider's health. `GET /v1/providers/{provider_id}/health` */
  getProviderHealth: {
    request: {
      params: z.output<typeof routes.getProviderHealth.request.params>
    }
    reply: { status: 200; body: schemas.ProviderHealth }
  }
  /** Get a provider's capabilities. `GET /v1/providers/{provider_id}/capabilities` */
  getProviderCapabilities: {
    request: {
      params: z.output<typeof routes.getProviderCapabilities.request.params>
      headers: z.output<typeof routes.getProviderCapabilities.request.headers>
    }
    reply: { status: 200; body: schemas.Capabilities }
  }
  /** List capabilities of all providers. `GET /v1/capabilities` */
  listCapabilities: {
    request: {
      query: z.output<typeof routes.listCapabilities.request.query>
    }
    reply: { status: 200; body: schemas.CapabilityList }
  }
  /** List presets. `GET /v1/presets` */
  listPresets: {
    request: {
      query: z.output<typeof routes.listPresets.request.query>
    }
    reply: { status: 200; body: schemas.PresetPage }
  }
  /** Make a preset. `POST /v1/presets` */
  createPreset: {
    request: {
      headers: z.output<typeof routes.createPreset.request.headers>
      body: schemas.PresetCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Preset }
  }
  /** Get a preset. `GET /v1/presets/{preset_id}` */
  getPreset: {
    request: {
      params: z.output<typeof routes.getPreset.request.params>
      headers: z.output<typeof routes.getPreset.request.headers>
    }
    reply: { status: 200; body: schemas.Preset }
  }
  /** Delete a preset. `DELETE /v1/presets/{preset_id}` */
  deletePreset: {
    request: {
      params: z.output<typeof routes.deletePreset.request.params>
    }
    reply: { status: 204 }
  }
  /** Edit a preset. `PATCH /v1/presets/{preset_id}` */
  updatePreset: {
    request: {
      params: z.output<typeof routes.updatePreset.request.params>
      headers: z.output<typeof routes.updatePreset.request.headers>
      body: schemas.PresetPatch
    }
    reply: { status: 200; body: schemas.Preset }
  }
  /** Preview the routing of a request. `POST /v1/routes:preview` */
  previewRoutes: {
    request: {
      body: schemas.RoutePreviewRequest
    }
    reply: { status: 200; body: schemas.RoutePreview }
  }
  /** Estimate the cost of a request. `POST /v1/estimates` */
  createEstimate: {
    request: {
      body: schemas.EstimateCreate
    }
    reply: { status: 200; body: schemas.Estimate }
  }
}

/** One handler an operation: a missing, an extra or a wrongly answering one does not compile. */
export interface ProvidersHandlers<Context> {
  listProviders: Handler<ProvidersOperations['listProviders'], Context>
  createProvider: Handler<ProvidersOperations['createProvider'], Context>
  getProvider: Handler<ProvidersOperations['getProvider'], Context>
  replaceProvider: Handler<ProvidersOperations['replaceProvider'], Context>
  deleteProvider: Handler<ProvidersOperations['deleteProvider'], Context>
  getProviderDefinition: RawHandler<ProvidersOperations['getProviderDefinition'], Context>
  putProviderDefinition: Handler<ProvidersOperations['putProviderDefinition'], Context>
  getProviderHealth: Handler<ProvidersOperations['getProviderHealth'], Context>
  getProviderCapabilities: Handler<ProvidersOperations['getProviderCapabilities'], Context>
  listCapabilities: Handler<ProvidersOperations['listCapabilities'], Context>
  listPresets: Handler<ProvidersOperations['listPresets'], Context>
  createPreset: Handler<ProvidersOperations['createPreset'], Context>
  getPreset: Handler<ProvidersOperations['getPreset'], Context>
  deletePreset: Handler<ProvidersOperations['deletePreset'], Context>
  updatePreset: Handler<ProvidersOperations['updatePreset'], Context>
  previewRoutes: Handler<ProvidersOperations['previewRoutes'], Context>
  createEstimate: Handler<ProvidersOperations['createEstimate'], Context>
}
