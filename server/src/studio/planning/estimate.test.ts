import { expect, test } from 'vitest'
import { estimateMicrosUsd } from './estimate.ts'

test('what a call will cost is told from its length', () => {
  const prices = [
    {
      modality: 'text' as const,
      model: 'm',
      unit: 'input_token' as const,
      amountMicrosUsd: 2,
      asOf: '2026-11-21',
    },
    {
      modality: 'text' as const,
      model: 'm',
      unit: 'output_token' as const,
      amountMicrosUsd: 10,
      asOf: '2026-11-21',
    },
  ]
  const models = [{ id: 'm', modality: 'text' as const, isDefault: true, sunsetAt: null, replacement: null }]
  expect(estimateMicrosUsd({ prices, models }, 4_000, 100)).toBe(3_000)
  expect(estimateMicrosUsd({}, 4_000, 100)).toBe(0)
})
