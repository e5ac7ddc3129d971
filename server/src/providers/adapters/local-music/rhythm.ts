import type { Random } from '../../../core/random.ts'

/** What the timing of every note depends on. */
export interface Groove {
  bpm: number
  swing: number
  swingUnit: number
  looseness: number
}

/**
 * Seconds from the start for a position in beats. Off-beats of the swung note length come late: the first of
 * each pair lasts `swing` of it.
 */
export function secondsAt(beat: number, groove: Groove): number {
  const pair = groove.swingUnit * 2
  const start = Math.floor(beat / pair + 1e-9) * pair
  const inside = (beat - start) / pair
  const swung =
    inside < 0.5 ? inside * 2 * groove.swing : groove.swing + (inside - 0.5) * 2 * (1 - groove.swing)
  return ((start + swung * pair) * 60) / groove.bpm
}

/** `secondsAt` with a player's small inaccuracy; the very first note is never before the start. */
export function playedAt(beat: number, groove: Groove, random: Random): number {
  const shift = (random() + random() - 1) * groove.looseness
  return Math.max(0, secondsAt(beat, groove) + shift)
}

const strengths: Record<string, number> = { X: 1, x: 0.8, o: 0.55, '-': 0.3 }

/** One bar of a percussion text as `[beat, velocity]`; four characters a beat, see `DrumLayer`. */
export function stepsOfBar(pattern: string, bar: number, beatsPerBar: number): [number, number][] {
  const stepsPerBar = beatsPerBar * 4
  const steps: [number, number][] = []
  for (let step = 0; step < stepsPerBar; step++) {
    const velocity = strengths[pattern[(bar * stepsPerBar + step) % pattern.length] ?? '.']
    if (velocity !== undefined) steps.push([step / 4, velocity])
  }
  return steps
}

/** One of a list, by chance. Throws for an empty list, which no style has. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
