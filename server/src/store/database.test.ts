import { describe, expect, test } from 'vitest'
import { isDatabaseAway } from './database.ts'

const coded = (code: string) => Object.assign(new Error('any words'), { code })

describe('isDatabaseAway', () => {
  test.for([
    coded('57P01'), // terminated by an administrator
    coded('08006'), // connection failure
    coded('40P01'), // deadlock
    coded('ECONNREFUSED'),
    new Error('Connection terminated unexpectedly'),
    new Error('Client has encountered a connection error and is not queryable'),
  ])('%s is nobody’s fault', (error) => {
    expect(isDatabaseAway(error)).toBe(true)
  })

  test.for([
    coded('23505'), // unique violation
    coded('22P05'), // a character that cannot be stored
    coded('ENOENT'),
    new Error('something else'),
    'Connection terminated',
    null,
  ])('%s is', (error) => {
    expect(isDatabaseAway(error)).toBe(false)
  })
})
