import type { ImageCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import type { ImageModel } from 'ai'
import { fileTypeFromBuffer } from 'file-type'
import type { Connection } from '../definition.ts'
import { type FastCall, type GeneratedImage, type ImageRequest, ProviderError } from '../port.ts'
import { requireImageSupport, type Supported } from '../support.ts'
import { notesOf, type SdkSettings, throughSdk } from './through-sdk.ts'

type SdkModel = Extract<ImageModel, { specificationVersion: 'v4' }>
type CallOptions = Parameters<SdkModel['doGenerate']>[0]
type SdkAnswer = Awaited<ReturnType<SdkModel['doGenerate']>>

/** A vendor's image models, as the AI SDK speaks with them. */
export interface SdkImageModels extends Supported<ImageCapabilities> {
  defaultModel: string
  model(settings: SdkSettings, id: string): SdkModel
  /** Shape, references and the vendor's own settings. */
  options(request: ImageRequest): Partial<CallOptions>
  /** What an answer without a picture means, where the vendor says; null: it is no answer. */
  refusalOf?(answer: SdkAnswer): ProviderError | null
}

/** All pictures of a request in one request and one answer, which cannot be had again. */
export function imageModels(
  connection: Connection,
  models: SdkImageModels,
): FastCall<ImageRequest, GeneratedImage[]> {
  const { name } = models
  return {
    style: 'fast',
    async generate(request, context) {
      requireImageSupport(models, request)
      const id = request.model ?? models.defaultModel
      return throughSdk(connection, name, context, async (settings) => {
        const answer = await models.model(settings, id).doGenerate({
          prompt: request.prompt,
          n: request.count,
          seed: request.seed,
          size: undefined,
          aspectRatio: undefined,
          files: undefined,
          mask: undefined,
          providerOptions: {},
          ...models.options(request),
        })
        if (answer.images.length === 0) {
          throw (
            models.refusalOf?.(answer) ??
            new ProviderError('ambiguous', `${name} answered without a picture.`)
          )
        }
        const { inputTokens = 0, outputTokens = 0 } = answer.usage ?? {}
        return {
          result: await Promise.all(answer.images.map((image) => pictureOf(name, image))),
          cost: {
            amountMicrosUsd: null,
            units: answer.usage ? { input_token: inputTokens, output_token: outputTokens } : {},
            model: id,
          },
          notes: notesOf(name, answer.warnings),
        }
      })
    },
  }
}

async function pictureOf(name: string, image: string | Uint8Array): Promise<GeneratedImage> {
  const data = typeof image === 'string' ? Buffer.from(image, 'base64') : image
  const type = await fileTypeFromBuffer(data)
  if (!type?.mime.startsWith('image/')) {
    throw new ProviderError('ambiguous', `${name} answered with something else than a picture.`)
  }
  return { media: { type: 'bytes', mime: type.mime, data }, widthPx: null, heightPx: null }
}
