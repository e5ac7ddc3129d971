import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

/** Where queries run: the database itself or one of its transactions. Store functions take either. */
export type Db = Kysely<Schema>

/** The open database; `destroy()` closes its connections. */
export type Database = Kysely<Schema>

export interface DatabaseOptions {
  maxConnections: number
  /** Told of a connection that broke while idle. The pool replaces it; queries are not affected. */
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
  // Unheard, this event would end the process.
  pool.on('error', (error) => options.onConnectionLost?.(error))
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** Runs `work` in the transaction `db` already is, or in one of its own. */
export function inTransaction<Result>(db: Db, work: (tx: Db) => Promise<Result>): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
