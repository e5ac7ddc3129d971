import type { Logger } from './jobs/logger.ts'
import { alone } from './store/alone.ts'
import type { Db } from './store/database.ts'

/** Something to be done now and then, by one process at a time. Safe to be cut short and begun again. */
export interface Chore {
  name: string
  everyMs: number
  run(turn: ChoreTurn): Promise<void>
}

export interface ChoreTurn {
  /** One connection that sees all projects. */
  db: Db
  now: Date
  /** Aborts when the server stops: end after the batch at hand. */
  signal: AbortSignal
}

export interface MaintenanceOptions {
  db: Db
  chores: Chore[]
  logger: Logger
  /** Milliseconds since the epoch. */
  now?: () => number
}

export interface Maintenance {
  /** Does each chore now and then at its interval. */
  start(): void
  /** One turn of every chore, those aside that another process is at. A chore that fails is logged and spares the rest. */
  runAll(): Promise<void>
  /** Resolves once no chore is under way. */
  stop(): Promise<void>
}

export function createMaintenance({ db, chores, logger, now = Date.now }: MaintenanceOptions): Maintenance {
  const stopping = new AbortController()
  const { signal } = stopping
  const timers: NodeJS.Timeout[] = []
  const underWay = new Map<Chore, Promise<void>>()

  async function turn({ name, run }: Chore): Promise<void> {
    try {
      await alone(db, name, (connection) => run({ db: connection, now: new Date(now()), signal }))
    } catch (error) {
      logger.error({ error, chore: name }, 'a chore failed; it will be tried again at its next turn')
    }
  }

  function take(chore: Chore): Promise<void> {
    if (signal.aborted) return Promise.resolve()
    const running = underWay.get(chore) ?? turn(chore).finally(() => underWay.delete(chore))
    underWay.set(chore, running)
    return running
  }

  async function runAll(): Promise<void> {
    await Promise.all(chores.map(take))
  }

  return {
    start() {
      void runAll()
      for (const chore of chores) timers.push(setInterval(() => void take(chore), chore.everyMs).unref())
    },
    runAll,
    async stop() {
      stopping.abort()
      for (const timer of timers) clearInterval(timer)
      await Promise.all(underWay.values())
    },
  }
}

/** Calls `prune` until it deletes less than it may, so that no single statement holds many rows. */
export async function inBatches(
  signal: AbortSignal,
  prune: (limit: number) => Promise<number>,
  limit = 1_000,
): Promise<void> {
  for (let deleted = limit; deleted === limit && !signal.aborted; ) deleted = await prune(limit)
}
