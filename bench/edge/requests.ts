import { randomUUID } from 'node:crypto'
import { Pool } from 'undici'
import type { Worker } from './load.ts'

/** What is measured: making a job, reading one, and reading one that the client already has. */
export const LOAD_KINDS = ['create', 'get', 'unchanged'] as const
export type LoadKind = (typeof LOAD_KINDS)[number]

export interface LoadTarget {
  through: 'server' | 'statements'
  url: string
  apiKey: string
  databaseUrl: string
  /** A job to read. */
  jobId: string
  /** How many connections: to the server, or to the database as the server has. */
  connections: number
}

export const CREATE_PATH = '/v1/music'
export const CREATE_BODY = { style: 'ambient-cinematic', duration_sec: 30, seed: 1 }

/** Requests over kept connections, one after another on each; every reply is read and its status held to what it must be. */
export async function openRequests({ url, apiKey, jobId, connections }: LoadTarget): Promise<Worker> {
  const pool = new Pool(url, { connections, pipelining: 1 })
  const authorization = `Bearer ${apiKey}`
  const path = `/v1/jobs/${jobId}`
  const body = JSON.stringify(CREATE_BODY)

  const expectStatus = async (wanted: number, reply: Awaited<ReturnType<typeof pool.request>>) => {
    if (reply.statusCode !== wanted)
      throw new Error(`${reply.statusCode} instead of ${wanted}: ${await reply.body.text()}`)
    await reply.body.dump()
    return reply
  }
  const first = await expectStatus(
    200,
    await pool.request({ path, method: 'GET', headers: { authorization } }),
  )
  const etag = String(first.headers.etag)

  const kinds: Record<LoadKind, () => Promise<unknown>> = {
    create: async () => {
      const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
      await expectStatus(202, await pool.request({ path: CREATE_PATH, method: 'POST', headers, body }))
    },
    get: async () =>
      expectStatus(200, await pool.request({ path, method: 'GET', headers: { authorization } })),
    unchanged: async () => {
      const headers = { authorization, 'if-none-match': etag }
      await expectStatus(304, await pool.request({ path, method: 'GET', headers }))
    },
  }
  return {
    run: async (kind) => {
      await kinds[kind]()
    },
    close: () => pool.close(),
  }
}
