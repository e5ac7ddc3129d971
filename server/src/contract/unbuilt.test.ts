import { expect, test } from 'vitest'
import { unbuilt } from './unbuilt.ts'

test('an operation that is specified and not built says so, by name', async () => {
  const { createHologram } = unbuilt(['createHologram'])
  await expect(createHologram()).rejects.toMatchObject({
    code: 'not_implemented',
    message: 'createHologram is not built yet.',
    hint: expect.stringContaining('specified and not built yet'),
  })
})
