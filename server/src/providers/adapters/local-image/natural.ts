import { oklch } from './color.ts'

/** Colours of things that a viewer knows: they keep them in every palette, as skin does. */
export const natural = {
  red: oklch(0.57, 0.165, 29),
  crust: oklch(0.66, 0.105, 62),
  crumb: oklch(0.9, 0.05, 82),
  wood: oklch(0.56, 0.07, 58),
  brick: oklch(0.52, 0.085, 38),
  flame: oklch(0.78, 0.155, 66),
  blue: oklch(0.5, 0.115, 255),
} as const
