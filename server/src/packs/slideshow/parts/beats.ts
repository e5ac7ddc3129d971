import { BeatsCreate, BeatsOptions } from '@potterlabs/generated/slideshow/schemas.ts'
import { fillFromPresets, type LockingPreset, type PresetPlace } from '../../../contract/presets.ts'
import { newId } from '../../../core/ids.ts'
import { cutScript } from '../../../providers/adapters/local-text/cut.ts'
import { exactly, type Range } from '../../../providers/estimate.ts'
import type { Beat } from '../../../providers/port.ts'
import type { Provider } from '../../../providers/registry.ts'
import { textNeeds } from '../../../providers/requirements.ts'
import type { Part } from '../deps.ts'
import type { BeatsInput, BeatsOutput } from '../inputs.ts'
import type { Plan, PlannedJob } from '../plan.ts'
import { ASSUMPTIONS, charactersOf, planningQuantities } from '../quantities.ts'
import { chooseProvider, type PlanningContext } from '../routing.ts'
import { resolveScript, type Script } from '../scripts.ts'

const PLACES: PresetPlace[] = [
  {
    kind: 'text',
    at: ['preset_id'],
    into: [{ path: ['options'], fields: Object.keys(BeatsOptions.shape) }],
    provider: ['provider'],
  },
]

export interface PlannedBeats {
  job: PlannedJob
  /** Null where they are found later, by a worker. */
  beats: Beat[] | null
  count: Range
}

/** Plans `POST /v1/beats`. */
export async function planBeatsCreate(context: PlanningContext, create: BeatsCreate): Promise<Plan> {
  const { body, presetFor } = await fillFromPresets(context, {
    schema: BeatsCreate,
    body: create,
    places: PLACES,
  })
  const { script, newScript } = await resolveScript(context.db, context.project.id, body.script)
  const { provider: requested, options } = body
  const { job, count } = await planBeats(context, { script, requested, options, preset: presetFor('text') })
  const assumptions = count.min === count.max ? [] : [ASSUMPTIONS.beats(count)]
  return { newScript, jobs: [job], durationSec: null, assumptions }
}

/**
 * Plans the beats of a script. A built-in provider finds them at once, so the job is born finished; any other is asked by
 * a worker, through the ledger.
 */
export async function planBeats(
  context: PlanningContext,
  request: {
    script: Script
    requested: string
    options: BeatsOptions
    preset?: LockingPreset | undefined
    part?: Part
  },
): Promise<PlannedBeats> {
  const { script, options, preset, part } = request
  const characters = charactersOf(script)
  const estimated = expectedBeats(script, options)
  const { provider, routing, use } = await chooseProvider(context, {
    makes: 'beats',
    modality: 'text',
    requested: preset?.provider ?? request.requested,
    presetId: preset?.id,
    field: 'provider',
    requirements: textNeeds({ task: 'beats', language: script.language, characters }, (setting) => setting),
    quantities: planningQuantities(characters, estimated),
  })
  const beats = await immediateBeats(provider, script, options)
  const input: BeatsInput = { scriptId: script.id, options }
  return {
    beats,
    count: beats ? exactly(beats.length) : estimated,
    job: {
      spec: {
        id: part?.id ?? newId('bt'),
        kind: 'beats',
        input,
        provider: provider.id,
        routing,
        parentId: part?.parentId ?? null,
        ...(beats ? { alreadyDone: { beats } satisfies BeatsOutput } : {}),
      },
      uses: [use],
      after: [],
    },
  }
}

/** How many beats a script will have: no more than it can be cut into, and fewer where a model joins some. */
export function expectedBeats(script: Script, options: BeatsOptions): Range {
  const { sections, language } = script
  const cuts = cutScript({
    sections,
    language,
    granularity: options.granularity,
    maxBeats: options.max_beats,
  })
  return { min: Math.min(1, cuts.length), max: cuts.length }
}

async function immediateBeats(
  provider: Provider,
  script: Script,
  options: BeatsOptions,
): Promise<Beat[] | null> {
  const call = provider.text?.beats
  if (!provider.builtIn || call?.style !== 'fast') return null
  const { result } = await call.generate(
    {
      sections: script.sections,
      granularity: options.granularity,
      maxBeats: options.max_beats,
      language: script.language,
    },
    { attemptKey: script.id, signal: AbortSignal.timeout(10_000), log: () => undefined },
  )
  return result
}
