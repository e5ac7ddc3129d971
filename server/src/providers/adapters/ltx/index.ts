import type { VideoCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import type { ProviderDefinition } from '../../definition.ts'
import { type ProviderHttp, type ReadRefusal, statusOf } from '../../http.ts'
import { dataUri } from '../../media-input.ts'
import type { CheckResult, SlowCall, VideoRequest, VideoResult } from '../../port.ts'
import { NO_COST } from '../../price.ts'
import { frameOf, readOverrides, requireVideoSupport } from '../../support.ts'

/*
 * LTX by its asynchronous API (V2): https://docs.ltx.video/async-jobs. V1 gives the clip on the open connection, so that
 * a lost connection is a lost clip; it is never used.
 */

const PRO = 'ltx-2-3-pro'
const FAST = 'ltx-2-3-fast'

/** As the vendor asks. */
const POLL_EVERY_MS = 5_000
const DEFAULT_FPS = 24

/** What both models make; the longer clips of `ltx-2-3-fast` cannot be promised to all. */
const capabilities: VideoCapabilities = {
  max_resolution: ['1080p', '4k'],
  fps: [24, 25, 48, 50],
  durations_sec: [6, 8, 10],
  aspect_ratios: ['16:9', '9:16'],
  max_prompt_characters: 5_000,
  references: ['first_frame'],
  features: ['seed', 'audio'],
}

/** The shorter side. */
const SIDES_PX = { '480p': 1080, '720p': 1080, '1080p': 1080, '4k': 2160 } as const

const Overrides = z.strictObject({
  fps: z.union([z.literal(24), z.literal(25), z.literal(48), z.literal(50)]).optional(),
  camera_motion: z
    .enum([
      'dolly_in',
      'dolly_out',
      'dolly_left',
      'dolly_right',
      'jib_up',
      'jib_down',
      'static',
      'focus_shift',
    ])
    .optional(),
})

const Submitted = z.object({ id: z.string().min(1) })
const Job = z.object({
  status: z.enum(['pending', 'processing', 'completed', 'failed']),
  result: z.object({ video_url: z.url().nullish() }).nullish(),
  error: z.object({ type: z.string().nullish(), message: z.string().nullish() }).nullish(),
})
const Ticket = z.object({
  jobId: z.string(),
  endpoint: z.enum(['text-to-video', 'image-to-video']),
  model: z.string(),
  durationSec: z.number(),
})
type Ticket = z.output<typeof Ticket>

function video(http: ProviderHttp): SlowCall<VideoRequest, VideoResult> {
  return {
    style: 'slow',
    async start(request, context) {
      requireVideoSupport({ name: 'LTX', capabilities, models: [PRO, FAST] }, request)
      const frame = frameOf('LTX', request, 'first_frame')
      const { fps = DEFAULT_FPS, ...settings } = readOverrides('LTX', Overrides, request.overrides)
      const endpoint = frame ? 'image-to-video' : 'text-to-video'
      const model = request.model ?? PRO
      const sidePx = SIDES_PX[request.resolution]
      const longSidePx = (sidePx * 16) / 9
      const json = {
        model,
        prompt: request.prompt,
        duration: request.durationSec,
        resolution: request.aspectRatio === '16:9' ? `${longSidePx}x${sidePx}` : `${sidePx}x${longSidePx}`,
        fps,
        generate_audio: request.audio,
        ...settings,
        ...(request.seed === null ? {} : { seed: request.seed }),
        ...(frame ? { image_uri: dataUri(frame) } : {}),
      }
      const answer = await http.submit({ method: 'POST', path: `/v2/${endpoint}`, body: { json } }, context)
      const ticket: Ticket = {
        jobId: answer.json(Submitted).id,
        endpoint,
        model: `${model}@${sidePx}p`,
        durationSec: request.durationSec,
      }
      return { ticket, notes: [] }
    },

    async check(ticket, context) {
      const call = Ticket.parse(ticket)
      try {
        const path = `/v2/${call.endpoint}/${encodeURIComponent(call.jobId)}`
        return outcome((await http.ask({ method: 'GET', path }, context)).json(Job), call)
      } catch (error) {
        // Also a day after its end.
        if (statusOf(error) === 404) return { state: 'lost' }
        throw error
      }
    },
  }
}

function outcome(
  { status, result, error }: z.output<typeof Job>,
  { model, durationSec }: Ticket,
): CheckResult<VideoResult> {
  if (status === 'pending' || status === 'processing') {
    return { state: 'pending', checkAfterMs: POLL_EVERY_MS }
  }
  const cost = { amountMicrosUsd: null, units: { second: durationSec }, model }
  if (status === 'completed' && result?.video_url) {
    const clip: VideoResult = { video: { type: 'remote', url: result.video_url }, durationSec: null }
    return { state: 'done', result: clip, cost, notes: [] }
  }
  const refused = error?.type === CONTENT_FILTERED
  return {
    state: 'failed',
    message: refused ? 'LTX refused the content of the request.' : 'LTX could not make the clip.',
    detail: `${status}: ${error?.type ?? ''} ${error?.message ?? ''}`,
    code: refused ? 'content_refused' : 'provider_rejected',
    // What fails is not billed: https://docs.ltx.video/pricing.
    cost: status === 'completed' ? cost : NO_COST,
  }
}

const CONTENT_FILTERED = 'content_filtered_error'
const Refused = z.object({ error: z.object({ type: z.string() }) })

/** https://docs.ltx.video/errors */
const readRefusal: ReadRefusal = (status, body) => {
  if (Refused.safeParse(body).data?.error.type === CONTENT_FILTERED) {
    return { code: 'content_refused', message: 'refused the content of the request.' }
  }
  return status === 402
    ? { code: 'provider_unavailable', message: 'does not serve the account that this server has.' }
    : null
}

/** Those of LTX-2, which LTX-2.3 took over elsewhere; the vendor's own page is https://docs.ltx.video/pricing. */
const asOf = '2026-11-21'

/** Clips by LTX. It has neither callbacks, nor a way to stop, nor one to find a call whose answer was lost. */
export const ltx = {
  id: 'ltx',
  name: 'LTX',
  description: 'Clips up to 4K from text or a first frame, with sound, by Lightricks LTX-2.3.',
  url: 'https://docs.ltx.video',
  regions: ['us'],
  secrets: ['LTX_API_KEY'],
  baseUrl: 'https://api.ltx.video',
  resultHosts: ['storage.googleapis.com', '*.ltx.video'],
  maxConcurrent: 4,
  dedupe: 'none',
  capabilities: { video: capabilities },
  videoOverrides: Overrides,
  models: [
    { id: PRO, modality: 'video', isDefault: true, sunsetAt: null, replacement: null },
    { id: FAST, modality: 'video', isDefault: false, sunsetAt: null, replacement: null },
  ],
  prices: [
    // Without a size: what it may cost at most.
    { modality: 'video', model: PRO, unit: 'second', amountMicrosUsd: 240_000, asOf },
    { modality: 'video', model: `${PRO}@1080p`, unit: 'second', amountMicrosUsd: 60_000, asOf },
    { modality: 'video', model: `${PRO}@2160p`, unit: 'second', amountMicrosUsd: 240_000, asOf },
    { modality: 'video', model: FAST, unit: 'second', amountMicrosUsd: 160_000, asOf },
    { modality: 'video', model: `${FAST}@1080p`, unit: 'second', amountMicrosUsd: 40_000, asOf },
    { modality: 'video', model: `${FAST}@2160p`, unit: 'second', amountMicrosUsd: 160_000, asOf },
  ],
  authorize: ({ secret }) => ({ headers: { authorization: `Bearer ${secret('LTX_API_KEY')}` } }),
  readRefusal,
  connect: ({ http }) => ({ video: { video: video(http) } }),
} satisfies ProviderDefinition
