import { jwtVerify } from 'jose'
import { type LifeCycle, lifeCycle, type TwinJob } from './life-cycle.ts'
import {
  type Charge,
  startTwin,
  type Twin,
  type TwinReply,
  type TwinRequest,
  type TwinRoute,
} from './twin.ts'
import { clipRoute, refunded, sizeOf, type VideoInput } from './video-jobs.ts'

/*
 * Kling as documented at app.klingai.com/global/dev/document-api: a JWT for a key, every answer in an envelope with a
 * code, lengths and deductions as text, times in milliseconds, tasks that answer to the client's id too, callbacks
 * without a signature.
 */

const ACCESS_KEY = 'kling_access_twin_0123456789'
const SECRET_KEY = 'kling_secret_twin_0123456789abcdef'
const MICROS_PER_UNIT = 140_000
const LONGEST_TOKEN_SEC = 30 * 60
const WORDS = {
  queued: 'submitted',
  running: 'processing',
  succeeded: 'succeed',
  failed: 'failed',
  canceled: 'failed',
} as const
const UNITS_PER_SEC: Record<string, number> = { 'std off': 0.6, 'pro off': 0.8, 'std on': 0.9, 'pro on': 1.2 }

type Route = 'text2video' | 'image2video'
interface Input extends VideoInput {
  route: Route
  externalId: string | null
  units: number
}

export interface KlingTwin extends Twin {
  tasks: LifeCycle<Input>
  callback(taskId: string, status: string): { headers: Record<string, string>; body: Uint8Array }
}

const common = {
  model_name: { enum: ['kling-v2-6', 'kling-v3'] },
  prompt: { type: 'string', minLength: 1, maxLength: 2500 },
  negative_prompt: { type: 'string', maxLength: 2500 },
  mode: { enum: ['std', 'pro'] },
  duration: { enum: Array.from({ length: 13 }, (_, index) => String(index + 3)) },
  sound: { enum: ['on', 'off'] },
  callback_url: { type: 'string', pattern: '^https?://' },
  external_task_id: { type: 'string', minLength: 1 },
}
const bareBase64 = { type: 'string', pattern: '^(https://.*|[A-Za-z0-9+/=]+)$' }
const schemas: Record<Route, Record<string, unknown>> = {
  text2video: {
    type: 'object',
    additionalProperties: false,
    required: ['prompt'],
    properties: { ...common, aspect_ratio: { enum: ['16:9', '9:16', '1:1'] } },
  },
  image2video: {
    type: 'object',
    additionalProperties: false,
    anyOf: [{ required: ['image'] }, { required: ['image_tail'] }],
    properties: { ...common, image: bareBase64, image_tail: bareBase64 },
  },
}

export async function klingTwin(): Promise<KlingTwin> {
  const charges: Charge[] = []
  const tasks = lifeCycle<Input>()
  let url = ''
  let count = 0
  const answer = (data: unknown): TwinReply => ({
    status: 200,
    body: { code: 0, message: 'SUCCEED', request_id: `req-${count}`, data },
  })
  const error = (status: number, code: number, message: string): TwinReply => ({
    status,
    body: { code, message, request_id: `req-${count}` },
  })

  async function refuseKey({ headers }: TwinRequest): Promise<TwinReply | null> {
    const token = headers.authorization?.replace('Bearer ', '') ?? ''
    try {
      const { payload } = await jwtVerify(token, new TextEncoder().encode(SECRET_KEY), {
        issuer: ACCESS_KEY,
        requiredClaims: ['exp', 'nbf'],
      })
      const lifeSec = (payload.exp ?? 0) - Date.now() / 1000
      return lifeSec <= LONGEST_TOKEN_SEC ? null : error(401, 1003, 'Authorization is not valid')
    } catch {
      return error(401, 1002, 'Authorization is invalid')
    }
  }

  function submit(route: Route, json: Record<string, unknown>): TwinReply {
    const externalId = typeof json.external_task_id === 'string' ? json.external_task_id : null
    if (externalId && tasks.all().some(({ input }) => input.externalId === externalId)) {
      return error(400, 1201, 'external_task_id already exists')
    }
    const id = `8${String(++count).padStart(17, '0')}`
    const { mode = 'std', sound = 'off' } = json
    const durationSec = Number(json.duration ?? '5')
    const units = Number(((UNITS_PER_SEC[`${mode} ${sound}`] ?? 0) * durationSec).toFixed(1))
    const size = sizeOf(String(json.aspect_ratio ?? '16:9'), mode === 'pro' ? 1080 : 720)
    const clip = { prompt: String(json.prompt), ...size, durationSec, audio: sound === 'on' }
    const task = tasks.create(id, { ...clip, route, externalId, units })
    charges.push({ id, amountMicrosUsd: Math.round(units * MICROS_PER_UNIT), units: { kling_unit: units } })
    return answer({ ...view(task), task_status: 'submitted' })
  }
  function view(task: TwinJob<Input>) {
    const { input, state } = task
    const failed = refunded(task, charges)
    const ended = failed || state === 'succeeded'
    return {
      task_id: task.id,
      task_status: WORDS[state],
      task_status_msg: task.refused ? 'Failure to pass the risk control system' : failed ? 'Inner error' : '',
      task_info: input.externalId ? { external_task_id: input.externalId } : {},
      created_at: 1_795_255_200_000,
      updated_at: 1_795_255_260_000,
      ...(ended ? { final_unit_deduction: String(failed ? 0 : input.units) } : {}),
      ...(state === 'succeeded'
        ? {
            task_result: {
              videos: [
                { id: task.id, url: `${url}/results/${task.id}.mp4`, duration: `${input.durationSec}.1` },
              ],
            },
          }
        : {}),
    }
  }
  const ofRoute = (route: Route) => tasks.all().filter(({ input }) => input.route === route)

  const routesOf = (route: Route): TwinRoute[] => [
    {
      kind: 'submit',
      method: 'POST',
      path: `/v1/videos/${route}`,
      body: schemas[route],
      handle: ({ json }) => submit(route, json),
    },
    {
      kind: 'ask',
      method: 'GET',
      path: `/v1/videos/${route}`,
      handle: ({ query }) =>
        answer(
          ofRoute(route)
            .slice(0, Number(query.get('pageSize') ?? 30))
            .map(view),
        ),
    },
    {
      kind: 'ask',
      method: 'GET',
      path: `/v1/videos/${route}/:id`,
      handle({ params }) {
        const found = ofRoute(route).find(({ id, input }) => [id, input.externalId].includes(params.id ?? ''))
        const task = found && tasks.ask(found.id)
        return task ? answer(view(task)) : error(404, 1203, 'Task not found')
      },
    },
  ]
  const twin = await startTwin(
    {
      id: 'kling',
      secrets: { KLING_ACCESS_KEY: ACCESS_KEY, KLING_SECRET_KEY: SECRET_KEY },
      refuseKey,
      invalid: (message) => error(400, 1201, message),
      rateLimited: { code: 1302, message: 'API request too frequent', request_id: 'req' },
      routes: [...routesOf('text2video'), ...routesOf('image2video'), clipRoute(tasks)],
    },
    charges,
  )
  url = twin.url
  return Object.assign(twin, {
    tasks,
    callback: (taskId: string, status: string) => ({
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(
        JSON.stringify({ task_id: taskId, task_status: status, created_at: 1_795_255_200_000 }),
      ),
    }),
  })
}
