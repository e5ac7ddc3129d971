import type { BeatsOptions, Metadata, Webhook } from '@potterlabs/generated/slideshow/schemas.ts'
import { newId } from '../../../core/ids.ts'
import type { Beat } from '../../../providers/port.ts'
import type { Provider } from '../../../providers/registry.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { Part, SlideshowContext } from '../deps.ts'
import type { BeatsInput, BeatsOutput } from '../inputs.ts'
import { chooseProvider } from '../routing.ts'
import type { Script } from '../scripts.ts'

/**
 * Finds the beats of a script. A built-in provider answers at once, so the job is born finished; any other is asked
 * by a worker, through the ledger.
 */
export async function startBeats(
  context: SlideshowContext,
  request: {
    script: Script
    provider: string
    options: BeatsOptions
    metadata?: Metadata | undefined
    webhook?: Webhook | undefined
    part?: Part
  },
): Promise<JobRow> {
  const { script, options } = request
  const characters = script.sections.reduce((sum, section) => sum + section.text.length, 0)
  const { provider, routing } = await chooseProvider(context, {
    modality: 'text',
    requested: request.provider,
    field: 'provider',
    requirements: [
      { field: 'provider', unmet: (can) => (can.tasks.includes('beats') ? null : 'It does not find beats.') },
      {
        field: 'script',
        unmet: (can) =>
          characters <= can.max_characters ? null : `It takes at most ${can.max_characters} characters.`,
      },
    ],
  })
  const input: BeatsInput = { scriptId: script.id, options }
  const beats = await immediateBeats(provider, script, options)
  return context.engine.enqueue(context.db, {
    projectId: context.project.id,
    id: request.part?.id ?? newId('bt'),
    kind: 'beats',
    input,
    provider: provider.id,
    routing,
    metadata: request.metadata ?? {},
    webhook: request.webhook ?? null,
    parentId: request.part?.parentId ?? null,
    ...(beats ? { alreadyDone: { beats } satisfies BeatsOutput } : {}),
  })
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
