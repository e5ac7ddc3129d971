import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inputArguments } from './audio/measure.ts'
import { type MixedSoundtrack, mixSoundtrack } from './audio/mix.ts'
import { measureStreamEnds } from './audio/stream-ends.ts'
import type { FfmpegPaths } from './ffmpeg.ts'
import { planVideo, type VideoPlan } from './plan.ts'
import { run } from './run.ts'
import { frameToUs, MICROSECONDS, type Timeline } from './timeline.ts'
import { renderVideo } from './video.ts'

export interface ComposeOptions {
  /** The job's own folder; what is put there is gone again at the end. */
  workDir: string
  /** Where the finished file appears, all at once. */
  outPath: string
  ffmpeg: FfmpegPaths
  signal: AbortSignal
  /** Encoders side by side; default one for each core. */
  threads?: number
  onProgress?: (progress: ComposeProgress) => void
}

/** Picture counts frames; sound and mux are one step each. Picture and sound go on side by side. */
export interface ComposeProgress {
  stage: 'picture' | 'sound' | 'mux'
  done: number
  total: number
}

/** A finished video: H.264 High and AAC in MP4 with the index at the front, or VP9 and Opus in WebM. */
export interface ComposedVideo {
  path: string
  durationSec: number
  frames: number
  widthPx: number
  heightPx: number
  fps: number
  sizeBytes: number
  loudness: { integratedLufs: number; truePeakDbtp: number }
  timings: { pictureMs: number; soundMs: number; muxMs: number; totalMs: number }
}

/**
 * Makes the video that a timeline describes. The result is checked before it appears: every frame is there, and
 * sound and picture end within one frame of each other. On failure or abort nothing is left behind.
 */
export const composeVideo = (timeline: Timeline, options: ComposeOptions): Promise<ComposedVideo> =>
  assemble(planVideo(timeline), (tools) => mixSoundtrack(timeline.sound, tools), options)

/** What the sound of a video is made with. */
export interface SoundTools {
  durationUs: number
  workDir: string
  signal: AbortSignal
  ffmpeg: FfmpegPaths
}

/** Makes the picture of a plan and its sound side by side, and one checked file of both; see `composeVideo`. */
export async function assemble<Sound extends MixedSoundtrack>(
  plan: VideoPlan,
  mix: (tools: SoundTools) => Promise<Sound>,
  options: ComposeOptions,
): Promise<ComposedVideo & { sound: Sound }> {
  const { outPath, ffmpeg, onProgress } = options
  const started = performance.now()
  const folder = await mkdtemp(join(options.workDir, 'compose-'))
  const partial = `${outPath}.partial.${plan.container}`
  const failing = new AbortController()
  const signal = AbortSignal.any([options.signal, failing.signal])
  const tracks = { workDir: folder, signal, ffmpeg }
  const tell = (stage: ComposeProgress['stage'], done: number, total: number) =>
    onProgress?.({ stage, done, total })
  try {
    const [picture, sound] = await both(
      failing,
      timed(() =>
        renderVideo(plan, {
          ...tracks,
          ...(options.threads === undefined ? {} : { threads: options.threads }),
          onProgress: (done, total) => tell('picture', done, total),
        }),
      ),
      timed(async () => {
        tell('sound', 0, 1)
        const mixed = await mix({ ...tracks, durationUs: frameToUs(plan.frames, plan.fps) })
        tell('sound', 1, 1)
        return mixed
      }),
    )
    const mux = await timed(async () => {
      tell('mux', 0, 1)
      await run(ffmpeg.ffmpegPath, muxArgs(picture.result.path, sound.result.path, partial, plan), { signal })
      await checkResult(partial, plan, { ffmpeg, signal })
      await rename(partial, outPath)
      tell('mux', 1, 1)
    })
    return {
      path: outPath,
      durationSec: frameToUs(plan.frames, plan.fps) / MICROSECONDS,
      frames: plan.frames,
      widthPx: plan.widthPx,
      heightPx: plan.heightPx,
      fps: plan.fps,
      sizeBytes: (await stat(outPath)).size,
      sound: sound.result,
      loudness: { integratedLufs: sound.result.integratedLufs, truePeakDbtp: sound.result.truePeakDbtp },
      timings: {
        pictureMs: picture.ms,
        soundMs: sound.ms,
        muxMs: mux.ms,
        totalMs: Math.round(performance.now() - started),
      },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await rm(partial, { force: true })
  }
}

/** Copies both streams as they are; the index is moved to the front so that playing starts before the end is there. */
function muxArgs(
  picturePath: string,
  soundPath: string,
  outPath: string,
  { container }: VideoPlan,
): string[] {
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
    ...[...inputArguments(picturePath), ...inputArguments(soundPath)],
    ...['-map', '0:v:0', '-map', '1:a:0', '-c', 'copy', '-map_metadata', '-1'],
    ...(container === 'mp4' ? ['-movflags', '+faststart'] : []),
    ...['-fflags', '+bitexact', '-f', container, `file:${outPath}`],
  ]
}

/** A video that is not what was planned is our fault and must not be handed out. */
async function checkResult(
  path: string,
  plan: VideoPlan,
  options: { ffmpeg: FfmpegPaths; signal: AbortSignal },
): Promise<void> {
  const ends = await measureStreamEnds(path, options)
  if (ends.videoFrames !== plan.frames) {
    throw new Error(`the video has ${ends.videoFrames} frames, planned were ${plan.frames}`)
  }
  if (ends.videoEndSec === null || ends.audioEndSec === null) throw new Error('the video lacks a stream')
  const apartSec = Math.abs(ends.videoEndSec - ends.audioEndSec)
  if (apartSec > 1 / plan.fps) throw new Error(`picture and sound end ${apartSec.toFixed(3)} s apart`)
}

/** Waits for both; the first failure aborts the other, and is what is thrown once both have ended. */
async function both<A, B>(failing: AbortController, a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  for (const work of [a, b]) work.catch((error: unknown) => failing.abort(error))
  await Promise.allSettled([a, b])
  failing.signal.throwIfAborted()
  return [await a, await b]
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const started = performance.now()
  const result = await work()
  return { result, ms: Math.round(performance.now() - started) }
}
