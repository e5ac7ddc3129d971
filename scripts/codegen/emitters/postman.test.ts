import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MOCK_PORTS } from '../../../mock/src/ports.ts'
import type { Mock } from '../../../mock/src/server.ts'
import { GENERATED, PACKS, readBundle, startBundle } from '../../mock/bundles.testkit.ts'
import { isRecord } from '../document.ts'
import { listSamples } from './request-samples.ts'

const run = promisify(execFile)
const folder = join(GENERATED, 'postman')
const newman = join(dirname(createRequire(import.meta.url).resolve('newman/package.json')), 'bin/newman.js')
const reports = mkdtempSync(join(tmpdir(), 'newman-'))
const mocks = new Map<string, Mock>()

beforeAll(async () => {
  for (const name of [...PACKS, 'all']) mocks.set(name, await startBundle(name))
})
afterAll(async () => {
  await Promise.all([...mocks.values()].map((mock) => mock.close()))
  rmSync(reports, { recursive: true })
})

const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))

interface Stats {
  total: number
  failed: number
}

/** Runs a collection as a reader does, against a mock; what it says is in the error when an assertion fails. */
async function runCollection(collection: string, environment: string, mock: string, part?: string) {
  const report = join(reports, `${collection}-${environment}.json`)
  await run(process.execPath, [
    ...[newman, 'run', join(folder, `${collection}.postman_collection.json`)],
    ...['--environment', join(folder, 'environments', `${environment}.postman_environment.json`)],
    ...['--env-var', `baseUrl=${mocks.get(mock)?.url}`, '--working-dir', folder],
    ...(part === undefined ? [] : ['--folder', part]),
    ...['--reporters', 'json', '--reporter-json-export', report],
  ]).catch((error: unknown) => {
    throw new Error(failuresIn(report), { cause: error })
  })
  const { run: outcome } = JSON.parse(readFileSync(report, 'utf8'))
  const stats: { requests: Stats; assertions: Stats } = outcome.stats
  return stats
}

function failuresIn(report: string): string {
  const { run: outcome } = JSON.parse(readFileSync(report, 'utf8'))
  const failures: { source?: { name: string }; error: { message: string } }[] = outcome.failures
  return failures.map(({ source, error }) => `${source?.name}: ${error.message}`).join('\n')
}

const requestCount = (bundle: string): number =>
  listSamples(readBundle(bundle)).reduce((count, { requests }) => count + requests.length, 0)

test.each(PACKS)('every request of %s passes its assertions against its mock', async (pack) => {
  const { requests, assertions } = await runCollection(pack, pack, pack)
  expect(requests).toMatchObject({ total: requestCount(pack), failed: 0 })
  expect(assertions.total).toBeGreaterThanOrEqual(requests.total)
  expect(assertions.failed).toBe(0)
})

test('the workspace holds the same requests, and runs against the mock of all packs', async () => {
  const withoutIds = (node: unknown): unknown =>
    JSON.parse(JSON.stringify(node, (key, value) => (key === 'id' ? undefined : value)))
  const workspace = read('workspace.postman_collection.json')
  const ofPacks = PACKS.map((name) => ({ name, item: read(`${name}.postman_collection.json`).item }))
  expect(workspace.item).toHaveLength(PACKS.length)
  for (const pack of ofPacks) expect(withoutIds(workspace.item)).toContainEqual(withoutIds(pack))

  // The same requests were all sent above; one pack of them shows that they work in this place too.
  const { requests, assertions } = await runCollection('workspace', 'unified', 'all', 'providers')
  expect(requests).toMatchObject({ total: requestCount('providers'), failed: 0 })
  expect(assertions.failed).toBe(0)
})

test('a reply that drifts from the contract fails an assertion', async () => {
  const document = structuredClone(readBundle('platform'))
  const reply = document.paths?.['/v1/me']?.get?.responses?.['200']
  if (!reply || !('content' in reply)) throw new Error('getMe has no reply of its own')
  reply.content = { 'application/json': { example: { project_id: 7 } } }
  const drifted = await startBundle('platform', { document })
  mocks.set('drifted', drifted)
  await expect(runCollection('platform', 'platform', 'drifted', 'Operations')).rejects.toThrow(
    /Whose key is this: .*project_id/s,
  )
})

test('there is an environment for each mock and for the server', () => {
  const names = readdirSync(join(folder, 'environments')).map((file) => file.split('.')[0])
  expect(names.sort()).toEqual([...PACKS, 'unified', 'server'].sort())
  for (const name of names) {
    const { values } = read(`environments/${name}.postman_environment.json`)
    const port = name === 'server' ? 4000 : MOCK_PORTS[name === 'unified' ? 'all' : (name ?? '')]
    expect(values).toContainEqual(
      expect.objectContaining({ key: 'baseUrl', value: `http://localhost:${port}` }),
    )
    expect(values).toContainEqual(expect.objectContaining({ key: 'apiKey', type: 'secret' }))
  }
})

test('no two things in Postman have the same id', () => {
  const ids: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item)
    if (!isRecord(node)) return
    for (const key of ['id', '_postman_id']) {
      const id = node[key]
      if (typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) ids.push(id)
    }
    for (const key of ['info', 'item']) visit(node[key])
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith('collection.json'))) visit(read(file))
  expect(ids.length).toBeGreaterThan(requestCount('all'))
  expect(new Set(ids).size).toBe(ids.length)
})
