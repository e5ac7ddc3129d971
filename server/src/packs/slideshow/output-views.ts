import type {
  SlideshowVideoOutput as OutputView,
  SlideshowVideoOutputRequest,
} from '@potterlabs/generated/slideshow/schemas.ts'
import { artifactView } from '../../core/artifact-view.ts'
import type { SignedLinks } from '../../core/signed-links.ts'
import type { JobRow } from '../../store/schema.ts'
import type { SlideshowVideoInput, SlideshowVideoOutput, SlideshowVideoState } from './inputs.ts'
import { optionsOf } from './outputs.ts'

/** A video job's outputs as they stand: what is done is shown, the rest is as far as the job. */
export function outputViews(links: SignedLinks, job: JobRow): OutputView[] {
  // Slideshow video jobs of this pack alone write these.
  const { options, outputs } = job.input as unknown as SlideshowVideoInput
  const state: SlideshowVideoState = job.state
  const finished = job.output as unknown as SlideshowVideoOutput | null
  return outputs.map((request, place) => {
    const made = finished?.outputs[place] ?? state.outputs?.[place] ?? null
    return {
      type: request.type,
      status: made ? 'succeeded' : job.status,
      ...settingsOf(options, request),
      artifact: made && artifactView(links, job.projectId, made.artifact),
      poster: made?.poster ? artifactView(links, job.projectId, made.poster) : null,
      quality: made?.quality ?? null,
      render: made?.render ?? null,
    }
  })
}

function settingsOf(
  options: SlideshowVideoInput['options'],
  request: SlideshowVideoOutputRequest,
): Pick<OutputView, 'format' | 'aspect_ratio' | 'resolution' | 'captions'> {
  if (request.type !== 'video') {
    return { format: request.format, aspect_ratio: null, resolution: null, captions: null }
  }
  const { aspect_ratio, resolution, captions } = optionsOf(options, request)
  return { format: 'mp4', aspect_ratio, resolution, captions }
}
