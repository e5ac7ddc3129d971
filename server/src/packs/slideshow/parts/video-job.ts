import { SlideshowVideoOptions } from '@potterlabs/generated/slideshow/schemas.ts'
import type { LockingPreset, PresetPlace } from '../../../contract/presets.ts'
import { composeNeeds } from '../../../providers/requirements.ts'
import { requireWatermark } from '../../../studio/watermark.ts'
import type { SlideshowVideoInput } from '../inputs.ts'
import { requireOutputs } from '../outputs.ts'
import type { PlannedJob } from '../plan.ts'
import { chooseProvider, type PlanningContext } from '../routing.ts'

/** The compositor's. */
export const VIDEO_PLACE: PresetPlace = {
  kind: 'compose',
  at: ['preset_id'],
  into: [{ path: ['options'], fields: Object.keys(SlideshowVideoOptions.shape) }],
  provider: ['provider'],
}
/** Plans the job that puts a video's parts together. Throws `invalid_param` for outputs that make no sense. */
export async function planVideo(
  context: PlanningContext,
  request: {
    requested: string
    preset: LockingPreset | undefined
    spec: Pick<PlannedJob['spec'], 'id' | 'kind' | 'needs'>
    input: SlideshowVideoInput
    after: readonly string[]
  },
): Promise<PlannedJob> {
  const { spec, input, preset, after } = request
  await requireWatermark(context.db, context.project.id, input.options.watermark)
  const { options, outputs } = input
  requireOutputs(options, outputs)
  const { provider, routing, use } = await chooseProvider(context, {
    makes: 'slideshow-video',
    modality: 'compose',
    requested: request.requested,
    presetId: preset?.id,
    field: 'provider',
    requirements: [
      ...composeNeeds(options, (setting) => `options.${setting}`),
      ...outputs.flatMap((output, place) =>
        output.type === 'video' ? composeNeeds(output, (setting) => `outputs.${place}.${setting}`) : [],
      ),
    ],
    quantities: {},
  })
  return { spec: { ...spec, input, provider: provider.id, routing }, uses: [use], after }
}
