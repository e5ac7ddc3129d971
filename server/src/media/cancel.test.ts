import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testCache } from './cache/test-cache.ts'
import { composeVideo } from './compose.ts'
import { chooseMotion } from './motion.ts'
import { testSlides, testTimeline } from './test-timeline.ts'
import { noAbort, plainPictures, testFfmpeg, withFolder } from './test-video.ts'
import type { Timeline } from './timeline.ts'

const second = 1_000_000
const ROUNDS = 5
const AT_ONCE = 4
const STEPS = 14
/** Turns of the event loop after a step: what is cut off is in the middle of something. */
const TURNS = 40

/** Numbers from 0 up to `limit`, the same in every run (Park and Miller, "Random number generators", 1988). */
function numbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}

/** Processes that are ours, dead ones included that nobody has taken note of, or that name `folder`. */
async function processes(folder: string): Promise<string[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const told = await Promise.all(
    all.map(async (id) => {
      const read = (file: string) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')
      const parent = (await read('stat')).split(') ').at(-1)?.split(' ')[1]
      const line = await read('cmdline')
      return parent === String(process.pid) || line.includes(folder) ? [`${id} ${line}`] : []
    }),
  )
  return told.flat()
}

const openFiles = async (): Promise<number> => (await readdir('/proc/self/fd')).length

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate)
}

test.runIf(existsSync('/proc/self/fd'))(
  'M-10 after many cancels, at any point, no process, no file, no folder and no descriptor is left',
  () =>
    withFolder(async (folder) => {
      const pictures = await plainPictures(folder, [
        [200, 40, 40],
        [40, 200, 40],
      ])
      const [workDir, directory] = [join(folder, 'work'), join(folder, 'cache')]
      await mkdir(workDir)
      const cache = await testCache(folder)
      const timelineOf = (turn: number): Timeline =>
        testTimeline({
          ...{ widthPx: 160, heightPx: 90, fps: 60 },
          slides: testSlides([2.1 * second, 2.2 * second], pictures).map((slide, index) => ({
            ...slide,
            motion: chooseMotion(turn, index),
          })),
        })
      const render = (timeline: Timeline, name: string, signal: AbortSignal, onProgress = () => undefined) =>
        composeVideo(timeline, {
          ...{ workDir, outPath: join(workDir, `${name}.mp4`), ffmpeg: testFfmpeg, signal, onProgress },
          threads: 1,
          cache: { cache, scope: 'project', lineage: 'canceled' },
        })
      await render(timelineOf(0), 'first', noAbort())
      const before = {
        files: await openFiles(),
        processes: await processes(folder),
        work: await readdir(workDir),
      }

      const below = numbers(7)
      let canceled = 0
      for (let round = 0; round < ROUNDS; round++) {
        const renders = Array.from({ length: AT_ONCE }, async (_, place) => {
          const abort = new AbortController()
          const reason = new Error('no longer wanted')
          const [atStep, turnsLater] = [below(STEPS), below(TURNS)]
          const cancel = () => void turns(turnsLater).then(() => abort.abort(reason))
          let step = 0
          if (atStep === 0) cancel()
          // Two of each: one of them waits for what the other makes, and takes it over when that is given up.
          const timeline = timelineOf(1 + round * AT_ONCE + (place >> 1))
          const name = `${round}_${place}`
          const failure = await render(timeline, name, abort.signal, () => {
            if (++step === atStep) cancel()
          }).then(
            () => undefined,
            (error: unknown) => error,
          )
          if (failure === undefined) return [`${name}.mp4`]
          expect(failure).toBe(reason)
          canceled++
          return []
        })
        const finished = (await Promise.all(renders)).flat()
        expect((await readdir(workDir)).sort()).toEqual([...before.work, ...finished].sort())
        before.work.push(...finished)
      }

      expect(canceled).toBeGreaterThan((ROUNDS * AT_ONCE) / 2)
      expect(await processes(folder)).toEqual(before.processes)
      expect(await openFiles()).toBeLessThanOrEqual(before.files)
      expect(await readdir(join(directory, 'claims'))).toEqual([])
      for (const owner of await readdir(join(directory, 'making'))) {
        expect(await readdir(join(directory, 'making', owner))).toEqual([])
      }
      // What is kept is whole: what was canceled is made from it now, and is as if it had never been touched.
      const [kept, anew] = [join(workDir, 'kept.mp4'), join(workDir, 'anew.mp4')]
      await render(timelineOf(1), 'kept', noAbort())
      await composeVideo(timelineOf(1), { workDir, outPath: anew, ffmpeg: testFfmpeg, signal: noAbort() })
      expect((await readFile(kept)).equals(await readFile(anew))).toBe(true)
    }),
)
