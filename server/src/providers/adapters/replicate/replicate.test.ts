import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ReplicateTwin, replicateTwin } from '../../../../twins/replicate.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeImageEdges, describeVideoEdges } from '../../conformance/edges.testkit.ts'
import { connectProvider } from '../../connect.ts'
import type { CallContext, ImageRequest, MediaBytes, SlowCall, VideoRequest } from '../../port.ts'
import { replicate } from './index.ts'

const clip: VideoRequest = {
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
const pictures: ImageRequest = {
  prompt: 'A lighthouse over a dark sea.',
  negativePrompt: null,
  aspectRatio: '4:5',
  count: 2,
  seed: 7,
  references: [],
}

describeConformance({
  definition: replicate,
  name: 'video',
  startTwin: replicateTwin,
  callOf: (calls) => calls.video?.video,
  request: clip,
  verify: ({ video }, twin) => {
    expect(video).toMatchObject({ type: 'remote', url: expect.stringContaining(`${twin.url}/results/`) })
  },
  invalidRequest: { ...clip, durationSec: 30 },
  refuseContent: (twin) => twin.predictions.next({ refusing: true }),
  failNextJob: (twin) => twin.predictions.next({ failing: true }),
  forgetJobs: (twin) => twin.predictions.vanish(),
})

describeConformance({
  definition: replicate,
  name: 'image',
  startTwin: replicateTwin,
  callOf: (calls) => calls.image?.image,
  request: pictures,
  verify: async (images) => {
    expect(images).toHaveLength(2)
    for (const { media } of images) {
      if (media.type !== 'remote') throw new Error('Replicate gives links')
      const response = await fetch(media.url, { headers: media.headers ?? {} })
      expect(response.headers.get('content-type')).toBe('image/png')
    }
  },
  invalidRequest: { ...pictures, count: 5 },
  refuseContent: (twin) => twin.predictions.next({ refusing: true }),
  failNextJob: (twin) => twin.predictions.next({ failing: true }),
  forgetJobs: (twin) => twin.predictions.vanish(),
})

describeVideoEdges({
  definition: replicate,
  startTwin: replicateTwin,
  request: clip,
  together: { last_frame: ['first_frame'] },
})
describeImageEdges({ definition: replicate, startTwin: replicateTwin, request: pictures })

describe('replicate', () => {
  let twin: ReplicateTwin
  let call: SlowCall<VideoRequest, unknown>
  beforeEach(async () => {
    twin = await replicateTwin()
    const found = connected().video?.video
    if (found?.style !== 'slow') throw new Error('Replicate makes clips slowly')
    call = found
  })
  afterEach(() => twin.stop())

  const connected = () => connectProvider(replicate, settingsFor(replicate, twin))
  const context: CallContext = { attemptKey: 'attempt-1', signal: new AbortController().signal, log() {} }
  const earlier = () => ({ attemptKey: 'attempt-1', request: clip, sentAt: new Date() })
  const picture = (bytes: number): MediaBytes => ({
    type: 'bytes',
    mime: 'image/png',
    data: Buffer.alloc(bytes),
  })
  const submitted = () => twin.seen.find(({ kind }) => kind === 'submit')

  test('nothing runs for ever, and it calls back only at the end', async () => {
    await call.start(clip, { ...context, callbackUrl: 'https://potter.example/callbacks/replicate/abc' })
    expect(submitted()?.headers['cancel-after']).toBe('30m')
    expect(submitted()?.json).toMatchObject({
      webhook: 'https://potter.example/callbacks/replicate/abc',
      webhook_events_filter: ['completed'],
    })
  })

  test('large pictures are uploaded before, small ones go along', async () => {
    const references: VideoRequest['references'] = [
      { role: 'first_frame', media: picture(1_000) },
      { role: 'last_frame', media: picture(300_000) },
    ]
    await call.start({ ...clip, references }, context)
    expect(submitted()?.json.input).toMatchObject({
      image: expect.stringMatching(/^data:image\/png;base64,/),
      last_frame_image: `${twin.url}/files/file-1`,
    })
  })

  test('an upload that fails: nothing was sent', async () => {
    const references = [{ role: 'first_frame' as const, media: picture(300_000) }]
    twin.failNext('ask', { type: 'status', status: 503 })
    await expect(call.start({ ...clip, references }, context)).rejects.toMatchObject({
      submission: 'not_sent',
    })
    expect(submitted()).toBeUndefined()
  })

  test('a last frame alone: refused, nothing sent', async () => {
    const references = [{ role: 'last_frame' as const, media: picture(10) }]
    await expect(call.start({ ...clip, references }, context)).rejects.toMatchObject({
      submission: 'rejected',
    })
    expect(twin.seen).toHaveLength(0)
  })

  test('found among many of that time, and only there', async () => {
    const { ticket } = await call.start(clip, context)
    for (let seed = 100; seed < 220; seed++) await call.start({ ...clip, seed }, context)
    expect(await call.lookup?.(earlier(), context)).toEqual(ticket)
    const anHourAgo = new Date(Date.now() - 60 * 60 * 1000)
    expect(await call.lookup?.({ ...earlier(), sentAt: anHourAgo }, context)).toBeNull()
  })

  test('two alike, inputs gone, or no list: for a person', async () => {
    const forAPerson = () =>
      expect(call.lookup?.(earlier(), context)).rejects.toMatchObject({ submission: 'ambiguous' })
    await call.start(clip, context)
    twin.failNext('ask', { type: 'status', status: 400, body: { title: 'no list today' } })
    await forAPerson()
    await call.start(clip, context)
    await forAPerson()
    twin.predictions.vanish()
    await call.start(clip, context)
    twin.removeData()
    await forAPerson()
  })

  test('output that is gone after an hour: made, billed and of no use', async () => {
    twin.predictions.next({ polls: 1 })
    const { ticket } = await call.start(clip, context)
    twin.removeData()
    expect(await call.check(ticket, context)).toMatchObject({
      state: 'failed',
      cost: { units: { second: 4 } },
    })
  })

  test('a used up account is not the client’s fault', async () => {
    twin.failNext('submit', { type: 'status', status: 402, body: { title: 'Insufficient credit' } })
    await expect(call.start(clip, context)).rejects.toMatchObject({
      submission: 'rejected',
      code: 'provider_unavailable',
    })
  })

  test('takes only callbacks signed with the account’s secret, which it asks for once', async () => {
    const verify = connected().verifyCallback
    if (!verify) throw new Error('Replicate calls back')
    const genuine = twin.callback('p1')
    expect(await verify(genuine)).toEqual({ remoteId: 'p1', eventId: 'msg_p1' })
    expect(await verify(genuine)).not.toBeNull()
    expect(twin.seen.filter(({ path }) => path === '/webhooks/default/secret')).toHaveLength(1)
    expect(await verify({ ...genuine, body: Buffer.from('{"id":"p2"}') })).toBeNull()
    expect(await verify({ headers: {}, body: genuine.body })).toBeNull()
    expect(await verify(twin.callback('p1', new Date(Date.now() - 10 * 60 * 1000)))).toBeNull()
  })
})
