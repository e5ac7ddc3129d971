import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mock } from '../../mock/src/server.ts'
import { listOperations } from '../codegen/operations.ts'
import { readBundle, startBundle } from './bundles.testkit.ts'

/** docs/contract.md, tried as its readers would: its programs and commands are run as they stand there. */
const run = promisify(execFile)
const repository = resolve(import.meta.dirname, '../..')
const text = readFileSync(join(repository, 'docs/contract.md'), 'utf8')
const [, forSdk = '', forFrontend = '', forCi = ''] = text.split(/^## /m)
const blocks = (part: string, language: string) =>
  [...part.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code ?? '')

let mock: Mock
let folder: string
beforeAll(async () => {
  mock = await startBundle('all')
  // Inside the repository, where the workspace's packages are found.
  mkdirSync(join(repository, 'out'), { recursive: true })
  folder = mkdtempSync(join(repository, 'out/contract-docs-'))
})
afterAll(async () => {
  await mock.close()
  rmSync(folder, { recursive: true })
})

/** The documented address is that of a mock on its own port; the test's has another. */
const here = (code: string): string => code.replaceAll('http://localhost:4010', mock.url)

async function runProgram(code: string, name: string): Promise<string[]> {
  const file = join(folder, name)
  writeFileSync(file, here(code))
  const { stdout } = await run(process.execPath, [file], { cwd: repository })
  return stdout.trim().split('\n')
}

test('the SDK user’s program', async () => {
  const [program = ''] = blocks(forSdk, 'ts')
  const [finished, ...rest] = await runProgram(program, 'sdk.ts')
  expect(finished).toMatch(/^succeeded \d/)
  expect(rest.slice(0, -1)).toEqual(expect.arrayContaining(['vx_clara']))
  expect(rest.at(-1)).toBe('409 already_terminal')
})

test('the frontend’s page', async () => {
  const [page = ''] = blocks(forFrontend, 'js')
  const [made, refused, busy] = await runProgram(page, 'page.mjs')
  expect(made).toMatch(/^201 \d+$/)
  expect(refused).toBe('422 duration_sec')
  expect(busy).toBe('429 rate_limited')
})

test('the curl scripts', async () => {
  const commands = blocks(forFrontend, 'sh').find((block) => block.includes('generated/curl')) ?? ''
  const { stdout } = await run('sh', ['-euc', here(commands)], { cwd: repository })
  expect(stdout).toContain('"sections"')
})

test('the Newman command', async () => {
  const command = blocks(forCi, 'sh').find((block) => block.includes('newman')) ?? ''
  const [, version, options = ''] = /^npx newman@(\S+) (.*)$/s.exec(command) ?? []
  const manifest = createRequire(import.meta.url).resolve('newman/package.json')
  expect(version).toBe(JSON.parse(readFileSync(manifest, 'utf8')).version)
  const newman = `"${process.execPath}" "${join(dirname(manifest), 'bin/newman.js')}" ${options.trim()}`
  const { stdout } = await run('sh', ['-euc', `${newman} --env-var baseUrl=${mock.url}`], { cwd: repository })
  expect(stdout).toMatch(/│ +assertions │ +\d+ │ +0 │/)
})

test('every npm script, version and file that it names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(3)
  for (const name of named) expect(scripts, name).toHaveProperty(name ?? '')
  for (const [path] of text.matchAll(
    /generated\/[\w/.-]*\w|\bspectral\.yaml|\bscripts\/spectral|\bCHANGELOG\.md/g,
  )) {
    expect(existsSync(join(repository, path)), path).toBe(true)
  }
  const { dependencies } = JSON.parse(readFileSync(join(repository, 'scripts/package.json'), 'utf8'))
  for (const [, name = '', version] of text.matchAll(/npx (@?[\w/-]+)@([\d.]+)/g)) {
    expect(dependencies[name], name).toBe(version)
  }
})

test('the change log names every operation of the contract, and none that is not', () => {
  const log = readFileSync(join(repository, 'CHANGELOG.md'), 'utf8')
  const sections = log.split(/^(?=##)/m)
  const named = (heading: string) =>
    sections
      .filter((section) => section.startsWith(`### ${heading}\n`))
      .flatMap((section) => [...section.matchAll(/`([a-z][A-Za-z]+)`/g)].map(([, id]) => id))
  const removed = named('Removed')
  const present = named('Added').filter((id) => !removed.includes(id))
  expect(present.sort()).toEqual(
    listOperations(readBundle('all'))
      .map(({ id }) => id)
      .sort(),
  )
})
