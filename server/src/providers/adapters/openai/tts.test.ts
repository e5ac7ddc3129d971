import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OpenaiTwin, openaiTwin } from '../../../../twins/openai.ts'
import { closeThreads } from '../../../core/threads.ts'
import { decodeWav, durationSec } from '../../../core/wav.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { connectProvider } from '../../connect.ts'
import type { CallContext, SpeechRequest } from '../../port.ts'
import { openai } from './index.ts'

const request: SpeechRequest = {
  text: 'Bring a map.',
  voice: 'marin',
  pace: 'medium',
  emphasis: 'normal',
  sampleRateHz: 48_000,
  ssml: true,
  previousText: null,
  nextText: null,
}

const context: CallContext = { attemptKey: 'a', signal: new AbortController().signal, log: () => undefined }

afterAll(closeThreads)

describeConformance({
  definition: openai,
  name: 'tts',
  startTwin: openaiTwin,
  callOf: (calls) => calls.tts?.speech,
  request,
  verify: ({ audio, durationSec: length, words }) => {
    if (audio.type !== 'bytes') throw new Error('speech comes as bytes')
    const sound = decodeWav(audio.data)
    expect(sound).toMatchObject({ sampleRateHz: 24_000, channels: 1 })
    expect(durationSec(sound)).toBe(length)
    expect(words).toBeNull()
  },
  invalidRequest: { ...request, text: '' },
  refuseContent: (twin) => twin.refuseNextContent(),
})

describe('openai tts at its edges', () => {
  let twin: OpenaiTwin
  beforeEach(async () => {
    twin = await openaiTwin()
  })
  afterEach(() => twin.stop())

  const speak = (more: Partial<SpeechRequest> = {}) => {
    const call = connectProvider(openai, settingsFor(openai, twin)).tts?.speech
    if (call?.style !== 'fast') throw new Error('OpenAI answers at once')
    return call.generate({ ...request, ...more }, context)
  }

  test('pace and emphasis are told in words, and nothing is told where nothing is asked for', async () => {
    await speak({ pace: 'slow', emphasis: 'strong' })
    expect(twin.seen.at(-1)?.json.instructions).toBe(
      'Speak slowly, with unhurried pauses. Speak with strong, energetic emphasis.',
    )
    await speak()
    expect(twin.seen.at(-1)?.json).not.toHaveProperty('instructions')
  })

  test('every voice of the catalog is one of theirs', async () => {
    for (const { ref, id } of connectProvider(openai, settingsFor(openai, twin)).tts?.voices ?? []) {
      // Only the content is refused: the rest of the request was right.
      twin.refuseNextContent()
      await expect(speak({ voice: ref })).rejects.toMatchObject({ code: 'content_refused' })
      expect(id).toBe(`vx_openai_${ref}`)
    }
  })

  test('takes the longest text; a longer one, tags, unknown rates and voices are not sent', async () => {
    twin.refuseNextContent()
    await expect(speak({ text: 'a'.repeat(4096) })).rejects.toMatchObject({ code: 'content_refused' })
    for (const bad of [
      { text: 'a'.repeat(4097) },
      { text: 'One <break time="1s"/> two.' },
      { sampleRateHz: 96_000 },
      { voice: 'nobody' },
    ]) {
      await expect(speak(bad)).rejects.toMatchObject({ submission: 'rejected' })
    }
    expect(twin.seen).toHaveLength(1)
  })

  test('an empty account is for the operator, and was not billed', async () => {
    const body = { error: { code: 'insufficient_quota', type: 'insufficient_quota', message: 'no' } }
    twin.failNext('submit', { type: 'status', status: 429, body })
    await expect(speak()).rejects.toMatchObject({ submission: 'not_sent', code: 'provider_unavailable' })
  })
})
