import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { PotterLabs, Schemas } from '@potterlabs/sdk'
import { BarDisplay } from './demo/bars.ts'
import { followStages } from './demo/follow.ts'
import { type Demo, keepVideo, reportStage, reportVideo, runDemo } from './demo/service.ts'

/*
 * `npm run demo -- [script.md] [--aspect 9:16] [--resolution 720p] [--voice vx_rowan]`: one script becomes one narrated
 * MP4 in `out/`.
 */

const DEFAULT_SCRIPT = resolve(import.meta.dirname, '..', 'examples/scripts/the-lamp-keeper.md')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    aspect: { type: 'string', default: '16:9' },
    resolution: { type: 'string', default: '1080p' },
    voice: { type: 'string', default: 'vx_clara' },
    style: { type: 'string', default: 'ambient-cinematic' },
  },
})

type Options = NonNullable<Schemas['SlideshowVideoFromScript']['options']>
type Aspect = NonNullable<Options['aspect_ratio']>
type Resolution = NonNullable<Options['resolution']>

async function makeVideo({ client, text, startedMs }: Demo): Promise<void> {
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
  const path = await keepVideo(client, video.artifact, script?.title)
  reportVideo(path, video, startedMs)
  await reportParts(client, video)
}

async function reportParts(client: PotterLabs, video: Schemas['SlideshowVideo']): Promise<void> {
  const { voiceover, slideshow, music } = video.tracks
  const parts: [string, string | undefined][] = [
    ['voice', voiceover?.id],
    ['pictures', slideshow.id],
    ['music', music?.id],
  ]
  for (const [label, id] of parts) {
    if (id !== undefined) reportStage(label, (await client.jobs.get(id)).metrics.run_ms)
  }
  for (const { stage, run_ms: runMs } of video.stages) reportStage(stage, runMs)
  process.stdout.write('\n')
}

await runDemo(positionals[0] ?? DEFAULT_SCRIPT, makeVideo)
