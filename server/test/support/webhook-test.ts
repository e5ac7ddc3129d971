import { test as base } from 'vitest'
import { webhookReceiver } from './webhook-receiver.ts'
import { webhookHouse } from './webhooks.ts'

/** Tests with a house that all tests of a file share, as it was at first, and a receiver of their own. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from this pattern.
  .extend('house', { scope: 'file' }, async ({}, { onCleanup }) => {
    const house = await webhookHouse()
    onCleanup(() => house.stop())
    return house
  })
  .extend('receiver', async ({ house }, { onCleanup }) => {
    const receiver = await webhookReceiver()
    onCleanup(async () => {
      await receiver.close()
      await house.clear()
    })
    return receiver
  })
