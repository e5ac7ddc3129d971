import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import canonicalize from 'canonicalize'
import type { KeptArtifact } from '../../core/artifact-view.ts'
import { derivedId } from '../../core/ids.ts'
import type { JobContext, RunningJob } from '../../jobs/definition.ts'
import type { SpeechRequest, SpokenWord } from '../../providers/port.ts'
import type { Provider } from '../../providers/registry.ts'
import { getArtifact } from '../../store/artifacts.ts'
import { keepArtifact } from '../../store/keep.ts'
import type { StudioTools } from '../../studio/tools.ts'
import type { VoiceoverInput } from './inputs.ts'

/*
 * What a project has once had read aloud is not bought again: each piece is remembered, in the project that paid for it
 * alone, under a hash of all that was asked.
 */

/** A piece of narration as it came. */
export interface SpokenPiece {
  wav: KeptArtifact
  words: SpokenWord[]
}

/** The handler's memory: the notes of pieces that were there when it began, null for each that is to be read. */
export interface VoiceoverState {
  readBefore?: (string | null)[]
}

/**
 * The pieces that the project has had read before, in the order of `requests`; null for each that it has not. Looked up
 * once for a job: what another one finishes meanwhile must not take the place of a call that is under way.
 */
export async function readBefore(
  tools: Pick<StudioTools, 'content'>,
  job: RunningJob<VoiceoverInput>,
  context: Pick<JobContext, 'db' | 'saveState'>,
  provider: Provider,
  requests: readonly SpeechRequest[],
): Promise<(SpokenPiece | null)[]> {
  // What costs nothing is made again sooner than found.
  if (provider.builtIn) return requests.map(() => null)
  let notes = (job.state as VoiceoverState).readBefore
  if (!notes) {
    const ids = requests.map((request) => noteId(job.projectId, provider, request))
    const rows = await Promise.all(ids.map((id) => getArtifact(context.db, job.projectId, id)))
    notes = rows.map((row) => row?.id ?? null)
    await context.saveState({ readBefore: notes } satisfies VoiceoverState)
  }
  return Promise.all(
    notes.map(async (id) => {
      const row = id === null ? null : await getArtifact(context.db, job.projectId, id)
      if (!row) return null
      // Only `rememberPiece` writes under such an id.
      return JSON.parse(await readFile(await tools.content.localPath(row.sha256), 'utf8')) as SpokenPiece
    }),
  )
}

/** Remembers a piece that was read. Safe to do again. */
export async function rememberPiece(
  tools: Pick<StudioTools, 'content'>,
  { projectId }: Pick<RunningJob<VoiceoverInput>, 'projectId'>,
  { db }: Pick<JobContext, 'db'>,
  provider: Provider,
  request: SpeechRequest,
  piece: SpokenPiece,
): Promise<void> {
  if (provider.builtIn) return
  await keepArtifact(
    db,
    tools.content,
    { projectId, id: noteId(projectId, provider, request) },
    { bytes: new TextEncoder().encode(JSON.stringify(piece)) },
    { mime: 'application/json' },
  )
}

/** All that the sound depends on: what is asked, of whom, and as what that one has made itself known. */
function noteId(projectId: string, provider: Provider, request: SpeechRequest): string {
  const { id, models, capabilities, registered } = provider
  const depends = canonicalize({ id, models, tts: capabilities.tts, probe: registered?.probe, request }) ?? ''
  return derivedId('art', projectId, `spoken ${createHash('sha256').update(depends).digest('hex')}`)
}
