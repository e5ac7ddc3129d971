import {
  BackgroundMusicOptions,
  BeatsOptions,
  SlideshowRender,
  type SlideshowVideoCreate,
  SlideshowVideoFromParts,
  SlideshowVideoFromScript,
  VoiceoverOptions,
} from '@potterlabs/generated/slideshow/schemas.ts'
import { fillFromPresets, type LockingPreset, type PresetPlace } from '../../../contract/presets.ts'
import { newId } from '../../../core/ids.ts'
import { requireUsableJob } from '../../../jobs/job-lookup.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { Part } from '../deps.ts'
import type { SlideshowInput } from '../inputs.ts'
import type { Plan } from '../plan.ts'
import { ASSUMPTIONS, charactersOf } from '../quantities.ts'
import type { PlanningContext } from '../routing.ts'
import { resolveScript } from '../scripts.ts'
import { cardsSec } from '../timeline.ts'
import { planBeats } from './beats.ts'
import { planBackgroundMusic } from './music.ts'
import { IMAGE_STRATEGY_PLACE, planSlideshow } from './slideshow.ts'
import { narrationLength, slideshowLength } from './target-length.ts'
import { planVideo, VIDEO_PLACE } from './video-job.ts'
import { planVoiceover } from './voiceover.ts'

const SCRIPT_PLACES: PresetPlace[] = [
  VIDEO_PLACE,
  {
    kind: 'tts',
    at: ['voice_preset_id'],
    into: [
      { path: [], fields: ['voice'] },
      { path: ['voiceover'], fields: Object.keys(VoiceoverOptions.shape) },
    ],
    provider: null,
  },
  {
    kind: 'text',
    at: ['beats_preset_id'],
    into: [{ path: ['beats'], fields: Object.keys(BeatsOptions.shape) }],
    provider: null,
  },
  IMAGE_STRATEGY_PLACE,
  {
    kind: 'music',
    at: ['music', 'preset_id'],
    into: [{ path: ['music', 'options'], fields: Object.keys(BackgroundMusicOptions.shape) }],
    provider: ['music', 'provider'],
  },
]

/** Plans `POST /v1/slideshow-videos`. */
export const planSlideshowVideo = (context: PlanningContext, create: SlideshowVideoCreate): Promise<Plan> =>
  'script' in create ? planFromScript(context, create) : planFromParts(context, create)

/** Of parts that are there or in the making. */
async function planFromParts(context: PlanningContext, create: SlideshowVideoFromParts): Promise<Plan> {
  const { body, presetFor } = await fillFromPresets(context, {
    schema: SlideshowVideoFromParts,
    body: create,
    places: [VIDEO_PLACE],
  })
  return planOfParts(context, { ...body, preset: presetFor('compose') })
}

/** Plans `POST /v1/slideshows/{slideshow_id}/render`: with the voiceover that it was timed to, unless the request says another or none. */
export async function planRender(
  context: PlanningContext,
  slideshowId: string,
  create: SlideshowRender,
): Promise<Plan> {
  const { db, project } = context
  const { body, presetFor } = await fillFromPresets(context, {
    schema: SlideshowRender,
    body: create,
    places: [{ ...VIDEO_PLACE, provider: null }],
  })
  const slideshow = await requireUsableJob(db, project.id, slideshowId, ['slideshow'], 'slideshow_id')
  // Slideshow jobs of this pack alone write this input.
  const { timing } = slideshow.input as unknown as SlideshowInput
  const preset = presetFor('compose')
  return planOfParts(context, {
    provider: preset?.provider ?? 'auto',
    preset,
    slideshow_id: slideshowId,
    voiceover_id: body.voiceover_id === undefined ? (timing.voiceover_id ?? null) : body.voiceover_id,
    music_id: body.music_id,
    options: body.options,
    outputs: body.outputs,
  })
}

