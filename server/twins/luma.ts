import { type LifeCycle, lifeCycle, type TwinJob } from './life-cycle.ts'
import { type Charge, startTwin, type Twin, type TwinReply } from './twin.ts'
import { clipRoute, refunded, sizeOf, type VideoInput } from './video-jobs.ts'

/*
 * Luma's Agents API as documented at docs.agents.lumalabs.ai (version 2026-04-01): generations with a failure code,
 * links that end after an hour, 10 s billed as two blocks of 5, frames only in the ways that go together.
 */

const KEY = 'luma-api-twin-0123456789'
const BLOCK_SEC = 5
const MICROS_PER_BLOCK: Record<string, number> = { '540p': 400_000, '720p': 800_000, '1080p': 1_800_000 }

export interface LumaTwin extends Twin {
  generations: LifeCycle<VideoInput>
}

const picture = {
  type: 'object',
  additionalProperties: false,
  required: ['data', 'media_type'],
  properties: {
    data: { type: 'string', pattern: '^[A-Za-z0-9+/=]+$' },
    media_type: { enum: ['image/jpeg', 'image/png', 'image/webp'] },
  },
}
const generation = {
  type: 'object',
  additionalProperties: false,
  required: ['prompt', 'model', 'type'],
  properties: {
    model: { const: 'ray-3.2' },
    type: { const: 'video' },
    prompt: { type: 'string', minLength: 1, maxLength: 6000 },
    aspect_ratio: { enum: ['9:16', '3:4', '1:1', '4:3', '16:9', '21:9'] },
    video: {
      type: 'object',
      additionalProperties: false,
      properties: {
        resolution: { enum: ['360p', '540p', '720p', '1080p'] },
        duration: { enum: ['5s', '10s'] },
        loop: { type: 'boolean' },
        keyframes: { type: 'array', minItems: 1, maxItems: 64, items: picture },
        keyframe_indexes: {
          type: 'array',
          minItems: 1,
          maxItems: 64,
          uniqueItems: true,
          items: { type: 'integer', minimum: 0, maximum: 240 },
        },
      },
      dependentRequired: { keyframes: ['keyframe_indexes'], keyframe_indexes: ['keyframes'] },
      // No loop of 10 s, and none with keyframes.
      not: {
        required: ['loop'],
        properties: { loop: { const: true } },
        anyOf: [{ required: ['keyframes'] }, { properties: { duration: { const: '10s' } } }],
      },
    },
  },
}

export async function lumaTwin(): Promise<LumaTwin> {
  const charges: Charge[] = []
  const generations = lifeCycle<VideoInput>()
  let url = ''
  let count = 0
  const error = (status: number, detail: string): TwinReply => ({ status, body: { detail } })

  function view(job: TwinJob<VideoInput>) {
    const failed = refunded(job, charges)
    const failure = job.refused
      ? { failure_code: 'content_moderated', failure_reason: 'Prompt violated content guidelines' }
      : { failure_code: 'generation_failed', failure_reason: 'Internal model error' }
    return {
      id: job.id,
      type: 'video',
      model: 'ray-3.2',
      state: failed
        ? 'failed'
        : ({ running: 'processing', succeeded: 'completed' }[job.state as string] ?? job.state),
      created_at: '2026-11-21T10:00:00Z',
      output:
        job.state === 'succeeded'
          ? [{ type: 'video', url: `${url}/results/${job.id}.mp4?X-Amz-Signature=twin` }]
          : [],
      ...(failed ? failure : {}),
    }
  }
  const twin = await startTwin(
    {
      id: 'luma',
      secrets: { LUMA_AGENTS_API_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers.authorization === `Bearer ${KEY}` ? null : error(401, 'Invalid or missing API key'),
      invalid: (message) => error(422, message),
      rateLimited: { detail: 'Rate limit exceeded' },
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/generations',
          body: generation,
          handle({ json }) {
            const {
              resolution = '720p',
              duration = '5s',
              keyframes = [],
              keyframe_indexes = [],
            } = json.video as {
              resolution?: string
              duration?: string
              keyframes?: unknown[]
              keyframe_indexes?: number[]
            }
            const durationSec = Number.parseInt(duration, 10)
            if (
              keyframes.length !== keyframe_indexes.length ||
              Math.max(0, ...keyframe_indexes) > durationSec * 24
            ) {
              return error(422, 'keyframe_indexes do not fit')
            }
            const id = `0f9a3a5e-9b1f-4d7e-8d53-${String(++count).padStart(12, '0')}`
            const size = sizeOf(String(json.aspect_ratio ?? '16:9'), Number.parseInt(resolution, 10))
            const job = generations.create(id, { prompt: String(json.prompt), ...size, durationSec })
            const amountMicrosUsd = (MICROS_PER_BLOCK[resolution] ?? 0) * (durationSec / BLOCK_SEC)
            charges.push({ id, amountMicrosUsd, units: { block: durationSec / BLOCK_SEC } })
            return { status: 201, body: view(job) }
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/generations/:id',
          handle({ params }) {
            const job = generations.ask(params.id ?? '')
            return job ? { status: 200, body: view(job) } : error(404, 'Generation not found')
          },
        },
        clipRoute(generations),
      ],
    },
    charges,
  )
  url = twin.url
  return Object.assign(twin, { generations })
}
