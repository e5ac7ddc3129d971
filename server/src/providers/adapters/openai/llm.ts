import { createOpenAI } from '@ai-sdk/openai'
import { languageModels } from '../../ai-sdk/language-model.ts'
import { MAX_PROMPT_CHARACTERS, planningText } from '../../ai-sdk/planning.ts'
import type { Connection, Model, PriceRow } from '../../definition.ts'
import type { LanguageModelProvider } from '../../port.ts'

export const textAccepts = planningText

const DEFAULT_MODEL = 'gpt-6.1-terra'

/** What a model is told to think before it writes: these tasks need none, and what is thought is billed as written. */
const REASONING: Record<string, 'none' | 'low'> = { [DEFAULT_MODEL]: 'none', 'gpt-6.1-sol': 'low' }

/** https://platform.openai.com/docs/models */
export const textModels: Model[] = Object.keys(REASONING).map((id) => ({
  id,
  modality: 'text',
  isDefault: id === DEFAULT_MODEL,
  sunsetAt: null,
  replacement: null,
}))

/** https://platform.openai.com/docs/pricing; input that they have cached is cheaper, which is not reckoned with. */
export const textPrices: PriceRow[] = [
  { modality: 'text', model: DEFAULT_MODEL, unit: 'input_token', amountMicrosUsd: 1, asOf: '2026-11-21' },
  { modality: 'text', model: DEFAULT_MODEL, unit: 'output_token', amountMicrosUsd: 5, asOf: '2026-11-21' },
  { modality: 'text', model: 'gpt-6.1-sol', unit: 'input_token', amountMicrosUsd: 2, asOf: '2026-11-21' },
  { modality: 'text', model: 'gpt-6.1-sol', unit: 'output_token', amountMicrosUsd: 10, asOf: '2026-11-21' },
]

/** POST /responses, https://platform.openai.com/docs/api-reference/responses/create; nothing is kept there. */
export const llm = (connection: Connection): LanguageModelProvider =>
  languageModels(connection, {
    name: 'OpenAI',
    defaultModel: DEFAULT_MODEL,
    knows: (model) => model in REASONING,
    maxCharacters: MAX_PROMPT_CHARACTERS,
    model: (settings, id) => createOpenAI(settings).responses(id),
    options: (model) => ({
      reasoning: REASONING[model] ?? 'none',
      providerOptions: { openai: { store: false } },
    }),
  })
