import type { LanguageModel } from 'ai'
import type { Connection } from '../definition.ts'
import {
  type CallCost,
  type LanguageModelAnswer,
  type LanguageModelProvider,
  type LanguageModelRequest,
  ProviderError,
} from '../port.ts'
import { refusal } from '../support.ts'
import { notesOf, type SdkSettings, throughSdk } from './through-sdk.ts'

type SdkModel = Extract<LanguageModel, { specificationVersion: 'v4' }>
type CallOptions = Parameters<SdkModel['doGenerate']>[0]
type SdkAnswer = Awaited<ReturnType<SdkModel['doGenerate']>>

/** A vendor's language models, as the AI SDK speaks with them. */
export interface SdkLanguageModels {
  /** The provider's, for messages. */
  name: string
  defaultModel: string
  /** Whether a request may name it. */
  knows(model: string): boolean
  /** Of a request's system and prompt together. */
  maxCharacters: number
  model(settings: SdkSettings, id: string): SdkModel
  /** The vendor's own settings. */
  options?(model: string): Pick<CallOptions, 'providerOptions' | 'reasoning'>
  /** Where the vendor says what the call cost; null: the price table decides by the tokens. */
  amountMicrosUsd?(answer: SdkAnswer): number | null
}

/**
 * One question, one request, one answer as text. Nothing of it can be found again, and repeating it is cheap: whether
 * to do that is decided by a person (`dedupe: 'none'`).
 */
export function languageModels(connection: Connection, models: SdkLanguageModels): LanguageModelProvider {
  const { name } = models
  return {
    complete: {
      style: 'fast',
      async generate(request, context) {
        const id = request.model ?? models.defaultModel
        requireSupport(models, request, id)
        return throughSdk(connection, name, context, async (settings) => {
          const answer = await models
            .model(settings, id)
            .doGenerate({ ...optionsOf(request), ...models.options?.(id) })
          return {
            result: { text: textOf(name, answer), model: id, finish: finishOf(answer) },
            cost: costOf(answer, id, models),
            notes: notesOf(name, answer.warnings),
          }
        })
      },
    },
  }
}

function requireSupport(
  { name, knows, maxCharacters }: SdkLanguageModels,
  request: LanguageModelRequest,
  id: string,
) {
  if (!knows(id)) throw refusal(name, `is not used with the model '${id}'.`)
  const characters = request.system.length + request.prompt.length
  if (characters > maxCharacters) {
    throw refusal(name, `reads at most ${maxCharacters} characters in one call; these are ${characters}.`)
  }
}

const optionsOf = (request: LanguageModelRequest): CallOptions => ({
  prompt: [
    { role: 'system', content: request.system },
    { role: 'user', content: [{ type: 'text', text: request.prompt }] },
  ],
  responseFormat: { type: 'json', schema: request.schema, name: request.schemaName },
  maxOutputTokens: request.maxOutputTokens,
  temperature: request.temperature,
  ...(request.seed === null ? {} : { seed: request.seed }),
})

function finishOf({ finishReason }: SdkAnswer): LanguageModelAnswer['finish'] {
  if (finishReason.unified === 'content-filter') return 'refused'
  return finishReason.unified === 'length' ? 'cut_off' : 'complete'
}

function textOf(name: string, answer: SdkAnswer): string {
  const text = answer.content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('')
  if (text === '' && finishOf(answer) === 'complete') {
    throw new ProviderError('ambiguous', `${name} answered without a text.`)
  }
  return text
}

function costOf(answer: SdkAnswer, model: string, models: SdkLanguageModels): CallCost {
  const { inputTokens, outputTokens } = answer.usage
  const units = {
    ...(inputTokens.total === undefined ? {} : { input_token: inputTokens.total }),
    ...(outputTokens.total === undefined ? {} : { output_token: outputTokens.total }),
  }
  return { amountMicrosUsd: models.amountMicrosUsd?.(answer) ?? null, units, model }
}
