import type { MusicTarget } from '@potterlabs/generated/slideshow/schemas.ts'
import { requireUsableJob } from '../../../jobs/job-lookup.ts'
import { exactly, type Range } from '../../../providers/estimate.ts'
import type { JobRow } from '../../../store/schema.ts'
import { finishedSlideshow } from '../edits.ts'
import type { SlideshowInput, VoiceoverInput, VoiceoverOutput } from '../inputs.ts'
import { narrationSec } from '../quantities.ts'
import type { PlanningContext } from '../routing.ts'
import { requireScript } from '../scripts.ts'

/**
 * How long the voiceover or slideshow of a target is, or will be; of both the longer. Null while nobody knows. Throws
 * `not_found`, or `dependency_failed` for one that will never be.
 */
export async function targetLength(context: PlanningContext, target: MusicTarget): Promise<Range | null> {
  const { db, project } = context
  const { voiceover_id: voiceoverId, slideshow_id: slideshowId } = target
  const lengths: (Range | null)[] = []
  if (voiceoverId !== undefined) {
    const job = await requireUsableJob(db, project.id, voiceoverId, ['voiceover'], 'target.voiceover_id')
    lengths.push(await narrationLength(context, job))
  }
  if (slideshowId !== undefined) {
    const job = await requireUsableJob(db, project.id, slideshowId, ['slideshow'], 'target.slideshow_id')
    lengths.push(await slideshowLength(context, job))
  }
  const known = lengths.filter((length) => length !== null)
  if (known.length < lengths.length) return null
  return { min: Math.max(...known.map(({ min }) => min)), max: Math.max(...known.map(({ max }) => max)) }
}

/** Of a voiceover, made or in the making. */
export async function narrationLength({ db, project }: PlanningContext, job: JobRow): Promise<Range> {
  // Voiceover jobs of this pack alone write these.
  const output = job.output as unknown as VoiceoverOutput | null
  if (output) return exactly(output.durationSec)
  const { scriptId, options } = job.input as unknown as VoiceoverInput
  return narrationSec(await requireScript(db, project.id, scriptId, 'script_id'), options.pace)
}

/** Of a slideshow: known once it is done, and before where it follows a narration. */
export async function slideshowLength(context: PlanningContext, job: JobRow): Promise<Range | null> {
  const { db, project } = context
  if (job.output) return exactly((await finishedSlideshow(db, job)).durationSec)
  // Slideshow jobs of this pack alone write this.
  const { timing } = job.input as unknown as SlideshowInput
  if (timing.mode !== 'fit-voiceover' || timing.voiceover_id === undefined) return null
  const voiceover = await requireUsableJob(db, project.id, timing.voiceover_id, ['voiceover'], 'target')
  return narrationLength(context, voiceover)
}
