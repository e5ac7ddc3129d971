import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintOf } from './idempotency.ts'

type Shuffle = <Item>(items: Item[]) => Item[]

/** The same JSON as another client might write it: any order of keys, any white space. */
function written(value: unknown, shuffle: Shuffle, space: () => string): string {
  const around = (text: string) => space() + text + space()
  if (Array.isArray(value)) {
    return around(`[${value.map((item) => written(item, shuffle, space)).join(',') || space()}]`)
  }
  if (typeof value !== 'object' || value === null) return around(JSON.stringify(value))
  const members = shuffle(Object.entries(value)).map(
    ([name, member]) => `${around(JSON.stringify(name))}:${written(member, shuffle, space)}`,
  )
  return around(`{${members.join(',') || space()}}`)
}

const fingerprint = (text: string, query = {}) => fingerprintOf(JSON.parse(text), query)
const body = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true })

describe('fingerprintOf', () => {
  test('H-03 is the same however the same JSON is written', async () => {
    await fc.assert(
      fc.asyncProperty(body, fc.gen(), async (value, generate) => {
        const shuffle: Shuffle = (items) =>
          generate(fc.shuffledSubarray, items, { minLength: items.length, maxLength: items.length })
        const space = () => generate(fc.constantFrom, '', ' ', '\n', '\t\r\n  ')
        expect(await fingerprint(written(value, shuffle, space))).toBe(
          await fingerprint(JSON.stringify(value)),
        )
      }),
    )
  })

  test('H-03 is another for any other JSON', async () => {
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    await fc.assert(
      fc.asyncProperty(body, body, async (one, other) => {
        const same = JSON.stringify(sorted(plain(one))) === JSON.stringify(sorted(plain(other)))
        const prints = [await fingerprint(JSON.stringify(one)), await fingerprint(JSON.stringify(other))]
        expect(prints[0] === prints[1]).toBe(same)
      }),
    )
    const close = [
      '{"a":1}',
      '{"a":"1"}',
      '{"a":[1]}',
      '{"a":null}',
      '{}',
      '{"a":1,"b":null}',
      '{"a":[1,[]]}',
    ]
    expect(new Set(await Promise.all(close.map((text) => fingerprint(text)))).size).toBe(close.length)
  })

  test('H-03 knows queries and files apart', async () => {
    const file = (content: string, name: string) => ({ file: new File([content], name) })
    const prints = await Promise.all([
      fingerprintOf({}, {}),
      fingerprintOf({}, { limit: '1' }),
      fingerprintOf(file('a', 'x.png'), {}),
      fingerprintOf(file('b', 'x.png'), {}),
      fingerprintOf(file('a', 'y.png'), {}),
    ])
    expect(new Set(prints).size).toBe(prints.length)
    expect(await fingerprintOf(file('a', 'x.png'), {})).toBe(prints[2])
    expect(await fingerprintOf({}, { a: '1', b: '2' })).toBe(await fingerprintOf({}, { b: '2', a: '1' }))
  })
})

/** Arrays stay in order, objects become lists of their members by name. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, sorted(member)])
  return { members: members.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)) }
}
