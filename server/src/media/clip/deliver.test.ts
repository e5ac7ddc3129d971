import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UnusableMediaError } from '../errors.ts'
import { type FfmpegPaths, locateFfmpeg } from '../ffmpeg.ts'
import { probeMedia } from '../probe.ts'
import { run } from '../run.ts'
import { type Delivery, deliverClip } from './deliver.ts'

let ffmpeg: FfmpegPaths
let folder: string
const { signal } = new AbortController()

beforeAll(async () => {
  ffmpeg = await locateFfmpeg({})
  folder = await mkdtemp(join(tmpdir(), 'potterlabs-deliver-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function foreign(name: string, size: string, durationSec: number, sound = false): Promise<string> {
  const path = join(folder, name)
  await run(
    ffmpeg.ffmpegPath,
    [
      ...[
        '-nostdin',
        '-y',
        '-v',
        'error',
        '-f',
        'lavfi',
        '-i',
        `testsrc2=size=${size}:rate=24:duration=${durationSec}`,
      ],
      ...(sound ? ['-f', 'lavfi', '-i', `sine=f=330:d=${durationSec}`, '-c:a', 'aac'] : []),
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-f', 'mp4', `file:${path}`],
    ],
    { signal },
  )
  return path
}

const wanted: Delivery = { fps: 30, widthPx: 320, heightPx: 180, durationSec: 1 }
const deliver = (source: string, change: Partial<Delivery> = {}) =>
  deliverClip(source, { ...wanted, ...change, folder, ffmpeg, signal })
const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

/** The mean luma of a part of the first frame. */
async function lumaAt(path: string, crop: string): Promise<number> {
  const args = [
    ...['-nostdin', '-v', 'error', '-protocol_whitelist', 'file', '-f', 'mov', '-i', `file:${path}`],
    ...['-frames:v', '1', '-vf', `crop=${crop},format=gray`, '-f', 'rawvideo', 'pipe:1'],
  ]
  const { stdout } = await run(ffmpeg.ffmpegPath, args, { signal })
  return stdout.reduce((sum, value) => sum + value, 0) / stdout.length
}

describe('bringing a clip to what was asked for', () => {
  it('makes exactly so many frames of that size, cut to length, silent as it was', async () => {
    const made = await deliver(await foreign('long.mp4', '256x144', 2))
    expect(made).toMatchObject({ durationSec: 1, hasSound: false })
    const { video, audio } = await probeMedia(made.path, { ffmpeg, signal })
    expect(video[0]).toMatchObject({ codec: 'h264', widthPx: 320, heightPx: 180, fps: 30, frames: 30 })
    expect(audio).toEqual([])
  })

  it('keeps its sound, exactly as long as the picture', async () => {
    const made = await deliver(await foreign('sound.mp4', '256x144', 2, true), { durationSec: 1.5, fps: 25 })
    const {
      video: [picture],
      audio: [sound],
    } = await probeMedia(made.path, { ffmpeg, signal })
    expect(made.hasSound).toBe(true)
    expect(picture?.frames).toBe(38)
    expect(Math.abs((sound?.durationSec ?? 0) - 38 / 25)).toBeLessThan(0.03)
  })

  it('holds the last frame of one that is a little short', async () => {
    const made = await deliver(await foreign('short.mp4', '256x144', 1.7), { durationSec: 2 })
    expect((await probeMedia(made.path, { ffmpeg, signal })).video[0]?.frames).toBe(60)
  })

  it('shows one of another shape whole, on a blurred copy of itself', async () => {
    const made = await deliver(await foreign('tall.mp4', '144x256', 1))
    const { video } = await probeMedia(made.path, { ffmpeg, signal })
    expect(video[0]).toMatchObject({ widthPx: 320, heightPx: 180 })
    expect(await lumaAt(made.path, '40:180:0:0')).toBeGreaterThan(20)
  })
})

describe('what is no clip', () => {
  it('is refused: a picture, rubbish, a file cut off, a film that is too short', async () => {
    const rubbish = join(folder, 'rubbish')
    await writeFile(rubbish, Buffer.from('{"error":"not today"}'.repeat(50)))
    expect(await failure(deliver(rubbish))).toBeInstanceOf(UnusableMediaError)
    const png = join(folder, 'picture')
    const dot =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    await writeFile(png, Buffer.from(dot, 'base64'))
    expect(await failure(deliver(png))).toBeInstanceOf(UnusableMediaError)
    const whole = await foreign('whole.mp4', '256x144', 1)
    const bytes = await readFile(whole)
    const cut = join(folder, 'cut')
    await writeFile(cut, bytes.subarray(0, bytes.length / 2))
    expect(await failure(deliver(cut))).toBeInstanceOf(UnusableMediaError)
    const tooShort = await failure(deliver(whole, { durationSec: 4 }))
    expect(tooShort).toBeInstanceOf(UnusableMediaError)
    expect(String(tooShort)).toContain('1.0 s, asked were 4 s')
  })
})
