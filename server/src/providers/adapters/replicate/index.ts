import type { ProviderDefinition } from '../../definition.ts'
import { FLUX_DEV, FLUX_SCHNELL, flux, fluxCapabilities } from './flux.ts'
import { predictionCall } from './predictions.ts'
import { SEEDANCE, Overrides as SeedanceOverrides, seedance, seedanceCapabilities } from './seedance.ts'
import { verifyReplicateCallback } from './webhook.ts'

/** From memory; the models' pages at replicate.com say it. */
const asOf = '2026-11-21'

/**
 * Clips by Seedance and pictures by FLUX through Replicate. It takes no key of ours; a call whose answer was lost is
 * looked for in the list of predictions by time, model and input.
 */
export const replicate = {
  id: 'replicate',
  name: 'Replicate',
  description: 'Clips by Seedance 1 Pro and pictures by FLUX.1, through Replicate.',
  url: 'https://replicate.com/docs',
  regions: ['us'],
  secrets: ['REPLICATE_API_TOKEN'],
  baseUrl: 'https://api.replicate.com/v1',
  resultHosts: ['replicate.delivery', '*.replicate.delivery'],
  maxConcurrent: 8,
  dedupe: 'lookup',
  capabilities: { video: seedanceCapabilities, image: fluxCapabilities },
  videoOverrides: SeedanceOverrides,
  models: [
    { id: SEEDANCE, modality: 'video', isDefault: true, sunsetAt: null, replacement: null },
    { id: FLUX_DEV, modality: 'image', isDefault: true, sunsetAt: null, replacement: null },
    { id: FLUX_SCHNELL, modality: 'image', isDefault: false, sunsetAt: null, replacement: null },
  ],
  prices: [
    // Without a size: what it may cost at most.
    { modality: 'video', model: SEEDANCE, unit: 'second', amountMicrosUsd: 150_000, asOf },
    { modality: 'video', model: `${SEEDANCE}@480p`, unit: 'second', amountMicrosUsd: 30_000, asOf },
    { modality: 'video', model: `${SEEDANCE}@720p`, unit: 'second', amountMicrosUsd: 60_000, asOf },
    { modality: 'video', model: `${SEEDANCE}@1080p`, unit: 'second', amountMicrosUsd: 150_000, asOf },
    { modality: 'image', model: FLUX_DEV, unit: 'image', amountMicrosUsd: 25_000, asOf },
    { modality: 'image', model: FLUX_SCHNELL, unit: 'image', amountMicrosUsd: 3_000, asOf },
  ],
  authorize: ({ secret }) => ({ headers: { authorization: `Bearer ${secret('REPLICATE_API_TOKEN')}` } }),
  // 402: the account's credit is used up.
  readRefusal: (status) =>
    status === 402
      ? { code: 'provider_unavailable', message: 'does not serve the account that this server has.' }
      : null,
  connect: (connection) => ({
    video: { video: predictionCall(connection, seedance) },
    image: { image: predictionCall(connection, flux) },
    verifyCallback: verifyReplicateCallback(connection),
  }),
} satisfies ProviderDefinition
