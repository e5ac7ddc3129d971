import type { VideoCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import type { ProviderDefinition } from '../../definition.ts'
import { type ProviderHttp, statusOf } from '../../http.ts'
import { base64 } from '../../media-input.ts'
import type { CheckResult, MediaBytes, SlowCall, VideoRequest, VideoResult } from '../../port.ts'
import { NO_COST } from '../../price.ts'
import { frameOf, readOverrides, refusal, requireVideoSupport } from '../../support.ts'

/* Luma's Agents API: https://docs.agents.lumalabs.ai/guides/videos/generation. Dream Machine, its older API, is not used. */

const MODEL = 'ray-3.2'
const POLL_EVERY_MS = 5_000
/** Frames are placed on this grid, whatever the clip's own rate. */
const GRID_FPS = 24
const LOOP_SEC = 5

const capabilities: VideoCapabilities = {
  max_resolution: ['540p', '720p', '1080p'],
  fps: [24],
  durations_sec: [5, 10],
  aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9'],
  max_prompt_characters: 6_000,
  references: ['first_frame', 'last_frame'],
  features: [],
}

const RESOLUTIONS = { '480p': '540p', '720p': '720p', '1080p': '1080p', '4k': '1080p' } as const
const Overrides = z.strictObject({ loop: z.boolean().optional() })

const Submitted = z.object({ id: z.string().min(1) })
const Generation = z.object({
  state: z.enum(['queued', 'processing', 'completed', 'failed']),
  output: z.array(z.object({ type: z.string(), url: z.url() })).nullish(),
  failure_code: z.string().nullish(),
  failure_reason: z.string().nullish(),
})
const Ticket = z.object({ generationId: z.string(), model: z.string(), durationSec: z.number() })
type Ticket = z.output<typeof Ticket>

function video(http: ProviderHttp): SlowCall<VideoRequest, VideoResult> {
  return {
    style: 'slow',
    async start(request, context) {
      requireVideoSupport({ name: 'Luma', capabilities, models: [MODEL] }, request)
      const frames = framesOf(request)
      const { loop } = readOverrides('Luma', Overrides, request.overrides)
      if (loop && (request.durationSec !== LOOP_SEC || frames.keyframes.length > 0)) {
        throw refusal('Luma', `makes loops of ${LOOP_SEC} s and without frames.`)
      }
      const framed = frames.keyframes.length > 0
      const resolution = RESOLUTIONS[request.resolution]
      const json = {
        model: MODEL,
        type: 'video',
        prompt: request.prompt,
        ...(framed ? {} : { aspect_ratio: request.aspectRatio }),
        video: {
          resolution,
          duration: `${request.durationSec}s`,
          ...(framed ? frames : {}),
          ...(loop === undefined ? {} : { loop }),
        },
      }
      const answer = await http.submit({ method: 'POST', path: '/generations', body: { json } }, context)
      const ticket: Ticket = {
        generationId: answer.json(Submitted).id,
        model: `${MODEL}@${resolution}`,
        durationSec: request.durationSec,
      }
      return { ticket, notes: framed ? ['Luma keeps the shape of the frame that it was given.'] : [] }
    },

    async check(ticket, context) {
      const call = Ticket.parse(ticket)
      try {
        const path = `/generations/${encodeURIComponent(call.generationId)}`
        return outcome((await http.ask({ method: 'GET', path }, context)).json(Generation), call)
      } catch (error) {
        if (statusOf(error) === 404) return { state: 'lost' }
        throw error
      }
    },
  }
}

/** First and last frame as keyframes: unlike `start_frame` and `end_frame`, they go with 10 s too. */
function framesOf(request: VideoRequest): { keyframes: object[]; keyframe_indexes: number[] } {
  const first = frameOf('Luma', request, 'first_frame')
  const last = frameOf('Luma', request, 'last_frame')
  const picture = (media: MediaBytes) => ({ data: base64(media), media_type: media.mime })
  return {
    keyframes: [first, last].flatMap((media) => (media ? [picture(media)] : [])),
    keyframe_indexes: [...(first ? [0] : []), ...(last ? [request.durationSec * GRID_FPS] : [])],
  }
}

function outcome(
  { state, output, failure_code, failure_reason }: z.output<typeof Generation>,
  { model, durationSec }: Ticket,
): CheckResult<VideoResult> {
  if (state === 'queued' || state === 'processing') return { state: 'pending', checkAfterMs: POLL_EVERY_MS }
  const cost = { amountMicrosUsd: null, units: { second: durationSec }, model }
  const clip = output?.find(({ type }) => type === 'video')
  if (state === 'completed' && clip) {
    const result: VideoResult = { video: { type: 'remote', url: clip.url }, durationSec: null }
    return { state: 'done', result, cost, notes: [] }
  }
  const refused = failure_code === 'content_moderated'
  return {
    state: 'failed',
    message: refused ? 'Luma refused the content of the request.' : 'Luma could not make the clip.',
    detail: `${failure_code ?? state}: ${failure_reason ?? ''}`,
    code: refused
      ? 'content_refused'
      : failure_code === 'budget_exhausted'
        ? 'provider_unavailable'
        : 'provider_rejected',
    cost: state === 'completed' ? cost : NO_COST,
  }
}

/**
 * Estimates: the table at https://docs.agents.lumalabs.ai/guides/pricing could not be read. 10 s are billed as two blocks
 * of 5.
 */
const asOf = '2026-11-21'

/**
 * Clips by Luma. The Agents API has neither callbacks, nor a way to stop, nor one to find a call whose answer was lost.
 */
export const luma = {
  id: 'luma',
  name: 'Luma',
  description: 'Clips from text or frames by Luma Ray 3.2.',
  url: 'https://docs.agents.lumalabs.ai',
  regions: ['us'],
  secrets: ['LUMA_AGENTS_API_KEY'],
  baseUrl: 'https://agents.lumalabs.ai/v1',
  resultHosts: ['*.lumalabs.ai', '*.amazonaws.com', 'storage.cdn-luma.com', '*.cdn-luma.com'],
  maxConcurrent: 4,
  dedupe: 'none',
  capabilities: { video: capabilities },
  videoOverrides: Overrides,
  models: [{ id: MODEL, modality: 'video', isDefault: true, sunsetAt: null, replacement: null }],
  prices: [
    // Without a size: what it may cost at most.
    { modality: 'video', model: MODEL, unit: 'second', amountMicrosUsd: 360_000, asOf },
    { modality: 'video', model: `${MODEL}@540p`, unit: 'second', amountMicrosUsd: 80_000, asOf },
    { modality: 'video', model: `${MODEL}@720p`, unit: 'second', amountMicrosUsd: 160_000, asOf },
    { modality: 'video', model: `${MODEL}@1080p`, unit: 'second', amountMicrosUsd: 360_000, asOf },
  ],
  authorize: ({ secret }) => ({ headers: { authorization: `Bearer ${secret('LUMA_AGENTS_API_KEY')}` } }),
  // 402: the account's balance is used up.
  readRefusal: (status) =>
    status === 402
      ? { code: 'provider_unavailable', message: 'does not serve the account that this server has.' }
      : null,
  connect: ({ http }) => ({ video: { video: video(http) } }),
} satisfies ProviderDefinition
