import {
  BackgroundMusicCreate,
  BackgroundMusicOptions,
  MusicCreate,
} from '@potterlabs/generated/slideshow/schemas.ts'
import { fillFromPresets, type LockingPreset, type PresetPlace } from '../../../contract/presets.ts'
import { newId } from '../../../core/ids.ts'
import { exactly, type Range } from '../../../providers/estimate.ts'
import { musicNeeds } from '../../../providers/requirements.ts'
import type { Part } from '../deps.ts'
import type { MusicInput } from '../inputs.ts'
import { bedLength } from '../jobs/music.ts'
import type { Plan, PlannedJob } from '../plan.ts'
import { ASSUMPTIONS, middleOf, musicQuantities } from '../quantities.ts'
import { chooseProvider, type PlanningContext } from '../routing.ts'
import { seedFor } from './images.ts'
import { targetLength } from './target-length.ts'

const PLACES: PresetPlace[] = [
  {
    kind: 'music',
    at: ['preset_id'],
    into: [{ path: [], fields: Object.keys(MusicCreate.shape) }],
    provider: ['provider'],
  },
]
const BED_PLACES: PresetPlace[] = [
  {
    kind: 'music',
    at: ['preset_id'],
    into: [{ path: ['options'], fields: Object.keys(BackgroundMusicOptions.shape) }],
    provider: ['provider'],
  },
]

/** Plans a track of a given length. */
export async function planMusic(context: PlanningContext, create: MusicCreate): Promise<Plan> {
  const { body, presetFor } = await fillFromPresets(context, {
    schema: MusicCreate,
    body: create,
    places: PLACES,
  })
  const id = newId('mus')
  const job = await plan(context, {
    spec: { id, kind: 'music' },
    requested: body.provider,
    preset: presetFor('music'),
    input: {
      style: body.style,
      prompt: body.prompt,
      bpm: body.bpm,
      intensityCurve: body.intensity_curve,
      stems: body.stems,
      seed: seedFor(body.seed, id),
      length: { durationSec: body.duration_sec },
    },
    sentSeed: body.seed,
    lengthSec: exactly(body.duration_sec),
    at: (setting) => setting,
  })
  return { newScript: null, jobs: [job], durationSec: exactly(body.duration_sec), assumptions: [] }
}

/** Plans `POST /v1/background-music`. */
export async function planBackgroundMusicCreate(
  context: PlanningContext,
  create: BackgroundMusicCreate,
): Promise<Plan> {
  const { body, presetFor } = await fillFromPresets(context, {
    schema: BackgroundMusicCreate,
    body: create,
    places: BED_PLACES,
  })
  const target = await targetLength(context, body.target)
  const { job, lengthSec } = await planBackgroundMusic(context, {
    requested: body.provider,
    preset: presetFor('music'),
    target: body.target,
    targetSec: target,
    options: body.options,
    field: { provider: 'provider', options: 'options' },
  })
  const assumptions = lengthSec === null ? [ASSUMPTIONS.unknownLength] : []
  return { newScript: null, jobs: [job], durationSec: lengthSec, assumptions }
}

/** Plans a bed as long as its target, which may still be in the making. */
export async function planBackgroundMusic(
  context: PlanningContext,
  request: {
    requested: string
    preset: LockingPreset | undefined
    target: BackgroundMusicCreate['target']
    /** How long that is; null while nobody knows. */
    targetSec: Range | null
    /** How much longer the bed is because of cards before and after the target. */
    cardsSec?: number
    options: BackgroundMusicOptions
    field: { provider: string; options: string }
    part?: Part
  },
): Promise<{ job: PlannedJob; lengthSec: Range | null }> {
  const { target, targetSec, cardsSec = 0, options, part, field } = request
  const id = part?.id ?? newId('bgm')
  const length = (sec: number) => bedLength(sec + cardsSec, options.duration_policy)
  const lengthSec = targetSec && { min: length(targetSec.min), max: length(targetSec.max) }
  const needs = [target.voiceover_id, target.slideshow_id].filter((needed) => needed !== undefined)
  const job = await plan(context, {
    spec: { id, kind: 'background-music', needs, parentId: part?.parentId ?? null },
    requested: request.requested,
    preset: request.preset,
    input: {
      style: options.style,
      prompt: null,
      bpm: options.bpm,
      intensityCurve: options.intensity_curve,
      stems: options.stems,
      seed: seedFor(options.seed, id),
      length: { target, policy: options.duration_policy, cardsSec },
    },
    sentSeed: options.seed,
    lengthSec,
    at(setting) {
      if (setting === 'provider') return field.provider
      // A bed has no length of its own.
      return setting === 'duration_sec' ? 'target' : `${field.options}.${setting}`
    },
  })
  return { job, lengthSec }
}

async function plan(
  context: PlanningContext,
  request: {
    spec: Pick<PlannedJob['spec'], 'id' | 'kind' | 'needs' | 'parentId'>
    requested: string
    preset: LockingPreset | undefined
    input: MusicInput
    sentSeed: number | undefined
    lengthSec: Range | null
    at(setting: string): string
  },
): Promise<PlannedJob> {
  const { input, spec, preset, lengthSec, at } = request
  const requested = preset?.provider ?? request.requested
  const { provider, routing, alternatives, use } = await chooseProvider(context, {
    makes: spec.kind,
    modality: 'music',
    requested,
    presetId: preset?.id,
    field: at('provider'),
    requirements: musicNeeds(
      {
        bpm: input.bpm,
        intensity_curve: input.intensityCurve,
        stems: input.stems,
        seed: request.sentSeed,
        // Who is named is refused what is surely too long for it; auto passes over whom it is probably too long for.
        duration_sec: lengthSec ? (requested === 'auto' ? middleOf(lengthSec) : lengthSec.min) : undefined,
      },
      at,
    ),
    quantities: musicQuantities(lengthSec),
  })
  return {
    spec: { ...spec, input, provider: provider.id, routing, alternatives },
    uses: [use],
    after: spec.needs ?? [],
  }
}
