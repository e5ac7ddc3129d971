import type { Slideshow } from '@potterlabs/generated/slideshow/schemas.ts'
import type { KeptArtifact } from '../../core/artifact-view.ts'
import { getAssets } from '../../store/assets.ts'
import type { JobRow } from '../../store/schema.ts'
import type { SlideshowContext } from './deps.ts'
import { laidOut, readEdits, withEdits } from './edits.ts'
import type { PlacedSlide, SlideshowInput } from './inputs.ts'
import { placeSlides } from './place-slides.ts'
import { knownBeats, sectionTexts, slidesOf } from './slide-sources.ts'
import { slideshowView } from './views.ts'

/** A slideshow with links to its pictures. Before a worker takes it up its slides are planned here, as it will plan them. */
export async function showSlideshow(context: SlideshowContext, job: JobRow): Promise<Slideshow> {
  const laid = laidOut(job) ?? (await plannedSlides(context, job))
  const slides = withEdits(laid, await readEdits(context.db, job.projectId, job.id))
  const ids = slides.map((slide) => slide.assetId).filter((id) => id !== null)
  const assets = await getAssets(context.db, job.projectId, ids)
  const pictures = new Map<string, KeptArtifact>()
  for (const { id, artifactId, mime, sizeBytes, sha256 } of assets) {
    if (artifactId === null || mime === null || sizeBytes === null || sha256 === null) continue
    pictures.set(id, { id: artifactId, mime, sizeBytes, sha256 })
  }
  return slideshowView(context.links, job, pictures, slides)
}

async function plannedSlides(context: SlideshowContext, job: JobRow): Promise<PlacedSlide[]> {
  // Slideshow jobs of this pack alone write this input.
  const input = job.input as unknown as SlideshowInput
  const beats = await knownBeats(context.db, job.projectId, input)
  if (!beats) return []
  const slides = slidesOf(input, beats, await sectionTexts(context.db, job.projectId, input.beatsId))
  return placeSlides(input, beats, slides, null)
}
