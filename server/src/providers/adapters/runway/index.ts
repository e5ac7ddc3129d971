import type { VideoCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import type { ProviderDefinition } from '../../definition.ts'
import { type ProviderHttp, statusOf } from '../../http.ts'
import { dataUri } from '../../media-input.ts'
import type { CallContext, CallCost, CheckResult, SlowCall, VideoRequest, VideoResult } from '../../port.ts'
import { frameOf, readOverrides, refusal, requireVideoSupport } from '../../support.ts'

const MODEL = 'gen4.5'
/** One credit is one US cent: https://docs.dev.runwayml.com/guides/pricing. */
const MICROS_PER_CREDIT = 10_000
const POLL_EVERY_MS = 5_000
const API_VERSION = '2024-11-06'
/** Larger pictures have to be uploaded first: https://docs.dev.runwayml.com/assets/inputs. */
const MAX_DATA_URI_CHARACTERS = 5 * 1024 * 1024

/**
 * Shapes that both of its calls make. With a first frame it would make four more, but what only some requests get
 * cannot be promised to all.
 */
const RATIOS: Partial<Record<VideoRequest['aspectRatio'], string>> = {
  '16:9': '1280:720',
  '9:16': '720:1280',
}

const capabilities: VideoCapabilities = {
  max_resolution: ['720p'],
  fps: [24],
  durations_sec: [2, 3, 4, 5, 6, 7, 8, 9, 10],
  aspect_ratios: ['16:9', '9:16'],
  max_prompt_characters: 1000,
  references: ['first_frame'],
  features: ['seed', 'cancel', 'progress'],
}

const Overrides = z.strictObject({
  contentModeration: z.strictObject({ publicFigureThreshold: z.enum(['auto', 'low']) }).optional(),
})

const Credits = z.object({ credits: z.number() })
const Submitted = z.object({ id: z.string().min(1), estimatedCost: Credits.optional() })
const Task = z.object({
  status: z.enum(['PENDING', 'THROTTLED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']),
  progress: z.number().min(0).max(1).optional(),
  output: z.array(z.string()).optional(),
  failure: z.string().optional(),
  failureCode: z.string().optional(),
  cost: Credits.optional(),
})
type Task = z.output<typeof Task>
const Ticket = z.object({ taskId: z.string(), model: z.string(), estimatedCredits: z.number().nullable() })
type Ticket = z.output<typeof Ticket>

function video(http: ProviderHttp): SlowCall<VideoRequest, VideoResult> {
  const taskOf = async (taskId: string, context: CallContext): Promise<Task> =>
    (await http.ask({ method: 'GET', path: pathOf(taskId) }, context)).json(Task)
  return {
    style: 'slow',
    async start(request, context) {
      const json = bodyOf(request)
      const path = 'promptImage' in json ? '/v1/image_to_video' : '/v1/text_to_video'
      const answer = await http.submit({ method: 'POST', path, body: { json } }, context)
      const { id, estimatedCost } = answer.json(Submitted)
      const ticket: Ticket = {
        taskId: id,
        model: json.model,
        estimatedCredits: estimatedCost?.credits ?? null,
      }
      const notes = estimatedCost ? [`Runway will charge up to ${estimatedCost.credits} credits.`] : []
      return { ticket, notes }
    },

    async check(ticket, context) {
      const call = Ticket.parse(ticket)
      try {
        return outcome(await taskOf(call.taskId, context), call)
      } catch (error) {
        if (statusOf(error) === 404) return { state: 'lost' }
        throw error
      }
    },

    async cancel(ticket, context) {
      const { taskId } = Ticket.parse(ticket)
      try {
        // The same call deletes the output of a task that is done, which is paid for.
        const { status } = await taskOf(taskId, context)
        if (!isUnderWay(status)) return
        await http.ask({ method: 'DELETE', path: pathOf(taskId) }, context)
      } catch (error) {
        // It is gone: safe to ignore, says Runway.
        if (statusOf(error) !== 404) throw error
      }
    },
  }
}

const pathOf = (taskId: string): string => `/v1/tasks/${encodeURIComponent(taskId)}`

const isUnderWay = (status: Task['status']): boolean => ['PENDING', 'THROTTLED', 'RUNNING'].includes(status)

function bodyOf(request: VideoRequest) {
  requireVideoSupport({ name: 'Runway', capabilities, models: [MODEL] }, request)
  const frame = frameOf('Runway', request, 'first_frame')
  const uri = frame && dataUri(frame)
  if (uri && uri.length > MAX_DATA_URI_CHARACTERS) throw refusal('Runway', 'takes pictures of up to 3.9 MB.')
  return {
    model: MODEL,
    promptText: request.prompt,
    ratio: RATIOS[request.aspectRatio],
    duration: request.durationSec,
    ...(request.seed === null ? {} : { seed: request.seed }),
    ...(uri ? { promptImage: [{ uri, position: 'first' }] } : {}),
    ...readOverrides('Runway', Overrides, request.overrides),
  }
}

function outcome(task: Task, { model, estimatedCredits }: Ticket): CheckResult<VideoResult> {
  if (isUnderWay(task.status)) {
    const fraction = task.progress === undefined ? {} : { fraction: task.progress }
    return { state: 'pending', checkAfterMs: POLL_EVERY_MS, ...fraction }
  }
  const url = task.output?.[0]
  if (task.status === 'SUCCEEDED' && url) {
    const cost = costOf(task.cost?.credits ?? estimatedCredits, model)
    return { state: 'done', result: { video: { type: 'remote', url }, durationSec: null }, cost, notes: [] }
  }
  // `SAFETY.INPUT.TEXT`, `INPUT_PREPROCESSING.SAFETY.TEXT`: https://docs.dev.runwayml.com/errors/task-failures.
  const refused = task.failureCode?.includes('SAFETY') ?? false
  return {
    state: 'failed',
    message: refused ? 'Runway refused the content of the request.' : 'Runway could not make the clip.',
    detail: `${task.failureCode ?? task.status}: ${task.failure ?? ''}`,
    code: refused ? 'content_refused' : 'provider_rejected',
    cost: costOf(task.cost?.credits ?? null, model),
  }
}

/** What Runway says it took, or at worst would take. */
const costOf = (credits: number | null, model: string): CallCost =>
  credits === null
    ? { amountMicrosUsd: null, units: {}, model }
    : { amountMicrosUsd: Math.round(credits * MICROS_PER_CREDIT), units: { credit: credits }, model }

const Refused = z.object({ error: z.string() })

/** Video by Runway (API version 2024-11-06). It has neither callbacks nor a way to find a call whose answer was lost. */
export const runway = {
  id: 'runway',
  name: 'Runway',
  description: 'Clips from text or a first frame, by Runway Gen-4.5.',
  url: 'https://docs.dev.runwayml.com',
  regions: ['us'],
  secrets: ['RUNWAY_API_KEY'],
  baseUrl: 'https://api.dev.runwayml.com',
  resultHosts: ['*.cloudfront.net', '*.runwayml.com'],
  maxConcurrent: 4,
  dedupe: 'none',
  tellsCost: true,
  capabilities: { video: capabilities },
  videoOverrides: Overrides,
  models: [{ id: MODEL, modality: 'video', isDefault: true, sunsetAt: null, replacement: null }],
  prices: [{ modality: 'video', model: MODEL, unit: 'second', amountMicrosUsd: 250_000, asOf: '2026-11-21' }],
  authorize: ({ secret }) => ({
    headers: { authorization: `Bearer ${secret('RUNWAY_API_KEY')}`, 'x-runway-version': API_VERSION },
  }),
  // An empty account is refused like a bad request.
  readRefusal: (_status, body) =>
    /enough credits/i.test(Refused.safeParse(body).data?.error ?? '')
      ? { code: 'provider_unavailable', message: 'does not serve the account that this server has.' }
      : null,
  connect: ({ http }) => ({ video: { video: video(http) } }),
} satisfies ProviderDefinition
