import type { PipelineNode } from '@potterlabs/generated/video-story/schemas.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OperationCaller } from '../../src/contract/operation-caller.ts'
import { newId } from '../../src/core/ids.ts'
import { defineJob } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { pipelineNodeJob } from '../../src/packs/video-story/jobs/pipeline-node.ts'
import { pipelineRunJob } from '../../src/packs/video-story/jobs/pipeline-run.ts'
import { needsOf } from '../../src/packs/video-story/pipelines/graph.ts'
import { nodeJobId, type RunInput } from '../../src/packs/video-story/pipelines/run.ts'
import { getJob } from '../../src/store/jobs.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, testEngine } from '../support/engine.ts'

/*
 * Runs over crashes, on the engine itself: operations are called that make one small job each, so that what was made can be
 * counted, and the crash can be put where it hurts.
 */

const projectId = 'proj_test'
const orderedBy = {
  projectName: 'Test',
  key: { id: 'key_test', scopes: ['generate'], mode: 'live' as const },
}

let database: TestDatabase
let engine: Engine
/** What was made, in order: the clips that each call named. */
const made: { id: string; clips: string[] }[] = []
/** Where the process is to break off, once. */
let crashes: ('before the commit' | 'after the commit' | 'reading')[] = []

function crash(where: (typeof crashes)[number]): void {
  if (!crashes.includes(where)) return
  crashes = crashes.filter((one) => one !== where)
  throw new Error(`broken off ${where}`)
}

/** `createCompose` makes a job that ends at once, `getCompose` shows it. */
const caller: OperationCaller = {
  async call({ db }, operationId, { params, body }) {
    if (operationId === 'getCompose') {
      crash('reading')
      const id = String(params?.compose_id)
      return { status: 200, headers: {}, body: { id, clip_ids: [id], status: 'succeeded' } as never }
    }
    const { clips } = body as { clips: string[] }
    const id = newId('cmp')
    await engine.enqueue(db, { projectId, id, kind: 'compose', input: { clips } })
    crash('before the commit')
    return { status: 202, headers: {}, body: { id } as never }
  },
}

const composed = defineJob<{ clips: string[] }, object>({
  kind: 'compose',
  concurrency: 4,
  async run(job) {
    made.push({ id: job.id, clips: job.input.clips })
    crash('after the commit')
    return {}
  },
})

beforeAll(async () => {
  database = await testDatabase()
  engine = testEngine(database, [])
  engine.define([pipelineRunJob(), pipelineNodeJob({ engine, caller }), composed])
  await engine.start()
})
beforeEach(() => {
  made.length = 0
})
afterAll(async () => {
  await engine.stop()
  await database.drop()
})

async function run(graph: PipelineNode[], input: Record<string, unknown> = {}) {
  const id = newId('run')
  const spec: RunInput = { pipelineId: 'pipe_any', graph, outputs: {}, input, orderedBy }
  await engine.enqueue(database.db, { projectId, id, kind: 'pipeline-run', input: spec })
  const job = await jobWhen(database.db, projectId, id)
  const outputOf = async (node: string) => (await getJob(database.db, projectId, nodeJobId(id, node)))?.output
  return { id, job, outputOf }
}

const node = (id: string, needs: readonly string[], more: Partial<PipelineNode> = {}): PipelineNode => ({
  id,
  op: 'compose.concat',
  in: { clips: ['vid_own', ...needs.map((need) => `@${need}.id`)] },
  ...more,
})

describe('a run over crashes', () => {
  test.for(['before the commit', 'after the commit', 'reading'] as const)(
    'nothing is made twice: broken off %s',
    async (where) => {
      crashes = [where]
      const { job, id } = await run([node('first', []), node('second', ['first'])])
      expect(job.status, JSON.stringify(job.error)).toBe('succeeded')
      expect(crashes).toEqual([])
      const parts = database.db
        .selectFrom('jobs')
        .select('id')
        .where('kind', '=', 'compose')
        .where('parentId', '=', id)
      expect(await parts.execute()).toHaveLength(2)
      const others = database.db
        .selectFrom('jobs')
        .select('id')
        .where('kind', '=', 'compose')
        .where('parentId', 'is', null)
      expect(await others.execute()).toEqual([])
    },
  )

  test('a node that goes through a list makes each of its items once', async () => {
    crashes = ['reading']
    const each = node('each', [], { for_each: '@input.list', in: { clips: ['@item'] } })
    const { job, outputOf } = await run([each, node('all', [], { in: { clips: '@each.id' } })], {
      list: ['a', 'b', 'c'],
    })
    expect(job.status).toBe('succeeded')
    const [a, b, c] = made.map(({ id }) => id)
    expect(made.map(({ clips }) => clips)).toEqual([['a'], ['b'], ['c'], expect.arrayContaining([a, b, c])])
    expect(await outputOf('each')).toMatchObject({
      skipped: false,
      value: { clip_ids: made.slice(0, 3).map(({ id }) => [id]) },
    })
  })
})

describe('the order of a run', () => {
  test('whatever is skipped is skipped with all that needs it', async () => {
    const when = { value: '@input.wanted', is: 'equal' as const, to: true }
    const graph = [node('a', []), node('b', ['a'], { when }), node('c', ['b']), node('d', ['a'])]
    const { job, outputOf } = await run(graph, { wanted: false })
    expect(job.status).toBe('succeeded')
    expect(await outputOf('b')).toEqual({ skipped: true })
    expect(await outputOf('c')).toEqual({ skipped: true })
    expect(made).toHaveLength(2)
  })

  test('in random graphs every node is made once, after those it refers to', async () => {
    const graphs = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 }).map((links) =>
      Array.from({ length: 6 }, (_, index) => {
        const needs = links.filter(([from, to]) => from === index && to < index).map(([, to]) => `n${to}`)
        return node(`n${index}`, [...new Set(needs)])
      }).reverse(),
    )
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        made.length = 0
        const { job, outputOf } = await run(graph)
        expect(job.status).toBe('succeeded')
        expect(made).toHaveLength(graph.length)
        for (const { id } of graph) {
          const [own] = Object(await outputOf(id)).resourceIds
          const place = made.findIndex((one) => one.id === own)
          expect(made[place]?.clips).toHaveLength(
            1 + needsOf(graph.find((one) => one.id === id) ?? node(id, [])).length,
          )
          for (const clip of made[place]?.clips.slice(1) ?? []) {
            expect(made.slice(0, place).map((one) => one.id)).toContain(clip)
          }
        }
      }),
      { numRuns: 5 },
    )
  })
})
