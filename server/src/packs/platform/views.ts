import type { Asset, Event } from '@potterlabs/generated/platform/schemas.ts'
import type { SignedLinks } from '../../core/signed-links.ts'
import { eventView } from '../../jobs/envelope.ts'
import type { CommittedEvent } from '../../store/events.ts'
import type { AssetRow } from '../../store/schema.ts'

/** A picture asset as clients see it; only finished ones are ever shown. */
export function assetView(links: SignedLinks, asset: AssetRow): Asset {
  const { widthPx, heightPx } = asset.meta as { widthPx?: number; heightPx?: number }
  if (asset.artifactId === null || asset.mime === null || asset.sizeBytes === null || asset.sha256 === null) {
    throw new Error(`asset ${asset.id} has no file`)
  }
  if (widthPx === undefined || heightPx === undefined) throw new Error(`asset ${asset.id} has no size`)
  const { url, expiresAt } = links.sign(asset.projectId, asset.artifactId)
  return {
    id: asset.id,
    kind: 'image',
    filename: asset.filename,
    mime: asset.mime,
    size_bytes: asset.sizeBytes,
    width_px: widthPx,
    height_px: heightPx,
    checksum: asset.sha256,
    url,
    expires_at: expiresAt.toISOString(),
    created_at: asset.createdAt.toISOString(),
  }
}

/** An event of the log; the engine alone writes events, in the form that `eventView` takes. */
export const publicEvent = (event: CommittedEvent): Event => ({
  id: event.id,
  type: event.type as Event['type'],
  created_at: event.createdAt.toISOString(),
  data: eventView(event.data as Parameters<typeof eventView>[0]),
})
