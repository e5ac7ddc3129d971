import type { Model, ProviderCalls, ProviderDefinition } from './definition.ts'
import { type Call, type CallContext, ProviderError } from './port.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** So long before its end a model's use is warned of. */
const WARN_DAYS = 60

/** What there is to say of a model's end now; null while none is near. */
export function modelEnd(
  { id, sunsetAt, replacement }: Model,
  nowMs: number,
): { ended: boolean; message: string } | null {
  if (sunsetAt === null) return null
  const leftMs = Date.parse(sunsetAt) - nowMs
  if (leftMs > WARN_DAYS * DAY_MS) return null
  const instead = replacement === null ? '' : ` Use '${replacement}' instead.`
  const ended = leftMs <= 0
  return { ended, message: `Model '${id}' ${ended ? 'ended' : 'ends'} on ${sunsetAt}.${instead}` }
}

/**
 * The calls of a provider, minding the ends of its models: one that a request names is refused from its last day on,
 * and before that the job's log says what to change to. A default that has ended is ours to mend: it is warned of only.
 */
export function mindingModelEnds(
  { models, name }: Pick<ProviderDefinition, 'models' | 'name'>,
  calls: ProviderCalls,
  now: () => number,
): ProviderCalls {
  function mind(modality: Model['modality'], request: { model?: string | null }, context: CallContext): void {
    const named = request.model ?? null
    const model = models.find((known) =>
      named === null ? known.isDefault && known.modality === modality : known.id === named,
    )
    const end = model && modelEnd(model, now())
    if (!end) return
    if (end.ended && named !== null) throw new ProviderError('rejected', `${name}: ${end.message}`)
    context.log(`${name}: ${end.message}`)
  }

  function minding<Request extends object, Result>(
    modality: Model['modality'],
    call: Call<Request, Result>,
  ): Call<Request, Result> {
    if (call.style === 'fast') {
      return {
        ...call,
        async generate(request, context) {
          mind(modality, request, context)
          return call.generate(request, context)
        },
      }
    }
    return {
      ...call,
      async start(request, context) {
        mind(modality, request, context)
        return call.start(request, context)
      },
    }
  }

  const { llm, tts, image, music, video } = calls
  return {
    ...calls,
    ...(llm && { llm: { ...llm, complete: minding('text', llm.complete) } }),
    ...(tts && { tts: { ...tts, speech: minding('tts', tts.speech) } }),
    ...(image && { image: { ...image, ...(image.image && { image: minding('image', image.image) }) } }),
    ...(music && { music: { ...music, music: minding('music', music.music) } }),
    ...(video && { video: { ...video, video: minding('video', video.video) } }),
  }
}
