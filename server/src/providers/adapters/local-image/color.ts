/**
 * Colours as `#rrggbb`, worked on in OKLab/OKLCH, where equal steps look equal.
 * Conversion constants: Björn Ottosson, "A perceptual color space for image processing" (2020).
 */

export interface Oklch {
  /** Lightness, 0 black to 1 white. */
  lightness: number
  /** 0 grey to about 0.3. */
  chroma: number
  hueDeg: number
}

type Triple = readonly [number, number, number]

const toLinear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
const toGamma = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055

function linearRgb(hex: string): Triple {
  const value = Number.parseInt(hex.slice(1), 16)
  return [toLinear((value >> 16) / 255), toLinear(((value >> 8) & 255) / 255), toLinear((value & 255) / 255)]
}

function toOklab(hex: string): Triple {
  const [red, green, blue] = linearRgb(hex)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

function oklabToLinear([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function fromOklab(lab: Triple): string {
  const bytes = oklabToLinear(lab).map((value) =>
    Math.round(255 * toGamma(Math.max(0, Math.min(1, value))))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${bytes.join('')}`
}

const inGamut = (lab: Triple): boolean => oklabToLinear(lab).every((value) => value > -0.001 && value < 1.001)

/** The colour, with as much of its chroma as the screen can show. */
export function oklch(lightness: number, chroma: number, hueDeg: number): string {
  const angle = (hueDeg * Math.PI) / 180
  const light = Math.max(0, Math.min(1, lightness))
  let kept = chroma
  const lab = (): Triple => [light, kept * Math.cos(angle), kept * Math.sin(angle)]
  while (kept > 0.002 && !inGamut(lab())) kept *= 0.94
  return fromOklab(lab())
}

export function toOklch(hex: string): Oklch {
  const [lightness, a, b] = toOklab(hex)
  return { lightness, chroma: Math.hypot(a, b), hueDeg: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 }
}

/** `share` of `other` mixed into `color`: 0 is `color`, 1 is `other`. */
export function mix(color: string, other: string, share: number): string {
  const [from, to] = [toOklab(color), toOklab(other)]
  const at = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share
  return fromOklab([at(0), at(1), at(2)])
}

/** Lighter by `amount` of lightness (darker when negative), hue kept. */
export function lighten(hex: string, amount: number): string {
  const color = toOklch(hex)
  return oklch(color.lightness + amount, color.chroma, color.hueDeg)
}

export const darken = (hex: string, amount: number): string => lighten(hex, -amount)

/** From one hue towards another along the shorter way round. */
export function turnHue(fromDeg: number, toDeg: number, share: number): number {
  const way = ((toDeg - fromDeg + 540) % 360) - 180
  return (fromDeg + way * share + 360) % 360
}

/** Relative luminance of WCAG 2.2, 0 to 1. */
export function luminance(hex: string): number {
  const [red, green, blue] = linearRgb(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of WCAG 2.2, 1 to 21, from two luminances. */
export const contrast = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
