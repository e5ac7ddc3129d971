import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FalTwin, falTwin } from '../../../../twins/fal.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeImageEdges, describeVideoEdges } from '../../conformance/edges.testkit.ts'
import { connectProvider, type ProviderSettings } from '../../connect.ts'
import type { CallContext, ImageRequest, MediaBytes, SlowCall, VideoRequest } from '../../port.ts'
import { costOf } from '../../price.ts'
import { fal } from './index.ts'

const clip: VideoRequest = {
  prompt: 'A lighthouse turns its lamp over a dark sea.',
  negativePrompt: 'text',
  durationSec: 5,
  aspectRatio: '16:9',
  resolution: '720p',
  seed: 7,
  audio: false,
  references: [],
  model: null,
  overrides: {},
}
const pictures: ImageRequest = {
  prompt: 'A lighthouse over a dark sea.',
  negativePrompt: null,
  aspectRatio: '16:9',
  count: 2,
  seed: 7,
  references: [],
}

describeConformance({
  definition: fal,
  name: 'video',
  startTwin: falTwin,
  callOf: (calls) => calls.video?.video,
  request: clip,
  verify: ({ video }, twin) => {
    expect(video).toMatchObject({ type: 'remote', url: expect.stringContaining(`${twin.url}/results/`) })
  },
  invalidRequest: { ...clip, durationSec: 30 },
  refuseContent: (twin) => twin.jobs.next({ refusing: true }),
  failNextJob: (twin) => twin.jobs.next({ failing: true }),
  forgetJobs: (twin) => twin.jobs.vanish(),
})

describeConformance({
  definition: fal,
  name: 'image',
  startTwin: falTwin,
  callOf: (calls) => calls.image?.image,
  request: pictures,
  verify: (images) => {
    expect(images).toHaveLength(2)
    expect(images[0]).toMatchObject({ widthPx: 1280, heightPx: 720, media: { type: 'remote' } })
  },
  invalidRequest: { ...pictures, count: 5 },
  refuseContent: (twin) => twin.jobs.next({ refusing: true }),
  failNextJob: (twin) => twin.jobs.next({ failing: true }),
  forgetJobs: (twin) => twin.jobs.vanish(),
})

describeVideoEdges({
  definition: fal,
  startTwin: falTwin,
  request: clip,
  together: { last_frame: ['first_frame'] },
})
describeImageEdges({ definition: fal, startTwin: falTwin, request: pictures })

