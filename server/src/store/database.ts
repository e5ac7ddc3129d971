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
  /** Given a look at how the pool is used. */
  watch?(use: PoolUse): void
}

/** Connections that are open and, of these, idle; queries that wait for one. */
export type PoolUse = () => { open: number; idle: number; waiting: number }

const INT8_OID = 20
const DATE_OID = 1082

/**
 * 64-bit integers as JavaScript numbers: ours are counts, sizes and micro-dollars, all far below 2^53. Days as text,
 * `2026-11-21`, since a Date would put them into a time zone.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (oid === INT8_OID || oid === DATE_OID) && format !== 'binary'
      ? oid === INT8_OID
        ? Number
        : String
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}

/** Opens the whole database: for work of the server's own. Requests see their project only: `tenants.ts`. */
export function openDatabase(url: string, options: DatabaseOptions): Database {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: openPool(url, options) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** Opens a pool on `url`. Nothing is connected until the first query, which fails after 5 s without a connection. */
export function openPool(url: string, options: DatabaseOptions): pg.Pool {
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
  options.watch?.(() => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }))
  return pool
}

/**
 * SQLSTATEs that say that the server or the connection went away, or that a transaction was chosen to be given up:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html. The same work may be done again unchanged.
 */
const TRANSIENT_STATES = /^(08...|57P0[1-5]|53300|40001|40P01)$/
const TRANSIENT_CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']
/** What the driver says without any code, and Postgres of a statement prepared before a migration. */
const TRANSIENT_MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|cached plan must not change)/

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
