import { hashApiKey, newApiKey, shownOfApiKey } from '../../src/core/api-key.ts'
import { newId } from '../../src/core/ids.ts'
import { makeProject } from '../../src/first-key.ts'
import { createApiKey } from '../../src/store/api-keys.ts'
import { elevenlabsTwin } from '../../twins/elevenlabs.ts'
import { contract, judge } from './contract.ts'
import { callbackToken, jobInReview } from './contract-calls.ts'
import {
  AFTER_ITS_JOB,
  canceled,
  OF_REGISTERED,
  ownProvider,
  UPLOAD_STEPS,
  untilMade,
  withDefinedId,
  withDelivery,
  withFreshKey,
  withOwnUpload,
  withSignedLink,
  withState,
} from './contract-live-state.ts'
import { recordingsOf } from './contract-recordings.ts'
import type { Reply } from './contract-reply.ts'
import type { ContractRequest } from './contract-requests.ts'
import { type Target, wireClient } from './contract-target.ts'
import { createThings, type JsonReply, type Things } from './contract-things.ts'
import { withTwins } from './provider-twins.ts'
import { rowsOf, type TableContent } from './rows.ts'
import { type TestServer, testServer } from './server.ts'

export interface LiveTarget extends Target {
  things: Things
  /** A key of the same project that may do no more than these scopes. */
  keyWith(scopes: string[]): Promise<string>
  get(path: string): Promise<Reply>
  /** Jobs in one of these states. */
  jobs(statuses: string[]): Promise<{ id: string; kind: string }[]>
  cancel(jobId: string): Promise<Reply>
  /** The same server to another project, which has nothing yet. */
  stranger(): Promise<LiveTarget>
  /** What the project has in every table. */
  rows(): Promise<Record<string, TableContent>>
}

/** Those that the contract's examples name. Nobody has them. `elevenlabs`: where its calls go. */
const exampleSecrets = (elevenlabs: string) =>
  new Map(
    [
      ['ACME_SECRET_KEY', 'api.acme.example.com'],
      ['ACME_ACCESS_KEY', 'api.acme.example.com'],
      ['ELEVENLABS_API_KEY', new URL(elevenlabs).host],
    ].map(([name = '', host = '']) => [name, { value: 'no secret at all', hosts: [host] }]),
  )

/** The whole server in this process on a database of its own; what it is asked to make it makes. */
export async function liveTarget(): Promise<LiveTarget> {
  const elevenlabs = await elevenlabsTwin()
  const server = await testServer({
    ...withTwins({ elevenlabs }),
    providerSecrets: exampleSecrets(elevenlabs.url),
  })
  const stop = async () => {
    await server.stop()
    await elevenlabs.stop()
  }
  return targetAt({ ...server, works: true }, stop)
}

/** The same without workers: takes every request in and does no job, so that hundreds of them cost nothing. */
export async function idleLiveTarget(): Promise<LiveTarget> {
  const server = await testServer({
    role: 'api',
    providerSecrets: exampleSecrets(UNREACHABLE.ELEVENLABS_BASE_URL),
    providerSetting: (name) => (name in UNREACHABLE ? Reflect.get(UNREACHABLE, name) : undefined),
  })
  return targetAt({ ...server, works: false }, () => server.stop())
}

/** Somebody who makes voices from recordings, as the contract's example wants it, and is never asked. */
const UNREACHABLE = {
  ELEVENLABS_API_KEY: 'no secret at all',
  ELEVENLABS_BASE_URL: 'http://127.0.0.1:9',
}

interface Place extends Pick<TestServer, 'url' | 'apiKey' | 'projectId' | 'db'> {
  /** Whether there are workers, so that what is asked for gets done. */
  works: boolean
}

function targetAt(place: Place, stop: () => Promise<void>): LiveTarget {
  const { url, apiKey, projectId, db } = place
  const client = wireClient(url, apiKey)
  const recordings = recordingsOf(url, apiKey)
  const sendJson = async (request: ContractRequest): Promise<JsonReply> => {
    const { status, headers, text } = await client.send(withFreshKey(await recordings(request)))
    const isJson = headers.get('content-type')?.includes('json') ?? false
    return { status, body: isJson ? JSON.parse(text) : undefined, etag: headers.get('etag') }
  }
  const things = createThings(contract, judge.operations, sendJson)
  let registered: Promise<string> | undefined
  const ask = (method: string, path: string, search = '') =>
    client.sendRaw({ method, path, search, headers: {} })
  return {
    name: 'server',
    things,
    ...client,
    stop,
    get: (path) => ask('GET', path),
    cancel: (jobId) => ask('DELETE', `/v1/jobs/${jobId}`),
    async jobs(statuses) {
      const pages = statuses.map((status) => ask('GET', '/v1/jobs', `?limit=200&status=${status}`))
      return (await Promise.all(pages)).flatMap(({ text }) => JSON.parse(text).items)
    },
    async keyWith(scopes) {
      const key = newApiKey('live')
      await createApiKey(db, {
        projectId,
        id: newId('key'),
        name: 'narrow',
        mode: 'live',
        hash: hashApiKey(key),
        scopes,
        ...shownOfApiKey(key),
      })
      return key
    },
    async stranger() {
      const { projectId, apiKey } = await makeProject(db, 'Strangers')
      return targetAt({ ...place, projectId, apiKey }, async () => {})
    },
    rows: () => rowsOf(db, projectId),
    async realised(request) {
      const real = withFreshKey(await recordings(await things.realised(request)))
      if (place.works && AFTER_ITS_JOB.includes(real.operation.id)) await untilMade(sendJson, real.path)
      if (real.operation.path.endsWith(':resume')) await canceled(real, client.sendRaw)
      if (real.operation.id === 'releaseJob')
        return { ...real, path: { job_id: await jobInReview(db, projectId) } }
      if ('callback_token' in real.path)
        return { ...real, path: { callback_token: await callbackToken(db, projectId) } }
      if (UPLOAD_STEPS.includes(real.operation.id)) return withOwnUpload(real, client.sendRaw)
      if ('webhook_delivery_id' in real.path) return withDelivery(real, client.sendRaw)
      if (OF_REGISTERED.includes(real.operation.id)) {
        // What is deleted is gone; anything else can be done to one of them many times.
        if (real.operation.id !== 'deleteProvider') registered ??= ownProvider(sendJson)
        const provider_id = await (real.operation.id === 'deleteProvider'
          ? ownProvider(sendJson)
          : registered)
        const path = { ...real.path, provider_id: String(provider_id) }
        return withState({ ...real, path }, sendJson)
      }
      if (real.operation.id === 'putProviderDefinition') return withState(withDefinedId(real), sendJson)
      return withState(await withSignedLink(real, things), sendJson)
    },
  }
}