describe('fal', () => {
  let twin: FalTwin
  beforeEach(async () => {
    twin = await falTwin()
  })
  afterEach(() => twin.stop())

  const context: CallContext = { attemptKey: 'attempt-1', signal: new AbortController().signal, log() {} }
  const media: MediaBytes = { type: 'bytes', mime: 'image/png', data: Buffer.from('a picture') }
  /** The keys' host is the twin too. */
  const settings = (): ProviderSettings => ({
    ...settingsFor(fal, twin),
    fetch: (input, init) => fetch(String(input).replace('https://rest.fal.ai', twin.url), init),
  })
  const connected = () => connectProvider(fal, settings())
  const video = (): SlowCall<VideoRequest, unknown> => {
    const call = connected().video?.video
    if (call?.style !== 'slow') throw new Error('fal makes clips slowly')
    return call
  }
  async function finished<Request>(call: SlowCall<Request, unknown>, request: Request) {
    const { ticket } = await call.start(request, context)
    for (;;) {
      const answer = await call.check(ticket, context)
      if (answer.state !== 'pending') return answer
    }
  }

  test.each([
    ['first_frame', 'image-to-video'],
    ['first_frame last_frame', 'pikaframes'],
    ['image_reference image_reference', 'pikascenes'],
  ])('%s: %s, at its price', async (roles, operation) => {
    const references = roles.split(' ').map((role) => ({ role, media })) as VideoRequest['references']
    const answer = await finished(video(), { ...clip, resolution: '1080p', references })
    expect(twin.seen[0]?.path).toBe(`/fal-ai/pika/v2.2/${operation}`)
    if (answer.state !== 'done') throw new Error(answer.state)
    expect(costOf(fal.prices, answer.cost).amountMicrosUsd).toBe(twin.charges[0]?.amountMicrosUsd)
  })

  test.each([['last_frame'], ['image_reference first_frame'], ['first_frame first_frame']])(
    '%s: refused, nothing sent',
    async (roles) => {
      const references = roles.split(' ').map((role) => ({ role, media })) as VideoRequest['references']
      await expect(video().start({ ...clip, references }, context)).rejects.toMatchObject({
        submission: 'rejected',
      })
      expect(twin.seen).toHaveLength(0)
    },
  )

  test('a fault of the queue where the result would be is no end', async () => {
    const call = video()
    twin.jobs.next({ polls: 1 })
    const { ticket } = await call.start(clip, context)
    // The first answer, the status, passes.
    const passed = { type: 'status', status: 200, body: { status: 'COMPLETED' } } as const
    twin.failNext('ask', passed, { type: 'status', status: 503, body: 'upstream' })
    await expect(call.check(ticket, context)).rejects.toMatchObject({ submission: 'ambiguous' })
    expect(await call.check(ticket, context)).toMatchObject({ state: 'done' })
  })

  test('a fault of the queue that names a type is no end while it is asked how things stand', async () => {
    const call = video()
    const { ticket } = await call.start(clip, context)
    const body = { detail: 'Gateway trouble', error_type: 'internal_error' }
    twin.failNext('ask', { type: 'status', status: 500, body })
    await expect(call.check(ticket, context)).rejects.toMatchObject({ submission: 'ambiguous' })
  })

  test('blackened pictures are a refusal that costs', async () => {
    const call = connected().image?.image
    if (call?.style !== 'slow') throw new Error('fal makes pictures slowly')
    twin.blackenNext()
    const answer = await finished(call, pictures)
    if (answer.state !== 'failed') throw new Error(answer.state)
    expect(answer.code).toBe('content_refused')
    expect(costOf(fal.prices, answer.cost).amountMicrosUsd).toBe(50_000)
  })

  test('canceled too late is no fault; canceled in time, it fails without cost', async () => {
    const call = video()
    const { ticket } = await call.start(clip, context)
    await call.cancel?.(ticket, context)
    expect(await call.check(ticket, context)).toMatchObject({ state: 'failed', cost: { amountMicrosUsd: 0 } })
    twin.jobs.next({ polls: 1 })
    const late = (await call.start(clip, context)).ticket
    await call.check(late, context)
    await call.cancel?.(late, context)
    twin.jobs.vanish()
    await call.cancel?.(late, context)
  })

  test('asks to be called back', async () => {
    await video().start(clip, { ...context, callbackUrl: 'https://potter.example/callbacks/fal/abc' })
    expect(twin.seen[0]?.query.get('fal_webhook')).toBe('https://potter.example/callbacks/fal/abc')
  })

  test('takes only callbacks that fal signed just now, and fetches the keys once, without ours', async () => {
    const verify = connected().verifyCallback
    if (!verify) throw new Error('fal calls back')
    const genuine = twin.callback('request-9')
    expect(await verify(genuine)).toEqual({ remoteId: 'request-9', eventId: 'request-9' })
    expect(await verify(genuine)).not.toBeNull()
    const keyRequests = twin.seen.filter(({ path }) => path === '/.well-known/jwks.json')
    expect(keyRequests.map(({ headers }) => headers.authorization)).toEqual([undefined])
    const forged = Buffer.from(JSON.stringify({ request_id: 'request-8', status: 'OK' }))
    expect(await verify({ ...genuine, body: forged })).toBeNull()
    expect(await verify({ headers: {}, body: genuine.body })).toBeNull()
    const longAgo = twin.callback('request-9', new Date(Date.now() - 10 * 60 * 1000))
    expect(await verify(longAgo)).toBeNull()
    const unsigned = { ...genuine.headers, 'x-fal-webhook-signature': 'not hex' }
    expect(await verify({ headers: unsigned, body: genuine.body })).toBeNull()
  })
})
