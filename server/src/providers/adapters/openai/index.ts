import type { ProviderDefinition } from '../../definition.ts'
import { image, imageAccepts, pictureModels, picturePrices } from './image.ts'
import { llm, textAccepts, textModels, textPrices } from './llm.ts'
import { readRefusal } from './refusal.ts'
import { speech, speechAccepts, speechModel, voices } from './tts.ts'

/** OpenAI's models by its own API. It takes no key of ours for a call and keeps no list of them: nothing is found again. */
export const openai = {
  id: 'openai',
  name: 'OpenAI',
  description: 'Beats and prompts by GPT, pictures by GPT Image, narration in thirteen voices.',
  url: 'https://platform.openai.com/docs',
  regions: ['us'],
  secrets: ['OPENAI_API_KEY'],
  baseUrl: 'https://api.openai.com/v1',
  resultHosts: [],
  maxConcurrent: 8,
  dedupe: 'none',
  capabilities: { text: textAccepts, tts: speechAccepts, image: imageAccepts },
  models: [
    ...textModels,
    ...pictureModels,
    { id: speechModel, modality: 'tts', isDefault: true, sunsetAt: null, replacement: null },
  ],
  // https://platform.openai.com/docs/pricing: 0.015 USD for a minute of speech, by their own estimate; they bill the
  // tokens of text and sound, of which the answer does not tell.
  prices: [
    ...textPrices,
    ...picturePrices,
    { modality: 'tts', model: speechModel, unit: 'second', amountMicrosUsd: 250, asOf: '2026-11-21' },
  ],
  authorize: ({ secret }) => ({ headers: { authorization: `Bearer ${secret('OPENAI_API_KEY')}` } }),
  readRefusal,
  connect: (connection) => ({
    llm: llm(connection),
    tts: { voices, speech: speech(connection) },
    image: { image: image(connection) },
  }),
} satisfies ProviderDefinition
