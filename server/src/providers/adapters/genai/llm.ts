import { createGoogle } from '@ai-sdk/google'
import { languageModels } from '../../ai-sdk/language-model.ts'
import { MAX_PROMPT_CHARACTERS } from '../../ai-sdk/planning.ts'
import type { Connection, Model, PriceRow } from '../../definition.ts'
import type { LanguageModelProvider } from '../../port.ts'

const DEFAULT_MODEL = 'gemini-3.8-flash'
const LITE_MODEL = 'gemini-3.1-flash-lite'

/** https://ai.google.dev/gemini-api/docs/deprecations */
export const textModels: Model[] = [
  { id: DEFAULT_MODEL, modality: 'text', isDefault: true, sunsetAt: null, replacement: null },
  {
    id: LITE_MODEL,
    modality: 'text',
    isDefault: false,
    sunsetAt: '2027-05-07',
    replacement: DEFAULT_MODEL,
  },
]

/** https://ai.google.dev/gemini-api/docs/pricing. The prices of 3.8 Flash double on 2027-01-01. */
export const textPrices: PriceRow[] = [
  { modality: 'text', model: DEFAULT_MODEL, unit: 'input_token', amountMicrosUsd: 0.75, asOf: '2026-11-21' },
  { modality: 'text', model: DEFAULT_MODEL, unit: 'output_token', amountMicrosUsd: 3.75, asOf: '2026-11-21' },
  { modality: 'text', model: LITE_MODEL, unit: 'input_token', amountMicrosUsd: 0.25, asOf: '2026-11-21' },
  { modality: 'text', model: LITE_MODEL, unit: 'output_token', amountMicrosUsd: 1.5, asOf: '2026-11-21' },
]

/** POST /models/{model}:generateContent, https://ai.google.dev/api/generate-content. */
export const llm = (connection: Connection): LanguageModelProvider =>
  languageModels(connection, {
    name: 'Google',
    defaultModel: DEFAULT_MODEL,
    knows: (model) => textModels.some(({ id }) => id === model),
    maxCharacters: MAX_PROMPT_CHARACTERS,
    model: (settings, id) => createGoogle(settings).languageModel(id),
    // What is thought is billed as written, and these tasks need little.
    options: () => ({ reasoning: 'minimal' }),
  })
