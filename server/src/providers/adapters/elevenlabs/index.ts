import type { Connection, ProviderDefinition } from '../../definition.ts'
import { clone, removeClone } from './clones.ts'
import { music, musicAccepts, musicModel } from './music.ts'
import { readRefusal } from './refusal.ts'
import { speech, speechAccepts, speechModel } from './speech.ts'
import { listVoices } from './voices.ts'

/**
 * Speech and music by ElevenLabs. A narration whose answer was lost is had again from the account's history, without
 * being billed again; music is not kept there. Which voices there are, only the account knows; it makes more from recordings.
 */
export const elevenlabs = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  description:
    'Narration in 29 languages with the time of every word, voices from recordings, and instrumental music.',
  url: 'https://elevenlabs.io/docs/api-reference',
  regions: ['us', 'eu'],
  secrets: ['ELEVENLABS_API_KEY'],
  baseUrl: 'https://api.elevenlabs.io',
  resultHosts: [],
  // The smallest paid plan: https://elevenlabs.io/docs/models#concurrency-and-priority
  maxConcurrent: 3,
  dedupe: 'none',
  capabilities: { tts: speechAccepts, music: musicAccepts },
  models: [
    { id: speechModel, modality: 'tts', isDefault: true, sunsetAt: null, replacement: null },
    { id: musicModel, modality: 'music', isDefault: true, sunsetAt: null, replacement: 'music_v2_5' },
  ],
  // https://elevenlabs.io/pricing/api: 0.10 USD for 1 000 characters, 0.60 USD for a minute of music.
  prices: [
    { modality: 'tts', model: speechModel, unit: 'character', amountMicrosUsd: 100, asOf: '2026-11-21' },
    { modality: 'music', model: musicModel, unit: 'second', amountMicrosUsd: 10_000, asOf: '2026-11-21' },
  ],
  authorize: ({ secret }) => ({ headers: { 'xi-api-key': secret('ELEVENLABS_API_KEY') } }),
  readRefusal,
  connect: (connection: Connection) => ({
    tts: {
      voices: [],
      speech: speech(connection),
      listVoices: (context) => listVoices(connection, context),
      learn: clone(connection),
      forget: (ref, context) => removeClone(connection, ref, context),
    },
    music: { music: music(connection) },
  }),
} satisfies ProviderDefinition
