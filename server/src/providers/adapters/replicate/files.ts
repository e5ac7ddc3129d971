import { z } from 'zod'
import type { ProviderHttp } from '../../http.ts'
import { dataUri } from '../../media-input.ts'
import { type CallContext, type MediaBytes, ProviderError } from '../../port.ts'

/** Up to this size Replicate wants files within the request: https://replicate.com/docs/topics/predictions/input-files. */
const MAX_INLINE_BYTES = 256 * 1024

const Uploaded = z.object({ urls: z.object({ get: z.url() }) })

/**
 * How a file goes into a prediction's input. Uploads are free, and gone after a day: one that failed is as if nothing
 * had been sent.
 */
export async function fileInput(
  http: ProviderHttp,
  media: MediaBytes,
  context: CallContext,
): Promise<string> {
  if (media.data.length <= MAX_INLINE_BYTES) return dataUri(media)
  const form = new FormData()
  form.append('content', new Blob([Uint8Array.from(media.data)], { type: media.mime }), 'input')
  try {
    const answer = await http.ask({ method: 'POST', path: '/files', body: { form } }, context)
    return answer.json(Uploaded).urls.get
  } catch (error) {
    if (!(error instanceof ProviderError) || error.submission !== 'ambiguous') throw error
    const { message, code, detail } = error
    throw new ProviderError('not_sent', message, { code, detail, cause: error.cause })
  }
}
