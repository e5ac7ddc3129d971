import { addVoice, type Clone } from './elevenlabs-clones.ts'
import { elevenlabsMusic, planOrPrompt } from './elevenlabs-music.ts'
import { elevenlabsSpeech, type HistoryItem, spokenBody } from './elevenlabs-speech.ts'
import { type Charge, startTwin, type Twin, type TwinReply } from './twin.ts'

/*
 * ElevenLabs as documented at elevenlabs.io/docs/api-reference: speech with the times of its characters, billed by the
 * character and kept in a history from which the sound can be had again for nothing; music by plan or prompt, billed by
 * the second and kept nowhere; voices in pages, and more of them made from recordings for nothing but a place.
 */

const KEY = 'sk_elevenlabs_twin_0123456789'

export interface ElevenlabsTwin extends Twin {
  history: HistoryItem[]
  /** Voices that the account had made from recordings. */
  clones: Clone[]
  /** Refuses the content of the next request that makes something. */
  refuseNextContent(): void
}

/** `code` is new, `status` old: the vendor gives both. */
const refusal = (status: number, code: string, message: string): TwinReply => ({
  status,
  body: { detail: { type: 'invalid_request', code, status: code, message } },
})

const VOICES = [
  { voice_id: 'JBFqnCBsd6RMkjVDRZzb', name: 'George', gender: 'male', accent: 'british', locale: 'en-GB' },
  { voice_id: 'EXAVITQu4vr4xnSDxMaL', name: 'Sarah', gender: 'female', accent: 'american', locale: 'en-US' },
  { voice_id: 'SAz9YHcvj6GT2YYXdXww', name: 'River', gender: 'neutral', accent: 'american', locale: null },
].map(({ gender, accent, locale, ...voice }) => ({
  ...voice,
  category: 'premade',
  labels: { gender, accent, use_case: 'narration', language: 'en' },
  verified_languages: locale
    ? [{ language: 'en', model_id: 'eleven_multilingual_v2', accent, locale }]
    : null,
  available_for_tiers: [],
  high_quality_base_model_ids: ['eleven_multilingual_v2'],
}))

export async function elevenlabsTwin(): Promise<ElevenlabsTwin> {
  const charges: Charge[] = []
  const history: HistoryItem[] = []
  const clones: Clone[] = []
  let refusing = false
  const refused = (): TwinReply | null => {
    if (!refusing) return null
    refusing = false
    return refusal(400, 'content_against_policy', 'The text may violate our terms.')
  }
  const speak = elevenlabsSpeech(charges, history)

  const twin = await startTwin(
    {
      id: 'elevenlabs',
      secrets: { ELEVENLABS_API_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers['xi-api-key'] === KEY ? null : refusal(401, 'invalid_api_key', 'Invalid API key'),
      invalid: (message) => ({
        status: 422,
        body: { detail: [{ loc: ['body'], msg: message, type: 'value_error' }] },
      }),
      rateLimited: { detail: { status: 'too_many_concurrent_requests', message: 'Slow down.' } },
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/v1/text-to-speech/:voice/with-timestamps',
          body: spokenBody,
          async handle(request) {
            if (![...VOICES, ...clones].some(({ voice_id: id }) => id === request.params.voice)) {
              return refusal(404, 'voice_not_found', 'A voice with that id was not found.')
            }
            return refused() ?? speak(request)
          },
        },
        {
          kind: 'submit',
          method: 'POST',
          path: '/v1/voices/add',
          handle: async (request) => refused() ?? addVoice(charges, clones, request),
        },
        {
          kind: 'ask',
          method: 'DELETE',
          path: '/v1/voices/:voice',
          handle({ params }) {
            const at = clones.findIndex(({ voice_id: id }) => id === params.voice)
            if (at < 0) return refusal(404, 'voice_not_found', 'A voice with that id was not found.')
            clones.splice(at, 1)
            return { status: 200, body: { status: 'ok' } }
          },
        },
        {
          kind: 'submit',
          method: 'POST',
          path: '/v1/music',
          body: planOrPrompt,
          handle: async (request) => refused() ?? elevenlabsMusic(charges, request),
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/v2/voices',
          handle({ query }) {
            const size = Math.min(Number(query.get('page_size') ?? 10), 2)
            const from = Number(query.get('next_page_token') ?? 0)
            const wanted = query.get('search') ?? ''
            const all = [...VOICES, ...clones].filter((voice) => JSON.stringify(voice).includes(wanted))
            const hasMore = from + size < all.length
            return {
              status: 200,
              body: {
                voices: all.slice(from, from + size),
                has_more: hasMore,
                total_count: 0,
                next_page_token: hasMore ? String(from + size) : null,
              },
            }
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/v1/history',
          handle({ query }) {
            const sinceSec = Number(query.get('date_after_unix') ?? 0)
            const found = history.filter(
              (item) =>
                item.date_unix >= sinceSec && item.voice_id === (query.get('voice_id') ?? item.voice_id),
            )
            const after = found.findIndex(
              ({ history_item_id: id }) => id === query.get('start_after_history_item_id'),
            )
            // Small pages, so that they have to be turned.
            const page = found.slice(after + 1, after + 3)
            return {
              status: 200,
              body: {
                history: page.map(({ sound: _, ...item }) => item),
                has_more: after + 3 < found.length,
                last_history_item_id: page.at(-1)?.history_item_id ?? null,
              },
            }
          },
        },
        {
          kind: 'ask',
          method: 'GET',
          path: '/v1/history/:id/audio',
          async handle({ params }) {
            const item = history.find(({ history_item_id: id }) => id === params.id)
            if (!item) return refusal(404, 'history_item_not_found', 'Not found.')
            return { status: 200, headers: { 'content-type': 'audio/mpeg' }, body: await item.sound() }
          },
        },
      ],
    },
    charges,
  )
  return Object.assign(twin, {
    history,
    clones,
    refuseNextContent: () => {
      refusing = true
    },
  })
}
