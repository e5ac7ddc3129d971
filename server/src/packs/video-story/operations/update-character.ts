import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import { getDocumentForUpdate, replaceDocument } from '../../../store/documents.ts'
import { fromRow, type StoredCharacter } from '../../../studio/characters.ts'
import { characterView, checkCharacter } from '../characters.ts'
import type { VideoStoryContext } from '../deps.ts'

/** What is left out stays. Storyboards that were made with it keep the looks that they carried over. */
export const updateCharacter: VideoStoryHandlers<VideoStoryContext>['updateCharacter'] = async (
  { params, body: patch },
  context,
) => {
  const { db, project } = context
  const id = params.character_id
  const row = await getDocumentForUpdate(db, project.id, 'character', id)
  if (!row) throw notFound('character', id, 'character_id')
  await checkCharacter(context, patch)
  const before = fromRow(row).body
  const body: StoredCharacter = {
    name: patch.name ?? before.name,
    description: patch.description ?? before.description,
    referenceAssetIds: patch.reference_asset_ids ?? before.referenceAssetIds,
    seed: patch.seed === undefined ? before.seed : patch.seed,
    voiceId: patch.voice_id === undefined ? before.voiceId : patch.voice_id,
    metadata: patch.metadata ?? before.metadata,
  }
  const change = await replaceDocument(db, project.id, 'character', id, { body })
  if (change.state !== 'changed') throw new Error(`character ${id} was locked and is ${change.state}`)
  return { status: 200, body: characterView(fromRow(change.document)) }
}
