import { runInThread } from '../../../core/threads.ts'
import { type AspectRatio, type ImageProvider, type ImageRequest, ProviderError } from '../../port.ts'
import { sizes } from './compose.ts'
import type { DrawnPicture, DrawTask } from './worker.ts'

const aspectRatios: readonly AspectRatio[] = ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9']

const accepts = {
  modes: ['generate'],
  aspect_ratios: aspectRatios,
  max_count: 8,
  max_prompt_characters: 20_000,
  features: ['seed', 'negative_prompt', 'style_ref'],
} as const

const worker = new URL('./worker.ts', import.meta.url)

/** Refuses what `accepts` does not allow, before anything is drawn. */
function check(request: ImageRequest): void {
  if (!Number.isInteger(request.count) || request.count < 1 || request.count > accepts.max_count) {
    throw new ProviderError(
      'rejected',
      `local-image draws 1 to ${accepts.max_count} pictures a request; asked: ${request.count}`,
    )
  }
  if (!Object.hasOwn(sizes, request.aspectRatio)) {
    throw new ProviderError(
      'rejected',
      `local-image does not know the aspect ratio ${request.aspectRatio}; it has ${aspectRatios.join(', ')}`,
    )
  }
  if (request.prompt.length > accepts.max_prompt_characters) {
    throw new ProviderError(
      'rejected',
      `local-image reads prompts up to ${accepts.max_prompt_characters} characters; this one has ${request.prompt.length}`,
    )
  }
}

/** The first style reference that came as bytes; notes say what else was left aside. */
function readReferences(request: ImageRequest): { styleReference: Uint8Array | null; notes: string[] } {
  let styleReference: Uint8Array | null = null
  const notes: string[] = []
  for (const { role, media } of request.references) {
    if (role !== 'style_ref')
      notes.push(`${role} not used: local-image takes colours from a style_ref, never subjects`)
    else if (media.type === 'url')
      notes.push('style_ref not used: local-image has no network and needs the bytes')
    else if (styleReference) notes.push('a further style_ref was not used: local-image takes one')
    else styleReference = media.data
  }
  return { styleReference, notes }
}

const provider: ImageProvider = {
  image: {
    style: 'fast',
    async generate(request, context) {
      check(request)
      const { styleReference, notes } = readReferences(request)
      const { prompt, negativePrompt, aspectRatio, seed } = request
      const pictures = await Promise.all(
        Array.from({ length: request.count }, (_, index) =>
          runInThread<DrawTask, DrawnPicture>(
            worker,
            { picture: { prompt, negativePrompt, aspectRatio, seed, index }, styleReference, widthPx: null },
            context.signal,
          ),
        ),
      )
      for (const [index, { summary }] of pictures.entries()) context.log(`picture ${index + 1}: ${summary}`)
      return {
        result: pictures.map(({ jpeg, widthPx, heightPx }) => ({
          media: { type: 'bytes', mime: 'image/jpeg', data: jpeg },
          widthPx,
          heightPx,
        })),
        cost: { amountMicrosUsd: 0, units: { images: pictures.length } },
        notes,
      }
    },
  },
}

/** Pictures drawn here from the words of the prompt: no key, no network, no model, the same for the same seed. */
export const localImage = {
  id: 'local-image',
  name: 'Local illustrator',
  description:
    'Draws flat editorial illustrations from the words of the prompt, without network, key or model.',
  dedupe: 'provider_key' as const,
  accepts,
  provider,
}
