import type { VideoCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import sharp from 'sharp'
import type { FilmClip } from '../../../core/layered-clip.ts'
import {
  type AspectRatio,
  type CallContext,
  type CallResult,
  ProviderError,
  type VideoRequest,
  type VideoResult,
} from '../../port.ts'
import type { Provider } from '../../registry.ts'
import { familyFromPicture } from '../local-image/style-reference.ts'
import { readCameraWords } from './camera-words.ts'
import type { DrawnClipRequest } from './draw-clip.ts'
import type { PictureClipRequest } from './draw-picture-clip.ts'

const LONGEST_SEC = 15
const FPS = [24, 25, 30]
const USUAL_FPS = 24

const accepts: VideoCapabilities = {
  max_resolution: ['480p', '720p', '1080p'],
  fps: FPS,
  // 1, 1.5, 2 ... 15
  durations_sec: Array.from({ length: LONGEST_SEC * 2 - 1 }, (_, index) => 1 + index / 2),
  aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'],
  max_prompt_characters: 20_000,
  references: ['first_frame', 'last_frame', 'image_reference', 'audio'],
  features: ['seed', 'negative_prompt', 'audio'],
}

const drawClip = new URL('./draw-clip.ts', import.meta.url)
const drawPictureClip = new URL('./draw-picture-clip.ts', import.meta.url)

const shorterSides: Record<VideoRequest['resolution'], number> = {
  '480p': 480,
  '720p': 720,
  '1080p': 1080,
  '4k': 1080,
}

/** Frame size: a width that is a multiple of 16, an even height. */
export function sizeOf(aspectRatio: AspectRatio, resolution: VideoRequest['resolution']) {
  const [across = 1, down = 1] = aspectRatio.split(':').map(Number)
  const shorter = shorterSides[resolution]
  const widthPx = Math.round((across >= down ? (shorter * across) / down : shorter) / 16) * 16
  return { widthPx, heightPx: Math.round((widthPx * down) / across / 2) * 2 }
}

/**
 * Clips filmed here from drawings or from given pictures: no key, no network, no model, the same for the same seed.
 * `film` is the media service's.
 */
export const localVideo = ({ film }: { film: FilmClip }): Provider => ({
  id: 'local-video',
  name: 'Local camera',
  description:
    'Films illustrations drawn from the words of the prompt, or pictures of yours, with a moving camera, weather and light, without network, key or model.',
  builtIn: true,
  dedupe: 'provider_key',
  capabilities: { video: accepts },
  video: {
    video: {
      style: 'fast',
      async generate(request, context) {
        check(request)
        return filmOf(film, request, context)
      },
    },
  },
})

/** Refuses what `accepts` does not allow, before anything is drawn. */
function check({ durationSec, aspectRatio, prompt }: VideoRequest): void {
  const refusal = !(durationSec >= 1 && durationSec <= LONGEST_SEC)
    ? `local-video films 1 to ${LONGEST_SEC} seconds; asked: ${durationSec}`
    : !accepts.aspect_ratios.includes(aspectRatio)
      ? `local-video does not know the aspect ratio ${aspectRatio}; it has ${accepts.aspect_ratios.join(', ')}`
      : prompt.length > accepts.max_prompt_characters
        ? `local-video reads prompts up to ${accepts.max_prompt_characters} characters; this one has ${prompt.length}`
        : null
  if (refusal !== null) throw new ProviderError('rejected', refusal)
}

async function filmOf(
  film: FilmClip,
  request: VideoRequest,
  context: CallContext,
): Promise<CallResult<VideoResult>> {
  const { prompt, negativePrompt, aspectRatio, durationSec, resolution } = request
  const of = (role: VideoRequest['references'][number]['role']) =>
    request.references.filter((reference) => reference.role === role).map(({ media }) => media.data)
  const [first = null, last = null, sound = null] = [
    of('first_frame')[0],
    of('last_frame')[0],
    of('audio')[0],
  ]
  const models = of('image_reference')
  for (const [role, picture] of [
    ['first_frame', first],
    ['last_frame', last],
  ] as const)
    if (picture) await read(role, () => sharp(picture).metadata())
  const fps = FPS.find((rate) => rate === request.fps || rate * 2 === request.fps) ?? USUAL_FPS
  const frames = Math.round(durationSec * fps)
  const seed = request.seed ?? 0
  const drawn: DrawnClipRequest = {
    ...{ prompt, negativePrompt, aspectRatio, seed, fps, frames },
    ...sizeOf(aspectRatio, resolution),
    family: models[0]
      ? await read('image_reference', () => familyFromPicture(models[0] ?? new Uint8Array()))
      : null,
  }
  const input: DrawnClipRequest | PictureClipRequest = first || last ? { ...drawn, first, last } : drawn
  const module = first || last ? drawPictureClip : drawClip
  const clip = await film({ module, input, sound }, context.signal)
  context.log(`${clip.frames} frames, ${clip.mp4.byteLength} bytes`)
  return {
    result: {
      video: { type: 'bytes', mime: 'video/mp4', data: clip.mp4 },
      durationSec: clip.durationSec,
    },
    cost: { amountMicrosUsd: 0, units: { second: clip.durationSec } },
    notes: notesOf(request, models.length),
  }
}

/** What was left aside, and how. */
function notesOf(
  { resolution, audio, references, overrides, prompt }: VideoRequest,
  models: number,
): string[] {
  const has = (role: string) => references.some((reference) => reference.role === role)
  const isFramed = has('first_frame') || has('last_frame')
  const notes: string[] = []
  if (resolution === '4k') notes.push('filmed in 1080p: local-video makes no larger frames')
  if (audio && !has('audio')) notes.push('no sound made: local-video has only the sound it is given')
  if (models > 0 && !isFramed)
    notes.push('image_reference gives the colours: local-video draws no likeness of its subject')
  if (models > 0 && isFramed) notes.push('image_reference not used: the clip is made of its frames')
  if (models > 1 && !isFramed) notes.push('only the first image_reference was used')
  if (has('first_frame') && !has('last_frame') && (readCameraWords(prompt).into?.way ?? 1) < 1)
    notes.push('no pull back: there is nothing around the first frame to see')
  if (Object.keys(overrides).length > 0)
    notes.push('overrides not used: local-video has no settings of its own')
  return notes
}

async function read<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new ProviderError('rejected', `the ${what} is not a picture that can be read`, { detail, cause })
  }
}
