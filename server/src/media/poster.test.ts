import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makePoster } from './poster.ts'
import { run } from './run.ts'
import { noAbort, testFfmpeg, withFolder } from './test-video.ts'

/** Two seconds of grey, two of a test card, two of black, at 10 frames a second. */
async function threeScenes(folder: string): Promise<string> {
  const path = join(folder, 'scenes.mp4')
  const source = (name: string) => ['-f', 'lavfi', '-i', `${name}s=320x180:r=10:d=2`]
  const inputs = [...source('color=c=gray:'), ...source('testsrc2='), ...source('color=c=black:')]
  const join3 = '[0:v]setsar=1[a];[1:v]setsar=1[b];[2:v]setsar=1[c];[a][b][c]concat=n=3'
  await run(
    'ffmpeg',
    [
      ...['-v', 'error', '-nostdin', ...inputs, '-filter_complex', join3],
      ...['-pix_fmt', 'yuv420p', '-f', 'mp4', `file:${path}`],
    ],
    { signal: noAbort() },
  )
  return path
}

describe('makePoster', () => {
  const options = {
    candidatesSec: [1, 3, 5],
    widthPx: 320,
    durationSec: 6,
    fps: 10,
    ffmpeg: testFfmpeg,
    signal: noAbort(),
  }

  it('takes the still with most to see, in the video’s own size', () =>
    withFolder(async (folder) => {
      const { timeSec, bytes } = await makePoster(await threeScenes(folder), { ...options, timeSec: null })
      expect(timeSec).toBe(3)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 180 })
    }))

  it('takes the one that is asked for; after the end it is the last', () =>
    withFolder(async (folder) => {
      const path = await threeScenes(folder)
      for (const [wanted, taken, grey] of [
        [0.5, 0.5, 128],
        [100, 5.9, 0],
      ] as const) {
        const { timeSec, bytes } = await makePoster(path, { ...options, timeSec: wanted })
        expect(timeSec).toBeCloseTo(taken, 9)
        const { channels } = await sharp(bytes).stats()
        for (const channel of channels) expect(Math.abs(channel.mean - grey)).toBeLessThan(3)
      }
    }))
})
