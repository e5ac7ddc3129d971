/** Seven-note modes as semitones above the tonic. */
export const modes = {
  ionian: [0, 2, 4, 5, 7, 9, 11],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  aeolian: [0, 2, 3, 5, 7, 8, 10],
} as const satisfies Record<string, readonly number[]>

export type Mode = keyof typeof modes

/** A tonic pitch class (0 is C) with a mode. */
export interface Key {
  tonic: number
  mode: Mode
}

const noteNames = ['C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B']

/** `D dorian`, for logs. */
export const keyName = (key: Key): string => `${noteNames[key.tonic] ?? '?'} ${key.mode}`

/** The pitch class of an integer pitch, also for negative ones. */
export const pitchClass = (pitch: number): number => ((pitch % 12) + 12) % 12

/** Pitch class of a scale degree counted from 1; degrees past 7 go on into the next octave. */
export function degreePitchClass(key: Key, degree: number): number {
  const steps = modes[key.mode]
  return pitchClass(key.tonic + (steps[(degree - 1) % 7] ?? 0))
}

/** The pitch classes of the key, in scale order. */
export const scalePitchClasses = (key: Key): number[] =>
  modes[key.mode].map((step) => pitchClass(key.tonic + step))

/**
 * The five notes of the key that clash with none of its common chords: degrees 1 2 3 5 6 where the third is
 * major, 1 3 4 5 7 where it is minor. Melodies keep to them on weak beats.
 */
export function pentatonicPitchClasses(key: Key): number[] {
  const degrees = modes[key.mode][2] === 4 ? [1, 2, 3, 5, 6] : [1, 3, 4, 5, 7]
  return degrees.map((degree) => degreePitchClass(key, degree))
}

/** Every MIDI pitch from `low` to `high` (both included) whose pitch class is listed. */
export function pitchesWithin(classes: readonly number[], low: number, high: number): number[] {
  const found: number[] = []
  for (let pitch = low; pitch <= high; pitch++) if (classes.includes(pitchClass(pitch))) found.push(pitch)
  return found
}

/** Equal temperament, A4 (MIDI 69) at 440 Hz. */
export const frequencyOf = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12)
