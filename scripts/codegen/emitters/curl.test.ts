import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Mock } from '../../../mock/src/server.ts'
import { GENERATED, PACKS, readBundle, startBundle } from '../../mock/bundles.testkit.ts'
import { listOperations } from '../operations.ts'

const run = promisify(execFile)
const folder = (pack: string) => join(GENERATED, 'curl', pack)

/** Runs one script as a reader does; resolves to its output, rejects when curl fails or the reply is 4xx or 5xx. */
const runScript = (script: string, environment: Record<string, string>) =>
  run('sh', [script], { env: { PATH: process.env.PATH, ...environment } })

describe.each(PACKS)('curl scripts of %s', (pack) => {
  const scripts = readdirSync(folder(pack)).sort()
  let mock: Mock
  beforeAll(async () => {
    mock = await startBundle(pack)
  })
  afterAll(() => mock.close())

  test('there is one an operation', () => {
    const ids = listOperations(readBundle(pack)).map(({ id }) => `${id}.sh`)
    expect(scripts).toEqual(ids.sort())
  })

  test.concurrent.each(scripts)('%s', async (script) => {
    const environment = { BASE_URL: mock.url, API_KEY: 'any' }
    const { stderr } = await runScript(join(folder(pack), script), environment)
    expect(stderr).toBe('')
  })
})

test('without API_KEY a script says so and sends nothing', async () => {
  const script = join(folder('platform'), 'getMe.sh')
  await expect(runScript(script, { BASE_URL: 'http://127.0.0.1:9' })).rejects.toThrow(
    /API_KEY.*set it to your key/,
  )
})

test('a path parameter comes from the environment, and a fault is a failed command', async () => {
  const mock = await startBundle('platform')
  const environment = { BASE_URL: mock.url, API_KEY: 'any', JOB_ID: 'x'.repeat(101) }
  const script = join(folder('platform'), 'getJob.sh')
  await expect(runScript(script, environment)).rejects.toMatchObject({
    code: 22,
    stdout: expect.stringContaining('job_id'),
  })
  await mock.close()
})
