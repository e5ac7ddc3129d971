import { type LifeCycle, lifeCycle, type TwinJob } from './life-cycle.ts'
import { type Charge, startTwin, type Twin, type TwinReply } from './twin.ts'
import { clipRoute, refunded, sizeOf, type VideoInput } from './video-jobs.ts'

/*
 * MiniMax's video API v2 as documented at platform.minimax.io: prompt and media as items of one list, errors with a
 * status of their own or 200 with `base_resp`, a list of tasks, times in seconds.
 */

const KEY = 'minimax_twin_key_0123456789'
const MODEL = 'MiniMax-H3'
const MICROS_PER_SEC: Record<string, number> = { '768P': 80_000, '2K': 128_000 }

interface Input extends VideoInput {
  resolution: string
  ratio: string
  createdAtSec: number
}

export interface MinimaxTwin extends Twin {
  tasks: LifeCycle<Input>
  /** Lists tasks without what they were made from. */
  hidePrompts(): void
}

const source = (name: string) => ({
  type: 'object',
  required: ['url'],
  properties: { url: { type: 'string', pattern: `^(https://|mm_file://|data:${name}/)` } },
})
const medium = (name: 'image' | 'audio', roles: string[]) => ({
  type: 'object',
  additionalProperties: false,
  required: ['type', `${name}_url`, 'role'],
  properties: { type: { const: `${name}_url` }, [`${name}_url`]: source(name), role: { enum: roles } },
})
const text = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'text'],
  properties: { type: { const: 'text' }, text: { type: 'string', minLength: 1, maxLength: 7000 } },
}
const withRole = (role: string) => ({
  type: 'object',
  required: ['role'],
  properties: { role: { const: role } },
})
const content = (...items: object[]) => ({
  type: 'array',
  contains: text,
  items: { anyOf: [text, ...items] },
})
const generation = {
  type: 'object',
  additionalProperties: false,
  required: ['model', 'content', 'resolution', 'duration'],
  properties: {
    model: { const: MODEL },
    content: { type: 'array' },
    resolution: { enum: ['768P', '2K'] },
    duration: { type: 'integer', minimum: 5, maximum: 15 },
    ratio: { enum: ['adaptive', '21:9', '16:9', '4:3', '1:1', '3:4', '9:16'] },
    callback_url: { type: 'string' },
    aigc_watermark: { type: 'boolean' },
  },
  oneOf: [
    // Text alone needs a shape.
    { required: ['ratio'], properties: { content: content(), ratio: { not: { const: 'adaptive' } } } },
    {
      properties: {
        content: {
          allOf: [
            content(medium('image', ['first_frame', 'last_frame'])),
            { contains: withRole('first_frame') },
          ],
        },
      },
    },
    {
      properties: {
        content: {
          allOf: [
            content(medium('image', ['reference_image']), medium('audio', ['reference_audio'])),
            { contains: withRole('reference_image') },
          ],
        },
      },
    },
  ],
}

export async function minimaxTwin(): Promise<MinimaxTwin> {
  const charges: Charge[] = []
  const tasks = lifeCycle<Input>()
  let url = ''
  let count = 0
  let promptsHidden = false
  const error = (status: number, type: string, message: string): TwinReply => ({
    status,
    body: { type: 'error', error: { type, message, http_code: String(status) }, request_id: `r${count}` },
  })

  function view(task: TwinJob<Input>) {
    const { input, state } = task
    const failed = refunded(task, charges)
    return {
      id: task.id,
      model: MODEL,
      status: state === 'canceled' ? 'cancelled' : state,
      created_at: input.createdAtSec,
      resolution: input.resolution,
      duration: input.durationSec,
      ratio: input.ratio,
      ...(promptsHidden ? {} : { prompt: input.prompt }),
      ...(failed
        ? {
            error: task.refused
              ? { code: '1027', message: 'output contains sensitive content' }
              : { code: '1000', message: 'unknown error' },
          }
        : {}),
      ...(state === 'succeeded'
        ? {
            content: { url: `${url}/results/${task.id}.mp4?Expires=1795341600&Signature=twin` },
            usage: { total_seconds: input.durationSec, output_seconds: input.durationSec },
          }
        : {}),
    }
  }

  const twin = await startTwin(
    {
      id: 'minimax',
      secrets: { MINIMAX_API_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers.authorization === `Bearer ${KEY}`
          ? null
          : error(401, 'authorized_error', 'login fail: invalid api key (1004)'),
      invalid: (message) => error(400, 'bad_request_error', `invalid params, ${message} (2013)`),
      rateLimited: { type: 'error', error: { type: 'rate_limit_error', message: 'rate limit (1002)' } },
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/v2/video_generation',
          body: generation,
          handle({ json }) {
            const id = `42401098573${++count}`
            const items = json.content as { type: string; text?: string }[]
            const prompt = items.find(({ type }) => type === 'text')?.text ?? ''
            const resolution = String(json.resolution)
            const ratio = String(json.ratio ?? '16:9')
            const durationSec = Number(json.duration)
            const size = sizeOf(ratio, resolution === '2K' ? 1440 : 768)
            const createdAtSec = Math.floor(Date.now() / 1000)
            tasks.create(id, { prompt, ...size, durationSec, audio: true, resolution, ratio, createdAtSec })
            const amountMicrosUsd = (MICROS_PER_SEC[resolution] ?? 0) * durationSec
            charges.push({ id, amountMicrosUsd, units: { second: durationSec } })
            return { status: 200, body: { task_id: id } }
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/v2/query/video_generation/:id',
          handle({ params }) {
            const task = tasks.ask(params.id ?? '')
            return task
              ? { status: 200, body: { task: view(task) } }
              : error(404, 'not_found_error', 'task not found')
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/v2/query/video_generation',
          handle({ query }) {
            const size = Number(query.get('page_size') ?? 10)
            const start = (Number(query.get('page_num') ?? 1) - 1) * size
            const all = tasks.all().reverse()
            return {
              status: 200,
              body: { items: all.slice(start, start + size).map(view), total: all.length },
            }
          },
        },
        clipRoute(tasks),
      ],
    },
    charges,
  )
  url = twin.url
  return Object.assign(twin, {
    tasks,
    hidePrompts() {
      promptsHidden = true
    },
  })
}
