import type { Model } from '../../providers/definition.ts'
import { costOf } from '../../providers/price.ts'
import type { Provider } from '../../providers/registry.ts'

const CHARACTERS_PER_TOKEN = 4

/** What a call to a language model will cost, told from the length of the question and of what one expects to read. */
export function estimateMicrosUsd(
  { prices = [], models = [] }: Pick<Provider, 'prices' | 'models'>,
  characters: number,
  outputTokens: number,
): number {
  const { id = null } = models.find(isDefaultText) ?? {}
  const units = { input_token: Math.ceil(characters / CHARACTERS_PER_TOKEN), output_token: outputTokens }
  return costOf(prices, { amountMicrosUsd: null, units, ...(id === null ? {} : { model: id }) })
    .amountMicrosUsd
}

const isDefaultText = ({ modality, isDefault }: Model): boolean => modality === 'text' && isDefault
