import type {
  Metadata,
  SlideshowVideoFromParts,
  SlideshowVideoFromScript,
  SlideshowVideoOptions,
  Webhook,
} from '@potterlabs/generated/slideshow/schemas.ts'
import { newId } from '../../../core/ids.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { Part, SlideshowContext } from '../deps.ts'
import type { SlideshowInput, SlideshowVideoInput } from '../inputs.ts'
import { requireUsableJob } from '../job-lookup.ts'
import { chooseProvider, oneOf } from '../routing.ts'
import { resolveScript } from '../scripts.ts'
import { startBeats } from './beats.ts'
import { startBackgroundMusic } from './music.ts'
import { startSlideshow } from './slideshow.ts'
import { startVoiceover } from './voiceover.ts'

/** Queues a video of parts that are there or in the making. `voiceover_id` may be null: pictures and music alone. */
export async function startFromParts(
  context: SlideshowContext,
  create: Omit<SlideshowVideoFromParts, 'voiceover_id'> & { voiceover_id: string | null },
): Promise<JobRow> {
  const { db, project } = context
  const slideshow = await requireUsableJob(db, project.id, create.slideshow_id, ['slideshow'], 'slideshow_id')
  const needs = [create.slideshow_id]
  if (create.voiceover_id !== null) {
    await requireUsableJob(db, project.id, create.voiceover_id, ['voiceover'], 'voiceover_id')
    needs.push(create.voiceover_id)
  }
  if (create.music_id !== null) {
    await requireUsableJob(db, project.id, create.music_id, ['music', 'background-music'], 'music_id')
    needs.push(create.music_id)
  }
  return enqueueVideo(context, {
    provider: create.provider,
    needs,
    metadata: create.metadata,
    webhook: create.webhook,
    input: {
      scriptId: null,
      // Slideshow jobs of this pack alone write this input.
      beatsId: (slideshow.input as unknown as SlideshowInput).beatsId,
      slideshowId: create.slideshow_id,
      voiceoverId: create.voiceover_id,
      musicId: create.music_id,
      options: create.options,
    },
  })
}

/**
 * Makes every part of a script's video and then the video, in the caller's transaction. The parts are children of the
 * video, so that canceling it ends them; each is a resource of its own that can be used again.
 */
export async function startFromScript(
  context: SlideshowContext,
  create: SlideshowVideoFromScript,
): Promise<JobRow> {
  const script = await resolveScript(context.db, context.project.id, create.script)
  const id = newId('ssv')
  const voiceover: Part = { id: newId('vo'), parentId: id }
  const beats: Part = { id: newId('bt'), parentId: id }
  const slideshow: Part = { id: newId('ss'), parentId: id }
  const music: Part | null = create.music.enabled ? { id: newId('bgm'), parentId: id } : null
  const video = await enqueueVideo(context, {
    id,
    provider: create.provider,
    // A parent must be there before its parts, so it cannot need them yet: its handler waits for them.
    needs: [],
    metadata: create.metadata,
    webhook: create.webhook,
    input: {
      scriptId: script.id,
      beatsId: beats.id,
      slideshowId: slideshow.id,
      voiceoverId: voiceover.id,
      musicId: music?.id ?? null,
      options: create.options,
    },
  })
  await startVoiceover(context, {
    script,
    voice: create.voice,
    options: create.voiceover,
    part: voiceover,
    fields: { voice: 'voice', options: 'voiceover' },
  })
  await startBeats(context, { script, provider: 'auto', options: create.beats, part: beats })
  await startSlideshow(
    context,
    {
      beats: { beats_id: beats.id },
      image_strategy: { ...create.image_strategy, aspect_ratio: create.options.aspect_ratio },
      assets: create.assets,
      caption_strategy: create.caption_strategy,
      timing_strategy: { mode: 'fit-voiceover', per_slide_sec: 4, voiceover_id: voiceover.id },
    },
    slideshow,
  )
  if (music) {
    await startBackgroundMusic(
      context,
      {
        provider: create.music.provider,
        target: { voiceover_id: voiceover.id },
        options: create.music.options,
      },
      music,
    )
  }
  return video
}

async function enqueueVideo(
  context: SlideshowContext,
  request: {
    id?: string
    provider: string
    needs: string[]
    metadata: Metadata | undefined
    webhook: Webhook | undefined
    input: SlideshowVideoInput
  },
): Promise<JobRow> {
  const { provider, routing } = await chooseProvider(context, {
    modality: 'compose',
    requested: request.provider,
    field: 'provider',
    requirements: compositionNeeds(request.input.options),
  })
  return context.engine.enqueue(context.db, {
    projectId: context.project.id,
    id: request.id ?? newId('ssv'),
    kind: 'slideshow-video',
    input: request.input,
    needs: request.needs,
    provider: provider.id,
    routing,
    metadata: request.metadata ?? {},
    webhook: request.webhook ?? null,
  })
}

const compositionNeeds = (options: SlideshowVideoOptions) => [
  oneOf<'compose', string>('options.transition', options.transition, (can) => can.transitions),
  oneOf<'compose', number>('options.fps', options.fps, (can) => can.fps),
  oneOf<'compose', string>('options.resolution', options.resolution, (can) => can.resolutions),
  oneOf<'compose', string>('options.aspect_ratio', options.aspect_ratio, (can) => can.aspect_ratios),
  oneOf<'compose', string>('options.captions.mode', options.captions.mode, (can) => can.caption_modes),
  oneOf<'compose', string>('options.captions.style', options.captions.style, (can) => can.caption_styles),
]
