import {
  VoiceoverCreate,
  VoiceoverOptions,
  type VoiceSelector,
} from '@potterlabs/generated/slideshow/schemas.ts'
import { fillFromPresets, type LockingPreset, type PresetPlace } from '../../../contract/presets.ts'
import { newId } from '../../../core/ids.ts'
import { stripTags } from '../../../core/text/words.ts'
import { exactly, type Range } from '../../../providers/estimate.ts'
import { speechNeeds } from '../../../providers/requirements.ts'
import type { Part } from '../deps.ts'
import type { VoiceoverInput } from '../inputs.ts'
import { piecesOf } from '../jobs/voiceover.ts'
import type { Plan, PlannedJob } from '../plan.ts'
import { ASSUMPTIONS, narrationSec, speechQuantities } from '../quantities.ts'
import { chooseProvider, type PlanningContext } from '../routing.ts'
import { resolveScript, type Script } from '../scripts.ts'
import { voiceChoice } from './voices.ts'

const PLACES: PresetPlace[] = [
  {
    kind: 'tts',
    at: ['preset_id'],
    into: [
      { path: [], fields: ['voice'] },
      { path: ['options'], fields: Object.keys(VoiceoverOptions.shape) },
    ],
    provider: null,
  },
]

export interface PlannedVoiceover {
  job: PlannedJob
  durationSec: Range
}

/** Plans `POST /v1/voiceovers`. */
export async function planVoiceoverCreate(context: PlanningContext, create: VoiceoverCreate): Promise<Plan> {
  const { body, presetFor } = await fillFromPresets(context, {
    schema: VoiceoverCreate,
    body: create,
    places: PLACES,
  })
  const { script, newScript } = await resolveScript(context.db, context.project.id, body.script)
  const { job, durationSec } = await planVoiceover(context, {
    script,
    voice: body.voice,
    options: body.options,
    preset: presetFor('tts'),
    fields: { voice: 'voice', options: 'options', preset: 'preset_id' },
  })
  return { newScript, jobs: [job], durationSec, assumptions: [ASSUMPTIONS.narration(body.options.pace)] }
}

/** Plans a narration. `fields` says where in the request voice, options and preset stand, for errors. */
export async function planVoiceover(
  context: PlanningContext,
  request: {
    script: Script
    voice: VoiceSelector | undefined
    options: VoiceoverOptions
    preset: LockingPreset | undefined
    part?: Part
    fields: { voice: string; options: string; preset: string }
  },
): Promise<PlannedVoiceover> {
  const { script, options, fields, preset, part } = request
  const registry = await context.providers.for(context.project.id)
  const choice = voiceChoice(registry, request)
  const hasTags = options.ssml && script.sections.some(({ text }) => stripTags(text) !== text)
  const { pace, emphasis, format } = options
  const chosen = await chooseProvider(context, {
    makes: 'voiceover',
    modality: 'tts',
    requested: choice.requested,
    presetId: preset?.id,
    field: choice.field,
    requirements: [
      ...choice.requirements,
      ...speechNeeds({ pace, emphasis, format, hasTags, language: script.language }, (setting) =>
        setting === 'script' ? 'script' : `${fields.options}.${setting}`,
      ),
    ],
    quantities: speechQuantities(script, pace),
  })
  const { provider, routing } = chosen
  const voice = choice.voiceOf(provider)
  if (!voice) throw new Error(`${provider.id} was chosen and has no voice`)
  const pieces = piecesOf(script, provider.capabilities.tts?.max_characters ?? Number.POSITIVE_INFINITY)
  const input: VoiceoverInput = { scriptId: script.id, voiceId: voice.id, voiceRef: voice.ref, options }
  return {
    durationSec: narrationSec(script, pace),
    job: {
      spec: {
        id: part?.id ?? newId('vo'),
        kind: 'voiceover',
        input,
        provider: provider.id,
        routing,
        parentId: part?.parentId ?? null,
      },
      uses: [{ ...chosen.use, calls: exactly(pieces.length) }],
      after: [],
    },
  }
}
