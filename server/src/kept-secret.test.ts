import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptSecret } from './kept-secret.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'potterlabs-test-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

test('many that ask at once get the same secret, which only the owner can read', async () => {
  const secrets = await Promise.all(Array.from({ length: 20 }, () => keptSecret(directory, 'secrets-key')))
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]).toMatch(/^[\w-]{43}$/)
  expect(await readdir(directory)).toEqual(['secrets-key'])
  expect((await stat(join(directory, 'secrets-key'))).mode & 0o777).toBe(0o600)
})
