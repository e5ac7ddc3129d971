import type { Pcm } from '../../core/wav.ts'

/** A time in which somebody speaks. */
export interface Stretch {
  startSec: number
  endSec: number
}

const FRAME_SEC = 0.01
/** What is this far below the loud parts of a voice is not heard as speech. */
const SPEECH_RANGE_DB = 38
/** In a noisy room, how far above the noise speech begins: a share of the way up to the loud parts. */
const ABOVE_NOISE = 0.25
/** Shorter silences are the closures of consonants: "stop", "act". */
const SHORTEST_PAUSE_SEC = 0.06
/** Shorter sounds are clicks. */
const SHORTEST_SOUND_SEC = 0.03
const SILENCE_DB = -120

/** Where in a sound somebody speaks, by loudness against the noise of the room. Empty where nobody does. */
export function speechStretches(pcm: Pcm): Stretch[] {
  const levelsDb = frameLevelsDb(pcm)
  const sorted = levelsDb.toSorted((a, b) => a - b)
  const noiseDb = sorted[Math.floor(sorted.length * 0.05)] ?? SILENCE_DB
  const loudDb = sorted[Math.floor(sorted.length * 0.95)] ?? SILENCE_DB
  if (loudDb <= SILENCE_DB / 2) return []
  const thresholdDb = Math.max(loudDb - SPEECH_RANGE_DB, noiseDb + ABOVE_NOISE * (loudDb - noiseDb))

  const stretches: Stretch[] = []
  levelsDb.forEach((levelDb, frame) => {
    if (levelDb < thresholdDb) return
    const startSec = frame * FRAME_SEC
    const last = stretches.at(-1)
    if (last && startSec - last.endSec < SHORTEST_PAUSE_SEC) last.endSec = startSec + FRAME_SEC
    else stretches.push({ startSec, endSec: startSec + FRAME_SEC })
  })
  return stretches.filter(({ startSec, endSec }) => endSec - startSec >= SHORTEST_SOUND_SEC)
}

/** Loudness of each frame, all channels together, in dB of full scale. */
function frameLevelsDb({ samples, channels, sampleRateHz }: Pcm): number[] {
  const frameLength = Math.round(FRAME_SEC * sampleRateHz) * channels
  const levelsDb: number[] = []
  for (let from = 0; from + frameLength <= samples.length; from += frameLength) {
    let power = 0
    for (let i = from; i < from + frameLength; i++) power += ((samples[i] ?? 0) / 32768) ** 2
    levelsDb.push(power === 0 ? SILENCE_DB : 10 * Math.log10(power / frameLength))
  }
  return levelsDb
}
