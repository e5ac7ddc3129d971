import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepCompiledCode } from '../../server/src/core/compile-cache.ts'
import { MediaCache } from '../../server/src/media/cache/media-cache.ts'
import { composeVideo } from '../../server/src/media/compose.ts'
import { locateFfmpeg } from '../../server/src/media/ffmpeg.ts'
import { measureQuality } from '../../server/src/media/quality.ts'
import type { Timeline } from '../../server/src/media/timeline.ts'
import { startCpuUsage } from './usage.ts'

/**
 * `node assemble.ts <folder> [keep]`: composes `timeline.json` to `video.mp4` and prints what it took as JSON. With `keep`
 * it takes over what it left in `cache` before, and measures the quality.
 */
const [folder = '', keep] = process.argv.slice(2)
// As the server does, for which no render but its first is the first.
keepCompiledCode(join(tmpdir(), 'potterlabs-bench-compile-cache'))
const timeline: Timeline = JSON.parse(await readFile(join(folder, 'timeline.json'), 'utf8'))
const ffmpeg = await locateFfmpeg()
const { signal } = new AbortController()
const stopCpuUsage = await startCpuUsage()
const cache = keep
  ? await MediaCache.open({ directory: join(folder, 'cache'), maxBytes: 5e9, onFault: console.error })
  : null
const video = await composeVideo(timeline, {
  workDir: folder,
  outPath: join(folder, 'video.mp4'),
  ffmpeg,
  signal,
  cache: cache && { cache, scope: 'bench', lineage: 'slideshow' },
})
if (cache) {
  const speech = timeline.captions.cues.map(({ startUs, endUs }) => ({ startUs, endUs }))
  await measureQuality(video.path, { ffmpeg, signal, timeline, speech, kept: video.kept })
}
const { kept: _, ...rest } = video
console.log(JSON.stringify({ ...rest, ...(await stopCpuUsage()) }))
