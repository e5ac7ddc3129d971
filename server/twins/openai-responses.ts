import { z } from 'zod'
import type { ModelTwin } from './language-model.ts'
import { looseObjectIn } from './strict-schema.ts'
import type { Charge, TwinReply, TwinRoute } from './twin.ts'

/** Micros for a token that is read and one that is written. */
const PRICES: Record<string, [number, number]> = { 'gpt-6.1-terra': [1, 5], 'gpt-6.1-sol': [2, 10] }

const Asked = z.object({
  model: z.string(),
  input: z.tuple([
    z.object({ role: z.enum(['system', 'developer']), content: z.string() }),
    z.object({ role: z.literal('user'), content: z.tuple([z.object({ text: z.string() })]) }),
  ]),
  max_output_tokens: z.number(),
  text: z.object({ format: z.object({ schema: z.unknown() }) }),
})

/** POST /responses: an answer is a list of items, and a refusal is one of them. */
export const openaiResponses = (
  charges: Charge[],
  model: ModelTwin,
  invalid: (message: string) => TwinReply,
  refused: () => TwinReply | null,
): TwinRoute => ({
  kind: 'submit',
  method: 'POST',
  path: '/responses',
  body: {
    type: 'object',
    required: ['model', 'input'],
    additionalProperties: false,
    properties: {
      model: { enum: Object.keys(PRICES) },
      input: { type: 'array', minItems: 1 },
      max_output_tokens: { type: 'integer', minimum: 16, maximum: 128_000 },
      temperature: { type: 'number', minimum: 0, maximum: 2 },
      reasoning: {
        type: 'object',
        additionalProperties: false,
        properties: { effort: { enum: ['none', 'low', 'medium', 'high', 'xhigh', 'max'] }, summary: {} },
      },
      store: { type: 'boolean' },
      include: { type: 'array' },
      text: {
        type: 'object',
        properties: {
          format: {
            type: 'object',
            required: ['type', 'name', 'schema', 'strict'],
            properties: {
              type: { const: 'json_schema' },
              name: { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,64}$' },
              schema: { type: 'object' },
              strict: { const: true },
            },
          },
        },
      },
    },
  },
  handle({ json }) {
    const refusal = refused()
    if (refusal) return refusal
    const asked = Asked.parse(json)
    const [system, user] = asked.input
    if (looseObjectIn(asked.text.format.schema))
      return invalid("'additionalProperties' is required to be false")
    const effort = z.object({ reasoning: z.object({ effort: z.string() }) }).safeParse(json).data
      ?.reasoning.effort
    if ('temperature' in json && effort !== 'none') return invalid('Unsupported parameter: temperature')
    const answer = model.answer({
      system: system.content,
      prompt: user.content[0].text,
      schema: asked.text.format.schema,
      maxOutputTokens: asked.max_output_tokens,
    })
    const { inputTokens, outputTokens } = answer
    const [input, output] = PRICES[asked.model] ?? [0, 0]
    const id = `resp_${charges.length + 1}`
    charges.push({
      id,
      amountMicrosUsd: Math.ceil(inputTokens * input + outputTokens * output),
      units: { input_token: inputTokens, output_token: outputTokens },
    })
    const content =
      answer.finish === 'refused'
        ? { type: 'refusal', refusal: answer.text }
        : { type: 'output_text', text: answer.text, annotations: [] }
    const cut = answer.finish === 'cut_off'
    return {
      status: 200,
      body: {
        id,
        object: 'response',
        created_at: 1_795_000_000,
        status: cut ? 'incomplete' : 'completed',
        error: null,
        incomplete_details: cut ? { reason: 'max_output_tokens' } : null,
        model: asked.model,
        output: [
          { type: 'message', id: `msg_${id}`, status: 'completed', role: 'assistant', content: [content] },
        ],
        usage: {
          input_tokens: inputTokens,
          input_tokens_details: { cached_tokens: 0 },
          output_tokens: outputTokens,
          output_tokens_details: { reasoning_tokens: 0 },
          total_tokens: inputTokens + outputTokens,
        },
      },
    }
  },
})
