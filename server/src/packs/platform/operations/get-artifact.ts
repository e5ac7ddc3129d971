import { Readable } from 'node:stream'
import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { contentDisposition } from '../../../core/content-disposition.ts'
import { ApiError, notFound } from '../../../core/errors.ts'
import { parseRange } from '../../../core/range.ts'
import { getArtifact as storedArtifact } from '../../../store/artifacts.ts'
import type { ArtifactRow } from '../../../store/schema.ts'
import type { PlatformContext } from '../deps.ts'

/** Bytes of a made file. The signature is the permission; the bytes of an id never change, so caches may keep them. */
export const getArtifact: PlatformHandlers<PlatformContext>['getArtifact'] = async (
  { params, query, headers, raw },
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
  const artifact = await storedArtifact(context.tenants.forProject(query.project), query.project, artifactId)
  if (!artifact) throw notFound('artifact', artifactId, 'artifact_id')
  const etag = `"${artifact.sha256}"`
  // RFC 9110, 13.2.2: first whether it is wanted at all, then how much of it.
  if (names(headers['If-None-Match'], etag))
    return new Response(null, { status: 304, headers: lasting(etag) })
  const ifRange = headers['If-Range']
  const range = ifRange === undefined || ifRange === etag ? rangeOf(headers.Range, artifact) : null
  const size = range ? range.end - range.start + 1 : artifact.sizeBytes
  return new Response(raw.method === 'HEAD' ? null : await bodyOf(context, artifact, range), {
    status: range ? 206 : 200,
    headers: {
      ...lasting(etag),
      'Content-Type': artifact.mime,
      'Content-Length': String(size),
      'Content-Disposition': contentDisposition(nameOf(artifact), artifact.mime),
      'Accept-Ranges': 'bytes',
      // Nothing that is served here may run as a page of ours.
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ...(range ? { 'Content-Range': `bytes ${range.start}-${range.end}/${artifact.sizeBytes}` } : {}),
    },
  })
}

type Range = { start: number; end: number } | null

const lasting = (etag: string) => ({ ETag: etag, 'Cache-Control': 'private, max-age=3600, immutable' })

/** Whether an `If-None-Match` names the tag; weak ones count as well (RFC 9110, 8.8.3.2). */
const names = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*')

const nameOf = ({ id, meta }: ArtifactRow): string => (typeof meta.filename === 'string' ? meta.filename : id)

function rangeOf(header: string | undefined, { sizeBytes }: ArtifactRow): Range {
  const range = parseRange(header, sizeBytes)
  if (range !== 'unsatisfiable') return range
  throw new ApiError('range_not_satisfiable', `The file has ${sizeBytes} bytes.`, {
    field: 'Range',
    hint: `Ask for bytes=0-${Math.max(0, sizeBytes - 1)}.`,
  })
}

async function bodyOf(
  { content }: PlatformContext,
  { sha256 }: ArtifactRow,
  range: Range,
): Promise<ReadableStream<Uint8Array>> {
  const stream = await content.open(sha256, range ?? undefined)
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}
