import { ImageStrategy, SlideshowCreate } from '@potterlabs/generated/slideshow/schemas.ts'
import { fillFromPresets, type LockingPreset, type PresetPlace } from '../../../contract/presets.ts'
import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { requireUsableJob } from '../../../jobs/job-lookup.ts'
import { exactly, type Range } from '../../../providers/estimate.ts'
import type { Beat } from '../../../providers/port.ts'
import { textNeeds } from '../../../providers/requirements.ts'
import { requireImageAssets } from '../../../studio/image-assets.ts'
import type { Part } from '../deps.ts'
import { endOf } from '../edits.ts'
import type { BeatsInput, SlideshowInput } from '../inputs.ts'
import { placeSlides } from '../place-slides.ts'
import type { Plan, PlannedJob } from '../plan.ts'
import { ASSUMPTIONS, planningQuantities, times } from '../quantities.ts'
import { chooseProvider, type PlanningContext } from '../routing.ts'
import { requireScript } from '../scripts.ts'
import {
  checkSlides,
  inlineBeats,
  knownBeats,
  requireKnownPlaceholders,
  type SlideSource,
  slidesOf,
} from '../slide-sources.ts'
import { expectedBeats } from './beats.ts'
import { seedFor } from './images.ts'
import { choosePictureProviders } from './picture-providers.ts'
import { narrationLength } from './target-length.ts'

/** The preset of a slideshow's pictures. */
export const IMAGE_STRATEGY_PLACE: PresetPlace = {
  kind: 'image',
  at: ['image_strategy', 'preset_id'],
  into: [{ path: ['image_strategy'], fields: Object.keys(ImageStrategy.shape) }],
  provider: ['image_strategy', 'provider'],
}

/** What is planned together with a slideshow: it is not there yet, and need not be. */
export interface Siblings {
  beats: { beats: Beat[] | null; count: Range }
  characters: number
  narrationSec: Range
}

export interface PlannedSlideshow {
  job: PlannedJob
  durationSec: Range | null
  assumptions: string[]
}

/** Plans `POST /v1/slideshows`. */
export async function planSlideshowCreate(context: PlanningContext, create: SlideshowCreate): Promise<Plan> {
  const { body, presetFor } = await fillFromPresets(context, {
    schema: SlideshowCreate,
    body: create,
    places: [IMAGE_STRATEGY_PLACE],
  })
  const { job, durationSec, assumptions } = await planSlideshow(context, body, presetFor('image'))
  return { newScript: null, jobs: [job], durationSec, assumptions }
}

