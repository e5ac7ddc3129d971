import type { MeasureOptions } from '../audio/measure.ts'
import { measurePicture, type PictureReport, type Stretch } from '../quality-picture.ts'
import { digestOf } from './fingerprint.ts'
import type { MediaCache } from './media-cache.ts'

/** A piece of finished picture, and the key under which it is kept. */
export interface KeptSegment {
  fromFrame: number
  toFrame: number
  key: string
}

export interface KeptPicture {
  cache: Pick<MediaCache, 'take' | 'put'>
  fps: number
  /** The whole picture, in order, without gap. */
  segments: readonly KeptSegment[]
}

/** The part of a stretch that lies in a segment. */
type Piece = { startSec: number; endSec: number; goesOn: boolean }

/** A report on one segment, its times counted from where that begins; what `goesOn` began in the one before. */
type SegmentReport = {
  black: Piece[]
  frozen: Piece[]
  detail: { atSec: number; flat: boolean }[]
}

/**
 * What `measurePicture` tells of a finished video, looking only at what nobody has looked at yet. A standstill may go on
 * from one segment to the next, so what was found in a segment holds for it between the same neighbours.
 */
export async function measureKeptPicture(
  path: string,
  { cache, fps, segments }: KeptPicture,
  options: MeasureOptions,
): Promise<PictureReport> {
  const keys = segments.map(({ key }, index) =>
    digestOf({
      of: 'picture report',
      around: [segments[index - 1]?.key ?? null, key, segments[index + 1]?.key ?? null],
    }),
  )
  const known = await Promise.all(keys.map((key) => reportUnder(key, cache)))
  const times = segments.map((segment) => ({
    startSec: segment.fromFrame / fps,
    endSec: segment.toFrame / fps,
  }))
  for (const { first, last } of partsToLookAt(known)) {
    const part = { startSec: times[first]?.startSec ?? 0, endSec: times[last]?.endSec ?? 0 }
    const isAll = first === 0 && last === segments.length - 1
    const seen = await measurePicture(path, isAll ? options : { ...options, part })
    for (let index = first; index <= last; index++) {
      const time = times[index]
      if (known[index] || !time) continue
      const report = cut(seen, time)
      known[index] = report
      await cache.put(keys[index] ?? '', { facts: report, files: {} })
    }
  }
  return join(known.map((report, index) => ({ report, startSec: times[index]?.startSec ?? 0 })))
}

async function reportUnder(key: string, cache: KeptPicture['cache']): Promise<SegmentReport | null> {
  const entry = await cache.take(key, (name) => name)
  // Only this module writes under these keys.
  return entry && (entry.facts as SegmentReport)
}

/** Runs of segments that hold all without a report, each with its neighbours. */
function partsToLookAt(known: readonly (SegmentReport | null)[]): { first: number; last: number }[] {
  const parts: { first: number; last: number }[] = []
  for (const [index, report] of known.entries()) {
    if (report) continue
    const [first, last] = [Math.max(0, index - 1), Math.min(known.length - 1, index + 1)]
    const before = parts.at(-1)
    if (before && first <= before.last + 1) before.last = last
    else parts.push({ first, last })
  }
  return parts
}

/** The part of a report that lies in a segment. */
function cut({ black, frozen, detail }: PictureReport, { startSec, endSec }: Stretch): SegmentReport {
  const within = (stretches: readonly Stretch[]): Piece[] =>
    stretches
      .filter((stretch) => stretch.startSec < endSec && stretch.endSec > startSec)
      .map((stretch) => ({
        startSec: Math.max(stretch.startSec, startSec) - startSec,
        endSec: Math.min(stretch.endSec, endSec) - startSec,
        goesOn: stretch.startSec < startSec,
      }))
  return {
    black: within(black),
    frozen: within(frozen),
    detail: detail
      .filter(({ atSec }) => atSec >= startSec && atSec < endSec)
      .map(({ atSec, flat }) => ({ atSec: atSec - startSec, flat })),
  }
}

/** Reports one after another. */
function join(parts: readonly { report: SegmentReport | null; startSec: number }[]): PictureReport {
  const whole: PictureReport = { black: [], frozen: [], detail: [] }
  for (const { report, startSec } of parts) {
    if (!report) throw new Error('a segment of the picture was not looked at')
    for (const kind of ['black', 'frozen'] as const) {
      for (const piece of report[kind]) {
        const last = whole[kind].at(-1)
        const endSec = startSec + piece.endSec
        if (piece.goesOn && last) last.endSec = endSec
        else whole[kind].push({ startSec: startSec + piece.startSec, endSec })
      }
    }
    whole.detail.push(...report.detail.map(({ atSec, flat }) => ({ atSec: atSec + startSec, flat })))
  }
  return whole
}
