import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineJob } from '../../src/jobs/definition.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { JobFailure } from '../../src/jobs/errors.ts'
import type { Dedupe } from '../../src/providers/port.ts'
import { providerCallsOf } from '../../src/store/jobs.ts'
import { readLogs } from '../../src/store/logs.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { jobWhen, testEngine } from '../support/engine.ts'
import { answer, done, fast, pending, refuse, ScriptedProvider, slow } from '../support/scripted-provider.ts'

interface Plan {
  style: 'fast' | 'slow'
  dedupe: Dedupe
  provider: ScriptedProvider
  store?: (text: string) => Promise<object>
  afterwards?: (stored: object, runCount: number) => void
}

let database: TestDatabase
let engine: Engine
const projectId = 'proj_test'
const plans = new Map<string, Plan>()

const caller = defineJob<object, object>({
  kind: 'caller',
  concurrency: 4,
  async run(job, context) {
    const plan = plans.get(job.id)
    if (!plan) throw new Error(`no plan for ${job.id}`)
    const stored = await context.call({
      step: 'only',
      provider: { id: 'fake', dedupe: plan.dedupe },
      call: plan.style === 'fast' ? fast(plan.provider) : slow(plan.provider),
      request: 'please',
      store: async (text) => (plan.store ? plan.store(text) : { text, kept: undefined }),
    })
    plan.afterwards?.(stored, job.runCount)
    return stored
  },
})

beforeAll(async () => {
  database = await testDatabase()
  engine = testEngine(database, [caller], { ledger: { sends: 3, firstBackoffMs: 60 } })
  await engine.start()
})

afterAll(async () => {
  await engine.stop()
  await database.drop()
})

async function enqueue(id: string, plan: Plan): Promise<void> {
  plans.set(id, plan)
  await engine.enqueue(database.db, { projectId, id, kind: 'caller', input: {} })
}

async function run(id: string, plan: Plan) {
  await enqueue(id, plan)
  const job = await jobWhen(database.db, projectId, id, ({ finishedAt, status }) => {
    return finishedAt !== null || status === 'needs_review'
  })
  const calls = await providerCallsOf(database.db, projectId, id)
  return { job, calls, call: calls[0], provider: plan.provider }
}

/** A job whose call was begun by a worker that died right after it. */
async function interrupted(id: string, plan: Plan) {
  const dead = testEngine(database, [caller])
  await dead.start({ work: false })
  plans.set(id, plan)
  await database.db.transaction().execute(async (tx) => {
    await dead.enqueue(tx, { projectId, id, kind: 'caller', input: {} })
    const attempt = { projectId, jobId: id, step: 'only', attemptKey: `key-${id}`, provider: 'fake' }
    const posting = { state: 'posting' as const, postingAt: new Date(), dedupe: plan.dedupe }
    await tx
      .insertInto('providerCalls')
      .values({ ...attempt, ...posting })
      .execute()
  })
  await dead.stop()
  const job = await jobWhen(database.db, projectId, id, ({ finishedAt, status }) => {
    return finishedAt !== null || status === 'needs_review'
  })
  return { job, call: (await providerCallsOf(database.db, projectId, id))[0], provider: plan.provider }
}

