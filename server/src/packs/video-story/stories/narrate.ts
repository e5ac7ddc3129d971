import { JobFailure } from '../../../jobs/errors.ts'
import { getJob } from '../../../store/jobs.ts'
import type { VideoStoryContext, VideoStoryJobDeps } from '../deps.ts'
import type { Board } from '../storyboards/board.ts'
import { attemptOf, newestOf } from './attempts.ts'
import type { NarratedShot, StoryNarrated } from './inputs.ts'
import { type ToldShot, tellStory } from './narration.ts'
import { type SpokenShot, spokenShots } from './spoken.ts'
import { askedIn, finishedPart, orderOnce, type StoryRun, within } from './within.ts'

/** As many as a script has sections (contract, `ScriptInputJson`). */
const MAX_NARRATED_SHOTS = 200

/** The voice of a story: its voiceover, and what it says of each shot. */
export interface StoryVoice {
  voiceoverId: string
  spoken: SpokenShot[]
}

/**
 * Has the story read aloud, a section of a script for each shot. What was read before is read again only where a shot that
 * was named in a resume, or a new one, is told otherwise. Null for a story that nobody tells.
 */
export async function narrate(run: StoryRun, board: Board): Promise<StoryVoice | null> {
  const { job, context, deps } = run
  if (!job.input.narration.enabled) return null
  const narrated = await orderOnce(run, 'narration', async (within) => {
    const { attempt, retryShotIds = [] } = attemptOf(job.state)
    const before = newestOf(job.state, 'narration', attempt - 1)
    const told = tellStory(board, keptWords(before, retryShotIds))
    if (told.length === 0) return { voiceoverId: null, shots: [] }
    return before && (await isStillGood(within, before, told)) ? before : readAloud(run, within, told)
  })
  const { voiceoverId } = narrated
  if (voiceoverId === null) return null
  await finishedPart(run, voiceoverId, 'voiceover')
  const { body } = await deps.caller.call(within(run, context.db), 'getVoiceover', {
    params: { voiceover_id: voiceoverId },
  })
  return { voiceoverId, spoken: spokenShots(narrated, body, body.artifact?.duration_sec ?? 0) }
}

/** What was said of shots that stay as they are, whatever became of their words. */
const keptWords = (
  before: StoryNarrated | undefined,
  retryShotIds: readonly string[],
): ReadonlyMap<string, ToldShot> =>
  new Map(
    (before?.shots ?? []).flatMap(({ sectionId: _, ...shot }) =>
      retryShotIds.includes(shot.shotId) ? [] : [[shot.shotId, shot] as const],
    ),
  )

async function isStillGood(
  { db, project }: VideoStoryContext,
  { voiceoverId, shots }: StoryNarrated,
  told: readonly ToldShot[],
): Promise<boolean> {
  const key = (some: readonly ToldShot[]) => JSON.stringify(some.map(({ shotId, text }) => [shotId, text]))
  if (voiceoverId === null || key(shots) !== key(told)) return false
  const voiceover = await getJob(db, project.id, voiceoverId)
  return voiceover !== null && voiceover.status !== 'failed' && voiceover.status !== 'canceled'
}

async function readAloud(
  { job, deps: { caller, engine } }: StoryRun,
  context: VideoStoryContext,
  told: readonly ToldShot[],
): Promise<StoryNarrated> {
  if (told.length > MAX_NARRATED_SHOTS) {
    throw new JobFailure('invalid_param', `A narrated story has at most ${MAX_NARRATED_SHOTS} shots.`, {
      field: 'narration.enabled',
      hint: `This one has ${told.length}: tell it with a lower shot_density, or without narration.`,
    })
  }
  const { narration, source } = job.input
  const { body: script } = await caller.call(context, 'createScript', {
    body: {
      input: {
        type: 'json',
        title: job.input.title,
        language: source.language,
        sections: told.map(({ shotId, text }) => ({ title: shotId, text })),
      },
    },
  })
  const voice = await voiceOf(context, caller, job.input)
  const { body: voiceover } = await askedIn(
    narration.voice_id === null ? 'narration' : 'narration.voice_id',
    caller.call(context, 'createVoiceover', {
      body: {
        script: { script_id: script.id },
        ...(voice === null ? {} : { voice: { voice_id: voice } }),
        options: { pace: narration.pace, ssml: false },
      },
    }),
  )
  await engine.adopt(context.db, { projectId: job.projectId, parentId: job.id }, [voiceover.id])
  const sections = new Map(script.sections.map(({ id, title }) => [title, id]))
  return {
    voiceoverId: voiceover.id,
    shots: told.map((shot): NarratedShot => ({ ...shot, sectionId: sections.get(shot.shotId) ?? '' })),
  }
}

/** The voice that was named, or of the provider that was named one of the story's language; null: anybody's. */
async function voiceOf(
  context: VideoStoryContext,
  caller: VideoStoryJobDeps['caller'],
  { narration: { voice_id: voiceId, provider }, source }: StoryRun['job']['input'],
): Promise<string | null> {
  if (voiceId !== null || provider === 'auto') return voiceId
  const voices = async (query: Record<string, unknown>) =>
    (await askedIn('narration.provider', caller.call(context, 'listVoices', { query }))).body.items
  const [voice] = [
    ...(await voices({ provider, language: source.language, limit: 1 })),
    ...(await voices({ provider, limit: 1 })),
  ]
  if (voice) return voice.id
  throw new JobFailure('unknown_voice', `Provider '${provider}' has no voice.`, {
    field: 'narration.provider',
    hint: 'GET /v1/voices lists all voices.',
  })
}
