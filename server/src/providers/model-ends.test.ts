import { expect, test } from 'vitest'
import type { Model } from './definition.ts'
import { mindingModelEnds, modelEnd } from './model-ends.ts'
import type { CallContext, FastCall, GeneratedImage, ImageRequest } from './port.ts'

const model = (id: string, changes: Partial<Model> = {}): Model => ({
  ...{ id, modality: 'image', isDefault: false, sunsetAt: null, replacement: null },
  ...changes,
})
const ending = model('old', { sunsetAt: '2027-03-01', replacement: 'new' })
const request: ImageRequest = {
  ...{ prompt: 'a harbour', negativePrompt: null, aspectRatio: '1:1', count: 1, seed: 1, references: [] },
  model: 'old',
}

/** What a request comes to on a day: pictures, or a refusal; and the lines of the log. */
async function made(today: string, models: Model[], named: string | null) {
  const lines: string[] = []
  const call: FastCall<ImageRequest, GeneratedImage[]> = {
    style: 'fast',
    generate: async () => ({ result: [], cost: { amountMicrosUsd: 0, units: {} }, notes: [] }),
  }
  const { image } = mindingModelEnds({ name: 'Acme', models }, { image: { image: call } }, () =>
    Date.parse(today),
  )
  if (image?.image?.style !== 'fast') throw new Error('there was a fast call')
  const context: CallContext = {
    attemptKey: 'a',
    signal: new AbortController().signal,
    log: (line) => lines.push(line),
  }
  const outcome = await image.image.generate({ ...request, model: named }, context).then(
    () => 'made',
    (error: unknown) => error,
  )
  return { outcome, lines }
}

test('without an announced end, or with one far away, there is nothing to say', () => {
  expect(modelEnd(model('any'), Date.parse('2030-01-01'))).toBeNull()
  expect(modelEnd(ending, Date.parse('2026-12-30'))).toBeNull()
})

test('within 60 days the log names the day and what to use instead', async () => {
  const { outcome, lines } = await made('2026-12-31', [ending], 'old')
  expect([outcome, lines]).toEqual(['made', ["Acme: Model 'old' ends on 2027-03-01. Use 'new' instead."]])
})

test('from its last day on a request that names it is refused, with what to use instead', async () => {
  const { outcome } = await made('2027-03-01', [ending], 'old')
  expect(outcome).toMatchObject({
    submission: 'rejected',
    message: "Acme: Model 'old' ended on 2027-03-01. Use 'new' instead.",
  })
})

test('a default is warned of, and used on', async () => {
  const { outcome, lines } = await made('2027-03-02', [{ ...ending, isDefault: true }], null)
  expect([outcome, lines.length]).toEqual(['made', 1])
})

test('models that the table does not know are for the provider to judge', async () => {
  expect(await made('2027-03-02', [ending], 'unheard-of')).toEqual({ outcome: 'made', lines: [] })
})