/** Plans a slideshow and the making of its pictures. */
export async function planSlideshow(
  context: PlanningContext,
  create: SlideshowCreate,
  preset: LockingPreset | undefined,
  part?: Part & Siblings,
): Promise<PlannedSlideshow> {
  const { db, project } = context
  const { image_strategy: strategy, timing_strategy: timing } = create
  if (strategy.prompt_template !== null) requireKnownPlaceholders(strategy.prompt_template)
  if (timing.mode === 'fit-voiceover' && timing.voiceover_id === undefined) {
    throw new ApiError('invalid_param', 'timing_strategy.voiceover_id is missing.', {
      field: 'timing_strategy.voiceover_id',
      hint: 'fit-voiceover follows a narration: name it, finished or not, or choose auto or fixed.',
    })
  }
  const narrationSec = part?.narrationSec ?? (await timedTo(context, timing))
  const beatsId = 'beats_id' in create.beats ? create.beats.beats_id : null
  if (beatsId !== null && !part) await requireUsableJob(db, project.id, beatsId, ['beats'], 'beats.beats_id')
  await requireImageAssets(
    db,
    project.id,
    create.assets.map(({ id }, index) => ({ id, field: `assets.${index}.id` })),
  )
  const id = part?.id ?? newId('ss')
  const input: SlideSource = {
    beatsId,
    items: inlineBeats(create.beats),
    strategy,
    seed: seedFor(strategy.seed, id),
    assets: create.assets,
    captions: create.caption_strategy,
    timing,
  }
  const beats = part ? part.beats.beats : await knownBeats(db, project.id, input)
  if (beats) checkSlides(input, beats)
  const source = part
    ? { count: part.beats.count, characters: part.characters }
    : await sourceOf(context, input, beats)
  const wanted = beats ? missingPictures(input, beats) : expectedPictures(input, source.count)
  const pictures = await choosePictureProviders(context, { strategy, preset, ...wanted })
  const prompts = await chooseProvider(context, {
    makes: 'image prompts',
    modality: 'text',
    requested: 'auto',
    field: 'image_strategy',
    requirements: textNeeds({ task: 'image_prompts' }, () => 'image_strategy'),
    quantities: planningQuantities(source.characters, source.count),
  })
  return {
    durationSec: lengthOf(input, beats, narrationSec),
    assumptions: beats ? [] : [ASSUMPTIONS.beats(source.count)],
    job: {
      spec: {
        id,
        kind: 'slideshow',
        input: {
          ...input,
          textProvider: prompts.provider.id,
          searchProvider: pictures.searchProvider,
        } satisfies SlideshowInput,
        needs: beatsId === null ? [] : [beatsId],
        provider: pictures.provider.id,
        routing: pictures.routing,
        alternatives: pictures.alternatives,
        parentId: part?.parentId ?? null,
      },
      uses: [prompts.use, ...pictures.uses],
      after: beatsId === null ? [] : [beatsId],
    },
  }
}

/** How long the narration is that the slides follow; null without one. */
async function timedTo(
  context: PlanningContext,
  { mode, voiceover_id: id }: SlideshowCreate['timing_strategy'],
): Promise<Range | null> {
  if (id === undefined) return null
  const field = 'timing_strategy.voiceover_id'
  const voiceover = await requireUsableJob(context.db, context.project.id, id, ['voiceover'], field)
  return mode === 'fit-voiceover' ? narrationLength(context, voiceover) : null
}

/** How many beats there are, and how much text they are of. */
async function sourceOf(
  { db, project }: PlanningContext,
  { beatsId }: Pick<SlideshowInput, 'beatsId'>,
  beats: Beat[] | null,
): Promise<{ count: Range; characters: number }> {
  if (beats) {
    const characters = beats.reduce((sum, { summary, text }) => sum + summary.length + text.length, 0)
    return { count: exactly(beats.length), characters }
  }
  const job = await requireUsableJob(db, project.id, beatsId ?? '', ['beats'], 'beats.beats_id')
  // Beats jobs of this pack alone write this input.
  const { scriptId, options } = job.input as unknown as BeatsInput
  const script = await requireScript(db, project.id, scriptId, 'script_id')
  const characters = script.sections.reduce((sum, { text }) => sum + text.length, 0)
  return { count: expectedBeats(script, options), characters }
}

function missingPictures(input: SlideSource, beats: Beat[]): { pictures: Range; calls: Range } {
  const missing = slidesOf(input, beats, new Map()).filter(({ assetId }) => assetId === null)
  return {
    pictures: exactly(missing.length),
    calls: exactly(new Set(missing.map(({ beatId }) => beatId)).size),
  }
}

function expectedPictures(
  { strategy, assets }: SlideSource,
  beats: Range,
): { pictures: Range; calls: Range } {
  const slides = times(beats, exactly(strategy.per_beat))
  const less = (count: number) => Math.max(0, count - assets.length)
  return { pictures: { min: less(slides.min), max: less(slides.max) }, calls: beats }
}

function lengthOf(input: SlideSource, beats: Beat[] | null, narrationSec: Range | null): Range | null {
  if (input.timing.mode === 'fit-voiceover') return narrationSec
  if (!beats) return null
  return exactly(endOf(placeSlides(input, beats, slidesOf(input, beats, new Map()), null)))
}
