import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type KlingTwin, klingTwin } from '../../../../twins/kling.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeVideoEdges } from '../../conformance/edges.testkit.ts'
import { connectProvider } from '../../connect.ts'
import type { CallContext, SlowCall, VideoRequest } from '../../port.ts'
import { costOf } from '../../price.ts'
import { kling } from './index.ts'

const request: VideoRequest = {
  prompt: 'A lighthouse turns its lamp over a dark sea.',
  negativePrompt: 'text',
  durationSec: 5,
  aspectRatio: '16:9',
  resolution: '1080p',
  seed: null,
  audio: true,
  references: [],
  model: null,
  overrides: {},
}

describeConformance({
  definition: kling,
  name: 'video',
  startTwin: klingTwin,
  callOf: (calls) => calls.video?.video,
  request,
  verify: ({ video, durationSec }, twin) => {
    expect(video).toMatchObject({ type: 'remote', url: expect.stringContaining(`${twin.url}/results/`) })
    expect(durationSec).toBe(5.1)
  },
  invalidRequest: { ...request, durationSec: 30 },
  refuseContent: (twin) => twin.tasks.next({ refusing: true }),
  failNextJob: (twin) => twin.tasks.next({ failing: true }),
  forgetJobs: (twin) => twin.tasks.vanish(),
})

describeVideoEdges({ definition: kling, startTwin: klingTwin, request })

describe('kling', () => {
  let twin: KlingTwin
  let call: SlowCall<VideoRequest, unknown>
  beforeEach(async () => {
    twin = await klingTwin()
    const found = connected().video?.video
    if (found?.style !== 'slow') throw new Error('Kling makes clips slowly')
    call = found
  })
  afterEach(() => twin.stop())

  const connected = () => connectProvider(kling, settingsFor(kling, twin))
  const context: CallContext = { attemptKey: 'attempt-1', signal: new AbortController().signal, log() {} }
  const answering = (code: number) =>
    ({ type: 'status', status: 200, body: { code, message: 'their words', request_id: 'r' } }) as const

  test.each([
    [1002, 'rejected', 'provider_unavailable'],
    [1102, 'rejected', 'provider_unavailable'],
    [1201, 'rejected', 'provider_rejected'],
    [1301, 'rejected', 'content_refused'],
    [1303, 'not_sent', 'provider_rejected'],
    [5001, 'ambiguous', 'provider_rejected'],
  ])('R-11 status 200 with code %i: %s, %s', async (code, submission, meaning) => {
    twin.failNext('submit', answering(code))
    const sent = call.start(request, context)
    await expect(sent).rejects.toMatchObject({ submission, code: meaning })
    await expect(sent).rejects.not.toThrow('their words')
  })

  test('R-11 codes while asking: unknown is lost, a fault is no end', async () => {
    const { ticket } = await call.start(request, context)
    twin.failNext('ask', answering(1203), answering(5000))
    expect(await call.check(ticket, context)).toEqual({ state: 'lost' })
    await expect(call.check(ticket, context)).rejects.toMatchObject({ submission: 'ambiguous' })
    expect(await call.check(ticket, context)).toMatchObject({ state: 'pending' })
  })

  test('found in the list, should a task not answer to our id', async () => {
    const { ticket } = await call.start(request, context)
    twin.failNext('ask', { type: 'status', status: 404, body: { code: 1203, message: '', request_id: '' } })
    const earlier = { attemptKey: 'attempt-1', request, sentAt: new Date() }
    expect(await call.lookup?.(earlier, context)).toEqual(ticket)
  })

  test('a clip of a frame is looked for where it was sent', async () => {
    const frame = { type: 'bytes' as const, mime: 'image/png', data: Buffer.from('a picture') }
    const framed: VideoRequest = { ...request, references: [{ role: 'first_frame', media: frame }] }
    const { ticket, notes } = await call.start(framed, context)
    expect(notes).toEqual(['Kling keeps the shape of the frame that it was given.'])
    expect(twin.seen[0]?.json.image).toBe(frame.data.toString('base64'))
    expect(
      await call.lookup?.({ attemptKey: 'attempt-1', request: framed, sentAt: new Date() }, context),
    ).toEqual(ticket)
  })

  test('where Kling does not say what it took, the table says it', async () => {
    const { ticket } = await call.start(request, context)
    const succeeded = {
      task_id: '1',
      task_status: 'succeed',
      task_result: { videos: [{ url: `${twin.url}/x` }] },
    }
    twin.failNext('ask', { type: 'status', status: 200, body: { code: 0, data: succeeded } })
    const answer = await call.check(ticket, context)
    if (answer.state !== 'done') throw new Error(answer.state)
    expect(costOf(kling.prices, answer.cost)).toMatchObject({
      amountMicrosUsd: twin.charges[0]?.amountMicrosUsd,
      basis: 'table',
    })
  })

  test('the mode can be chosen', async () => {
    await call.start({ ...request, overrides: { mode: 'std' } }, context)
    expect(twin.seen[0]?.json).toMatchObject({ mode: 'std', sound: 'on', external_task_id: 'attempt-1' })
  })

  test('of a callback only the task is believed', async () => {
    const verify = connected().verifyCallback
    const called = twin.callback('800000000000000001', 'succeed')
    expect(await verify?.(called)).toEqual({
      remoteId: '800000000000000001',
      eventId: '800000000000000001:succeed',
    })
    expect(await verify?.({ headers: {}, body: Buffer.from('not json') })).toBeNull()
    expect(await verify?.({ headers: {}, body: Buffer.from('{}') })).toBeNull()
  })
})
