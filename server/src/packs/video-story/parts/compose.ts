import type { CostPolicy, Metadata, Webhook } from '@potterlabs/generated/common/schemas.ts'
import {
  ComposeCreate,
  type ComposeFromClips,
  type ComposeFromTimeline,
  ComposeOptions,
  TimelineCaptions,
  TimelineClip,
} from '@potterlabs/generated/video-story/schemas.ts'
import { fillFromPresets, type PresetPlace } from '../../../contract/presets.ts'
import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { MICROSECONDS } from '../../../media/timeline.ts'
import { composeNeeds } from '../../../providers/requirements.ts'
import type { Requirement } from '../../../providers/router.ts'
import type { JobRow } from '../../../store/schema.ts'
import { type Chosen, chooseProvider } from '../../../studio/routing.ts'
import { requireWatermark } from '../../../studio/watermark.ts'
import { type ComposeInput, isAudio } from '../compose/inputs.ts'
import { type Layout, layOut, ownCues, TimelineFault } from '../compose/layout.ts'
import { findSources } from '../compose/sources.ts'
import type { Part, VideoStoryContext } from '../deps.ts'

/** There is one assembly here and it costs nothing; registered ones are weighed by what they are good at. */
const POLICY: CostPolicy = 'best'

/** A composition to be made: of a client's timeline, or of what another resource has laid out. */
export interface Composition extends Pick<ComposeInput, 'items' | 'captions' | 'options'> {
  /** A provider id or `auto`. */
  provider: string
  presetId?: string | undefined
  storyboard?: ComposeInput['storyboard']
  shots?: ComposeInput['shots']
  reusedVideoIds?: string[]
  /** Of a whole that it is a part of. */
  part?: Part
  metadata?: Metadata | undefined
  webhook?: Webhook | undefined
}

/** A client's own: a timeline, or clips to be joined. */
export async function startCompose(context: VideoStoryContext, create: ComposeCreate): Promise<JobRow> {
  const { body, presetFor } = await fillFromPresets(context, {
    schema: ComposeCreate,
    body: create,
    places: [PRESET_PLACE],
  })
  const { options, provider, metadata, webhook } = body
  const { items, captions } = 'items' in body ? body : joined(body)
  const presetId = presetFor('compose')?.id
  const wanted = { items, captions, options, provider, presetId, metadata, webhook }
  return enqueueComposition(context, wanted).catch((error: unknown) => {
    throw 'clips' in body && error instanceof ApiError ? namedByClips(error, body.clips.length) : error
  })
}

/** The error with the field that the client wrote, where clips and what is heard with them were made into items. */
function namedByClips(error: ApiError, clipCount: number): ApiError {
  const field = error.field
    ?.replace(/^items\.(\d+)/, (item, index: string) =>
      Number(index) < clipCount ? item : `audio.${Number(index) - clipCount}`,
    )
    .replace(/^items\.(\d+)\.source\.video_id$/, 'clips.$1')
    .replace(/^items\.\d+\.transition/, 'transition')
    .replace(/^items\b/, 'clips')
  return new ApiError(error.code, error.message, {
    cause: error,
    ...(field === undefined ? {} : { field }),
    ...(error.hint === null ? {} : { hint: error.hint }),
  })
}

const PRESET_PLACE: PresetPlace = {
  kind: 'compose',
  at: ['preset_id'],
  into: [{ path: ['options'], fields: Object.keys(ComposeOptions.shape) }],
  provider: ['provider'],
}

/** Clips one after the other, with what is heard beside them, and without words over them. */
const joined = ({
  clips,
  transition,
  audio,
}: ComposeFromClips): Pick<ComposeFromTimeline, 'items' | 'captions'> => ({
  items: [
    ...clips.map((videoId) =>
      TimelineClip.parse({ type: 'clip', source: { video_id: videoId }, transition }),
    ),
    ...audio,
  ],
  captions: TimelineCaptions.parse({ mode: 'none' }),
})

/**
 * Queues a composition in the caller's transaction; what it names may be in the making. Throws `not_found`,
 * `dependency_failed`, `unusable_asset`, `invalid_param` with the field of what cannot be where it is wanted, and
 * what routing throws, for a film that is too long as well.
 */
export async function enqueueComposition(context: VideoStoryContext, wanted: Composition): Promise<JobRow> {
  const { db, engine, project } = context
  const { items, captions, options } = wanted
  const { needs, lengthsSec } = await findSources(db, project.id, items)
  await requireWatermark(db, project.id, options.watermark)
  const layout = inWords(() => {
    ownCues(captions, options.fps)
    return layOut(items, lengthsSec, options.fps)
  })
  const { provider, routing, alternatives } = await chooseCompositor(context, wanted, layout)
  const input: ComposeInput = {
    items,
    captions,
    options,
    storyboard: wanted.storyboard ?? null,
    shots: wanted.shots ?? {},
    reusedVideoIds: wanted.reusedVideoIds ?? [],
  }
  return engine.enqueue(db, {
    projectId: project.id,
    id: wanted.part?.id ?? newId('cmp'),
    parentId: wanted.part?.parentId ?? null,
    kind: 'compose',
    input,
    needs,
    provider: provider.id,
    routing,
    alternatives,
    metadata: wanted.metadata ?? {},
    webhook: wanted.webhook ?? null,
  })
}

/** Who assembles it. Throws what routing refuses with, for a film that is too long as well. */
export const chooseCompositor = (
  context: VideoStoryContext,
  wanted: Pick<Composition, 'items' | 'captions' | 'options' | 'provider' | 'presetId'>,
  layout: Pick<Layout, 'endUs'>,
): Promise<Chosen> =>
  chooseProvider(
    { ...context, policy: POLICY, uses: [] },
    {
      makes: 'compose',
      modality: 'compose',
      requested: wanted.provider,
      field: 'provider',
      presetId: wanted.presetId,
      requirements: requirementsOf(wanted, layout),
      quantities: {},
    },
  )

function requirementsOf(
  { items, captions, options }: Pick<Composition, 'items' | 'captions' | 'options'>,
  { endUs }: Pick<Layout, 'endUs'>,
): Requirement<'compose'>[] {
  const seen = items.flatMap((item, index) =>
    isAudio(item) ? [] : [{ transition: item.transition.type, index }],
  )
  const settings = {
    fps: options.fps,
    resolution: options.resolution,
    aspect_ratio: options.aspect_ratio,
    captions: { mode: captions.mode, style: captions.style },
  }
  return [
    ...composeNeeds(settings, (setting) => (setting.startsWith('captions') ? setting : `options.${setting}`)),
    ...seen.flatMap(({ transition, index }) =>
      composeNeeds({ transition }, () => `items.${index}.transition.type`),
    ),
    {
      field: 'items',
      unmet: ({ max_duration_sec: mostSec }) =>
        endUs === null || endUs <= mostSec * MICROSECONDS
          ? null
          : `A film may last ${mostSec} s; this one would last ${Math.round(endUs / MICROSECONDS)} s.`,
    },
  ]
}

/** What cannot be done on a timeline as an error of the request. */
export function inWords<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof TimelineFault)) throw error
    const { message, field, hint } = error
    throw new ApiError('invalid_param', message, { field, hint, cause: error })
  }
}
