import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseRanges, type UnicodeRanges } from './unicode-ranges.ts'

/** Weights that text is set in: captions and titles, and what stands beside them. */
export type Weight = 500 | 600

/** Whose forms of the characters that China, Taiwan, Japan and Korea share. */
export type HanForms = 'sc' | 'tc' | 'jp' | 'kr'

/** A file of a font, and for which characters it is worth opening. */
export interface FontFile {
  /** Names it uniquely. */
  family: string
  path: string
  /** Null where only the file itself tells. */
  ranges: UnicodeRanges | null
}

const require = createRequire(import.meta.url)

/** Noto Sans by scripts; a `name` of `thai` is the package `noto-sans-thai` and its part `thai`. */
const SCRIPTS = [
  'arabic',
  'hebrew',
  'devanagari',
  'bengali',
  'gujarati',
  'gurmukhi',
  'kannada',
  'malayalam',
  'sinhala',
  'tamil',
  'telugu',
  'thai',
  'lao',
  'khmer',
  'ethiopic',
  'armenian',
  'georgian',
] as const

/** A part of a font for Han, kana or hangul is named by a number, any other by its script. */
const NUMBERED = /^\[(\d+)\]$/

/** Latin, Greek and Cyrillic. */
export const interFile = (weight: Weight): FontFile => ({
  family: 'Inter',
  path: require.resolve(
    weight === 600
      ? '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'
      : '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  ),
  ranges: null,
})

/** Signs, mathematics and much else that no other has. */
export const dejaVuFile = (weight: Weight): FontFile => ({
  family: 'DejaVu Sans',
  path: require.resolve(`dejavu-fonts-ttf/ttf/DejaVuSans${weight === 600 ? '-Bold' : ''}.ttf`),
  ranges: null,
})

/** Colour glyphs by the table COLR. Its table SVG, four fifths of the file, is not used. */
export const emojiFile: FontFile = {
  family: 'Noto Color Emoji',
  path: require.resolve('@expo-google-fonts/noto-color-emoji/400Regular/NotoColorEmoji_400Regular.ttf'),
  ranges: null,
}

/** The fonts of the other scripts, those of shared characters in the order of whose forms are wanted. */
export function scriptFiles(weight: Weight, forms: HanForms): FontFile[] {
  const orders = {
    sc: ['sc', 'tc', 'jp', 'kr'],
    tc: ['tc', 'sc', 'jp', 'kr'],
    jp: ['jp', 'sc', 'tc', 'kr'],
    kr: ['kr', 'sc', 'tc', 'jp'],
  }
  return [
    ...SCRIPTS.flatMap((script) => partsOf(`@fontsource-variable/noto-sans-${script}`, 'wght', script)),
    // The one of them that has no variable weight.
    ...partsOf('@fontsource/noto-sans-myanmar', `${weight}`, 'myanmar'),
    ...orders[forms].flatMap((region) => partsOf(`@fontsource-variable/noto-sans-${region}`, 'wght', null)),
  ]
}

const known = new Map<string, FontFile[]>()

/** The files of a package of Fontsource: one part of it, or with null all the numbered ones. */
function partsOf(packageName: string, weight: string, part: string | null): FontFile[] {
  const key = `${packageName} ${weight}`
  const found = known.get(key)
  if (found) return found
  const index = require.resolve(`${packageName}/unicode.json`)
  const ranges: Record<string, string> = JSON.parse(readFileSync(index, 'utf8'))
  const id = packageName.slice(packageName.indexOf('/') + 1)
  const files = Object.entries(ranges).flatMap(([name, list]) => {
    const number = NUMBERED.exec(name)?.[1]
    if (part === null ? number === undefined : name !== part) return []
    const file = `${id}-${number ?? name}-${weight}-normal.woff2`
    return { family: `${id} ${name}`, path: join(dirname(index), 'files', file), ranges: parseRanges(list) }
  })
  known.set(key, files)
  return files
}
