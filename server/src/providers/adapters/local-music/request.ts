import { type MusicRequest, ProviderError } from '../../port.ts'
import { intensityCurves } from './intensity.ts'

/** The limits served as capabilities and checked here: one statement. */
export const limits = {
  bpm: { min: 50, max: 180 },
  durationSec: { min: 5, max: 3600 },
  styleLength: 200,
} as const

const reject = (message: string): never => {
  throw new ProviderError('rejected', `local-music ${message}`)
}

/** Throws `ProviderError('rejected')` naming the limit and the value for the first thing that cannot be played. */
export function checkRequest(request: MusicRequest): void {
  const { durationSec, bpm, seed, intensityCurve, style } = request
  const { durationSec: length, bpm: tempo, styleLength } = limits
  if (!(durationSec >= length.min && durationSec <= length.max)) {
    reject(`makes ${length.min} to ${length.max} s of music; ${durationSec} s was asked for`)
  }
  if (bpm !== null && !(bpm >= tempo.min && bpm <= tempo.max)) {
    reject(`plays at ${tempo.min} to ${tempo.max} bpm; ${bpm} was asked for`)
  }
  if (!Number.isSafeInteger(seed)) reject(`needs a whole number as seed; ${seed} was given`)
  if (!intensityCurves.some((curve) => curve === intensityCurve)) {
    reject(`knows the intensity curves ${intensityCurves.join(', ')}; '${intensityCurve}' was asked for`)
  }
  if (style.trim() === '' || style.length > styleLength) {
    reject(`needs a style of 1 to ${styleLength} characters; ${style.length} were given`)
  }
}
