import { JobFailure } from '../../../jobs/errors.ts'
import { getJobs } from '../../../store/jobs.ts'
import type { JobRow } from '../../../store/schema.ts'
import { madeVideo } from '../../../studio/made.ts'
import type { VideoStoryContext } from '../deps.ts'
import { requireRenderable } from '../parts/render.ts'
import { type ClipChoice, clipLimits } from '../renders/choice.ts'
import { type ClipLimits, type CutClip, cutClips } from '../renders/cut-clips.ts'
import {
  type ClipOrder,
  type FoundClip,
  findClips,
  type OrderedClip,
  queueClips,
} from '../renders/order-clips.ts'
import type { Board } from '../storyboards/board.ts'
import { attemptOf, makesShot, newestOf } from './attempts.ts'
import type { StoryClips } from './inputs.ts'
import { orderOnce, type StoryRun } from './within.ts'

const FIELDS = { provider: 'render.provider', delivery: 'render.delivery' }

/**
 * Orders the clips of a story. A later attempt orders only those of the shots that it names: the others are taken over as
 * they are, whatever became of the storyboard, or stay missing.
 */
export const orderStoryClips = (run: StoryRun, board: Board, storyboardId: string): Promise<StoryClips> =>
  orderOnce(run, 'clips', async (context) => {
    const { job } = run
    const { choice, delivery, render } = job.input
    const { attempt, choices = {} } = attemptOf(job.state)
    const isMade = makesShot(job.state)
    const before = newestOf(job.state, 'clips', attempt - 1)?.clips ?? []
    const made = await madeBefore(context, before)
    const choiceOf = (shotIds: readonly string[]): ClipChoice =>
      shotIds.flatMap((shotId) => choices[shotId] ?? [])[0] ?? choice
    const limits = new Map<ClipChoice, ClipLimits>()
    for (const one of [choice, ...Object.values(choices)]) {
      limits.set(one, await clipLimits(context, one, delivery, FIELDS))
    }
    const ownLimits = (shotIds: readonly string[]): ClipLimits => {
      const found = limits.get(choiceOf(shotIds))
      if (!found) throw new Error('every choice has its limits')
      return found
    }
    const cut = cutClips(board, render.strategy, ownLimits)
    requireRenderable(cut.length, render.strategy, 'render.strategy')
    const of = { storyboardId, storyId: job.id, delivery }
    const plans = cut.map((clip) => {
      const mayBeMade = clip.wholeShotIds.some(isMade)
      const kept = mayBeMade ? undefined : made.find((one) => showsTheSame(one, clip))
      const order: ClipOrder = { clip, choice: choiceOf(clip.wholeShotIds), mayBeMade }
      return { kept, order }
    })
    // Clips that are alike are told apart by their order, so all are looked for together.
    const found = await findClips(
      context,
      of,
      plans.map(({ order, kept }) => (kept ? { ...order, mayBeMade: false } : order)),
    )
    const clips = found.map((clip, index) => withKept(clip, plans[index]?.kept, before))
    await queueClips(context, { ...of, parentId: job.id }, clips)
    return { clips: clips.map(({ ordered }) => ordered) }
  })

/** A clip that stays as it is; or one that nobody makes now, with what became of it before. */
function withKept(
  found: FoundClip,
  kept: OrderedClip | undefined,
  before: readonly OrderedClip[],
): FoundClip {
  if (kept) return { ordered: { ...kept, reused: true }, making: null }
  const { ordered } = found
  if (ordered.videoId !== null) return found
  const failed = before.find((one) => showsTheSame(one, ordered))
  return { ...found, ordered: { ...ordered, videoId: failed?.videoId ?? null } }
}

const showsTheSame = (
  one: Pick<OrderedClip, 'shots' | 'take'>,
  other: Pick<CutClip, 'shots' | 'take'>,
): boolean => keyOf(one) === keyOf(other)

const keyOf = ({ shots, take }: Pick<CutClip, 'shots' | 'take'>): string =>
  JSON.stringify([take, shots.map(({ shotId }) => shotId)])

async function madeBefore(
  { db, project }: VideoStoryContext,
  clips: readonly OrderedClip[],
): Promise<OrderedClip[]> {
  const videos = await getJobs(
    db,
    project.id,
    clips.flatMap(({ videoId }) => videoId ?? []),
  )
  const made = new Set(videos.flatMap(({ id, status }) => (status === 'succeeded' ? [id] : [])))
  return clips.filter(({ videoId }) => videoId !== null && made.has(videoId))
}

/** The clips with the lengths that they were made with. */
export function withMadeLengths(clips: readonly OrderedClip[], videos: readonly JobRow[]): OrderedClip[] {
  const byId = new Map(videos.map((video) => [video.id, video]))
  return clips.map((clip) => {
    const video = clip.videoId === null ? undefined : byId.get(clip.videoId)
    const durationSec = video?.status === 'succeeded' ? madeVideo(video)?.durationSec : undefined
    return durationSec === undefined ? clip : { ...clip, durationSec }
  })
}

/** Throws where the last words would be heard after the last picture. */
export function requireWholeNarration(toldUntilSec: number, endSec: number, lastShotId: string): void {
  const overSec = toldUntilSec - endSec
  if (overSec <= 0) return
  throw new JobFailure(
    'invalid_param',
    `The narration ends ${overSec.toFixed(1)} s after the picture, and is never cut off.`,
    { hint: `Resume with retry_shot_ids ["${lastShotId}"]: that shot is then made long enough.` },
  )
}
