import type { SlidePatch, SlidePictureByPrompt } from '@potterlabs/generated/slideshow/schemas.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { exactly } from '../../../providers/estimate.ts'
import { imageNeeds } from '../../../providers/requirements.ts'
import { getJob, isTerminal } from '../../../store/jobs.ts'
import type { JobRow } from '../../../store/schema.ts'
import { requireImageAssets } from '../../../studio/image-assets.ts'
import type { SlideshowContext } from '../deps.ts'
import { keepEdit, laidOut, type SlideEdit } from '../edits.ts'
import type { ImagesInput, SlideshowInput } from '../inputs.ts'
import { costOf } from '../plan.ts'
import { pictureQuantities } from '../quantities.ts'
import { chooseProvider, planningContext } from '../routing.ts'

/**
 * Edits one slide of a slideshow that is done, in the caller's transaction. A picture to be made is queued, as a part of
 * the slideshow, which waits for it; any other picture ends what kept the slideshow from being done, so it is run again
 * as well. Throws `not_found`, `still_running`, `already_terminal`, `invalid_param`, `unusable_asset`, and what
 * routing throws.
 */
export async function editSlide(
  context: SlideshowContext,
  job: JobRow,
  slideId: string,
  patch: SlidePatch,
): Promise<JobRow> {
  const { db, project, engine } = context
  // Slideshow jobs of this pack alone write this input.
  const input = job.input as unknown as SlideshowInput
  if (patch.duration_sec !== undefined && input.timing.mode === 'fit-voiceover') {
    throw new ApiError('invalid_param', 'The narration says how long the slides of this slideshow last.', {
      field: 'duration_sec',
      hint: 'Leave it out, or make the slideshow with timing auto or fixed.',
    })
  }
  const { image } = patch
  const asset = image && 'asset_id' in image ? image.asset_id : null
  if (asset !== null) await requireImageAssets(db, project.id, [{ id: asset, field: 'image.asset_id' }])
  const picture = image && 'prompt' in image ? await newPicture(context, input, image) : null
  // What it names is looked at before how far it is.
  const slides = requireSlides(job)
  if (!slides.some(({ id }) => id === slideId)) throw notFound('slide', slideId, 'slide_id')
  const edit: SlideEdit = {
    ...(asset === null ? {} : { picture: { assetId: asset } }),
    ...(picture && { picture: { imagesId: picture.id, prompt: picture.input.prompt } }),
    ...(patch.focus === undefined ? {} : { focus: patch.focus }),
    ...(patch.caption === undefined ? {} : { caption: patch.caption }),
    ...(patch.duration_sec === undefined ? {} : { durationSec: patch.duration_sec }),
  }
  await keepEdit(db, job, slideId, edit)
  if (picture || (asset !== null && job.status !== 'succeeded')) {
    // What it had stays to be seen while it runs.
    const resumed = await engine.resume(db, project.id, job.id, { slides })
    if (resumed !== 'resumed') throw tooOld(job)
  }
  if (picture) await engine.enqueue(db, { ...picture, projectId: project.id, parentId: job.id })
  return (await getJob(db, project.id, job.id)) ?? job
}

/** The slides that there are, with the pictures that they have. */
function requireSlides(job: JobRow) {
  const slides = laidOut(job)
  if (slides && isTerminal(job.status)) return slides
  if (!isTerminal(job.status)) {
    throw new ApiError('still_running', `Slideshow ${job.id} is still being made.`, {
      field: 'slideshow_id',
      hint: 'Wait until its status is succeeded.',
    })
  }
  throw new ApiError('already_terminal', `Slideshow ${job.id} is ${job.status}: it has no slides.`, {
    field: 'slideshow_id',
    hint: 'Make it again.',
  })
}

/** A slideshow of an earlier version of this server. */
const tooOld = ({ id }: JobRow): ApiError =>
  new ApiError('already_terminal', `Slideshow ${id} cannot have new pictures made any more.`, {
    field: 'image',
    hint: 'Give it a picture that is there (asset_id), or make the slideshow again.',
  })

async function newPicture(context: SlideshowContext, input: SlideshowInput, image: SlidePictureByPrompt) {
  const { aspect_ratio: aspectRatio } = input.strategy
  const { prompt, negative_prompt: negativePrompt, seed } = image
  const { provider, routing, alternatives, use } = await chooseProvider(
    planningContext(context, { policy: 'best' }),
    {
      makes: 'images',
      modality: 'image',
      requested: image.provider,
      field: 'image.provider',
      requirements: imageNeeds(
        {
          mode: 'generate',
          aspect_ratio: aspectRatio,
          count: 1,
          prompt: () => prompt,
          negative_prompt: negativePrompt,
          seed,
        },
        (setting) => (setting in image ? `image.${setting}` : 'image.provider'),
      ),
      quantities: pictureQuantities(exactly(1), exactly(1), prompt.length),
    },
  )
  const made: ImagesInput = {
    prompt,
    negativePrompt,
    aspectRatio,
    count: 1,
    // That of its neighbours, so that it is alike in style.
    seed: seed ?? input.seed,
    references: [],
    cast: [],
    characters: [],
    search: null,
    generate: true,
  }
  return {
    id: newId('img'),
    kind: 'images',
    input: made,
    provider: provider.id,
    routing,
    alternatives,
    estimatedMicrosUsd: costOf([use], 'maxMicrosUsd'),
  }
}
