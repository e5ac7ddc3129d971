import { expect, test } from 'vitest'
import { Alarm, Deadline, sleep } from './deadline.ts'

const AN_HOUR_MS = 3_600_000
const late = () => new Error('late')

test('a ring ends a sleep, and one before it ends the next one', async () => {
  const alarm = new Alarm()
  const sleeping = alarm.sleep(AN_HOUR_MS, undefined)
  alarm.ring()
  await sleeping
  alarm.ring()
  await alarm.sleep(AN_HOUR_MS, undefined)
})

test('an abort ends a sleep with its reason, before it begins too', async () => {
  const controller = new AbortController()
  const sleeping = sleep(AN_HOUR_MS, controller.signal)
  controller.abort(new Error('up'))
  await expect(sleeping).rejects.toThrow('up')
  await expect(sleep(0, controller.signal)).rejects.toThrow('up')
})

test('a deadline is the time limit or the caller, whichever comes first', async () => {
  const limit = new Deadline(undefined, 1, late)
  await expect(sleep(AN_HOUR_MS, limit.signal)).rejects.toThrow('late')

  const caller = new AbortController()
  const deadline = new Deadline(caller.signal, AN_HOUR_MS, late)
  caller.abort(new Error('stop'))
  await expect(sleep(AN_HOUR_MS, deadline.signal)).rejects.toThrow('stop')
  expect(new Deadline(caller.signal, AN_HOUR_MS, late).signal.reason).toEqual(new Error('stop'))
})

test('a deadline that is cleared or paused does not come, nor does one beyond what a timer can count', async () => {
  const caller = new AbortController()
  const cleared = new Deadline(caller.signal, 1, late)
  cleared.clear()
  const paused = new Deadline(undefined, 1, late)
  paused.pause()
  const endless = [Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER].map(
    (ms) => new Deadline(undefined, ms, late),
  )
  await sleep(20, undefined)
  caller.abort()
  expect([cleared, paused, ...endless].map(({ signal }) => signal.aborted)).toEqual([
    false,
    false,
    false,
    false,
  ])
})
