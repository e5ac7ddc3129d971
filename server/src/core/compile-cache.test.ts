import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'potterlabs-compiled-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
const filesIn = async (name: string) => (await readdir(join(folder, name), { recursive: true })).length

/** A process that keeps what it compiles in `ours`, loads a module and, if asked, another in a thread. */
async function load({ environment = {}, thread = true } = {}): Promise<void> {
  const program = `
    import { Worker } from 'node:worker_threads'
    import { keepCompiledCode } from ${here('./compile-cache.ts')}
    keepCompiledCode(${JSON.stringify(join(folder, 'ours'))})
    await import(${here('./ids.ts')})
    if (${thread}) new Worker('import(' + ${JSON.stringify(here('./wav.ts'))} + ')', { eval: true })`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { PATH: process.env.PATH ?? '', ...environment },
  })
}

test('what a process and its threads compile is there for the next', async () => {
  await load({ thread: false })
  const ofProcess = await filesIn('ours')
  expect(ofProcess).toBeGreaterThan(0)
  await load()
  const kept = await filesIn('ours')
  expect(kept).toBeGreaterThan(ofProcess)
  await load()
  expect(await filesIn('ours')).toBe(kept)
})

test('an operator’s own place for it is used', async () => {
  await load({ environment: { NODE_COMPILE_CACHE: join(folder, 'theirs') } })
  expect(await filesIn('theirs')).toBeGreaterThan(0)
  await expect(filesIn('ours')).rejects.toMatchObject({ code: 'ENOENT' })
})
