// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import { createRoute, z } from '@hono/zod-openapi'
import * as x from '../runtime/zod-extra.ts'
import * as schemas from './schemas.ts'

const Forbidden = {
  description: 'The key lacks the scope that this operation needs.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const InternalError = {
  description: 'Our fault. Nothing of yours is lost; the request id finds it in our logs.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const NotFound = {
  description: 'No such thing in your project.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const NotModified = { description: 'Nothing has changed since the `ETag` you sent.' } as const

const ServiceUnavailable = {
  description: 'The server is starting, stopping or cut off from its database.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const TooManyRequests = {
  description: 'Too many requests for now.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const Unauthorized = {
  description: 'No key, or one that is not known here.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const Unprocessable = {
  description: 'The request reads well but asks for something that cannot be; `field` and `hint` say what and what could.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

/** List providers. `GET /v1/providers` */
export const listProviders = createRoute({
  method: 'get',
  path: '/v1/providers',
  operationId: 'listProviders',
  request: {
    query: z.object({
      kind: schemas.Modality.optional(),
      status: schemas.ProviderStatus.optional(),
      q: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of providers.',
      content: { 'application/json': { schema: schemas.ProviderPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Get a provider. `GET /v1/providers/{provider_id}` */
export const getProvider = createRoute({
  method: 'get',
  path: '/v1/providers/:provider_id',
  operationId: 'getProvider',
  request: {
    params: z.object({ provider_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'The provider.',
      content: { 'application/json': { schema: schemas.Provider } },
    },
    304: NotModified,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Get a provider's health. `GET /v1/providers/{provider_id}/health` */
export const getProviderHealth = createRoute({
  method: 'get',
  path: '/v1/providers/:provider_id/health',
  operationId: 'getProviderHealth',
  request: {
    params: z.object({ provider_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
  },
  responses: {
    200: {
      description: 'Its health.',
      content: { 'application/json': { schema: schemas.ProviderHealth } },
    },
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Get a provider's capabilities. `GET /v1/providers/{provider_id}/capabilities` */
export const getProviderCapabilities = createRoute({
  method: 'get',
  path: '/v1/providers/:provider_id/capabilities',
  operationId: 'getProviderCapabilities',
  request: {
    params: z.object({ provider_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'Its capabilities.',
      content: { 'application/json': { schema: schemas.Capabilities } },
    },
    304: NotModified,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** List capabilities of all providers. `GET /v1/capabilities` */
export const listCapabilities = createRoute({
  method: 'get',
  path: '/v1/capabilities',
  operationId: 'listCapabilities',
  request: {
    query: z.object({
      provider: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      modality: schemas.Modality.optional(),
    }),
  },
  responses: {
    200: {
      description: 'Capabilities, a provider each.',
      content: { 'application/json': { schema: schemas.CapabilityList } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})
