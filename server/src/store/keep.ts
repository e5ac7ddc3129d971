import type { KeptArtifact } from '../core/artifact-view.ts'
import type { ArtifactSource, ContentStore } from './artifacts/port.ts'
import { createArtifact } from './artifacts.ts'
import type { Db } from './database.ts'

/** What is known of a file besides its bytes. */
export type ArtifactFacts = Omit<KeptArtifact, 'id' | 'sizeBytes' | 'sha256'> & {
  /** What its owner calls it: the name under which it is downloaded. */
  filename?: string
}

/** Stores a file's bytes, then its row: a row never names bytes that are not there. Safe to run again with the same id. */
export async function keepArtifact(
  db: Db,
  content: ContentStore,
  target: { projectId: string; id: string },
  source: ArtifactSource,
  facts: ArtifactFacts,
): Promise<KeptArtifact> {
  const { sha256, sizeBytes } = await content.put(source)
  await createArtifact(db, { ...target, sha256, sizeBytes, mime: facts.mime, meta: { ...facts } })
  return { ...facts, id: target.id, sizeBytes, sha256 }
}
