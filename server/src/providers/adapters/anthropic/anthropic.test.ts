import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anthropicTwin } from '../../../../twins/anthropic.ts'
import type { LanguageModelTwin } from '../../../../twins/language-model.ts'
import { settingsFor } from '../../conformance/conformance.testkit.ts'
import { describeLanguageModel, question } from '../../conformance/language-model.testkit.ts'
import { connectProvider } from '../../connect.ts'
import { anthropic } from './index.ts'

describeLanguageModel({ definition: anthropic, startTwin: anthropicTwin })

describe('anthropic', () => {
  let twin: LanguageModelTwin
  beforeEach(async () => {
    twin = await anthropicTwin()
  })
  afterEach(() => twin.stop())
  const ask = () => {
    const call = connectProvider(anthropic, settingsFor(anthropic, twin)).llm?.complete
    if (call?.style !== 'fast') throw new Error('Claude answers at once')
    return call.generate(question, { attemptKey: 'a', signal: new AbortController().signal, log() {} })
  }

  test('overloaded: nothing was begun', async () => {
    const body = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }
    twin.failNext('submit', { type: 'status', status: 529, body })
    await expect(ask()).rejects.toMatchObject({ submission: 'not_sent' })
  })

  test('an empty account is for the operator', async () => {
    const message = 'Your credit balance is too low to access the Anthropic API.'
    const body = { type: 'error', error: { type: 'invalid_request_error', message } }
    twin.failNext('submit', { type: 'status', status: 400, body })
    await expect(ask()).rejects.toMatchObject({ submission: 'rejected', code: 'provider_unavailable' })
  })

  test('takes no sampling settings', async () => {
    expect((await ask()).notes).toEqual(['Anthropic does not take a temperature; it was left out.'])
  })
})
