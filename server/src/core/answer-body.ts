import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { describe, OutboundError } from './outbound-error.ts'

/** The body of an answer, to be taken once and in one way. Reading throws OutboundError `bad_answer`. */
export interface AnswerBody {
  /** The first `maxBytes`; the connection is then closed, whatever would still have come. */
  read(maxBytes: number): Promise<{ bytes: Uint8Array; truncated: boolean }>
  /** All of it, piece by piece, for writing to a file. A body of more than `maxBytes` is an error. */
  stream(maxBytes: number): AsyncGenerator<Uint8Array>
  /** Closes the connection. */
  discard(): void
}

/** We ask for plain bodies; what comes packed all the same is unpacked within these bounds. */
const DECODERS: Record<string, () => Transform & { bytesWritten: number }> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}
/** Packed text rarely shrinks to a hundredth; a bomb to a thousandth. */
const MAX_RATIO = 100
/** Below this much the ratio says nothing. */
const FREE_BYTES = 1024 * 1024

/** Wraps what undici gives. `close` ends the connection and is called exactly when nothing more is read from it. */
export function answerBody(raw: Readable, encoding: string | undefined, close: () => void): AnswerBody {
  // A connection that breaks before anybody reads would else be an error that nobody listens to.
  raw.on('error', () => {})

  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      const { decoder, readable } = decoded(raw, encoding)
      let sizeBytes = 0
      for await (const chunk of readable) {
        sizeBytes += chunk.length
        if (decoder && sizeBytes > FREE_BYTES + MAX_RATIO * decoder.bytesWritten) {
          throw new OutboundError('bad_answer', 'the answer unpacks to far more than was sent')
        }
        yield chunk
      }
    } catch (error) {
      if (error instanceof OutboundError) throw error
      throw new OutboundError('bad_answer', `the answer broke off: ${describe(error)}`, {
        cause: error,
      })
    } finally {
      raw.destroy()
      close()
    }
  }

  return {
    async read(maxBytes) {
      const kept: Uint8Array[] = []
      let left = maxBytes
      for await (const chunk of chunks()) {
        kept.push(chunk.subarray(0, left))
        left -= chunk.length
        if (left < 0) break
      }
      return { bytes: Buffer.concat(kept), truncated: left < 0 }
    },

    async *stream(maxBytes) {
      let left = maxBytes
      for await (const chunk of chunks()) {
        left -= chunk.length
        if (left < 0) throw new OutboundError('bad_answer', `the answer is larger than ${maxBytes} bytes`)
        yield chunk
      }
    },

    discard() {
      raw.destroy()
      close()
    },
  }
}

function decoded(raw: Readable, encoding = 'identity') {
  const name = encoding.trim().toLowerCase()
  if (name === 'identity' || name === '') return { decoder: null, readable: raw }
  const create = DECODERS[name]
  if (!create) throw new OutboundError('bad_answer', 'the answer is packed in a way that we cannot read')
  // Errors of either end come out of the loop that reads the decoder.
  const decoder = create()
  return { decoder, readable: pipeline(raw, decoder, () => {}) }
}
