import { ApiError, notFound } from '../core/errors.ts'
import { getAssets } from '../store/assets.ts'
import type { Db } from '../store/database.ts'
import type { AssetRow } from '../store/schema.ts'

/** The assets, each of which must be there and be a picture; the error names the field of the first that is not. */
export async function requireImageAssets(
  db: Db,
  projectId: string,
  wanted: readonly { id: string; field: string }[],
): Promise<AssetRow[]> {
  const found = await getAssets(
    db,
    projectId,
    wanted.map(({ id }) => id),
  )
  const rows = new Map(found.map((row) => [row.id, row]))
  return wanted.map(({ id, field }) => {
    const row = rows.get(id)
    if (!row) throw notFound('asset', id, field)
    if (row.kind !== 'image') {
      throw new ApiError('unusable_asset', `Asset ${id} is ${row.mime ?? 'not'} and no picture.`, {
        field,
        hint: 'Name an asset of kind image.',
      })
    }
    return row
  })
}
