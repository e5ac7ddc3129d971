import { readFile } from 'node:fs/promises'
import type { KeptArtifact } from '../../../core/artifact-view.ts'
import { derivedId } from '../../../core/ids.ts'
import type { JobContext } from '../../../jobs/definition.ts'
import { JobFailure } from '../../../jobs/errors.ts'
import type { Provider } from '../../../providers/registry.ts'
import type { ArtifactSource } from '../../../store/artifacts/port.ts'
import { type ArtifactFacts, keepArtifact } from '../../../store/keep.ts'
import type { JobRow } from '../../../store/schema.ts'
import type { SlideshowTools } from '../deps.ts'

/** Keeps a file of a job under a name of its own, so that a second run finds the same artifact again. */
export const keepFile = (
  tools: SlideshowTools,
  context: JobContext,
  job: Pick<JobRow, 'id' | 'projectId'>,
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
export const readKept = async (tools: SlideshowTools, kept: { sha256: string }): Promise<Uint8Array> =>
  readFile(await tools.content.localPath(kept.sha256))

/** The provider that the job was routed to; it may have been removed from this server since. */
export function providerOf(tools: SlideshowTools, id: string | null): Provider {
  const provider = id === null ? undefined : tools.registry.find(id)
  if (provider) return provider
  throw new JobFailure('provider_unavailable', `Provider '${id}' is no longer set up on this server.`, {
    hint: 'Make it again with another provider.',
  })
}

/** A modality's calls of a provider; throws when the provider does not serve it (any more). */
export function serving<Modality extends 'text' | 'tts' | 'image' | 'music'>(
  provider: Provider,
  modality: Modality,
): NonNullable<Provider[Modality]> {
  const calls = provider[modality]
  if (calls) return calls
  throw new JobFailure('provider_unavailable', `Provider '${provider.id}' no longer serves ${modality}.`, {
    hint: 'Make it again with another provider.',
  })
}
