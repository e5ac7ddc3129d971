// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import { createRoute, z } from '@hono/zod-openapi'
import * as x from '../runtime/zod-extra.ts'
import * as schemas from './schemas.ts'

const BadRequest = {
  description: 'The request cannot be read, or lacks its Idempotency-Key.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const Conflict = {
  description: 'The state of things, or another request with the same Idempotency-Key, stands against it.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

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

const PayloadTooLarge = {
  description: 'The body is larger than the server takes.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const PreconditionFailed = {
  description: 'The resource has changed since the `ETag` you sent.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const PreconditionRequired = {
  description: 'An edit that could overwrite another one must say what it is based on (RFC 6585, 3).',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const RequestTimeout = {
  description: 'The body did not arrive in time.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const ServiceUnavailable = {
  description: 'The server is starting, stopping or cut off from its database.',
  content: { 'application/json': { schema: schemas.ErrorResponse } },
} as const

const TooManyRequests = {
  description: 'Too many requests for now, or the project has spent what it may in a day.',
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

const UnsupportedMediaType = {
  description: "The body's content type is not one of the documented ones.",
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

/** Register a provider. `POST /v1/providers` */
export const createProvider = createRoute({
  method: 'post',
  path: '/v1/providers',
  operationId: 'createProvider',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.ProviderCreate } },
    },
  },
  responses: {
    201: {
      description: 'It is registered and being probed.',
      content: { 'application/json': { schema: schemas.Provider } },
    },
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    408: RequestTimeout,
    409: Conflict,
    413: PayloadTooLarge,
    415: UnsupportedMediaType,
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

/** Replace a provider. `PUT /v1/providers/{provider_id}` */
export const replaceProvider = createRoute({
  method: 'put',
  path: '/v1/providers/:provider_id',
  operationId: 'replaceProvider',
  request: {
    params: z.object({ provider_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.ProviderReplace } },
    },
  },
  responses: {
    200: {
      description: 'The provider as it is now.',
      content: { 'application/json': { schema: schemas.Provider } },
    },
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    408: RequestTimeout,
    409: Conflict,
    412: PreconditionFailed,
    413: PayloadTooLarge,
    415: UnsupportedMediaType,
    422: Unprocessable,
    428: PreconditionRequired,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Delete a provider. `DELETE /v1/providers/{provider_id}` */
export const deleteProvider = createRoute({
  method: 'delete',
  path: '/v1/providers/:provider_id',
  operationId: 'deleteProvider',
  request: {
    params: z.object({ provider_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
  },
  responses: {
    204: { description: 'It is gone, or disabled.' },
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Export a provider. `GET /v1/providers/{provider_id}/definition` */
export const getProviderDefinition = createRoute({
  method: 'get',
  path: '/v1/providers/:provider_id/definition',
  operationId: 'getProviderDefinition',
  request: {
    params: z.object({ provider_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
  },
  responses: {
    200: {
      description: 'What `createProvider` takes, as YAML.',
      content: { 'application/yaml': { schema: z.unknown() } },
    },
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Apply a provider's definition. `PUT /v1/providers/{provider_id}/definition` */
export const putProviderDefinition = createRoute({
  method: 'put',
  path: '/v1/providers/:provider_id/definition',
  operationId: 'putProviderDefinition',
  request: {
    params: z.object({ provider_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
    body: { required: true, content: { 'application/yaml': { schema: z.unknown() } } },
  },
  responses: {
    200: {
      description: 'The provider as it is now.',
      content: { 'application/json': { schema: schemas.Provider } },
    },
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    412: PreconditionFailed,
    413: PayloadTooLarge,
    415: UnsupportedMediaType,
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

/** List presets. `GET /v1/presets` */
export const listPresets = createRoute({
  method: 'get',
  path: '/v1/presets',
  operationId: 'listPresets',
  request: {
    query: z.object({
      kind: schemas.Modality.optional(),
      provider: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of presets.',
      content: { 'application/json': { schema: schemas.PresetPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Make a preset. `POST /v1/presets` */
export const createPreset = createRoute({
  method: 'post',
  path: '/v1/presets',
  operationId: 'createPreset',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.PresetCreate } },
    },
  },
  responses: {
    201: {
      description: 'The preset.',
      content: { 'application/json': { schema: schemas.Preset } },
    },
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    408: RequestTimeout,
    409: Conflict,
    413: PayloadTooLarge,
    415: UnsupportedMediaType,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Get a preset. `GET /v1/presets/{preset_id}` */
export const getPreset = createRoute({
  method: 'get',
  path: '/v1/presets/:preset_id',
  operationId: 'getPreset',
  request: {
    params: z.object({ preset_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'The preset.',
      content: { 'application/json': { schema: schemas.Preset } },
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

/** Delete a preset. `DELETE /v1/presets/{preset_id}` */
export const deletePreset = createRoute({
  method: 'delete',
  path: '/v1/presets/:preset_id',
  operationId: 'deletePreset',
  request: {
    params: z.object({ preset_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
  },
  responses: {
    204: { description: 'It is gone.' },
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Edit a preset. `PATCH /v1/presets/{preset_id}` */
export const updatePreset = createRoute({
  method: 'patch',
  path: '/v1/presets/:preset_id',
  operationId: 'updatePreset',
  request: {
    params: z.object({ preset_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.PresetPatch } },
    },
  },
  responses: {
    200: {
      description: 'The preset as it is now.',
      content: { 'application/json': { schema: schemas.Preset } },
    },
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    408: RequestTimeout,
    412: PreconditionFailed,
    413: PayloadTooLarge,
    415: UnsupportedMediaType,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Preview the routing of a request. `POST /v1/routes:preview` */
export const previewRoutes = createRoute({
  method: 'post',
  path: '/v1/routes:preview',
  operationId: 'previewRoutes',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.RoutePreviewRequest } },
    },
  },
  responses: {
    200: {
      description: 'One decision for each thing that would be made.',
      content: { 'application/json': { schema: schemas.RoutePreview } },
    },
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    408: RequestTimeout,
    413: PayloadTooLarge,
    415: UnsupportedMediaType,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Estimate the cost of a request. `POST /v1/estimates` */
export const createEstimate = createRoute({
  method: 'post',
  path: '/v1/estimates',
  operationId: 'createEstimate',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.EstimateCreate } },
    },
  },
  responses: {
    200: {
      description: 'What it would cost.',
      content: { 'application/json': { schema: schemas.Estimate } },
    },
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    408: RequestTimeout,
    413: PayloadTooLarge,
    415: UnsupportedMediaType,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})
