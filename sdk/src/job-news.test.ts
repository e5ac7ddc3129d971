import { expect, test } from 'vitest'
import type { components } from './generated/api.ts'
import { JobNews } from './job-news.ts'

type JobEvent = components['schemas']['Event']

/** News whose stream the test feeds by hand. */
function feed() {
  const streams: { signal: AbortSignal; push: (jobId: string) => Promise<void>; fail: () => void }[] = []
  const news = new JobNews((signal) => {
    const { readable, writable } = new TransformStream<JobEvent, JobEvent>()
    const writer = writable.getWriter()
    const push = (id: string) => writer.write({ data: { id } } as JobEvent)
    streams.push({ signal, push, fail: () => writer.abort(new Error('lost')) })
    return readable
  })
  return { news, streams }
}

test('a listener hears of its own job until it leaves', async () => {
  const { news, streams } = feed()
  const heard: string[] = []
  const leave = news.subscribe('vo_1', () => heard.push('vo_1'))
  news.subscribe('vo_2', () => heard.push('vo_2'))
  expect(streams).toHaveLength(1)

  for (const id of ['vo_1', 'vo_3', 'vo_2']) await streams[0]?.push(id)
  leave()
  for (const id of ['vo_1', 'vo_2', 'vo_3']) await streams[0]?.push(id)
  expect(heard).toEqual(['vo_1', 'vo_2', 'vo_2'])
})

test('the stream is open only while somebody listens', () => {
  const { news, streams } = feed()
  const leaveFirst = news.subscribe('vo_1', () => {})
  const leaveSecond = news.subscribe('vo_1', () => {})
  leaveFirst()
  expect(streams[0]?.signal.aborted).toBe(false)
  leaveSecond()
  expect(streams[0]?.signal.aborted).toBe(true)
  news.subscribe('vo_1', () => {})
  expect(streams).toHaveLength(2)
})

test('after a stream that failed the next listener opens another', async () => {
  const { news, streams } = feed()
  news.subscribe('vo_1', () => {})
  streams[0]?.fail()
  await new Promise((resolve) => setTimeout(resolve))
  news.subscribe('vo_2', () => {})
  expect(streams).toHaveLength(2)
})
