import { describe, expect } from 'vitest'
import { redeliver } from '../../src/store/webhook-deliveries.ts'
import { WAITS_MS } from '../../src/webhooks/schedule.ts'
import { status } from '../support/webhook-receiver.ts'
import { test } from '../support/webhook-test.ts'

const DAY_MS = 86_400_000

describe('W-04 the schedule', () => {
  test('eight attempts, each at its time, and then it is given up', async ({ house, receiver }) => {
    receiver.otherwise = status(500)
    const { id } = await house.endpoint(receiver.url())
    await house.job()
    const sender = house.sender({ random: Math.random })
    for (const [attempt, waitMs] of WAITS_MS.slice(1).entries()) {
      expect(await sender.deliverDue()).toBe(1)
      const { nextAttemptAt, attempts } = await house.singleDelivery()
      expect(attempts).toHaveLength(attempt + 1)
      const waited = (nextAttemptAt?.getTime() ?? 0) - house.clock.now
      expect(waited).toBeGreaterThanOrEqual(Math.floor(waitMs * 0.9))
      expect(waited).toBeLessThanOrEqual(Math.ceil(waitMs * 1.1))
      house.clock.now += waited - 1
      expect(await sender.deliverDue(), 'a moment too early').toBe(0)
      house.clock.now += 1
    }
    expect(await sender.deliverDue()).toBe(1)
    expect(await house.singleDelivery()).toMatchObject({ status: 'failed', nextAttemptAt: null })
    expect((await house.endpointNow(id)).enabled).toBe(true)
    const sent = receiver.received.map(({ headers, body }) => [headers['webhook-id'], body])
    expect(sent).toHaveLength(8)
    expect(new Set(sent.map(String)).size, 'the same id and bytes each time').toBe(1)
    const signatures = receiver.received.map(({ headers }) => headers['webhook-signature'])
    expect(new Set(signatures).size, 'signed anew each time').toBe(8)
  })

  test('every attempt is in the log, with what came of it', async ({ house, receiver }) => {
    await house.endpoint(receiver.url())
    await house.job()
    const sender = house.sender()
    receiver.otherwise = (response) => response.writeHead(404).end('no such hook\0')
    await sender.deliverDue()
    receiver.otherwise = (_response, _received, request) => request.socket.destroy()
    house.clock.now += WAITS_MS[1] ?? 0
    await sender.deliverDue()
    receiver.otherwise = status(202)
    house.clock.now += WAITS_MS[2] ?? 0
    await sender.deliverDue()
    const { status: final, attempts } = await house.singleDelivery()
    expect(final).toBe('delivered')
    expect(
      attempts.map(({ number, httpStatus, error, answerExcerpt }) => ({
        number,
        httpStatus,
        error,
        answerExcerpt,
      })),
    ).toEqual([
      { number: 1, httpStatus: 404, error: null, answerExcerpt: 'no such hook\uFFFD' },
      {
        number: 2,
        httpStatus: null,
        error: 'the connection was closed before an answer came',
        answerExcerpt: null,
      },
      { number: 3, httpStatus: 202, error: null, answerExcerpt: '' },
    ])
    for (const { latencyMs } of attempts) expect(latencyMs).toBeGreaterThanOrEqual(0)
  })
})

describe('W-05 answers', () => {
  test('a redirect is not followed', async ({ house, receiver }) => {
    receiver.otherwise = status(307, { location: receiver.url('/elsewhere') })
    await house.endpoint(receiver.url())
    await house.job()
    await house.sender().deliverDue()
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook'])
    expect(await house.singleDelivery()).toMatchObject({ status: 'pending', attempts: [{ httpStatus: 307 }] })
  })

  test('Retry-After is waited for', async ({ house, receiver }) => {
    receiver.otherwise = status(503, { 'retry-after': '3600' })
    await house.endpoint(receiver.url())
    await house.job()
    await house.sender().deliverDue()
    expect((await house.singleDelivery()).nextAttemptAt?.getTime()).toBe(house.clock.now + 3_600_000)
  })

  test('410 switches the endpoint off and gives up what waits there', async ({ house, receiver }) => {
    const { id } = await house.endpoint(receiver.url())
    const other = await house.endpoint(receiver.url('/other'))
    receiver.answers.set('/hook', status(500))
    await house.job()
    const sender = house.sender()
    await sender.deliverDue()
    receiver.answers.set('/hook', status(410))
    await house.job()
    await sender.deliverDue()
    expect(await house.endpointNow(id)).toMatchObject({ enabled: false, disabledReason: 'gone' })
    expect((await house.endpointNow(other.id)).enabled).toBe(true)
    const statuses = (await house.deliveries()).map((row) => [row.webhookId === id, row.status])
    expect(statuses.sort()).toEqual([
      [false, 'delivered'],
      [false, 'delivered'],
      [true, 'failed'],
      [true, 'failed'],
    ])
    expect(house.logger.lines).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        fields: expect.objectContaining({ webhookId: id, reason: 'gone' }),
      }),
    )
    await house.job()
    expect((await house.deliveries()).filter(({ webhookId }) => webhookId === id)).toHaveLength(2)
  })
})

test('W-08 of an endless answer the beginning is read, and then the connection ends', async ({
  house,
  receiver,
}) => {
  const closed = Promise.withResolvers<void>()
  receiver.otherwise = (response) => {
    response.on('close', () => closed.resolve())
    const pour = () => {
      if (!response.destroyed) response.write('x'.repeat(65_536), pour)
    }
    response.writeHead(200)
    pour()
  }
  await house.endpoint(receiver.url())
  await house.job()
  await house.sender().deliverDue()
  await closed.promise
  const { status: final, attempts } = await house.singleDelivery()
  expect([final, attempts[0]?.answerExcerpt]).toEqual(['delivered', 'x'.repeat(4096)])
})

describe('W-10 an endpoint that takes nothing', () => {
  test('is switched off after five days, which its owner can read; sending again works', async ({
    house,
    receiver,
  }) => {
    receiver.otherwise = status(500)
    const { id } = await house.endpoint(receiver.url())
    const sender = house.sender()
    const begun = house.clock.now
    for (let hours = 0; hours < 5 * 24; hours += 6) {
      house.clock.now = begun + hours * 3_600_000
      await house.job()
      await sender.deliverDue()
    }
    expect((await house.endpointNow(id)).enabled, 'not before').toBe(true)
    house.clock.now = begun + 5 * DAY_MS + 1_000
    await house.job()
    await sender.deliverDue()
    expect(await house.endpointNow(id)).toMatchObject({ enabled: false, disabledReason: 'failing' })
    expect(house.logger.lines).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        fields: expect.objectContaining({ webhookId: id, reason: 'failing' }),
      }),
    )
    expect((await house.deliveries()).map(({ status }) => status)).not.toContain('pending')

    receiver.otherwise = status(204)
    const [failed] = await house.deliveries()
    await redeliver(house.database.db, house.projectId, failed?.id ?? '')
    await sender.deliverDue()
    const again = await house.delivery(failed?.id ?? '')
    expect(again.status).toBe('delivered')
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(again.eventId)
  })

  test('stays on if it takes something now and then', async ({ house, receiver }) => {
    const { id } = await house.endpoint(receiver.url())
    const sender = house.sender()
    for (let day = 0; day < 12; day++) {
      receiver.otherwise = status(day % 4 === 3 ? 200 : 500)
      await house.job()
      await sender.deliverDue()
      house.clock.now += DAY_MS
    }
    expect(await house.endpointNow(id)).toMatchObject({ enabled: true, disabledReason: null })
  })
})
