import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { type LifeCycle, lifeCycle, type TwinJob } from './life-cycle.ts'
import { picture } from './media.ts'
import { type Charge, startTwin, type Twin, type TwinReply, type TwinRoute } from './twin.ts'
import { clipRoute, refunded, sizeOf, type VideoInput } from './video-jobs.ts'

/*
 * Replicate as documented at replicate.com/docs/reference/http: predictions of official models, a list of them that
 * forgets inputs after an hour, files up to 256 kB within a request and larger ones uploaded before, Standard Webhooks
 * with a secret that can be asked for. It bills what was made, when it is asked for.
 */

const TOKEN = 'r8_replicate_twin_0123456789'
const PAGE_SIZE = 100
const MAX_INLINE_CHARACTERS = 350_000

interface Input extends VideoInput {
  model: string
  sent: Record<string, unknown>
  pictures: number
  createdAt: Date
}

export interface ReplicateTwin extends Twin {
  predictions: LifeCycle<Input>
  /** What happens after an hour: inputs and outputs are gone from the list. */
  removeData(): void
  callback(predictionId: string, sentAt?: Date): { headers: Record<string, string>; body: Uint8Array }
}

const file = { type: 'string', maxLength: MAX_INLINE_CHARACTERS, pattern: '^(https?://|data:)' }
const prediction = (required: string[], properties: Record<string, unknown>) => ({
  type: 'object',
  additionalProperties: false,
  required: ['input'],
  properties: {
    input: { type: 'object', additionalProperties: false, required, properties },
    webhook: { type: 'string', pattern: '^https://' },
    webhook_events_filter: { type: 'array', items: { enum: ['start', 'output', 'logs', 'completed'] } },
  },
})
const seedance = {
  ...prediction(['prompt'], {
    prompt: { type: 'string', minLength: 1 },
    duration: { type: 'integer', minimum: 2, maximum: 12 },
    resolution: { enum: ['480p', '720p', '1080p'] },
    aspect_ratio: { enum: ['16:9', '4:3', '1:1', '3:4', '9:16', '21:9', '9:21'] },
    fps: { const: 24 },
    seed: { type: 'integer' },
    camera_fixed: { type: 'boolean' },
    image: file,
    last_frame_image: file,
  }),
}
const flux = prediction(['prompt'], {
  prompt: { type: 'string', minLength: 1 },
  aspect_ratio: {
    enum: ['1:1', '16:9', '21:9', '3:2', '2:3', '4:5', '5:4', '3:4', '4:3', '9:16', '9:21'],
  },
  num_outputs: { type: 'integer', minimum: 1, maximum: 4 },
  seed: { type: 'integer' },
  megapixels: { enum: ['1', '0.25'] },
  output_format: { enum: ['webp', 'jpg', 'png'] },
  go_fast: { type: 'boolean' },
})
const MICROS_PER_SEC: Record<string, number> = { '480p': 30_000, '720p': 60_000, '1080p': 150_000 }
const MICROS_PER_PICTURE = { 'flux-dev': 25_000, 'flux-schnell': 3_000 }

