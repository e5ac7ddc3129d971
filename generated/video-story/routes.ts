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

/** List videos. `GET /v1/videos` */
export const listVideos = createRoute({
  method: 'get',
  path: '/v1/videos',
  operationId: 'listVideos',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      provider: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      story_id: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of videos.',
      content: { 'application/json': { schema: schemas.VideoPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Make a video. `POST /v1/videos` */
export const createVideo = createRoute({
  method: 'post',
  path: '/v1/videos',
  operationId: 'createVideo',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.VideoCreate } },
    },
  },
  responses: {
    202: {
      description: 'It is being made.',
      content: { 'application/json': { schema: schemas.Video } },
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

/** Get a video. `GET /v1/videos/{video_id}` */
export const getVideo = createRoute({
  method: 'get',
  path: '/v1/videos/:video_id',
  operationId: 'getVideo',
  request: {
    params: z.object({ video_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Video } },
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

/** Cancel a video. `DELETE /v1/videos/{video_id}` */
export const cancelVideo = createRoute({
  method: 'delete',
  path: '/v1/videos/:video_id',
  operationId: 'cancelVideo',
  request: {
    params: z.object({ video_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** List storyboards. `GET /v1/storyboards` */
export const listStoryboards = createRoute({
  method: 'get',
  path: '/v1/storyboards',
  operationId: 'listStoryboards',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of storyboards.',
      content: { 'application/json': { schema: schemas.StoryboardPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Make a storyboard. `POST /v1/storyboards` */
export const createStoryboard = createRoute({
  method: 'post',
  path: '/v1/storyboards',
  operationId: 'createStoryboard',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.StoryboardCreate } },
    },
  },
  responses: {
    201: {
      description: 'It is there.',
      content: { 'application/json': { schema: schemas.Storyboard } },
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

/** Get a storyboard. `GET /v1/storyboards/{storyboard_id}` */
export const getStoryboard = createRoute({
  method: 'get',
  path: '/v1/storyboards/:storyboard_id',
  operationId: 'getStoryboard',
  request: {
    params: z.object({ storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Storyboard } },
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

/** Edit a storyboard. `PATCH /v1/storyboards/{storyboard_id}` */
export const updateStoryboard = createRoute({
  method: 'patch',
  path: '/v1/storyboards/:storyboard_id',
  operationId: 'updateStoryboard',
  request: {
    params: z.object({ storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.StoryboardPatch } },
    },
  },
  responses: {
    200: {
      description: 'The storyboard as it is now.',
      content: { 'application/json': { schema: schemas.Storyboard } },
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

/** List scenes. `GET /v1/storyboards/{storyboard_id}/scenes` */
export const listStoryboardScenes = createRoute({
  method: 'get',
  path: '/v1/storyboards/:storyboard_id/scenes',
  operationId: 'listStoryboardScenes',
  request: {
    params: z.object({ storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    query: z.object({
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of scenes.',
      content: { 'application/json': { schema: schemas.ScenePage } },
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

/** Delete a scene. `DELETE /v1/storyboards/{storyboard_id}/scenes/{scene_id}` */
export const deleteScene = createRoute({
  method: 'delete',
  path: '/v1/storyboards/:storyboard_id/scenes/:scene_id',
  operationId: 'deleteScene',
  request: {
    params: z.object({
      storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)),
      scene_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
  },
  responses: {
    200: {
      description: 'The storyboard as it is now.',
      content: { 'application/json': { schema: schemas.Storyboard } },
    },
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    412: PreconditionFailed,
    422: Unprocessable,
    428: PreconditionRequired,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Edit a scene. `PATCH /v1/storyboards/{storyboard_id}/scenes/{scene_id}` */
export const updateScene = createRoute({
  method: 'patch',
  path: '/v1/storyboards/:storyboard_id/scenes/:scene_id',
  operationId: 'updateScene',
  request: {
    params: z.object({
      storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)),
      scene_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.ScenePatch } },
    },
  },
  responses: {
    200: {
      description: 'The storyboard as it is now.',
      content: { 'application/json': { schema: schemas.Storyboard } },
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

/** List shots. `GET /v1/storyboards/{storyboard_id}/shots` */
export const listStoryboardShots = createRoute({
  method: 'get',
  path: '/v1/storyboards/:storyboard_id/shots',
  operationId: 'listStoryboardShots',
  request: {
    params: z.object({ storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    query: z.object({
      scene_id: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of shots.',
      content: { 'application/json': { schema: schemas.ShotPage } },
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

/** Delete a shot. `DELETE /v1/storyboards/{storyboard_id}/shots/{shot_id}` */
export const deleteShot = createRoute({
  method: 'delete',
  path: '/v1/storyboards/:storyboard_id/shots/:shot_id',
  operationId: 'deleteShot',
  request: {
    params: z.object({
      storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)),
      shot_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
  },
  responses: {
    200: {
      description: 'The storyboard as it is now.',
      content: { 'application/json': { schema: schemas.Storyboard } },
    },
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    412: PreconditionFailed,
    422: Unprocessable,
    428: PreconditionRequired,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Edit a shot. `PATCH /v1/storyboards/{storyboard_id}/shots/{shot_id}` */
export const updateShot = createRoute({
  method: 'patch',
  path: '/v1/storyboards/:storyboard_id/shots/:shot_id',
  operationId: 'updateShot',
  request: {
    params: z.object({
      storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)),
      shot_id: z.string().check(x.minLength(1), x.maxLength(100)),
    }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.ShotPatch } },
    },
  },
  responses: {
    200: {
      description: 'The storyboard as it is now.',
      content: { 'application/json': { schema: schemas.Storyboard } },
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

/** Render a storyboard. `POST /v1/storyboards/{storyboard_id}/render` */
export const renderStoryboard = createRoute({
  method: 'post',
  path: '/v1/storyboards/:storyboard_id/render',
  operationId: 'renderStoryboard',
  request: {
    params: z.object({ storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.StoryboardRender } },
    },
  },
  responses: {
    202: {
      description: 'The clips are being made.',
      content: { 'application/json': { schema: schemas.ComposeJob } },
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

/** List compose jobs. `GET /v1/compose` */
export const listCompose = createRoute({
  method: 'get',
  path: '/v1/compose',
  operationId: 'listCompose',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      storyboard_id: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of compose jobs.',
      content: { 'application/json': { schema: schemas.ComposeJobPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Compose a video. `POST /v1/compose` */
export const createCompose = createRoute({
  method: 'post',
  path: '/v1/compose',
  operationId: 'createCompose',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.ComposeCreate } },
    },
  },
  responses: {
    202: {
      description: 'It is being made.',
      content: { 'application/json': { schema: schemas.ComposeJob } },
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

/** Get a compose job. `GET /v1/compose/{compose_id}` */
export const getCompose = createRoute({
  method: 'get',
  path: '/v1/compose/:compose_id',
  operationId: 'getCompose',
  request: {
    params: z.object({ compose_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.ComposeJob } },
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

/** Cancel a compose job. `DELETE /v1/compose/{compose_id}` */
export const cancelCompose = createRoute({
  method: 'delete',
  path: '/v1/compose/:compose_id',
  operationId: 'cancelCompose',
  request: {
    params: z.object({ compose_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** List a compose job's clips. `GET /v1/compose/{compose_id}/clips` */
export const listComposeClips = createRoute({
  method: 'get',
  path: '/v1/compose/:compose_id/clips',
  operationId: 'listComposeClips',
  request: {
    params: z.object({ compose_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    query: z.object({
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of clips.',
      content: { 'application/json': { schema: schemas.ComposeClipPage } },
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

/** List stories. `GET /v1/stories` */
export const listStories = createRoute({
  method: 'get',
  path: '/v1/stories',
  operationId: 'listStories',
  request: {
    query: z.object({
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of stories.',
      content: { 'application/json': { schema: schemas.StoryPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Make a story. `POST /v1/stories` */
export const createStory = createRoute({
  method: 'post',
  path: '/v1/stories',
  operationId: 'createStory',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.StoryCreate } },
    },
  },
  responses: {
    202: {
      description: 'It is being made.',
      content: { 'application/json': { schema: schemas.Story } },
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

/** Get a story. `GET /v1/stories/{story_id}` */
export const getStory = createRoute({
  method: 'get',
  path: '/v1/stories/:story_id',
  operationId: 'getStory',
  request: {
    params: z.object({ story_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Story } },
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

/** Cancel a story. `DELETE /v1/stories/{story_id}` */
export const cancelStory = createRoute({
  method: 'delete',
  path: '/v1/stories/:story_id',
  operationId: 'cancelStory',
  request: {
    params: z.object({ story_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** List a story's scenes. `GET /v1/stories/{story_id}/scenes` */
export const listStoryScenes = createRoute({
  method: 'get',
  path: '/v1/stories/:story_id/scenes',
  operationId: 'listStoryScenes',
  request: {
    params: z.object({ story_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    query: z.object({
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of scenes.',
      content: { 'application/json': { schema: schemas.ScenePage } },
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

/** List a story's videos. `GET /v1/stories/{story_id}/videos` */
export const listStoryVideos = createRoute({
  method: 'get',
  path: '/v1/stories/:story_id/videos',
  operationId: 'listStoryVideos',
  request: {
    params: z.object({ story_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    query: z.object({
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of videos.',
      content: { 'application/json': { schema: schemas.VideoPage } },
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

/** Resume a story. `POST /v1/stories/{story_id}:resume` */
export const resumeStory = createRoute({
  method: 'post',
  path: '/v1/stories/:story_id{[^:]+(?::|%3[Aa])resume}',
  operationId: 'resumeStory',
  request: {
    params: z.object({
      story_id: x.beforeSuffix(':resume', z.string().check(x.minLength(1), x.maxLength(100))),
    }),
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.StoryResume } },
    },
  },
  responses: {
    202: {
      description: 'It goes on.',
      content: { 'application/json': { schema: schemas.Story } },
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

/** List pipelines. `GET /v1/pipelines` */
export const listPipelines = createRoute({
  method: 'get',
  path: '/v1/pipelines',
  operationId: 'listPipelines',
  request: {
    query: z.object({
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of pipelines.',
      content: { 'application/json': { schema: schemas.PipelinePage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Save a pipeline. `POST /v1/pipelines` */
export const createPipeline = createRoute({
  method: 'post',
  path: '/v1/pipelines',
  operationId: 'createPipeline',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.PipelineCreate } },
    },
  },
  responses: {
    201: {
      description: 'It is saved.',
      content: { 'application/json': { schema: schemas.Pipeline } },
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

/** Get a pipeline. `GET /v1/pipelines/{pipeline_id}` */
export const getPipeline = createRoute({
  method: 'get',
  path: '/v1/pipelines/:pipeline_id',
  operationId: 'getPipeline',
  request: {
    params: z.object({ pipeline_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Pipeline } },
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

/** Delete a pipeline. `DELETE /v1/pipelines/{pipeline_id}` */
export const deletePipeline = createRoute({
  method: 'delete',
  path: '/v1/pipelines/:pipeline_id',
  operationId: 'deletePipeline',
  request: {
    params: z.object({ pipeline_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** Run a pipeline. `POST /v1/pipelines/{pipeline_id}/run` */
export const runPipeline = createRoute({
  method: 'post',
  path: '/v1/pipelines/:pipeline_id/run',
  operationId: 'runPipeline',
  request: {
    params: z.object({ pipeline_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.PipelineRunCreate } },
    },
  },
  responses: {
    202: {
      description: 'It runs.',
      content: { 'application/json': { schema: schemas.PipelineRun } },
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

/** List runs. `GET /v1/pipeline-runs` */
export const listPipelineRuns = createRoute({
  method: 'get',
  path: '/v1/pipeline-runs',
  operationId: 'listPipelineRuns',
  request: {
    query: z.object({
      pipeline_id: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      status: schemas.JobStatus.optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of runs.',
      content: { 'application/json': { schema: schemas.PipelineRunPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Get a run. `GET /v1/pipeline-runs/{run_id}` */
export const getPipelineRun = createRoute({
  method: 'get',
  path: '/v1/pipeline-runs/:run_id',
  operationId: 'getPipelineRun',
  request: {
    params: z.object({ run_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.PipelineRun } },
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

/** Cancel a run. `DELETE /v1/pipeline-runs/{run_id}` */
export const cancelPipelineRun = createRoute({
  method: 'delete',
  path: '/v1/pipeline-runs/:run_id',
  operationId: 'cancelPipelineRun',
  request: {
    params: z.object({ run_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** Resume a run. `POST /v1/pipeline-runs/{run_id}:resume` */
export const resumePipelineRun = createRoute({
  method: 'post',
  path: '/v1/pipeline-runs/:run_id{[^:]+(?::|%3[Aa])resume}',
  operationId: 'resumePipelineRun',
  request: {
    params: z.object({
      run_id: x.beforeSuffix(':resume', z.string().check(x.minLength(1), x.maxLength(100))),
    }),
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
  },
  responses: {
    202: {
      description: 'It goes on.',
      content: { 'application/json': { schema: schemas.PipelineRun } },
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

/** List characters. `GET /v1/characters` */
export const listCharacters = createRoute({
  method: 'get',
  path: '/v1/characters',
  operationId: 'listCharacters',
  request: {
    query: z.object({
      q: z.string().check(x.minLength(1), x.maxLength(100)).optional(),
      cursor: z.string().check(x.minLength(1), x.maxLength(500)).optional(),
      limit: x.numeric(z.int().gte(1).lte(200)).default(50),
    }),
  },
  responses: {
    200: {
      description: 'A page of characters.',
      content: { 'application/json': { schema: schemas.CharacterPage } },
    },
    401: Unauthorized,
    403: Forbidden,
    422: Unprocessable,
    429: TooManyRequests,
    500: InternalError,
    503: ServiceUnavailable,
  },
})

/** Keep a character. `POST /v1/characters` */
export const createCharacter = createRoute({
  method: 'post',
  path: '/v1/characters',
  operationId: 'createCharacter',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().check(x.minLength(1), x.maxLength(255)).regex(/^[\x20-\x7e]+$/u),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.CharacterCreate } },
    },
  },
  responses: {
    201: {
      description: 'It is there.',
      content: { 'application/json': { schema: schemas.Character } },
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

/** Get a character. `GET /v1/characters/{character_id}` */
export const getCharacter = createRoute({
  method: 'get',
  path: '/v1/characters/:character_id',
  operationId: 'getCharacter',
  request: {
    params: z.object({ character_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({ 'If-None-Match': z.string().check(x.maxLength(1000)).optional() }),
  },
  responses: {
    200: {
      description: 'As it stands.',
      content: { 'application/json': { schema: schemas.Character } },
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

/** Delete a character. `DELETE /v1/characters/{character_id}` */
export const deleteCharacter = createRoute({
  method: 'delete',
  path: '/v1/characters/:character_id',
  operationId: 'deleteCharacter',
  request: {
    params: z.object({ character_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
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

/** Edit a character. `PATCH /v1/characters/{character_id}` */
export const updateCharacter = createRoute({
  method: 'patch',
  path: '/v1/characters/:character_id',
  operationId: 'updateCharacter',
  request: {
    params: z.object({ character_id: z.string().check(x.minLength(1), x.maxLength(100)) }),
    headers: z.object({
      'If-Match': z.string().check(x.minLength(1), x.maxLength(1000)).optional(),
    }),
    body: {
      required: true,
      content: { 'application/json': { schema: schemas.CharacterPatch } },
    },
  },
  responses: {
    200: {
      description: 'The character as it is now.',
      content: { 'application/json': { schema: schemas.Character } },
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
