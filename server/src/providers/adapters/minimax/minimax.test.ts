import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type MinimaxTwin, minimaxTwin } from '../../../../twins/minimax.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeVideoEdges } from '../../conformance/edges.testkit.ts'
import { connectProvider } from '../../connect.ts'
import type { CallContext, SlowCall, VideoRequest } from '../../port.ts'
import { minimax } from './index.ts'

const request: VideoRequest = {
  prompt: 'A lighthouse turns its lamp over a dark sea.',
  negativePrompt: null,
  durationSec: 6,
  aspectRatio: '16:9',
  resolution: '720p',
  seed: null,
  audio: true,
  references: [],
  model: null,
  overrides: {},
}

describeConformance({
  definition: minimax,
  name: 'video',
  startTwin: minimaxTwin,
  callOf: (calls) => calls.video?.video,
  request,
  verify: ({ video, durationSec }, twin) => {
    expect(video).toMatchObject({ type: 'remote', url: expect.stringContaining(`${twin.url}/results/`) })
    expect(durationSec).toBe(6)
  },
  invalidRequest: { ...request, durationSec: 4 },
  refuseContent: (twin) => twin.tasks.next({ refusing: true }),
  failNextJob: (twin) => twin.tasks.next({ failing: true }),
  forgetJobs: (twin) => twin.tasks.vanish(),
})

describeVideoEdges({
  definition: minimax,
  startTwin: minimaxTwin,
  request,
  together: { last_frame: ['first_frame'], audio: ['image_reference'] },
})

describe('minimax', () => {
  let twin: MinimaxTwin
  let call: SlowCall<VideoRequest, unknown>
  beforeEach(async () => {
    twin = await minimaxTwin()
    const found = connectProvider(minimax, settingsFor(minimax, twin)).video?.video
    if (found?.style !== 'slow') throw new Error('MiniMax makes clips slowly')
    call = found
  })
  afterEach(() => twin.stop())
  const context: CallContext = { attemptKey: 'attempt-1', signal: new AbortController().signal, log() {} }
  const media = { type: 'bytes' as const, mime: 'image/png', data: Buffer.from('a picture') }

  test.each([
    [1004, 'rejected', 'provider_unavailable'],
    [1008, 'rejected', 'provider_unavailable'],
    [1026, 'rejected', 'content_refused'],
    [2013, 'rejected', 'provider_rejected'],
    [1002, 'not_sent', 'provider_rejected'],
    [1000, 'ambiguous', 'provider_rejected'],
  ])('R-11 code %i: %s, %s, with status 200 or one of its own', async (code, submission, meaning) => {
    const body = { base_resp: { status_code: code, status_msg: 'their words' } }
    const own = { type: 'error', error: { type: 'some_error', message: `their words (${code})` } }
    twin.failNext('submit', { type: 'status', status: 200, body }, { type: 'status', status: 422, body: own })
    for (let sent = 0; sent < 2; sent++) {
      await expect(call.start(request, context)).rejects.toMatchObject({
        submission,
        code: meaning,
        message: expect.not.stringContaining('their words'),
      })
    }
    expect(twin.charges).toHaveLength(0)
  })

  test.each([['last_frame'], ['audio'], ['first_frame image_reference']])('%s: refused', async (roles) => {
    const references = roles.split(' ').map((role) => ({ role, media })) as VideoRequest['references']
    await expect(call.start({ ...request, references }, context)).rejects.toMatchObject({
      submission: 'rejected',
    })
    expect(twin.seen).toHaveLength(0)
  })

  test('notes what was not asked for, and what could not be', async () => {
    const references = [{ role: 'first_frame' as const, media }]
    const { notes } = await call.start({ ...request, audio: false, references }, context)
    expect(notes).toHaveLength(2)
  })

  test('looked for by time, settings and prompt', async () => {
    const earlier = { attemptKey: 'attempt-1', request, sentAt: new Date() }
    for (let other = 0; other < 120; other++)
      await call.start({ ...request, prompt: `other ${other}` }, context)
    const { ticket } = await call.start(request, context)
    await call.start({ ...request, durationSec: 7 }, context)
    expect(await call.lookup?.(earlier, context)).toEqual(ticket)
    const anHourAgo = new Date(Date.now() - 60 * 60 * 1000)
    expect(await call.lookup?.({ ...earlier, sentAt: anHourAgo }, context)).toBeNull()
  })

  test.each([
    ['two alike', async () => void (await call.start(request, context))],
    ['a list that does not say what was asked', async () => twin.hidePrompts()],
    [
      'no list',
      async () => twin.failNext('ask', { type: 'status', status: 404, body: { error: 'no such page' } }),
    ],
  ])('%s: for a person', async (_, happens) => {
    await call.start(request, context)
    await happens()
    const earlier = { attemptKey: 'attempt-1', request, sentAt: new Date() }
    await expect(call.lookup?.(earlier, context)).rejects.toMatchObject({ submission: 'ambiguous' })
  })
})
