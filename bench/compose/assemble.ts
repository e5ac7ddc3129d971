import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composeVideo } from '../../server/src/media/compose.ts'
import { locateFfmpeg } from '../../server/src/media/ffmpeg.ts'
import { cpuSec, type Usage, watchMemory } from './usage.ts'

/**
 * `node assemble.ts <folder>`: composes `timeline.json` to `video.mp4` and prints what it took as JSON. A process
 * of its own, so that the memory counted is the compositor's and not the bench's.
 */
const folder = process.argv[2] ?? ''
const timeline = JSON.parse(await readFile(join(folder, 'timeline.json'), 'utf8'))
const ffmpeg = await locateFfmpeg()
const memory = watchMemory()
const cpuBefore = await cpuSec()
const video = await composeVideo(timeline, {
  workDir: folder,
  outPath: join(folder, 'video.mp4'),
  ffmpeg,
  signal: new AbortController().signal,
})
const usage: Usage = { cpuSec: (await cpuSec()) - cpuBefore, peakRssMb: await memory.stop() }
console.log(JSON.stringify({ ...video, ...usage }))
