import { readFile } from 'node:fs/promises'
import type { KeptArtifact } from '../core/artifact-view.ts'
import { derivedId } from '../core/ids.ts'
import type { JobContext } from '../jobs/definition.ts'
import { JobFailure } from '../jobs/errors.ts'
import type { RenderCache } from '../media/cache/cached-render.ts'
import type { MediaCache } from '../media/cache/media-cache.ts'
import type { FfmpegPaths } from '../media/ffmpeg.ts'
import type { Provider, Providers } from '../providers/registry.ts'
import type { ArtifactSource, ContentStore } from '../store/artifacts/port.ts'
import { type ArtifactFacts, keepArtifact } from '../store/keep.ts'
import type { JobRow } from '../store/schema.ts'

/**
 * What the job handlers of every pack work with. The studio is what packs share when they make media: receiving what
 * providers made, keeping it, reading aloud, planning.
 */
export interface StudioTools {
  providers: Providers
  content: ContentStore
  ffmpeg: FfmpegPaths
  /** For what providers made and only give a link to: guarded, and never following redirects by itself. */
  fetch: typeof fetch
  /** Where a job may keep files while it runs; each has a folder of its own, named by its id. */
  workDir: string
  /** What renders made, for the next ones; null: nothing is kept. */
  mediaCache: MediaCache | null
}

/** The job that a thing is made for. */
export type JobIdentity = Pick<JobRow, 'id' | 'projectId'>

/** What a job's render may take over: what renders of its project made, compared with the last one of `lineage`. */
export const renderCache = (
  { mediaCache }: Pick<StudioTools, 'mediaCache'>,
  { projectId }: Pick<JobIdentity, 'projectId'>,
  lineage: string | null,
): RenderCache | null => mediaCache && { cache: mediaCache, scope: projectId, lineage }

/** Keeps a file of a job under a name of its own, so that a second run finds the same artifact again. */
export const keepFile = (
  tools: Pick<StudioTools, 'content'>,
  context: Pick<JobContext, 'db'>,
  job: JobIdentity,
  name: string,
  source: ArtifactSource,
  facts: ArtifactFacts,
): Promise<KeptArtifact> =>
  keepArtifact(
    context.db,
    tools.content,
    { projectId: job.projectId, id: derivedId('art', job.id, name) },
    source,
    facts,
  )

/** All bytes of a kept file. */
export const readKept = async (
  tools: Pick<StudioTools, 'content'>,
  kept: { sha256: string },
): Promise<Uint8Array> => readFile(await tools.content.localPath(kept.sha256))

/** The provider that the job was routed to; it may have been removed from this server since. */
export async function providerOf(
  tools: Pick<StudioTools, 'providers'>,
  job: Pick<JobRow, 'projectId' | 'provider'>,
): Promise<Provider> {
  const registry = await tools.providers.for(job.projectId)
  const provider = job.provider === null ? undefined : registry.find(job.provider)
  if (provider && provider.unconfigured === undefined) return provider
  throw new JobFailure(
    'provider_unavailable',
    `Provider '${job.provider}' is not set up on this server (any more).`,
    {
      hint: 'Make it again with another provider.',
    },
  )
}

/** A modality's calls of a provider; throws when the provider does not serve it (any more). */
export function serving<Modality extends 'llm' | 'text' | 'tts' | 'image' | 'music' | 'video'>(
  provider: Provider,
  modality: Modality,
): NonNullable<Provider[Modality]> {
  const calls = provider[modality]
  if (calls) return calls
  throw notServed(provider, modality)
}

export const notServed = (provider: Provider, what: string): JobFailure =>
  new JobFailure('provider_unavailable', `Provider '${provider.id}' does not serve ${what} (any more).`, {
    hint: 'Make it again with another provider.',
  })
