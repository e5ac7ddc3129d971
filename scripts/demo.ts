import { mkdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PotterLabs, PotterLabsError, type Schemas } from '@potterlabs/sdk'
import { pino } from 'pino'
import { readConfig } from '../server/src/config.ts'
import { startServer } from '../server/src/server.ts'
import { BarDisplay } from './demo/bars.ts'
import { followStages } from './demo/follow.ts'

/*
 * `npm run demo -- [script.md] [--aspect 9:16] [--resolution 720p] [--voice vx_rowan]`: the whole service in this
 * process, one script through its HTTP API by the SDK, one MP4 in `out/`.
 */

const ROOT = resolve(import.meta.dirname, '..')
const DEFAULT_SCRIPT = join(ROOT, 'examples/scripts/the-lamp-keeper.md')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    aspect: { type: 'string', default: '16:9' },
    resolution: { type: 'string', default: '1080p' },
    voice: { type: 'string', default: 'vx_clara' },
    style: { type: 'string', default: 'ambient-cinematic' },
  },
})

async function main(): Promise<void> {
  const scriptPath = positionals[0] ?? DEFAULT_SCRIPT
  const text = await readFile(scriptPath, 'utf8')
  const started = performance.now()
  const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' })
  const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }))
  const server = await startServer(config, logger)
  try {
    if (server.url === null || server.apiKey === null) {
      throw new Error(
        `the key of this server's project is not in ${server.keyFile}; set DATA_DIR to a new folder`,
      )
    }
    process.stdout.write(`\n  ${relative(process.cwd(), scriptPath)} -> ${server.url}\n\n`)
    const client = new PotterLabs({ apiKey: server.apiKey, baseUrl: server.url })
    await makeVideo(client, text, started)
  } finally {
    await server.stop()
  }
}

async function makeVideo(client: PotterLabs, text: string, started: number): Promise<void> {
  const made = await client.slideshowVideos.create({
    script: { type: 'markdown', text },
    voice: { voice_id: values.voice },
    image_strategy: { seed: 7 },
    music: { options: { style: values.style, seed: 7 } },
    // What was typed is sent as it is: the API knows what it can do, and says so.
    options: { aspect_ratio: values.aspect as Aspect, resolution: values.resolution as Resolution },
  })
  const display = new BarDisplay(process.stdout)
  const watching = new AbortController()
  const following = followStages(client, made, (bars) => display.draw(bars), watching.signal)
  const video = await client.wait(made)
  watching.abort()
  await following

  const script = video.script_id === null ? null : await client.scripts.get(video.script_id)
  const path = join('out', `${fileName(script?.title)}.mp4`)
  await mkdir('out', { recursive: true })
  await client.downloadToFile(video.artifact, path)
  await report(client, video, path, started)
}

type Options = NonNullable<Schemas['SlideshowVideoFromScript']['options']>
type Aspect = NonNullable<Options['aspect_ratio']>
type Resolution = NonNullable<Options['resolution']>

async function report(
  client: PotterLabs,
  video: Schemas['SlideshowVideo'],
  path: string,
  started: number,
): Promise<void> {
  const { artifact, quality } = video
  const seconds = (ms: number | null | undefined) => `${((ms ?? 0) / 1000).toFixed(1)} s`.padStart(8)
  const { voiceover, slideshow, music } = video.tracks
  const parts: [string, string | undefined][] = [
    ['voice', voiceover?.id],
    ['pictures', slideshow.id],
    ['music', music?.id],
  ]
  process.stdout.write(`
  ${path}
    length       ${artifact?.duration_sec?.toFixed(2)} s
    resolution   ${artifact?.resolution}
    size         ${((artifact?.size_bytes ?? 0) / 1e6).toFixed(1)} MB
    loudness     ${quality?.integrated_lufs} LUFS, true peak ${quality?.true_peak_dbtp} dBTP
    wall time    ${((performance.now() - started) / 1000).toFixed(1)} s

  what each stage took (stages overlap)
`)
  for (const [label, id] of parts) {
    if (id === undefined) continue
    const { metrics } = await client.jobs.get(id)
    process.stdout.write(`    ${label.padEnd(10)} ${seconds(metrics.run_ms)}\n`)
  }
  for (const { stage, run_ms: runMs } of video.stages)
    process.stdout.write(`    ${stage.padEnd(10)} ${seconds(runMs)}\n`)
  process.stdout.write('\n')
}

/** `The lamp keeper` -> `the-lamp-keeper`; letters of any script, nothing that a path could trip over. */
const fileName = (title: string | null | undefined): string =>
  (title ?? 'video')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80) || 'video'

try {
  await main()
} catch (error) {
  const hint =
    error instanceof PotterLabsError && 'hint' in error && error.hint ? `\n  ${String(error.hint)}` : ''
  process.stderr.write(`\n  ${error instanceof Error ? error.message : String(error)}${hint}\n\n`)
  process.exitCode = 1
}
