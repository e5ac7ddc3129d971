import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPackage } from './build.ts'
import { sendJson, startServer, voiceover } from './src/server.testkit.ts'

/** What teams install, as they install it: the packed tarball in a folder that knows nothing of this repository. */
const run = promisify(execFile)
const repository = resolve(import.meta.dirname, '..')
const consumer = mkdtempSync(join(tmpdir(), 'sdk-consumer-'))
const installed = join(consumer, 'node_modules/@potterlabs/sdk')

beforeAll(async () => {
  const built = join(consumer, 'built')
  buildPackage(built)
  await run('npm', ['pack', built, '--pack-destination', consumer, '--offline', '--silent'])
  mkdirSync(installed, { recursive: true })
  const { version } = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8'))
  await run('tar', [
    '-xzf',
    join(consumer, `potterlabs-sdk-${version}.tgz`),
    '-C',
    installed,
    '--strip-components=1',
  ])
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers']) {
    symlinkSync(join(repository, 'node_modules', name), join(consumer, 'node_modules', name))
  }
})
afterAll(() => rmSync(consumer, { recursive: true }))

/** The Node of the machine, which may be older than the repository's own. */
function machineNode(): string {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
  return folders.map((folder) => join(folder, 'node')).find((path) => existsSync(path)) ?? process.execPath
}

const files = (): Promise<string[]> =>
  run('tar', ['-tzf', join(consumer, readManifest().tarball)]).then(({ stdout }) => stdout.trim().split('\n'))

function readManifest() {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  return { ...manifest, tarball: `potterlabs-sdk-${manifest.version}.tgz` }
}

test('the tarball holds JavaScript and types, no tests and no source', async () => {
  const names = await files()
  expect(names).toContain('package/index.js')
  expect(names).toContain('package/generated/api.d.ts')
  expect(names).toContain('package/README.md')
  expect(names.filter((name) => /test|(?<!\.d)\.ts$/.test(name))).toEqual([])
  expect(readManifest()).not.toHaveProperty('private')
})

test('nothing in it needs Node or this repository when it loads', async () => {
  for (const name of (await files()).filter((file) => /\.(js|d\.ts)$/.test(file))) {
    const text = readFileSync(join(installed, name.replace('package/', '')), 'utf8')
    expect(text, name).not.toMatch(
      /from ['"](node:|@potterlabs)|\b(process|Buffer)\.|__dirname|reference types/,
    )
  }
})

const PROGRAM = `import { NotFoundError, PotterLabs, type Schemas } from '@potterlabs/sdk'

const client = new PotterLabs({ apiKey: 'k', baseUrl: String(globalThis.process.argv[2]) })
const job: Schemas['Voiceover'] = await client.voiceovers.create({
  script: { type: 'text', text: 'Once.' },
  voice: { voice_id: 'vx_clara' },
})
const { artifact } = await client.wait(job)
const missing = await client.voices.get('vx_0').catch((error: unknown) => error instanceof NotFoundError)
console.log(JSON.stringify({ url: artifact.url, missing }))
`

/** The examples of the README are a program too. */
const README =
  readFileSync(join(import.meta.dirname, 'README.md'), 'utf8').match(/```ts\n([\s\S]*?)```/)?.[1] ?? ''

test.each(['nodenext', 'bundler'])(
  'a strict program and the README type-check against it (%s)',
  async (moduleResolution) => {
    writeFileSync(
      join(consumer, 'program.mts'),
      `${PROGRAM}// @ts-expect-error: not a method\nclient.voiceovers.burn()\n`,
    )
    writeFileSync(join(consumer, 'readme.mts'), README)
    writeFileSync(join(consumer, 'globals.d.ts'), 'declare var process: { argv: string[] }\n')
    const compilerOptions = {
      module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution,
      target: 'es2022',
      lib: ['es2022', 'DOM'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    }
    const project = join(consumer, 'tsconfig.json')
    writeFileSync(
      project,
      JSON.stringify({ compilerOptions, files: ['globals.d.ts', 'program.mts', 'readme.mts'] }),
    )
    const compiler = join(repository, 'node_modules/typescript/bin/tsc')
    const { stdout } = await run(process.execPath, [compiler, '-p', project]).catch((error) => error)
    expect(stdout).toBe('')
  },
)

test('and runs on the Node of the machine', async () => {
  const states = ['queued', 'running', 'succeeded']
  const { url } = await startServer(({ path }, response) => {
    if (!path.startsWith('/v1/voiceovers')) return sendJson(response, 404, {})
    sendJson(response, 200, voiceover(states.length > 1 ? (states.shift() ?? '') : 'succeeded'))
  })
  const program = PROGRAM.replace(/, type Schemas|: Schemas\['Voiceover'\]|: unknown/g, '')
  writeFileSync(join(consumer, 'program.mjs'), program)
  const node = machineNode()
  const { stdout } = await run(node, [join(consumer, 'program.mjs'), url], { cwd: dirname(consumer) })
  expect(JSON.parse(stdout)).toEqual({ url: 'http://127.0.0.1/a.wav', missing: true })
})
