import type { ImageCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { runInThread } from '../../../core/threads.ts'
import {
  type CallContext,
  type CallResult,
  type GeneratedImage,
  type ImageProvider,
  type ImageRequest,
  type MediaBytes,
  ProviderError,
} from '../../port.ts'
import type { Provider } from '../../registry.ts'
import { sizes } from './compose.ts'
import type { PaletteFamily } from './families.ts'
import { familyFromPicture } from './style-reference.ts'
import type { DrawnPicture, DrawTask } from './worker.ts'

const accepts: ImageCapabilities = {
  modes: ['generate'],
  aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '4:5', '21:9'],
  max_count: 8,
  max_prompt_characters: 20_000,
  features: ['seed', 'negative_prompt', 'style_ref'],
}

/** What this provider knows of its pictures: all of it. */
type Drawn = GeneratedImage & { media: MediaBytes }

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
      `local-image does not know the aspect ratio ${request.aspectRatio}; it has ${accepts.aspect_ratios.join(', ')}`,
    )
  }
  if (request.prompt.length > accepts.max_prompt_characters) {
    throw new ProviderError(
      'rejected',
      `local-image reads prompts up to ${accepts.max_prompt_characters} characters; this one has ${request.prompt.length}`,
    )
  }
}

/** The palette of the first style reference, if there is one; notes say what was left aside. */
async function readReferences(
  request: ImageRequest,
): Promise<{ family: PaletteFamily | null; notes: string[] }> {
  const styles = request.references.filter(({ role }) => role === 'style_ref')
  const notes: string[] = []
  if (styles.length < request.references.length) {
    notes.push('image_reference not used: local-image takes colours from a style_ref, never subjects')
  }
  if (styles.length > 1) notes.push('only the first style_ref was used: local-image takes one')
  const style = styles[0]
  if (!style) return { family: null, notes }
  try {
    return { family: await familyFromPicture(style.media.data), notes }
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new ProviderError('rejected', 'the style_ref is not a picture that can be read', { detail, cause })
  }
}

const provider = {
  image: {
    style: 'fast',
    async generate(request: ImageRequest, context: CallContext): Promise<CallResult<Drawn[]>> {
      check(request)
      const { family, notes } = await readReferences(request)
      const { prompt, negativePrompt, aspectRatio, seed } = request
      const pictures = await Promise.all(
        Array.from({ length: request.count }, (_, index) =>
          runInThread<DrawTask, DrawnPicture>(
            worker,
            { picture: { prompt, negativePrompt, aspectRatio, seed, index, family }, widthPx: null },
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
} satisfies ImageProvider

/** Pictures drawn here from the words of the prompt: no key, no network, no model, the same for the same seed. */
export const localImage = {
  id: 'local-image',
  name: 'Local illustrator',
  description:
    'Draws flat editorial illustrations from the words of the prompt, without network, key or model.',
  builtIn: true,
  dedupe: 'provider_key' as const,
  capabilities: { image: accepts },
  image: provider,
} satisfies Provider
