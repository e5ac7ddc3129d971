import type { LearntBy } from '../providers/providers.ts'
import type { Db } from '../store/database.ts'
import { ownVoices } from '../store/voices.ts'

/** The voices that a project had made and that can be heard. */
export async function learntVoices(db: Db, projectId: string): Promise<LearntBy[]> {
  const voices = await ownVoices(db, projectId)
  return voices.flatMap(({ provider, ref, sourceAssetId: _, ...voice }) =>
    ref === null ? [] : { provider, voice: { ...voice, ref } },
  )
}
