import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

/** Where queries run: the database itself or one of its transactions. Store functions take either. */
export type Db = Kysely<Schema>

/** The open database; `destroy()` closes its connections. */
export type Database = Kysely<Schema>

export interface DatabaseOptions {
  maxConnections: number
  /** Told of a connection that broke. The pool replaces it; a query that was under way fails by itself. */
  onConnectionLost?(error: Error): void
}

const INT8_OID = 20

/** 64-bit integers as JavaScript numbers: ours are counts, sizes and micro-dollars, all far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8_OID && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** Opens a pool on `url`. Nothing is connected until the first query, which fails after 5 s without a connection. */
export function openDatabase(url: string, options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections,
    connectionTimeoutMillis: 5_000,
    types,
  })
  // Unheard, these events would end the process: the pool hears of connections that break while idle, but nobody
  // of one that breaks in a caller's hands between two queries. The caller's next query fails all the same.
  pool.on('error', (error) => options.onConnectionLost?.(error))
  pool.on('connect', (client) => {
    client.on('error', (error) => options.onConnectionLost?.(error))
  })
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/**
 * SQLSTATEs that say that the server or the connection went away, or that a transaction was chosen to be given up:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html. The same work may be done again unchanged.
 */
const TRANSIENT_STATES = /^(08...|57P0[1-5]|53300|40001|40P01)$/
const TRANSIENT_CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']
/** What the driver says without any code. */
const TRANSIENT_MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Whether a query failed for want of a database rather than for what it asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (TRANSIENT_MESSAGES.test(error.message)) return true
  if (!('code' in error) || typeof error.code !== 'string') return false
  return TRANSIENT_STATES.test(error.code) || TRANSIENT_CODES.includes(error.code)
}

/** Runs `work` in the transaction `db` already is, or in one of its own. */
export function inTransaction<Result>(db: Db, work: (tx: Db) => Promise<Result>): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
