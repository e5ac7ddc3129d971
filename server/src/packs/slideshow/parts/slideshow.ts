import type { BeatsSource, SlideshowCreate } from '@potterlabs/generated/slideshow/schemas.ts'
import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { checkTemplate, UnknownPlaceholderError } from '../../../core/text/template.ts'
import type { Beat } from '../../../providers/port.ts'
import type { Db } from '../../../store/database.ts'
import { getJob } from '../../../store/jobs.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { Part, SlideshowContext } from '../deps.ts'
import type { BeatsInput, BeatsOutput, SlideshowInput } from '../inputs.ts'
import { requireUsableJob } from '../job-lookup.ts'
import { chooseProvider, oneOf } from '../routing.ts'
import { requireScript } from '../scripts.ts'
import { type PlannedSlide, planSlides, UnknownBeatError } from '../slides.ts'
import { requireImageAssets, seedFor } from './images.ts'

/** Plans a slideshow and queues the making of its pictures. */
export async function startSlideshow(
  context: SlideshowContext,
  create: SlideshowCreate,
  part?: Part,
): Promise<JobRow> {
  const { db, project } = context
  const { image_strategy: strategy, timing_strategy: timing } = create
  if (strategy.prompt_template !== null) requireKnownPlaceholders(strategy.prompt_template)
  if (timing.mode === 'fit-voiceover' && timing.voiceover_id === undefined) {
    throw new ApiError('invalid_param', 'timing_strategy.voiceover_id is missing.', {
      field: 'timing_strategy.voiceover_id',
      hint: 'fit-voiceover follows a narration: name it, finished or not, or choose auto or fixed.',
    })
  }
  if (timing.voiceover_id !== undefined) {
    await requireUsableJob(db, project.id, timing.voiceover_id, ['voiceover'], 'timing_strategy.voiceover_id')
  }
  const beatsId = 'beats_id' in create.beats ? create.beats.beats_id : null
  if (beatsId !== null) await requireUsableJob(db, project.id, beatsId, ['beats'], 'beats.beats_id')
  await requireImageAssets(
    db,
    project.id,
    create.assets.map(({ id }, index) => ({ id, field: `assets.${index}.id` })),
  )
  const { routing, provider } = await chooseProvider(context, {
    modality: 'image',
    requested: strategy.provider,
    field: 'image_strategy.provider',
    requirements: [
      oneOf<'image', string>(
        'image_strategy.aspect_ratio',
        strategy.aspect_ratio,
        (can) => can.aspect_ratios,
      ),
      {
        field: 'image_strategy.mode',
        unmet: (can) =>
          strategy.mode === 'mix' || can.modes.includes(strategy.mode)
            ? null
            : `It can do ${can.modes.join(', ')}; you asked for ${strategy.mode}.`,
      },
    ],
  })
  const prompts = await chooseProvider(context, {
    modality: 'text',
    requested: 'auto',
    field: 'image_strategy',
    requirements: [oneOf<'text', string>('image_strategy', 'image_prompts', (can) => can.tasks)],
  })
  const id = part?.id ?? newId('ss')
  const input: SlideshowInput = {
    beatsId,
    items: inlineBeats(create.beats),
    strategy,
    seed: seedFor(strategy.seed, id),
    textProvider: prompts.provider.id,
    assets: create.assets,
    captions: create.caption_strategy,
    timing,
  }
  const beats = await knownBeats(db, project.id, input)
  if (beats) checkPlan(input, beats)
  return context.engine.enqueue(db, {
    projectId: project.id,
    id,
    kind: 'slideshow',
    input,
    needs: beatsId === null ? [] : [beatsId],
    provider: provider.id,
    routing,
    metadata: create.metadata ?? {},
    webhook: create.webhook ?? null,
    parentId: part?.parentId ?? null,
  })
}

/** The beats, if they are known by now. */
export async function knownBeats(db: Db, projectId: string, input: SlideshowInput): Promise<Beat[] | null> {
  if (input.items) return input.items
  const job = input.beatsId === null ? null : await getJob(db, projectId, input.beatsId)
  // Beats jobs of this pack alone write this output.
  return job?.status === 'succeeded' ? (job.output as unknown as BeatsOutput).beats : null
}

/** The slides of a slideshow, always the same for the same beats. `script` may be absent: beats of the client's own. */
export function slidesOf(
  input: SlideshowInput,
  beats: Beat[],
  sectionText: ReadonlyMap<string, string>,
): PlannedSlide[] {
  return planSlides(beats, {
    perBeat: input.strategy.per_beat,
    assets: input.assets,
    captions: input.captions,
    sectionText,
  })
}

/** Text of each section of the script that the beats were found in; empty for beats of the client's own. */
export async function sectionTexts(
  db: Db,
  projectId: string,
  beatsId: string | null,
): Promise<Map<string, string>> {
  const job = beatsId === null ? null : await getJob(db, projectId, beatsId)
  if (!job) return new Map()
  const script = await requireScript(
    db,
    projectId,
    (job.input as unknown as BeatsInput).scriptId,
    'script_id',
  )
  return new Map(script.sections.map((section) => [section.id, section.text]))
}

function inlineBeats(source: BeatsSource): Beat[] | null {
  if ('beats_id' in source) return null
  return source.items.map((item, index) => ({
    id: item.id ?? `b${index + 1}`,
    sectionId: item.section_id,
    title: item.title,
    summary: item.summary,
    text: item.text ?? '',
  }))
}

function checkPlan(input: SlideshowInput, beats: Beat[]): void {
  if (new Set(beats.map((beat) => beat.id)).size !== beats.length) {
    throw new ApiError('invalid_param', 'Two beats have the same id.', { field: 'beats.items' })
  }
  try {
    slidesOf(input, beats, new Map())
  } catch (error) {
    if (!(error instanceof UnknownBeatError)) throw error
    throw new ApiError('invalid_param', `assets.${error.assetIndex}.beat_id: ${error.message}.`, {
      field: `assets.${error.assetIndex}.beat_id`,
      hint: `Beats: ${beats
        .slice(0, 20)
        .map((beat) => beat.id)
        .join(', ')}.`,
    })
  }
}

function requireKnownPlaceholders(template: string): void {
  try {
    checkTemplate(template)
  } catch (error) {
    if (!(error instanceof UnknownPlaceholderError)) throw error
    throw new ApiError('invalid_param', `image_strategy.prompt_template: ${error.message}`, {
      field: 'image_strategy.prompt_template',
    })
  }
}
