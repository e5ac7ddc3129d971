import type { InstrumentName } from './instruments/index.ts'
import type { ReverbSettings } from './reverb.ts'

/** A note to be played; times count from the start of the piece. */
export interface Note {
  startSec: number
  durationSec: number
  /** MIDI number; percussion without pitch ignores it. */
  pitch: number
  /** 0..1: loudness, and for struck and plucked sounds also colour. */
  velocity: number
  /** 0..1: how open filters are, from the intensity at this point. */
  brightness: number
}

export type StemName = 'pads' | 'keys' | 'melody' | 'bass' | 'drums'

/** One instrument's notes, in order of start, with its place in the mix. */
export interface Track {
  instrument: InstrumentName
  stem: StemName
  /** Linear. */
  gain: number
  /** -1 left .. 1 right. */
  pan: number
  /** Linear amount sent to the reverb, after `gain`. */
  reverbSend: number
  notes: Note[]
}

/** A whole piece, ready to be played. */
export interface Score {
  bpm: number
  beatsPerBar: number
  bars: number
  /** Where the last chord begins. */
  finalSec: number
  durationSec: number
  /** For logs: `D dorian`. */
  key: string
  /** Semitones from C of the scale's notes. */
  scale: number[]
  reverb: ReverbSettings
  tracks: Track[]
}
