import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Provider } from '@potterlabs/generated/providers/schemas.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeConformance } from '../../src/providers/conformance/conformance.testkit.ts'
import type { ProviderDefinition } from '../../src/providers/definition.ts'
import { readProviderSecrets } from '../../src/providers/provider-secrets.ts'
import { type StillsTwin, stillsTwin } from '../../twins/shapes/stills.ts'
import { probed } from '../support/registered.ts'
import { type TestServer, testServer } from '../support/server.ts'

/* docs/add-a-provider.md, tried as its readers would: its file and its commands are run as they stand there. */

const run = promisify(execFile)
const repository = resolve(import.meta.dirname, '../../..')
const text = readFileSync(join(repository, 'docs/add-a-provider.md'), 'utf8')
const blocks = (language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code ?? '')

mkdirSync(join(repository, 'out'), { recursive: true })
const folder = mkdtempSync(join(repository, 'out/add-a-provider-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The documented file stands among the adapters; the test's has another place. */
async function documentedAdapter(): Promise<ProviderDefinition> {
  const [code = ''] = blocks('ts')
  const providers = pathToFileURL(join(repository, 'server/src/providers/')).href
  const file = join(folder, 'index.ts')
  writeFileSync(file, code.replaceAll("from '../../", `from '${providers}`))
  const module: { acmeStills: ProviderDefinition } = await import(pathToFileURL(file).href)
  return module.acmeStills
}

describeConformance({
  definition: await documentedAdapter(),
  name: 'by a file',
  startTwin: stillsTwin,
  callOf: (calls) => calls.image?.image,
  request: {
    prompt: 'A lighthouse.',
    negativePrompt: null,
    aspectRatio: '16:9',
    count: 1,
    seed: 7,
    references: [],
  },
  verify: ([made]) => {
    expect(made?.media).toMatchObject({ type: 'bytes', mime: 'image/png' })
  },
  refuseContent: (twin) => twin.refuseNext(),
})

describe('by a request', () => {
  let twin: StillsTwin
  let server: TestServer
  const host = () => new URL(twin.url).host
  beforeAll(async () => {
    twin = await stillsTwin()
    const settings = (blocks('env')[0] ?? '')
      .replace('sk-of-acme', twin.secrets.STILLS_KEY ?? '')
      .replace('api.acme.example', host())
    const environment = Object.fromEntries(
      settings
        .trim()
        .split('\n')
        .map((line) => line.split('=')),
    )
    server = await testServer({
      egressAllow: ['127.0.0.1/32'],
      providerSecrets: readProviderSecrets(environment),
    })
    writeFileSync(
      join(folder, 'acme.json'),
      (blocks('json')[0] ?? '').replace('https://api.acme.example', twin.url),
    )
  })
  afterAll(async () => {
    await server?.stop()
    await twin?.stop()
  })

  const sh = async (command = ''): Promise<string> => {
    const env = { ...process.env, KEY: server.apiKey }
    const here = command.replaceAll('http://localhost:4000', server.url)
    return (await run('bash', ['-euc', here], { cwd: folder, env })).stdout
  }

  test('the commands, one after the other', async () => {
    const [register, look, keep] = blocks('sh')
    const made: Provider = JSON.parse(await sh(register))
    expect(made).toMatchObject({ id: 'my-stills', status: 'unavailable', probe: { status: 'running' } })
    await probed(server, 'my-stills')
    expect(JSON.parse(await sh(look))).toMatchObject({ status: 'available', probe: { status: 'passed' } })
    expect(JSON.parse(await sh(keep))).toMatchObject({ id: 'my-stills', status: 'available' })
    expect(twin.charges).toHaveLength(1)
  })
})
