import type { Pcm } from '../../core/wav.ts'

/** A word and when it is heard, in seconds from the start of the sound it belongs to. */
export interface TimedWord {
  text: string
  startSec: number
  endSec: number
}

/** One section as its voice spoke it. */
export interface NarrationPart {
  sectionId: string
  pcm: Pcm
  /** Times count from the start of this part. */
  words: readonly TimedWord[]
  /** Silence before the next part; counted after the last part as well. */
  pauseAfterSec: number
}

export interface Narration {
  pcm: Pcm
  /** Where each section begins, in order. */
  markers: { sectionId: string; startSec: number }[]
  /** Every word of every part, its times counted from the start of the whole. */
  words: (TimedWord & { sectionId: string })[]
}

/** Parts that cannot be joined: none at all, or of differing rate or channel count. */
export class NarrationError extends Error {
  override name = 'NarrationError'
}

/** A voice rarely ends on exactly zero; 3 ms take the click away and no sound with it. */
const FADE_SEC = 0.003

/**
 * Joins sections into one narration, sample by sample. Each part is copied unchanged but for a fade of 3 ms at
 * both ends; every time is computed from a count of samples, so none of them drifts however many parts there
 * are. Throws `NarrationError` unless all parts share one rate and channel count.
 */
export function assembleNarration(parts: readonly NarrationPart[]): Narration {
  const { sampleRateHz, channels } = commonFormat(parts)
  const pauseFrames = parts.map((part) => Math.round(part.pauseAfterSec * sampleRateHz))
  const frames = parts.map((part) => part.pcm.samples.length / channels)
  const starts: number[] = []
  let total = 0
  for (const [index, count] of frames.entries()) {
    starts.push(total)
    total += count + (pauseFrames[index] ?? 0)
  }
  const samples = new Int16Array(total * channels)
  for (const [index, part] of parts.entries()) {
    samples.set(withFadedEnds(part.pcm), (starts[index] ?? 0) * channels)
  }
  const startSec = (index: number) => (starts[index] ?? 0) / sampleRateHz
  return {
    pcm: { sampleRateHz, channels, samples },
    markers: parts.map((part, index) => ({ sectionId: part.sectionId, startSec: startSec(index) })),
    words: parts.flatMap((part, index) =>
      part.words.map((word) => ({
        text: word.text,
        startSec: startSec(index) + word.startSec,
        endSec: startSec(index) + word.endSec,
        sectionId: part.sectionId,
      })),
    ),
  }
}

function commonFormat(parts: readonly NarrationPart[]): { sampleRateHz: number; channels: number } {
  const first = parts[0]
  if (!first) throw new NarrationError('a narration needs at least one part')
  const { sampleRateHz, channels } = first.pcm
  for (const { sectionId, pcm, pauseAfterSec } of parts) {
    if (pcm.sampleRateHz !== sampleRateHz || pcm.channels !== channels) {
      throw new NarrationError(
        `section ${sectionId} has ${pcm.channels} channels at ${pcm.sampleRateHz} Hz, the first section has ${channels} at ${sampleRateHz} Hz`,
      )
    }
    if (!Number.isInteger(pcm.samples.length / channels)) {
      throw new NarrationError(`section ${sectionId} ends in the middle of a sample frame`)
    }
    if (!(pauseAfterSec >= 0)) {
      throw new NarrationError(`section ${sectionId} has a pause of ${pauseAfterSec} s`)
    }
  }
  return { sampleRateHz, channels }
}

function withFadedEnds({ samples, channels, sampleRateHz }: Pcm): Int16Array {
  const faded = Int16Array.from(samples)
  const frames = samples.length / channels
  const fadeFrames = Math.min(Math.round(FADE_SEC * sampleRateHz), Math.floor(frames / 2))
  for (let frame = 0; frame < fadeFrames; frame++) {
    const gain = frame / fadeFrames
    for (let channel = 0; channel < channels; channel++) {
      for (const at of [frame * channels + channel, (frames - 1 - frame) * channels + channel]) {
        faded[at] = Math.round((faded[at] ?? 0) * gain)
      }
    }
  }
  return faded
}
