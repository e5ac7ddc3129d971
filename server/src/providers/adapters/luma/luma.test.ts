import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LumaTwin, lumaTwin } from '../../../../twins/luma.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeVideoEdges } from '../../conformance/edges.testkit.ts'
import { connectProvider } from '../../connect.ts'
import type { CallContext, MediaBytes, SlowCall, VideoRequest } from '../../port.ts'
import { luma } from './index.ts'

const request: VideoRequest = {
  prompt: 'A lighthouse turns its lamp over a dark sea.',
  negativePrompt: null,
  durationSec: 10,
  aspectRatio: '21:9',
  resolution: '720p',
  seed: null,
  audio: false,
  references: [],
  model: null,
  overrides: {},
}

describeConformance({
  definition: luma,
  name: 'video',
  startTwin: lumaTwin,
  callOf: (calls) => calls.video?.video,
  request,
  verify: ({ video }, twin) => {
    expect(video).toMatchObject({ type: 'remote', url: expect.stringContaining(`${twin.url}/results/`) })
  },
  invalidRequest: { ...request, durationSec: 7 },
  refuseContent: (twin) => twin.generations.next({ refusing: true }),
  failNextJob: (twin) => twin.generations.next({ failing: true }),
  forgetJobs: (twin) => twin.generations.vanish(),
})

describeVideoEdges({ definition: luma, startTwin: lumaTwin, request })

describe('luma', () => {
  let twin: LumaTwin
  let call: SlowCall<VideoRequest, unknown>
  beforeEach(async () => {
    twin = await lumaTwin()
    const found = connectProvider(luma, settingsFor(luma, twin)).video?.video
    if (found?.style !== 'slow') throw new Error('Luma makes clips slowly')
    call = found
  })
  afterEach(() => twin.stop())
  const context: CallContext = { attemptKey: 'attempt-1', signal: new AbortController().signal, log() {} }
  const media: MediaBytes = { type: 'bytes', mime: 'image/png', data: Buffer.from('a picture') }

  test.each([
    ['first_frame', 5, [0]],
    ['last_frame', 10, [240]],
    ['first_frame last_frame', 10, [0, 240]],
  ] as const)('%s of %i s: keyframes at %j', async (roles, durationSec, indexes) => {
    const references = roles.split(' ').map((role) => ({ role, media })) as VideoRequest['references']
    const { notes } = await call.start({ ...request, durationSec, references }, context)
    expect(twin.seen[0]?.json.video).toMatchObject({ keyframe_indexes: indexes })
    expect(twin.seen[0]?.json).not.toHaveProperty('aspect_ratio')
    expect(notes).toEqual(['Luma keeps the shape of the frame that it was given.'])
  })

  test('loops of 5 s, and no others', async () => {
    const overrides = { loop: true }
    await call.start({ ...request, durationSec: 5, overrides }, context)
    expect(twin.seen[0]?.json.video).toMatchObject({ loop: true })
    const framed: VideoRequest = { ...request, durationSec: 5, references: [{ role: 'first_frame', media }] }
    for (const bad of [request, framed]) {
      await expect(call.start({ ...bad, overrides }, context)).rejects.toMatchObject({
        submission: 'rejected',
      })
    }
    expect(twin.seen).toHaveLength(1)
  })

  test('a used up account is not the client’s fault, before and during', async () => {
    twin.failNext('submit', { type: 'status', status: 402, body: { detail: 'Insufficient balance' } })
    await expect(call.start(request, context)).rejects.toMatchObject({
      submission: 'rejected',
      code: 'provider_unavailable',
    })
    const { ticket } = await call.start(request, context)
    const broke = { state: 'failed', failure_code: 'budget_exhausted', failure_reason: 'no funds' }
    twin.failNext('ask', { type: 'status', status: 200, body: broke })
    expect(await call.check(ticket, context)).toMatchObject({ state: 'failed', code: 'provider_unavailable' })
  })
})