describe('a fast call', () => {
  test('is made once; a later run of the job reads its result from the ledger', async () => {
    const provider = new ScriptedProvider([() => answer('hello', ['no emphasis'])])
    const heard: object[] = []
    const { job, call } = await run('fast', {
      style: 'fast',
      dedupe: 'none',
      provider,
      afterwards(stored, runCount) {
        heard.push(stored)
        if (runCount === 1) throw new Error('die after the call')
      },
    })
    expect(job).toMatchObject({
      status: 'succeeded',
      output: { text: 'hello' },
      runCount: 2,
      costMicrosUsd: 1_500,
    })
    expect(provider.sentKeys).toHaveLength(1)
    // The first run got what JSON keeps of it, just as the second.
    expect(heard).toEqual([{ text: 'hello' }, { text: 'hello' }])
    expect(heard[0]).not.toHaveProperty('kept')
    expect(call).toMatchObject({ state: 'done', cost: { units: { words: 1 } }, notes: ['no emphasis'] })
    const lines = await readLogs(database.db, projectId, 'fast', { tail: 10 })
    expect(lines.map((line) => line.line)).toContain('no emphasis')
  })

  test('that never reached the provider is sent again, also after a 429 with a long wait', async () => {
    const provider = new ScriptedProvider([
      refuse('not_sent'),
      refuse('not_sent', { retryAfterMs: 200 }),
      () => answer('at last'),
    ])
    const { job, call } = await run('retried', { style: 'fast', dedupe: 'none', provider })
    expect(job).toMatchObject({ status: 'succeeded', output: { text: 'at last' }, failedRuns: 0 })
    // The wait of 200 ms is longer than a worker may sleep here, so it was a run of its own.
    expect(job.runCount).toBe(2)
    expect(new Set(provider.sentKeys).size).toBe(1)
    expect(call?.state).toBe('done')
  })

  test('to a provider that stays away fails in the end', async () => {
    const provider = new ScriptedProvider([refuse('not_sent'), refuse('not_sent'), refuse('not_sent')])
    const { job, call } = await run('away', { style: 'fast', dedupe: 'none', provider })
    expect(job).toMatchObject({ status: 'failed', error: { code: 'provider_unavailable' } })
    expect(call).toMatchObject({ state: 'rejected', cost: null, error: { sent: false } })
  })

  test('that is refused is final, with the public words only', async () => {
    const provider = new ScriptedProvider([refuse('rejected')])
    const { job, call } = await run('refused', { style: 'fast', dedupe: 'provider_key', provider })
    expect(job).toMatchObject({
      status: 'failed',
      error: { code: 'provider_rejected', message: 'rejected!' },
    })
    expect(JSON.stringify(job)).not.toContain('their words')
    expect(call).toMatchObject({ state: 'rejected', error: { detail: 'their words' } })
    expect(provider.sentKeys).toHaveLength(1)
  })

  test('whose result is of no use fails, and is still paid for', async () => {
    const provider = new ScriptedProvider([() => answer('garbage')])
    const { job, call } = await run('useless', {
      style: 'fast',
      dedupe: 'none',
      provider,
      store: () => Promise.reject(new JobFailure('provider_bad_output', 'that is no audio')),
    })
    expect(job).toMatchObject({
      status: 'failed',
      costMicrosUsd: 1_500,
      error: { code: 'provider_bad_output' },
    })
    expect(call).toMatchObject({ state: 'rejected', cost: { amountMicrosUsd: 1_500 } })
  })
})

describe('an answer that was lost', () => {
  test('by provider key: the same key is sent again', async () => {
    const provider = new ScriptedProvider([refuse('ambiguous'), (key) => answer(key)])
    const { job } = await run('lost-key', { style: 'fast', dedupe: 'provider_key', provider })
    expect(job.output).toEqual({ text: provider.sentKeys[0] })
    expect(provider.sentKeys[1]).toBe(provider.sentKeys[0])
  })

  test('by provider key, again and again: in the end for a person', async () => {
    const provider = new ScriptedProvider([refuse('ambiguous'), refuse('ambiguous'), refuse('ambiguous')])
    const { job, call } = await run('lost-key-often', { style: 'fast', dedupe: 'provider_key', provider })
    expect(job).toMatchObject({ status: 'needs_review', error: { code: 'provider_outcome_unknown' } })
    expect(call?.state).toBe('unknown')
  })

  test('by lookup: the call is found, and not sent again', async () => {
    const provider = new ScriptedProvider([refuse('ambiguous'), done('found')])
    provider.known = 'remote-7'
    const { job, call } = await run('lost-lookup', { style: 'slow', dedupe: 'lookup', provider })
    expect(job).toMatchObject({ status: 'succeeded', output: { text: 'found' } })
    expect(provider.sentKeys).toHaveLength(1)
    expect(provider.lookups).toEqual(provider.sentKeys)
    expect(call?.ticket).toEqual({ remoteId: 'remote-7' })
  })

  test('by lookup: the provider never got it, so it is sent', async () => {
    const provider = new ScriptedProvider([refuse('ambiguous'), () => 'remote-8', done('second try')])
    const { job } = await run('lost-unsent', { style: 'slow', dedupe: 'lookup', provider })
    expect(job).toMatchObject({ status: 'succeeded', output: { text: 'second try' } })
    expect(provider.sentKeys).toHaveLength(2)
    expect(provider.lookups).toHaveLength(1)
  })

  test('with neither: for a person, whose release sends it under a new key', async () => {
    const provider = new ScriptedProvider([refuse('ambiguous'), () => answer('paid twice, knowingly')])
    const { job, call } = await run('lost-none', { style: 'fast', dedupe: 'none', provider })
    expect(job).toMatchObject({ status: 'needs_review', error: { code: 'provider_outcome_unknown' } })
    expect(call?.state).toBe('unknown')
    expect(provider.sentKeys).toHaveLength(1)
    await engine.release(database.db, projectId, 'lost-none')
    const released = await jobWhen(database.db, projectId, 'lost-none')
    expect(released).toMatchObject({ status: 'succeeded', output: { text: 'paid twice, knowingly' } })
    const calls = await providerCallsOf(database.db, projectId, 'lost-none')
    expect(calls.map((one) => one.state)).toEqual(['abandoned', 'done'])
    expect(new Set(provider.sentKeys).size).toBe(2)
  })
})

