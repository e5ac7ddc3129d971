import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LtxTwin, ltxTwin } from '../../../../twins/ltx.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeVideoEdges } from '../../conformance/edges.testkit.ts'
import { connectProvider } from '../../connect.ts'
import type { CallContext, SlowCall, VideoRequest } from '../../port.ts'
import { costOf } from '../../price.ts'
import { ltx } from './index.ts'

const request: VideoRequest = {
  prompt: 'A lighthouse turns its lamp over a dark sea.',
  negativePrompt: null,
  durationSec: 6,
  aspectRatio: '9:16',
  resolution: '1080p',
  seed: 7,
  audio: true,
  references: [],
  model: null,
  overrides: {},
}

describeConformance({
  definition: ltx,
  name: 'video',
  startTwin: ltxTwin,
  callOf: (calls) => calls.video?.video,
  request,
  verify: ({ video }, twin) => {
    expect(video).toMatchObject({ type: 'remote', url: expect.stringContaining(`${twin.url}/results/`) })
  },
  invalidRequest: { ...request, durationSec: 7 },
  refuseContent: (twin) => twin.jobs.next({ refusing: true }),
  failNextJob: (twin) => twin.jobs.next({ failing: true }),
  forgetJobs: (twin) => twin.jobs.vanish(),
})

describeVideoEdges({ definition: ltx, startTwin: ltxTwin, request })

describe('ltx', () => {
  let twin: LtxTwin
  let call: SlowCall<VideoRequest, unknown>
  beforeEach(async () => {
    twin = await ltxTwin()
    const found = connectProvider(ltx, settingsFor(ltx, twin)).video?.video
    if (found?.style !== 'slow') throw new Error('LTX makes clips slowly')
    call = found
  })
  afterEach(() => twin.stop())
  const context: CallContext = { attemptKey: 'attempt-1', signal: new AbortController().signal, log() {} }

  test.each([
    ['16:9', '720p', '1920x1080'],
    ['9:16', '1080p', '1080x1920'],
    ['16:9', '4k', '3840x2160'],
    ['9:16', '4k', '2160x3840'],
  ] as const)('%s at %s is %s, at its price', async (aspectRatio, resolution, size) => {
    twin.jobs.next({ polls: 1 })
    const { ticket } = await call.start({ ...request, aspectRatio, resolution }, context)
    expect(twin.seen[0]?.json.resolution).toBe(size)
    const answer = await call.check(ticket, context)
    if (answer.state !== 'done') throw new Error(answer.state)
    expect(costOf(ltx.prices, answer.cost).amountMicrosUsd).toBe(twin.charges[0]?.amountMicrosUsd)
  })

  test('a clip of a frame is asked after where it was sent', async () => {
    const media = { type: 'bytes' as const, mime: 'image/png', data: Buffer.from('a picture') }
    const overrides = { camera_motion: 'dolly_in', fps: 48 }
    const framed: VideoRequest = { ...request, references: [{ role: 'first_frame', media }], overrides }
    const { ticket } = await call.start(framed, context)
    expect(twin.seen[0]).toMatchObject({ path: '/v2/image-to-video', json: overrides })
    expect(await call.check(ticket, context)).toMatchObject({ state: 'pending' })
  })

  test('never by V1, whose clip comes on the open connection', async () => {
    await call.start(request, context)
    expect(twin.seen.every(({ path }) => path.startsWith('/v2/'))).toBe(true)
  })

  test.each([
    [422, 'content_filtered_error', 'content_refused'],
    [402, 'insufficient_funds_error', 'provider_unavailable'],
    [400, 'invalid_request_error', 'provider_rejected'],
  ])('status %i, %s: %s', async (status, type, code) => {
    const body = { type: 'error', error: { type, message: 'their words' } }
    twin.failNext('submit', { type: 'status', status, body })
    await expect(call.start(request, context)).rejects.toMatchObject({
      submission: 'rejected',
      code,
      message: expect.not.stringContaining('their words'),
    })
  })
})
