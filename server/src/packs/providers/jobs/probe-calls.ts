import type { Capabilities } from '@potterlabs/generated/providers/schemas.ts'
import type { JobContext } from '../../../jobs/definition.ts'
import type { Call, CatalogVoice, Emphasis, Pace, VideoRequest } from '../../../providers/port.ts'
import type { Provider } from '../../../providers/registry.ts'
import { receive } from '../../../studio/receive.ts'
import { receiveSound } from '../../../studio/sound.ts'
import type { JobIdentity, StudioTools } from '../../../studio/tools.ts'
import { musicSec, type PlannedCheck, SENTENCE, shortest, tellingRatio } from './probe-plan.ts'
import {
  answerSchema,
  failed,
  judgeClip,
  judgeMusic,
  judgePicture,
  judgeSpeech,
  judgeText,
  type Verdict,
} from './verdicts.ts'

export type ProbeTools = Pick<StudioTools, 'providers' | 'fetch' | 'ffmpeg' | 'workDir'>

/** What a check works with. */
export interface Probing {
  tools: ProbeTools
  job: JobIdentity
  context: JobContext
  provider: Provider
  /** As claimed; the provider's own hold only what has passed. */
  claimed: Capabilities
}

const SAMPLE_RATE_HZ = 24_000
const PROMPT = 'A red lighthouse on a rock in the sea, in the evening.'

/** Makes one thing and judges it. Throws JobFailure or OutcomeUnknown where nothing came of it. */
export async function probe(probing: Probing, { step, estimatedMicrosUsd }: PlannedCheck): Promise<Verdict> {
  const { tools, job, context, provider, claimed } = probing
  const verdictOf = async <Request, Result>(
    call: Call<Request, Result> | undefined,
    request: Request,
    judge: (result: Result) => Promise<Verdict> | Verdict,
  ): Promise<Verdict> => {
    if (!call) return failed('It has no such call.')
    const estimate = estimatedMicrosUsd ?? 0
    return context.call({
      step,
      provider,
      call,
      request,
      estimatedMicrosUsd: estimate,
      store: async (result) => judge(result),
    })
  }
  const { text, tts, image, music, video } = claimed
  switch (step) {
    case 'text':
      if (!text) break
      return verdictOf(provider.llm?.complete, textRequest, (answer) => judgeText(answer.text))
    case 'tts': {
      if (!tts) break
      const [voice] = await voicesOf(provider, context)
      if (!voice) return failed('It has no voices.')
      const request = {
        text: SENTENCE,
        voice: voice.ref,
        pace: chosen<Pace>(tts.paces, 'medium'),
        emphasis: chosen<Emphasis>(tts.emphases, 'normal'),
        sampleRateHz: tts.sample_rates_hz[0] ?? SAMPLE_RATE_HZ,
        ssml: false,
        previousText: null,
        nextText: null,
      }
      return verdictOf(provider.tts?.speech, request, async ({ audio, words }) => {
        const format = { sampleRateHz: SAMPLE_RATE_HZ, channels: 1 as const }
        const pcm = await receiveSound(tools, context, job, provider, audio, format)
        return judgeSpeech(pcm, words, tts.word_times)
      })
    }
    case 'image': {
      if (!image) break
      const aspectRatio = tellingRatio(image.aspect_ratios)
      const request = { prompt: PROMPT, negativePrompt: null, aspectRatio, count: 1, seed: 1, references: [] }
      return verdictOf(provider.image?.image, request, async ([made]) =>
        made
          ? judgePicture((await receive(tools, context, provider, made.media)).data, aspectRatio)
          : failed('No picture came.'),
      )
    }
    case 'search': {
      if (!image) break
      const request = {
        query: 'lighthouse',
        aspectRatio: tellingRatio(image.aspect_ratios),
        count: 1,
        language: 'en',
      }
      return verdictOf(provider.image?.search, request, async ([found]) =>
        found
          ? judgePicture((await receive(tools, context, provider, found.media)).data, null)
          : failed('Nothing was found for "lighthouse".'),
      )
    }
    case 'music': {
      if (!music) break
      const durationSec = musicSec(music.max_duration_sec)
      const request = {
        style: music.styles[0] ?? 'ambient',
        prompt: null,
        bpm: null,
        durationSec,
        intensityCurve: music.intensity_curves[0] ?? 'flat',
        stems: false,
        seed: 1,
      } as const
      return verdictOf(provider.music?.music, request, async ({ audio }) => {
        const format = { sampleRateHz: SAMPLE_RATE_HZ, channels: 2 as const }
        return judgeMusic(await receiveSound(tools, context, job, provider, audio, format), durationSec)
      })
    }
    case 'video': {
      if (!video) break
      const request = videoRequest(shortest(video.durations_sec), tellingRatio(video.aspect_ratios))
      return verdictOf(provider.video?.video, request, async (made) => {
        const { data } = await receive(tools, context, provider, made.video)
        return judgeClip(tools, job.id, data, request, context.signal)
      })
    }
  }
  return failed('The capabilities do not claim it.')
}

const textRequest = {
  system: 'You answer with one JSON object and nothing else.',
  prompt:
    'Give a short title for a story about a lighthouse, and the number seven: {"title": "...", "number": 7}',
  schema: answerSchema,
  schemaName: 'probe',
  maxOutputTokens: 60,
  temperature: 0,
  seed: null,
  model: null,
}

const videoRequest = (durationSec: number, aspectRatio: VideoRequest['aspectRatio']): VideoRequest => ({
  prompt: PROMPT,
  negativePrompt: null,
  durationSec,
  aspectRatio,
  resolution: '480p',
  seed: null,
  audio: false,
  references: [],
  model: null,
  overrides: {},
})

const chosen = <Choice extends string>(choices: readonly Choice[], usual: Choice): Choice =>
  choices.includes(usual) ? usual : (choices[0] ?? usual)

async function voicesOf({ tts }: Provider, { signal, log }: JobContext): Promise<readonly CatalogVoice[]> {
  if (!tts || tts.voices.length > 0 || !tts.listVoices) return tts?.voices ?? []
  return tts.listVoices({ attemptKey: 'voices', signal, log: (line) => log('info', line) })
}
