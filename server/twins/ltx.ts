import { type LifeCycle, lifeCycle, type TwinJob } from './life-cycle.ts'
import { type Charge, startTwin, type Twin, type TwinReply, type TwinRoute } from './twin.ts'
import { clipRoute, refunded, type VideoInput } from './video-jobs.ts'

/*
 * LTX's asynchronous API (V2) as documented at docs.ltx.video: 202 with an id, a job asked after at its own endpoint,
 * forgotten a day after its end.
 */

const KEY = 'ltx_twin_key_0123456789'
const MICROS_PER_SEC: Record<string, number> = {
  'ltx-2-3-pro 1080': 60_000,
  'ltx-2-3-pro 2160': 240_000,
  'ltx-2-3-fast 1080': 40_000,
  'ltx-2-3-fast 2160': 160_000,
}

interface Input extends VideoInput {
  endpoint: string
}

export interface LtxTwin extends Twin {
  jobs: LifeCycle<Input>
}

const properties = {
  prompt: { type: 'string', minLength: 1, maxLength: 5000 },
  model: { enum: ['ltx-2-3-fast', 'ltx-2-3-pro'] },
  duration: { enum: [6, 8, 10] },
  resolution: { enum: ['1920x1080', '1080x1920', '2560x1440', '1440x2560', '3840x2160', '2160x3840'] },
  fps: { enum: [24, 25, 48, 50] },
  generate_audio: { type: 'boolean' },
  seed: { type: 'integer' },
  camera_motion: {
    enum: [
      'dolly_in',
      'dolly_out',
      'dolly_left',
      'dolly_right',
      'jib_up',
      'jib_down',
      'static',
      'focus_shift',
    ],
  },
}
const required = ['prompt', 'model', 'duration', 'resolution']
const schemas = {
  'text-to-video': { type: 'object', additionalProperties: false, required, properties },
  'image-to-video': {
    type: 'object',
    additionalProperties: false,
    required: [...required, 'image_uri'],
    properties: { ...properties, image_uri: { type: 'string', pattern: '^(https://|data:image/)' } },
  },
}

export async function ltxTwin(): Promise<LtxTwin> {
  const charges: Charge[] = []
  const jobs = lifeCycle<Input>()
  let url = ''
  let count = 0
  const error = (status: number, type: string, message: string): TwinReply => ({
    status,
    body: { type: 'error', error: { type, message } },
  })

  function view(job: TwinJob<Input>) {
    const failed = refunded(job, charges)
    const filtered = { type: 'content_filtered_error', message: 'Content violates our safety policy' }
    const broken = { type: 'api_error', message: 'Generation failed' }
    return {
      id: job.id,
      status: failed
        ? 'failed'
        : ({ queued: 'pending', running: 'processing' }[job.state as string] ?? 'completed'),
      created_at: '2026-11-21T10:00:00.000Z',
      ...(failed ? { error: job.refused ? filtered : broken } : {}),
      ...(job.state === 'succeeded'
        ? { result: { video_url: `${url}/results/${job.id}.mp4?sig=twin` } }
        : {}),
    }
  }
  const routesOf = ([endpoint, body]: [string, Record<string, unknown>]): TwinRoute[] => [
    {
      kind: 'submit',
      method: 'POST',
      path: `/v2/${endpoint}`,
      body,
      handle({ json }) {
        const id = `a1b2c3d4-e5f6-4890-abcd-${String(++count).padStart(12, '0')}`
        const [widthPx = 0, heightPx = 0] = String(json.resolution).split('x').map(Number)
        const durationSec = Number(json.duration)
        const shape = { widthPx, heightPx, durationSec, fps: Number(json.fps ?? 25) }
        jobs.create(id, {
          prompt: String(json.prompt),
          ...shape,
          audio: json.generate_audio !== false,
          endpoint,
        })
        const rate = MICROS_PER_SEC[`${json.model} ${Math.min(widthPx, heightPx)}`] ?? 0
        charges.push({ id, amountMicrosUsd: rate * durationSec, units: { second: durationSec } })
        return { status: 202, body: { id, status: 'pending', created_at: '2026-11-21T10:00:00.000Z' } }
      },
    },
    {
      kind: 'ask',
      method: 'GET',
      path: `/v2/${endpoint}/:id`,
      handle({ params }) {
        const known = jobs.peek(params.id ?? '')?.input.endpoint === endpoint
        const job = known ? jobs.ask(params.id ?? '') : null
        return job
          ? { status: 200, body: view(job) }
          : error(404, 'not_found_error', 'Job not found or expired')
      },
    },
  ]
  const twin = await startTwin(
    {
      id: 'ltx',
      secrets: { LTX_API_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers.authorization === `Bearer ${KEY}`
          ? null
          : error(401, 'authentication_error', 'Invalid API key'),
      invalid: (message) => error(400, 'invalid_request_error', message),
      rateLimited: { type: 'error', error: { type: 'rate_limit_error', message: 'Too many requests' } },
      routes: [...Object.entries(schemas).flatMap(routesOf), clipRoute(jobs)],
    },
    charges,
  )
  url = twin.url
  return Object.assign(twin, { jobs })
}
