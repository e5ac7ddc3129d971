import { inputArguments, type MeasureOptions, quietFlags } from './audio/measure.ts'
import { digestOf } from './cache/fingerprint.ts'
import type { KeptPicture } from './cache/picture-report.ts'
import { dueTimesUs, sampleOf } from './captions/caption-error.ts'
import { CaptionPainter } from './captions/caption-painter.ts'
import { type CaptionPattern, captionPattern, isSeen } from './captions/caption-sight.ts'
import type { VideoPlan } from './plan.ts'
import { run } from './run.ts'
import { Typesetter } from './text/typesetter.ts'
import { type CaptionCue, MICROSECONDS, usToFrame } from './timeline.ts'

/** How captions are drawn in a picture. */
export type BurnedIn = Pick<VideoPlan, 'widthPx' | 'heightPx' | 'captionStyle' | 'hanForms'>

/** A video's captions; those that are not burned in lie beside it. */
export interface VideoCaptions {
  cues: readonly CaptionCue[]
  fps: number
  burnedIn: BurnedIn | null
}

/** How far around its time a caption is looked for. */
const REACH_US = 500_000

/**
 * How far captions begin from their first word, at worst, in milliseconds; null without captions. Every cue's own time
 * counts; of burned-in ones a sample is looked for in the picture as well, a second of it decoded at each place, and
 * not again where pieces of it were kept. One that is not found within half a second counts as that far away.
 */
export async function measureCaptionError(
  path: string,
  { cues, fps, burnedIn }: VideoCaptions,
  options: MeasureOptions & { kept?: KeptPicture | null },
): Promise<number | null> {
  if (cues.length === 0) return null
  const dueUs = dueTimesUs(cues, fps)
  const errorsUs = cues.map(({ startUs }, index) => startUs - (dueUs[index] ?? startUs))
  const seenLateUs = burnedIn ? await latenessOfSample(path, cues, { ...options, burnedIn, fps }) : []
  const seenUs = seenLateUs.map(({ place, lateUs }) => (errorsUs[place] ?? 0) + lateUs)
  const worstUs = Math.max(...[...errorsUs, ...seenUs].map(Math.abs))
  return Math.round(Math.min(worstUs, REACH_US)) / 1000
}

type Looking = MeasureOptions & { kept?: KeptPicture | null; burnedIn: BurnedIn; fps: number }

/** Of a sample of cues, how much later than planned they come into sight. */
async function latenessOfSample(
  path: string,
  cues: readonly CaptionCue[],
  { burnedIn, fps, kept, ...options }: Looking,
): Promise<{ place: number; lateUs: number }[]> {
  const typesetter = await Typesetter.open(burnedIn.hanForms)
  const painter = new CaptionPainter(typesetter, burnedIn, burnedIn.captionStyle)
  const found: { place: number; lateUs: number }[] = []
  for (const place of sampleOf(cues)) {
    const cue = cues[place]
    // Too short for a frame: it is not in the picture.
    if (!cue || usToFrame(cue.endUs, fps) <= usToFrame(cue.startUs, fps)) continue
    const key = kept ? keyOf(cue, kept) : null
    const known = key === null ? undefined : await knownLateness(key, kept)
    if (known !== undefined) {
      if (known !== null) found.push({ place, lateUs: known })
      continue
    }
    const before = cues[place - 1]
    const isNear = before && before.endUs > cue.startUs - REACH_US
    const pattern = captionPattern(painter.draw(cue), isNear ? painter.draw(before) : null)
    // What is to be seen before the one before may well be the same text.
    const fromUs = Math.max(0, cue.startUs - REACH_US, before?.startUs ?? 0)
    const lateUs = pattern && (await latenessOf(path, cue.startUs, { ...options, fromUs, pattern }))
    if (key !== null) await kept?.cache.put(key, { facts: { lateUs }, files: {} })
    if (lateUs !== null) found.push({ place, lateUs })
  }
  return found
}

/** How much later than planned a caption is first seen; at most half a second, before or after. */
async function latenessOf(
  path: string,
  startUs: number,
  { fromUs, pattern, ffmpeg, signal }: MeasureOptions & { fromUs: number; pattern: CaptionPattern },
): Promise<number> {
  const { x, y, widthPx, heightPx } = pattern.box
  const seek = ['-ss', seconds(fromUs), '-t', seconds(startUs + REACH_US - fromUs)]
  const lines: string[] = []
  const filters = `crop=${widthPx}:${heightPx}:${x}:${y},extractplanes=y,showinfo=checksum=0`
  const { stdout } = await run(
    ffmpeg.ffmpegPath,
    [
      ...[...quietFlags, '-xerror', '-threads', '1', '-copyts', ...inputArguments(path, seek)],
      ...['-map', '0:v:0', '-vf', filters, '-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1'],
    ],
    { signal, onStderrLine: (line) => lines.push(line) },
  )
  const timesUs = lines.flatMap((line) => {
    const time = line.match(/ n: *\d+ .*pts_time:(\S+)/)?.[1]
    return time === undefined ? [] : Number(time) * MICROSECONDS
  })
  const bytes = widthPx * heightPx
  if (stdout.length !== timesUs.length * bytes) throw new Error('a look at a caption lost frames')
  const seenUs = timesUs.find((_, frame) =>
    isSeen(pattern, stdout.subarray(frame * bytes, (frame + 1) * bytes)),
  )
  return seenUs === undefined ? REACH_US : seenUs - startUs
}

const seconds = (us: number): string => (us / MICROSECONDS).toFixed(6)

/** Of the pieces of picture around a cue's start, and where it lies in them. */
function keyOf({ startUs }: CaptionCue, { fps, segments }: KeptPicture): string {
  const [from, to] = [startUs - REACH_US, startUs + REACH_US].map((us) => (us * fps) / MICROSECONDS)
  const around = segments.filter(({ fromFrame, toFrame }) => toFrame > (from ?? 0) && fromFrame < (to ?? 0))
  const atFrame = Math.round((startUs * fps) / MICROSECONDS) - (around[0]?.fromFrame ?? 0)
  return digestOf({ of: 'caption sight', atFrame, around: around.map(({ key }) => key) })
}

/** Undefined for what was never looked at, null for what cannot be told. */
async function knownLateness(key: string, kept?: KeptPicture | null): Promise<number | null | undefined> {
  const entry = await kept?.cache.take(key, (name) => name)
  // Only this module writes under these keys.
  return entry ? (entry.facts as { lateUs: number | null }).lateUs : undefined
}
