import type { IntensityCurve } from '../../port.ts'

/** Every curve, in the order the port lists them. */
export const intensityCurves = ['flat', 'rise', 'rise-plateau-outro'] as const satisfies IntensityCurve[]

const ease = (from: number, to: number, position: number): number => {
  const clamped = Math.min(1, Math.max(0, position))
  return from + (to - from) * clamped * clamped * (3 - 2 * clamped)
}

/**
 * How much is going on at a `position` (0 start, 1 the last chord): 0 is the sparsest arrangement a style has,
 * 1 the fullest. Layers, density, brightness and level all follow this one number.
 */
export function intensityAt(curve: IntensityCurve, position: number): number {
  switch (curve) {
    case 'flat':
      return 0.6
    case 'rise':
      return ease(0.15, 1, position / 0.9)
    case 'rise-plateau-outro':
      return position < 0.5 ? ease(0.2, 0.95, position / 0.36) : ease(0.95, 0.2, (position - 0.69) / 0.24)
  }
}

/** The fader for an intensity, as linear gain: 6 dB between nothing and all. */
export const levelOf = (intensity: number): number => 10 ** ((-6 * (1 - intensity)) / 20)
