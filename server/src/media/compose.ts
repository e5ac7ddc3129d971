import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inputArguments } from './audio/measure.ts'
import { type MixedSoundtrack, type MixOptions, mixSoundtrack } from './audio/mix.ts'
import { CachedRender, type RenderCache } from './cache/cached-render.ts'
import type { KeptPicture } from './cache/picture-report.ts'
import type { RenderReport } from './cache/render-report.ts'
import { chapterInput } from './chapters.ts'
import { checkOutput } from './check-output.ts'
import type { FfmpegPaths } from './ffmpeg.ts'
import { planVideo, type VideoPlan, writtenText } from './plan.ts'
import type { BurnedIn } from './quality-captions.ts'
import { run } from './run.ts'
import { missingCharacters } from './text/missing-characters.ts'
import { type Chapter, frameToUs, MICROSECONDS, type Soundtrack, type Timeline } from './timeline.ts'
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
  /** Parts that earlier renders left there are taken over; default: all is made. */
  cache?: RenderCache | null
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
  /** What was taken over from earlier renders, and what was made; null without a cache. */
  render: RenderReport | null
  /** Characters of captions and titles, each once, that none of our fonts has. */
  missingCharacters: string[]
  /** How its captions are drawn, for `measureQuality`; null where none are. */
  burnedIn: BurnedIn | null
  /** Its pieces of picture as they are kept, for `measureQuality`; null without a cache. */
  kept: KeptPicture | null
}

/**
 * Makes the video that a timeline describes. The result is checked before it appears (`checkOutput`). On failure or abort
 * nothing is left behind.
 */
export const composeVideo = (
  timeline: Timeline,
  options: ComposeOptions,
  sound: SoundWork<MixedSoundtrack> = soundOf(timeline.sound),
): Promise<ComposedVideo & { sound: MixedSoundtrack }> =>
  assemble(planVideo(timeline), sound, { ...options, chapters: timeline.chapters ?? [] })

/** A soundtrack's mixing, with what else is asked of it. */
export const soundOf = (
  soundtrack: Soundtrack,
  extras: Required<Pick<MixOptions, 'copies' | 'stems'>> = { copies: [], stems: false },
): SoundWork<MixedSoundtrack> => ({
  inputs: { ...soundtrack, ...extras },
  mix: (tools) => mixSoundtrack(soundtrack, { ...tools, ...extras }),
})

/** What the sound of a video is made with. */
export interface SoundTools {
  durationUs: number
  workDir: string
  signal: AbortSignal
  ffmpeg: FfmpegPaths
}

/** How the sound of a video is made, and everything that it is made of. */
export interface SoundWork<Sound> {
  inputs: object
  /** Where its files stay; default: they are gone with the rest. */
  keepIn?: string
  mix: (tools: SoundTools) => Promise<Sound>
}

/** Makes the picture of a plan and its sound side by side, and one checked file of both; see `composeVideo`. */
export async function assemble<Sound extends MixedSoundtrack>(
  plan: VideoPlan,
  soundWork: SoundWork<Sound>,
  options: ComposeOptions & { chapters?: readonly Chapter[] },
): Promise<ComposedVideo & { sound: Sound }> {
  const { outPath, ffmpeg, onProgress, chapters = [] } = options
  const started = performance.now()
  const folder = await mkdtemp(join(options.workDir, 'compose-'))
  const partial = `${outPath}.partial.${plan.container}`
  const failing = new AbortController()
  const signal = AbortSignal.any([options.signal, failing.signal])
  const tracks = { workDir: folder, signal, ffmpeg }
  const tell = (stage: ComposeProgress['stage'], done: number, total: number) =>
    onProgress?.({ stage, done, total })
  try {
    const cached = options.cache ? await CachedRender.open(options.cache, plan, ffmpeg.ffmpegPath) : null
    const [picture, sound] = await both(
      failing,
      timed(() =>
        renderVideo(plan, {
          ...tracks,
          ...(options.threads === undefined ? {} : { threads: options.threads }),
          cached,
          onProgress: (done, total) => tell('picture', done, total),
        }),
      ),
      timed(async () => {
        tell('sound', 0, 1)
        const durationUs = frameToUs(plan.frames, plan.fps)
        const workDir = soundWork.keepIn ?? folder
        const mix = () => soundWork.mix({ ...tracks, workDir, durationUs })
        const inputs = { ...soundWork.inputs, durationUs, container: plan.container }
        const mixed = await (cached ? cached.sound(inputs, { workDir, signal, mix }) : mix())
        tell('sound', 1, 1)
        return mixed
      }),
    )
    const mux = await timed(async () => {
      tell('mux', 0, 1)
      const inputs = [...inputArguments(picture.result.path), ...inputArguments(sound.result.path)]
      if (chapters.length > 0) inputs.push(...(await chapterInput(join(folder, 'chapters.txt'), chapters)))
      await run(ffmpeg.ffmpegPath, muxArgs(inputs, partial, plan, chapters.length > 0), { signal })
      await checkOutput(partial, plan, { ffmpeg, signal })
      await rename(partial, outPath)
      tell('mux', 1, 1)
    })
    const finished = await cached?.finish()
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
      render: finished?.report ?? null,
      missingCharacters: await missingCharacters(writtenText(plan)),
      burnedIn: plan.cues.length > 0 ? plan : null,
      kept: finished?.picture ?? null,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await rm(partial, { force: true })
  }
}

/** Copies both streams as they are; the index is moved to the front so that playing starts before the end is there. */
function muxArgs(
  inputs: readonly string[],
  outPath: string,
  { container }: VideoPlan,
  hasChapters: boolean,
): string[] {
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
    ...inputs,
    ...['-map', '0:v:0', '-map', '1:a:0', '-c', 'copy'],
    // Not `-map_metadata -1`, which takes the chapters' titles away as well.
    ...['-map_metadata:g', '-1', '-map_metadata:s', '-1', '-map_chapters', hasChapters ? '2' : '-1'],
    ...(container === 'mp4' ? ['-movflags', '+faststart'] : []),
    ...['-fflags', '+bitexact', '-f', container, `file:${outPath}`],
  ]
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
