import { chord } from './media.ts'
import type { Charge, TwinReply, TwinRequest } from './twin.ts'

const MICROS_PER_SEC = 10_000
const MAX_TOTAL_MS = 600_000

const styles = { type: 'array', maxItems: 50, items: { type: 'string', minLength: 1 } }
const chunk = {
  type: 'object',
  required: ['text', 'duration_ms', 'positive_styles'],
  additionalProperties: false,
  properties: {
    text: { type: 'string' },
    duration_ms: { type: 'integer', minimum: 3_000, maximum: 120_000 },
    positive_styles: styles,
    negative_styles: styles,
    context_adherence: { enum: ['low', 'medium', 'high'] },
  },
}
const model = { enum: ['music_v2', 'music_v2_5'] }

/** A prompt or a plan, never both; a seed only with a plan, a length only with a prompt. */
export const planOrPrompt = {
  oneOf: [
    {
      type: 'object',
      required: ['prompt'],
      additionalProperties: false,
      properties: {
        prompt: { type: 'string', maxLength: 4100 },
        music_length_ms: { type: 'integer', minimum: 3_000, maximum: MAX_TOTAL_MS },
        force_instrumental: { type: 'boolean' },
        model_id: model,
      },
    },
    {
      type: 'object',
      required: ['composition_plan'],
      additionalProperties: false,
      properties: {
        composition_plan: {
          type: 'object',
          required: ['chunks'],
          additionalProperties: false,
          properties: { chunks: { type: 'array', minItems: 1, maxItems: 30, items: chunk } },
        },
        seed: { type: 'integer', minimum: 0, maximum: 2_147_483_647 },
        model_id: model,
      },
    },
  ],
}

interface Body {
  music_length_ms?: number
  composition_plan?: { chunks: { duration_ms: number }[] }
}

const sounds = new Map<number, Promise<Buffer>>()

/** Plays a chord for as long as is asked, and bills its seconds. */
export async function elevenlabsMusic(charges: Charge[], { json }: TwinRequest): Promise<TwinReply> {
  const { music_length_ms: lengthMs = 0, composition_plan: plan } = json as Body
  const totalMs = plan ? plan.chunks.reduce((sum, { duration_ms: ms }) => sum + ms, 0) : lengthMs
  if (totalMs > MAX_TOTAL_MS) return { status: 400, body: { detail: { status: 'bad_composition_length' } } }
  const seconds = totalMs / 1000
  const id = `song-${charges.length + 1}`
  charges.push({ id, amountMicrosUsd: Math.ceil(seconds * MICROS_PER_SEC), units: { second: seconds } })
  const sound = sounds.get(totalMs) ?? chord(seconds)
  sounds.set(totalMs, sound)
  return { status: 200, headers: { 'content-type': 'audio/mpeg', 'song-id': id }, body: await sound }
}
