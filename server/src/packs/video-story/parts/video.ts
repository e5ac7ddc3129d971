import type { CostPolicy, Metadata, Webhook } from '@potterlabs/generated/common/schemas.ts'
import { type VideoAsset, VideoCreate, VideoInputs } from '@potterlabs/generated/video-story/schemas.ts'
import { fillFromPresets, type PresetPlace } from '../../../contract/presets.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { seedOf } from '../../../core/random.ts'
import { exactly } from '../../../providers/estimate.ts'
import type { VideoReferenceRole } from '../../../providers/port.ts'
import { videoNeeds } from '../../../providers/requirements.ts'
import { getAssets } from '../../../store/assets.ts'
import type { Db } from '../../../store/database.ts'
import { getPreset } from '../../../store/presets.ts'
import type { JobRow } from '../../../store/schema.ts'
import { castMember, seedOfCast } from '../../../studio/cast.ts'
import { type KeptCharacter, requireCharacters } from '../../../studio/characters.ts'
import { requireWithinLimit } from '../../../studio/cost-limit.ts'
import { chooseProvider } from '../../../studio/routing.ts'
import type { Part, VideoStoryContext } from '../deps.ts'
import { tell } from '../videos/cast.ts'
import type { ShotPlace, VideoInput } from '../videos/inputs.ts'
import { withPresetsOwn } from '../videos/preset-overrides.ts'

/** What nobody says: see the contract. */
const DEFAULTS = { duration_sec: 5, fps: 30, resolution: '1080p', aspect_ratio: '16:9' } as const

/** A clip to be made: for a client, or for a shot of a whole. */
export interface VideoOrder extends Pick<VideoCreate, 'provider' | 'inputs' | 'overrides' | 'assets'> {
  presetId?: string | undefined
  cast: readonly KeptCharacter[]
  policy: CostPolicy
  maxCostMicros?: number | undefined
  place?: ShotPlace
  /** A seed for providers that take one; unlike one among the inputs it excludes nobody who takes none. */
  likedSeed?: number | null
  /** Tells it from other clips of its storyboard: see `renders/choice.ts`. */
  clipHash?: string
  /** Of a whole that it is a part of. */
  part?: Part
  metadata?: Metadata | undefined
  webhook?: Webhook | undefined
}

const NOWHERE: ShotPlace = { storyId: null, storyboardId: null, sceneId: null, shotId: null }

const PRESET_PLACE: PresetPlace = {
  kind: 'video',
  at: ['preset_id'],
  into: [{ path: ['inputs'], fields: Object.keys(VideoInputs.shape) }],
  provider: ['provider'],
}

/** A client's own. */
export async function startVideo(context: VideoStoryContext, create: VideoCreate): Promise<JobRow> {
  const { body, presetFor } = await fillFromPresets(context, {
    schema: VideoCreate,
    body: create,
    places: [PRESET_PLACE],
  })
  const locked = presetFor('video')
  const preset = locked && (await getPreset(context.db, context.project.id, locked.id))
  const cast = await requireCharacters(
    context.db,
    context.project.id,
    body.character_ids,
    (index) => `character_ids.${index}`,
  )
  return enqueueVideo(context, {
    provider: body.provider,
    presetId: locked?.id,
    inputs: body.inputs,
    overrides: preset ? withPresetsOwn(preset, body.overrides) : body.overrides,
    assets: body.assets,
    cast,
    policy: body.policy,
    maxCostMicros: body.max_cost_micros,
    metadata: body.metadata,
    webhook: body.webhook,
  })
}

/**
 * Queues a clip in the caller's transaction. Throws `not_found` and `unusable_asset` with the field of an asset that cannot
 * be used so, `cost_limit_reached`, and what routing throws.
 */
