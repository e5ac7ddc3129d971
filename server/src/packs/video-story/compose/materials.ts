import type { JobContext } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import { readClip } from '../../../media/film/clip-info.ts'
import { probeMedia } from '../../../media/probe.ts'
import { lookAtStill } from '../../../media/salience.ts'
import { MICROSECONDS } from '../../../media/timeline.ts'
import { getAssets } from '../../../store/assets.ts'
import type { JobRow } from '../../../store/schema.ts'
import { type MadeSound, madeSound, madeVideo, VIDEO_KINDS } from '../../../studio/made.ts'
import type { StudioTools } from '../../../studio/tools.ts'
import { stage } from '../../../studio/work-folder.ts'
import type { Material } from './build-film.ts'
import { type ComposeInput, isAudio } from './inputs.ts'
import { referenceOf } from './sources.ts'

interface Source {
  id: string
  sha256: string
  mime: string
  words: MadeSound['words']
}

/** What our stores hold, by the ending that tells ffmpeg's demuxer. */
const ENDINGS: Record<string, string> = {
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/flac': 'flac',
  'audio/wav': 'wav',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
}

/**
 * Brings everything that the items name into the job's folder and looks at it. `finished` are the jobs among it. Throws
 * JobFailure `dependency_failed` for an asset that has been deleted meanwhile, `unusable_asset` for a video without the
 * sound that is wanted of it, or for a render that has joined nothing.
 */
export async function gatherMaterials(
  tools: Pick<StudioTools, 'content' | 'ffmpeg'>,
  { projectId, items }: { projectId: string; items: ComposeInput['items'] },
  context: JobContext,
  finished: readonly JobRow[],
  folder: string,
): Promise<(Material | null)[]> {
  const sources = await findFiles(projectId, items, context, finished)
  const gathered = new Map<string, Material>()
  const materials: (Material | null)[] = []
  for (const [index, source] of sources.entries()) {
    const item = items[index]
    if (!source || !item) {
      materials.push(null)
      continue
    }
    const material = gathered.get(source.sha256) ?? (await gather(tools, context, source, folder))
    gathered.set(source.sha256, material)
    if (isAudio(item) && material.clip && !material.clip.hasSound) {
      throw new JobFailure('unusable_asset', `The video ${source.id} holds no sound.`, {
        field: `items.${index}.source`,
        hint: 'Name a file with sound.',
      })
    }
    materials.push({ ...material, words: source.words })
  }
  return materials
}

async function gather(
  tools: Pick<StudioTools, 'content' | 'ffmpeg'>,
  { signal }: JobContext,
  { sha256, mime }: Source,
  folder: string,
): Promise<Material> {
  const stored = await tools.content.localPath(sha256)
  if (mime.startsWith('image/')) {
    const still = await lookAtStill(stored, null)
    return { path: stored, durationSec: null, clip: null, still, words: [] }
  }
  const ending = ENDINGS[mime]
  if (ending === undefined) throw new Error(`no ending is known for files of ${mime}`)
  const path = await stage(stored, folder, `${sha256}.${ending}`)
  const { ffmpeg } = tools
  if (mime.startsWith('video/')) {
    const clip = await readClip(path, { ffmpeg, signal })
    return { path, durationSec: clip.durationUs / MICROSECONDS, clip, still: null, words: [] }
  }
  const { durationSec } = await probeMedia(path, { ffmpeg, signal, countFrames: false })
  return { path, durationSec, clip: null, still: null, words: [] }
}

/** The stored file of each item. */
async function findFiles(
  projectId: string,
  items: ComposeInput['items'],
  { db }: JobContext,
  finished: readonly JobRow[],
): Promise<(Source | null)[]> {
  const references = items.map(referenceOf)
  const jobs = new Map(finished.map((row) => [row.id, row]))
  const assetIds = references.flatMap((one) => (one && 'asset' in one ? one.asset : []))
  const assets = new Map((await getAssets(db, projectId, [...new Set(assetIds)])).map((row) => [row.id, row]))
  return references.map((reference) => {
    if (reference === null) return null
    if ('job' in reference) return madeBy(jobs.get(reference.job), reference)
    const { asset: id, field } = reference
    const asset = assets.get(id)
    if (!asset?.sha256 || !asset.mime) {
      throw new JobFailure('dependency_failed', `The asset ${id} has been deleted.`, {
        field,
        hint: 'Name another.',
      })
    }
    return { id, sha256: asset.sha256, mime: asset.mime, words: [] }
  })
}

function madeBy(row: JobRow | undefined, { job: id, field }: { job: string; field: string }): Source {
  if (!row) throw new Error(`the needed job ${id} is not among those that were waited for`)
  if (VIDEO_KINDS.some((kind) => kind === row.kind)) {
    const video = madeVideo(row)
    if (video) return { id, ...video, words: [] }
    throw new JobFailure('unusable_asset', `${id} has left clips and no video.`, {
      field,
      hint: 'Name its clips.',
    })
  }
  const { file, words } = madeSound(row)
  return { id, sha256: file.sha256, mime: file.mime, words }
}
