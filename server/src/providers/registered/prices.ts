import type { Price } from '@potterlabs/generated/providers/schemas.ts'
import type { PriceRow } from '../definition.ts'

/** A row of a registered provider's prices. */
export const priceRow = ({ modality, model, unit, amount_micros, as_of }: Price): PriceRow => ({
  modality,
  model,
  unit,
  amountMicrosUsd: amount_micros,
  asOf: as_of,
})

/** The same as clients read it. */
export const priceView = ({ modality, model, unit, amountMicrosUsd, asOf }: PriceRow): Price => ({
  modality,
  model,
  unit,
  amount_micros: amountMicrosUsd,
  as_of: asOf,
})
