import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { PotterLabs, Schemas } from '@potterlabs/sdk'
import { BarDisplay } from './demo/bars.ts'
import { followStory } from './demo/follow-story.ts'
import { type Demo, keepVideo, reportStage, reportVideo, runDemo } from './demo/service.ts'

/*
 * `npm run demo:story -- [screenplay.fountain] [--aspect 9:16] [--resolution 720p] [--strategy per-scene] [--narrate]`: one
 * screenplay becomes shots, clips and one MP4 in `out/`, with the dialogue as captions and music under it.
 */

const DEFAULT_SCREENPLAY = resolve(import.meta.dirname, '..', 'examples/stories/the-night-letter.fountain')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    aspect: { type: 'string', default: '16:9' },
    resolution: { type: 'string', default: '1080p' },
    strategy: { type: 'string', default: 'per-shot' },
    narrate: { type: 'boolean', default: false },
  },
})

type Render = NonNullable<Schemas['StoryCreate']['render']>
type Delivery = NonNullable<Render['delivery']>

async function makeStory({ client, text, startedMs }: Demo): Promise<void> {
  const made = await client.stories.create({
    input: { type: 'text', text },
    // What was typed is sent as it is: the API knows what it can do, and says so.
    render: {
      strategy: values.strategy as NonNullable<Render['strategy']>,
      transition: { type: 'crossfade', duration_sec: 0.4 },
      delivery: {
        aspect_ratio: values.aspect as NonNullable<Delivery['aspect_ratio']>,
        resolution: values.resolution as NonNullable<Delivery['resolution']>,
      },
    },
    narration: { enabled: values.narrate },
    music: { enabled: true, seed: 7 },
  })
  const display = new BarDisplay(process.stdout)
  const watching = new AbortController()
  const following = followStory(client, made, (bars) => display.draw(bars), watching.signal)
  const story = await client.wait(made)
  watching.abort()
  await following

  const board = story.storyboard_id === null ? null : await client.storyboards.get(story.storyboard_id)
  const path = await keepVideo(client, story.final, board?.title)
  reportVideo(path, { artifact: story.final, quality: story.quality }, startedMs)
  await reportParts(client, story)
}

async function reportParts(client: PotterLabs, story: Schemas['Story']): Promise<void> {
  const runMs = async (id: string) => (await client.jobs.get(id)).metrics.run_ms ?? 0
  const clipMs = await Promise.all(story.videos.flatMap(({ video_id: id }) => (id === null ? [] : runMs(id))))
  reportStage(
    `${clipMs.length} clips`,
    clipMs.reduce((sum, ms) => sum + ms, 0),
  )
  for (const [label, id] of [
    ['voice', story.voiceover_id],
    ['music', story.music_id],
    ['assembly', story.compose_id],
  ] as const) {
    if (id !== null) reportStage(label, await runMs(id))
  }
  process.stdout.write('\n')
}

await runDemo(positionals[0] ?? DEFAULT_SCREENPLAY, makeStory)
