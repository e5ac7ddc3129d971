import { createOpenRouter } from '@openrouter/ai-sdk-provider'
import { z } from 'zod'
import { languageModels } from '../../ai-sdk/language-model.ts'
import { MAX_PROMPT_CHARACTERS, planningText } from '../../ai-sdk/planning.ts'
import type { PriceRow, ProviderDefinition } from '../../definition.ts'
import type { Refusal } from '../../http.ts'

const DEFAULT_MODEL = 'openai/gpt-6.1-terra'

/** Of the hundreds that can be named, those whose prices are known here: for estimates, since OpenRouter tells the cost. */
const KNOWN: Record<string, { input: number; output: number }> = {
  [DEFAULT_MODEL]: { input: 1, output: 5 },
  'anthropic/claude-sonnet-5.5': { input: 2, output: 10 },
  'google/gemini-3.8-flash': { input: 0.75, output: 3.75 },
}

/** `vendor/model`, with a variant such as `:nitro`. */
const MODEL_NAME = /^[\w.-]+\/[\w.-]+(?::[\w-]+)?$/

const MICROS_PER_USD = 1_000_000

const Told = z.object({ openrouter: z.object({ usage: z.object({ cost: z.number() }) }) })

/** https://openrouter.ai/docs/api/reference/errors-and-debugging: a status, in the body also where the answer is a 200. */
const Refused = z.object({ error: z.object({ code: z.union([z.number(), z.string()]).transform(Number) }) })

function readRefusal(_status: number, body: unknown): Refusal | null {
  switch (Refused.safeParse(body).data?.error.code) {
    case undefined:
      return null
    case 402:
      return { code: 'provider_unavailable', message: 'does not serve the account that this server has.' }
    case 403:
      return { code: 'content_refused', message: 'refused the content of the request.' }
    case 429:
      return { kind: 'busy' }
    case 400:
    case 401:
    case 404:
    case 413:
    case 422:
      return {}
    default:
      return { kind: 'ambiguous' }
  }
}

const rows = (unit: 'input_token' | 'output_token', of: 'input' | 'output'): PriceRow[] =>
  Object.entries(KNOWN).map(([model, price]) => ({
    modality: 'text',
    model,
    unit,
    amountMicrosUsd: price[of],
    asOf: '2026-11-21',
  }))

/** Models of many vendors by one API, which says of each answer what it cost: https://openrouter.ai/docs. */
export const openrouter = {
  id: 'openrouter',
  name: 'OpenRouter',
  description: 'Beats and prompts by the language model of your choice.',
  url: 'https://openrouter.ai/docs',
  regions: ['us'],
  secrets: ['OPENROUTER_API_KEY'],
  baseUrl: 'https://openrouter.ai/api/v1',
  resultHosts: [],
  maxConcurrent: 8,
  dedupe: 'none',
  tellsCost: true,
  capabilities: { text: planningText },
  models: Object.keys(KNOWN).map((id) => ({
    id,
    modality: 'text',
    isDefault: id === DEFAULT_MODEL,
    sunsetAt: null,
    replacement: null,
  })),
  // https://openrouter.ai/models
  prices: [...rows('input_token', 'input'), ...rows('output_token', 'output')],
  authorize: ({ secret }) => ({ headers: { authorization: `Bearer ${secret('OPENROUTER_API_KEY')}` } }),
  readRefusal,
  refusesWithSuccess: true,
  connect: (connection) => ({
    llm: languageModels(connection, {
      name: 'OpenRouter',
      defaultModel: DEFAULT_MODEL,
      knows: (model) => MODEL_NAME.test(model),
      maxCharacters: MAX_PROMPT_CHARACTERS,
      model: (settings, id) => createOpenRouter(settings).chat(id, { usage: { include: true } }),
      amountMicrosUsd: ({ providerMetadata }) => {
        const told = Told.safeParse(providerMetadata)
        return told.success ? Math.round(told.data.openrouter.usage.cost * MICROS_PER_USD) : null
      },
    }),
  }),
} satisfies ProviderDefinition
