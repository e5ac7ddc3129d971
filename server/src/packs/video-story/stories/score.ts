import { type Provider, whyUnusable } from '../../../providers/registry.ts'
import { getJob } from '../../../store/jobs.ts'
import type { VideoStoryContext } from '../deps.ts'
import { attemptOf, newestOf } from './attempts.ts'
import type { StoryScored } from './inputs.ts'
import { askedIn, orderOnce, type StoryRun } from './within.ts'

/** Shortest and longest track that can be ordered (contract, `MusicCreate.duration_sec`). */
const SHORTEST_SEC = 5
const LONGEST_SEC = 3_600

/**
 * Orders music as long as the story; where nobody makes it that long, as long as it can be had, to be played again. What is
 * there from an attempt before and long enough is taken over. Null for a story without music.
 */
export async function orderMusic(run: StoryRun, endSec: number): Promise<StoryScored | null> {
  const { job, deps } = run
  const { music } = job.input
  if (!music.enabled) return null
  const before = newestOf(job.state, 'music', attemptOf(job.state).attempt - 1)
  return orderOnce(run, 'music', async (context) => {
    const wantedSec = Math.max(SHORTEST_SEC, Math.min(endSec, await longestTrack(context, music.provider)))
    if (before && before.lengthSec >= wantedSec && (await isUsable(context, before.musicId))) return before
    const { body } = await askedIn(
      'music.provider',
      deps.caller.call(context, 'createMusic', {
        body: {
          provider: music.provider,
          style: music.style,
          duration_sec: wantedSec,
          ...(music.seed === undefined ? {} : { seed: music.seed }),
        },
      }),
    )
    await deps.engine.adopt(context.db, { projectId: job.projectId, parentId: job.id }, [body.id])
    return { musicId: body.id, lengthSec: wantedSec }
  })
}

async function longestTrack(context: VideoStoryContext, wanted: string): Promise<number> {
  const registry = await context.providers.for(context.project.id)
  const mayMake = (provider: Provider) =>
    whyUnusable(provider) === null && (context.key.mode !== 'test' || provider.builtIn)
  const able =
    wanted === 'auto'
      ? registry.serving('music').filter(mayMake)
      : [registry.require(wanted, 'music.provider')]
  const longest = able.map(({ capabilities }) => capabilities.music?.max_duration_sec ?? LONGEST_SEC)
  return Math.min(LONGEST_SEC, Math.max(SHORTEST_SEC, ...longest))
}

async function isUsable({ db, project }: VideoStoryContext, id: string): Promise<boolean> {
  const job = await getJob(db, project.id, id)
  return job !== null && job.status !== 'failed' && job.status !== 'canceled'
}
