import { z } from 'zod'
import { picture } from './media.ts'
import type { Charge, TwinReply, TwinRoute } from './twin.ts'

const INPUT_MICROS = 5
const OUTPUT_MICROS = 30
/** Of a picture of medium quality. */
const TOKENS_PER_PICTURE = 1056

const Asked = z.object({ prompt: z.string(), size: z.string(), n: z.number() })

/** POST /images/generations: pictures in the answer, billed by tokens. */
export const openaiImages = (
  charges: Charge[],
  invalid: (message: string) => TwinReply,
  refused: () => TwinReply | null,
): TwinRoute => ({
  kind: 'submit',
  method: 'POST',
  path: '/images/generations',
  body: {
    type: 'object',
    required: ['model', 'prompt', 'size'],
    additionalProperties: false,
    properties: {
      model: { enum: ['gpt-image-2.6-flare', 'gpt-image-2.6-sunburst', 'gpt-image-2'] },
      prompt: { type: 'string', minLength: 1, maxLength: 32_000 },
      n: { type: 'integer', minimum: 1, maximum: 10 },
      size: { type: 'string', pattern: '^[0-9]+x[0-9]+$' },
      quality: { enum: ['low', 'medium', 'high', 'xhigh', 'max', 'auto'] },
      output_format: { enum: ['png', 'jpeg', 'webp'] },
      moderation: { enum: ['low', 'auto'] },
    },
  },
  async handle({ json }) {
    const refusal = refused()
    if (refusal) return refusal
    const { prompt, size, n } = Asked.parse(json)
    const [widthPx = 0, heightPx = 0] = size.split('x').map(Number)
    const shape = widthPx / heightPx
    if (widthPx % 16 !== 0 || heightPx % 16 !== 0 || shape < 1 / 3 || shape > 3)
      return invalid('invalid size')
    const inputTokens = Math.ceil(prompt.length / 4)
    const outputTokens = n * TOKENS_PER_PICTURE
    charges.push({
      id: `image-${charges.length + 1}`,
      amountMicrosUsd: inputTokens * INPUT_MICROS + outputTokens * OUTPUT_MICROS,
      units: { input_token: inputTokens, output_token: outputTokens },
    })
    const pictures = await Promise.all(
      Array.from({ length: n }, (_, index) => picture(`${prompt}${index}`, widthPx, heightPx)),
    )
    return {
      status: 200,
      body: {
        created: 1_795_000_000,
        output_format: 'png',
        size,
        data: pictures.map((bytes) => ({ b64_json: bytes.toString('base64') })),
        usage: {
          input_tokens: inputTokens,
          input_tokens_details: { text_tokens: inputTokens, image_tokens: 0 },
          output_tokens: outputTokens,
          total_tokens: inputTokens + outputTokens,
        },
      },
    }
  },
})
