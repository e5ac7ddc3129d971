import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'vitest'
import { createGuardedFetch } from '../../src/core/guarded-fetch.ts'
import { createEventListener } from '../../src/jobs/listener.ts'
import { status } from '../support/webhook-receiver.ts'
import { test } from '../support/webhook-test.ts'

test('W-06 a receiver that never answers delays no other', async ({ house, receiver }) => {
  const endpoints = await Promise.all(
    Array.from({ length: 20 }, (_, index) => house.endpoint(receiver.url(`/${index}`))),
  )
  const blackhole = await house.endpoint(receiver.url('/blackhole'))
  receiver.answers.set('/blackhole', () => {})
  for (let count = 0; count < 5; count++) await house.job()

  const sender = house.sender({ limits: { total: 6, perTarget: 2 } })
  sender.start()
  const got = (path: string) => receiver.received.filter((one) => one.path === path).length
  await receiver.until(() => endpoints.every((_, index) => got(`/${index}`) === 5))
  // Its two hands are still held out; the other three wait their turn and take up nobody's place.
  expect(got('/blackhole')).toBeLessThanOrEqual(2)
  await sender.stop()
  const left = (await house.deliveries()).filter(({ status }) => status === 'pending')
  expect(left.map(({ webhookId, lease, attempts }) => [webhookId, lease, attempts])).toEqual(
    Array.from({ length: 5 }, () => [blackhole.id, null, []]),
  )
})

test('W-06 a receiver that takes too long has failed', async ({ house, receiver }) => {
  receiver.otherwise = () => {}
  await house.endpoint(receiver.url())
  await house.job()
  await house.sender({ timeoutMs: 100 }).deliverDue()
  expect(await house.singleDelivery()).toMatchObject({
    status: 'pending',
    attempts: [{ httpStatus: null, error: 'no answer came in time' }],
  })
})

test('W-07 what a killed sender had in hands is sent again, by the same webhook-id', async ({
  house,
  receiver,
}) => {
  receiver.otherwise = () => {}
  await house.endpoint(receiver.url())
  await house.job()
  const killed = fork(new URL('./programs/sender.ts', import.meta.url), [house.database.url], {
    stdio: 'inherit',
  })
  await receiver.until(({ length }) => length === 1)
  killed.kill('SIGKILL')
  await once(killed, 'exit')

  receiver.otherwise = status(204)
  const sender = house.sender()
  house.clock.now = Date.now()
  expect(await sender.deliverDue(), 'it is believed to be in hands still').toBe(0)
  house.clock.now = Date.now() + 61_000
  expect(await sender.deliverDue()).toBe(1)
  expect(await house.singleDelivery()).toMatchObject({ status: 'delivered', lease: null })
  const [first, second, ...more] = receiver.received
  expect(more).toEqual([])
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  expect(second?.body).toBe(first?.body)
})

test('W-07 a sender that comes back too late writes nothing', async ({ house, receiver }) => {
  const answer = Promise.withResolvers<() => void>()
  receiver.otherwise = (response) => answer.resolve(() => response.writeHead(500).end())
  await house.endpoint(receiver.url())
  await house.job()
  const slow = house.sender().deliverDue()
  const finish = await answer.promise
  house.clock.now += 61_000
  receiver.otherwise = status(204)
  expect(await house.sender().deliverDue()).toBe(1)
  finish()
  await slow
  expect(await house.singleDelivery()).toMatchObject({
    status: 'delivered',
    attempts: [{ number: 1, httpStatus: 204 }],
  })
})

test('a commit wakes the sender, and a stop lets go of what is not over', async ({ house, receiver }) => {
  const listener = createEventListener(house.database.url, house.logger)
  await listener.start()
  receiver.answers.set('/silent', () => {})
  await house.endpoint(receiver.url())
  const silent = await house.endpoint(receiver.url('/silent'))
  let wakes = 0
  const subscribe = (wake: () => void) =>
    listener.subscribeToDeliveries(() => {
      wakes++
      wake()
    })
  const sender = house.sender({ subscribe, now: () => Date.now() + 1_000 })
  sender.start()
  await house.job()
  await receiver.until((received) => received.length === 2)
  expect(wakes).toBeGreaterThan(0)
  await sender.stop()
  await listener.stop()
  const [held] = (await house.deliveries()).filter(({ webhookId }) => webhookId === silent.id)
  expect(held).toMatchObject({ status: 'pending', lease: null, attempts: [] })
})

test('several senders send each thing once', async ({ house, receiver }) => {
  const count = 40
  await Promise.all([1, 2, 3].map((index) => house.endpoint(receiver.url(`/${index}`))))
  for (let made = 0; made < count; made++) await house.job()
  const sent = await Promise.all([1, 2, 3].map(() => house.sender().deliverDue()))
  for (let more = 1; more > 0; ) more = await house.sender().deliverDue()
  expect(receiver.received).toHaveLength(3 * count)
  expect(new Set(receiver.received.map(({ path, headers }) => `${path} ${headers['webhook-id']}`)).size).toBe(
    3 * count,
  )
  expect(sent.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(3 * count)
})

test('S-01 an endpoint whose name leads to a private address is called by nobody', async ({
  house,
  receiver,
}) => {
  const rebinding = createGuardedFetch({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
  await house.endpoint('https://hooks.example/hook')
  await house.job()
  await house.sender({ fetch: rebinding }).deliverDue()
  expect(await house.singleDelivery()).toMatchObject({
    attempts: [{ httpStatus: null, error: 'the address is not public' }],
  })
  expect(receiver.received).toEqual([])
})
