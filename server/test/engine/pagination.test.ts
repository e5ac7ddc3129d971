import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDocument, listDocuments } from '../../src/store/documents.ts'
import { InvalidCursorError } from '../../src/store/pagination.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(() => database.drop())

let round = 0
const START = Date.UTC(2026, 0, 1)

/** Documents with the given ages in milliseconds; many of one age, so that the id must decide. */
async function insert(kind: string, ages: number[], prefix: string): Promise<void> {
  for (const [index, age] of ages.entries()) {
    const id = `${kind}-${prefix}${String(index).padStart(3, '0')}`
    await database.db
      .insertInto('documents')
      .values({ projectId: database.projectId, id, kind, body: '{}', createdAt: new Date(START + age) })
      .execute()
  }
}

const list = (kind: string, limit: number, cursor?: string) =>
  listDocuments(
    database.db,
    database.projectId,
    { kind },
    cursor === undefined ? { limit } : { limit, cursor },
  )

test('pages forth and back show every item once, in order, while newer ones are inserted', async () => {
  const ages = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(ages, fc.integer({ min: 1, max: 7 }), async (old, limit) => {
      const kind = `k${round++}`
      await insert(kind, old, 'old')
      const all = (await list(kind, 200)).items.map((item) => item.id)
      expect(all).toHaveLength(old.length)

      const forth: string[][] = []
      let page = await list(kind, limit)
      expect(page.prev).toBeNull()
      for (let n = 0; ; n++) {
        forth.push(page.items.map((item) => item.id))
        await insert(kind, [10 + n], `new${n}-`)
        if (page.next === null) break
        page = await list(kind, limit, page.next)
      }
      expect(forth.flat()).toEqual(all)

      const back: string[][] = []
      while (page.prev !== null) {
        page = await list(kind, limit, page.prev)
        back.unshift(page.items.map((item) => item.id))
      }
      const shown = [...back.flat(), ...(forth.at(-1) ?? [])]
      const now = (await list(kind, 200)).items.map((item) => item.id)
      if (forth.length > 1) expect(shown).toEqual(now)
    }),
    { numRuns: 15 },
  )
})

test('a limit is held between 1 and 200', async () => {
  await insert('limits', [1, 2, 3], '')
  expect((await list('limits', 0)).items).toHaveLength(1)
  expect((await list('limits', 10_000)).items).toHaveLength(3)
})

test.for([
  '',
  'nonsense',
  Buffer.from('[1,2]').toString('base64url'),
  Buffer.from('null').toString('base64url'),
])('the cursor %j is refused as not ours', async (cursor) => {
  await expect(list('any', 10, cursor)).rejects.toThrow(InvalidCursorError)
})

test('an id is taken once in a project, and free in another', async () => {
  const document = { projectId: database.projectId, id: 'chosen', kind: 'preset', body: { a: [1] } }
  expect(await createDocument(database.db, document)).toMatchObject({ body: { a: [1] }, version: 1 })
  expect(await createDocument(database.db, document)).toBeNull()
})
