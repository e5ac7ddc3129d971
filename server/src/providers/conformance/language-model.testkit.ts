import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LanguageModelTwin } from '../../../twins/language-model.ts'
import { MAX_PROMPT_CHARACTERS } from '../ai-sdk/planning.ts'
import { connectProvider } from '../connect.ts'
import type { ProviderDefinition } from '../definition.ts'
import type { CallContext, LanguageModelRequest } from '../port.ts'
import { costOf } from '../price.ts'
import { describeConformance, settingsFor } from './conformance.testkit.ts'

/* What every provider of language models must do, besides what every provider must. */

const material = JSON.stringify({
  max_beats: null,
  pieces: [
    { number: 1, section: 1, text: 'The lamp on Gull Rock burned for a century.' },
    { number: 2, section: 1, text: 'Then the sea took the stairs.' },
  ],
})
const string = { type: 'string' }

export const question: LanguageModelRequest = {
  system: 'Find the beats.',
  prompt: `Cut this.\n<material>\n${material}\n</material>`,
  schemaName: 'beats',
  schema: {
    type: 'object',
    required: ['beats'],
    additionalProperties: false,
    properties: {
      beats: {
        type: 'array',
        items: {
          type: 'object',
          required: ['first', 'title', 'summary'],
          additionalProperties: false,
          properties: { first: { type: 'integer' }, title: string, summary: string },
        },
      },
    },
  },
  maxOutputTokens: 1_000,
  temperature: 0.2,
  seed: null,
  model: null,
}

export interface LanguageModelSubject<T extends LanguageModelTwin> {
  definition: ProviderDefinition
  startTwin(): Promise<T>
  /** Makes the twin refuse the next request outright; absent where the vendor only refuses in its answer. */
  refuseContent?(twin: T): void
}

export function describeLanguageModel<T extends LanguageModelTwin>(subject: LanguageModelSubject<T>): void {
  const { definition, startTwin } = subject

  describeConformance({
    definition,
    name: 'llm',
    startTwin,
    callOf: (calls) => calls.llm?.complete,
    request: question,
    verify: ({ text, finish }) => {
      expect(finish).toBe('complete')
      expect(JSON.parse(text)).toMatchObject({ beats: [{ first: 1 }, { first: 2 }] })
    },
    ...(subject.refuseContent ? { refuseContent: subject.refuseContent } : {}),
  })

  describe(`${definition.id} llm`, () => {
    let twin: T
    beforeEach(async () => {
      twin = await startTwin()
    })
    afterEach(() => twin.stop())

    const context: CallContext = { attemptKey: 'a', signal: new AbortController().signal, log() {} }
    const ask = (more: Partial<LanguageModelRequest> = {}) => {
      const call = connectProvider(definition, settingsFor(definition, twin)).llm?.complete
      if (call?.style !== 'fast') throw new Error('language models answer at once')
      return call.generate({ ...question, ...more }, context)
    }
    const billed = () => twin.charges.reduce((sum, { amountMicrosUsd }) => sum + amountMicrosUsd, 0)

    test('system, prompt and schema arrive as they are', async () => {
      await ask()
      expect(twin.model.questions[0]).toMatchObject({
        system: question.system,
        prompt: question.prompt,
        schema: question.schema,
        maxOutputTokens: question.maxOutputTokens,
      })
    })

    test('an answer that is no JSON is an answer, and paid for', async () => {
      twin.model.misanswer('not_json')
      const { result, cost } = await ask()
      expect(result).toMatchObject({ text: 'Sure! Here is what you asked for:', finish: 'complete' })
      expect(costOf(definition.prices, cost).amountMicrosUsd).toBe(billed())
    })

    test.each([
      ['cut_off', 'cut_off'],
      ['refuse', 'refused'],
    ] as const)('%s is told, with its cost', async (misanswer, finish) => {
      twin.model.misanswer(misanswer)
      const { result, cost } = await ask()
      expect(result.finish).toBe(finish)
      expect(billed()).toBeGreaterThan(0)
      expect(costOf(definition.prices, cost).amountMicrosUsd).toBe(billed())
    })

    test('runs into the limit on what it may write', async () => {
      expect((await ask({ maxOutputTokens: 16 })).result.finish).toBe('cut_off')
    })

    test('every model, each at its price, and no other', async () => {
      for (const { id } of definition.models.filter(({ modality }) => modality === 'text')) {
        const { result, cost } = await ask({ model: id })
        expect(result.model).toBe(id)
        expect(costOf(definition.prices, cost).amountMicrosUsd).toBe(twin.charges.at(-1)?.amountMicrosUsd)
      }
      const sent = twin.seen.length
      await expect(ask({ model: 'no such model' })).rejects.toMatchObject({ submission: 'rejected' })
      expect(twin.seen).toHaveLength(sent)
    })

    test('the longest prompt, and no longer one', async () => {
      const filling = MAX_PROMPT_CHARACTERS - question.system.length - question.prompt.length
      await ask({ prompt: `${' '.repeat(filling)}${question.prompt}` })
      const sent = twin.seen.length
      const longer = ask({ prompt: `${' '.repeat(filling + 1)}${question.prompt}` })
      await expect(longer).rejects.toMatchObject({ submission: 'rejected' })
      expect(twin.seen).toHaveLength(sent)
    })

    test('what it does not take is said in the job’s log', async () => {
      const { notes } = await ask({ seed: 7 })
      for (const note of notes)
        expect(note).toMatch(/does not take a (?:seed|temperature); it was left out\.$/)
    })
  })
}
