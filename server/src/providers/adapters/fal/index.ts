import type { ProviderDefinition } from '../../definition.ts'
import { FLUX_DEV, FLUX_SCHNELL, flux, fluxCapabilities } from './flux.ts'
import { PIKA, Overrides as PikaOverrides, pika, pikaCapabilities } from './pika.ts'
import { queueCall, refusesContent } from './queue.ts'
import { verifyFalCallback } from './webhook.ts'

/** Pika's as on its pages at fal.ai; FLUX's from memory. */
const asOf = '2026-11-21'

/** Clips by Pika and pictures by FLUX through fal's queue. It cannot be asked for a call whose answer was lost. */
export const fal = {
  id: 'fal',
  name: 'fal',
  description: 'Clips by Pika 2.2 and pictures by FLUX.1, through fal.',
  url: 'https://fal.ai/docs',
  regions: ['us'],
  secrets: ['FAL_KEY'],
  baseUrl: 'https://queue.fal.run',
  resultHosts: ['fal.media', '*.fal.media'],
  maxConcurrent: 8,
  dedupe: 'none',
  capabilities: { video: pikaCapabilities, image: fluxCapabilities },
  videoOverrides: PikaOverrides,
  models: [
    { id: PIKA, modality: 'video', isDefault: true, sunsetAt: null, replacement: null },
    { id: FLUX_DEV, modality: 'image', isDefault: true, sunsetAt: null, replacement: null },
    { id: FLUX_SCHNELL, modality: 'image', isDefault: false, sunsetAt: null, replacement: null },
  ],
  prices: [
    // Without a size: what it may cost at most.
    { modality: 'video', model: PIKA, unit: 'second', amountMicrosUsd: 90_000, asOf },
    { modality: 'video', model: `${PIKA}@720p`, unit: 'second', amountMicrosUsd: 40_000, asOf },
    { modality: 'video', model: `${PIKA}@1080p`, unit: 'second', amountMicrosUsd: 90_000, asOf },
    { modality: 'video', model: `${PIKA}/pikaframes@720p`, unit: 'second', amountMicrosUsd: 40_000, asOf },
    { modality: 'video', model: `${PIKA}/pikaframes@1080p`, unit: 'second', amountMicrosUsd: 60_000, asOf },
    { modality: 'image', model: FLUX_DEV, unit: 'image', amountMicrosUsd: 25_000, asOf },
    { modality: 'image', model: FLUX_SCHNELL, unit: 'image', amountMicrosUsd: 3_000, asOf },
  ],
  // The signature keys lie on another host, and are for everybody.
  authorize: ({ secret }, { path }) =>
    path.startsWith('/') ? { headers: { authorization: `Key ${secret('FAL_KEY')}` } } : {},
  readRefusal: (_status, body) =>
    refusesContent(body) ? { code: 'content_refused', message: 'refused the content of the request.' } : null,
  connect: (connection) => ({
    video: { video: queueCall(connection.http, pika) },
    image: { image: queueCall(connection.http, flux) },
    verifyCallback: verifyFalCallback(connection),
  }),
} satisfies ProviderDefinition
