import { join } from 'node:path'
import { expect, it } from 'vitest'
import { composeFilm } from '../film/compose.ts'
import { clipShot, countingClip, testFilm } from '../film/test-film.ts'
import { noAbort, testFfmpeg, withFolder } from '../test-video.ts'
import { testCache } from './test-cache.ts'

const second = 1_000_000
const SLIDE_SEC = 2
const FPS = 24

it('a film takes over the parts whose clips are the same', () =>
  withFolder(async (folder) => {
    const clips = ['one', 'two', 'other'].map((name, index) =>
      countingClip(folder, `${name}.mp4`, {
        ...{ fps: FPS, durationSec: SLIDE_SEC, size: '160x90' },
        hz: 200 + 100 * index,
      }),
    )
    const [one = '', two = '', other = ''] = await Promise.all(clips)
    const cache = await testCache(folder)
    const compose = (paths: readonly string[]) => {
      const shots = paths.map((path, index) =>
        clipShot(path, index * SLIDE_SEC * second, (index + 1) * SLIDE_SEC * second),
      )
      return composeFilm(testFilm({ widthPx: 160, heightPx: 90, fps: FPS, shots }), {
        workDir: folder,
        outPath: join(folder, 'film.mp4'),
        ffmpeg: testFfmpeg,
        signal: noAbort(),
        cache: { cache, scope: 'project', lineage: 'film' },
      })
    }
    await compose([one, two])
    const { render } = await compose([one, other])
    expect(render?.reused).toMatchObject([
      { kind: 'picture', startSec: 0, durationSec: SLIDE_SEC },
      { kind: 'sound', startSec: 0, durationSec: 2 * SLIDE_SEC },
    ])
    expect(render?.rebuilt).toMatchObject([{ kind: 'picture', startSec: SLIDE_SEC }])
    expect(render?.why).toEqual([
      { reason: 'the clip of slide 2 changed', segments: [render?.rebuilt[0]?.id] },
    ])
  }))
