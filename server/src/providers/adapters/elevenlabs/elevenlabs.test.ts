import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type ElevenlabsTwin, elevenlabsTwin } from '../../../../twins/elevenlabs.ts'
import { closeThreads } from '../../../core/threads.ts'
import { decodeWav } from '../../../core/wav.ts'
import { describeConformance, settingsFor } from '../../conformance/conformance.testkit.ts'
import { connectProvider } from '../../connect.ts'
import type { Call, CallContext, FastCall, MusicRequest, SpeechRequest, VoiceSample } from '../../port.ts'
import { elevenlabs } from './index.ts'

const GEORGE = 'JBFqnCBsd6RMkjVDRZzb'

const speechRequest: SpeechRequest = {
  text: 'A map, a coat\nand boots.',
  voice: GEORGE,
  pace: 'medium',
  emphasis: 'normal',
  sampleRateHz: 48_000,
  ssml: true,
  previousText: null,
  nextText: null,
}

const musicRequest: MusicRequest = {
  style: 'piano',
  prompt: null,
  bpm: 90,
  durationSec: 12,
  intensityCurve: 'rise',
  stems: false,
  seed: 7,
}

const context: CallContext = { attemptKey: 'a', signal: new AbortController().signal, log: () => undefined }

afterAll(closeThreads)

describeConformance({
  definition: elevenlabs,
  name: 'tts',
  startTwin: elevenlabsTwin,
  callOf: (calls) => calls.tts?.speech,
  request: speechRequest,
  verify: ({ audio }) => {
    expect(audio).toMatchObject({ type: 'bytes', mime: 'audio/mpeg' })
  },
  invalidRequest: { ...speechRequest, voice: 'nobody' },
  refuseContent: (twin) => twin.refuseNextContent(),
})

describeConformance({
  definition: elevenlabs,
  name: 'music',
  startTwin: elevenlabsTwin,
  callOf: (calls) => calls.music?.music,
  request: musicRequest,
  verify: ({ audio, bpm }) => {
    expect([audio.type, bpm]).toEqual(['bytes', 90])
  },
  invalidRequest: { ...musicRequest, style: '' },
  refuseContent: (twin) => twin.refuseNextContent(),
})

const sample: VoiceSample = {
  name: 'Mara',
  language: 'en-GB',
  gender: 'female',
  styleTags: ['warm'],
  recording: { type: 'bytes', mime: 'audio/wav', data: Buffer.from('a recording') },
}

describeConformance({
  definition: elevenlabs,
  name: 'voices from recordings',
  startTwin: elevenlabsTwin,
  callOf: (calls) => calls.tts?.learn,
  request: sample,
  verify: ({ ref }, of) => {
    expect(of.clones.map(({ voice_id: id }) => id)).toEqual([ref])
  },
  invalidRequest: { ...sample, name: '' },
  refuseContent: (of) => of.refuseNextContent(),
})

let twin: ElevenlabsTwin
beforeEach(async () => {
  twin = await elevenlabsTwin()
})
afterEach(() => twin.stop())

const calls = () => connectProvider(elevenlabs, settingsFor(elevenlabs, twin))

function fast<Request, Result>(call: Call<Request, Result> | undefined): FastCall<Request, Result> {
  if (call?.style !== 'fast') throw new Error('ElevenLabs answers at once')
  return call
}
const speak = (request: Partial<SpeechRequest> = {}) =>
  fast(calls().tts?.speech).generate({ ...speechRequest, ...request }, context)
const play = (request: Partial<MusicRequest> = {}) =>
  fast(calls().music?.music).generate({ ...musicRequest, ...request }, context)

