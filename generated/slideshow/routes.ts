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

/** List scripts. `GET /v1/scripts` */
export const listScripts = createRoute({
  method: 'get',
  path: '/v1/scripts',
  operationId: 'listScripts',
  request: {
    query: z.object({
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of scripts.',
      content: { 'application/json': { schema: schemas.ScriptPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Store a script. `POST /v1/scripts` */
export const createScript = createRoute({
  method: 'post',
  path: '/v1/scripts',
  operationId: 'createScript',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.ScriptCreate } },
    },
  },
  responses: {
    201: {
      description: 'It is there.',
      content: { 'application/json': { schema: schemas.Script } },
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

/** Get a script. `GET /v1/scripts/{script_id}` */
export const getScript = createRoute({
  method: 'get',
  path: '/v1/scripts/:script_id',
  operationId: 'getScript',
  request: {
    params: z.object({ script_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Script } },
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

/** List voices. `GET /v1/voices` */
export const listVoices = createRoute({
  method: 'get',
  path: '/v1/voices',
  operationId: 'listVoices',
  request: {
    query: z.object({
      provider: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      language: z.string().check(x.minLength(1), x.maxLength(35)).optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of voices.',
      content: { 'application/json': { schema: schemas.VoicePage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Make a voice from a sample. `POST /v1/voices` */
export const createVoice = createRoute({
  method: 'post',
  path: '/v1/voices',
  operationId: 'createVoice',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.VoiceCreate } },
    },
  },
  responses: {
    202: {
      description: 'It is being learnt.',
      content: { 'application/json': { schema: schemas.Voice } },
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

/** Get a voice. `GET /v1/voices/{voice_id}` */
export const getVoice = createRoute({
  method: 'get',
  path: '/v1/voices/:voice_id',
  operationId: 'getVoice',
  request: {
    params: z.object({ voice_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Voice } },
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

/** Delete a voice of yours. `DELETE /v1/voices/{voice_id}` */
export const deleteVoice = createRoute({
  method: 'delete',
  path: '/v1/voices/:voice_id',
  operationId: 'deleteVoice',
  request: {
    params: z.object({ voice_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
  },
  responses: {
    204: { description: 'It is gone.' },
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

/** List voiceovers. `GET /v1/voiceovers` */
export const listVoiceovers = createRoute({
  method: 'get',
  path: '/v1/voiceovers',
  operationId: 'listVoiceovers',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of voiceovers.',
      content: { 'application/json': { schema: schemas.VoiceoverPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Narrate a script. `POST /v1/voiceovers` */
export const createVoiceover = createRoute({
  method: 'post',
  path: '/v1/voiceovers',
  operationId: 'createVoiceover',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.VoiceoverCreate } },
    },
  },
  responses: {
    202: {
      description: 'It is being made.',
      content: { 'application/json': { schema: schemas.Voiceover } },
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

/** Get a voiceover. `GET /v1/voiceovers/{voiceover_id}` */
export const getVoiceover = createRoute({
  method: 'get',
  path: '/v1/voiceovers/:voiceover_id',
  operationId: 'getVoiceover',
  request: {
    params: z.object({ voiceover_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Voiceover } },
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

/** Cancel a voiceover. `DELETE /v1/voiceovers/{voiceover_id}` */
export const cancelVoiceover = createRoute({
  method: 'delete',
  path: '/v1/voiceovers/:voiceover_id',
  operationId: 'cancelVoiceover',
  request: {
    params: z.object({ voiceover_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** List beats. `GET /v1/beats` */
export const listBeats = createRoute({
  method: 'get',
  path: '/v1/beats',
  operationId: 'listBeats',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of beats.',
      content: { 'application/json': { schema: schemas.BeatsPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Find the beats of a script. `POST /v1/beats` */
export const createBeats = createRoute({
  method: 'post',
  path: '/v1/beats',
  operationId: 'createBeats',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.BeatsCreate } },
    },
  },
  responses: {
    201: {
      description: 'It is there.',
      content: { 'application/json': { schema: schemas.Beats } },
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

/** Get beats. `GET /v1/beats/{beats_id}` */
export const getBeats = createRoute({
  method: 'get',
  path: '/v1/beats/:beats_id',
  operationId: 'getBeats',
  request: {
    params: z.object({ beats_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Beats } },
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

/** Cancel beats. `DELETE /v1/beats/{beats_id}` */
export const cancelBeats = createRoute({
  method: 'delete',
  path: '/v1/beats/:beats_id',
  operationId: 'cancelBeats',
  request: {
    params: z.object({ beats_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** List pictures. `GET /v1/images` */
export const listImages = createRoute({
  method: 'get',
  path: '/v1/images',
  operationId: 'listImages',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of pictures.',
      content: { 'application/json': { schema: schemas.ImagesPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Make pictures. `POST /v1/images` */
export const createImages = createRoute({
  method: 'post',
  path: '/v1/images',
  operationId: 'createImages',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.ImagesCreate } },
    },
  },
  responses: {
    202: {
      description: 'It is being made.',
      content: { 'application/json': { schema: schemas.Images } },
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

/** Get pictures. `GET /v1/images/{images_id}` */
export const getImages = createRoute({
  method: 'get',
  path: '/v1/images/:images_id',
  operationId: 'getImages',
  request: {
    params: z.object({ images_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Images } },
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

/** Cancel pictures. `DELETE /v1/images/{images_id}` */
export const cancelImages = createRoute({
  method: 'delete',
  path: '/v1/images/:images_id',
  operationId: 'cancelImages',
  request: {
    params: z.object({ images_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** List slideshows. `GET /v1/slideshows` */
export const listSlideshows = createRoute({
  method: 'get',
  path: '/v1/slideshows',
  operationId: 'listSlideshows',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of slideshows.',
      content: { 'application/json': { schema: schemas.SlideshowPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Plan a slideshow. `POST /v1/slideshows` */
export const createSlideshow = createRoute({
  method: 'post',
  path: '/v1/slideshows',
  operationId: 'createSlideshow',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.SlideshowCreate } },
    },
  },
  responses: {
    201: {
      description: 'It is there.',
      content: { 'application/json': { schema: schemas.Slideshow } },
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

/** Get a slideshow. `GET /v1/slideshows/{slideshow_id}` */
export const getSlideshow = createRoute({
  method: 'get',
  path: '/v1/slideshows/:slideshow_id',
  operationId: 'getSlideshow',
  request: {
    params: z.object({ slideshow_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Slideshow } },
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

/** Cancel a slideshow. `DELETE /v1/slideshows/{slideshow_id}` */
export const cancelSlideshow = createRoute({
  method: 'delete',
  path: '/v1/slideshows/:slideshow_id',
  operationId: 'cancelSlideshow',
  request: {
    params: z.object({ slideshow_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** Edit a slide. `PATCH /v1/slideshows/{slideshow_id}/slides/{slide_id}` */
export const updateSlide = createRoute({
  method: 'patch',
  path: '/v1/slideshows/:slideshow_id/slides/:slide_id',
  operationId: 'updateSlide',
  request: {
    params: z.object({
      slideshow_id: z.string().check(x.minLength(1), x.maxLength(100)),
      slide_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.SlidePatch } },
    },
  },
  responses: {
    200: {
      description: 'The slideshow as it is now.',
      content: { 'application/json': { schema: schemas.Slideshow } },
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

/** Render a slideshow. `POST /v1/slideshows/{slideshow_id}/render` */
export const renderSlideshow = createRoute({
  method: 'post',
  path: '/v1/slideshows/:slideshow_id/render',
  operationId: 'renderSlideshow',
  request: {
    params: z.object({ slideshow_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.SlideshowRender } },
    },
  },
  responses: {
    202: {
      description: 'The video is being made.',
      content: { 'application/json': { schema: schemas.SlideshowVideo } },
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

/** List tracks. `GET /v1/music` */
export const listMusic = createRoute({
  method: 'get',
  path: '/v1/music',
  operationId: 'listMusic',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of tracks.',
      content: { 'application/json': { schema: schemas.MusicPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Make a track. `POST /v1/music` */
export const createMusic = createRoute({
  method: 'post',
  path: '/v1/music',
  operationId: 'createMusic',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.MusicCreate } },
    },
  },
  responses: {
    202: {
      description: 'It is being made.',
      content: { 'application/json': { schema: schemas.Music } },
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

/** Get a track. `GET /v1/music/{music_id}` */
export const getMusic = createRoute({
  method: 'get',
  path: '/v1/music/:music_id',
  operationId: 'getMusic',
  request: {
    params: z.object({ music_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Music } },
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

/** Cancel a track. `DELETE /v1/music/{music_id}` */
export const cancelMusic = createRoute({
  method: 'delete',
  path: '/v1/music/:music_id',
  operationId: 'cancelMusic',
  request: {
    params: z.object({ music_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** List music beds. `GET /v1/background-music` */
export const listBackgroundMusic = createRoute({
  method: 'get',
  path: '/v1/background-music',
  operationId: 'listBackgroundMusic',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of music beds.',
      content: { 'application/json': { schema: schemas.BackgroundMusicPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Make a music bed. `POST /v1/background-music` */
export const createBackgroundMusic = createRoute({
  method: 'post',
  path: '/v1/background-music',
  operationId: 'createBackgroundMusic',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.BackgroundMusicCreate } },
    },
  },
  responses: {
    202: {
      description: 'It is being made.',
      content: { 'application/json': { schema: schemas.BackgroundMusic } },
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

/** Get a music bed. `GET /v1/background-music/{background_music_id}` */
export const getBackgroundMusic = createRoute({
  method: 'get',
  path: '/v1/background-music/:background_music_id',
  operationId: 'getBackgroundMusic',
  request: {
    params: z.object({
      background_music_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.BackgroundMusic } },
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

/** Cancel a music bed. `DELETE /v1/background-music/{background_music_id}` */
export const cancelBackgroundMusic = createRoute({
  method: 'delete',
  path: '/v1/background-music/:background_music_id',
  operationId: 'cancelBackgroundMusic',
  request: {
    params: z.object({
      background_music_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
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

/** List slideshow videos. `GET /v1/slideshow-videos` */
export const listSlideshowVideos = createRoute({
  method: 'get',
  path: '/v1/slideshow-videos',
  operationId: 'listSlideshowVideos',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of slideshow videos.',
      content: { 'application/json': { schema: schemas.SlideshowVideoPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Make a slideshow video. `POST /v1/slideshow-videos` */
export const createSlideshowVideo = createRoute({
  method: 'post',
  path: '/v1/slideshow-videos',
  operationId: 'createSlideshowVideo',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.SlideshowVideoCreate } },
    },
  },
  responses: {
    202: {
      description: 'It is being made.',
      content: { 'application/json': { schema: schemas.SlideshowVideo } },
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

/** Get a slideshow video. `GET /v1/slideshow-videos/{slideshow_video_id}` */
export const getSlideshowVideo = createRoute({
  method: 'get',
  path: '/v1/slideshow-videos/:slideshow_video_id',
  operationId: 'getSlideshowVideo',
  request: {
    params: z.object({
      slideshow_video_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.SlideshowVideo } },
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

/** Cancel a slideshow video. `DELETE /v1/slideshow-videos/{slideshow_video_id}` */
export const cancelSlideshowVideo = createRoute({
  method: 'delete',
  path: '/v1/slideshow-videos/:slideshow_video_id',
  operationId: 'cancelSlideshowVideo',
  request: {
    params: z.object({
      slideshow_video_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
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

/** List a video's clips. `GET /v1/slideshow-videos/{slideshow_video_id}/clips` */
export const listSlideshowVideoClips = createRoute({
  method: 'get',
  path: '/v1/slideshow-videos/:slideshow_video_id/clips',
  operationId: 'listSlideshowVideoClips',
  request: {
    params: z.object({
      slideshow_video_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
  },
  responses: {
    200: {
      description: 'The clips.',
      content: { 'application/json': { schema: schemas.ClipList } },
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
