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

const Gone = {
  description: 'What you ask for was here and is no longer kept.',
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

const RangeNotSatisfiable = {
  description: 'The file has no such range.',
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

/** Is the process up. `GET /health/live` */
export const getLiveness = createRoute({
  method: 'get',
  path: '/health/live',
  operationId: 'getLiveness',
  responses: {
    200: {
      description: 'It runs.',
      content: { 'application/json': { schema: schemas.Health } },
    },
    500: InternalError,
  },
})

/** Can it take work. `GET /health/ready` */
export const getReadiness = createRoute({
  method: 'get',
  path: '/health/ready',
  operationId: 'getReadiness',
  responses: {
    200: {
      description: 'It can.',
      content: { 'application/json': { schema: schemas.Health } },
    },
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** This contract. `GET /openapi.json` */
export const getOpenapi = createRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'getOpenapi',
  responses: {
    200: {
      description: 'The document.',
      content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } },
    },
    429: TooManyRequests,
    500: InternalError,
  },
})

/** Interactive reference. `GET /docs` */
export const getDocs = createRoute({
  method: 'get',
  path: '/docs',
  operationId: 'getDocs',
  responses: {
    200: { description: 'The page.', content: { 'text/html': { schema: z.unknown() } } },
    429: TooManyRequests,
    500: InternalError,
  },
})

/** A file of the reference page. `GET /docs/{file}` */
export const getDocsFile = createRoute({
  method: 'get',
  path: '/docs/:file',
  operationId: 'getDocsFile',
  request: {
    params: z.object({ file: z.enum(['swagger-ui.css', 'swagger-ui-bundle.js']) }),
  },
  responses: {
    200: {
      description: 'The file.',
      content: {
        'text/css': { schema: z.unknown() },
        'text/javascript': { schema: z.unknown() },
      },
    },
    404: NotFound,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
  },
})

/** Figures for monitoring. `GET /metrics` */
export const getMetrics = createRoute({
  method: 'get',
  path: '/metrics',
  operationId: 'getMetrics',
  responses: {
    200: {
      description: 'The figures.',
      content: { 'text/plain': { schema: z.unknown() } },
    },
    401: Unauthorized,
    403: Forbidden,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Whose key is this. `GET /v1/me` */
export const getMe = createRoute({
  method: 'get',
  path: '/v1/me',
  operationId: 'getMe',
  responses: {
    200: {
      description: 'Your key.',
      content: { 'application/json': { schema: schemas.Me } },
    },
    401: Unauthorized,
    403: Forbidden,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** List assets. `GET /v1/assets` */
export const listAssets = createRoute({
  method: 'get',
  path: '/v1/assets',
  operationId: 'listAssets',
  request: {
    query: z.object({
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of assets.',
      content: { 'application/json': { schema: schemas.AssetPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Upload an asset. `POST /v1/assets` */
export const createAsset = createRoute({
  method: 'post',
  path: '/v1/assets',
  operationId: 'createAsset',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.strictObject({
            file: z.file(),
            filename: z.string().check(x.minLength(1), x.maxLength(255)).optional(),
          }),
        },
      },
    },
  },
  responses: {
    201: {
      description: 'The asset.',
      content: { 'application/json': { schema: schemas.Asset } },
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

/** Get an asset. `GET /v1/assets/{asset_id}` */
export const getAsset = createRoute({
  method: 'get',
  path: '/v1/assets/:asset_id',
  operationId: 'getAsset',
  request: {
    params: z.object({ asset_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'The asset.',
      content: { 'application/json': { schema: schemas.Asset } },
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

/** Delete an asset. `DELETE /v1/assets/{asset_id}` */
export const deleteAsset = createRoute({
  method: 'delete',
  path: '/v1/assets/:asset_id',
  operationId: 'deleteAsset',
  request: {
    params: z.object({ asset_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** Begin an upload. `POST /v1/asset-uploads` */
export const createAssetUpload = createRoute({
  method: 'post',
  path: '/v1/asset-uploads',
  operationId: 'createAssetUpload',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.AssetUploadCreate } },
    },
  },
  responses: {
    201: {
      description: 'Where to send the bytes.',
      content: { 'application/json': { schema: schemas.PendingUpload } },
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

/** Get an upload. `GET /v1/asset-uploads/{asset_upload_id}` */
export const getAssetUpload = createRoute({
  method: 'get',
  path: '/v1/asset-uploads/:asset_upload_id',
  operationId: 'getAssetUpload',
  request: {
    params: z.object({
      asset_upload_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'The upload.',
      content: { 'application/json': { schema: schemas.PendingUpload } },
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

/** Send the bytes of an upload. `PUT /v1/asset-uploads/{asset_upload_id}/content` */
export const putAssetUploadContent = createRoute({
  method: 'put',
  path: '/v1/asset-uploads/:asset_upload_id/content',
  operationId: 'putAssetUploadContent',
  request: {
    params: z.object({
      asset_upload_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    query: z.object({
      project: z.string().check(x.minLength(1), x.maxLength(100)),
      expires: x.numeric(z.int().gte(0)),
      size_bytes: x.numeric(z.int().gte(1)),
      signature: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    body: { required: true, content: { '*/*': { schema: z.unknown() } } },
  },
  responses: {
    204: { description: 'They are there; complete the upload now.' },
    400: BadRequest,
    403: Forbidden,
    404: NotFound,
    408: RequestTimeout,
    409: Conflict,
    413: PayloadTooLarge,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Complete an upload. `POST /v1/asset-uploads/{asset_upload_id}:complete` */
export const completeAssetUpload = createRoute({
  method: 'post',
  path: '/v1/asset-uploads/:asset_upload_id{[^:]+(?::|%3[Aa])complete}',
  operationId: 'completeAssetUpload',
  request: {
    params: z.object({
      asset_upload_id: x.beforeSuffix(':complete', z.string().check(x.minLength(1), x.maxLength(100))),
    }),
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
  },
  responses: {
    201: {
      description: 'The asset.',
      content: { 'application/json': { schema: schemas.Asset } },
    },
    400: BadRequest,
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

/** Download a made file. `GET /v1/artifacts/{artifact_id}` */
export const getArtifact = createRoute({
  method: 'get',
  path: '/v1/artifacts/:artifact_id',
  operationId: 'getArtifact',
  request: {
    params: z.object({ artifact_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    query: z.object({
      project: z.string().check(x.minLength(1), x.maxLength(100)),
      expires: x.numeric(z.int().gte(0)),
      signature: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    headers: z.object({
      Range: z.string().check(x.maxLength(100)).optional(),
      'If-Range': z.string().check(x.maxLength(200)).optional(),
      'If-None-Match': z.string().check(x.maxLength(1000)).optional(),
    }),
  },
  responses: {
    200: { description: 'The whole file.', content: { '*/*': { schema: z.unknown() } } },
    206: { description: 'The asked range.', content: { '*/*': { schema: z.unknown() } } },
    304: NotModified,
    403: Forbidden,
    404: NotFound,
    416: RangeNotSatisfiable,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** List jobs. `GET /v1/jobs` */
export const listJobs = createRoute({
  method: 'get',
  path: '/v1/jobs',
  operationId: 'listJobs',
  request: {
    query: z.object({
      kind: schemas.JobKind.optional(),
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of jobs.',
      content: { 'application/json': { schema: schemas.JobPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Get a job. `GET /v1/jobs/{job_id}` */
export const getJob = createRoute({
  method: 'get',
  path: '/v1/jobs/:job_id',
  operationId: 'getJob',
  request: {
    params: z.object({ job_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'The job.',
      content: { 'application/json': { schema: schemas.JobEnvelope } },
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

/** Cancel a job. `DELETE /v1/jobs/{job_id}` */
export const cancelJob = createRoute({
  method: 'delete',
  path: '/v1/jobs/:job_id',
  operationId: 'cancelJob',
  request: {
    params: z.object({ job_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
  },
  responses: {
    204: { description: 'It is canceled.' },
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

/** Let a job in review go on. `POST /v1/jobs/{job_id}:release` */
export const releaseJob = createRoute({
  method: 'post',
  path: '/v1/jobs/:job_id{[^:]+(?::|%3[Aa])release}',
  operationId: 'releaseJob',
  request: {
    params: z.object({
      job_id: x.beforeSuffix(':release', z.string().check(x.minLength(1), x.maxLength(100))),
    }),
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.JobRelease } },
    },
  },
  responses: {
    202: {
      description: 'It is queued again.',
      content: { 'application/json': { schema: schemas.JobEnvelope } },
    },
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
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

/** What providers call when a slow call is done. `POST /v1/provider-callbacks/{callback_token}` */
export const receiveProviderCallback = createRoute({
  method: 'post',
  path: '/v1/provider-callbacks/:callback_token',
  operationId: 'receiveProviderCallback',
  request: {
    params: z.object({ callback_token: z.string().check(x.minLength(1), x.maxLength(100)) }),
    body: { required: true, content: { '*/*': { schema: z.unknown() } } },
  },
  responses: {
    204: { description: 'It is noted.' },
    400: BadRequest,
    401: Unauthorized,
    404: NotFound,
    408: RequestTimeout,
    413: PayloadTooLarge,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Read a job's log. `GET /v1/jobs/{job_id}/logs` */
export const getJobLogs = createRoute({
  method: 'get',
  path: '/v1/jobs/:job_id/logs',
  operationId: 'getJobLogs',
  request: {
    params: z.object({ job_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    query: z.object({ tail: x.numeric(z.int().gte(1).lte(1000)).default(200) }),
  },
  responses: {
    200: {
      description: 'The lines.',
      content: { 'application/json': { schema: schemas.JobLogs } },
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

/** Follow what happens. `GET /v1/events` */
export const streamEvents = createRoute({
  method: 'get',
  path: '/v1/events',
  operationId: 'streamEvents',
  request: {
    query: z.object({
      cursor: z.string().check(x.maxLength(100)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
    headers: z.object({
      'Last-Event-ID': z.string().check(x.minLength(1), x.maxLength(100)).optional(),
    }),
  },
  responses: {
    200: {
      description: 'The stream, or a page.',
      content: {
        'text/event-stream': { schema: z.unknown() },
        'application/json': { schema: schemas.EventPage },
      },
    },
    401: Unauthorized,
    403: Forbidden,
    410: Gone,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** List webhook endpoints. `GET /v1/webhooks` */
export const listWebhooks = createRoute({
  method: 'get',
  path: '/v1/webhooks',
  operationId: 'listWebhooks',
  request: {
    query: z.object({
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of endpoints.',
      content: { 'application/json': { schema: schemas.WebhookPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Add a webhook endpoint. `POST /v1/webhooks` */
export const createWebhook = createRoute({
  method: 'post',
  path: '/v1/webhooks',
  operationId: 'createWebhook',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.WebhookCreate } },
    },
  },
  responses: {
    201: {
      description: 'The endpoint, with its secret.',
      content: { 'application/json': { schema: schemas.WebhookEndpoint } },
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

/** Get a webhook endpoint. `GET /v1/webhooks/{webhook_id}` */
export const getWebhook = createRoute({
  method: 'get',
  path: '/v1/webhooks/:webhook_id',
  operationId: 'getWebhook',
  request: {
    params: z.object({ webhook_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'The endpoint.',
      content: { 'application/json': { schema: schemas.WebhookEndpoint } },
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

/** Delete a webhook endpoint. `DELETE /v1/webhooks/{webhook_id}` */
export const deleteWebhook = createRoute({
  method: 'delete',
  path: '/v1/webhooks/:webhook_id',
  operationId: 'deleteWebhook',
  request: {
    params: z.object({ webhook_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** Edit a webhook endpoint. `PATCH /v1/webhooks/{webhook_id}` */
export const updateWebhook = createRoute({
  method: 'patch',
  path: '/v1/webhooks/:webhook_id',
  operationId: 'updateWebhook',
  request: {
    params: z.object({ webhook_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.WebhookPatch } },
    },
  },
  responses: {
    200: {
      description: 'The endpoint as it is now.',
      content: { 'application/json': { schema: schemas.WebhookEndpoint } },
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

/** Rotate an endpoint's secret. `POST /v1/webhooks/{webhook_id}:rotate-secret` */
export const rotateWebhookSecret = createRoute({
  method: 'post',
  path: '/v1/webhooks/:webhook_id{[^:]+(?::|%3[Aa])rotate-secret}',
  operationId: 'rotateWebhookSecret',
  request: {
    params: z.object({
      webhook_id: x.beforeSuffix(':rotate-secret', z.string().check(x.minLength(1), x.maxLength(100))),
    }),
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.SecretRotation } },
    },
  },
  responses: {
    200: {
      description: 'The endpoint, with its new secret.',
      content: { 'application/json': { schema: schemas.WebhookEndpoint } },
    },
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
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

/** Get the project's webhook secret. `GET /v1/webhook-secret` */
export const getWebhookSecret = createRoute({
  method: 'get',
  path: '/v1/webhook-secret',
  operationId: 'getWebhookSecret',
  responses: {
    200: {
      description: 'The secret.',
      content: { 'application/json': { schema: schemas.ProjectWebhookSecret } },
    },
    401: Unauthorized,
    403: Forbidden,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Rotate the project's webhook secret. `POST /v1/webhook-secret:rotate` */
export const rotateProjectWebhookSecret = createRoute({
  method: 'post',
  path: '/v1/webhook-secret:rotate',
  operationId: 'rotateProjectWebhookSecret',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.SecretRotation } },
    },
  },
  responses: {
    200: {
      description: 'The new secret.',
      content: { 'application/json': { schema: schemas.ProjectWebhookSecret } },
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

/** List deliveries. `GET /v1/webhook-deliveries` */
export const listWebhookDeliveries = createRoute({
  method: 'get',
  path: '/v1/webhook-deliveries',
  operationId: 'listWebhookDeliveries',
  request: {
    query: z.object({
      webhook_id: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      job_id: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      status: schemas.DeliveryStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of deliveries.',
      content: { 'application/json': { schema: schemas.WebhookDeliveryPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Get a delivery. `GET /v1/webhook-deliveries/{webhook_delivery_id}` */
export const getWebhookDelivery = createRoute({
  method: 'get',
  path: '/v1/webhook-deliveries/:webhook_delivery_id',
  operationId: 'getWebhookDelivery',
  request: {
    params: z.object({
      webhook_delivery_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'The delivery.',
      content: { 'application/json': { schema: schemas.WebhookDelivery } },
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

/** Send a delivery again. `POST /v1/webhook-deliveries/{webhook_delivery_id}:redeliver` */
export const redeliverWebhook = createRoute({
  method: 'post',
  path: '/v1/webhook-deliveries/:webhook_delivery_id{[^:]+(?::|%3[Aa])redeliver}',
  operationId: 'redeliverWebhook',
  request: {
    params: z.object({
      webhook_delivery_id: x.beforeSuffix(':redeliver', z.string().check(x.minLength(1), x.maxLength(100))),
    }),
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
  },
  responses: {
    202: {
      description: 'It is being sent.',
      content: { 'application/json': { schema: schemas.WebhookDelivery } },
    },
    400: BadRequest,
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

/** List API keys. `GET /v1/api-keys` */
export const listApiKeys = createRoute({
  method: 'get',
  path: '/v1/api-keys',
  operationId: 'listApiKeys',
  request: {
    query: z.object({
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of keys.',
      content: { 'application/json': { schema: schemas.ApiKeyPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Make an API key. `POST /v1/api-keys` */
export const createApiKey = createRoute({
  method: 'post',
  path: '/v1/api-keys',
  operationId: 'createApiKey',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.ApiKeyCreate } },
    },
  },
  responses: {
    201: {
      description: 'The key.',
      content: { 'application/json': { schema: schemas.ApiKey } },
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

/** Get an API key. `GET /v1/api-keys/{api_key_id}` */
export const getApiKey = createRoute({
  method: 'get',
  path: '/v1/api-keys/:api_key_id',
  operationId: 'getApiKey',
  request: {
    params: z.object({ api_key_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'The key.',
      content: { 'application/json': { schema: schemas.ApiKey } },
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

/** Revoke an API key. `DELETE /v1/api-keys/{api_key_id}` */
export const revokeApiKey = createRoute({
  method: 'delete',
  path: '/v1/api-keys/:api_key_id',
  operationId: 'revokeApiKey',
  request: {
    params: z.object({ api_key_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
  },
  responses: {
    204: { description: 'It is revoked.' },
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

/** Rotate an API key. `POST /v1/api-keys/{api_key_id}:rotate` */
export const rotateApiKey = createRoute({
  method: 'post',
  path: '/v1/api-keys/:api_key_id{[^:]+(?::|%3[Aa])rotate}',
  operationId: 'rotateApiKey',
  request: {
    params: z.object({
      api_key_id: x.beforeSuffix(':rotate', z.string().check(x.minLength(1), x.maxLength(100))),
    }),
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.SecretRotation } },
    },
  },
  responses: {
    200: {
      description: 'The key, with its new secret.',
      content: { 'application/json': { schema: schemas.ApiKey } },
    },
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
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
