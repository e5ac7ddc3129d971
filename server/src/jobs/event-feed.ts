import { ApiError } from '../core/errors.ts'
import { EventChannel, type EventLog, type Following, type Sink } from './event-channel.ts'
import type { EventListener } from './listener.ts'
import type { Logger } from './logger.ts'

export interface EventFeedOptions {
  log: EventLog
  listener: Pick<EventListener, 'subscribe'>
  logger: Logger
  /** How many followers this process serves, and how many of one API key. */
  maxFollowers: number
  maxFollowersPerKey: number
  heartbeatMs?: number
}

/** All event streams of this process. */
export interface EventFeed {
  /** How many follow now. */
  followers(): number
  /**
   * Gives the sink every event of the project numbered above `position`, in order, until it leaves or the feed
   * closes. Throws ApiError `rate_limited` or `service_unavailable` when there are too many.
   */
  follow(who: { projectId: string; keyId: string }, position: number, sink: Sink): Following
  /** Ends all streams in order; they resume elsewhere from their last id. */
  close(): void
}

const HEARTBEAT_MS = 15_000
const HEARTBEAT = new TextEncoder().encode(': alive\n\n')
/** Of the database's connections, those that followers who are behind may take at once. */
const READS_AT_ONCE = 4

/** One reader a project, one heartbeat timer a process. */
export function createEventFeed(options: EventFeedOptions): EventFeed {
  const { listener, logger } = options
  const channels = new Map<string, { channel: EventChannel; unsubscribe: () => void }>()
  const byKey = new Map<string, number>()
  const atOnce = limit(READS_AT_ONCE)
  const log: EventLog = {
    after: (...args) => atOnce(() => options.log.after(...args)),
    latestSeq: (projectId) => atOnce(() => options.log.latestSeq(projectId)),
  }
  let count = 0
  let closed = false
  const timer = setInterval(() => {
    for (const { channel } of channels.values()) channel.beat(HEARTBEAT)
  }, options.heartbeatMs ?? HEARTBEAT_MS)
  timer.unref()

  function admit(keyId: string): void {
    if (closed) throw new ApiError('service_unavailable', 'The server is stopping.', { retryAfterSec: 1 })
    if (count >= options.maxFollowers) {
      throw new ApiError('service_unavailable', 'This server has all the event streams it can serve.', {
        hint: 'Try again later, or read pages: GET /v1/events without `Accept: text/event-stream`.',
        retryAfterSec: 10,
      })
    }
    if ((byKey.get(keyId) ?? 0) >= options.maxFollowersPerKey) {
      throw new ApiError('rate_limited', `This key has ${options.maxFollowersPerKey} event streams open.`, {
        hint: 'Close one, or share one: a stream carries all events of the project.',
        retryAfterSec: 10,
      })
    }
  }

  function channelOf(projectId: string): EventChannel {
    const open = channels.get(projectId)
    if (open) return open.channel
    const channel = new EventChannel(projectId, log, (error) =>
      logger.warn({ err: error, projectId }, 'events could not be read; followers wait'),
    )
    channels.set(projectId, { channel, unsubscribe: listener.subscribe(projectId, () => channel.wake()) })
    return channel
  }

  function dropIfEmpty(projectId: string): void {
    const open = channels.get(projectId)
    if (!open || open.channel.size > 0) return
    open.unsubscribe()
    channels.delete(projectId)
  }

  return {
    followers: () => count,

    follow({ projectId, keyId }, position, sink) {
      admit(keyId)
      count++
      byKey.set(keyId, (byKey.get(keyId) ?? 0) + 1)
      const following = channelOf(projectId).follow(position, sink)
      let here = true
      return {
        more: following.more,
        leave() {
          if (!here) return
          here = false
          following.leave()
          count--
          const left = (byKey.get(keyId) ?? 1) - 1
          if (left > 0) byKey.set(keyId, left)
          else byKey.delete(keyId)
          dropIfEmpty(projectId)
        },
      }
    },

    close() {
      closed = true
      clearInterval(timer)
      for (const { channel, unsubscribe } of channels.values()) {
        unsubscribe()
        channel.end()
      }
    },
  }
}

/** Runs at most `max` pieces of work at once; the others wait for their turn, in order. */
function limit(max: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= max) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
