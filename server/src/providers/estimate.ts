import type { Modality } from '@potterlabs/generated/providers/schemas.ts'
import type { PriceRow } from './definition.ts'
import type { PriceUnit } from './port.ts'
import { priceFor } from './price.ts'
import type { Provider } from './registry.ts'

/** From what to what, both possible. */
export interface Range {
  min: number
  max: number
}

/** How much of what is priced a request will use up. */
export type Quantities = Partial<Record<PriceUnit, Range>>

/** A price row with how often it will be paid. */
export interface PricedLine {
  row: PriceRow
  quantity: Range
}

/** What a request will cost at a provider; whole millionths of a US dollar. */
export interface PricedUse {
  lines: PricedLine[]
  minMicrosUsd: number
  maxMicrosUsd: number
}

const UNITS: readonly PriceUnit[] = ['call', 'character', 'second', 'image', 'input_token', 'output_token']

export const exactly = (quantity: number): Range => ({ min: quantity, max: quantity })

/** Prices quantities at a provider's default model; null where it has a price for none of them. Built-in ones are free. */
export function priceUse(
  provider: Pick<Provider, 'builtIn' | 'prices' | 'models'>,
  modality: Modality,
  quantities: Quantities,
): PricedUse | null {
  if (provider.builtIn) return { lines: [], minMicrosUsd: 0, maxMicrosUsd: 0 }
  const model = provider.models?.find((known) => known.modality === modality && known.isDefault)?.id ?? null
  const prices = (provider.prices ?? []).filter((row) => row.modality === modality)
  const lines = UNITS.flatMap((unit) => {
    const quantity = quantities[unit]
    const row = quantity && priceFor(prices, unit, model)
    return row ? [{ row, quantity }] : []
  })
  if (lines.length === 0) return null
  const sum = (end: keyof Range) =>
    Math.ceil(lines.reduce((total, { row, quantity }) => total + row.amountMicrosUsd * quantity[end], 0))
  return { lines, minMicrosUsd: sum('min'), maxMicrosUsd: sum('max') }
}

/** What a call is reckoned to cost at most; 0 where it is free or has no price. */
export const expectedMicros = (
  provider: Pick<Provider, 'builtIn' | 'prices' | 'models'>,
  modality: Modality,
  quantities: Quantities,
): number => priceUse(provider, modality, quantities)?.maxMicrosUsd ?? 0