/** `voiceover_id` may be null: pictures and music alone. */
async function planOfParts(
  context: PlanningContext,
  request: Pick<SlideshowVideoFromParts, 'provider' | 'slideshow_id' | 'music_id' | 'options' | 'outputs'> & {
    voiceover_id: string | null
    preset: LockingPreset | undefined
  },
): Promise<Plan> {
  const { db, project } = context
  const {
    slideshow_id: slideshowId,
    voiceover_id: voiceoverId,
    music_id: musicId,
    options,
    outputs,
    preset,
  } = request
  const usable = (id: string, kinds: string[], field: string): Promise<JobRow> =>
    requireUsableJob(db, project.id, id, kinds, field)
  const slideshow = await usable(slideshowId, ['slideshow'], 'slideshow_id')
  const voiceover = voiceoverId === null ? null : await usable(voiceoverId, ['voiceover'], 'voiceover_id')
  if (musicId !== null) await usable(musicId, ['music', 'background-music'], 'music_id')
  const durationSec = voiceover
    ? await narrationLength(context, voiceover)
    : await slideshowLength(context, slideshow)
  const video = await planVideo(context, {
    requested: request.provider,
    preset,
    spec: {
      id: newId('ssv'),
      kind: 'slideshow-video',
      needs: [slideshowId, voiceoverId, musicId].filter((id) => id !== null),
    },
    input: {
      scriptId: null,
      // Slideshow jobs of this pack alone write this input.
      beatsId: (slideshow.input as unknown as SlideshowInput).beatsId,
      slideshowId,
      voiceoverId,
      musicId,
      options,
      outputs,
    },
    after: [],
  })
  return { newScript: null, jobs: [video], durationSec, assumptions: [] }
}

/**
 * Plans every part of a script's video and the video itself. The parts are children of the video, so that canceling it
 * ends them; each is a resource of its own that can be used again.
 */
async function planFromScript(context: PlanningContext, create: SlideshowVideoFromScript): Promise<Plan> {
  const { body, presetFor } = await fillFromPresets(context, {
    schema: SlideshowVideoFromScript,
    body: create,
    places: SCRIPT_PLACES,
  })
  const { script, newScript } = await resolveScript(context.db, context.project.id, body.script)
  const id = newId('ssv')
  const part = (prefix: 'vo' | 'bt' | 'ss' | 'bgm'): Part => ({ id: newId(prefix), parentId: id })
  const voiceover = await planVoiceover(context, {
    script,
    voice: body.voice,
    options: body.voiceover,
    preset: presetFor('tts'),
    part: part('vo'),
    fields: { voice: 'voice', options: 'voiceover', preset: 'voice_preset_id' },
  })
  const beats = await planBeats(context, {
    script,
    requested: 'auto',
    options: body.beats,
    preset: presetFor('text'),
    part: part('bt'),
  })
  const voiceoverId = voiceover.job.spec.id
  const slideshow = await planSlideshow(
    context,
    {
      policy: context.policy,
      beats: { beats_id: beats.job.spec.id },
      image_strategy: { ...body.image_strategy, aspect_ratio: body.options.aspect_ratio },
      assets: body.assets,
      caption_strategy: body.caption_strategy,
      timing_strategy: { mode: 'fit-voiceover', per_slide_sec: 4, voiceover_id: voiceoverId },
    },
    presetFor('image'),
    { ...part('ss'), beats, characters: charactersOf(script), narrationSec: voiceover.durationSec },
  )
  const music = body.music.enabled
    ? await planBackgroundMusic(context, {
        requested: body.music.provider,
        preset: presetFor('music'),
        target: { voiceover_id: voiceoverId },
        targetSec: voiceover.durationSec,
        cardsSec: cardsSec(body.options),
        options: body.music.options,
        field: { provider: 'music.provider', options: 'music.options' },
        part: part('bgm'),
      })
    : null
  const parts = [voiceover.job, beats.job, slideshow.job, ...(music ? [music.job] : [])]
  const video = await planVideo(context, {
    requested: body.provider,
    preset: presetFor('compose'),
    // A whole must be there before its parts, so it cannot need them yet: its handler waits for them.
    spec: { id, kind: 'slideshow-video', needs: [] },
    input: {
      scriptId: script.id,
      beatsId: beats.job.spec.id,
      slideshowId: slideshow.job.spec.id,
      voiceoverId,
      musicId: music?.job.spec.id ?? null,
      options: body.options,
      outputs: body.outputs,
    },
    after: parts.map(({ spec }) => spec.id),
  })
  return {
    newScript,
    jobs: [video, ...parts],
    durationSec: voiceover.durationSec,
    assumptions: [ASSUMPTIONS.narration(body.voiceover.pace), ...slideshow.assumptions],
  }
}