export async function enqueueVideo(context: VideoStoryContext, order: VideoOrder): Promise<JobRow> {
  const { db, engine, project } = context
  await checkAssets(db, project.id, order.assets)
  const id = order.part?.id ?? newId('vid')
  const { inputs, cast } = order
  const wanted = inputs.seed ?? order.likedSeed ?? seedOfCast(cast)
  const settings = {
    ...DEFAULTS,
    ...inputs,
    // What is left out may be there as `undefined`.
    duration_sec: inputs.duration_sec ?? DEFAULTS.duration_sec,
    fps: inputs.fps ?? DEFAULTS.fps,
    resolution: inputs.resolution ?? DEFAULTS.resolution,
    aspect_ratio: inputs.aspect_ratio ?? DEFAULTS.aspect_ratio,
    // One that every provider takes.
    seed: wanted ?? seedOf(id) % 2_147_483_648,
  }
  const asked = {
    ...(order.place ?? NOWHERE),
    clipHash: order.clipHash ?? null,
    presetId: order.presetId ?? null,
    settings,
    seedIsWanted: inputs.seed !== null,
    overrides: order.overrides,
    assets: order.assets,
    cast: cast.map(castMember),
  }
  const { provider, routing, alternatives, use } = await chooseProvider(
    { ...context, policy: order.policy, uses: [] },
    {
      makes: 'video',
      modality: 'video',
      requested: order.provider,
      presetId: order.presetId,
      field: 'provider',
      requirements: videoNeeds(
        {
          aspect_ratio: settings.aspect_ratio,
          duration_sec: settings.duration_sec,
          negative_prompt: settings.negative_prompt,
          seed: inputs.seed,
          prompt: (can) => tell(asked, can).prompt,
          roles: order.assets.map(({ role }, index) => ({ role, field: `assets.${index}.role` })),
        },
        (setting) => `inputs.${setting}`,
      ),
      quantities: { call: exactly(1), second: exactly(settings.duration_sec) },
    },
  )
  const can = provider.capabilities.video
  const input: VideoInput = { ...asked, characters: can ? tell(asked, can).characters : [] }
  const price = use.decision.chosen?.price
  requireWithinLimit(price?.minMicrosUsd ?? 0, order.maxCostMicros)
  return engine.enqueue(db, {
    projectId: project.id,
    id,
    parentId: order.part?.parentId ?? null,
    kind: 'video',
    input,
    provider: provider.id,
    routing,
    alternatives,
    estimatedMicrosUsd: price?.maxMicrosUsd ?? 0,
    maxCostMicrosUsd: order.maxCostMicros ?? null,
    metadata: order.metadata ?? {},
    webhook: order.webhook ?? null,
  })
}

/** How many assets of a role a video may have. */
const MOST: Record<VideoReferenceRole, number> = {
  image_reference: 5,
  first_frame: 1,
  last_frame: 1,
  audio: 1,
}

async function checkAssets(db: Db, projectId: string, assets: readonly VideoAsset[]): Promise<void> {
  const rows = new Map(
    (
      await getAssets(
        db,
        projectId,
        assets.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  )
  for (const [index, { id, role }] of assets.entries()) {
    const field = `assets.${index}`
    if (assets.slice(0, index + 1).filter((asset) => asset.role === role).length > MOST[role]) {
      const most = MOST[role] === 1 ? 'one asset' : `${MOST[role]} assets`
      throw new ApiError('invalid_param', `A video takes at most ${most} of role ${role}.`, {
        field: `${field}.role`,
      })
    }
    const row = rows.get(id)
    if (!row) throw notFound('asset', id, `${field}.id`)
    const kind = role === 'audio' ? 'audio' : 'image'
    if (row.status !== 'ready' || row.kind !== kind) {
      const what = row.status === 'ready' ? `of kind ${row.kind}` : `not ready (${row.status})`
      throw new ApiError('unusable_asset', `Asset ${id} is ${what} and cannot be the ${role}.`, {
        field: `${field}.id`,
        hint: `Name an asset of kind ${kind}.`,
      })
    }
  }
}
