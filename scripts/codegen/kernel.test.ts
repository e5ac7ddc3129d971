import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { compileKernel } from './kernel.ts'

it('compiles the kernel to the bytes that are committed', async () => {
  const committed = await readFile(new URL('../../generated/kernel/kernel.wasm', import.meta.url))
  expect(Buffer.from(await compileKernel()).equals(committed), 'run `npm run generate`').toBe(true)
})
