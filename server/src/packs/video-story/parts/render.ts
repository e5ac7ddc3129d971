import { StoryboardRender, TimelineCaptions } from '@potterlabs/generated/video-story/schemas.ts'
import { orderedBy } from '../../../contract/ordered-by.ts'
import { fillFromPresets, type PresetPlace } from '../../../contract/presets.ts'
import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { requireUsableJob } from '../../../jobs/job-lookup.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { Chosen } from '../../../studio/routing.ts'
import type { ComposeInput, RenderOrder } from '../compose/inputs.ts'
import { layOut } from '../compose/layout.ts'
import type { VideoStoryContext } from '../deps.ts'
import { type ClipChoice, clipChoice, clipLimits, DELIVERY_FIELDS, deliveryOf } from '../renders/choice.ts'
import { filmOptions, renderedTimeline } from '../renders/clip-items.ts'
import { type ClipStrategy, cutClips } from '../renders/cut-clips.ts'
import {
  type ClipsOfBoard,
  type FoundClip,
  findClips,
  type OrderedClip,
  queueClips,
} from '../renders/order-clips.ts'
import type { Board } from '../storyboards/board.ts'
import { requireStoryboard } from '../storyboards/store.ts'
import { chooseCompositor, inWords } from './compose.ts'

/** As many as a timeline has items (contract, `ComposeFromTimeline`). */
export const MAX_CLIPS = 200

const PRESET_PLACE: PresetPlace = {
  kind: 'video',
  at: ['preset_id'],
  into: [{ path: ['delivery'], fields: [...DELIVERY_FIELDS] }],
  provider: ['provider'],
}

/**
 * Renders a storyboard: its clips at once, or by a worker where it is still in the making. Throws `not_found`,
 * `dependency_failed` for a storyboard that will never be, `invalid_param` for one without shots or with too many, and what
 * routing throws.
 */
export async function startRender(
  context: VideoStoryContext,
  storyboardId: string,
  create: StoryboardRender,
): Promise<JobRow> {
  const { db, engine, project } = context
  const { body } = await fillFromPresets(context, {
    schema: StoryboardRender,
    body: create,
    places: [PRESET_PLACE],
  })
  await requireUsableJob(db, project.id, storyboardId, ['storyboard'], 'storyboard_id')
  const { board } = await requireStoryboard(db, project.id, storyboardId)
  const render: RenderOrder = {
    choice: await clipChoice(
      context,
      { provider: body.provider, presetId: body.preset_id, overrides: body.overrides },
      { provider: 'provider', preset: 'preset_id' },
    ),
    delivery: deliveryOf(body.delivery),
    transition: body.transition,
    stitch: body.stitch,
    clips: null,
    orderedBy: orderedBy(context),
  }
  const id = newId('cmp')
  const of = { storyboardId, storyId: null, delivery: render.delivery }
  const found = board && (await findRenderClips(context, of, board, body.strategy, render.choice))
  const clips = found?.map(({ ordered }) => ordered) ?? null
  const compositor = body.stitch ? await compositorOf(context, render, clips ?? []) : null
  const job = await engine.enqueue(db, {
    projectId: project.id,
    id,
    kind: 'compose',
    input: inputOf(storyboardId, body.strategy, { ...render, clips }),
    needs: board ? [] : [storyboardId],
    provider: compositor?.provider.id ?? null,
    routing: compositor?.routing ?? null,
    alternatives: compositor?.alternatives ?? [],
    metadata: body.metadata ?? {},
    webhook: body.webhook ?? null,
  })
  if (found) await queueClips(context, { ...of, parentId: id }, found)
  return job
}

const inputOf = (
  storyboardId: string,
  strategy: StoryboardRender['strategy'],
  render: RenderOrder,
): ComposeInput => ({
  items: [],
  captions: TimelineCaptions.parse({ mode: 'none' }),
  options: filmOptions(render.delivery),
  storyboard: { id: storyboardId, strategy },
  shots: {},
  reusedVideoIds: [],
  render,
})

/**
 * The clips of a storyboard's render. Throws `invalid_param` for a storyboard without shots, or with more clips than one
 * film holds, and what routing throws where nobody can make them.
 */
export async function findRenderClips(
  context: VideoStoryContext,
  of: ClipsOfBoard,
  board: Board,
  strategy: StoryboardRender['strategy'],
  choice: ClipChoice,
): Promise<FoundClip[]> {
  const limits = await clipLimits(context, choice, of.delivery, {
    provider: 'provider',
    delivery: 'delivery',
  })
  const clips = cutClips(board, strategy, () => limits)
  requireRenderable(clips.length, strategy)
  return findClips(
    context,
    of,
    clips.map((clip) => ({ clip, choice, mayBeMade: true })),
  )
}

/** Throws `invalid_param` for a storyboard that gives no clip, or more than one film holds. */
export function requireRenderable(clips: number, strategy: ClipStrategy, field = 'strategy'): void {
  if (clips === 0) {
    throw new ApiError('invalid_param', 'This storyboard has no shots, so there is nothing to render.', {
      field: 'storyboard_id',
      hint: 'Make it again with shots (options.include).',
    })
  }
  if (clips <= MAX_CLIPS) return
  throw new ApiError(
    'invalid_param',
    `It would take ${clips} clips; a video is made of at most ${MAX_CLIPS}.`,
    {
      field,
      hint:
        strategy === 'per-shot'
          ? 'Render it per scene, or make a storyboard with a lower shot_density.'
          : 'Make storyboards of its parts and join their videos.',
    },
  )
}

/** Who joins the clips, as far as they are known. */
function compositorOf(
  context: VideoStoryContext,
  render: Pick<RenderOrder, 'delivery' | 'transition'>,
  clips: readonly OrderedClip[],
): Promise<Chosen> {
  const timeline = renderedTimeline(render, clips)
  const lengthsSec = clips.map(({ durationSec }) => durationSec)
  const endUs =
    clips.length === 0 ? null : inWords(() => layOut(timeline.items, lengthsSec, timeline.options.fps)).endUs
  return chooseCompositor(context, { ...timeline, provider: 'auto' }, { endUs })
}
