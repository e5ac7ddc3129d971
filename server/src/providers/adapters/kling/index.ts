import { SignJWT } from 'jose'
import { z } from 'zod'
import { readCallbackBody } from '../../callback-body.ts'
import type { Credentials, ProviderDefinition } from '../../definition.ts'
import type { VerifyCallback } from '../../port.ts'
import { readRefusal } from './refusals.ts'
import { capabilities, MODEL, Overrides, video } from './video.ts'

const TOKEN_LIFE_SEC = 30 * 60
/** Kling's clock may be a little behind ours. */
const CLOCK_MARGIN_SEC = 5

/** As resellers tell it; the vendor's own page is https://klingai.com/global/dev/pricing. */
const asOf = '2026-11-21'

/** Kling wants a fresh token rather than the keys: https://app.klingai.com/global/dev/document-api/apiReference/commonInfo. */
async function token({ secret, now }: Credentials): Promise<string> {
  const nowSec = Math.floor(now() / 1000)
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(secret('KLING_ACCESS_KEY'))
    .setExpirationTime(nowSec + TOKEN_LIFE_SEC)
    .setNotBefore(nowSec - CLOCK_MARGIN_SEC)
    .sign(new TextEncoder().encode(secret('KLING_SECRET_KEY')))
}

const CallbackBody = z.object({ task_id: z.string().min(1), task_status: z.string() })

/**
 * Kling does not sign its callbacks: the address that we gave it, with a token of ours, is the only proof. Nothing but
 * the task's id is taken from them.
 */
const verifyCallback: VerifyCallback = async ({ body }) => {
  const said = readCallbackBody(CallbackBody, body)
  return said && { remoteId: said.task_id, eventId: `${said.task_id}:${said.task_status}` }
}

/** Clips by Kling. Calls carry our attempt key as `external_task_id`, and are found again by it. */
export const kling = {
  id: 'kling',
  name: 'Kling',
  description: 'Clips from text or frames, with sound, by Kling 3.0.',
  url: 'https://app.klingai.com/global/dev/document-api',
  regions: ['sg'],
  secrets: ['KLING_ACCESS_KEY', 'KLING_SECRET_KEY'],
  baseUrl: 'https://api-singapore.klingai.com',
  resultHosts: ['*.klingai.com', '*.kwimgs.com'],
  maxConcurrent: 3,
  dedupe: 'lookup',
  tellsCost: true,
  capabilities: { video: capabilities },
  videoOverrides: Overrides,
  models: [{ id: MODEL, modality: 'video', isDefault: true, sunsetAt: null, replacement: null }],
  prices: [
    // Without a mode: what it may cost at most.
    { modality: 'video', model: MODEL, unit: 'second', amountMicrosUsd: 168_000, asOf },
    { modality: 'video', model: `${MODEL}@std`, unit: 'second', amountMicrosUsd: 84_000, asOf },
    { modality: 'video', model: `${MODEL}@std+sound`, unit: 'second', amountMicrosUsd: 126_000, asOf },
    { modality: 'video', model: `${MODEL}@pro`, unit: 'second', amountMicrosUsd: 112_000, asOf },
    { modality: 'video', model: `${MODEL}@pro+sound`, unit: 'second', amountMicrosUsd: 168_000, asOf },
  ],
  authorize: async (credentials) => ({ headers: { authorization: `Bearer ${await token(credentials)}` } }),
  readRefusal,
  refusesWithSuccess: true,
  connect: ({ http }) => ({ video: { video: video(http) }, verifyCallback }),
} satisfies ProviderDefinition
