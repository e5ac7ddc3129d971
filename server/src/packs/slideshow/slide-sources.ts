import type { BeatsSource } from '@potterlabs/generated/slideshow/schemas.ts'
import { ApiError } from '../../core/errors.ts'
import { checkTemplate, UnknownPlaceholderError } from '../../core/text/template.ts'
import type { Beat } from '../../providers/port.ts'
import type { Db } from '../../store/database.ts'
import { getJob } from '../../store/jobs.ts'
import type { BeatsInput, BeatsOutput, SlideshowInput } from './inputs.ts'
import { requireScript } from './scripts.ts'
import { type PlannedSlide, planSlides, UnknownBeatError } from './slides.ts'

/** All that a slideshow's slides are laid out by. */
export type SlideSource = Omit<SlideshowInput, 'textProvider' | 'searchProvider'>

/** The beats, if they are known by now. */
export async function knownBeats(
  db: Db,
  projectId: string,
  input: Pick<SlideshowInput, 'items' | 'beatsId'>,
): Promise<Beat[] | null> {
  if (input.items) return input.items
  const job = input.beatsId === null ? null : await getJob(db, projectId, input.beatsId)
  // Beats jobs of this pack alone write this output.
  return job?.status === 'succeeded' ? (job.output as unknown as BeatsOutput).beats : null
}

/** The slides of a slideshow, always the same for the same beats. `script` may be absent: beats of the client's own. */
export function slidesOf(
  input: SlideSource,
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

/** Beats of the client's own; null where they are named. */
export function inlineBeats(source: BeatsSource): Beat[] | null {
  if ('beats_id' in source) return null
  return source.items.map((item, index) => ({
    id: item.id ?? `b${index + 1}`,
    sectionId: item.section_id,
    title: item.title,
    summary: item.summary,
    text: item.text ?? '',
  }))
}

/** Throws for two beats of one id, and for an asset that is meant for none. */
export function checkSlides(input: SlideSource, beats: Beat[]): void {
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

export function requireKnownPlaceholders(template: string): void {
  try {
    checkTemplate(template)
  } catch (error) {
    if (!(error instanceof UnknownPlaceholderError)) throw error
    throw new ApiError('invalid_param', `image_strategy.prompt_template: ${error.message}`, {
      field: 'image_strategy.prompt_template',
    })
  }
}
