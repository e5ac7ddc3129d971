import { StoryCreate } from '@potterlabs/generated/video-story/schemas.ts'
import { orderedBy } from '../../../contract/ordered-by.ts'
import { fillFromPresets, type PresetPlace } from '../../../contract/presets.ts'
import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { VideoStoryContext } from '../deps.ts'
import { requireRenderable } from '../parts/render.ts'
import { startStoryboard } from '../parts/storyboard.ts'
import { clipChoice, clipLimits, DELIVERY_FIELDS, deliveryOf } from '../renders/choice.ts'
import { cutClips } from '../renders/cut-clips.ts'
import type { StoryJobInput } from './inputs.ts'
import { storyboardOrder } from './storyboard.ts'

const PRESET_PLACE: PresetPlace = {
  kind: 'video',
  at: ['render', 'preset_id'],
  into: [{ path: ['render', 'delivery'], fields: [...DELIVERY_FIELDS] }],
  provider: ['render', 'provider'],
}

/**
 * Begins a story, and its storyboard, in the caller's transaction. What is wrong with the request is told now: throws what
 * `startStoryboard` throws, `not_found` and `unknown_provider` for who is named, what routing refuses with where nobody can
 * make its clips, `unknown_voice`, and `invalid_param` for captions of a narration that there is none of.
 */
export async function startStory(context: VideoStoryContext, create: StoryCreate): Promise<JobRow> {
  const { db, engine, project } = context
  const { body } = await fillFromPresets(context, {
    schema: StoryCreate,
    body: create,
    places: [PRESET_PLACE],
  })
  const { render, narration, captions, music } = body
  const choice = await clipChoice(
    context,
    { provider: render.provider, presetId: render.preset_id, overrides: render.overrides },
    { provider: 'render.provider', preset: 'render.preset_id' },
  )
  const delivery = deliveryOf(render.delivery)
  const limits = await clipLimits(context, choice, delivery, {
    provider: 'render.provider',
    delivery: 'render.delivery',
  })
  await checkSound(context, body)
  const storyboardId = newId('sb')
  const input: StoryJobInput = {
    title: body.title,
    source: body.input,
    options: body.options,
    characterIds: body.character_ids,
    render,
    choice,
    delivery,
    narration,
    captions,
    music,
    storyboardId,
    orderedBy: orderedBy(context),
  }
  const job = await engine.enqueue(db, {
    projectId: project.id,
    id: newId('story'),
    kind: 'story',
    input,
    metadata: body.metadata ?? {},
    webhook: body.webhook ?? null,
  })
  const { board } = await startStoryboard(context, {
    ...storyboardOrder(input),
    part: { id: storyboardId, parentId: job.id },
  })
  if (board) {
    requireRenderable(
      cutClips(board, render.strategy, () => limits).length,
      render.strategy,
      'render.strategy',
    )
  }
  return job
}

async function checkSound(
  context: VideoStoryContext,
  { narration, captions, music }: Pick<StoryCreate, 'narration' | 'captions' | 'music'>,
): Promise<void> {
  const registry = await context.providers.for(context.project.id)
  if (captions.mode !== 'none' && captions.source === 'narration' && !narration.enabled) {
    throw new ApiError('invalid_param', 'There is no narration to take captions from.', {
      field: 'captions.source',
      hint: 'Set narration.enabled, or take the captions from dialogue.',
    })
  }
  if (music.enabled && music.provider !== 'auto') registry.require(music.provider, 'music.provider')
  if (!narration.enabled) return
  const { voice_id: voiceId, provider } = narration
  if (provider !== 'auto') registry.require(provider, 'narration.provider')
  if (voiceId === null) return
  const found = registry.voices().find(({ voice }) => voice.id === voiceId)
  if (!found) {
    throw new ApiError('unknown_voice', `There is no voice '${voiceId}'.`, {
      field: 'narration.voice_id',
      hint: 'GET /v1/voices lists all voices.',
    })
  }
  if (provider === 'auto' || provider === found.provider.id) return
  throw new ApiError('invalid_param', `Voice '${voiceId}' is of '${found.provider.id}'.`, {
    field: 'narration.provider',
    hint: 'Leave the provider out, or name one of its voices.',
  })
}
