import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { EdgeContext } from '../../contract/pack.ts'
import { ApiError } from '../../core/errors.ts'
import { newId } from '../../core/ids.ts'
import { turns } from '../../core/turns.ts'
import { UnusableMediaError } from '../../media/errors.ts'
import type { FfmpegPaths } from '../../media/ffmpeg.ts'
import { type IngestedFile, type IngestFileOptions, ingestFile } from '../../media/ingest-file.ts'
import type { ContentStore } from '../../store/artifacts/port.ts'
import { assetBytes, reserveAssetBytes } from '../../store/asset-quota.ts'
import { createAsset } from '../../store/assets.ts'
import { keepArtifact } from '../../store/keep.ts'
import type { AssetRow } from '../../store/schema.ts'

/** What projects may store; null is no limit. */
export interface AssetLimits {
  /** Of one file, as it is sent. */
  fileBytes: number | null
  /** Of all assets of a project, as they are kept. */
  projectBytes: number | null
}

/** Turns files of strangers into assets. */
export interface AssetIntake {
  /** Throws `payload_too_large` for a file of this size, and `quota_exceeded` where the project has no room left at all. */
  admit(context: Pick<EdgeContext, 'db' | 'project'>, sizeBytes: number, field: string): Promise<void>
  /** Throws `quota_exceeded` unless so many bytes fit; holds other reservations of the project until the transaction ends. */
  reserve(context: Pick<EdgeContext, 'db' | 'project'>, sizeBytes: number): Promise<void>
  /**
   * Makes an asset of a file that `receive` writes to a path. Throws `unusable_asset`, `quota_exceeded`, and
   * `service_unavailable` when too many files are being converted.
   */
  take(context: Pick<EdgeContext, 'db' | 'project' | 'signal'>, file: TakenFile): Promise<AssetRow>
}

export interface TakenFile {
  /** The new asset's. */
  id: string
  filename: string
  /** The field that an error names. */
  field: string | null
  receive(path: string): Promise<void>
}

export interface AssetIntakeParts {
  content: ContentStore
  ffmpeg: FfmpegPaths
  /** Where each file gets a folder of its own, gone afterwards. */
  workDir: string
  limits: AssetLimits
  /** Sounds and videos converted at once; as many more may wait. Each holds a database connection meanwhile. */
  slots: number
}

export const WORK_FOLDER_PREFIX = 'asset-'

export function createAssetIntake({
  content,
  ffmpeg,
  workDir,
  limits,
  slots,
}: AssetIntakeParts): AssetIntake {
  const inTurn = turns(slots, slots)

  async function admit(
    { db, project }: Pick<EdgeContext, 'db' | 'project'>,
    sizeBytes: number,
    field: string,
  ): Promise<void> {
    if (limits.fileBytes !== null && sizeBytes > limits.fileBytes) {
      throw new ApiError('payload_too_large', `The file has ${sizeBytes} bytes.`, {
        field,
        hint: `A file may have ${limits.fileBytes} bytes.`,
      })
    }
    const { projectBytes } = limits
    if (projectBytes !== null && (await assetBytes(db, project.id)) >= projectBytes)
      throw noRoom(sizeBytes, projectBytes)
  }

  async function reserve(
    { db, project }: Pick<EdgeContext, 'db' | 'project'>,
    sizeBytes: number,
  ): Promise<void> {
    const { projectBytes } = limits
    if (projectBytes === null || (await reserveAssetBytes(db, project.id, sizeBytes, projectBytes))) return
    throw noRoom(sizeBytes, projectBytes)
  }

  return {
    admit,
    reserve,
    take: (context, { id, filename, field, receive }) =>
      withFolder(workDir, async (folder) => {
        const source = join(folder, 'source')
        await receive(source)
        const options = { folder, ffmpeg, signal: context.signal, inTurn }
        const { path, kind, ...facts } = await ingest(source, options, field)
        const { db, project } = context
        const target = { projectId: project.id, id: newId('art') }
        const kept = await keepArtifact(db, content, target, { file: path }, { ...facts, filename })
        await reserve(context, kept.sizeBytes)
        const { mime, ...meta } = facts
        return createAsset(db, {
          projectId: project.id,
          id,
          status: 'ready',
          kind,
          filename,
          mime,
          sizeBytes: kept.sizeBytes,
          sha256: kept.sha256,
          artifactId: kept.id,
          meta,
        })
      }),
  }
}

const noRoom = (sizeBytes: number, projectBytes: number): ApiError =>
  new ApiError('quota_exceeded', `The project has no room for ${sizeBytes} bytes more.`, {
    hint: `Its assets and pending uploads may have ${projectBytes} bytes together; delete some.`,
  })

async function ingest(
  source: string,
  options: IngestFileOptions,
  field: string | null,
): Promise<IngestedFile> {
  try {
    return await ingestFile(source, options)
  } catch (error) {
    if (options.signal.aborted)
      throw new ApiError('malformed_request', 'The client went away.', { cause: error })
    if (!(error instanceof UnusableMediaError)) throw error
    throw new ApiError('unusable_asset', `This file cannot be used: ${error.message}.`, {
      ...(field === null ? {} : { field }),
      hint: 'Send a JPEG, PNG or WebP of at most 40 megapixels, up to 60 minutes of sound, or up to 10 minutes of video; its name does not matter, its bytes do.',
      cause: error,
    })
  }
}

async function withFolder<Result>(
  workDir: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(workDir, { recursive: true })
  const folder = await mkdtemp(join(workDir, WORK_FOLDER_PREFIX))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
