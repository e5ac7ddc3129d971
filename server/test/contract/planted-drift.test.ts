import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { operations } from '@potterlabs/generated/platform/operations.ts'
import * as routes from '@potterlabs/generated/platform/routes.ts'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPacks } from '../../../scripts/codegen/bundle.ts'
import { isRecord, type OpenApiDocument, readPointer } from '../../../scripts/codegen/document.ts'
import { REPOSITORY } from '../../../scripts/codegen/testing/workshop.ts'
import type { Reply } from '../../src/contract/pack.ts'
import { noMetrics } from '../../src/core/metrics.ts'
import { createSecretBox } from '../../src/core/secret-box.ts'
import { createApp } from '../../src/http/app.ts'
import { EDGE_DEFAULTS } from '../../src/http/settings.ts'
import { openDatabase } from '../../src/store/database.ts'
import { createKeyDirectory } from '../../src/store/key-directory.ts'
import { openRateLimits } from '../../src/store/rate-limits.ts'
import { openTenants } from '../../src/store/tenants.ts'
import { judge, readContract } from '../support/contract.ts'
import { exampleFaults } from '../support/contract-examples.ts'
import { mockTarget } from '../support/contract-mock.ts'
import { exampleRequests } from '../support/contract-requests.ts'

/*
 * One drift of each kind is planted, and seen to be caught by the check whose work that is. What the compiler catches
 * (a handler that lacks a field, an operation without a handler) is planted in contract/handler.type-test.ts.
 */

const run = promisify(execFile)
const outcomeOf = (...command: string[]) =>
  run(process.execPath, command, { cwd: REPOSITORY }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  )

let workshop: string
beforeAll(() => {
  mkdirSync(join(REPOSITORY, 'out'), { recursive: true })
  workshop = mkdtempSync(join(REPOSITORY, 'out', 'drift-'))
  cpSync(join(REPOSITORY, 'specs'), join(workshop, 'specs'), { recursive: true })
})
afterAll(() => rmSync(workshop, { recursive: true, force: true }))

describe('a handler that answers what the contract does not know', () => {
  const faults: [name: string, reply: Reply, logged: string][] = [
    ['a status', { status: 299, body: { status: 'ok' } }, 'status 299 is not in the contract'],
    ['a field', { status: 200, body: { status: 'ok', secret: 'planted' } }, 'secret'],
    ['a value', { status: 200, body: { status: 'planted' } }, 'status'],
    ['no body', { status: 200, body: {} }, 'status'],
  ]
  test.each(faults)('%s: our 500, with the fault in our log alone', async (_name, reply, logged) => {
    const lines: string[] = []
    // The operation asks for neither key nor database, so there need be none.
    const nowhere = ['postgres://127.0.0.1:1/none', { maxConnections: 1 }] as const
    const db = openDatabase(...nowhere)
    const tenants = openTenants(...nowhere)
    const planted = { metadata: operations.getLiveness, route: routes.getLiveness, handle: async () => reply }
    const app = createApp({
      keys: createKeyDirectory(db, { onUseNotNoted: () => {} }),
      tenants,
      secrets: createSecretBox('sealed by nobody, opened by nobody'),
      metrics: noMetrics,
      rateLimits: openRateLimits(db),
      settings: EDGE_DEFAULTS,
      packs: [{ name: 'platform', operations: [planted] }],
      logger: pino(
        { level: 'error', serializers: { error: pino.stdSerializers.err } },
        { write: (line) => lines.push(line) },
      ),
    })
    const response = await app.request('/health/live')
    const text = await response.text()
    await Promise.all([db.destroy(), tenants.destroy()])
    expect([response.status, JSON.parse(text).error.code]).toEqual([500, 'internal_error'])
    expect(text).not.toContain('planted')
    const [entry] = lines.map((line) => JSON.parse(line))
    expect(entry.error.type).toBe('ContractViolation')
    expect(entry.error.message).toContain(logged)
  })
})

describe('a spec whose example no longer fits its schema', () => {
  let drifted: OpenApiDocument
  beforeAll(() => {
    const file = join(workshop, 'specs/examples/slideshow/script.create.json')
    const example = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...example, options: { normalize: 'yes' } }))
    const pack = readPacks(join(workshop, 'specs')).find(({ name }) => name === 'slideshow')
    if (!pack) throw new Error('there is no slideshow pack')
    const scripts = pack.document.paths?.['/v1/scripts']
    drifted = { ...pack.document, paths: { '/v1/scripts': scripts ?? {} } }
  })

  test('is found by the contract tests', () => {
    expect(exampleFaults(drifted)).toEqual([
      expect.stringMatching(/^createScript, example \w+: \/options\/normalize must be boolean/),
    ])
  })

  test('is found by the linter', async () => {
    const file = join(workshop, 'drifted.json')
    writeFileSync(file, JSON.stringify(drifted))
    const spectral = join(REPOSITORY, 'node_modules/@stoplight/spectral-cli/dist/index.js')
    const { code, stdout } = await outcomeOf(
      spectral,
      'lint',
      '--ruleset',
      'spectral.yaml',
      '--format',
      'json',
      file,
    )
    const problems: { code: string; path: string[]; message: string }[] = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(problems.filter(({ path }) => path.includes('/v1/scripts')).map(({ message }) => message)).toEqual(
      [expect.stringContaining('normalize')],
    )
  })
})

test('generated files and the SDK, edited by hand: the generator names each', async () => {
  const generate = join(REPOSITORY, 'scripts/codegen/generate.ts')
  const folders = ['--specs', join(workshop, 'specs'), '--output', join(workshop, 'generated')]
  expect((await outcomeOf(generate, ...folders)).code).toBe(0)
  appendFileSync(join(workshop, 'generated/slideshow/schemas.ts'), 'export const planted = true\n')
  appendFileSync(join(workshop, 'sdk/src/generated/resources.ts'), 'export const planted = true\n')
  const { code, stdout } = await outcomeOf(generate, '--check', ...folders)
  expect(code).toBe(1)
  expect(stdout.trim().split('\n')).toEqual([
    'edited slideshow/schemas.ts',
    'edited ../sdk/src/generated/resources.ts',
    expect.stringContaining(' 2 differ.'),
  ])
})

test('a mock that answers what the contract does not know: the contract suite names it', async () => {
  const drifted = readContract()
  const reply = readPointer(
    drifted,
    '#/paths/~1v1~1scripts/post/responses/201/content/application~1json/examples',
  )
  const [example] = Object.values(isRecord(reply) ? reply : {})
  const value = isRecord(example) ? example.value : undefined
  if (!isRecord(value)) throw new Error('createScript shows no reply')
  value.id = 7
  value.planted = true

  const operation = judge.operations.find(({ id }) => id === 'createScript')
  const [request] = operation ? exampleRequests(drifted, operation) : []
  if (!request) throw new Error('createScript shows no request')
  const mock = await mockTarget(drifted)
  const faults = judge.replyFaults(await mock.send(request))
  await mock.stop()
  expect(faults).toEqual([
    expect.stringContaining('must NOT have additional properties {"additionalProperty":"planted"}'),
    expect.stringContaining('/id must be string'),
  ])
})