export async function replicateTwin(): Promise<ReplicateTwin> {
  const charges: Charge[] = []
  const predictions = lifeCycle<Input>()
  const signingSecret = `whsec_${randomBytes(24).toString('base64')}`
  let url = ''
  let count = 0
  let dataRemoved = false

  function accept(input: Input, amountMicrosUsd: number, units: Record<string, number>): TwinReply {
    const id = `rmt${String(++count).padStart(22, '0')}`
    const job = predictions.create(id, input)
    charges.push({ id, amountMicrosUsd, units })
    return { status: 201, body: view(job) }
  }
  function view(job: TwinJob<Input>) {
    const { id, input, state } = job
    const failed = refunded(job, charges)
    const files = Array.from({ length: input.pictures }, (_, index) => `${url}/results/${id}/${index}.png`)
    const output = input.pictures === 0 ? `${url}/results/${id}.mp4` : files
    return {
      id,
      model: input.model,
      version: 'hidden',
      input: dataRemoved ? {} : input.sent,
      output: state === 'succeeded' && !dataRemoved ? output : null,
      data_removed: dataRemoved,
      error: job.refused ? 'NSFW content detected. (E005)' : state === 'failed' ? 'CUDA out of memory' : null,
      status: { queued: 'starting', running: 'processing' }[state as string] ?? state,
      created_at: input.createdAt.toISOString(),
      source: 'api',
      ...(failed || state === 'succeeded' ? { metrics: { predict_time: 12.5, total_time: 14 } } : {}),
      urls: {
        get: `${url}/predictions/${id}`,
        cancel: `${url}/predictions/${id}/cancel`,
        web: 'https://replicate.com/p',
      },
    }
  }
  const ofModel = (
    model: string,
    body: Record<string, unknown>,
    start: (sent: Record<string, unknown>) => TwinReply,
  ): TwinRoute => ({
    kind: 'submit',
    method: 'POST',
    path: `/models/${model}/predictions`,
    body,
    handle({ json, headers }) {
      if (!/^\d+[smh]?$/.test(headers['cancel-after'] ?? '')) return invalid('Cancel-After is not a duration')
      return start(json.input as Record<string, unknown>)
    },
  })
  const fluxRoute = (name: keyof typeof MICROS_PER_PICTURE) =>
    ofModel(`black-forest-labs/${name}`, flux, (sent) => {
      const pictures = Number(sent.num_outputs ?? 1)
      const made = { prompt: String(sent.prompt), ...sizeOf(String(sent.aspect_ratio ?? '1:1'), 768) }
      const input = {
        model: `black-forest-labs/${name}`,
        sent,
        pictures,
        durationSec: 0,
        createdAt: new Date(),
      }
      return accept({ ...made, ...input }, MICROS_PER_PICTURE[name] * pictures, { image: pictures })
    })
  const invalid = (detail: string): TwinReply => ({
    status: 422,
    body: { title: 'Input validation failed', detail, status: 422 },
  })
  const missing: TwinReply = { status: 404, body: { title: 'Not found', status: 404 } }
  const found = (job: TwinJob<Input> | null): TwinReply => (job ? { status: 200, body: view(job) } : missing)

  const twin = await startTwin(
    {
      id: 'replicate',
      secrets: { REPLICATE_API_TOKEN: TOKEN },
      refuseKey: ({ headers }) =>
        headers.authorization === `Bearer ${TOKEN}`
          ? null
          : { status: 401, body: { title: 'Unauthenticated', status: 401 } },
      invalid,
      rateLimited: { title: 'Request was throttled', status: 429 },
      routes: [
        ofModel('bytedance/seedance-1-pro', seedance, (sent) => {
          if (sent.last_frame_image && !sent.image) return invalid('last_frame_image needs image')
          const { resolution = '1080p', duration = 5, aspect_ratio = '16:9' } = sent
          const size = sizeOf(String(aspect_ratio), Number.parseInt(String(resolution), 10))
          const clip = { prompt: String(sent.prompt), ...size, durationSec: Number(duration) }
          const amount = (MICROS_PER_SEC[String(resolution)] ?? 0) * clip.durationSec
          const input = { model: 'bytedance/seedance-1-pro', sent, pictures: 0, createdAt: new Date() }
          return accept({ ...clip, ...input }, amount, { second: clip.durationSec })
        }),
        fluxRoute('flux-dev'),
        fluxRoute('flux-schnell'),
        {
          kind: 'ask',
          method: 'POST',
          path: '/files',
          handle: ({ headers, raw }) =>
            headers['content-type']?.startsWith('multipart/form-data') && raw.includes('name="content"')
              ? { status: 201, body: { id: 'file-1', urls: { get: `${url}/files/file-1` } } }
              : invalid('content is missing'),
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/predictions',
          handle({ query }) {
            const after = new Date(query.get('created_after') ?? 0)
            const before = new Date(query.get('created_before') ?? Number.MAX_SAFE_INTEGER / 2)
            const all = predictions.all().reverse()
            const matching = all.filter(
              ({ input: { createdAt } }) => createdAt >= after && createdAt <= before,
            )
            const start = Number(query.get('cursor') ?? 0)
            const end = start + PAGE_SIZE
            const next = end < matching.length ? `${url}/predictions?cursor=${end}` : null
            return {
              status: 200,
              body: { next, previous: null, results: matching.slice(start, end).map(view) },
            }
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/predictions/:id',
          handle: ({ params }) => found(predictions.ask(params.id ?? '')),
        },
        {
          kind: 'cancel',
          method: 'POST',
          path: '/predictions/:id/cancel',
          handle: ({ params }) => found(predictions.cancel(params.id ?? '')),
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/webhooks/default/secret',
          handle: () => ({ status: 200, body: { key: signingSecret } }),
        },
        clipRoute(predictions),
        {
          kind: 'result',
          method: 'GET',
          path: '/results/:id/:index.png',
          async handle({ params, headers }) {
            const input = predictions.peek(params.id ?? '')?.input
            if (!input || headers.authorization !== `Bearer ${TOKEN}`) return missing
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
    predictions,
    removeData() {
      dataRemoved = true
    },
    callback(predictionId: string, sentAt = new Date()) {
      const body = JSON.stringify({
        id: predictionId,
        status: 'succeeded',
        output: 'https://elsewhere.example',
      })
      const headers = {
        'webhook-id': `msg_${predictionId}`,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
        'webhook-signature': new Webhook(signingSecret).sign(`msg_${predictionId}`, sentAt, body),
      }
      return { headers, body: Buffer.from(body) }
    },
  })
}
