import { type Chore, inBatches } from './maintenance.ts'
import { WORK_FOLDER_PREFIX } from './packs/platform/asset-intake.ts'
import { removeOldFolders } from './store/artifacts/files.ts'
import type { Storage } from './store/artifacts/port.ts'
import { sweepAssetUploads } from './store/asset-uploads.ts'
import { pruneEvents } from './store/events.ts'
import { pruneIdempotencyKeys } from './store/idempotency.ts'
import { pruneDeliveries } from './store/webhook-deliveries.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** For how long at least the answer to a request can be had again (`Idempotency-Key`). */
const ANSWERS_KEPT_MS = 24 * HOUR_MS

/** For how long the log of events reaches back; the contract says so. */
const EVENTS_KEPT_MS = 30 * 24 * HOUR_MS

/** For how long what was sent to webhooks can be read and sent again. */
const DELIVERIES_KEPT_MS = 30 * 24 * HOUR_MS

/** What is tidied up, how often. */
export const CHORES: Chore[] = [
  {
    name: 'forget old answers',
    everyMs: 10 * MINUTE_MS,
    run: ({ db, now, signal }) =>
      inBatches(signal, (limit) =>
        pruneIdempotencyKeys(db, new Date(now.getTime() - ANSWERS_KEPT_MS), limit),
      ),
  },
  {
    name: 'forget old events',
    everyMs: HOUR_MS,
    run: ({ db, now, signal }) =>
      inBatches(signal, (limit) => pruneEvents(db, new Date(now.getTime() - EVENTS_KEPT_MS), limit)),
  },
  {
    name: 'forget old webhook deliveries',
    everyMs: HOUR_MS,
    run: ({ db, now, signal }) =>
      inBatches(signal, (limit) => pruneDeliveries(db, new Date(now.getTime() - DELIVERIES_KEPT_MS), limit)),
  },
]

/** Half-written files of processes that died. Nothing is written for as long as this. */
const LEFTOVERS_KEPT_MS = 24 * HOUR_MS

/** What is tidied up outside the database. */
export const storageChores = (storage: Storage, workDir: string): Chore[] => [
  {
    name: 'sweep expired uploads',
    everyMs: 10 * MINUTE_MS,
    run: ({ db, now, signal }) =>
      inBatches(signal, (limit) => sweepAssetUploads(db, storage.incoming, now, limit), 100),
  },
  {
    name: 'remove what was left half written',
    everyMs: 6 * HOUR_MS,
    async run({ now }) {
      const before = new Date(now.getTime() - LEFTOVERS_KEPT_MS)
      await storage.removeLeftovers(before)
      await removeOldFolders(workDir, WORK_FOLDER_PREFIX, before)
    },
  },
]
