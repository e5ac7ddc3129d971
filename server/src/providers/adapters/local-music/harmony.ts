import { degreePitchClass, type Key, pitchClass, pitchesWithin } from './pitch.ts'

/**
 * A diatonic chord: `root` and `bass` are scale degrees, `pitchClasses` runs from the root upwards with the
 * notes that may be left out last.
 */
export interface Chord {
  pitchClasses: number[]
  bassPitchClass: number
}

/** A chord with the stretch of the piece it sounds in, in beats from the start. */
export interface ChordSpan {
  startBeat: number
  beats: number
  chord: Chord
}

const stacks: Record<string, readonly number[]> = {
  '': [0, 2, 4],
  '7': [0, 2, 6, 4],
  '9': [0, 2, 6, 8, 4],
  add9: [0, 2, 8, 4],
  sus2: [0, 8, 4],
  sus4: [0, 3, 4],
}

/**
 * Reads a chord written as scale degree, colour and bass degree: `4`, `6add9`, `2` + `7`, `1/3` (the tonic
 * triad over the third degree). Every note comes from the key, so the quality follows from the mode.
 * Throws a plain Error for anything else: chords are data of ours, not of a caller.
 */
export function parseChord(key: Key, text: string): Chord {
  const match = /^([1-7])(7|9|add9|sus2|sus4)?(?:\/([1-7]))?$/.exec(text)
  const stack = match ? stacks[match[2] ?? ''] : undefined
  if (!match || !stack) throw new Error(`'${text}' is not a chord`)
  const root = Number(match[1])
  return {
    pitchClasses: stack.map((offset) => degreePitchClass(key, root + offset)),
    bassPitchClass: degreePitchClass(key, Number(match[3] ?? root)),
  }
}

const selections = (pitches: readonly number[], count: number, from = 0): number[][] => {
  if (count === 0) return [[]]
  const found: number[][] = []
  for (let i = from; i <= pitches.length - count; i++) {
    const pitch = pitches[i] ?? 0
    for (const rest of selections(pitches, count - 1, i + 1)) found.push([pitch, ...rest])
  }
  return found
}

/** Small for open, complete voicings with wide gaps low down; in the same unit as semitones of movement. */
function spacingCost(voicing: readonly number[], chord: Chord): number {
  let cost = 0
  for (let i = 1; i < voicing.length; i++) {
    const lower = voicing[i - 1] ?? 0
    const gap = (voicing[i] ?? 0) - lower
    if (gap === 1) cost += 8
    if (gap === 2) cost += 1.5
    if (gap > 9) cost += gap - 9
    if (lower < 52 && gap < 5) cost += 4
  }
  const sounding = new Set(voicing.map(pitchClass))
  chord.pitchClasses.forEach((wanted, index) => {
    // The root may be left to the bass and the fifth (last in the list) is implied; colour and third may not.
    const free = index === 0 || index === chord.pitchClasses.length - 1
    if (!sounding.has(wanted)) cost += free ? 4 : 20
  })
  return cost
}

/** Semitones moved, with large leaps and parallel octaves and fifths counted against. */
function movementCost(voicing: readonly number[], previous: readonly number[]): number {
  let cost = 0
  for (let i = 0; i < voicing.length; i++) {
    const move = Math.abs((voicing[i] ?? 0) - (previous[i] ?? 0))
    cost += move + (move > 4 ? move - 4 : 0)
    if (i === 0) continue
    const gap = (voicing[i] ?? 0) - (voicing[i - 1] ?? 0)
    const gapBefore = (previous[i] ?? 0) - (previous[i - 1] ?? 0)
    if (move > 0 && gap === gapBefore && (gap % 12 === 7 || gap % 12 === 0)) cost += 3
  }
  return cost
}

/**
 * Places a chord as `voices` ascending MIDI pitches inside `range`, as near as possible to the `previous`
 * voicing (null: centred in the range). Exhaustive search over all placements: voice leading as the shortest
 * path between chords (Tymoczko, "A Geometry of Music", 2011, ch. 2-4).
 */
export function voiceChord(
  chord: Chord,
  voices: number,
  range: readonly [number, number],
  previous: readonly number[] | null,
): number[] {
  const [low, high] = range
  const centre = (low + high) / 2
  let best: number[] = []
  let bestCost = Number.POSITIVE_INFINITY
  for (const voicing of selections(pitchesWithin(chord.pitchClasses, low, high), voices)) {
    const middle = voicing.reduce((sum, pitch) => sum + pitch, 0) / voices
    // A little pull to the centre keeps a long piece from creeping to an edge of the range.
    const placement = Math.abs(middle - centre) * (previous ? 0.3 : 2)
    const cost = placement + spacingCost(voicing, chord) + (previous ? movementCost(voicing, previous) : 0)
    if (cost < bestCost) {
      best = voicing
      bestCost = cost
    }
  }
  if (best.length === 0) throw new Error(`no room for ${voices} voices between ${low} and ${high}`)
  return best
}

/**
 * The bass note of a chord, inside the octave from `low`; up to four semitones above that octave where this
 * saves a large leap from the note before.
 */
export function bassPitch(chord: Chord, low: number, previous: number | null): number {
  const lowest = low + pitchClass(chord.bassPitchClass - low)
  const upper = lowest + 12
  if (previous === null || upper > low + 16) return lowest
  return Math.abs(upper - previous) + 4 < Math.abs(lowest - previous) ? upper : lowest
}
