import { expect, test } from 'vitest'
import { turns } from './turns.ts'

test('so many at once, so many waiting in order, and no more', async () => {
  const inTurn = turns(2, 2)
  const began: number[] = []
  const ends: (() => void)[] = []
  const work = (number: number) =>
    inTurn(async () => {
      began.push(number)
      await new Promise<void>((resolve) => {
        ends[number] = resolve
      })
      return number
    })
  const four = [0, 1, 2, 3].map(work)
  expect(began).toEqual([0, 1])
  await expect(work(4)).rejects.toMatchObject({ code: 'service_unavailable', retryAfterSec: 5 })
  ends[1]?.()
  await four[1]
  await expect.poll(() => began).toEqual([0, 1, 2])
  ends[0]?.()
  ends[2]?.()
  await expect.poll(() => began).toEqual([0, 1, 2, 3])
  ends[3]?.()
  expect(await Promise.all(four)).toEqual([0, 1, 2, 3])
})

test('work that fails gives its turn back', async () => {
  const inTurn = turns(1, 0)
  await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await inTurn(async () => 'done')).toBe('done')
})
