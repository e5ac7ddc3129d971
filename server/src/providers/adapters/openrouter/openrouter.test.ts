import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OpenrouterTwin, openrouterTwin } from '../../../../twins/openrouter.ts'
import { settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeLanguageModel, question } from '../../conformance/language-model.testkit.ts'
import { connectProvider } from '../../connect.ts'
import { openrouter } from './index.ts'

describeLanguageModel({
  definition: openrouter,
  startTwin: openrouterTwin,
  refuseContent: (twin) =>
    twin.failNext('submit', {
      type: 'status',
      status: 403,
      body: { error: { code: 403, message: 'Input was flagged', metadata: { reasons: ['violence'] } } },
    }),
})

describe('openrouter', () => {
  let twin: OpenrouterTwin
  beforeEach(async () => {
    twin = await openrouterTwin()
  })
  afterEach(() => twin.stop())
  const ask = (model: string | null = null) => {
    const call = connectProvider(openrouter, settingsFor(openrouter, twin)).llm?.complete
    if (call?.style !== 'fast') throw new Error('OpenRouter answers at once')
    const context = { attemptKey: 'a', signal: new AbortController().signal, log() {} }
    return call.generate({ ...question, model }, context)
  }

  test('the cost is the one that it tells, also of models whose price we do not know', async () => {
    const { cost } = await ask('mistralai/mistral-large-3:nitro')
    expect(cost.amountMicrosUsd).toBe(twin.charges[0]?.amountMicrosUsd)
  })

  test.each([
    [502, 'ambiguous', 'provider_rejected'],
    [429, 'not_sent', 'provider_rejected'],
    [402, 'rejected', 'provider_unavailable'],
    [403, 'rejected', 'content_refused'],
    [400, 'rejected', 'provider_rejected'],
  ])('R-11 a 200 with error %i is %s', async (code, submission, kind) => {
    twin.failUpstream(code)
    await expect(ask()).rejects.toMatchObject({ submission, code: kind })
  })
})
