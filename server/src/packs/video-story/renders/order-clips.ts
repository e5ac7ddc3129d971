import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import type { Db } from '../../../store/database.ts'
import { getDocuments } from '../../../store/documents.ts'
import { newestMade } from '../../../store/jobs.ts'
import { fromRow, type KeptCharacter } from '../../../studio/characters.ts'
import type { VideoStoryContext } from '../deps.ts'
import { enqueueVideo } from '../parts/video.ts'
import { type ClipChoice, type ClipDelivery, renderHash } from './choice.ts'
import { clipHash } from './clip-inputs.ts'
import type { CutClip } from './cut-clips.ts'

/** A clip of a storyboard that somebody makes, or has made. */
export interface OrderedClip extends Pick<CutClip, 'sceneId' | 'shotId' | 'shots' | 'take'> {
  /** Null for one that nobody has been asked for. */
  videoId: string | null
  durationSec: number
  /** Taken over from an earlier render. */
  reused: boolean
}

/** A clip to be found or made. */
export interface ClipOrder {
  clip: CutClip
  choice: ClipChoice
  /** False: it is taken over if it is there, and else left out. */
  mayBeMade: boolean
}

/** What all clips of an order share. */
export interface ClipsOfBoard {
  storyboardId: string
  storyId: string | null
  delivery: ClipDelivery
}

/** A clip as it was ordered, and what is left to be done for it. */
export interface FoundClip {
  ordered: OrderedClip
  /** Null where nothing is to be made. */
  making: { clip: CutClip; choice: ClipChoice; hash: string; cast: KeptCharacter[] } | null
}

/** Finds the clips that were made before of the same inputs, and gives the others ids. Nothing is made yet. */
export async function findClips(
  { db, project }: Pick<VideoStoryContext, 'db' | 'project'>,
  { storyboardId, delivery }: ClipsOfBoard,
  orders: readonly ClipOrder[],
): Promise<FoundClip[]> {
  const players = await playersOf(db, project.id, orders)
  const pictures = new Map([...players].map(([id, { body }]) => [id, body.referenceAssetIds]))
  const hashes = hashesOf(orders, delivery, pictures)
  const made = await newestMade(db, project.id, {
    kind: 'video',
    input: { storyboardId },
    field: 'clipHash',
    values: hashes,
  })
  return orders.map(({ clip, choice, mayBeMade }, index) => {
    const hash = hashes[index] ?? ''
    const { sceneId, shotId, shots, take, inputs } = clip
    const before = made.get(hash)
    const cast = inputs.characterIds.flatMap((id) => described(players.get(id)))
    return {
      ordered: {
        ...{ sceneId, shotId, shots, take },
        videoId: before?.id ?? (mayBeMade ? newId('vid') : null),
        durationSec: inputs.durationSec,
        reused: before !== undefined,
      },
      making: before || !mayBeMade ? null : { clip, choice, hash, cast },
    }
  })
}

/**
 * Queues those that are to be made, as parts of a job that is there, in the caller's transaction. Throws what `enqueueVideo`
 * throws, naming the shot.
 */
export async function queueClips(
  context: VideoStoryContext,
  of: ClipsOfBoard & { parentId: string },
  clips: readonly FoundClip[],
): Promise<void> {
  for (const { ordered, making } of clips) {
    if (making && ordered.videoId !== null) await queueClip(context, of, ordered.videoId, making)
  }
}

/** The characters that play in the clips, as far as they are still there. */
async function playersOf(
  db: Db,
  projectId: string,
  orders: readonly ClipOrder[],
): Promise<Map<string, KeptCharacter>> {
  const ids = new Set(orders.flatMap(({ clip }) => clip.inputs.characterIds))
  const rows = await getDocuments(db, projectId, 'character', [...ids])
  return new Map(rows.map((row) => [row.id, fromRow(row)]))
}

function hashesOf(
  orders: readonly ClipOrder[],
  delivery: ClipDelivery,
  pictures: ReadonlyMap<string, readonly string[]>,
): string[] {
  const seen = new Map<string, number>()
  return orders.map(({ clip, choice }) => {
    const like = {
      inputsHash: clipHash(clip.inputs, pictures),
      choice,
      delivery,
      take: clip.take,
    }
    const alike = renderHash({ ...like, occurrence: 0 })
    const occurrence = seen.get(alike) ?? 0
    seen.set(alike, occurrence + 1)
    return occurrence === 0 ? alike : renderHash({ ...like, occurrence })
  })
}

async function queueClip(
  context: VideoStoryContext,
  { storyboardId, storyId, delivery, parentId }: ClipsOfBoard & { parentId: string },
  id: string,
  { clip, choice, hash, cast }: NonNullable<FoundClip['making']>,
): Promise<void> {
  const { inputs, sceneId, shotId, shots } = clip
  const order = {
    provider: choice.provider,
    presetId: choice.presetId ?? undefined,
    inputs: {
      prompt: inputs.prompt,
      negative_prompt: inputs.negativePrompt ?? choice.negativePrompt,
      duration_sec: inputs.durationSec,
      ...delivery,
      seed: null,
    },
    likedSeed: inputs.seed ?? choice.seed,
    overrides: choice.overrides,
    assets: [],
    cast,
    policy: 'best' as const,
    place: { storyId, storyboardId, sceneId, shotId },
    clipHash: hash,
    part: { id, parentId },
  }
  try {
    await enqueueVideo(context, order)
  } catch (error) {
    throw error instanceof ApiError ? ofShot(error, shots[0]?.shotId ?? null) : error
  }
}

/** The storyboard's prompts carry the looks of its characters already, in its own words. */
const described = (player: KeptCharacter | undefined): KeptCharacter[] =>
  player ? [{ ...player, body: { ...player.body, description: '' } }] : []

/** A refusal of one clip in words of the whole: the fields of a video are nothing that its client has sent. */
function ofShot(error: ApiError, shotId: string | null): ApiError {
  if (error.code === 'spend_limit_reached' || shotId === null) return error
  return new ApiError(error.code, `Shot ${shotId}: ${error.message}`, {
    cause: error,
    field: error.field === 'preset_id' ? 'preset_id' : 'provider',
    ...(error.hint === null ? {} : { hint: error.hint }),
  })
}
