import { createEngine } from '../../../src/jobs/engine.ts'
import { killAt, noFailpoints } from '../../../src/jobs/failpoints.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { film } from './film-kind.ts'

/** A worker process for films; with a failpoint it kills itself there. Tells its parent when it is at work. */
const [databaseUrl = '', failpoint = ''] = process.argv.slice(2)
const quiet = () => {}
const engine = createEngine({
  db: openDatabase(databaseUrl, { maxConnections: 4 }),
  databaseUrl,
  logger: {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (fields, message) => console.error(message, fields),
  },
  failpoint: failpoint === '' ? noFailpoints : killAt(failpoint),
  ledger: { lookupAfterMs: 1_500 },
})
engine.define([film])
await engine.start()
process.send?.('at work')
