import { encodeWav } from '../../../core/wav.ts'
import type { Emphasis, Pace, SpokenWord } from '../../port.ts'
import { applyBiquad, highPass, highShelf } from './filters.ts'
import type { EngineSettings, SpokenSentence } from './flite.ts'
import { ENGINE_RATE_HZ, speak } from './flite.ts'
import { toLevel } from './level.ts'
import { resample } from './resample.ts'
import type { Script, Sentence, Token } from './script.ts'
import { amplify, Track } from './track.ts'
import type { VoiceModel } from './voices.ts'
import { EFFORT, PACE_STRETCH } from './voices.ts'

/** Silence between two sentences at medium pace; the engine makes the pauses at commas. */
const GAP_SEC = { clause: 0.1, sentence: 0.36, paragraph: 0.75 }
const LEADING_SILENCE_SEC = 0.05
const TRAILING_SILENCE_SEC = 0.2
/** A script in which nothing can be spoken still has a length, so that it can be placed on a timeline. */
const UNSPOKEN_SEC = 0.3
/** What is kept of the engine's own silence around a sentence: breath onset and decay. */
const KEPT_BEFORE_SEC = 0.03
const KEPT_AFTER_SEC = 0.08
const RUMBLE_HZ = 60
const PRESENCE_CORNER_HZ = 2_000

export interface SynthesisInput {
  script: Script
  model: VoiceModel
  pace: Pace
  emphasis: Emphasis
  sampleRateHz: number
}

export interface SynthesisOutput {
  wav: Uint8Array
  durationSec: number
  /** One for each token of the script, in order. A token that is not spoken starts and ends where it stands. */
  words: SpokenWord[]
}

/** Reads a script: runs in a worker thread, where it may take its time. Throws an Error if the engine fails. */
export default function synthesise(input: SynthesisInput): SynthesisOutput {
  const { model, sampleRateHz } = input
  const effort = EFFORT[input.emphasis]
  const stretch = PACE_STRETCH[input.pace]
  const settings: EngineSettings = {
    voice: model.engineVoice,
    stretch: model.stretch * stretch * model.formantScale,
    pitch: model.pitch && {
      meanHz: (model.pitch.meanHz * effort.pitch) / model.formantScale,
      spreadHz: (model.pitch.spreadHz * effort.pitchSpread) / model.formantScale,
    },
  }
  const track = new Track(Math.round(ENGINE_RATE_HZ * model.formantScale))
  const words: SpokenWord[] = []

  track.addSilence(LEADING_SILENCE_SEC + input.script.leadingPauseSec)
  for (const [i, sentence] of input.script.sentences.entries()) {
    words.push(...addSentence(track, sentence, settings))
    if (i < input.script.sentences.length - 1) track.addSilence(GAP_SEC[sentence.end] * stretch)
  }
  track.addSilence(TRAILING_SILENCE_SEC)

  const sound = track.samples()
  applyBiquad(sound, highPass(RUMBLE_HZ, track.sampleRateHz))
  applyBiquad(sound, highShelf(PRESENCE_CORNER_HZ, model.presenceDb + effort.tiltDb, track.sampleRateHz))
  const samples = toLevel(resample(sound, track.sampleRateHz, sampleRateHz), effort.levelDbfs, sampleRateHz)
  return {
    wav: encodeWav({ sampleRateHz, channels: 1, samples }),
    durationSec: samples.length / sampleRateHz,
    words,
  }
}

/** Appends one sentence with the silences that the script asks for, and says when its words are heard. */
function addSentence(track: Track, sentence: Sentence, settings: EngineSettings): SpokenWord[] {
  const { tokens } = sentence
  const spoken = tokens.filter((token) => token.spoken !== '')
  const firstSpoken = tokens.findIndex((token) => token.spoken !== '')
  if (firstSpoken === -1) {
    track.addSilence(UNSPOKEN_SEC + sumPauses(tokens))
    return tokens.map(({ text }) => ({ text, startSec: LEADING_SILENCE_SEC, endSec: LEADING_SILENCE_SEC }))
  }
  track.addSilence(sumPauses(tokens.slice(0, firstSpoken)))

  const speech = speak(
    spoken.map(({ spoken, delivery: { rate, pitch } }) => ({ spoken, rate, pitch })),
    settings,
  )
  shapeVolume(speech, spoken)
  const heard = addSpeech(track, speech, spoken)
  let at = heard[0]?.startSec ?? track.seconds
  return tokens.map(({ text, spoken }) => {
    const span = spoken === '' ? undefined : heard.shift()
    const word = { text, startSec: span?.startSec ?? at, endSec: span?.endSec ?? at }
    at = word.endSec
    return word
  })
}

const sumPauses = (tokens: Token[]): number => tokens.reduce((sum, token) => sum + token.pauseAfterSec, 0)

/** Applies the gains that the script asks for, over runs of words with the same gain. */
function shapeVolume({ samples, tokens }: SpokenSentence, spoken: readonly Token[]): void {
  for (let first = 0; first < spoken.length; ) {
    const gainDb = spoken[first]?.delivery.gainDb ?? 0
    let next = first + 1
    while (next < spoken.length && spoken[next]?.delivery.gainDb === gainDb) next++
    const fromSec = tokens[first]?.startSec ?? 0
    const toSec = tokens[next - 1]?.endSec ?? fromSec
    if (gainDb !== 0) amplify(samples, fromSec, toSec, gainDb, ENGINE_RATE_HZ)
    first = next
  }
}

/**
 * Appends the sound between the first and the last word, opened up where the script asks for a pause: in the
 * middle of the engine's own pause, where it is quiet. Returns the words' times on the track.
 */
function addSpeech(track: Track, speech: SpokenSentence, spoken: readonly Token[]) {
  const sample = (engineSec: number) => Math.max(0, Math.round(engineSec * ENGINE_RATE_HZ))
  const trackSec = (engineSec: number) => (engineSec * ENGINE_RATE_HZ) / track.sampleRateHz
  const heard: { startSec: number; endSec: number }[] = []
  let from = Math.max(0, (speech.tokens[0]?.startSec ?? 0) - KEPT_BEFORE_SEC)

  speech.tokens.forEach((span, i) => {
    const offset = track.seconds - trackSec(from)
    heard.push({ startSec: offset + trackSec(span.startSec), endSec: offset + trackSec(span.endSec) })
    const isLast = i === speech.tokens.length - 1
    const pauseSec = spoken[i]?.pauseAfterSec ?? 0
    if (!isLast && pauseSec === 0) return
    const pause = speech.pauses.find(({ startSec }) => startSec >= span.endSec - 0.001)
    const next = speech.tokens[i + 1]
    const opening = pause && next && pause.endSec <= next.startSec + 0.001 ? pause : null
    const to = isLast
      ? span.endSec + KEPT_AFTER_SEC
      : opening
        ? (opening.startSec + opening.endSec) / 2
        : span.endSec
    track.addFaded(speech.samples.subarray(sample(from), sample(to)))
    track.addSilence(pauseSec)
    from = to
  })
  return heard
}
