import { type Mode, modal } from './modal.ts'

/**
 * A felted upright piano. Strings are stiff, so partial k lies at k sqrt(1 + B k^2) (Fletcher 1964); each of
 * the strongest partials decays first quickly, then slowly, because the strings of a note exchange energy
 * (Weinreich 1977).
 */
export const softPiano = modal({
  level: 0.62,
  attackSec: 0.005,
  releaseSec: 0.7,
  strike: { gain: 0.12, decaySec: 0.06, smoothing: 0.06 },
  modes({ frequencyHz, velocity, brightness }) {
    const stiffness = 0.00025 * (frequencyHz / 220) ** 1.2
    const baseDecaySec = Math.min(14, 9 * (220 / frequencyHz) ** 0.55)
    const slope = 1.15 - 0.3 * velocity - 0.25 * brightness
    const modes: Mode[] = []
    for (let k = 1; k <= 12; k++) {
      const ratio = k * Math.sqrt(1 + stiffness * k * k)
      // The hammer strikes at about an eighth of the string, where the eighth partial has a node.
      const strikePoint = 0.25 + 0.75 * Math.abs(Math.sin((Math.PI * k) / 8.2))
      const gain = strikePoint * Math.exp(-slope * (k - 1) * 0.62)
      const decaySec = baseDecaySec / (1 + 0.28 * (k - 1))
      modes.push({
        ratio,
        gain: gain * (k <= 3 ? 0.7 : 1),
        decaySec: k <= 3 ? decaySec * 0.5 : decaySec * 0.6,
      })
      if (k <= 3) modes.push({ ratio: ratio * 1.0006, gain: gain * 0.3, decaySec })
    }
    return modes
  },
})

/** Free metal bar, first partials 1 : 2.756 : 5.404 (Euler-Bernoulli beam), soft mallet. */
export const bell = modal({
  level: 0.42,
  attackSec: 0.003,
  releaseSec: 1.6,
  strike: { gain: 0.02, decaySec: 0.02, smoothing: 0.3 },
  modes: ({ velocity, brightness }) => [
    { ratio: 1, gain: 1, decaySec: 4.2 },
    { ratio: 1.0023, gain: 0.35, decaySec: 3.6 },
    { ratio: 2.756, gain: 0.1 + 0.16 * velocity * brightness, decaySec: 1.3 },
    { ratio: 5.404, gain: 0.03 + 0.08 * velocity * brightness, decaySec: 0.5 },
  ],
})

/** Wooden bar undercut so that its second partial is two octaves up (1 : 4 : 9.8). */
export const marimba = modal({
  level: 0.75,
  attackSec: 0.002,
  releaseSec: 0.6,
  strike: { gain: 0.1, decaySec: 0.02, smoothing: 0.15 },
  modes: ({ frequencyHz, velocity }) => {
    const decaySec = 1.5 * (262 / frequencyHz) ** 0.5
    return [
      { ratio: 1, gain: 1, decaySec },
      { ratio: 4, gain: 0.12 + 0.22 * velocity, decaySec: decaySec * 0.25 },
      { ratio: 9.8, gain: 0.02 + 0.07 * velocity, decaySec: decaySec * 0.1 },
    ]
  },
})

/** Thumb piano: a plucked tongue with a strong fundamental and short inharmonic overtones. */
export const kalimba = modal({
  level: 0.6,
  attackSec: 0.0015,
  releaseSec: 0.9,
  strike: { gain: 0.07, decaySec: 0.015, smoothing: 0.2 },
  modes: ({ frequencyHz, velocity }) => {
    const decaySec = 2.2 * (392 / frequencyHz) ** 0.4
    return [
      { ratio: 1, gain: 1, decaySec },
      { ratio: 1.0015, gain: 0.3, decaySec: decaySec * 1.2 },
      { ratio: 2.01, gain: 0.1, decaySec: decaySec * 0.5 },
      { ratio: 5.9, gain: 0.05 + 0.12 * velocity, decaySec: decaySec * 0.12 },
    ]
  },
})

/** A small dry block of wood: clock ticks and rim clicks. */
export const woodblock = modal({
  level: 0.5,
  attackSec: 0.0008,
  releaseSec: 0.3,
  strike: { gain: 0.25, decaySec: 0.012, smoothing: 0.35 },
  modes: () => [
    { ratio: 1, gain: 1, decaySec: 0.11 },
    { ratio: 1.52, gain: 0.5, decaySec: 0.08 },
    { ratio: 2.43, gain: 0.25, decaySec: 0.05 },
  ],
})
