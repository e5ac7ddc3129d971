// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import type { z } from '@hono/zod-openapi'
import type { Handler } from '../runtime/handler.ts'
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
  /** Get a provider. `GET /v1/providers/{provider_id}` */
  getProvider: {
    request: {
      params: z.output<typeof routes.getProvider.request.params>
      headers: z.output<typeof routes.getProvider.request.headers>
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
}

/** One handler an operation: a missing, an extra or a wrongly answering one does not compile. */
export interface ProvidersHandlers<Context> {
  listProviders: Handler<ProvidersOperations['listProviders'], Context>
  getProvider: Handler<ProvidersOperations['getProvider'], Context>
  getProviderHealth: Handler<ProvidersOperations['getProviderHealth'], Context>
  getProviderCapabilities: Handler<ProvidersOperations['getProviderCapabilities'], Context>
  listCapabilities: Handler<ProvidersOperations['listCapabilities'], Context>
}
