import { type FileHandle, open } from 'node:fs/promises'
import { measureStreamEnds } from './audio/stream-ends.ts'
import type { FfmpegPaths } from './ffmpeg.ts'
import type { VideoPlan } from './plan.ts'
import { probeMedia } from './probe.ts'

/** What a finished file has to be, of its plan. */
export type PlannedOutput = Pick<VideoPlan, 'container' | 'frames' | 'fps' | 'widthPx' | 'heightPx'>

/**
 * Throws where a finished file is not what was planned: its size, each of its frames at its rate, sound that ends within
 * one frame of the picture, and in MP4 the index before the data. That would be our fault, and must not be handed out.
 */
export async function checkOutput(
  path: string,
  { container, frames, fps, widthPx, heightPx }: PlannedOutput,
  options: { ffmpeg: FfmpegPaths; signal: AbortSignal },
): Promise<void> {
  const { video } = await probeMedia(path, { ...options, countFrames: false })
  const ends = await measureStreamEnds(path, options)
  const [picture] = video
  if (!picture || ends.videoEndSec === null || ends.audioEndSec === null) {
    throw new Error('the video lacks a stream')
  }
  if (picture.widthPx !== widthPx || picture.heightPx !== heightPx) {
    throw new Error(
      `the video is ${picture.widthPx}x${picture.heightPx}, planned were ${widthPx}x${heightPx}`,
    )
  }
  if (ends.videoFrames !== frames) {
    throw new Error(`the video has ${ends.videoFrames} frames, planned were ${frames}`)
  }
  if (Math.abs(ends.videoEndSec - frames / fps) > 0.5 / fps) {
    throw new Error(`${frames} frames take ${ends.videoEndSec.toFixed(3)} s, planned were ${fps} a second`)
  }
  const apartSec = Math.abs(ends.videoEndSec - ends.audioEndSec)
  if (apartSec > 1 / fps) throw new Error(`picture and sound end ${apartSec.toFixed(3)} s apart`)
  if (container === 'mp4' && !(await startsFast(path))) {
    throw new Error('the index of the video comes after its data')
  }
}

/** Length and kind, and a length of 64 bits where the first is 1. */
const BOX_HEADER_BYTES = 16

/** Whether players find the index of an MP4 before they have loaded all of it (boxes by ISO/IEC 14496-12, 4.2). */
async function startsFast(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    for (let at = 0; ; ) {
      const { kind, sizeBytes } = await boxAt(file, at)
      if (kind === 'moov') return true
      // A length of 0 is the rest of the file.
      if (kind === 'mdat' || kind === null || sizeBytes === 0) return false
      at += sizeBytes
    }
  } finally {
    await file.close()
  }
}

async function boxAt(file: FileHandle, at: number): Promise<{ kind: string | null; sizeBytes: number }> {
  const header = Buffer.alloc(BOX_HEADER_BYTES)
  const { bytesRead } = await file.read(header, 0, BOX_HEADER_BYTES, at)
  if (bytesRead < BOX_HEADER_BYTES / 2) return { kind: null, sizeBytes: 0 }
  const length = header.readUInt32BE(0)
  const sizeBytes = length === 1 ? Number(header.readBigUInt64BE(8)) : length
  return { kind: header.toString('latin1', 4, 8), sizeBytes }
}
