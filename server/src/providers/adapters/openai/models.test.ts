import { expect } from 'vitest'
import { openaiTwin } from '../../../../twins/openai.ts'
import { describeConformance } from '../../conformance/conformance.testkit.ts'
import { describeImageEdges } from '../../conformance/edges.testkit.ts'
import { describeLanguageModel } from '../../conformance/language-model.testkit.ts'
import type { ImageRequest } from '../../port.ts'
import { openai } from './index.ts'

const request: ImageRequest = {
  prompt: 'A lighthouse over a dark sea.',
  negativePrompt: null,
  aspectRatio: '1:1',
  count: 2,
  seed: 7,
  references: [],
}

describeLanguageModel({
  definition: openai,
  startTwin: openaiTwin,
  refuseContent: (twin) => twin.refuseNextContent(),
})

describeConformance({
  definition: openai,
  name: 'image',
  startTwin: openaiTwin,
  callOf: (calls) => calls.image?.image,
  request,
  verify: (images) => {
    expect(images).toHaveLength(2)
    for (const { media } of images) expect(media).toMatchObject({ type: 'bytes', mime: 'image/png' })
  },
  refuseContent: (twin) => twin.refuseNextContent(),
})

describeImageEdges({ definition: openai, startTwin: openaiTwin, request })
