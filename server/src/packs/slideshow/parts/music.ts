import type { BackgroundMusicCreate, MusicCreate, Webhook } from '@potterlabs/generated/slideshow/schemas.ts'
import { newId } from '../../../core/ids.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { Part, SlideshowContext } from '../deps.ts'
import type { MusicInput } from '../inputs.ts'
import { requireUsableJob } from '../job-lookup.ts'
import { chooseProvider, oneOf } from '../routing.ts'
import { seedFor } from './images.ts'

interface MusicRequest {
  id: string
  kind: 'music' | 'background-music'
  provider: string
  input: MusicInput
  needs: string[]
  metadata: Record<string, string>
  webhook: Webhook | null
  parentId: string | null
  /** Where the options stand in the request: `` or `options.`. */
  prefix: string
}

/** Queues a track of a given length. */
export function startMusic(context: SlideshowContext, create: MusicCreate): Promise<JobRow> {
  const id = newId('mus')
  return start(context, {
    id,
    kind: 'music',
    provider: create.provider,
    input: {
      style: create.style,
      prompt: create.prompt,
      bpm: create.bpm,
      intensityCurve: create.intensity_curve,
      stems: create.stems,
      seed: seedFor(create.seed, id),
      length: { durationSec: create.duration_sec },
    },
    needs: [],
    metadata: create.metadata ?? {},
    webhook: create.webhook ?? null,
    parentId: null,
    prefix: '',
  })
}

/** Queues a bed as long as its targets, which may still be in the making. */
export async function startBackgroundMusic(
  context: SlideshowContext,
  create: BackgroundMusicCreate,
  part?: Part,
): Promise<JobRow> {
  const { voiceover_id: voiceoverId, slideshow_id: slideshowId } = create.target
  const { db, project } = context
  if (voiceoverId !== undefined)
    await requireUsableJob(db, project.id, voiceoverId, ['voiceover'], 'target.voiceover_id')
  if (slideshowId !== undefined)
    await requireUsableJob(db, project.id, slideshowId, ['slideshow'], 'target.slideshow_id')
  const id = part?.id ?? newId('bgm')
  const { options } = create
  return start(context, {
    id,
    kind: 'background-music',
    provider: create.provider,
    input: {
      style: options.style,
      prompt: null,
      bpm: options.bpm,
      intensityCurve: options.intensity_curve,
      stems: options.stems,
      seed: seedFor(options.seed, id),
      length: { target: create.target, policy: options.duration_policy },
    },
    needs: [voiceoverId, slideshowId].filter((needed) => needed !== undefined),
    metadata: create.metadata ?? {},
    webhook: create.webhook ?? null,
    parentId: part?.parentId ?? null,
    prefix: 'options.',
  })
}

async function start(context: SlideshowContext, request: MusicRequest): Promise<JobRow> {
  const { input, prefix } = request
  const { provider, routing } = await chooseProvider(context, {
    modality: 'music',
    requested: request.provider,
    field: 'provider',
    requirements: [
      oneOf<'music', string>(`${prefix}intensity_curve`, input.intensityCurve, (can) => can.intensity_curves),
      {
        field: `${prefix}stems`,
        unmet: (can) => (input.stems && !can.stems ? 'It delivers no stems.' : null),
      },
      {
        field: `${prefix}bpm`,
        unmet: ({ bpm }) =>
          input.bpm === null || (input.bpm >= bpm.min && input.bpm <= bpm.max)
            ? null
            : `It plays at ${bpm.min} to ${bpm.max} bpm; you sent ${input.bpm}.`,
      },
    ],
  })
  return context.engine.enqueue(context.db, {
    projectId: context.project.id,
    id: request.id,
    kind: request.kind,
    input,
    needs: request.needs,
    provider: provider.id,
    routing,
    metadata: request.metadata,
    webhook: request.webhook,
    parentId: request.parentId,
  })
}
