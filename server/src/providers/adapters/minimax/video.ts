import type { VideoCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import { type ProviderHttp, statusOf } from '../../http.ts'
import { cannotTell, listAnswer, takenInAround, theOneAlike } from '../../listed-calls.ts'
import { dataUri } from '../../media-input.ts'
import type { CheckResult, MediaBytes, SlowCall, VideoRequest, VideoResult } from '../../port.ts'
import { NO_COST } from '../../price.ts'
import { frameOf, readOverrides, referencesOf, refusal, requireVideoSupport } from '../../support.ts'
import { refusesContent } from './refusals.ts'

/* https://platform.minimax.io/docs/api-reference/video-generation-v2 and its siblings. */

export const MODEL = 'MiniMax-H3'

const POLL_EVERY_MS = 10_000
const LIST_PAGE_SIZE = 100
const MAX_REFERENCE_IMAGES = 9
const MAX_REFERENCE_AUDIOS = 3

export const capabilities: VideoCapabilities = {
  max_resolution: ['768p', '2k'],
  fps: [24],
  durations_sec: [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9'],
  max_prompt_characters: 7_000,
  references: ['first_frame', 'last_frame', 'image_reference', 'audio'],
  features: ['audio'],
}

const RESOLUTIONS = { '480p': '768P', '720p': '768P', '1080p': '2K', '4k': '2K' } as const
export const Overrides = z.strictObject({})

const Submitted = z.object({ task_id: z.string().min(1) })
const Task = z.object({
  id: z.string().min(1),
  /** `queued`, `running`, `succeeded`, `failed`, `cancelled`, `expired` */
  status: z.string(),
  content: z.object({ url: z.url() }).nullish(),
  duration: z.number().nullish(),
  error: z
    .object({ code: z.union([z.string(), z.number()]).nullish(), message: z.string().nullish() })
    .nullish(),
})
const One = z.object({ task: Task })
const Listed = z.object({
  id: z.string().min(1),
  model: z.string(),
  /** Seconds since 1970. */
  created_at: z.number(),
  resolution: z.string().nullish(),
  duration: z.number().nullish(),
  prompt: z.string().nullish(),
})
const Page = z.object({ items: z.array(Listed), total: z.number() })
const Ticket = z.object({ taskId: z.string(), model: z.string(), durationSec: z.number() })

/**
 * MiniMax asks a callback address for proof by a challenge that it must send back, which our callbacks cannot; it is
 * only asked.
 */
export function video(http: ProviderHttp): SlowCall<VideoRequest, VideoResult> {
  return {
    style: 'slow',
    async start(request, context) {
      const body = bodyOf(request)
      const answer = await http.submit(
        { method: 'POST', path: '/v2/video_generation', body: { json: body } },
        context,
      )
      const notes = [
        ...(request.audio ? [] : ['MiniMax always makes sound, also where it is not asked for.']),
        ...('ratio' in body ? [] : ['MiniMax keeps the shape of the frame that it was given.']),
      ]
      return { ticket: ticketOf(answer.json(Submitted).task_id, request), notes }
    },

    async check(ticket, context) {
      const { taskId, ...used } = Ticket.parse(ticket)
      try {
        const path = `/v2/query/video_generation/${encodeURIComponent(taskId)}`
        return outcome((await http.ask({ method: 'GET', path }, context)).json(One).task, used)
      } catch (error) {
        if (statusOf(error) === 404) return { state: 'lost' }
        throw error
      }
    },

    async lookup({ request, sentAt }, context) {
      const { from, until } = takenInAround(sentAt)
      const { resolution, duration } = bodyOf(request)
      const ofThatTime: z.output<typeof Listed>[] = []
      // Newest first.
      for (let page = 1; ; page++) {
        const query = { page_num: page, page_size: LIST_PAGE_SIZE }
        const list = http.ask({ method: 'GET', path: '/v2/query/video_generation', query }, context)
        const { items, total } = (await listAnswer('MiniMax', list)).json(Page)
        ofThatTime.push(
          ...items.filter(
            ({ created_at: sec }) => sec * 1000 >= from.getTime() && sec * 1000 <= until.getTime(),
          ),
        )
        const older = items.some(({ created_at: sec }) => sec * 1000 < from.getTime())
        if (older || items.length === 0 || page * LIST_PAGE_SIZE >= total) break
      }
      const similar = ofThatTime.filter(
        (listed) =>
          listed.model === MODEL &&
          (listed.duration ?? duration) === duration &&
          (listed.resolution ?? resolution) === resolution,
      )
      if (similar.some(({ prompt }) => prompt == null)) throw cannotTell('MiniMax')
      const ours = theOneAlike(
        'MiniMax',
        similar.filter(({ prompt }) => prompt === request.prompt),
      )
      return ours && ticketOf(ours.id, request)
    },
  }
}

const ticketOf = (taskId: string, { resolution, durationSec }: VideoRequest): z.output<typeof Ticket> => ({
  taskId,
  model: `${MODEL}@${RESOLUTIONS[resolution]}`,
  durationSec,
})

function bodyOf(request: VideoRequest) {
  requireVideoSupport({ name: 'MiniMax', capabilities, models: [MODEL] }, request)
  readOverrides('MiniMax', Overrides, request.overrides)
  const media = mediaOf(request)
  // Of frames the shape is theirs, and a ratio is not taken.
  const framed = media.some(({ role }) => role === 'first_frame')
  return {
    model: MODEL,
    content: [{ type: 'text', text: request.prompt }, ...media],
    resolution: RESOLUTIONS[request.resolution],
    duration: request.durationSec,
    ...(framed ? {} : { ratio: request.aspectRatio }),
  }
}

/** The pictures and sounds that go along: frames or references, never both. */
function mediaOf(request: VideoRequest): { type: string; role: string }[] {
  const first = frameOf('MiniMax', request, 'first_frame')
  const last = frameOf('MiniMax', request, 'last_frame')
  const images = referencesOf(request, 'image_reference')
  const sounds = referencesOf(request, 'audio')
  if (last && !first) throw refusal('MiniMax', 'takes last_frame only together with first_frame.')
  if (first && images.length + sounds.length > 0) {
    throw refusal('MiniMax', 'takes frames or other references, not both at once.')
  }
  if (sounds.length > 0 && images.length === 0) {
    throw refusal('MiniMax', 'takes audio only together with image_reference.')
  }
  if (images.length > MAX_REFERENCE_IMAGES || sounds.length > MAX_REFERENCE_AUDIOS) {
    throw refusal(
      'MiniMax',
      `takes up to ${MAX_REFERENCE_IMAGES} pictures and ${MAX_REFERENCE_AUDIOS} sounds.`,
    )
  }
  const picture = (media: MediaBytes, role: string) => ({
    type: 'image_url',
    image_url: { url: dataUri(media) },
    role,
  })
  return [
    ...(first ? [picture(first, 'first_frame')] : []),
    ...(last ? [picture(last, 'last_frame')] : []),
    ...images.map((media) => picture(media, 'reference_image')),
    ...sounds.map((media) => ({
      type: 'audio_url',
      audio_url: { url: dataUri(media) },
      role: 'reference_audio',
    })),
  ]
}

function outcome(
  task: z.output<typeof Task>,
  { model, durationSec }: Pick<z.output<typeof Ticket>, 'model' | 'durationSec'>,
): CheckResult<VideoResult> {
  const cost = { amountMicrosUsd: null, units: { second: task.duration ?? durationSec }, model }
  if (task.status === 'succeeded' && task.content) {
    const result: VideoResult = {
      video: { type: 'remote', url: task.content.url },
      durationSec: task.duration ?? null,
    }
    return { state: 'done', result, cost, notes: [] }
  }
  if (!['succeeded', 'failed', 'cancelled', 'expired'].includes(task.status)) {
    return { state: 'pending', checkAfterMs: POLL_EVERY_MS }
  }
  const refused = refusesContent(task.error?.code)
  return {
    state: 'failed',
    message: refused ? 'MiniMax refused the content of the request.' : 'MiniMax could not make the clip.',
    detail: `${task.status}: ${task.error?.code ?? ''} ${task.error?.message ?? ''}`,
    code: refused ? 'content_refused' : 'provider_rejected',
    cost: task.status === 'succeeded' ? cost : NO_COST,
  }
}
