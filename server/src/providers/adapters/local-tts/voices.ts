import type { CatalogVoice, Emphasis, Pace } from '../../port.ts'

/** How a voice of the catalog is made from one of the engine's. */
export interface VoiceModel {
  /** The engine's name for the recorded speaker. */
  engineVoice: 'slt' | 'rms' | 'awb'
  /**
   * The length of the vocal tract, so to speak: above 1 moves the formants up (a smaller, brighter voice), below 1
   * down. It is had by playing the engine's samples faster or slower while it reads slower or faster.
   */
  formantScale: number
  /** 1 is the speaker's own pace. */
  stretch: number
  /** Mean and spread of the melody in hertz; null where the engine's model for the speaker fixes it. */
  pitch: { meanHz: number; spreadHz: number } | null
  /**
   * What lifts the vocoder's dull upper half to the long-term spectrum of natural speech
   * (Byrne et al., 1994, J. Acoust. Soc. Am. 96).
   */
  presenceDb: number
}

interface LocalVoice extends CatalogVoice {
  model: VoiceModel
}

const SAMPLE_RATES_HZ = [16_000, 22_050, 24_000, 44_100, 48_000]

const LOCAL_VOICES: LocalVoice[] = [
  {
    id: 'vx_clara',
    ref: 'clara',
    name: 'Clara',
    language: 'en-US',
    gender: 'female',
    styleTags: ['narration', 'clear', 'friendly'],
    sampleRatesHz: SAMPLE_RATES_HZ,
    model: {
      engineVoice: 'slt',
      formantScale: 1,
      stretch: 1.02,
      pitch: { meanHz: 172, spreadHz: 34 },
      presenceDb: 4,
    },
  },
  {
    id: 'vx_rowan',
    ref: 'rowan',
    name: 'Rowan',
    language: 'en-US',
    gender: 'male',
    styleTags: ['narration', 'calm', 'documentary'],
    sampleRatesHz: SAMPLE_RATES_HZ,
    model: { engineVoice: 'rms', formantScale: 1, stretch: 0.92, pitch: null, presenceDb: 1 },
  },
  {
    id: 'vx_callum',
    ref: 'callum',
    name: 'Callum',
    language: 'en-GB',
    gender: 'male',
    styleTags: ['conversational', 'warm', 'scottish'],
    sampleRatesHz: SAMPLE_RATES_HZ,
    model: {
      engineVoice: 'awb',
      formantScale: 1,
      stretch: 1.06,
      pitch: { meanHz: 126, spreadHz: 27 },
      presenceDb: 5,
    },
  },
  {
    id: 'vx_nora',
    ref: 'nora',
    name: 'Nora',
    language: 'en-US',
    gender: 'female',
    styleTags: ['audiobook', 'low', 'warm'],
    sampleRatesHz: SAMPLE_RATES_HZ,
    model: {
      engineVoice: 'slt',
      formantScale: 0.95,
      stretch: 1.06,
      pitch: { meanHz: 148, spreadHz: 28 },
      presenceDb: 4,
    },
  },
  {
    id: 'vx_june',
    ref: 'june',
    name: 'June',
    language: 'en-US',
    gender: 'female',
    styleTags: ['explainer', 'bright', 'young'],
    sampleRatesHz: SAMPLE_RATES_HZ,
    model: {
      engineVoice: 'slt',
      formantScale: 1.07,
      stretch: 0.97,
      pitch: { meanHz: 200, spreadHz: 42 },
      presenceDb: 3,
    },
  },
  {
    id: 'vx_edmund',
    ref: 'edmund',
    name: 'Edmund',
    language: 'en-GB',
    gender: 'male',
    styleTags: ['documentary', 'deep', 'serious'],
    sampleRatesHz: SAMPLE_RATES_HZ,
    model: {
      engineVoice: 'awb',
      formantScale: 0.93,
      stretch: 1.08,
      pitch: { meanHz: 104, spreadHz: 22 },
      presenceDb: 5,
    },
  },
]

/** The catalog; the first voice is the default. */
export const catalog: CatalogVoice[] = LOCAL_VOICES.map(({ model: _, ...voice }) => voice)

/** The model of a voice by its `ref`. */
export const voiceModel = (ref: string): VoiceModel | undefined =>
  LOCAL_VOICES.find((voice) => voice.ref === ref)?.model

/** Duration of the same words, relative to the voice's own pace. */
export const PACE_STRETCH: Readonly<Record<Pace, number>> = { slow: 1.22, medium: 1, fast: 0.8 }

/** What a speaker changes together with vocal effort: melody, loudness and the tilt of the spectrum. */
export interface Effort {
  pitch: number
  pitchSpread: number
  levelDbfs: number
  tiltDb: number
}

export const EFFORT: Readonly<Record<Emphasis, Effort>> = {
  soft: { pitch: 0.97, pitchSpread: 0.65, levelDbfs: -25, tiltDb: -3 },
  normal: { pitch: 1, pitchSpread: 1, levelDbfs: -21, tiltDb: 0 },
  strong: { pitch: 1.05, pitchSpread: 1.4, levelDbfs: -18, tiltDb: 2.5 },
}
