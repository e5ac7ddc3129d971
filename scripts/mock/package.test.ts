import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildMockPackage } from '../../mock/build.ts'
import { BUNDLES } from './bundles.testkit.ts'

/** What others install, as they install it: the packed tarball in a folder that knows nothing of this repository. */
const run = promisify(execFile)
const repository = resolve(import.meta.dirname, '../..')
const consumer = mkdtempSync(join(tmpdir(), 'mock-consumer-'))
const installed = join(consumer, 'node_modules/@potterlabs/mock')
let files: string[] = []

beforeAll(async () => {
  const built = join(consumer, 'built')
  buildMockPackage(built)
  await run('npm', ['pack', built, '--pack-destination', consumer, '--offline', '--silent'])
  const { version } = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8'))
  const tarball = join(consumer, `potterlabs-mock-${version}.tgz`)
  files = (await run('tar', ['-tzf', tarball])).stdout.trim().split('\n')
  mkdirSync(installed, { recursive: true })
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
  symlinkSync(join(repository, 'node_modules/@stoplight'), join(consumer, 'node_modules/@stoplight'))
})
afterAll(() => rmSync(consumer, { recursive: true }))

/** Starts the command and waits for the address that it prints. */
async function startCommand(pack: string): Promise<{ url: string; command: ChildProcess }> {
  const bin = join(
    installed,
    JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).bin['potterlabs-mock'],
  )
  const command = spawn(process.execPath, [bin, pack], {
    cwd: consumer,
    env: { PATH: process.env.PATH, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk] = await Promise.race([
    new Promise<[Buffer]>((done) => command.stdout.once('data', (data: Buffer) => done([data]))),
    new Promise<never>((_, reject) =>
      command.once('exit', (code) => reject(new Error(`ended with ${code}`))),
    ),
  ])
  const url = /http:\S+/.exec(chunk.toString())?.[0]
  if (url === undefined) throw new Error(`the mock said ${chunk}`)
  return { url, command }
}

test('the tarball holds the program and every bundled spec, no source', () => {
  expect(files).toEqual(expect.arrayContaining(BUNDLES.map((name) => `package/specs/${name}.json`)))
  expect(files).toContain('package/bin.js')
  expect(files.filter((name) => /(?<!\.d)\.ts$|yaml$/.test(name))).toEqual([])
})

test('slideshow is served from it, and it ends when told to', async () => {
  const { url, command } = await startCommand('slideshow')
  const reply = await fetch(`${url}/v1/scripts/any`, { headers: { 'X-Api-Key': 'any' } })
  expect(reply.status).toBe(200)
  expect(await reply.json()).toHaveProperty('sections')
  expect((await fetch(`${url}/v1/me`, { headers: { 'X-Api-Key': 'any' } })).status, 'another pack').toBe(404)

  const ended = new Promise((done) => command.once('exit', done))
  command.kill('SIGTERM')
  expect(await ended).toBe(0)
})

test('a program may start one', async () => {
  const program = `
    import { startMock } from '@potterlabs/mock'
    import document from '@potterlabs/mock/specs/all.json' with { type: 'json' }
    const mock = await startMock({ document, port: 0 })
    const reply = await fetch(mock.url + '/v1/jobs', { headers: { 'X-Api-Key': 'any' } })
    console.log(reply.status)
    await mock.close()
  `
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: consumer })
  expect(stdout.trim()).toBe('200')
})
