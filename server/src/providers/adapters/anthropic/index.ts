import { createAnthropic } from '@ai-sdk/anthropic'
import { z } from 'zod'
import { languageModels } from '../../ai-sdk/language-model.ts'
import { MAX_PROMPT_CHARACTERS, planningText } from '../../ai-sdk/planning.ts'
import type { ProviderDefinition } from '../../definition.ts'
import type { Refusal } from '../../http.ts'

const DEFAULT_MODEL = 'claude-haiku-5-5'
const MODELS = [DEFAULT_MODEL, 'claude-sonnet-5-5']

/** https://docs.claude.com/en/api/errors */
const Refused = z.object({ error: z.object({ type: z.string(), message: z.string().catch('') }) })

/** An empty account is refused like a bad request; 529 is their word for too much to do. */
function readRefusal(status: number, body: unknown): Refusal | null {
  const { type, message } = Refused.safeParse(body).data?.error ?? { type: '', message: '' }
  if (type === 'billing_error' || /credit balance is too low/i.test(message)) {
    return { code: 'provider_unavailable', message: 'does not serve the account that this server has.' }
  }
  return status === 529 && type === 'overloaded_error' ? { kind: 'busy' } : null
}

/** Claude by the Messages API. A call whose answer was lost cannot be found again. */
export const anthropic = {
  id: 'anthropic',
  name: 'Anthropic',
  description: 'Beats and prompts by Claude.',
  url: 'https://docs.claude.com',
  regions: ['us'],
  secrets: ['ANTHROPIC_API_KEY'],
  baseUrl: 'https://api.anthropic.com/v1',
  resultHosts: [],
  maxConcurrent: 8,
  dedupe: 'none',
  capabilities: { text: planningText },
  models: MODELS.map((id) => ({
    id,
    modality: 'text',
    isDefault: id === DEFAULT_MODEL,
    sunsetAt: null,
    replacement: null,
  })),
  // https://claude.com/pricing. Haiku costs five times as much beyond 100 000 tokens in a prompt: ours stay below.
  prices: [
    { modality: 'text', model: DEFAULT_MODEL, unit: 'input_token', amountMicrosUsd: 0.1, asOf: '2026-11-21' },
    {
      modality: 'text',
      model: DEFAULT_MODEL,
      unit: 'output_token',
      amountMicrosUsd: 0.5,
      asOf: '2026-11-21',
    },
    {
      modality: 'text',
      model: 'claude-sonnet-5-5',
      unit: 'input_token',
      amountMicrosUsd: 2,
      asOf: '2026-11-21',
    },
    {
      modality: 'text',
      model: 'claude-sonnet-5-5',
      unit: 'output_token',
      amountMicrosUsd: 10,
      asOf: '2026-11-21',
    },
  ],
  authorize: ({ secret }) => ({ headers: { 'x-api-key': secret('ANTHROPIC_API_KEY') } }),
  readRefusal,
  connect: (connection) => ({
    llm: languageModels(connection, {
      name: 'Anthropic',
      defaultModel: DEFAULT_MODEL,
      knows: (model) => MODELS.includes(model),
      maxCharacters: MAX_PROMPT_CHARACTERS,
      model: (settings, id) => createAnthropic(settings).messages(id),
    }),
  }),
} satisfies ProviderDefinition
