import type { Artifact, Subtitles } from '@potterlabs/generated/common/schemas.ts'
import type { SignedLinks } from './signed-links.ts'

/** What is known of a stored file, as job outputs keep it. */
export interface KeptArtifact {
  id: string
  mime: string
  sizeBytes: number
  sha256: string
  durationSec?: number
  widthPx?: number
  heightPx?: number
  sampleRateHz?: number
  thumbnails?: { timeSec: number; artifact: KeptArtifact }[]
}

/** A stored file as clients see it, with a fresh signed link. */
export function artifactView(links: SignedLinks, projectId: string, kept: KeptArtifact): Artifact {
  const { url, expiresAt } = links.sign(projectId, kept.id)
  return {
    url,
    mime: kept.mime,
    size_bytes: kept.sizeBytes,
    sha256: kept.sha256,
    expires_at: expiresAt.toISOString(),
    ...(kept.durationSec === undefined ? {} : { duration_sec: kept.durationSec }),
    ...(kept.widthPx === undefined ? {} : { resolution: `${kept.widthPx}x${kept.heightPx}` }),
    ...(kept.sampleRateHz === undefined ? {} : { sample_rate_hz: kept.sampleRateHz }),
    ...(kept.thumbnails === undefined
      ? {}
      : {
          thumbnails: kept.thumbnails.map(({ timeSec, artifact }) => ({
            time_sec: timeSec,
            url: links.sign(projectId, artifact.id).url,
          })),
        }),
  }
}

/** Captions as files, where there are both. */
export const subtitlesView = (
  links: SignedLinks,
  projectId: string,
  files: { srt: KeptArtifact | null; vtt: KeptArtifact | null } | null | undefined,
): Subtitles | null =>
  files?.srt && files.vtt
    ? { srt: artifactView(links, projectId, files.srt), vtt: artifactView(links, projectId, files.vtt) }
    : null
