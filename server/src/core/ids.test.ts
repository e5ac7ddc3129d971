import { expect, test } from 'vitest'
import { derivedId, newId } from './ids.ts'

test('ids name what they are of and sort by age', () => {
  const ids = [1, 2, 1_000_000, 1_795_000_000_000].map((time) => newId('vo', time))
  expect(ids).toEqual([...ids].sort())
  for (const id of ids) expect(id).toMatch(/^vo_[0-9a-hjkmnp-tv-z]{26}$/)
  expect(newId('vo', 5)).not.toBe(newId('vo', 5))
})

test('the id of a part follows from its whole and name, and sorts beside the whole', () => {
  const whole = newId('ss')
  expect(derivedId('img', whole, 'b1')).toBe(derivedId('img', whole, 'b1'))
  expect(derivedId('img', whole, 'b1')).not.toBe(derivedId('img', whole, 'b2'))
  expect(derivedId('img', whole, 'b1').slice(4, 14)).toBe(whole.slice(3, 13))
})
