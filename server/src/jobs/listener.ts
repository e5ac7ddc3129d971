import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from './logger.ts'

const CHANNEL = 'potterlabs_events'
const RECONNECT_FIRST_MS = 100
const RECONNECT_LONGEST_MS = 5_000

/** Called when there may be events above what the subscriber has read; it then reads them from the table. */
export type Wake = () => void

export interface EventListener {
  start(): Promise<void>
  stop(): Promise<void>
  /** Returns the way out. */
  subscribe(projectId: string, wake: Wake): () => void
}

/**
 * One LISTEN connection for all of a process's followers of events. A notice is only a nudge: after a broken
 * connection everybody is nudged once, since notices sent meanwhile are gone, the events are not.
 */
export function createEventListener(databaseUrl: string, logger: Logger): EventListener {
  const subscribers = new Map<string, Set<Wake>>()
  let client: pg.Client | null = null
  let stopped = false

  const wakeAll = () => {
    for (const wakes of subscribers.values()) for (const wake of wakes) wake()
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
    next.on('notification', ({ payload = '' }) => {
      const projectId = payload.slice(0, payload.lastIndexOf(':'))
      for (const wake of subscribers.get(projectId) ?? []) wake()
    })
    next.on('error', (error) => logger.warn({ err: error }, 'the connection that listens for events broke'))
    next.on('end', () => {
      if (client === next) void reconnect()
    })
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
    } catch (error) {
      await next.end().catch(() => undefined)
      throw error
    }
    client = next
  }

  async function reconnect(): Promise<void> {
    client = null
    for (let waitMs = RECONNECT_FIRST_MS; !stopped; waitMs = Math.min(waitMs * 2, RECONNECT_LONGEST_MS)) {
      try {
        await connect()
        if (stopped) return await disconnect()
        wakeAll()
        return
      } catch (error) {
        logger.warn({ err: error, waitMs }, 'cannot listen for events yet')
        await sleep(waitMs)
      }
    }
  }

  async function disconnect(): Promise<void> {
    const last = client
    client = null
    await last?.end()
  }

  return {
    start: connect,
    async stop() {
      stopped = true
      await disconnect()
    },
    subscribe(projectId, wake) {
      const wakes = subscribers.get(projectId) ?? new Set<Wake>()
      subscribers.set(projectId, wakes.add(wake))
      return () => {
        wakes.delete(wake)
        if (wakes.size === 0 && subscribers.get(projectId) === wakes) subscribers.delete(projectId)
      }
    },
  }
}
