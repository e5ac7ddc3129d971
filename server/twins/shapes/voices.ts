import { mp3 } from '../media.ts'
import { narrate } from '../narrator.ts'
import { type Charge, startTwin, type Twin } from '../twin.ts'

/* Speech at once, in JSON: an MP3 in base 64, and the time of each character of the text. */

const KEY = 'voices_twin_key_0123456789'
const MICROS_PER_CHARACTER = 15

export interface VoicesTwin extends Twin {
  refuseNext(): void
}

export async function voicesTwin(): Promise<VoicesTwin> {
  const charges: Charge[] = []
  let refusing = false
  const twin = await startTwin(
    {
      id: 'voices',
      secrets: { VOICES_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers.authorization === `Bearer ${KEY}` ? null : { status: 401, body: { detail: 'who are you?' } },
      invalid: (message) => ({ status: 422, body: { detail: message } }),
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/speak/:voice',
          body: {
            type: 'object',
            additionalProperties: false,
            required: ['input'],
            properties: {
              input: { type: 'string', minLength: 1, maxLength: 1000 },
              speed: { type: 'number', minimum: 0.5, maximum: 2 },
            },
          },
          async handle({ json, params }) {
            if (!['ada', 'bo'].includes(params.voice ?? ''))
              return { status: 404, body: { detail: 'no such voice' } }
            if (refusing) {
              refusing = false
              return { status: 400, body: { detail: 'blocked', reason: 'safety' } }
            }
            const text = String(json.input)
            const count = [...text].length
            charges.push({
              id: `speech-${charges.length + 1}`,
              amountMicrosUsd: count * MICROS_PER_CHARACTER,
              units: { character: count },
            })
            const speed = Number(json.speed ?? 1)
            const { wav, words } = await narrate({
              text,
              voice: params.voice ?? '',
              speed,
              sampleRateHz: 24_000,
            })
            return {
              status: 200,
              body: { audio: (await mp3(wav)).toString('base64'), timing: timingOf(text, words) },
            }
          },
        },
      ],
    },
    charges,
  )
  return {
    ...twin,
    refuseNext() {
      refusing = true
    },
  }
}

/** Each character of a word is heard for an equal part of it; white space is heard between. */
function timingOf(text: string, words: readonly { startSec: number; endSec: number }[]) {
  const chars = text.split('')
  let word = -1
  let within = false
  const wordOf = chars.map((char) => {
    const isSpace = /\s/.test(char)
    if (!isSpace && !within) word++
    within = !isSpace
    return word
  })
  const times = chars.map((_char, index) => words[wordOf[index] ?? 0] ?? { startSec: 0, endSec: 0 })
  return {
    chars,
    from_ms: times.map(({ startSec }) => Math.round(startSec * 1000)),
    to_ms: times.map(({ endSec }) => Math.round(endSec * 1000)),
  }
}
