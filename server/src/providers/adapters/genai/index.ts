import { z } from 'zod'
import { planningText } from '../../ai-sdk/planning.ts'
import type { ProviderDefinition } from '../../definition.ts'
import type { Refusal } from '../../http.ts'
import { image, imageAccepts, pictureModels, picturePrices } from './image.ts'
import { llm, textModels, textPrices } from './llm.ts'

/** https://ai.google.dev/gemini-api/docs/troubleshooting */
const Refused = z.object({
  error: z.object({ details: z.array(z.object({ reason: z.string().optional() })).catch([]) }),
})

/** A key that is not theirs is refused like a bad request. */
function readRefusal(_status: number, body: unknown): Refusal | null {
  const details = Refused.safeParse(body).data?.error.details ?? []
  return details.some(({ reason }) => reason === 'API_KEY_INVALID')
    ? { code: 'provider_unavailable', message: 'does not accept the key that this server has.' }
    : null
}

/** Gemini by the Gemini API. A call whose answer was lost cannot be found again. */
export const genai = {
  id: 'genai',
  name: 'Google',
  description: 'Beats and prompts by Gemini, pictures by Nano Banana.',
  url: 'https://ai.google.dev/gemini-api/docs',
  regions: ['us'],
  secrets: ['GEMINI_API_KEY'],
  baseUrl: 'https://generativelanguage.googleapis.com/v1beta',
  resultHosts: [],
  maxConcurrent: 8,
  dedupe: 'none',
  capabilities: { text: planningText, image: imageAccepts },
  models: [...textModels, ...pictureModels],
  prices: [...textPrices, ...picturePrices],
  authorize: ({ secret }) => ({ headers: { 'x-goog-api-key': secret('GEMINI_API_KEY') } }),
  readRefusal,
  connect: (connection) => ({ llm: llm(connection), image: { image: image(connection) } }),
} satisfies ProviderDefinition
