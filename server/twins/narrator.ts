import { localTts } from '../src/providers/adapters/local-tts/index.ts'
import type { Pace, SpokenWord } from '../src/providers/port.ts'
import { mp3 } from './media.ts'

/*
 * Speech for the twins of voices: our own synthesiser reads, so that what is made with a twin can be listened to and
 * its word times are true.
 */

export interface Narration {
  wav: Buffer
  words: SpokenWord[]
}

const narrations = new Map<string, Promise<Narration>>()
const compressed = new Map<string, Promise<Buffer>>()

interface NarrationRequest {
  text: string
  /** Any name: each is always given the same one of our voices. */
  voice: string
  /** 1 is the voice's own. */
  speed: number
  sampleRateHz: number
}

/** Reads a text; the same request is read once. */
export function narrate(request: NarrationRequest): Promise<Narration> {
  const key = JSON.stringify(request)
  const known = narrations.get(key)
  if (known) return known
  const made = read(request)
  narrations.set(key, made)
  return made
}

/** The same as MP3. */
export function narrateMp3(request: NarrationRequest): Promise<Buffer> {
  const key = JSON.stringify(request)
  const known = compressed.get(key)
  if (known) return known
  const made = narrate(request).then(({ wav }) => mp3(wav))
  compressed.set(key, made)
  return made
}

async function read({ text, voice, speed, sampleRateHz }: NarrationRequest): Promise<Narration> {
  const { speech, voices } = localTts.tts
  if (speech.style !== 'fast') throw new Error('local-tts answers at once')
  const letters = [...voice].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const pace: Pace = speed < 0.95 ? 'slow' : speed > 1.05 ? 'fast' : 'medium'
  const { result } = await speech.generate(
    {
      text,
      voice: voices[letters % voices.length]?.ref ?? 'clara',
      pace,
      emphasis: 'normal',
      sampleRateHz,
      ssml: false,
      previousText: null,
      nextText: null,
    },
    { attemptKey: 'twin', signal: new AbortController().signal, log: () => undefined },
  )
  if (result.audio.type !== 'bytes') throw new Error('local-tts gives bytes')
  return { wav: Buffer.from(result.audio.data), words: result.words ?? [] }
}
