import { narrate } from './narrator.ts'
import type { Charge, TwinReply, TwinRoute } from './twin.ts'

const SAMPLE_RATE_HZ = 24_000
const MICROS_PER_SEC = 250
/** Where a WAV header says how long the file and its samples are. */
const LENGTH_FIELDS = [4, 40]
const WAV_HEADER_BYTES = 44

/** POST /audio/speech: the sound is the whole answer, and a streamed WAV does not know its own length. */
export const openaiSpeech = (charges: Charge[], refused: () => TwinReply | null): TwinRoute => ({
  kind: 'submit',
  method: 'POST',
  path: '/audio/speech',
  body: {
    type: 'object',
    required: ['model', 'input', 'voice'],
    additionalProperties: false,
    properties: {
      model: { enum: ['tts-1', 'tts-1-hd', 'gpt-4o-mini-tts', 'gpt-4o-mini-tts-2025-12-15'] },
      input: { type: 'string', minLength: 1, maxLength: 4096 },
      instructions: { type: 'string', maxLength: 4096 },
      voice: {
        enum: [
          ...['alloy', 'ash', 'ballad', 'coral', 'echo', 'fable', 'onyx', 'nova', 'sage', 'shimmer', 'verse'],
          ...['marin', 'cedar'],
        ],
      },
      response_format: { const: 'wav' },
      speed: { type: 'number', minimum: 0.25, maximum: 4 },
    },
  },
  async handle({ json }) {
    const refusal = refused()
    if (refusal) return refusal
    const instructions = String(json.instructions ?? '')
    const speed = instructions.includes('slowly') ? 0.85 : instructions.includes('briskly') ? 1.15 : 1
    const { wav } = await narrate({
      text: String(json.input),
      voice: String(json.voice),
      speed,
      sampleRateHz: SAMPLE_RATE_HZ,
    })
    const seconds = (wav.length - WAV_HEADER_BYTES) / 2 / SAMPLE_RATE_HZ
    charges.push({
      id: `speech-${charges.length + 1}`,
      amountMicrosUsd: Math.ceil(seconds * MICROS_PER_SEC),
      units: { second: seconds },
    })
    const streamed = Buffer.from(wav)
    for (const field of LENGTH_FIELDS) streamed.writeUInt32LE(0xffffffff, field)
    return { status: 200, headers: { 'content-type': 'audio/wav' }, body: streamed }
  },
})
