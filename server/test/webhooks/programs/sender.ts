import { createGuardedFetch } from '../../../src/core/guarded-fetch.ts'
import { createSecretBox } from '../../../src/core/secret-box.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { createSender } from '../../../src/webhooks/sender.ts'
import { LOOPBACK, MASTER_SECRET } from '../../support/webhooks.ts'

/** Sends what waits in the given database until it is killed. */
const [databaseUrl = ''] = process.argv.slice(2)
createSender({
  db: openDatabase(databaseUrl, { maxConnections: 2 }),
  secrets: createSecretBox(MASTER_SECRET),
  fetch: createGuardedFetch({ egressAllow: LOOPBACK }),
  logger: { warn() {}, error() {} },
  subscribe: () => () => {},
}).start()
process.stdin.resume()
