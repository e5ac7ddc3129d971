import { plan } from './planner.ts'
import type { Twin } from './twin.ts'

/** What a model does instead of answering as told. */
export type Misanswer = 'not_json' | 'wrong_schema' | 'senseless' | 'cut_off' | 'refuse'

/** A question as the model sees it, whatever the vendor's way of writing it. */
export interface Question {
  system: string
  prompt: string
  schema: unknown
  maxOutputTokens: number
}

export interface ModelAnswer {
  text: string
  finish: 'complete' | 'cut_off' | 'refused'
  inputTokens: number
  outputTokens: number
}

/** The model behind a vendor's API. */
export interface ModelTwin {
  answer(question: Question): ModelAnswer
  /** What the next answers will be instead, one each. */
  misanswer(...next: Misanswer[]): void
  /** Every question that was put, in order. */
  questions: Question[]
}

/** A vendor's twin with the model at hand. */
export interface LanguageModelTwin extends Twin {
  model: ModelTwin
}

const CHARACTERS_PER_TOKEN = 4
const tokensOf = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN)

export function modelTwin(): ModelTwin {
  const queue: Misanswer[] = []
  const questions: Question[] = []

  function write(question: Question): Pick<ModelAnswer, 'text' | 'finish'> {
    const misanswer = queue.shift()
    if (misanswer === 'refuse') return { text: 'I cannot help with that.', finish: 'refused' }
    if (misanswer === 'not_json') return { text: 'Sure! Here is what you asked for:', finish: 'complete' }
    if (misanswer === 'wrong_schema') return { text: '{"something":"else"}', finish: 'complete' }
    const whole = JSON.stringify(plan(question.schema, question.prompt))
    if (misanswer === 'senseless') return { text: senseless(whole), finish: 'complete' }
    const most = question.maxOutputTokens * CHARACTERS_PER_TOKEN
    const end = misanswer === 'cut_off' ? Math.floor(whole.length / 2) : Math.min(most, whole.length)
    return { text: whole.slice(0, end), finish: end < whole.length ? 'cut_off' : 'complete' }
  }

  return {
    questions,
    misanswer: (...next) => {
      queue.push(...next)
    },
    answer(question) {
      questions.push(question)
      const written = write(question)
      return {
        ...written,
        inputTokens: tokensOf(question.system + question.prompt),
        outputTokens: tokensOf(written.text),
      }
    },
  }
}

/** Of the right shape, and with nothing in its lists. */
const senseless = (json: string): string =>
  JSON.stringify(JSON.parse(json), (_key, value: unknown) => (Array.isArray(value) ? [] : value))
