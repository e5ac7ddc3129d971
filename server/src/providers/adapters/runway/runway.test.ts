import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunwayTwin, runwayTwin } from '../../../../twins/runway.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeVideoEdges } from '../../conformance/edges.testkit.ts'
import { connectProvider } from '../../connect.ts'
import type { CallContext, SlowCall, VideoRequest } from '../../port.ts'
import { runway } from './index.ts'

const request: VideoRequest = {
  prompt: 'A lighthouse turns its lamp over a dark sea.',
  negativePrompt: null,
  durationSec: 4,
  aspectRatio: '16:9',
  resolution: '720p',
  seed: 7,
  audio: false,
  references: [],
  model: null,
  overrides: {},
}

describeConformance({
  definition: runway,
  name: 'video',
  startTwin: runwayTwin,
  callOf: (calls) => calls.video?.video,
  request,
  verify: ({ video }, twin) => {
    expect(video).toMatchObject({ type: 'remote', url: expect.stringContaining(`${twin.url}/results/`) })
  },
  invalidRequest: { ...request, durationSec: 30 },
  refuseContent: (twin) => twin.tasks.next({ refusing: true }),
  failNextJob: (twin) => twin.tasks.next({ failing: true }),
  forgetJobs: (twin) => twin.tasks.vanish(),
})

describeVideoEdges({ definition: runway, startTwin: runwayTwin, request })

describe('runway', () => {
  let twin: RunwayTwin
  let call: SlowCall<VideoRequest, unknown>
  beforeEach(async () => {
    twin = await runwayTwin()
    const found = connectProvider(runway, settingsFor(runway, twin)).video?.video
    if (found?.style !== 'slow') throw new Error('Runway makes clips slowly')
    call = found
  })
  afterEach(() => twin.stop())
  const context: CallContext = { attemptKey: 'attempt-1', signal: new AbortController().signal, log() {} }

  test('says at once what it may cost', async () => {
    const { ticket, notes } = await call.start(request, context)
    expect(ticket).toMatchObject({ estimatedCredits: 100 })
    expect(notes).toEqual(['Runway will charge up to 100 credits.'])
  })

  test('what is canceled costs what Runway says: nothing', async () => {
    const { ticket } = await call.start(request, context)
    await call.cancel?.(ticket, context)
    expect(await call.check(ticket, context)).toMatchObject({ state: 'failed', cost: { amountMicrosUsd: 0 } })
  })

  test('canceled too late: what is made is not deleted', async () => {
    twin.tasks.next({ polls: 1 })
    const { ticket } = await call.start(request, context)
    await call.check(ticket, context)
    await call.cancel?.(ticket, context)
    expect(twin.seen.filter(({ kind }) => kind === 'cancel')).toHaveLength(0)
    twin.tasks.vanish()
    await call.cancel?.(ticket, context)
  })

  test('progress, and being throttled', async () => {
    const { ticket } = await call.start(request, context)
    twin.failNext('ask', { type: 'status', status: 200, body: { status: 'THROTTLED' } })
    expect(await call.check(ticket, context)).toEqual({ state: 'pending', checkAfterMs: 5_000 })
    await call.check(ticket, context)
    expect(await call.check(ticket, context)).toMatchObject({ state: 'pending', fraction: 0.4 })
  })

  test('moderation can be asked to be less strict about public figures', async () => {
    const overrides = { contentModeration: { publicFigureThreshold: 'low' } }
    await call.start({ ...request, overrides }, context)
    expect(twin.seen[0]?.json).toMatchObject(overrides)
  })

  test('a picture that is too large: refused, nothing sent', async () => {
    const media = { type: 'bytes' as const, mime: 'image/png', data: Buffer.alloc(4 * 1024 * 1024) }
    const sent = call.start({ ...request, references: [{ role: 'first_frame', media }] }, context)
    await expect(sent).rejects.toMatchObject({ submission: 'rejected' })
    expect(twin.seen).toHaveLength(0)
  })

  test('an empty account is not the client’s fault', async () => {
    const body = { error: 'You do not have enough credits to run this task.' }
    twin.failNext('submit', { type: 'status', status: 400, body })
    await expect(call.start(request, context)).rejects.toMatchObject({ code: 'provider_unavailable' })
  })
})
