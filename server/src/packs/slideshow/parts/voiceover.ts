import type {
  Metadata,
  VoiceoverOptions,
  VoiceSelector,
  Webhook,
} from '@potterlabs/generated/slideshow/schemas.ts'
import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import type { CatalogVoice } from '../../../providers/port.ts'
import type { Provider } from '../../../providers/registry.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { Part, SlideshowContext } from '../deps.ts'
import type { VoiceoverInput } from '../inputs.ts'
import { chooseProvider, oneOf } from '../routing.ts'
import type { Script } from '../scripts.ts'

/** Queues a narration. `fields` says where in the request voice and options stand, for errors. */
export async function startVoiceover(
  context: SlideshowContext,
  request: {
    script: Script
    voice: VoiceSelector | undefined
    options: VoiceoverOptions
    metadata?: Metadata | undefined
    webhook?: Webhook | undefined
    part?: Part
    fields: { voice: string; options: string }
  },
): Promise<JobRow> {
  const { provider, voice } = selectVoice(context, request.voice, request.fields.voice)
  const { options, fields } = request
  if (!voice.sampleRatesHz.includes(options.sample_rate_hz)) {
    throw new ApiError(
      'capability_unsupported',
      `voice '${voice.id}' cannot deliver ${options.sample_rate_hz} Hz.`,
      {
        field: `${fields.options}.sample_rate_hz`,
        hint: `voice '${voice.id}' supports ${voice.sampleRatesHz.join(', ')} Hz; you sent ${options.sample_rate_hz}.`,
      },
    )
  }
  const { routing } = await chooseProvider(context, {
    modality: 'tts',
    requested: provider.id,
    field: fields.voice,
    requirements: [
      oneOf<'tts', string>(`${fields.options}.format`, options.format, (can) => can.formats),
      oneOf<'tts', string>(`${fields.options}.pace`, options.pace, (can) => can.paces),
      oneOf<'tts', string>(`${fields.options}.emphasis`, options.emphasis, (can) => can.emphases),
    ],
  })
  const input: VoiceoverInput = { scriptId: request.script.id, voiceId: voice.id, options }
  return context.engine.enqueue(context.db, {
    projectId: context.project.id,
    id: request.part?.id ?? newId('vo'),
    kind: 'voiceover',
    input,
    provider: provider.id,
    routing,
    metadata: request.metadata ?? {},
    webhook: request.webhook ?? null,
    parentId: request.part?.parentId ?? null,
  })
}

/** The voice that is meant; without one, the first of the catalog. */
function selectVoice(
  { registry }: SlideshowContext,
  selector: VoiceSelector | undefined,
  field: string,
): { provider: Provider; voice: CatalogVoice } {
  const catalog = registry.voices()
  if (!selector) {
    const [first] = catalog
    if (!first) throw new ApiError('no_provider', 'No speech provider is set up here.', { field })
    return first
  }
  if ('voice_id' in selector) {
    const found = catalog.find(({ voice }) => voice.id === selector.voice_id)
    if (found) return found
    throw unknownVoice(`There is no voice '${selector.voice_id}'.`, `${field}.voice_id`, catalog)
  }
  if (selector.provider !== 'auto') registry.require(selector.provider, `${field}.provider`)
  const ofProvider = catalog.filter(
    ({ provider }) => selector.provider === 'auto' || provider.id === selector.provider,
  )
  const found = ofProvider.find(({ voice }) => voice.name.toLowerCase() === selector.name.toLowerCase())
  if (found) return found
  throw unknownVoice(
    `Provider '${selector.provider}' has no voice '${selector.name}'.`,
    `${field}.name`,
    ofProvider,
  )
}

const unknownVoice = (message: string, field: string, catalog: { voice: CatalogVoice }[]): ApiError =>
  new ApiError('unknown_voice', message, {
    field,
    hint: `Voices: ${catalog
      .slice(0, 12)
      .map(({ voice }) => `${voice.id} (${voice.name})`)
      .join(', ')}. See GET /v1/voices.`,
  })