describe('speech', () => {
  test('has every word of the text in order, at times that never run backwards', async () => {
    const { result } = await speak()
    expect(result.words?.map(({ text }) => text)).toEqual([...['A', 'map,', 'a', 'coat', 'and', 'boots.']])
    const times = (result.words ?? []).flatMap(({ startSec, endSec }) => [startSec, endSec])
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  test('says what is around it, and asks for the pace and the emphasis', async () => {
    await speak({ pace: 'slow', emphasis: 'strong', previousText: 'Before.', nextText: 'After.' })
    expect(twin.seen.at(-1)?.json).toMatchObject({
      voice_settings: { speed: 0.85, stability: 0.35, style: 0.45 },
      previous_text: 'Before.',
      next_text: 'After.',
    })
  })

  test('leaves the voice as it is where nothing is asked for', async () => {
    await speak()
    expect(twin.seen.at(-1)?.json).not.toHaveProperty('voice_settings')
  })

  test('delivers every rate that it names; samples come as WAV', async () => {
    for (const sampleRateHz of elevenlabs.capabilities.tts.sample_rates_hz) {
      const { result } = await speak({ sampleRateHz })
      if (result.audio.type !== 'bytes') throw new Error('speech comes as bytes')
      if (sampleRateHz > 24_000) expect(result.audio.mime).toBe('audio/mpeg')
      else expect(decodeWav(result.audio.data)).toMatchObject({ sampleRateHz, channels: 1 })
    }
  })

  test('reads the longest text, and refuses a longer one, tags and unknown rates without asking', async () => {
    const sentence = 'A long tale. '
    const longest = sentence.repeat(1000).slice(0, 10_000)
    // To read it would take the twin too long: that only the content is refused says that the rest was right.
    twin.refuseNextContent()
    await expect(speak({ text: longest })).rejects.toMatchObject({ code: 'content_refused' })
    expect(twin.seen).toHaveLength(1)
    for (const bad of [
      { text: `${longest}!` },
      { text: 'One <break time="1s"/> two.' },
      { sampleRateHz: 96_000 },
    ]) {
      await expect(speak(bad)).rejects.toMatchObject({ submission: 'rejected' })
    }
    expect(twin.seen).toHaveLength(1)
  })

  test('without a quota: for the operator, not for the client', async () => {
    twin.failNext('submit', { type: 'status', status: 401, body: { detail: { status: 'quota_exceeded' } } })
    await expect(speak()).rejects.toMatchObject({ submission: 'rejected', code: 'provider_unavailable' })
  })

  test('voices are listed over all pages, with ids of ours', async () => {
    const voices = await calls().tts?.listVoices?.(context)
    expect(voices?.map(({ id, language, gender }) => [id, language, gender])).toEqual([
      ['vx_elevenlabs_JBFqnCBsd6RMkjVDRZzb', 'en-GB', 'male'],
      ['vx_elevenlabs_EXAVITQu4vr4xnSDxMaL', 'en-US', 'female'],
      ['vx_elevenlabs_SAz9YHcvj6GT2YYXdXww', 'en', 'neutral'],
    ])
  })
})

describe('the history', () => {
  const lookup = (request: Partial<SpeechRequest>, sentAt = new Date()) =>
    fast(calls().tts?.speech).lookup?.(
      { attemptKey: 'a', request: { ...speechRequest, ...request }, sentAt },
      context,
    )

  test('gives the sound again, at what it cost then, without a new charge', async () => {
    await speak({ text: 'Another one.' })
    await speak({ text: 'And another.' })
    await speak()
    const found = await lookup({})
    expect(found).toMatchObject({
      result: { audio: { type: 'bytes', mime: 'audio/mpeg' }, words: null },
      cost: { units: { character: speechRequest.text.length } },
    })
    expect(twin.charges).toHaveLength(3)
  })

  test('does not take another text, voice, pace or time for it', async () => {
    await speak({ pace: 'fast' })
    expect(await lookup({ text: 'Something else.', pace: 'fast' })).toBeNull()
    expect(await lookup({ voice: 'EXAVITQu4vr4xnSDxMaL', pace: 'fast' })).toBeNull()
    expect(await lookup({ pace: 'slow' })).toBeNull()
    expect(await lookup({ pace: 'fast' }, new Date(Date.now() + 3_600_000))).toBeNull()
    expect(await lookup({ pace: 'fast' })).not.toBeNull()
  })

  test('is asked again while the item is in the making', async () => {
    await speak()
    for (const item of twin.history) item.state = 'processing'
    await expect(lookup({})).rejects.toMatchObject({ submission: 'ambiguous' })
  })
})

describe('music', () => {
  const plan = z.object({
    chunks: z.array(z.object({ duration_ms: z.number(), positive_styles: z.array(z.string()) })),
  })
  const chunks = () => plan.parse(twin.seen.at(-1)?.json.composition_plan).chunks

  test.each([
    ['flat', 3],
    ['flat', 600],
    ['rise', 10],
    ['rise-plateau-outro', 61.337],
    ['rise-plateau-outro', 600],
  ] as const)('%s of %d s: a plan that lasts to the millisecond', async (intensityCurve, durationSec) => {
    // As with the longest text: everything but the content is right.
    twin.refuseNextContent()
    await expect(play({ intensityCurve, durationSec })).rejects.toMatchObject({ code: 'content_refused' })
    expect(chunks().reduce((sum, { duration_ms: ms }) => sum + ms, 0)).toBe(durationSec * 1000)
  })

  test('a curve that does not fit is flat, and it says so', async () => {
    const { notes } = await play({ durationSec: 5 })
    expect(chunks()).toHaveLength(1)
    expect(notes).toEqual(["5 s are too short for 'rise': it is flat"])
  })

  test('the prompt comes as short phrases, after the style and the tempo', async () => {
    await play({ prompt: 'Warm and hopeful, with strings. No drums' })
    expect(chunks()[0]?.positive_styles.slice(0, 6)).toEqual([
      ...['instrumental', 'piano', '90 BPM', 'Warm and hopeful', 'with strings', 'No drums'],
    ])
  })

  test.each([{ durationSec: 2.9 }, { durationSec: 601 }, { bpm: 20 }, { bpm: 300 }, { stems: true }])(
    'refuses %j without asking',
    async (bad) => {
      await expect(play(bad)).rejects.toMatchObject({ submission: 'rejected' })
      expect(twin.seen).toHaveLength(0)
    },
  )
})

test('a voice made from a recording speaks, is in nobody’s catalog, and is removed once', async () => {
  const { tts } = calls()
  const { result } = await fast(tts?.learn).generate(sample, context)
  expect(twin.clones[0]).toMatchObject({ name: 'Mara', labels: { language: 'en-GB', gender: 'female' } })
  expect((await speak({ voice: result.ref })).result.words).not.toBeNull()
  expect((await tts?.listVoices?.(context))?.map(({ name }) => name)).toEqual(['George', 'Sarah', 'River'])
  await tts?.forget?.(result.ref, context)
  await tts?.forget?.(result.ref, context)
  expect(twin.clones).toEqual([])
})
