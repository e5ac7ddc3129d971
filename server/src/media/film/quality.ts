import type { MeasureOptions } from '../audio/measure.ts'
import { breaches, measureQuality, type QualityReport } from '../quality.ts'
import type { Film, Stretch } from './film.ts'

export interface FilmQualityOptions extends MeasureOptions {
  film: Film
  isAudible: boolean
  /** When words are being said, in order. */
  speech: readonly Stretch[]
}

/**
 * Measures a finished film and holds it against what it should be; `faults` are sentences, none for a good one. What
 * clips and pictures show is their makers' affair, black and standstill included: only cards must never be black, and
 * only pictures that are to move must.
 */
export async function checkFilm(
  path: string,
  { film, isAudible, speech, ffmpeg, signal }: FilmQualityOptions,
): Promise<{ report: QualityReport; faults: string[] }> {
  const slides = film.shots.filter((shot) => shot.kind === 'picture')
  const lit = film.shots.flatMap((shot, index) =>
    shot.kind === 'card' && shot.title !== null ? withoutFades(film, index) : [],
  )
  const report = await measureQuality(path, { timeline: { slides }, lit, speech, ffmpeg, signal })
  const { durationFrames, fps, sound } = film
  const faults = breaches(report, { durationFrames, fps, sound: { loudness: sound.loudness, isAudible } })
  return { report, faults }
}

/** A shot where it is seen alone; nothing where it never is. */
function withoutFades({ shots }: Film, index: number): Stretch[] {
  const [shot, before, after] = [shots[index], shots[index - 1], shots[index + 1]]
  if (!shot) return []
  const startUs = Math.max(shot.startUs, before?.endUs ?? 0)
  const endUs = Math.min(shot.endUs, after?.startUs ?? shot.endUs)
  return endUs > startUs ? [{ startUs, endUs }] : []
}
