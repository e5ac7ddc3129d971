import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FilmClip } from '../../core/layered-clip.ts'
import { runInThread } from '../../core/threads.ts'
import { encodeWav } from '../../core/wav.ts'
import { decodeSound } from '../decode-sound.ts'
import type { FfmpegPaths } from '../ffmpeg.ts'
import { run } from '../run.ts'
import type { FilmedPicture, FilmTask } from './film-worker.ts'

const worker = new URL('./film-worker.ts', import.meta.url)

const SAMPLE_RATE_HZ = 48_000
/** How long a sound that outlasts its clip takes to fade. */
const FADE_SEC = 0.5

/** Films layered clips with ffmpeg, each in a thread and a folder of its own. Throws `UnusableMediaError` for a bad sound. */
export const clipFilmer =
  ({ ffmpeg, workDir }: { ffmpeg: FfmpegPaths; workDir: string }): FilmClip =>
  async ({ module, input, sound }, signal) => {
    const folder = join(workDir, `clip-${randomUUID()}`)
    await mkdir(folder, { recursive: true })
    try {
      const task: FilmTask = { module: module.href, input, folder, ffmpegPath: ffmpeg.ffmpegPath }
      const picture = await runInThread<FilmTask, FilmedPicture>(worker, task, signal)
      const path = sound ? await withSound(picture, sound, { folder, ffmpeg, signal }) : picture.path
      const { frames, durationSec } = picture
      return { mp4: new Uint8Array(await readFile(path)), frames, durationSec }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

/** The clip with a sound under it, cut or padded to its length. */
async function withSound(
  picture: FilmedPicture,
  bytes: Uint8Array,
  work: { folder: string; ffmpeg: FfmpegPaths; signal: AbortSignal },
): Promise<string> {
  const pcm = await decodeSound(bytes, { sampleRateHz: SAMPLE_RATE_HZ, channels: 2, ...work })
  const [soundPath, path] = [join(work.folder, 'under.wav'), join(work.folder, 'clip.mp4')]
  await writeFile(soundPath, encodeWav(fitted(pcm.samples, picture.durationSec)))
  const args = [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
    ...['-protocol_whitelist', 'file', '-f', 'mov', '-i', `file:${picture.path}`],
    ...['-protocol_whitelist', 'file', '-f', 'wav', '-i', `file:${soundPath}`],
    ...['-map', '0:v:0', '-map', '1:a:0', '-c:v', 'copy', '-c:a', 'aac', '-b:a', '192k'],
    ...[
      '-map_metadata',
      '-1',
      '-movflags',
      '+faststart',
      '-fflags',
      '+bitexact',
      '-f',
      'mp4',
      `file:${path}`,
    ],
  ]
  await run(work.ffmpeg.ffmpegPath, args, { signal: work.signal })
  return path
}

/** Stereo samples of exactly a length: silence after a short sound, a fade at the end of a long one. */
function fitted(samples: Int16Array, durationSec: number) {
  const count = Math.round(durationSec * SAMPLE_RATE_HZ) * 2
  const out = new Int16Array(count)
  out.set(samples.subarray(0, count))
  if (samples.length > count) {
    const fade = Math.min(count, FADE_SEC * SAMPLE_RATE_HZ * 2)
    for (let at = count - fade; at < count; at++) out[at] = Math.round(((out[at] ?? 0) * (count - at)) / fade)
  }
  return { sampleRateHz: SAMPLE_RATE_HZ, channels: 2, samples: out }
}
