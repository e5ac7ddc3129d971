import { StoryboardOptions } from '@potterlabs/generated/video-story/schemas.ts'
import { newId } from '../../../core/ids.ts'
import { getJob, isTerminal } from '../../../store/jobs.ts'
import { type StoryboardOrder, startStoryboard } from '../parts/storyboard.ts'
import { type Board, durationOf } from '../storyboards/board.ts'
import { editStoryboard, requireStoryboard } from '../storyboards/store.ts'
import { attemptOf, makesShot, newestOf } from './attempts.ts'
import type { StoryJobInput } from './inputs.ts'
import type { StoryVoice } from './narrate.ts'
import { withRoomToSpeak } from './spoken.ts'
import { finishedPart, orderOnce, type StoryRun } from './within.ts'

/** The storyboard of a story, as an order of its own. */
export const storyboardOrder = ({
  title,
  source,
  options,
  characterIds,
}: Pick<StoryJobInput, 'title' | 'source' | 'options' | 'characterIds'>): Omit<StoryboardOrder, 'part'> => ({
  title,
  source,
  options: StoryboardOptions.parse(options),
  provider: 'auto',
  characterIds,
  field: 'input',
})

/** The storyboard that an attempt works with: the one before, or a new one where that one will never be. */
export async function storyboardOf(run: StoryRun): Promise<string> {
  const { job } = run
  const { attempt } = attemptOf(job.state)
  if (attempt === 1) return job.input.storyboardId
  const before = newestOf(job.state, 'storyboard', attempt - 1)?.storyboardId ?? job.input.storyboardId
  const { storyboardId } = await orderOnce(run, 'storyboard', async (within) => {
    const found = await getJob(within.db, job.projectId, before)
    if (found && (!isTerminal(found.status) || found.status === 'succeeded')) return { storyboardId: before }
    const part = { id: newId('sb'), parentId: job.id }
    await startStoryboard(within, { ...storyboardOrder(job.input), part })
    return { storyboardId: part.id }
  })
  return storyboardId
}

/** Its scenes, once they are found. */
export async function boardOf(run: StoryRun, storyboardId: string): Promise<Board> {
  await finishedPart(run, storyboardId, 'storyboard')
  const { board } = await requireStoryboard(run.context.db, run.job.projectId, storyboardId)
  if (board) return board
  throw new Error(`storyboard ${storyboardId} is made and is not there`)
}

/**
 * Makes the shots as long as what is said in them, in the storyboard itself, so that it says what is seen. In a later
 * attempt only of the shots that are made anew.
 */
export async function makeRoom(run: StoryRun, storyboardId: string, { spoken }: StoryVoice): Promise<Board> {
  const { job, context } = run
  const { render, delivery } = job.input
  const { type, duration_sec: fadeSec } = render.transition
  await orderOnce(run, 'lengths', async ({ db }) => {
    const edited = await editStoryboard(db, job.projectId, storyboardId, (board) =>
      withRoomToSpeak(board, spoken, {
        fps: delivery.fps,
        fadeSec: type === 'crossfade' ? fadeSec : 0,
        growing: makesShot(job.state),
      }),
    )
    return { durationSec: edited.board ? durationOf(edited.board) : 0 }
  })
  const { board } = await requireStoryboard(context.db, job.projectId, storyboardId)
  if (board) return board
  throw new Error(`storyboard ${storyboardId} is made and is not there`)
}
