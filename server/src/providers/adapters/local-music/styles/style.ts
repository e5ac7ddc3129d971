import type { InstrumentName } from '../instruments/index.ts'
import type { Mode } from '../pitch.ts'
import type { ReverbSettings } from '../reverb.ts'
import type { StemName } from '../score.ts'

/** A rhythm: `[beat, length in beats, velocity]` of each note of a bar. */
export type Hits = readonly (readonly [beat: number, beats: number, velocity: number])[]

/** Which note of the chord a bass hit takes. */
export type BassHits = readonly (readonly [
  beat: number,
  beats: number,
  velocity: number,
  note: 'root' | 'fifth' | 'octave',
])[]

/** What a bar of a melody phrase does. `answer` is the motif turned upside down, `hold` one long chord note. */
export type MelodyBar = 'motif' | 'answer' | 'hold' | 'rest'

interface LayerBase {
  instrument: InstrumentName
  stem: StemName
  gainDb: number
  /** -1 left .. 1 right. */
  pan?: number
  /** dB relative to the dry layer; absent: dry. */
  reverbDb?: number
  /** Sounds in phrases whose intensity is at least this. */
  from: number
  /** ... and at most this; absent: no limit. */
  until?: number
  /** Pauses in some phrases, so that a steady intensity still has contrast. */
  pauses?: boolean
}

interface Chordal extends LayerBase {
  voices: number
  /** MIDI pitches the voicing moves between. */
  range: readonly [number, number]
}

/** Holds each chord. */
export interface SustainLayer extends Chordal {
  play: 'sustain'
}

/** Breaks the chord: each pattern lists voicing indexes (past the top: an octave up), `null` for a rest. */
export interface ArpeggioLayer extends Chordal {
  play: 'arpeggio'
  stepsPerBeat: number
  patterns: readonly (readonly (number | null)[])[]
  /** Sounding length in steps; absent: until the chord changes, as with a held pedal. */
  lengthSteps?: number
}

/** Strikes the whole chord in a rhythm. */
export interface ChordsLayer extends Chordal {
  play: 'chords'
  rhythms: readonly Hits[]
  /** Seconds between neighbouring notes of a strike: a strum. */
  strumSec?: number
}

export interface MelodyLayer extends LayerBase {
  play: 'melody'
  range: readonly [number, number]
  /** Motif rhythms; velocities shape the accents. */
  rhythms: readonly Hits[]
  /** What the bars of a phrase do; repeated over longer phrases. */
  plans: readonly (readonly MelodyBar[])[]
}

export interface BassLayer extends LayerBase {
  play: 'bass'
  /** Lowest MIDI pitch of the octave the roots are put in. */
  low: number
  rhythms: readonly BassHits[]
}

/**
 * Percussion as text, sixteen characters for a 4/4 bar: `X` strong, `x` normal, `o` soft, `-` ghost, `.` rest.
 * Longer texts span several bars. `once` plays only the first bar of each phrase (and the last chord).
 */
export interface DrumLayer extends LayerBase {
  play: 'drum'
  pitch?: number
  patterns: readonly string[]
  once?: boolean
  /** Also struck with the last chord. */
  final?: boolean
}

export type Layer = SustainLayer | ArpeggioLayer | ChordsLayer | MelodyLayer | BassLayer | DrumLayer

/** Chords bar by bar (`harmony.ts` notation); two in one bar are separated by a space. */
export interface Tonality {
  mode: Mode
  /** Pitch classes the piece may be in, chosen so that the instruments lie well. */
  tonics: readonly number[]
  a: readonly (readonly string[])[]
  b: readonly (readonly string[])[]
  /** The bars before the last chord. */
  cadences: readonly (readonly string[])[]
  /** The last chord, on the tonic. */
  final: string
}

/** Everything the composer knows about a style; no code, so that a new style is one new file. */
export interface Style {
  id: string
  /** Words in free text that speak for this style, lower case. */
  words: readonly string[]
  /** Slowest and fastest tempo, beats a minute. */
  tempo: readonly [number, number]
  beatsPerBar: number
  /** Where an off-beat falls between two beats of `swingUnit` x 2: 0.5 straight, 0.66 triplet swing. */
  swing: number
  /** The note length that swings, in beats: 0.5 eighths, 0.25 sixteenths. */
  swingUnit: number
  /** Largest random shift of a note, in seconds. */
  looseness: number
  tonalities: readonly Tonality[]
  reverb: ReverbSettings
  layers: readonly Layer[]
}
