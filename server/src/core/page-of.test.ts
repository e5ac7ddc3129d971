import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf } from './page-of.ts'

const idOf = (id: string) => id

test('pages forwards give every item once, and pages backwards lead home', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 10 }),
      (items, limit) => {
        const seen: string[] = []
        let page = pageOf(items, idOf, { limit })
        seen.push(...page.items)
        while (page.next !== null) {
          page = pageOf(items, idOf, { limit, cursor: page.next })
          seen.push(...page.items)
        }
        expect(seen).toEqual(items)
        while (page.prev !== null) page = pageOf(items, idOf, { limit, cursor: page.prev })
        expect(page.items).toEqual(items.slice(0, limit))
      },
    ),
  )
})

test('a foreign cursor is refused', () => {
  expect(() => pageOf(['a'], idOf, { limit: 5, cursor: 'zzz' })).toThrow('cursor')
})
