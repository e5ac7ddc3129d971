import type { SpokenWord } from '../src/providers/port.ts'
import { narrate, narrateMp3 } from './narrator.ts'
import type { Charge, TwinReply, TwinRequest } from './twin.ts'

const MICROS_PER_CHARACTER = 100
const WAV_HEADER_BYTES = 44

export interface HistoryItem {
  history_item_id: string
  request_id: string
  voice_id: string
  model_id: string
  text: string
  date_unix: number
  character_count_change_from: number
  character_count_change_to: number
  content_type: string
  state: string
  source: string
  settings: Record<string, unknown>
  sound(): Promise<Buffer>
}

const unit = { type: ['number', 'null'], minimum: 0, maximum: 1 }

/** The body of a request for speech. */
export const spokenBody = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: {
    text: { type: 'string', minLength: 1, maxLength: 10_000 },
    model_id: { enum: ['eleven_multilingual_v2'] },
    seed: { type: 'integer', minimum: 0, maximum: 4294967295 },
    previous_text: { type: 'string' },
    next_text: { type: 'string' },
    voice_settings: {
      type: 'object',
      additionalProperties: false,
      properties: {
        stability: unit,
        similarity_boost: unit,
        style: unit,
        use_speaker_boost: { type: 'boolean' },
        speed: { type: 'number', minimum: 0.7, maximum: 1.2 },
      },
    },
  },
}

const FORMATS = ['mp3_44100_128', 'pcm_16000', 'pcm_22050', 'pcm_24000']

/** Reads a text, bills its characters and keeps it in the history. */
export function elevenlabsSpeech(charges: Charge[], history: HistoryItem[]) {
  let used = 0
  return async ({ json, params, query }: TwinRequest): Promise<TwinReply> => {
    const text = String(json.text)
    const characters = [...text].length
    const format = query.get('output_format') ?? 'mp3_44100_128'
    if (!FORMATS.includes(format)) return refused('output_format_not_allowed')

    const settings = (json.voice_settings ?? {}) as Record<string, unknown>
    const voice = params.voice ?? ''
    const sampleRateHz = Number(format.split('_')[1])
    const asked = { text, voice, speed: Number(settings.speed ?? 1), sampleRateHz }
    const { wav, words } = await narrate(asked)
    const sound = format.startsWith('pcm') ? wav.subarray(WAV_HEADER_BYTES) : await narrateMp3(asked)

    const id = `item-${history.length + 1}`
    charges.push({
      id,
      amountMicrosUsd: characters * MICROS_PER_CHARACTER,
      units: { character: characters },
    })
    history.push({
      history_item_id: id,
      request_id: `request-${history.length + 1}`,
      voice_id: voice,
      model_id: 'eleven_multilingual_v2',
      text,
      date_unix: Math.floor(Date.now() / 1000),
      character_count_change_from: used,
      character_count_change_to: used + characters,
      content_type: 'audio/mpeg',
      state: 'created',
      source: 'TTS',
      settings: { stability: 0.5, similarity_boost: 0.75, style: 0, speed: 1, ...settings },
      sound: () => narrateMp3({ ...asked, sampleRateHz: 44_100 }),
    })
    used += characters
    const alignment = characterTimes(text, words)
    return {
      status: 200,
      headers: { 'character-cost': String(characters), 'request-id': `request-${history.length}` },
      body: { audio_base64: sound.toString('base64'), alignment, normalized_alignment: alignment },
    }
  }
}

const refused = (status: string): TwinReply => ({
  status: 400,
  body: { detail: { status, message: status } },
})

/** Each character's share of its word; white space lasts from one word to the next. */
function characterTimes(text: string, words: readonly SpokenWord[]) {
  const spans: { character: string; startSec: number; endSec: number }[] = []
  const waiting = [...words]
  let atSec = 0
  for (const [part] of text.matchAll(/\s+|\S+/g)) {
    const isSpace = /^\s/.test(part)
    const word = isSpace ? undefined : waiting.shift()
    const startSec = word?.startSec ?? atSec
    const endSec = word?.endSec ?? (isSpace ? (waiting[0]?.startSec ?? atSec) : atSec)
    const characters = [...part]
    for (const [index, character] of characters.entries()) {
      const at = (position: number) => startSec + ((endSec - startSec) * position) / characters.length
      spans.push({ character, startSec: at(index), endSec: at(index + 1) })
    }
    atSec = endSec
  }
  const milliseconds = (seconds: number) => Math.round(seconds * 1000) / 1000
  return {
    characters: spans.map(({ character }) => character),
    character_start_times_seconds: spans.map(({ startSec }) => milliseconds(startSec)),
    character_end_times_seconds: spans.map(({ endSec }) => milliseconds(endSec)),
  }
}