describe('a call found begun after a crash', () => {
  test('by provider key: the same key is sent', async () => {
    const provider = new ScriptedProvider([() => answer('again')])
    const { job } = await interrupted('crash-key', { style: 'fast', dedupe: 'provider_key', provider })
    expect(job).toMatchObject({ status: 'succeeded' })
    expect(provider.sentKeys).toEqual(['key-crash-key'])
  })

  test('by lookup: asked for only when an earlier send must have arrived', async () => {
    const provider = new ScriptedProvider([done('was there')])
    provider.known = 'remote-9'
    const { job, call } = await interrupted('crash-lookup', { style: 'slow', dedupe: 'lookup', provider })
    expect(job).toMatchObject({ status: 'succeeded', output: { text: 'was there' } })
    // It was suspended until then rather than asked at once.
    expect(job.runCount).toBeGreaterThan(1)
    expect(provider.sentKeys).toEqual([])
    expect(provider.lookups).toEqual([call?.attemptKey])
  })

  test('with neither: never sent again', async () => {
    const provider = new ScriptedProvider([])
    const { job, call } = await interrupted('crash-none', { style: 'fast', dedupe: 'none', provider })
    expect(job.status).toBe('needs_review')
    expect(call?.state).toBe('unknown')
    expect(provider.sentKeys).toEqual([])
  })
})

describe('a slow call', () => {
  test('is asked after until it is done, in runs of their own where the wait is long', async () => {
    const provider = new ScriptedProvider([() => 'remote-1', pending(10), pending(300), done('film')])
    const { job, call } = await run('slow', { style: 'slow', dedupe: 'none', provider })
    expect(job).toMatchObject({
      status: 'succeeded',
      output: { text: 'film' },
      runCount: 2,
      costMicrosUsd: 1_500,
    })
    expect(provider.sentKeys).toHaveLength(1)
    expect(provider.checks).toBe(3)
    expect(call).toMatchObject({ state: 'done', ticket: { remoteId: 'remote-1' } })
  })

  test('is not failed by an outage while it is asked after', async () => {
    const outage = [refuse('not_sent'), refuse('ambiguous'), refuse('not_sent'), refuse('ambiguous')]
    const broken = () => {
      throw new SyntaxError('Unexpected token < in JSON')
    }
    const provider = new ScriptedProvider([() => 'remote-2', ...outage, broken, done('survived')])
    const { job, call } = await run('outage', { style: 'slow', dedupe: 'none', provider })
    expect(job).toMatchObject({ status: 'succeeded', output: { text: 'survived' }, failedRuns: 0 })
    expect(provider.sentKeys).toHaveLength(1)
    expect(call?.failedChecks).toBe(5)
  })

  test('that the provider gives up is a refusal', async () => {
    const provider = new ScriptedProvider([() => 'remote-3', refuse('rejected')])
    const { job } = await run('slow-refused', { style: 'slow', dedupe: 'lookup', provider })
    expect(job).toMatchObject({ status: 'failed', error: { code: 'provider_rejected' } })
  })

  test('is canceled at the provider too', async () => {
    const provider = new ScriptedProvider([
      () => 'remote-4',
      ...Array.from({ length: 500 }, () => pending(50)),
    ])
    await enqueue('slow-canceled', { style: 'slow', dedupe: 'none', provider })
    await jobWhen(database.db, projectId, 'slow-canceled', () => provider.checks > 2)
    await engine.cancel(database.db, projectId, 'slow-canceled')
    await jobWhen(database.db, projectId, 'slow-canceled', () => provider.canceled > 0)
    expect(provider.canceled).toBe(1)
  })
})
