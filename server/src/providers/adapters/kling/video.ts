import type { VideoCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import { type ProviderHttp, StatusError, statusOf } from '../../http.ts'
import { listAnswer } from '../../listed-calls.ts'
import { base64 } from '../../media-input.ts'
import {
  type CallCost,
  type CheckResult,
  ProviderError,
  type SlowCall,
  type VideoRequest,
  type VideoResult,
} from '../../port.ts'
import { NO_COST } from '../../price.ts'
import { frameOf, readOverrides, refusal, requireVideoSupport } from '../../support.ts'
import { codeOf, NOT_FOUND } from './refusals.ts'

/* https://app.klingai.com/global/dev/document-api/apiReference/model/textToVideo and .../imageToVideo. */

export const MODEL = 'kling-v3'

const POLL_EVERY_MS = 10_000
/** List price of one unit of a resource pack. */
const MICROS_PER_UNIT = 140_000
const MAX_NEGATIVE_PROMPT_CHARACTERS = 2_500
const LIST_PAGE_SIZE = 500

export const capabilities: VideoCapabilities = {
  max_resolution: ['720p', '1080p'],
  fps: [24],
  durations_sec: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  aspect_ratios: ['16:9', '9:16', '1:1'],
  max_prompt_characters: 2_500,
  references: ['first_frame', 'last_frame'],
  features: ['negative_prompt', 'audio'],
}

/** `std` makes 720p, `pro` 1080p. */
const MODES = { '480p': 'std', '720p': 'std', '1080p': 'pro', '4k': 'pro' } as const
export const Overrides = z.strictObject({ mode: z.enum(['std', 'pro']).optional() })

const Submitted = z.object({ data: z.object({ task_id: z.string().min(1) }) })
const Task = z.object({
  task_id: z.string().min(1),
  task_status: z.enum(['submitted', 'processing', 'succeed', 'failed']),
  task_status_msg: z.string().nullish(),
  task_info: z.object({ external_task_id: z.string().nullish() }).nullish(),
  task_result: z
    .object({ videos: z.array(z.object({ url: z.url(), duration: z.coerce.number().nullish() })).nullish() })
    .nullish(),
  /** A number as text. */
  final_unit_deduction: z.coerce.number().nullish(),
})
const One = z.object({ data: Task })
const Page = z.object({ data: z.array(Task) })
const Ticket = z.object({
  taskId: z.string(),
  route: z.enum(['text2video', 'image2video']),
  model: z.string(),
  durationSec: z.number(),
})
type Ticket = z.output<typeof Ticket>

/** What is sent where, and what of it the bill depends on. */
interface Plan {
  route: Ticket['route']
  body: Record<string, unknown>
  priced: Pick<Ticket, 'model' | 'durationSec'>
}

export function video(http: ProviderHttp): SlowCall<VideoRequest, VideoResult> {
  return {
    style: 'slow',
    async start(request, context) {
      const { route, body, priced } = plan(request)
      const answer = await http.submit(
        {
          method: 'POST',
          path: `/v1/videos/${route}`,
          body: {
            json: {
              ...body,
              external_task_id: context.attemptKey,
              ...(context.callbackUrl ? { callback_url: context.callbackUrl } : {}),
            },
          },
        },
        context,
      )
      const ticket: Ticket = { taskId: answer.json(Submitted).data.task_id, route, ...priced }
      const notes = route === 'image2video' ? ['Kling keeps the shape of the frame that it was given.'] : []
      return { ticket, notes }
    },

    async check(ticket, context) {
      const call = Ticket.parse(ticket)
      try {
        const answer = await http.ask({ method: 'GET', path: pathOf(call.route, call.taskId) }, context)
        return outcome(answer.json(One).data, call)
      } catch (error) {
        if (isUnknownTask(error)) return { state: 'lost' }
        throw error
      }
    },

    async lookup({ attemptKey, request }, context) {
      const { route, priced } = plan(request)
      const isOurs = (task: z.output<typeof Task>) => task.task_info?.external_task_id === attemptKey
      const ticketOf = (task: z.output<typeof Task>): Ticket => ({ taskId: task.task_id, route, ...priced })
      try {
        // A task answers to our id as well as to Kling's.
        const answer = await http.ask({ method: 'GET', path: pathOf(route, attemptKey) }, context)
        const task = answer.json(One).data
        if (isOurs(task)) return ticketOf(task)
      } catch (error) {
        if (!isUnknownTask(error)) throw error
      }
      const query = { pageNum: 1, pageSize: LIST_PAGE_SIZE }
      const list = http.ask({ method: 'GET', path: `/v1/videos/${route}`, query }, context)
      const listed = (await listAnswer('Kling', list)).json(Page).data.find(isOurs)
      return listed ? ticketOf(listed) : null
    },
  }
}

const pathOf = (route: Ticket['route'], id: string): string => `/v1/videos/${route}/${encodeURIComponent(id)}`

const isUnknownTask = (error: unknown): boolean =>
  statusOf(error) === 404 ||
  (error instanceof ProviderError &&
    error.cause instanceof StatusError &&
    codeOf(error.cause.body) === NOT_FOUND)

function plan(request: VideoRequest): Plan {
  requireVideoSupport({ name: 'Kling', capabilities, models: [MODEL] }, request)
  const negativePrompt = request.negativePrompt ?? ''
  if (negativePrompt.length > MAX_NEGATIVE_PROMPT_CHARACTERS) {
    throw refusal('Kling', `reads negative prompts of up to ${MAX_NEGATIVE_PROMPT_CHARACTERS} characters.`)
  }
  const { mode = MODES[request.resolution] } = readOverrides('Kling', Overrides, request.overrides)
  const first = frameOf('Kling', request, 'first_frame')
  const last = frameOf('Kling', request, 'last_frame')
  const framed = first !== null || last !== null
  const body = {
    model_name: MODEL,
    prompt: request.prompt,
    duration: String(request.durationSec),
    mode,
    sound: request.audio ? 'on' : 'off',
    ...(negativePrompt ? { negative_prompt: negativePrompt } : {}),
    ...(framed ? {} : { aspect_ratio: request.aspectRatio }),
    // Without `data:`, unlike everywhere else.
    ...(first ? { image: base64(first) } : {}),
    ...(last ? { image_tail: base64(last) } : {}),
  }
  const model = `${MODEL}@${mode}${request.audio ? '+sound' : ''}`
  const route = framed ? 'image2video' : 'text2video'
  return { route, body, priced: { model, durationSec: request.durationSec } }
}

function outcome(task: z.output<typeof Task>, call: Ticket): CheckResult<VideoResult> {
  if (task.task_status === 'submitted' || task.task_status === 'processing') {
    return { state: 'pending', checkAfterMs: POLL_EVERY_MS }
  }
  const clip = task.task_result?.videos?.[0]
  if (task.task_status === 'failed' || !clip) {
    const detail = task.task_status_msg ?? ''
    // Failures have no code; this is how moderation words itself.
    const refused = /risk control|sensitive|content (policy|security)/i.test(detail)
    return {
      state: 'failed',
      message: refused ? 'Kling refused the content of the request.' : 'Kling could not make the clip.',
      detail: `${task.task_status}: ${detail}`,
      code: refused ? 'content_refused' : 'provider_rejected',
      cost: task.task_status === 'failed' ? (deducted(task) ?? NO_COST) : costOf(task, call),
    }
  }
  const result: VideoResult = {
    video: { type: 'remote', url: clip.url },
    durationSec: clip.duration ?? null,
  }
  return { state: 'done', result, cost: costOf(task, call), notes: [] }
}

/** What Kling says it took. */
function deducted({ final_unit_deduction: units }: z.output<typeof Task>): CallCost | null {
  return units == null
    ? null
    : { amountMicrosUsd: Math.round(units * MICROS_PER_UNIT), units: { kling_unit: units } }
}

const costOf = (task: z.output<typeof Task>, { model, durationSec }: Ticket): CallCost =>
  deducted(task) ?? { amountMicrosUsd: null, units: { second: durationSec }, model }
