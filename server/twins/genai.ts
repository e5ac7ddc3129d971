import { z } from 'zod'
import { genaiPicture } from './genai-picture.ts'
import { type LanguageModelTwin, modelTwin } from './language-model.ts'
import { type Charge, startTwin, type TwinReply } from './twin.ts'

/*
 * Google's Gemini API as documented at ai.google.dev: texts and pictures by the same call. A refusal is a 200 with a
 * reason in it, and a key that is not theirs is a bad request.
 */

const KEY = 'AIza-genai-twin-0123456789'

/** Micros for a token that is read and one that is written. */
const PRICES: Record<string, [number, number]> = {
  'gemini-3.8-flash': [0.75, 3.75],
  'gemini-3.1-flash-lite': [0.25, 1.5],
}

export interface GenaiTwin extends LanguageModelTwin {
  /** How the next prompt for a picture ends instead. */
  refusePicture(how: 'blocked' | 'image_safety' | 'no_image'): void
}

const text = z.object({ text: z.string() })
const Asked = z.object({
  systemInstruction: z.object({ parts: z.tuple([text]) }),
  contents: z.tuple([z.object({ role: z.literal('user'), parts: z.tuple([text]) })]),
  generationConfig: z.object({
    maxOutputTokens: z.number(),
    responseMimeType: z.literal('application/json'),
    responseJsonSchema: z.unknown(),
  }),
})

const failure = (code: number, status: string, message: string, details: unknown[] = []): TwinReply => ({
  status: code,
  body: { error: { code, status, message, details } },
})

const body = {
  type: 'object',
  required: ['contents'],
  additionalProperties: false,
  properties: {
    contents: { type: 'array', minItems: 1 },
    systemInstruction: { type: 'object', required: ['parts'] },
    generationConfig: {
      type: 'object',
      additionalProperties: false,
      properties: {
        maxOutputTokens: { type: 'integer', minimum: 1, maximum: 65_536 },
        temperature: { type: 'number', minimum: 0, maximum: 2 },
        seed: { type: 'integer', minimum: -2_147_483_648, maximum: 2_147_483_647 },
        responseMimeType: { enum: ['application/json', 'text/plain'] },
        responseJsonSchema: { type: 'object' },
        responseModalities: { type: 'array', items: { enum: ['TEXT', 'IMAGE'] } },
        thinkingConfig: {
          type: 'object',
          additionalProperties: false,
          properties: { thinkingLevel: { enum: ['minimal', 'low', 'medium', 'high'] } },
        },
        imageConfig: {
          type: 'object',
          additionalProperties: false,
          properties: {
            aspectRatio: {
              enum: ['1:1', '2:3', '3:2', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9'],
            },
          },
        },
      },
    },
  },
}

const FINISH_REASONS = { complete: 'STOP', cut_off: 'MAX_TOKENS', refused: 'SAFETY' }

export async function genaiTwin(): Promise<GenaiTwin> {
  const charges: Charge[] = []
  const model = modelTwin()
  const pictures = genaiPicture(charges)

  function write(id: string, json: Record<string, unknown>): TwinReply {
    const price = PRICES[id]
    if (!price) return failure(404, 'NOT_FOUND', `models/${id} is not found for API version v1beta`)
    const asked = Asked.parse(json)
    const { finish, inputTokens, outputTokens, ...answer } = model.answer({
      system: asked.systemInstruction.parts[0].text,
      prompt: asked.contents[0].parts[0].text,
      schema: asked.generationConfig.responseJsonSchema,
      maxOutputTokens: asked.generationConfig.maxOutputTokens,
    })
    charges.push({
      id: `text-${charges.length + 1}`,
      amountMicrosUsd: Math.ceil(inputTokens * price[0] + outputTokens * price[1]),
      units: { input_token: inputTokens, output_token: outputTokens },
    })
    const content = finish === 'refused' ? {} : { content: { role: 'model', parts: [answer] } }
    return {
      status: 200,
      body: {
        candidates: [{ ...content, finishReason: FINISH_REASONS[finish], index: 0 }],
        usageMetadata: {
          promptTokenCount: inputTokens,
          candidatesTokenCount: outputTokens,
          totalTokenCount: inputTokens + outputTokens,
        },
        modelVersion: id,
      },
    }
  }

  const twin = await startTwin(
    {
      id: 'genai',
      secrets: { GEMINI_API_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers['x-goog-api-key'] === KEY
          ? null
          : failure(400, 'INVALID_ARGUMENT', 'API key not valid.', [{ reason: 'API_KEY_INVALID' }]),
      invalid: (message) => failure(400, 'INVALID_ARGUMENT', message),
      rateLimited: { error: { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded' } },
      routes: [
        {
          kind: 'submit',
          method: 'POST',
          path: '/models/:call',
          body,
          handle({ params, json }) {
            const [id = '', method] = (params.call ?? '').split(':')
            if (method !== 'generateContent') return failure(404, 'NOT_FOUND', 'no such method')
            return id === 'gemini-nano-banana-2.1' ? pictures.draw(json) : write(id, json)
          },
        },
      ],
    },
    charges,
  )
  return Object.assign(twin, { model, refusePicture: pictures.refuse })
}
