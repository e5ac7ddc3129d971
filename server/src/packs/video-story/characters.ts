import type { Character, CharacterCreate, CharacterPatch } from '@potterlabs/generated/video-story/schemas.ts'
import { readPage } from '../../contract/pages.ts'
import { ApiError, notFound } from '../../core/errors.ts'
import { getAssets } from '../../store/assets.ts'
import type { Db } from '../../store/database.ts'
import { getDocument, listDocuments } from '../../store/documents.ts'
import type { Page, PageRequest } from '../../store/pagination.ts'
import { fromRow, type KeptCharacter, type StoredCharacter } from '../../studio/characters.ts'
import type { VideoStoryContext } from './deps.ts'

export const characterOf = (create: CharacterCreate): StoredCharacter => ({
  name: create.name,
  description: create.description,
  referenceAssetIds: create.reference_asset_ids,
  seed: create.seed,
  voiceId: create.voice_id,
  metadata: create.metadata ?? {},
})

/** The character with this id; throws `not_found`. */
export async function requireCharacter(
  db: Db,
  projectId: string,
  id: string,
  field: string,
): Promise<KeptCharacter> {
  const row = await getDocument(db, projectId, 'character', id)
  if (!row) throw notFound('character', id, field)
  return fromRow(row)
}

/** A project's characters, newest first; with `q`, those whose name or description holds it. */
export async function characterPage(
  db: Db,
  projectId: string,
  { q, ...request }: PageRequest & { q?: string | undefined },
): Promise<Page<KeptCharacter>> {
  const filter = {
    kind: 'character',
    ...(q === undefined ? {} : { textIn: { fields: ['name', 'description'], text: q } }),
  }
  const page = await readPage(() => listDocuments(db, projectId, filter, request))
  return { ...page, items: page.items.map(fromRow) }
}

/** That its pictures are pictures, and its voice is one of those that can be heard here. */
export async function checkCharacter(
  context: VideoStoryContext,
  {
    reference_asset_ids: assetIds,
    voice_id: voiceId,
  }: Pick<CharacterPatch, 'reference_asset_ids' | 'voice_id'>,
): Promise<void> {
  const ids = assetIds ?? []
  const assets = new Map(
    (await getAssets(context.db, context.project.id, ids)).map((asset) => [asset.id, asset]),
  )
  ids.forEach((id, index) => {
    const asset = assets.get(id)
    const field = `reference_asset_ids.${index}`
    if (!asset) throw notFound('asset', id, field)
    if (asset.kind !== 'image' || asset.status !== 'ready') {
      const what = asset.status === 'ready' ? `a file of kind ${asset.kind}` : `not ready (${asset.status})`
      throw new ApiError(
        'unusable_asset',
        `Asset ${id} is ${what}; a character's looks are told by pictures.`,
        { field },
      )
    }
  })
  if (voiceId == null) return
  const registry = await context.providers.for(context.project.id)
  const voices = registry.voices().map(({ voice }) => voice.id)
  if (!voices.includes(voiceId)) {
    throw new ApiError('unknown_voice', `There is no voice '${voiceId}'.`, {
      field: 'voice_id',
      hint: `Voices here: ${voices.slice(0, 20).join(', ')}; GET /v1/voices lists all.`,
    })
  }
}

export const characterView = ({ id, body, createdAt, updatedAt }: KeptCharacter): Character => ({
  id,
  name: body.name,
  description: body.description,
  reference_asset_ids: body.referenceAssetIds,
  seed: body.seed,
  voice_id: body.voiceId,
  created_at: createdAt.toISOString(),
  updated_at: updatedAt.toISOString(),
  links: { self: `/v1/characters/${id}` },
  metadata: body.metadata,
})
