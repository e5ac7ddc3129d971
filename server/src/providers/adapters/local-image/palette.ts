import type { Random } from '../../../core/random.ts'
import { mix, oklch, turnHue } from './color.ts'
import { between } from './draw.ts'
import type { PaletteFamily } from './families.ts'
import type { Light } from './vocabulary.ts'

/** The colours of one picture, all `#rrggbb`. */
export interface Palette {
  skyTop: string
  skyMid: string
  skyLow: string
  /** Sun, moon, lamps. */
  glow: string
  /** Lit windows and lanterns: warm whatever the family. */
  lamp: string
  accent: string
  second: string
  /** Nearly black and nearly white of this family. */
  ink: string
  paper: string
  /** Distance to nearness: 0 melts into the sky, 1 is the dark foreground. */
  depth(nearness: number): string
  dark: boolean
}

/** [lightness, chroma] of each part under one light; `midWarmth` says how far the middle of the sky turns warm. */
interface LightRecipe {
  top: readonly [number, number]
  mid: readonly [number, number]
  low: readonly [number, number]
  far: readonly [number, number]
  near: readonly [number, number]
  glow: readonly [number, number]
  midWarmth: number
  dark: boolean
}

const recipes: Record<Light, LightRecipe> = {
  day: {
    top: [0.72, 0.095],
    mid: [0.84, 0.065],
    low: [0.94, 0.05],
    far: [0.76, 0.06],
    near: [0.3, 0.075],
    glow: [0.97, 0.07],
    midWarmth: 0.15,
    dark: false,
  },
  bold: {
    top: [0.88, 0.06],
    mid: [0.91, 0.055],
    low: [0.94, 0.045],
    far: [0.78, 0.08],
    near: [0.29, 0.09],
    glow: [0.72, 0.17],
    midWarmth: 0.9,
    dark: false,
  },
  dawn: {
    top: [0.6, 0.09],
    mid: [0.78, 0.085],
    low: [0.92, 0.085],
    far: [0.72, 0.075],
    near: [0.27, 0.075],
    glow: [0.97, 0.08],
    midWarmth: 0.55,
    dark: false,
  },
  dusk: {
    top: [0.36, 0.11],
    mid: [0.6, 0.14],
    low: [0.84, 0.13],
    far: [0.6, 0.11],
    near: [0.19, 0.06],
    glow: [0.93, 0.12],
    midWarmth: 0.6,
    dark: true,
  },
  night: {
    top: [0.18, 0.06],
    mid: [0.27, 0.075],
    low: [0.43, 0.09],
    far: [0.38, 0.075],
    near: [0.12, 0.035],
    glow: [0.95, 0.05],
    midWarmth: 0,
    dark: true,
  },
  storm: {
    top: [0.32, 0.045],
    mid: [0.47, 0.045],
    low: [0.7, 0.045],
    far: [0.55, 0.04],
    near: [0.18, 0.035],
    glow: [0.9, 0.05],
    midWarmth: 0.05,
    dark: true,
  },
  fog: {
    top: [0.73, 0.055],
    mid: [0.82, 0.055],
    low: [0.9, 0.055],
    far: [0.77, 0.06],
    near: [0.36, 0.07],
    glow: [0.97, 0.04],
    midWarmth: 0.4,
    dark: false,
  },
}

export interface PaletteRequest {
  family: PaletteFamily
  light: Light
  /** Hue of the things themselves (sea, leaves, sand); null where the family decides alone. */
  naturalHueDeg: number | null
  /** 1 is normal; moods and seasons change it. */
  vividness: number
  random: Random
}

/** Colours for one picture: hues from the family, lightness from the light, a pull towards nature's own hue. */
export function makePalette(request: PaletteRequest): Palette {
  const { family, light, naturalHueDeg, random } = request
  const recipe = recipes[light]
  const drift = between(random, -10, 10)
  const vivid = family.vividness * request.vividness
  const towardsNature = (hueDeg: number, share: number): number =>
    naturalHueDeg === null ? hueDeg : turnHue(hueDeg, naturalHueDeg, share)
  const base = towardsNature(family.baseDeg + drift, 0.3)
  const shade = towardsNature(family.shadeDeg + drift, 0.45)
  const color = ([lightness, chroma]: readonly [number, number], hueDeg: number): string =>
    oklch(lightness, chroma * vivid, hueDeg)
  const skyTop = color(recipe.top, light === 'bold' ? family.warmDeg : base)
  const skyLow = color(recipe.low, light === 'night' || light === 'storm' ? base : family.warmDeg)
  const between50 = mix(skyTop, skyLow, 0.5)
  const accentNearWarm = Math.abs(((family.accentDeg - family.warmDeg + 540) % 360) - 180) < 75
  const midDeg = accentNearWarm ? family.accentDeg : turnHue(base, family.warmDeg, 0.7)
  const skyMid = mix(between50, color(recipe.mid, midDeg), recipe.midWarmth)
  const far = mix(color(recipe.far, towardsNature(base, 0.2)), skyLow, 0.25)
  const near = color(recipe.near, shade)
  const middle = color(
    [(recipe.far[0] + recipe.near[0]) / 2, recipe.far[1] * 1.15],
    turnHue(base, shade, 0.6),
  )
  return {
    skyTop,
    skyMid: recipe.midWarmth === 0 ? color(recipe.mid, base) : skyMid,
    skyLow,
    glow: color(recipe.glow, light === 'bold' ? family.accentDeg : family.warmDeg),
    lamp: oklch(0.88, 0.13 * Math.min(1, vivid + 0.2), turnHue(75, family.warmDeg, 0.4)),
    accent: oklch(recipe.dark ? 0.68 : 0.64, 0.17 * vivid, family.accentDeg + drift / 2),
    second: oklch(recipe.dark ? 0.7 : 0.66, 0.11 * vivid, family.secondDeg),
    ink: oklch(0.17, 0.04 * vivid, family.shadeDeg),
    paper: oklch(0.965, 0.02 * vivid, family.warmDeg),
    depth: (nearness) => {
      const at = Math.max(0, Math.min(1, nearness))
      return at < 0.5 ? mix(far, middle, at * 2) : mix(middle, near, at * 2 - 1)
    },
    dark: recipe.dark,
  }
}
