import type { FastCall, LanguageModelAnswer, LanguageModelRequest } from '../../src/providers/port.ts'
import type { Provider } from '../../src/providers/registry.ts'

/** What a scripted model does next: answers with a text, or does something of its own. */
export type ScriptedAnswer = string | Partial<LanguageModelAnswer> | (() => never)

/** A language model that answers as its script says, line by line, and keeps what it was asked. Each answer costs 1500. */
export class ScriptedModel {
  readonly questions: LanguageModelRequest[] = []
  readonly #script: ScriptedAnswer[]

  constructor(script: ScriptedAnswer[]) {
    this.#script = [...script]
  }

  get provider(): Provider {
    const complete: FastCall<LanguageModelRequest, LanguageModelAnswer> = {
      style: 'fast',
      generate: async (request) => {
        this.questions.push(request)
        const line = this.#script.shift()
        if (line === undefined) throw new Error('the script is over')
        if (typeof line === 'function') line()
        const told = typeof line === 'string' ? { text: line } : line
        const result = { text: '', model: 'scripted-1', finish: 'complete' as const, ...told }
        return { result, cost: { amountMicrosUsd: 1_500, units: { output_token: 100 } }, notes: [] }
      },
    }
    return {
      id: 'scripted',
      name: 'Scripted',
      description: 'Answers as it is told.',
      builtIn: false,
      dedupe: 'none',
      capabilities: { text: { tasks: ['beats', 'image_prompts'], languages: ['*'], max_characters: 60_000 } },
      models: [{ id: 'scripted-1', modality: 'text', isDefault: true, sunsetAt: null, replacement: null }],
      prices: [
        {
          modality: 'text',
          model: 'scripted-1',
          unit: 'input_token',
          amountMicrosUsd: 2,
          asOf: '2026-11-21',
        },
        {
          modality: 'text',
          model: 'scripted-1',
          unit: 'output_token',
          amountMicrosUsd: 10,
          asOf: '2026-11-21',
        },
      ],
      llm: { complete },
    }
  }
}
