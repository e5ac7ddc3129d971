import { ConnectionError } from './errors.ts'

/** The chunks of a body. By its reader, since not every browser can iterate over streams. */
export async function* readChunks(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new ConnectionError('The connection broke while the answer came.', { cause })
    })
    if (done) return
    yield value
  }
}
