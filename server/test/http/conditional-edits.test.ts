import { readFileSync } from 'node:fs'
import { operations } from '@potterlabs/generated/slideshow/operations.ts'
import * as routes from '@potterlabs/generated/slideshow/routes.ts'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EdgeContext, Pack } from '../../src/contract/pack.ts'
import { notFound } from '../../src/core/errors.ts'
import type { Db } from '../../src/store/database.ts'
import { createDocument, getDocument, replaceDocument } from '../../src/store/documents.ts'
import { type TestEdge, testEdge } from '../support/edge.ts'

/*
 * If-Match, as the edge does it for every edit whose contract has it: here a slide of a slideshow (ETag of the
 * slideshow, 428 without), and the same edit with If-Match left to the client.
 */

const EXAMPLE = JSON.parse(
  readFileSync(new URL('../../../specs/examples/slideshow/slideshow.json', import.meta.url), 'utf8'),
)
const SLIDE = EXAMPLE.slides[0].id

const slideshow = async (db: Db, projectId: string, id: string) => {
  const found = await getDocument(db, projectId, 'slideshow', id)
  if (!found) throw notFound('slideshow', id, 'slideshow_id')
  return found.body
}
const paramOf = (request: Record<string, unknown>, name: string): string =>
  String(Reflect.get(Object(request.params), name))

/** Set by a test that wants edits to overlap: each waits in its handler until it is let go. */
let inHandler: (() => Promise<void>) | undefined

async function updateSlide(request: Record<string, unknown>, { db, project }: EdgeContext) {
  const id = paramOf(request, 'slideshow_id')
  const before = await slideshow(db, project.id, id)
  await inHandler?.()
  const edits = Number(Object(before.metadata).edits ?? 0) + 1
  const body = { ...before, metadata: { edits: String(edits) } }
  await replaceDocument(db, project.id, 'slideshow', id, { body })
  return { status: 200, body }
}

const pack: Pack = {
  name: 'slideshow',
  operations: [
    {
      metadata: operations.getSlideshow,
      route: routes.getSlideshow,
      handle: async (request, { db, project }) => ({
        status: 200,
        body: await slideshow(db, project.id, paramOf(request, 'slideshow_id')),
      }),
    },
    {
      metadata: operations.updateSlide,
      route: routes.updateSlide,
      handle: updateSlide,
    },
  ],
}
const withoutObligation: Pack = {
  ...pack,
  operations: pack.operations.map((operation) => ({
    ...operation,
    metadata: {
      ...operation.metadata,
      statuses: operation.metadata.statuses.filter((status: number) => status !== 428),
    },
  })),
}

let edge: TestEdge
let lenient: TestEdge
beforeAll(async () => {
  edge = await testEdge(pack)
  lenient = await testEdge(withoutObligation)
})
afterAll(async () => {
  await edge.stop()
  await lenient.stop()
})

let made = 0
let path: string
beforeEach(async () => {
  inHandler = undefined
  made += 1
  path = `/v1/slideshows/ss_${made}`
  for (const { db, projectId } of [edge, lenient]) {
    await createDocument(db, { projectId, id: `ss_${made}`, kind: 'slideshow', body: EXAMPLE })
  }
})

const edit = (ifMatch?: string, on = edge) =>
  on.send(
    'PATCH',
    `${path}/slides/${SLIDE}`,
    { caption: 'New.' },
    ifMatch === undefined ? {} : { 'If-Match': ifMatch },
  )
const etag = async (on = edge) => (await on.send('GET', path)).headers.get('etag') ?? ''
const codeOf = async (answer: Response) => (await answer.json()).error.code
const editsOf = async (on = edge) => (await (await on.send('GET', path)).json()).metadata.edits

test('H-10 an edit of what the client has seen is made, and answers with the new ETag', async () => {
  const answer = await edit(await etag())
  expect(answer.status, await answer.clone().text()).toBe(200)
  expect(answer.headers.get('etag')).toBe(await etag())
  expect((await edit(answer.headers.get('etag') ?? '')).status, 'which the next edit can use').toBe(200)
  expect(await editsOf()).toBe('2')
})

test('H-10 an edit of what has changed since is refused with the present ETag', async () => {
  const stale = await etag()
  await edit(stale)
  const answer = await edit(stale)
  expect([answer.status, answer.headers.get('etag'), await codeOf(answer)]).toEqual([
    412,
    await etag(),
    'precondition_failed',
  ])
  expect(await editsOf()).toBe('1')
})

test('H-10 comparison is strong, lists and * are understood', async () => {
  const now = await etag()
  expect((await edit(`W/${now}`)).status).toBe(412)
  expect((await edit(now.slice(1, -1))).status).toBe(412)
  expect((await edit(`"a,b", ${now}`)).status).toBe(200)
  expect((await edit('*')).status).toBe(200)
})

test('H-10 without If-Match: 428 where the contract demands it, and done where it does not', async () => {
  const answer = await edit()
  expect([answer.status, await codeOf(answer)]).toEqual([428, 'precondition_required'])
  expect((await edit(undefined, lenient)).status).toBe(200)
})

test('H-10 what is not there is 404, whatever the ETag', async () => {
  path = '/v1/slideshows/ss_never'
  expect([(await edit('*')).status, (await edit('"x"')).status]).toEqual([404, 404])
})

test('H-10 of ten edits of the same state at once one is made, and no edit is lost', async () => {
  const seen = await etag()
  const answers = await Promise.all(Array.from({ length: 10 }, () => edit(seen)))
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([200, ...Array<number>(9).fill(412)])
  expect(await editsOf()).toBe('1')
})

test('H-10 an edit without If-Match does not slip in between the comparison and the edit of another', async () => {
  const { promise: letGo, resolve: go } = Promise.withResolvers<void>()
  const { promise: entered, resolve: enter } = Promise.withResolvers<void>()
  inHandler = () => {
    inHandler = undefined
    enter()
    return letGo
  }
  const first = edit(await etag(lenient), lenient)
  await entered
  const second = edit(undefined, lenient)
  // The second is at the lock once the database says that somebody waits there.
  while ((await waitingForLocks()) === 0);
  go()
  expect([(await first).status, (await second).status]).toEqual([200, 200])
  expect(await editsOf(lenient)).toBe('2')
})

async function waitingForLocks(): Promise<number> {
  const { rows } = await lenient.db.executeQuery<{ waiting: number }>(
    CompiledQuery.raw(`
      select count(*)::int as waiting from pg_locks join pg_database on pg_database.oid = database
      where locktype = 'advisory' and not granted and datname = current_database()`),
  )
  return rows[0]?.waiting ?? 0
}
