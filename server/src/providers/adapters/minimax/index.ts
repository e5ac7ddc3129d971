import type { ProviderDefinition } from '../../definition.ts'
import { readRefusal } from './refusals.ts'
import { capabilities, MODEL, Overrides, video } from './video.ts'

/** As resellers tell it; the vendor's own page is https://platform.minimax.io/docs/guides/pricing. */
const asOf = '2026-11-21'

/**
 * Clips by MiniMax (API v2). It takes no key of ours; a call whose answer was lost is looked for in the list of tasks by
 * time and prompt, and where the list does not tell, that is for a person.
 */
export const minimax = {
  id: 'minimax',
  name: 'MiniMax',
  description: 'Clips with sound from text, frames or references, by MiniMax H3 (Hailuo).',
  url: 'https://platform.minimax.io/docs',
  regions: ['sg'],
  secrets: ['MINIMAX_API_KEY'],
  baseUrl: 'https://api.minimax.io',
  resultHosts: ['*.hailuoai.com', '*.hailuoai.video', '*.minimax.io', '*.aliyuncs.com'],
  maxConcurrent: 4,
  dedupe: 'lookup',
  capabilities: { video: capabilities },
  videoOverrides: Overrides,
  models: [{ id: MODEL, modality: 'video', isDefault: true, sunsetAt: null, replacement: null }],
  prices: [
    // Without a size: what it may cost at most.
    { modality: 'video', model: MODEL, unit: 'second', amountMicrosUsd: 128_000, asOf },
    { modality: 'video', model: `${MODEL}@768P`, unit: 'second', amountMicrosUsd: 80_000, asOf },
    { modality: 'video', model: `${MODEL}@2K`, unit: 'second', amountMicrosUsd: 128_000, asOf },
  ],
  authorize: ({ secret }) => ({ headers: { authorization: `Bearer ${secret('MINIMAX_API_KEY')}` } }),
  readRefusal,
  refusesWithSuccess: true,
  connect: ({ http }) => ({ video: { video: video(http) } }),
} satisfies ProviderDefinition
