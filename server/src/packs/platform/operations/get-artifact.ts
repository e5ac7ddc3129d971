import { Readable } from 'node:stream'
import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { parseRange } from '../../../core/range.ts'
import { getArtifact as storedArtifact } from '../../../store/artifacts.ts'
import type { PlatformContext } from '../deps.ts'

/** Bytes of a made file. The signature is the permission; the bytes of an id never change, so caches may keep them. */
export const getArtifact: PlatformHandlers<PlatformContext>['getArtifact'] = async (
  { params, query, headers },
  context,
) => {
  const { artifact_id: artifactId } = params
  const link = { projectId: query.project, artifactId, expires: query.expires, signature: query.signature }
  const verdict = context.links.verify(link)
  // A forged link and a missing file look alike, so that ids cannot be tried out.
  if (verdict === 'forged') throw notFound('artifact', artifactId, 'artifact_id')
  if (verdict === 'expired') {
    throw new ApiError('link_expired', 'This link has expired.', {
      field: 'expires',
      hint: 'GET the resource again for a fresh one.',
    })
  }
  const artifact = await storedArtifact(context.db, query.project, artifactId)
  if (!artifact) throw notFound('artifact', artifactId, 'artifact_id')
  const range = parseRange(headers.Range, artifact.sizeBytes)
  if (range === 'unsatisfiable') {
    throw new ApiError('range_not_satisfiable', `The file has ${artifact.sizeBytes} bytes.`, {
      field: 'Range',
      hint: `Ask for bytes=0-${artifact.sizeBytes - 1}.`,
    })
  }
  const stream = await context.content.open(artifact.sha256, range ?? undefined)
  const size = range ? range.end - range.start + 1 : artifact.sizeBytes
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    status: range ? 206 : 200,
    headers: {
      'Content-Type': artifact.mime,
      'Content-Length': String(size),
      'Accept-Ranges': 'bytes',
      ETag: `"${artifact.sha256}"`,
      'Cache-Control': 'private, max-age=3600, immutable',
      // Nothing that is served here may run as a page of ours.
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'",
      ...(range ? { 'Content-Range': `bytes ${range.start}-${range.end}/${artifact.sizeBytes}` } : {}),
    },
  })
}
