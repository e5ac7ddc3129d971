import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { ApiError } from '../../../core/errors.ts'
import type { PlatformContext } from '../deps.ts'

const MAX_BYTES = 1024 * 1024

/** Takes a provider's hint in. It is answered only once the hint is stored, so that a provider tries again until then. */
export const receiveProviderCallback: PlatformHandlers<PlatformContext>['receiveProviderCallback'] = async (
  { params, body },
  { callbacks, headers },
) => {
  const callback = { headers: Object.fromEntries(headers), body: await readAll(body) }
  switch (await callbacks.receive(params.callback_token, callback)) {
    case 'noted':
      return { status: 204 }
    case 'forged':
      throw new ApiError('unauthorized', 'This is not signed as the provider signs, or not now.', {
        hint: 'Only the provider that was given this URL may call it.',
      })
    case 'unknown':
      throw new ApiError('not_found', 'No call has this URL.', { field: 'callback_token' })
    case 'not_now':
      throw new ApiError('service_unavailable', 'The signature cannot be checked right now.', {
        retryAfterSec: 10,
      })
  }
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > MAX_BYTES) {
      throw new ApiError('payload_too_large', `The body is larger than ${MAX_BYTES} bytes.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
