import { z } from 'zod'
import { type LanguageModelTwin, modelTwin } from './language-model.ts'
import { looseObjectIn } from './strict-schema.ts'
import { type Charge, startTwin, type TwinReply } from './twin.ts'

/*
 * OpenRouter's chat completions as documented at openrouter.ai/docs: what the call cost is in the answer, and an
 * upstream that fails after the answer has begun is told of in a 200.
 */

const KEY = 'sk-or-v1-twin-0123456789'
const USD_PER_TOKEN = { input: 0.000_001, output: 0.000_005 }

export interface OpenrouterTwin extends LanguageModelTwin {
  /** The next answer is a 200 with an error in it. */
  failUpstream(code: number): void
}

const Asked = z.object({
  model: z.string(),
  max_tokens: z.number(),
  messages: z.tuple([
    z.object({
      role: z.literal('system'),
      content: z.union([z.string(), z.tuple([z.object({ text: z.string() })])]),
    }),
    z.object({
      role: z.literal('user'),
      content: z.union([z.string(), z.tuple([z.object({ text: z.string() })])]),
    }),
  ]),
  response_format: z.object({ json_schema: z.object({ schema: z.unknown() }) }),
})

const failure = (status: number, message: string): TwinReply => ({
  status,
  body: { error: { code: status, message } },
})

const textOf = (content: string | [{ text: string }]): string =>
  typeof content === 'string' ? content : content[0].text

const body = {
  type: 'object',
  required: ['model', 'messages'],
  additionalProperties: false,
  properties: {
    model: { type: 'string', pattern: '^[^/]+/[^/]+$' },
    messages: { type: 'array', minItems: 1 },
    max_tokens: { type: 'integer', minimum: 1 },
    temperature: { type: 'number', minimum: 0, maximum: 2 },
    seed: { type: 'integer' },
    usage: { type: 'object', properties: { include: { type: 'boolean' } } },
    response_format: {
      type: 'object',
      required: ['type', 'json_schema'],
      properties: {
        type: { const: 'json_schema' },
        json_schema: {
          type: 'object',
          required: ['name', 'schema'],
          properties: { name: { type: 'string' }, strict: { type: 'boolean' }, schema: { type: 'object' } },
        },
      },
    },
  },
}

const FINISH_REASONS = { complete: 'stop', cut_off: 'length', refused: 'content_filter' }

export async function openrouterTwin(): Promise<OpenrouterTwin> {
  const charges: Charge[] = []
  const model = modelTwin()
  let upstream: number | null = null

  function answer(json: Record<string, unknown>): TwinReply {
    if (upstream !== null) {
      const code = upstream
      upstream = null
      return { status: 200, body: { error: { code, message: 'Provider returned error' } } }
    }
    const asked = Asked.parse(json)
    const [system, user] = asked.messages
    const { schema } = asked.response_format.json_schema
    if (looseObjectIn(schema)) return failure(400, 'Invalid schema for response_format')
    const { text, finish, inputTokens, outputTokens } = model.answer({
      system: textOf(system.content),
      prompt: textOf(user.content),
      schema,
      maxOutputTokens: asked.max_tokens,
    })
    const cost = inputTokens * USD_PER_TOKEN.input + outputTokens * USD_PER_TOKEN.output
    const id = `gen-${charges.length + 1}`
    charges.push({
      id,
      amountMicrosUsd: Math.round(cost * 1_000_000),
      units: { input_token: inputTokens, output_token: outputTokens },
    })
    return {
      status: 200,
      body: {
        id,
        provider: 'Twin',
        model: asked.model,
        object: 'chat.completion',
        created: 1_795_000_000,
        choices: [
          {
            index: 0,
            finish_reason: FINISH_REASONS[finish],
            message: { role: 'assistant', content: text, refusal: null },
          },
        ],
        usage: {
          prompt_tokens: inputTokens,
          completion_tokens: outputTokens,
          total_tokens: inputTokens + outputTokens,
          cost,
        },
      },
    }
  }

  const twin = await startTwin(
    {
      id: 'openrouter',
      secrets: { OPENROUTER_API_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers.authorization === `Bearer ${KEY}` ? null : failure(401, 'No auth credentials found'),
      invalid: (message) => failure(400, message),
      rateLimited: { error: { code: 429, message: 'Rate limit exceeded' } },
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/chat/completions',
          body,
          handle: ({ json }) => answer(json),
        },
      ],
    },
    charges,
  )
  return Object.assign(twin, {
    model,
    failUpstream(code: number) {
      upstream = code
    },
  })
}
