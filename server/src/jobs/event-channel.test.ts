import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventChannel, type EventLog, type Following, type Sink } from './event-channel.ts'
import { type FeedEvent, RecentEvents } from './recent-events.ts'

const encoder = new TextEncoder()
const event = (seq: number): FeedEvent => ({ seq, bytes: encoder.encode(`${seq},`) })
const numbers = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** A client that takes what it has room for, and can be cut off. */
class Reader {
  readonly from: number
  readonly #room: number
  #waiting = 0
  #text = ''
  #following: Following | null = null
  ended = false

  constructor(channel: EventChannel, from: number, room: number) {
    this.from = from
    this.#room = room
    const sink: Sink = {
      ready: () => this.#waiting < this.#room,
      push: (bytes) => {
        this.#waiting++
        this.#text += new TextDecoder().decode(bytes)
      },
      end: () => {
        this.ended = true
      },
    }
    this.#following = channel.follow(from, sink)
  }

  take(): void {
    this.#waiting = 0
    this.#following?.more()
  }

  leave(): void {
    this.#following?.leave()
  }

  seen(): number[] {
    return this.#text.split(',').filter(Boolean).map(Number)
  }

  last(): number {
    return this.seen().at(-1) ?? this.from
  }
}

/** A log whose reads take as long as the scheduler likes. */
class SlowLog implements EventLog {
  head = 0
  reads = 0
  /** Up to here events are no longer kept. */
  pruned = 0
  readonly #scheduler: fc.Scheduler

  constructor(scheduler: fc.Scheduler) {
    this.#scheduler = scheduler
  }

  async after(_projectId: string, seq: number, limit: number): Promise<FeedEvent[]> {
    this.reads++
    await this.#scheduler.schedule(Promise.resolve(), 'read begins')
    const found = numbers(Math.max(seq, this.pruned) + 1, Math.min(this.head, seq + limit)).map(event)
    await this.#scheduler.schedule(Promise.resolve(), 'read ends')
    return found
  }

  async latestSeq(): Promise<number> {
    const { head } = this
    await this.#scheduler.schedule(Promise.resolve(), 'head read')
    return head
  }
}

const actions = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('append' as const), count: fc.integer({ min: 1, max: 130 }) }),
    fc.record({
      type: fc.constant('join' as const),
      back: fc.nat({ max: 700 }),
      room: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ type: fc.constant('take' as const), reader: fc.nat() }),
    fc.record({ type: fc.constant('reconnect' as const), reader: fc.nat() }),
    fc.record({ type: fc.constant('run' as const) }),
  ),
  { maxLength: 40 },
)

test('H-12 whoever joins when, and reads how slowly, gets every event after its place once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.nat({ max: 600 }), actions, async (scheduler, before, script) => {
      const log = new SlowLog(scheduler)
      log.head = before
      const errors: unknown[] = []
      const channel = new EventChannel('proj', log, (error) => errors.push(error))
      const readers: Reader[] = []
      const gone: Reader[] = []
      for (const action of script) {
        if (action.type === 'append') {
          log.head += action.count
          // A notice is late at times.
          void scheduler.schedule(Promise.resolve(), 'notice').then(() => channel.wake())
        } else if (action.type === 'join') {
          readers.push(new Reader(channel, Math.max(0, log.head - action.back), action.room))
        } else if (action.type === 'run') {
          if (scheduler.count() > 0) await scheduler.waitOne()
        } else if (readers.length > 0) {
          const index = action.reader % readers.length
          const reader = readers[index]
          if (action.type === 'take') reader?.take()
          else if (reader) {
            reader.leave()
            gone.push(reader)
            readers[index] = new Reader(channel, reader.last(), 2)
          }
        }
      }
      for (let round = 0; round < 60; round++) {
        await scheduler.waitIdle()
        for (const reader of readers) reader.take()
      }
      expect(errors).toEqual([])
      for (const reader of readers) expect(reader.seen()).toEqual(numbers(reader.from + 1, log.head))
      for (const reader of gone) expect(reader.seen()).toEqual(numbers(reader.from + 1, reader.last()))
    }),
    { numRuns: 200 },
  )
})

/** Reads answer at once. */
const promptLog = (state: { head: number; reads: number; fail?: boolean; pruned?: number }): EventLog => ({
  async after(_projectId, seq, limit) {
    state.reads++
    if (state.fail) throw new Error('no database')
    return numbers(Math.max(seq, state.pruned ?? 0) + 1, Math.min(state.head, seq + limit)).map(event)
  },
  latestSeq: async () => state.head,
})

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('news are read once for all who stand at the head, and shared as the same bytes', async () => {
  const state = { head: 0, reads: 0 }
  const channel = new EventChannel('proj', promptLog(state), () => {})
  const given: Uint8Array[] = []
  const sink: Sink = { ready: () => true, push: (bytes) => given.push(bytes), end() {} }
  for (let i = 0; i < 50; i++) channel.follow(0, sink)
  await settled()
  const before = state.reads
  state.head = 3
  channel.wake()
  await settled()
  expect(state.reads - before).toBe(1)
  expect(given).toHaveLength(50)
  expect(new Set(given).size).toBe(1)
})

test('a reader that takes nothing is given no more than it has room for', async () => {
  const state = { head: 0, reads: 0 }
  const channel = new EventChannel('proj', promptLog(state), () => {})
  const reader = new Reader(channel, 0, 1)
  await settled()
  while (state.head < 2_000) {
    state.head += 10
    channel.wake()
    await settled()
  }
  const held = reader.seen().length
  expect(held).toBeLessThanOrEqual(100)
  channel.beat(encoder.encode('x'))
  expect(reader.seen()).toHaveLength(held)
  for (let round = 0; round < 60; round++) {
    reader.take()
    await settled()
  }
  expect(reader.seen()).toEqual(numbers(1, 2_000))
})

test('events that are no longer kept do not hold a follower up', async () => {
  const state = { head: 500, reads: 0, pruned: 500 }
  const channel = new EventChannel('proj', promptLog(state), () => {})
  const reader = new Reader(channel, 0, 9)
  await settled()
  state.head = 502
  channel.wake()
  await settled()
  expect(reader.seen()).toEqual([501, 502])
})

test('a read that failed is made again at the next beat', async () => {
  const state = { head: 0, reads: 0, fail: false }
  const errors: unknown[] = []
  const channel = new EventChannel('proj', promptLog(state), (error) => errors.push(error))
  const reader = new Reader(channel, 0, 9)
  await settled()
  Object.assign(state, { head: 2, fail: true })
  channel.wake()
  await settled()
  expect([errors.length, reader.seen()]).toEqual([1, []])
  state.fail = false
  channel.beat(new Uint8Array())
  await settled()
  expect(reader.seen()).toEqual([1, 2])
})

test('the memory of a channel is bounded', () => {
  const recent = new RecentEvents(0, 10)
  for (let seq = 1; seq <= 100; seq += 5) recent.add(numbers(seq, seq + 4).map(event))
  expect([recent.since, recent.head]).toEqual([90, 100])
  expect(new TextDecoder().decode(recent.after(95)?.bytes)).toBe('96,97,98,99,100,')
  expect(recent.after(100)).toBeNull()
})
