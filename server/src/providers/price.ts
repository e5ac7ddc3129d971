import type { Model, PriceRow } from './definition.ts'
import type { CallCost, PriceUnit } from './port.ts'

/** Of a call that came to nothing, with a provider that bills nothing then. */
export const NO_COST: CallCost = { amountMicrosUsd: 0, units: {} }

/** What a call cost, decided: by the provider's own number, else by the price table. */
export interface SettledCost {
  amountMicrosUsd: number
  units: Record<string, number>
  /** `reported` by the provider, reckoned from the `table`, or `unknown` for want of a price. */
  basis: 'reported' | 'table' | 'unknown'
}

/** Prices what was used. Units that the table does not know cost nothing, and make the whole `unknown` if none is known. */
export function costOf(prices: readonly PriceRow[], cost: CallCost): SettledCost {
  const { units, amountMicrosUsd } = cost
  if (amountMicrosUsd !== null) return { amountMicrosUsd, units, basis: 'reported' }
  const lines = Object.entries(units).flatMap(([unit, quantity]) => {
    const row = priceFor(prices, unit, cost.model ?? null)
    return row ? [row.amountMicrosUsd * quantity] : []
  })
  const sum = Math.ceil(lines.reduce((total, line) => total + line, 0))
  return { amountMicrosUsd: sum, units, basis: lines.length > 0 ? 'table' : 'unknown' }
}

/** What so many units of a modality will cost at the provider's default model; 0 where it is free or unknown. */
export function estimateOf(
  provider: { prices?: readonly PriceRow[]; models?: readonly Model[] },
  modality: PriceRow['modality'],
  units: Partial<Record<PriceUnit, number>>,
): number {
  const model = provider.models?.find((known) => known.modality === modality && known.isDefault)?.id
  const prices = (provider.prices ?? []).filter((row) => row.modality === modality)
  return costOf(prices, { amountMicrosUsd: null, units, ...(model ? { model } : {}) }).amountMicrosUsd
}

/** The row of a unit: the model's own before the one for every model. */
export function priceFor(
  prices: readonly PriceRow[],
  unit: string,
  model: string | null,
): PriceRow | undefined {
  const ofUnit = prices.filter((row) => row.unit === unit)
  return ofUnit.find((row) => row.model === model) ?? ofUnit.find((row) => row.model === null)
}
