import type {
  SlideshowVideoOptions,
  SlideshowVideoOutputRequest,
} from '@potterlabs/generated/slideshow/schemas.ts'
import { ApiError } from '../../core/errors.ts'

type VideoRequest = Extract<SlideshowVideoOutputRequest, { type: 'video' }>

/** One of the videos that were asked. */
export interface VideoOutput {
  /** Among all outputs, from 0. */
  place: number
  options: SlideshowVideoOptions
}

/** The videos among the outputs, in order, each with all its options. */
export const videosOf = (
  options: SlideshowVideoOptions,
  outputs: readonly SlideshowVideoOutputRequest[],
): VideoOutput[] =>
  outputs.flatMap((request, place) =>
    request.type === 'video' ? [{ place, options: optionsOf(options, request) }] : [],
  )

export const optionsOf = (options: SlideshowVideoOptions, request: VideoRequest): SlideshowVideoOptions => ({
  ...options,
  aspect_ratio: request.aspect_ratio ?? options.aspect_ratio,
  resolution: request.resolution ?? options.resolution,
  captions: request.captions ?? options.captions,
})

/** Throws `invalid_param` for outputs without a video, and for one that is asked twice. */
export function requireOutputs(
  options: SlideshowVideoOptions,
  outputs: readonly SlideshowVideoOutputRequest[],
): void {
  if (!outputs.some(({ type }) => type === 'video')) {
    throw new ApiError('invalid_param', 'None of the outputs is a video.', {
      field: 'outputs',
      hint: 'Ask for a video too: { "type": "video" }. POST /v1/voiceovers makes a narration alone.',
    })
  }
  const meanings = outputs.map((request) =>
    JSON.stringify(request.type === 'video' ? optionsOf(options, request) : request),
  )
  for (const [place, meaning] of meanings.entries()) {
    const first = meanings.indexOf(meaning)
    if (first === place) continue
    throw new ApiError('invalid_param', `outputs.${place} is the same as outputs.${first}.`, {
      field: `outputs.${place}`,
      hint: 'Leave one of them out, or give it another shape, format or captions.',
    })
  }
}
