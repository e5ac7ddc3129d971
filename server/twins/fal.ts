import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { type LifeCycle, lifeCycle, type TwinJob } from './life-cycle.ts'
import { picture } from './media.ts'
import { type Charge, startTwin, type Twin, type TwinReply, type TwinRoute } from './twin.ts'
import { clipRoute, refunded, sizeOf, type VideoInput } from './video-jobs.ts'

/*
 * fal's queue as documented at fal.ai/docs: one queue for all models, results where the request was, a failed model's
 * own status in place of its result, callbacks signed with ED25519. Pika is billed by the second, FLUX by the
 * megapixel begun; what failed is not billed, what the safety checker blackened is.
 */

const KEY = 'fal-key-id:fal_twin_secret_0123456789'
const USER_ID = 'user-twin'

interface Input extends VideoInput {
  /** 0: a clip. */
  pictures: number
  blackened: boolean
}

export interface FalTwin extends Twin {
  jobs: LifeCycle<Input>
  /** The safety checker blackens what the next image request makes. */
  blackenNext(): void
  /** The call that fal would make for a request that is done. */
  callback(requestId: string, sentAt?: Date): { headers: Record<string, string>; body: Uint8Array }
}

const imageUrl = { type: 'string', pattern: '^(https://|data:image/)' }
const pikaFields = {
  prompt: { type: 'string', minLength: 1 },
  negative_prompt: { type: 'string' },
  seed: { type: 'integer' },
  resolution: { enum: ['720p', '1080p'] },
}
const duration = { enum: [5, 10] }
const aspect_ratio = { enum: ['16:9', '9:16', '1:1', '4:5', '5:4', '3:2', '2:3'] }
const strict = (required: string[], properties: Record<string, unknown>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
})
const pikaSchemas = {
  'text-to-video': strict(['prompt'], { ...pikaFields, duration, aspect_ratio }),
  'image-to-video': strict(['prompt', 'image_url'], { ...pikaFields, duration, image_url: imageUrl }),
  pikaframes: strict(['image_urls'], {
    ...pikaFields,
    image_urls: { type: 'array', minItems: 2, maxItems: 5, items: imageUrl },
    transitions: {
      type: 'array',
      items: strict(['duration'], { duration: { type: 'integer', maximum: 25 }, prompt: { type: 'string' } }),
    },
  }),
  pikascenes: strict(['prompt', 'images'], {
    ...pikaFields,
    duration,
    aspect_ratio,
    ingredients_mode: { enum: ['precise', 'creative'] },
    images: { type: 'array', minItems: 1, items: strict(['image_url'], { image_url: imageUrl }) },
  }),
}
const flux = strict(['prompt'], {
  prompt: { type: 'string', minLength: 1 },
  image_size: strict(['width', 'height'], {
    width: { type: 'integer', minimum: 64, maximum: 14142 },
    height: { type: 'integer', minimum: 64, maximum: 14142 },
  }),
  num_images: { type: 'integer', minimum: 1, maximum: 4 },
  seed: { type: 'integer' },
  output_format: { enum: ['jpeg', 'png'] },
  enable_safety_checker: { type: 'boolean' },
})

const MICROS_PER_MEGAPIXEL = { dev: 25_000, schnell: 3_000 }

