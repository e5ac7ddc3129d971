import type { MeasureOptions } from '../audio/measure.ts'
import type { KeptPicture } from '../cache/picture-report.ts'
import { breaches, measureQuality, type QualityReport } from '../quality.ts'
import type { VideoCaptions } from '../quality-captions.ts'
import type { Stretch } from '../timeline.ts'
import type { Film } from './film.ts'

export interface FilmQualityOptions extends MeasureOptions {
  film: Film
  isAudible: boolean
  /** As the mix measured it; default null. */
  duckDepthDb?: number | null
  /** Burned in or beside it; default none. */
  captions?: VideoCaptions | null
  /** Pieces of its picture that earlier renders left: see `measureQuality`. */
  kept?: KeptPicture | null
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
  {
    film,
    isAudible,
    duckDepthDb = null,
    kept = null,
    captions = null,
    speech,
    ffmpeg,
    signal,
  }: FilmQualityOptions,
): Promise<{ report: QualityReport; faults: string[] }> {
  const slides = film.shots.filter((shot) => shot.kind === 'picture')
  const lit = film.shots.flatMap((shot, index) =>
    shot.kind === 'card' && shot.title !== null ? withoutFades(film, index) : [],
  )
  const report = await measureQuality(path, {
    ...{ timeline: { slides }, lit, kept, captions, duckDepthDb, speech },
    ...{ ffmpeg, signal },
  })
  const { durationFrames, fps } = film
  const { loudness, ducking } = film.sound
  const faults = breaches(report, { durationFrames, fps, sound: { loudness, ducking, isAudible } })
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
