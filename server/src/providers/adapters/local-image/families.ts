/** Style families: what keeps the pictures of one video alike. Chosen by seed. Hues in OKLCH degrees. */

export interface PaletteFamily {
  name: string
  /** Skies, walls, water. */
  baseDeg: number
  /** Shadows and near things. */
  shadeDeg: number
  /** Light and everything it falls on. */
  warmDeg: number
  accentDeg: number
  secondDeg: number
  /** 1 is normal saturation. */
  vividness: number
}

export const paletteFamilies: readonly PaletteFamily[] = [
  { name: 'harbour', baseDeg: 238, shadeDeg: 258, warmDeg: 78, accentDeg: 36, secondDeg: 190, vividness: 1 },
  { name: 'ember', baseDeg: 335, shadeDeg: 312, warmDeg: 68, accentDeg: 42, secondDeg: 14, vividness: 1.05 },
  { name: 'meadow', baseDeg: 168, shadeDeg: 162, warmDeg: 98, accentDeg: 62, secondDeg: 28, vividness: 0.9 },
  {
    name: 'violet-hour',
    baseDeg: 290,
    shadeDeg: 285,
    warmDeg: 52,
    accentDeg: 8,
    secondDeg: 82,
    vividness: 1,
  },
  {
    name: 'terracotta',
    baseDeg: 62,
    shadeDeg: 28,
    warmDeg: 84,
    accentDeg: 34,
    secondDeg: 202,
    vividness: 0.9,
  },
  { name: 'nordic', baseDeg: 245, shadeDeg: 250, warmDeg: 92, accentDeg: 27, secondDeg: 70, vividness: 0.65 },
  { name: 'lagoon', baseDeg: 202, shadeDeg: 224, warmDeg: 94, accentDeg: 18, secondDeg: 60, vividness: 1.05 },
  { name: 'rosewood', baseDeg: 14, shadeDeg: 2, warmDeg: 62, accentDeg: 172, secondDeg: 82, vividness: 0.85 },
  {
    name: 'mid-century',
    baseDeg: 192,
    shadeDeg: 216,
    warmDeg: 86,
    accentDeg: 46,
    secondDeg: 100,
    vividness: 0.85,
  },
  { name: 'gilded', baseDeg: 266, shadeDeg: 272, warmDeg: 84, accentDeg: 78, secondDeg: 336, vividness: 1 },
]

/** A display face and a small face that go together. `weight` must be one the font package ships. */
export interface FontPair {
  display: { font: FontName; weight: number; capitals: boolean; trackingEm: number }
  label: { font: FontName; weight: number }
}

export type FontName = 'Inter' | 'Playfair Display' | 'Oswald' | 'Space Grotesk'

export const fontPairs: readonly FontPair[] = [
  {
    display: { font: 'Playfair Display', weight: 800, capitals: false, trackingEm: -0.01 },
    label: { font: 'Inter', weight: 600 },
  },
  {
    display: { font: 'Oswald', weight: 700, capitals: true, trackingEm: 0.01 },
    label: { font: 'Space Grotesk', weight: 500 },
  },
  {
    display: { font: 'Space Grotesk', weight: 700, capitals: false, trackingEm: -0.03 },
    label: { font: 'Space Grotesk', weight: 500 },
  },
  {
    display: { font: 'Inter', weight: 900, capitals: false, trackingEm: -0.035 },
    label: { font: 'Inter', weight: 600 },
  },
]

/** Strength of the film grain and of the darkened rim, 0 to 1. */
export interface Texture {
  grain: number
  rim: number
}

export const textures: readonly Texture[] = [
  { grain: 0.5, rim: 0.5 },
  { grain: 0.8, rim: 0.35 },
  { grain: 0.35, rim: 0.65 },
]
