/** For the tests of this folder: asks for narration and listens to it. */
import type { Pcm } from '../../../core/wav.ts'
import { decodeWav } from '../../../core/wav.ts'
import type { SpeechRequest, SpokenWord } from '../../port.ts'
import { localTts } from './index.ts'

export interface Narration {
  bytes: Uint8Array
  pcm: Pcm
  words: SpokenWord[]
  durationSec: number
  notes: string[]
}

/** Asks local-tts for a narration: Clara, plain text and 24 kHz unless the options say otherwise. */
export async function narrate(
  text: string,
  options: Partial<SpeechRequest> = {},
  signal = new AbortController().signal,
): Promise<Narration> {
  const { speech } = localTts.tts
  if (speech.style !== 'fast') throw new Error('local-tts answers at once')
  const request: SpeechRequest = {
    text,
    voice: 'clara',
    pace: 'medium',
    emphasis: 'normal',
    sampleRateHz: 24_000,
    ssml: false,
    previousText: null,
    nextText: null,
    ...options,
  }
  const { result, notes } = await speech.generate(request, { attemptKey: 'test', signal, log: () => {} })
  if (result.audio.type !== 'bytes') throw new Error('local-tts gives bytes')
  const bytes = result.audio.data
  return { bytes, pcm: decodeWav(bytes), words: result.words, durationSec: result.durationSec, notes }
}

/** Root mean square of a stretch, in dB of full scale. */
export const levelDb = ({ samples, sampleRateHz }: Pcm, fromSec: number, toSec: number): number => {
  const part = samples.subarray(Math.round(fromSec * sampleRateHz), Math.round(toSec * sampleRateHz))
  const power = part.reduce((sum, sample) => sum + (sample / 32768) ** 2, 0) / part.length
  return 10 * Math.log10(power + 1e-12)
}

/** The first word with this text. */
export const wordOf = (words: SpokenWord[], text: string): SpokenWord => {
  const word = words.find((candidate) => candidate.text === text)
  if (!word) throw new Error(`no word ${text}`)
  return word
}

/** How long that word is heard, in seconds. */
export const lengthOf = (words: SpokenWord[], text: string): number => {
  const { startSec, endSec } = wordOf(words, text)
  return endSec - startSec
}

/** Moments at which the sound comes back after at least 0.2 s below -45 dBFS. */
export function onsetsSec(pcm: Pcm): number[] {
  const stepSec = 0.005
  const onsets: number[] = []
  let quietSec = 1
  for (let at = 0; at + stepSec < pcm.samples.length / pcm.sampleRateHz; at += stepSec) {
    const isLoud = levelDb(pcm, at, at + stepSec) > -45
    if (isLoud && quietSec >= 0.2) onsets.push(at)
    quietSec = isLoud ? 0 : quietSec + stepSec
  }
  return onsets
}

/** Standard deviation of the pitch in hertz, from the autocorrelation of voiced 40 ms frames. */
export function pitchSpreadHz({ samples, sampleRateHz }: Pcm): number {
  const size = Math.round(0.04 * sampleRateHz)
  const pitches: number[] = []
  for (let start = 0; start + 2 * size < samples.length; start += size) {
    const correlation = (lag: number) => {
      let product = 0
      let energy = 1
      for (let i = start; i < start + size; i++) {
        product += (samples[i] ?? 0) * (samples[i + lag] ?? 0)
        energy += ((samples[i] ?? 0) ** 2 + (samples[i + lag] ?? 0) ** 2) / 2
      }
      return energy / size < 200 ** 2 ? 0 : product / energy
    }
    let best = { lag: 0, value: 0.8 }
    for (let lag = Math.round(sampleRateHz / 280); lag < sampleRateHz / 100; lag++) {
      const value = correlation(lag)
      if (value > best.value) best = { lag, value }
    }
    if (best.lag > 0) pitches.push(sampleRateHz / best.lag)
  }
  const mean = pitches.reduce((sum, hz) => sum + hz, 0) / pitches.length
  return Math.sqrt(pitches.reduce((sum, hz) => sum + (hz - mean) ** 2, 0) / pitches.length)
}

export const TWO_SENTENCES = 'Bring a map, a coat and good boots. Nobody knows the valley.'
