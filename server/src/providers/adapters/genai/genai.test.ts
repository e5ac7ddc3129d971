import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type GenaiTwin, genaiTwin } from '../../../../twins/genai.ts'
import { picture } from '../../../../twins/media.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeImageEdges } from '../../conformance/edges.testkit.ts'
import { describeLanguageModel } from '../../conformance/language-model.testkit.ts'
import { connectProvider } from '../../connect.ts'
import type { ImageRequest } from '../../port.ts'
import { genai } from './index.ts'

const request: ImageRequest = {
  prompt: 'A lighthouse over a dark sea.',
  negativePrompt: null,
  aspectRatio: '16:9',
  count: 1,
  seed: 7,
  references: [],
}

describeLanguageModel({ definition: genai, startTwin: genaiTwin })

describeConformance({
  definition: genai,
  name: 'image',
  startTwin: genaiTwin,
  callOf: (calls) => calls.image?.image,
  request,
  verify: (images) => {
    expect(images).toMatchObject([{ media: { type: 'bytes', mime: 'image/png' } }])
  },
  refuseContent: (twin) => twin.refusePicture('image_safety'),
})

describeImageEdges({ definition: genai, startTwin: genaiTwin, request })

describe('genai image', () => {
  let twin: GenaiTwin
  beforeEach(async () => {
    twin = await genaiTwin()
  })
  afterEach(() => twin.stop())
  const draw = (more: Partial<ImageRequest> = {}) => {
    const call = connectProvider(genai, settingsFor(genai, twin)).image?.image
    if (call?.style !== 'fast') throw new Error('Google answers at once')
    const context = { attemptKey: 'a', signal: new AbortController().signal, log() {} }
    return call.generate({ ...request, ...more }, context)
  }

  test('a prompt that is blocked is refused for its content', async () => {
    twin.refusePicture('blocked')
    await expect(draw()).rejects.toMatchObject({ submission: 'rejected', code: 'content_refused' })
  })

  test('no picture, for no reason of content: refused, in our words', async () => {
    twin.refusePicture('no_image')
    const refused = { submission: 'rejected', code: 'provider_rejected', detail: 'NO_IMAGE' }
    await expect(draw()).rejects.toMatchObject(refused)
  })

  test('the prompt says what each reference is for', async () => {
    const media = { type: 'bytes' as const, mime: 'image/png', data: await picture('style', 64, 64) }
    await draw({ references: [{ role: 'style_ref', media }] })
    expect(twin.seen[0]?.json).toMatchObject({
      contents: [
        {
          parts: [
            { text: expect.stringContaining('Take the style of picture 1') },
            { inlineData: { mimeType: 'image/png', data: media.data.toString('base64') } },
          ],
        },
      ],
    })
  })
})
