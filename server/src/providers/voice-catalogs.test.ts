import { expect, test } from 'vitest'
import type { CatalogVoice } from './port.ts'
import type { Provider } from './registry.ts'
import { createVoiceCatalogs } from './voice-catalogs.ts'

const MINUTE_MS = 60_000

const voice = (name: string): CatalogVoice => ({
  ...{ id: `vx_${name}`, ref: name, name, language: 'en', gender: 'neutral' },
  ...{ styleTags: [], sampleRatesHz: [48_000] },
})

/** Catalogs over a provider whose answers the test gives, at a time that the test sets. */
function catalogs(known: CatalogVoice[] = []) {
  let nowMs = 0
  let answer: () => Promise<CatalogVoice[]> = async () => []
  let asked = 0
  const reports: unknown[] = []
  const catalogs = createVoiceCatalogs(
    (provider, error) => reports.push([provider, error]),
    () => nowMs,
  )
  const provider: Provider = {
    ...{ id: 'acme', name: 'Acme', description: '', builtIn: false, dedupe: 'none', capabilities: {} },
    tts: {
      voices: known,
      speech: { style: 'fast', generate: () => Promise.reject(new Error('not in this test')) },
      listVoices() {
        asked++
        return answer()
      },
    },
  }
  return {
    reports,
    asked: () => asked,
    after: (ms: number) => {
      nowMs += ms
    },
    answers: (with_: () => Promise<CatalogVoice[]>) => {
      answer = with_
    },
    names: async () => (await catalogs.of([provider]))(provider).map(({ name }) => name),
  }
}

/** Lets what was begun beside a request come to its end. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a catalog is asked for once and kept for a while', async () => {
  const it = catalogs()
  it.answers(async () => [voice('ada')])
  expect(await it.names()).toEqual(['ada'])
  it.after(14 * MINUTE_MS)
  expect(await it.names()).toEqual(['ada'])
  expect(it.asked()).toBe(1)
})

test('a stale one is used while it is asked for anew, once for all who ask', async () => {
  const it = catalogs()
  it.answers(async () => [voice('ada')])
  await it.names()
  it.after(16 * MINUTE_MS)
  let deliver: (voices: CatalogVoice[]) => void = () => undefined
  it.answers(
    () =>
      new Promise((resolve) => {
        deliver = resolve
      }),
  )
  expect(await Promise.all([it.names(), it.names()])).toEqual([['ada'], ['ada']])
  expect(it.asked()).toBe(2)
  deliver([voice('grace')])
  await settled()
  expect(await it.names()).toEqual(['grace'])
})

test('a provider that fails keeps the voices known, and is asked again after a minute', async () => {
  const it = catalogs([voice('built-in')])
  const fault = new Error('503')
  it.answers(() => Promise.reject(fault))
  expect(await it.names()).toEqual(['built-in'])
  expect(it.reports).toEqual([['acme', fault]])

  it.answers(async () => [voice('ada')])
  it.after(59_000)
  await it.names()
  expect(it.asked()).toBe(1)
  it.after(1_000)
  await it.names()
  await settled()
  expect(await it.names()).toEqual(['ada'])

  it.after(16 * MINUTE_MS)
  it.answers(() => Promise.reject(fault))
  await it.names()
  await settled()
  expect(await it.names()).toEqual(['ada'])
  expect(it.reports).toHaveLength(2)
})
