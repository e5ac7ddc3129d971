import { z } from 'zod'
import { type LanguageModelTwin, modelTwin } from './language-model.ts'
import { looseObjectIn } from './strict-schema.ts'
import { type Charge, startTwin, type TwinReply } from './twin.ts'

/*
 * Anthropic's Messages API as documented at docs.claude.com (version 2023-06-01): the answer is a list of blocks, held
 * to a schema by `output_config.format`; a refusal is an answer, and billed.
 */

const KEY = 'sk-ant-twin-0123456789'

/** Micros for a token that is read and one that is written. */
const PRICES: Record<string, [number, number]> = {
  'claude-haiku-5-5': [0.1, 0.5],
  'claude-sonnet-5-5': [2, 10],
}

const Asked = z.object({
  model: z.string(),
  max_tokens: z.number(),
  system: z.tuple([z.object({ type: z.literal('text'), text: z.string() })]),
  messages: z.tuple([
    z.object({
      role: z.literal('user'),
      content: z.tuple([z.object({ type: z.literal('text'), text: z.string() })]),
    }),
  ]),
  output_config: z.object({ format: z.object({ schema: z.unknown() }) }),
})

const failure = (status: number, type: string, message: string): TwinReply => ({
  status,
  body: { type: 'error', error: { type, message } },
})

const STOP_REASONS = { complete: 'end_turn', cut_off: 'max_tokens', refused: 'refusal' }

/** These models take no sampling settings. */
const body = {
  type: 'object',
  required: ['model', 'max_tokens', 'messages'],
  additionalProperties: false,
  properties: {
    model: { enum: Object.keys(PRICES) },
    max_tokens: { type: 'integer', minimum: 1, maximum: 128_000 },
    system: { type: 'array' },
    messages: { type: 'array', minItems: 1 },
    output_config: {
      type: 'object',
      required: ['format'],
      properties: {
        format: {
          type: 'object',
          required: ['type', 'schema'],
          additionalProperties: false,
          properties: { type: { const: 'json_schema' }, schema: { type: 'object' } },
        },
      },
    },
  },
}

export async function anthropicTwin(): Promise<LanguageModelTwin> {
  const charges: Charge[] = []
  const model = modelTwin()
  const invalid = (message: string) => failure(400, 'invalid_request_error', message)

  function answer(json: Record<string, unknown>): TwinReply {
    const asked = Asked.parse(json)
    const { schema } = asked.output_config.format
    if (looseObjectIn(schema))
      return invalid('output_config.format.schema: additionalProperties must be false')
    const { text, finish, inputTokens, outputTokens } = model.answer({
      system: asked.system[0].text,
      prompt: asked.messages[0].content[0].text,
      schema,
      maxOutputTokens: asked.max_tokens,
    })
    const [input, output] = PRICES[asked.model] ?? [0, 0]
    const id = `msg_${charges.length + 1}`
    charges.push({
      id,
      amountMicrosUsd: Math.ceil(inputTokens * input + outputTokens * output),
      units: { input_token: inputTokens, output_token: outputTokens },
    })
    return {
      status: 200,
      body: {
        id,
        type: 'message',
        role: 'assistant',
        model: asked.model,
        content: [{ type: 'text', text }],
        stop_reason: STOP_REASONS[finish],
        stop_sequence: null,
        usage: {
          input_tokens: inputTokens,
          output_tokens: outputTokens,
          cache_creation_input_tokens: 0,
          cache_read_input_tokens: 0,
        },
      },
    }
  }

  const twin = await startTwin(
    {
      id: 'anthropic',
      secrets: { ANTHROPIC_API_KEY: KEY },
      refuseKey({ headers }) {
        if (headers['x-api-key'] !== KEY) return failure(401, 'authentication_error', 'invalid x-api-key')
        return headers['anthropic-version'] === '2023-06-01' ? null : invalid('anthropic-version: missing')
      },
      invalid,
      rateLimited: { type: 'error', error: { type: 'rate_limit_error', message: 'Too many tokens' } },
      routes: [
        { kind: 'submit', method: 'POST', path: '/messages', body, handle: ({ json }) => answer(json) },
      ],
    },
    charges,
  )
  return Object.assign(twin, { model })
}
