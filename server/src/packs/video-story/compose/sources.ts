import type { AudioSource, ClipSource, TimelineItem } from '@potterlabs/generated/video-story/schemas.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { requireUsableJob } from '../../../jobs/job-lookup.ts'
import { getAssets } from '../../../store/assets.ts'
import type { Db } from '../../../store/database.ts'
import type { AssetRow, JobRow } from '../../../store/schema.ts'
import { MUSIC_KINDS, madeSound, madeVideo, VIDEO_KINDS } from '../../../studio/made.ts'

/** What the items of a timeline name, as far as it is there. */
export interface Sources {
  /** Jobs that make some of it. */
  needs: string[]
  /** By the items' places; null for what names nothing, or is still in the making. */
  lengthsSec: (number | null)[]
}

/** What an item is made of: a job's work, or a file of the client's own. */
export type Reference =
  | { job: string; kinds: readonly string[]; field: string }
  | { asset: string; kinds: readonly AssetKind[]; field: string }
  | null

type AssetKind = 'image' | 'audio' | 'video'

/** What an item names. `index` is its place in the list. */
export function referenceOf(item: TimelineItem, index: number): Reference {
  if (item.type === 'title') return null
  if (item.type === 'still')
    return { asset: item.asset_id, kinds: ['image'], field: `items.${index}.asset_id` }
  return item.type === 'clip' ? clipReference(item.source, index) : audioReference(item.source, index)
}

function clipReference(source: ClipSource, index: number): Reference {
  const field = `items.${index}.source`
  return 'video_id' in source
    ? { job: source.video_id, kinds: VIDEO_KINDS, field: `${field}.video_id` }
    : { asset: source.asset_id, kinds: ['video'], field: `${field}.asset_id` }
}

function audioReference(source: AudioSource, index: number): Reference {
  const field = `items.${index}.source`
  if ('voiceover_id' in source)
    return { job: source.voiceover_id, kinds: ['voiceover'], field: `${field}.voiceover_id` }
  if ('music_id' in source) return { job: source.music_id, kinds: MUSIC_KINDS, field: `${field}.music_id` }
  return { asset: source.asset_id, kinds: ['audio', 'video'], field: `${field}.asset_id` }
}

/**
 * Looks up all that the items name. Throws `not_found`, `dependency_failed` for work that has failed, and
 * `unusable_asset` for a file of another kind, each with the field of the first item that names it.
 */
export async function findSources(
  db: Db,
  projectId: string,
  items: readonly TimelineItem[],
): Promise<Sources> {
  const references = items.map(referenceOf)
  const assetIds = references.flatMap((one) => (one && 'asset' in one ? one.asset : []))
  const assets = new Map((await getAssets(db, projectId, [...new Set(assetIds)])).map((row) => [row.id, row]))
  const jobs = new Map<string, JobRow>()
  const lengthsSec: (number | null)[] = []
  for (const reference of references) {
    if (reference === null) {
      lengthsSec.push(null)
    } else if ('asset' in reference) {
      lengthsSec.push(assetLength(requireAsset(assets.get(reference.asset), reference)))
    } else {
      const { job: id, kinds, field } = reference
      const known = jobs.get(id)
      const job =
        known && kinds.includes(known.kind) ? known : await requireUsableJob(db, projectId, id, kinds, field)
      jobs.set(id, job)
      lengthsSec.push(jobLength(job, field))
    }
  }
  return { needs: [...jobs.keys()], lengthsSec }
}

function requireAsset(
  row: AssetRow | undefined,
  { asset: id, kinds, field }: Extract<Reference, { asset: string }>,
): AssetRow {
  if (!row) throw notFound('asset', id, field)
  if (!kinds.some((kind) => kind === row.kind)) {
    throw new ApiError('unusable_asset', `Asset ${id} is ${row.mime ?? 'not complete'}.`, {
      field,
      hint: `Here goes an asset of kind ${kinds.join(' or ')}.`,
    })
  }
  return row
}

function assetLength({ meta }: AssetRow): number | null {
  const { durationSec } = meta
  return typeof durationSec === 'number' ? durationSec : null
}

/** Null until it is made. */
function jobLength(job: JobRow, field: string): number | null {
  if (job.status !== 'succeeded') return null
  if (!VIDEO_KINDS.some((kind) => kind === job.kind)) return madeSound(job).durationSec
  const video = madeVideo(job)
  if (video) return video.durationSec ?? null
  throw new ApiError('unusable_asset', `${job.id} has left clips and no video.`, {
    field,
    hint: 'Name its clips (`clip_ids`), or render it again with stitch true.',
  })
}
