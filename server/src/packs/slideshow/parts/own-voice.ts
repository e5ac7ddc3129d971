import type { VoiceCreate } from '@potterlabs/generated/slideshow/schemas.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { exactly } from '../../../providers/estimate.ts'
import { speechNeeds } from '../../../providers/requirements.ts'
import type { Requirement } from '../../../providers/router.ts'
import { getAsset } from '../../../store/assets.ts'
import type { JobRow } from '../../../store/schema.ts'
import { keepVoice } from '../../../store/voices.ts'
import type { SlideshowContext } from '../deps.ts'
import type { VoiceInput } from '../inputs.ts'
import { carryOut } from '../plan.ts'
import { chooseProvider, planningContext } from '../routing.ts'

const LEARNS: Requirement<'tts'> = {
  field: 'provider',
  unmet: ({ voice_samples: says }, { tts }) =>
    says && (tts === undefined || tts.learn) ? null : 'It makes no voices from recordings.',
}

/**
 * Queues the making of a voice from a recording, in the caller's transaction. Throws `not_found` and `unusable_asset` for the
 * recording, and what routing throws, above all where nobody here can do it.
 */
export async function startVoice(context: SlideshowContext, create: VoiceCreate): Promise<JobRow> {
  const { db, project } = context
  const sourceAssetId = create.source_asset_id
  await requireRecording(context, sourceAssetId)
  const { name, language, gender, style_tags: styleTags } = create
  const { provider, routing, alternatives, use } = await chooseProvider(
    planningContext(context, { policy: 'best' }),
    {
      makes: 'voice',
      modality: 'tts',
      requested: create.provider,
      field: 'provider',
      requirements: [LEARNS, ...speechNeeds({ language }, () => 'language')],
      // What makes a voice is no speech, and is not priced as such.
      quantities: { call: exactly(1) },
    },
  )
  const id = newId('vx')
  const voice = { name, language, gender, styleTags, sourceAssetId }
  await keepVoice(db, project.id, {
    ...voice,
    id,
    provider: provider.id,
    ref: null,
    sampleRatesHz: provider.capabilities.tts?.sample_rates_hz ?? [],
  })
  const input: VoiceInput = voice
  const spec = { id, kind: 'voice', input, provider: provider.id, routing, alternatives }
  const plan = { newScript: null, jobs: [{ spec, uses: [use], after: [] }] as const }
  return carryOut(context, { ...plan, durationSec: null, assumptions: [] }, create)
}

async function requireRecording({ db, project }: SlideshowContext, id: string): Promise<void> {
  const field = 'source_asset_id'
  const asset = await getAsset(db, project.id, id)
  if (!asset) throw notFound('asset', id, field)
  if (asset.kind === 'audio' && asset.status === 'ready') return
  const what = asset.status === 'ready' ? `of kind ${asset.kind}` : `not ready (${asset.status})`
  throw new ApiError('unusable_asset', `Asset ${id} is ${what}; a voice is made from a recording.`, {
    field,
    hint: 'Name an asset of kind audio in which one person speaks.',
  })
}
