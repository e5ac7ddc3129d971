import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from './logger.ts'

const EVENTS = 'potterlabs_events'
const DELIVERIES = 'potterlabs_webhooks'
const RECONNECT_FIRST_MS = 100
const RECONNECT_LONGEST_MS = 5_000

/** Called when there may be events above what the subscriber has read; it then reads them from the table. */
export type Wake = () => void

export interface EventListener {
  start(): Promise<void>
  stop(): Promise<void>
  /** Returns the way out. */
  subscribe(projectId: string, wake: Wake): () => void
  /** The same for whoever sends webhooks, of all projects. */
  subscribeToDeliveries(wake: Wake): () => void
}

/**
 * One LISTEN connection for all of a process's followers of events. A notice is only a nudge: after a broken
 * connection everybody is nudged once, since notices sent meanwhile are gone, the events are not.
 */
export function createEventListener(databaseUrl: string, logger: Logger): EventListener {
  /** By project; those who send webhooks by their channel. */
  const subscribers = new Map<string, Set<Wake>>()
  let client: pg.Client | null = null
  let stopped = false

  const wakeAll = () => {
    for (const wakes of subscribers.values()) for (const wake of wakes) wake()
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
    next.on('notification', ({ channel, payload = '' }) => {
      const topic = channel === DELIVERIES ? DELIVERIES : payload.slice(0, payload.lastIndexOf(':'))
      for (const wake of subscribers.get(topic) ?? []) wake()
    })
    next.on('error', (error) => logger.warn({ err: error }, 'the connection that listens for events broke'))
    next.on('end', () => {
      if (client === next) void reconnect()
    })
    try {
      await next.connect()
      await next.query(`listen ${DELIVERIES}`)
      await next.query(`listen ${EVENTS}`)
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

  function subscribe(topic: string, wake: Wake): () => void {
    const wakes = subscribers.get(topic) ?? new Set<Wake>()
    subscribers.set(topic, wakes.add(wake))
    return () => {
      wakes.delete(wake)
      if (wakes.size === 0 && subscribers.get(topic) === wakes) subscribers.delete(topic)
    }
  }

  return {
    start: connect,
    async stop() {
      stopped = true
      await disconnect()
    },
    subscribe,
    subscribeToDeliveries: (wake) => subscribe(DELIVERIES, wake),
  }
}
