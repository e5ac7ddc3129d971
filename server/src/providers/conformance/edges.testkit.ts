import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { picture } from '../../../twins/media.ts'
import type { Twin } from '../../../twins/twin.ts'
import { connectProvider } from '../connect.ts'
import type { ProviderCalls, ProviderDefinition } from '../definition.ts'
import type {
  Call,
  CallContext,
  ImageRequest,
  MediaBytes,
  VideoReferenceRole,
  VideoRequest,
} from '../port.ts'
import { settingsFor } from './conformance.testkit.ts'

/*
 * What a definition's capabilities promise is taken by the vendor (its twin) at every extreme, and what they do not
 * promise is refused by us before anything is sent.
 */

interface Edges<Request> {
  definition: ProviderDefinition
  startTwin(): Promise<Twin>
  /** One that is within the capabilities in everything. */
  request: Request
}

const MAX_SEED = 2_147_483_647
const ASPECT_RATIOS = ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'] as const
const ROLES = ['first_frame', 'last_frame', 'image_reference', 'audio'] as const

/** A video provider's edges. `together`: roles that are taken only in company. */
export function describeVideoEdges(
  edges: Edges<VideoRequest> & { together?: Partial<Record<VideoReferenceRole, VideoReferenceRole[]>> },
): void {
  const { definition, request } = edges
  const { video } = definition.capabilities
  if (!video) throw new Error(`${definition.id} has no video`)

  describe(`${definition.id} video: capabilities`, () => {
    const { taken, refused } = sender<VideoRequest>(edges, (calls) => calls.video?.video)
    let media: MediaBytes
    beforeAll(async () => {
      media = { type: 'bytes', mime: 'image/png', data: await picture('a lighthouse', 640, 360) }
    })
    const withRole = (role: VideoReferenceRole): VideoRequest => ({
      ...request,
      references: [...(edges.together?.[role] ?? []), role].map((one) => ({
        role: one,
        media: one === 'audio' ? { ...media, mime: 'audio/mpeg' } : media,
      })),
    })

    test('every length, and no other', async () => {
      for (const durationSec of video.durations_sec) await taken({ ...request, durationSec })
      const outside = [Math.min(...video.durations_sec) - 1, Math.max(...video.durations_sec) + 1, 4.5]
      for (const durationSec of outside) await refused({ ...request, durationSec })
    })

    test('every shape, and no other', async () => {
      for (const aspectRatio of ASPECT_RATIOS) {
        const send = video.aspect_ratios.includes(aspectRatio) ? taken : refused
        await send({ ...request, aspectRatio })
      }
    })

    test('every size: what it does not make itself, the compositor does', async () => {
      for (const resolution of ['480p', '720p', '1080p', '4k'] as const)
        await taken({ ...request, resolution })
    })

    test('the longest prompt, and no longer one', async () => {
      await taken({ ...request, prompt: 'p'.repeat(video.max_prompt_characters) })
      await refused({ ...request, prompt: 'p'.repeat(video.max_prompt_characters + 1) })
    })

    test.each(ROLES)('reference %s', async (role) => {
      await (video.references.includes(role) ? taken : refused)(withRole(role))
    })

    test.each([
      ['seed', { seed: 0 }],
      ['seed', { seed: MAX_SEED }],
      ['negative_prompt', { negativePrompt: 'text, watermark' }],
      ['audio', { audio: true }],
    ] as const)('feature %s', async (feature, asked) => {
      const send = video.features.includes(feature) ? taken : refused
      await send({ ...request, ...asked })
    })

    test('no seed and no sound, where they are not asked for', () =>
      taken({ ...request, seed: null, audio: false }))

    test('every model, and no other', async () => {
      for (const { id } of definition.models.filter(({ modality }) => modality === 'video'))
        await taken({ ...request, model: id })
      await refused({ ...request, model: 'sora-2' })
    })

    test('no unknown override', () => refused({ ...request, overrides: { no_such_setting: 1 } }))
  })
}

/** An image provider's edges. */
export function describeImageEdges(edges: Edges<ImageRequest>): void {
  const { definition, request } = edges
  const { image } = definition.capabilities
  if (!image) throw new Error(`${definition.id} has no image`)

  describe(`${definition.id} image: capabilities`, () => {
    const { taken, refused } = sender<ImageRequest>(edges, (calls) => calls.image?.image)
    const models = definition.models.filter(({ modality }) => modality === 'image')

    test('every shape, and no other', async () => {
      for (const aspectRatio of ASPECT_RATIOS) {
        const send = image.aspect_ratios.includes(aspectRatio) ? taken : refused
        for (const { id } of models) await send({ ...request, aspectRatio, model: id })
      }
    })

    test('as many as it says, and no more', async () => {
      await taken({ ...request, count: image.max_count })
      await refused({ ...request, count: image.max_count + 1 })
    })

    test('the longest prompt, and no longer one', async () => {
      await taken({ ...request, prompt: 'p'.repeat(image.max_prompt_characters) })
      await refused({ ...request, prompt: 'p'.repeat(image.max_prompt_characters + 1) })
    })

    test('seeds from end to end', async () => {
      for (const seed of [0, MAX_SEED]) await taken({ ...request, seed })
    })

    test('a negative prompt', async () => {
      const send = image.features.includes('negative_prompt') ? taken : refused
      await send({ ...request, negativePrompt: 'text, watermark' })
    })

    test.each(['style_ref', 'image_reference'] as const)('reference %s', async (role) => {
      const data = await picture('a lighthouse', 640, 360)
      const references = [{ role, media: { type: 'bytes' as const, mime: 'image/png', data } }]
      await (image.features.includes(role) ? taken : refused)({ ...request, references })
    })

    test('no unknown model', () => refused({ ...request, model: 'dall-e-2' }))
  })
}

/** Sends to a twin of its own. */
function sender<Request>(
  { definition, startTwin }: Edges<Request>,
  callOf: (calls: ProviderCalls) => Call<Request, unknown> | undefined,
) {
  let twin: Twin
  let call: Call<Request, unknown> | undefined
  beforeAll(async () => {
    twin = await startTwin()
    call = callOf(connectProvider(definition, settingsFor(definition, twin)))
  })
  afterAll(() => twin.stop())

  let attempts = 0
  const context = (): CallContext => ({
    attemptKey: `attempt-${++attempts}`,
    signal: new AbortController().signal,
    log() {},
  })
  const submits = () => twin.seen.filter(({ kind }) => kind === 'submit').length
  const send = async (request: Request) =>
    call?.style === 'fast' ? call.generate(request, context()) : call?.start(request, context())

  return {
    async taken(request: Request): Promise<void> {
      const before = submits()
      await send(request)
      expect(submits()).toBe(before + 1)
    },
    async refused(request: Request): Promise<void> {
      const before = submits()
      await expect(send(request)).rejects.toMatchObject({ submission: 'rejected' })
      expect(submits()).toBe(before)
    },
  }
}
