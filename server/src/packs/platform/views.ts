import type { Asset } from '@potterlabs/generated/platform/schemas.ts'
import { type Attribution, attributionView } from '../../core/attribution.ts'
import type { SignedLinks } from '../../core/signed-links.ts'
import type { AssetRow } from '../../store/schema.ts'

/** Measured when it was taken in, or told by who found it. */
interface AssetMeta {
  widthPx?: number
  heightPx?: number
  durationSec?: number
  attribution?: Attribution
}

/** An asset as clients see it; only finished ones are ever shown. */
export function assetView(links: SignedLinks, asset: AssetRow): Asset {
  const { widthPx = null, heightPx = null, durationSec, attribution } = asset.meta as AssetMeta
  if (asset.artifactId === null || asset.mime === null || asset.sizeBytes === null || asset.sha256 === null) {
    throw new Error(`asset ${asset.id} has no file`)
  }
  const { url, expiresAt } = links.sign(asset.projectId, asset.artifactId)
  return {
    id: asset.id,
    kind: asset.kind as Asset['kind'],
    filename: asset.filename,
    mime: asset.mime,
    size_bytes: asset.sizeBytes,
    width_px: widthPx,
    height_px: heightPx,
    ...(durationSec === undefined ? {} : { duration_sec: durationSec }),
    checksum: asset.sha256,
    url,
    expires_at: expiresAt.toISOString(),
    ...(attribution && { attribution: attributionView(attribution) }),
    created_at: asset.createdAt.toISOString(),
  }
}
