import { z } from 'zod'
import { picture } from './media.ts'
import type { Charge, TwinReply } from './twin.ts'

const INPUT_MICROS = 1.5
const OUTPUT_MICROS = 30
const TOKENS_PER_PICTURE = 1120
const TOKENS_PER_INPUT_PICTURE = 560
/** Small, so that tests are quick; theirs have about a million pixels. */
const LONG_EDGE_PX = 480

const Asked = z.object({
  contents: z.tuple([
    z.object({
      parts: z.array(
        z.union([
          z.object({ text: z.string() }),
          z.object({ inlineData: z.object({ mimeType: z.string().startsWith('image/'), data: z.base64() }) }),
        ]),
      ),
    }),
  ]),
  generationConfig: z.object({
    responseModalities: z.tuple([z.literal('IMAGE')]),
    imageConfig: z.object({ aspectRatio: z.string() }),
  }),
})

/** Pictures of `generateContent`: inline, one for each call. What is refused is not billed. */
export function genaiPicture(charges: Charge[]) {
  let refusal: 'blocked' | 'image_safety' | 'no_image' | null = null
  return {
    refuse(how: 'blocked' | 'image_safety' | 'no_image'): void {
      refusal = how
    },
    async draw(json: Record<string, unknown>): Promise<TwinReply> {
      const asked = Asked.parse(json)
      const refused = refusal
      refusal = null
      if (refused === 'blocked')
        return { status: 200, body: { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } } }
      if (refused !== null) {
        const finishReason = refused === 'image_safety' ? 'IMAGE_SAFETY' : 'NO_IMAGE'
        return { status: 200, body: { candidates: [{ finishReason, index: 0 }] } }
      }
      const { parts } = asked.contents[0]
      const prompt = parts.flatMap((part) => ('text' in part ? [part.text] : [])).join(' ')
      const inputPictures = parts.filter((part) => 'inlineData' in part).length
      const inputTokens = Math.ceil(prompt.length / 4) + inputPictures * TOKENS_PER_INPUT_PICTURE
      charges.push({
        id: `picture-${charges.length + 1}`,
        amountMicrosUsd: Math.ceil(inputTokens * INPUT_MICROS + TOKENS_PER_PICTURE * OUTPUT_MICROS),
        units: { input_token: inputTokens, output_token: TOKENS_PER_PICTURE },
      })
      const [width = 1, height = 1] = asked.generationConfig.imageConfig.aspectRatio.split(':').map(Number)
      const scale = LONG_EDGE_PX / Math.max(width, height)
      const data = await picture(prompt, Math.round(width * scale), Math.round(height * scale))
      return {
        status: 200,
        body: {
          candidates: [
            {
              content: {
                role: 'model',
                parts: [{ inlineData: { mimeType: 'image/png', data: data.toString('base64') } }],
              },
              finishReason: 'STOP',
              index: 0,
            },
          ],
          usageMetadata: {
            promptTokenCount: inputTokens,
            candidatesTokenCount: TOKENS_PER_PICTURE,
            totalTokenCount: inputTokens + TOKENS_PER_PICTURE,
          },
        },
      }
    },
  }
}
