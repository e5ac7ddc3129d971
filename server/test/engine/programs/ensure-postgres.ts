import { ensurePostgres } from '../../../src/store/embedded-postgres.ts'

/** Starts or adopts the server in the given folder, tells its parent, and leaves it running. */
const [directory = ''] = process.argv.slice(2)
const { url, owner } = await ensurePostgres({ directory, database: 'app', settings: { fsync: 'off' } })
process.send?.({ url, owner }, () => process.disconnect())
