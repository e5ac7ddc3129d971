import { createEngine } from '../../../src/jobs/engine.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { purchaseJob } from '../../support/purchases.ts'

/**
 * A worker process that buys from a twin of another process. With `stops` it stands still, as in a long pause of a
 * virtual machine, when a call is about to be sent; it tells its parent first.
 */
const [databaseUrl = '', twinUrl = '', secrets = '{}', stops = ''] = process.argv.slice(2)
const twin = {
  ...{ url: twinUrl, secrets: JSON.parse(secrets) as Record<string, string>, charges: [], seen: [] },
  failNext() {},
  stop: async () => {},
}
const quiet = () => {}
let stood = false
const engine = createEngine({
  db: openDatabase(databaseUrl, { maxConnections: 4 }),
  databaseUrl,
  logger: {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (fields, message) => console.error(message, fields),
  },
  async failpoint(name) {
    if (stops !== 'stops' || stood || name !== 'after_intent') return
    stood = true
    await new Promise<void>((resolve) => {
      process.send?.('stands still', () => {
        process.kill(process.pid, 'SIGSTOP')
        resolve()
      })
    })
  },
  ledger: { lookupAfterMs: 500, longestCheckMs: 50 },
})
engine.define([purchaseJob(() => ({ twin }))])
await engine.start()
process.send?.('at work')
