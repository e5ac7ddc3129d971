import { type LanguageModelTwin, modelTwin } from './language-model.ts'
import { openaiImages } from './openai-images.ts'
import { openaiResponses } from './openai-responses.ts'
import { openaiSpeech } from './openai-speech.ts'
import { type Charge, startTwin, type TwinReply } from './twin.ts'

/* OpenAI as documented at platform.openai.com/docs/api-reference; each modality has a file of its own. */

const KEY = 'sk-openai-twin-0123456789'

export interface OpenaiTwin extends LanguageModelTwin {
  /** Refuses the content of the next request that makes something. */
  refuseNextContent(): void
}

const refusal = (status: number, code: string, message: string): TwinReply => ({
  status,
  body: { error: { message, type: 'invalid_request_error', param: null, code } },
})

export async function openaiTwin(): Promise<OpenaiTwin> {
  const charges: Charge[] = []
  const model = modelTwin()
  const invalid = (message: string) => refusal(400, 'invalid_value', message)
  let refusing = false
  const refused = (): TwinReply | null => {
    if (!refusing) return null
    refusing = false
    return refusal(400, 'content_policy_violation', 'Your request was rejected by our safety system.')
  }
  const twin = await startTwin(
    {
      id: 'openai',
      secrets: { OPENAI_API_KEY: KEY },
      refuseKey: ({ headers }) =>
        headers.authorization === `Bearer ${KEY}`
          ? null
          : refusal(401, 'invalid_api_key', `Incorrect API key provided: ${headers.authorization}.`),
      invalid,
      rateLimited: { error: { message: 'Rate limit reached', type: 'tokens', code: 'rate_limit_exceeded' } },
      routes: [
        openaiSpeech(charges, refused),
        openaiResponses(charges, model, invalid, refused),
        openaiImages(charges, invalid, refused),
      ],
    },
    charges,
  )
  return Object.assign(twin, {
    model,
    refuseNextContent: () => {
      refusing = true
    },
  })
}
