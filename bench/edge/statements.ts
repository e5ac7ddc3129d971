import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { newId } from '../../server/src/core/ids.ts'
import type { Worker } from './load.ts'
import type { LoadKind, LoadTarget } from './requests.ts'

/*
 * The least that the database must be asked for: prepared statements on a pool of the server's size, with the rows
 * that the server itself wrote. Keys are not looked up, bodies are neither checked nor made: whatever the edge does
 * beside these statements shows as the distance to them.
 */

const CLAIM = `insert into idempotency_keys (project_id, method, route, key, fingerprint)
  values ($1, $2, $3, $4, $5) on conflict do nothing returning key`
const JOB = `insert into jobs (project_id, id, kind, status, input, provider, routing, metadata, message_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning *`
const EVENT = `insert into events (project_id, id, type, job_id, data) values ($1, $2, $3, $4, $5)`
const REPLY = `update idempotency_keys set status = $5, headers = $6, body = $7, job_id = $8
  where project_id = $1 and method = $2 and route = $3 and key = $4`
const GET = 'select * from jobs where project_id = $1 and id = $2'

/** Opens the pool, and reads what the server wrote for the job that it was asked for. */
export async function openStatements({ databaseUrl, jobId, connections }: LoadTarget): Promise<Worker> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections })
  const one = async (sql: string, values: unknown[]): Promise<Record<string, unknown>> => {
    const { rows } = await pool.query(sql, values)
    if (!rows[0]) throw new Error(`nothing found: ${sql}`)
    return rows[0]
  }
  const job = await one('select * from jobs where id = $1', [jobId])
  const event = await one('select * from events where job_id = $1', [jobId])
  const claim = await one('select * from idempotency_keys where job_id = $1', [jobId])
  const { sent } = await one('select to_jsonb(m) as sent from pgboss.job m where id = $1', [job.message_id])
  const { insert: send, values: sentValues } = copyOf('pgboss.job', Object(sent))
  const prepared = (client: pg.PoolClient | pg.Pool, name: string, text: string, values: unknown[]) =>
    client.query({ name, text, values })

  async function create(): Promise<void> {
    const client = await pool.connect()
    try {
      const [id, messageId] = [newId('mus'), randomUUID()]
      const scope = [job.project_id, claim.method, claim.route, randomUUID()]
      const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
      await client.query('begin')
      await prepared(client, 'claim', CLAIM, [...scope, claim.fingerprint])
      await prepared(client, 'job', JOB, [
        job.project_id,
        id,
        job.kind,
        job.status,
        json(job.input),
        job.provider,
        json(job.routing),
        json(job.metadata),
        messageId,
      ])
      await prepared(client, 'event', EVENT, [job.project_id, newId('evt'), event.type, id, json(event.data)])
      await prepared(client, 'send', send, [...sentValues, messageId])
      await prepared(client, 'reply', REPLY, [...scope, claim.status, json(claim.headers), claim.body, id])
      await client.query('commit')
      client.release()
    } catch (error) {
      client.release(true)
      throw error
    }
  }

  const get = async () => {
    const { rowCount } = await prepared(pool, 'get', GET, [job.project_id, jobId])
    if (rowCount !== 1) throw new Error('the job is gone')
  }
  // Whether it is still the same can be known only by reading it.
  const kinds: Record<LoadKind, () => Promise<void>> = { create, get, unchanged: get }
  return { run: (kind) => kinds[kind](), close: () => pool.end() }
}

/** A statement that inserts a row again, under an id of its own, which is the last value. */
function copyOf(table: string, { id: _, ...row }: Record<string, unknown>) {
  const columns = Object.entries(row).filter(([, value]) => value !== null)
  const names = [...columns.map(([name]) => name), 'id']
  const insert = `insert into ${table} (${names}) values (${names.map((_name, index) => `$${index + 1}`)})`
  const values = columns.map(([, value]) => (typeof value === 'object' ? JSON.stringify(value) : value))
  return { insert, values }
}
