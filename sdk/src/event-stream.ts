import { readChunks } from './chunks.ts'
import { Deadline, sleep } from './deadline.ts'
import { ConnectionError, PotterLabsError, TimeoutError } from './errors.ts'
import { EventSourceParser, type StreamMessage } from './event-source-parser.ts'
import { retryDelayMs } from './retry.ts'
import type { Reply } from './transport.ts'

/** The server sends a comment every 15 s when there is nothing else: after this the connection is dead. */
const DEFAULT_IDLE_TIMEOUT_MS = 45_000
/** Until the server names another (`retry:`). */
const DEFAULT_RECONNECT_MS = 1_000
/** Attempts in a row to connect again that bring nothing at all. */
const MAX_RECONNECTS = 5

export interface StreamOptions {
  /** Ends the stream: the iteration rejects with the signal's reason. */
  signal?: AbortSignal | undefined
  /** Longest silence before the connection is made anew, in milliseconds; default 45 000. */
  idleTimeoutMs?: number | undefined
  headers?: Record<string, string> | undefined
}

/**
 * Opens one connection.
 *
 * @param position where to go on: the id that the server named last, if it named one yet
 * @param signal aborted when the connection is no longer wanted
 */
type Connect = (
  position: { 'Last-Event-ID'?: string },
  signal: AbortSignal,
) => Promise<Reply<ReadableStream<Uint8Array> | null>>

/**
 * The events of a server-sent event stream (WHATWG HTML, 9.2), one by one, without end: a connection that closes,
 * breaks or falls silent is made anew after the last event that came. Ends by `signal` or by leaving the loop.
 * Throws what the server says if it refuses, and a `ConnectionError` when it cannot be reached for long.
 */
export async function* followEvents<Event>(
  connect: Connect,
  options: StreamOptions,
): AsyncGenerator<Event, void, undefined> {
  const idleTimeoutMs = options.idleTimeoutMs ?? DEFAULT_IDLE_TIMEOUT_MS
  let lastEventId: string | null = null
  let reconnectMs = DEFAULT_RECONNECT_MS
  let reconnects = 0
  for (;;) {
    const idle = new Deadline(options.signal, idleTimeoutMs, () => {
      return new TimeoutError(`The event stream was silent for ${idleTimeoutMs} ms.`)
    })
    const onBytes = () => {
      reconnects = 0
      idle.restart()
    }
    const onRetry = (ms: number) => {
      reconnectMs = ms
    }
    let ending: unknown = new ConnectionError('The event stream ended.')
    try {
      const position = lastEventId ? { 'Last-Event-ID': lastEventId } : {}
      const { data } = await connect(position, idle.signal)
      if (!data) throw new PotterLabsError('The event stream has no body.')
      for await (const message of readMessages(data, onBytes, onRetry)) {
        if (message.lastEventId !== null) lastEventId = message.lastEventId
        if (message.data === null) continue
        // While the reader is busy nobody listens: that silence is not the server's.
        idle.pause()
        yield parseEvent<Event>(message.data)
        idle.restart()
      }
    } catch (error) {
      ending = idle.signal.aborted ? idle.signal.reason : error
    } finally {
      idle.close()
    }
    options.signal?.throwIfAborted()
    const delayMs = retryDelayMs(ending, reconnects)
    if (delayMs === null || reconnects === MAX_RECONNECTS) throw ending
    reconnects++
    await sleep(Math.max(delayMs, reconnectMs), options.signal)
  }
}

async function* readMessages(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void,
  onRetry: (ms: number) => void,
): AsyncGenerator<StreamMessage, void, undefined> {
  const parser = new EventSourceParser(onRetry)
  const decoder = new TextDecoder()
  for await (const bytes of readChunks(body)) {
    onBytes()
    yield* parser.feed(decoder.decode(bytes, { stream: true }))
  }
}

function parseEvent<Event>(data: string): Event {
  try {
    return JSON.parse(data)
  } catch (cause) {
    throw new PotterLabsError('An event is not JSON.', { cause })
  }
}