export async function falTwin(): Promise<FalTwin> {
  const charges: Charge[] = []
  const jobs = lifeCycle<Input>()
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  let url = ''
  let count = 0
  let blacken = false

  function accept(input: Input, amountMicrosUsd: number, units: Record<string, number>): TwinReply {
    const id = `request-${++count}`
    jobs.create(id, input)
    charges.push({ id, amountMicrosUsd, units })
    return { status: 200, body: { status: 'IN_QUEUE', request_id: id, queue_position: 0 } }
  }
  const pikaRoute = ([operation, body]: [string, Record<string, unknown>]): TwinRoute => ({
    kind: 'submit',
    method: 'POST',
    path: `/fal-ai/pika/v2.2/${operation}`,
    body,
    handle({ json }) {
      const large = json.resolution === '1080p'
      const [transition] = Array.isArray(json.transitions) ? json.transitions : []
      const durationSec = Number(transition?.duration ?? json.duration ?? 5)
      const centsPerSec = large ? (operation === 'pikaframes' ? 6 : 9) : 4
      const size = sizeOf(String(json.aspect_ratio ?? '16:9'), large ? 1080 : 720)
      const input = { prompt: String(json.prompt), ...size, durationSec, pictures: 0, blackened: false }
      return accept(input, centsPerSec * 10_000 * durationSec, { second: durationSec })
    },
  })
  const fluxRoute = (model: keyof typeof MICROS_PER_MEGAPIXEL): TwinRoute => ({
    kind: 'submit',
    method: 'POST',
    path: `/fal-ai/flux/${model}`,
    body: flux,
    handle({ json }) {
      const { width: widthPx, height: heightPx } = json.image_size as { width: number; height: number }
      const pictures = Number(json.num_images)
      const megapixels = pictures * Math.ceil((widthPx * heightPx) / 1e6)
      const input = { prompt: String(json.prompt), widthPx, heightPx, durationSec: 0, pictures }
      const answer = accept({ ...input, blackened: blacken }, MICROS_PER_MEGAPIXEL[model] * megapixels, {
        megapixel: megapixels,
      })
      blacken = false
      return answer
    },
  })

  const missing: TwinReply = { status: 404, body: { detail: 'Request not found' } }
  function status(job: TwinJob<Input>): TwinReply {
    const failed = refunded(job, charges)
    if (!failed && job.state !== 'succeeded') {
      const word = job.state === 'queued' ? 'IN_QUEUE' : 'IN_PROGRESS'
      return { status: 202, body: { status: word, request_id: job.id, logs: null } }
    }
    // What the model itself refuses is told only where the result would be.
    const error = failed && !job.refused ? platformError(job) : {}
    return { status: 200, body: { status: 'COMPLETED', request_id: job.id, metrics: {}, ...error } }
  }
  const platformError = (job: TwinJob<Input>) =>
    job.state === 'canceled'
      ? { error: 'Request was cancelled', error_type: 'client_cancelled' }
      : { error: 'Runner failed', error_type: 'runner_server_error' }

  function result(job: TwinJob<Input>): TwinReply {
    const { input } = job
    if (job.refused) {
      const detail = [{ loc: ['body', 'prompt'], msg: 'flagged', type: 'content_policy_violation' }]
      return { status: 422, body: { detail } }
    }
    if (job.state === 'failed') {
      return { status: 500, body: { detail: 'Runner failed', error_type: 'runner_server_error' } }
    }
    if (job.state !== 'succeeded') return { status: 400, body: { detail: 'Request is still in progress' } }
    if (input.pictures === 0) return { status: 200, body: { video: { url: `${url}/results/${job.id}.mp4` } } }
    const images = Array.from({ length: input.pictures }, (_, index) => ({
      url: `${url}/results/${job.id}/${index}.png`,
      width: input.widthPx,
      height: input.heightPx,
      content_type: 'image/png',
    }))
    return { status: 200, body: { images, has_nsfw_concepts: images.map(() => input.blackened), seed: 1 } }
  }
  const about = (
    method: string,
    kind: 'ask' | 'cancel',
    suffix: string,
    handle: (id: string) => TwinReply,
  ): TwinRoute => ({
    kind,
    method,
    path: `/fal-ai/:application/requests/:id${suffix}`,
    handle: ({ params }) => handle(params.id ?? ''),
  })

  const twin = await startTwin(
    {
      id: 'fal',
      secrets: { FAL_KEY: KEY },
      refuseKey: ({ headers, path }) =>
        headers.authorization === `Key ${KEY}` || path.startsWith('/.well-known/')
          ? null
          : { status: 401, body: { detail: 'Cannot access application. Authentication is required.' } },
      invalid: (message) => ({
        status: 422,
        body: { detail: [{ loc: ['body'], msg: message, type: 'value_error' }] },
      }),
      routes: [
        ...Object.entries(pikaSchemas).map(pikaRoute),
        fluxRoute('dev'),
        fluxRoute('schnell'),
        about('GET', 'ask', '/status', (id) => {
          const job = jobs.ask(id)
          return job ? status(job) : missing
        }),
        about('GET', 'ask', '', (id) => {
          const job = jobs.peek(id)
          return job ? result(job) : missing
        }),
        about('PUT', 'cancel', '/cancel', (id) => {
          const before = jobs.peek(id)?.state
          if (!before) return { status: 404, body: { status: 'NOT_FOUND' } }
          if (before === 'succeeded' || before === 'failed')
            return { status: 400, body: { status: 'ALREADY_COMPLETED' } }
          jobs.cancel(id)
          return { status: 202, body: { status: 'CANCELLATION_REQUESTED' } }
        }),
        {
          kind: 'ask',
          method: 'GET',
          path: '/.well-known/jwks.json',
          handle: () => ({ status: 200, body: { keys: [publicKey.export({ format: 'jwk' })] } }),
        },
        clipRoute(jobs),
        {
          kind: 'result',
          method: 'GET',
          path: '/results/:id/:index.png',
          async handle({ params }) {
            const input = jobs.peek(params.id ?? '')?.input
            if (!input) return { status: 404 }
            const body = await picture(`${input.prompt} ${params.index}`, input.widthPx, input.heightPx)
            return { status: 200, body, headers: { 'content-type': 'image/png' } }
          },
        },
      ],
    },
    charges,
  )
  url = twin.url
  return Object.assign(twin, {
    jobs,
    blackenNext() {
      blacken = true
    },
    callback(requestId: string, sentAt = new Date()) {
      const body = Buffer.from(JSON.stringify({ request_id: requestId, status: 'OK', payload: {} }))
      const timestamp = String(Math.floor(sentAt.getTime() / 1000))
      const hash = createHash('sha256').update(body).digest('hex')
      const message = Buffer.from([requestId, USER_ID, timestamp, hash].join('\n'))
      const headers = {
        'x-fal-webhook-request-id': requestId,
        'x-fal-webhook-user-id': USER_ID,
        'x-fal-webhook-timestamp': timestamp,
        'x-fal-webhook-signature': sign(null, message, privateKey).toString('hex'),
      }
      return { headers, body }
    },
  })
}
