import type { JobContext } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { OrderedClip } from './order-clips.ts'

/** Shots that have no clip, once all that could be made is made. */
export interface MissingShots {
  ids: string[]
  /** Of how many. */
  total: number
}

/** Waits until every clip is made or never will be; the shots that are left without one. */
export async function missingShots(
  context: Pick<JobContext, 'waitFor'>,
  clips: readonly OrderedClip[],
): Promise<MissingShots> {
  const ids = [...new Set(clips.flatMap(({ videoId }) => videoId ?? []))]
  const videos = await context.waitFor(ids, { tolerant: true })
  return missingAmong(clips, videos)
}

export function missingAmong(
  clips: readonly OrderedClip[],
  videos: readonly Pick<JobRow, 'id' | 'status'>[],
): MissingShots {
  const made = new Set(videos.flatMap(({ id, status }) => (status === 'succeeded' ? [id] : [])))
  const shotIds = (some: readonly OrderedClip[]) => [
    ...new Set(some.flatMap(({ shots }) => shots.map(({ shotId }) => shotId))),
  ]
  const missing = clips.filter(({ videoId }) => videoId === null || !made.has(videoId))
  return { ids: shotIds(missing), total: shotIds(clips).length }
}

/** How a whole fails of which some clips are missing; `hint` says how to go on. */
export const clipsMissing = ({ ids, total }: MissingShots, hint: string): JobFailure =>
  new JobFailure(
    'dependency_failed',
    `${ids.length} of ${total} shots ${ids.length === 1 ? 'has' : 'have'} failed: ${ids.join(', ')}.`,
    { hint },
  )
