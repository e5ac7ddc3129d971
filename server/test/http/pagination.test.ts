import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../support/server.ts'

/*
 * H-11: whoever pages through a list sees everything that is there all the while, once and in its order, whatever
 * comes and goes meanwhile. Over HTTP, along the Link headers, on a thousand rows of which fifty share each second.
 */

const ROWS = 1_000
const START = Date.UTC(2026, 0, 1)

let server: TestServer
beforeAll(async () => {
  server = await testServer({ role: 'api' })
})
afterAll(() => server.stop())

/** Both tables that lists are read from; one with filters, which the links must carry on. */
const LISTS = [
  {
    path: '/v1/scripts',
    table: 'documents',
    create: ['/v1/scripts', { input: { type: 'text', text: 'The lamp turns.' } }],
  },
  {
    path: '/v1/jobs?kind=music&status=queued',
    table: 'jobs',
    create: ['/v1/music', { duration_sec: 5 }],
  },
] as const

/** Where a row stands in time, in seconds. */
const age = fc.integer({ min: 0, max: 19 })
/** What happens between two pages. */
const change = fc.record({
  inserted: fc.array(age, { maxLength: 4 }),
  /** Which of the rows go, counted from the newest. */
  deleted: fc.array(fc.nat(ROWS - 1), { maxLength: 4 }),
  /** Whether the row that the cursor stands at goes as well. */
  deletesLast: fc.boolean(),
})
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

test.each(LISTS)('H-11 paging through $path skips and repeats nothing', async ({ path, table, create }) => {
  const { body } = await server.call<{ id: string }>('POST', create[0], { body: create[1] })
  const rows = await copiesOf(table, body.id)
  await fc.assert(
    fc.asyncProperty(
      fc.array(age, { minLength: ROWS, maxLength: ROWS }),
      fc.constantFrom(23, 50, 199, 200),
      fc.array(change, { minLength: 20, maxLength: 20 }),
      async (ages, limit, changes) => {
        await rows.replaceAll(ages)
        const coming = changes.values()
        const happen = async (last: string | undefined) => {
          const { value } = coming.next()
          if (value) await rows.happen(value, last)
        }
        const first = `${path}${path.includes('?') ? '&' : '?'}limit=${limit}`
        const forth = await walk(first, 'next', happen)
        expectPages(forth, limit)
        const end = forth.at(-1)
        if (!end?.links.prev) throw new Error('a thousand rows are more than a page')
        const atTheEnd = rows.present()
        const back = await walk(end.links.prev, 'prev', happen)
        rows.expectSeen([...back.reverse(), end], atTheEnd)
      },
    ),
    { numRuns: 4, endOnFailure: true },
  )

  function expectPages(pages: Page[], limit: number): void {
    rows.expectSeen(pages, rows.atStart())
    for (const { ids } of pages.slice(0, -1)) expect(ids).toHaveLength(limit)
    expect(pages[0]?.links.prev).toBeUndefined()
  }
})

interface Page {
  ids: string[]
  links: { next?: string; prev?: string }
}

async function read(path: string): Promise<Page> {
  const { status, headers, body } = await server.call<{
    items: { id: string }[]
    next: string | null
    prev: string | null
  }>('GET', path)
  expect(status).toBe(200)
  const links: Record<string, string> = {}
  for (const [, target = '', rel = ''] of (headers.get('link') ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g))
    links[rel] = target
  const cursors = Object.entries(links).map(([rel, target]) => [
    rel,
    new URL(target, server.url).searchParams.get('cursor'),
  ])
  expect({ next: null, prev: null, ...Object.fromEntries(cursors) }).toEqual({
    next: body.next,
    prev: body.prev,
  })
  return { ids: body.items.map(({ id }) => id), links }
}

/** Every page from here to where there is no more, in the order read; `happen` is told the row the cursor stands at. */
async function walk(
  path: string,
  direction: 'next' | 'prev',
  happen: (last: string | undefined) => Promise<void>,
): Promise<Page[]> {
  const pages: Page[] = []
  for (let at: string | undefined = path; at !== undefined; ) {
    const page: Page = await read(at)
    pages.push(page)
    at = page.links[direction]
    if (at !== undefined) await happen(page.ids.at(direction === 'next' ? -1 : 0))
  }
  return pages
}

/** The project's rows in a table: copies of one, and what this test knows of them. */
async function copiesOf(table: string, patternId: string) {
  const found = await sql<{ pattern: object }>`
    select to_jsonb(t) as pattern from ${sql.table(table)} t where id = ${patternId}`.execute(server.db)
  const pattern = JSON.stringify(found.rows[0]?.pattern)
  /** Second by id, of all rows that ever were in this round. */
  let seconds = new Map<string, number>()
  let here = new Set<string>()
  let first: ReadonlySet<string> = here
  let made = 0

  const newestFirst = (a: string, b: string): number =>
    (seconds.get(b) ?? 0) - (seconds.get(a) ?? 0) || (a < b ? 1 : -1)

  async function insert(ages: readonly number[]): Promise<void> {
    // Ids that do not follow the time, as those of parts and of clocks that were set do not.
    const added = ages.map((second) => ({ second, id: `row_${(made++ * 7919) % 100_003}` }))
    const given = added.map(({ id, second }) => ({ id, created_at: new Date(START + second * 1_000) }))
    await sql`
      insert into ${sql.table(table)}
      select (jsonb_populate_record(null::${sql.table(table)}, ${pattern}::jsonb || given)).*
      from jsonb_array_elements(${JSON.stringify(given)}::jsonb) as given`.execute(server.db)
    for (const { id, second } of added) seconds.set(id, second)
    here = new Set([...here, ...added.map(({ id }) => id)])
  }

  async function remove(ids: readonly string[]): Promise<void> {
    await sql`delete from ${sql.table(table)} where id = any(${[...ids]})`.execute(server.db)
    here = new Set([...here].filter((id) => !ids.includes(id)))
  }

  return {
    async replaceAll(ages: readonly number[]) {
      await sql`delete from ${sql.table(table)}`.execute(server.db)
      seconds = new Map()
      here = new Set()
      await insert(ages)
      first = here
    },
    async happen({ inserted, deleted, deletesLast }: Change, last: string | undefined) {
      const newest = [...here].sort(newestFirst)
      const going = deleted.flatMap((index) => newest[index] ?? [])
      await remove(deletesLast && last !== undefined ? [...going, last] : going)
      await insert(inserted)
    },
    /** The rows that there are now, and there were when the round began. */
    present: () => here,
    atStart: () => first,
    /** Nothing twice, all in order, and all of `since` that is still there. */
    expectSeen(pages: readonly Page[], since: ReadonlySet<string>) {
      const seen = pages.flatMap(({ ids }) => ids)
      expect(seen).toEqual([...new Set(seen)].sort(newestFirst))
      const lasting = [...since].filter((id) => here.has(id)).sort(newestFirst)
      expect(lasting.length).toBeGreaterThan(ROWS / 2)
      expect(seen.filter((id) => lasting.includes(id))).toEqual(lasting)
    },
  }
}
