import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { durationSec, type Pcm } from '../../../core/wav.ts'
import { UnusableMediaError } from '../../../media/errors.ts'
import { ingestImage } from '../../../media/ingest.ts'
import { probeMedia } from '../../../media/probe.ts'
import type { AspectRatio, SpokenWord } from '../../../providers/port.ts'
import type { StudioTools } from '../../../studio/tools.ts'
import { withWorkFolder } from '../../../studio/work-folder.ts'
import { ratioOf } from './probe-plan.ts'

/* Holds what a probe made against what was claimed. */

export interface Verdict {
  passed: boolean
  /** What was tried, and what came of it. */
  message: string
}

export const passed = (message: string): Verdict => ({ passed: true, message })
export const failed = (message: string): Verdict => ({ passed: false, message })

/** Codecs and models work in blocks of pixels: a shape is met to the nearest of them. */
const RATIO_TOLERANCE = 0.05
const MIN_SIDE_PX = 200
/** A voice at its slowest and fastest, for a sentence of twelve words. */
const SPEECH_SEC = { least: 1.5, most: 15 }
const LENGTH_TOLERANCE = 0.25
const LENGTH_TOLERANCE_SEC = 1
/** Of full scale: -60 dB. */
const SILENCE = 0.001
const FULL_SCALE = 32_768

/** `ratio`: null where any shape will do. */
export async function judgePicture(bytes: Uint8Array, ratio: AspectRatio | null): Promise<Verdict> {
  const picture = await ingestImage(bytes).catch((error: unknown) => {
    if (error instanceof UnusableMediaError) return null
    throw error
  })
  if (!picture) return failed('Asked for a picture; what came is none.')
  const { widthPx, heightPx } = picture
  const size = `${widthPx}x${heightPx}`
  if (ratio !== null && !isShaped(widthPx / heightPx, ratio))
    return failed(`Asked for a picture of ${ratio}; what came is ${size}.`)
  if (Math.min(widthPx, heightPx) < MIN_SIDE_PX)
    return failed(`Asked for a picture; what came is ${size}, too small for any use.`)
  return passed(`Got a picture of ${size}.`)
}

export function judgeSpeech(pcm: Pcm, words: readonly SpokenWord[] | null, claimsTimes: boolean): Verdict {
  const length = durationSec(pcm)
  const lasts = `${length.toFixed(1)} s`
  if (isSilent(pcm)) return failed(`Asked for a sentence; what came is ${lasts} of silence.`)
  if (length < SPEECH_SEC.least || length > SPEECH_SEC.most)
    return failed(`Asked for a sentence of twelve words; what came lasts ${lasts}.`)
  if (!claimsTimes) return passed(`Got speech of ${lasts}.`)
  if (!words)
    return failed(`Got speech of ${lasts}, but no times for its words, which the capabilities claim.`)
  const end = words.at(-1)?.endSec ?? 0
  if (end > length + LENGTH_TOLERANCE_SEC || end < length / 2) {
    return failed(`Got speech of ${lasts} whose last word is said to end at ${end.toFixed(1)} s.`)
  }
  return passed(`Got speech of ${lasts} with the times of ${words.length} words.`)
}

export function judgeMusic(pcm: Pcm, askedSec: number): Verdict {
  const length = durationSec(pcm)
  if (isSilent(pcm)) return failed(`Asked for music; what came is ${length.toFixed(1)} s of silence.`)
  if (!isLong(length, askedSec))
    return failed(`Asked for music of ${askedSec} s; what came lasts ${length.toFixed(1)} s.`)
  return passed(`Got music of ${length.toFixed(1)} s.`)
}

export async function judgeClip(
  tools: Pick<StudioTools, 'ffmpeg' | 'workDir'>,
  folderName: string,
  bytes: Uint8Array,
  asked: { durationSec: number; aspectRatio: AspectRatio },
  signal: AbortSignal,
): Promise<Verdict> {
  const info = await withWorkFolder(tools.workDir, folderName, async (folder) => {
    const path = join(folder, 'clip')
    await writeFile(path, bytes)
    return probeMedia(path, { ffmpeg: tools.ffmpeg, signal })
  }).catch((error: unknown) => {
    if (error instanceof UnusableMediaError) return null
    throw error
  })
  const [stream] = info?.video ?? []
  if (!stream || (stream.frames ?? 2) < 2) return failed('Asked for a clip; what came is none.')
  const size = `${stream.widthPx}x${stream.heightPx}`
  const length = stream.durationSec ?? info?.durationSec ?? 0
  if (!isLong(length, asked.durationSec))
    return failed(`Asked for a clip of ${asked.durationSec} s; what came lasts ${length.toFixed(1)} s.`)
  if (!isShaped(stream.widthPx / stream.heightPx, asked.aspectRatio))
    return failed(`Asked for a clip of ${asked.aspectRatio}; what came is ${size}.`)
  return passed(`Got a clip of ${size} and ${length.toFixed(1)} s.`)
}

const Answer = z.object({ title: z.string().min(1), number: z.number() })
/** What a language model is asked to answer by. */
export const answerSchema = {
  type: 'object',
  required: ['title', 'number'],
  properties: { title: { type: 'string' }, number: { type: 'number' } },
}

export function judgeText(text: string): Verdict {
  let answer: unknown = null
  try {
    answer = JSON.parse(text)
  } catch {
    return failed('Asked for JSON; what came is none.')
  }
  return Answer.safeParse(answer).success
    ? passed('Got JSON by the schema.')
    : failed('Asked for JSON by a schema; what came does not fit it.')
}

const isShaped = (found: number, ratio: AspectRatio): boolean =>
  Math.abs(found / ratioOf(ratio) - 1) <= RATIO_TOLERANCE

const isLong = (foundSec: number, askedSec: number): boolean =>
  Math.abs(foundSec - askedSec) <= Math.max(LENGTH_TOLERANCE_SEC / 2, askedSec * LENGTH_TOLERANCE)

function isSilent({ samples }: Pcm): boolean {
  let loudest = 0
  for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample))
  return loudest / FULL_SCALE < SILENCE
}
