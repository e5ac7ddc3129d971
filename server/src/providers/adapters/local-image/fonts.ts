import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FontName } from './families.ts'

/** A shipped font file: which characters it has and how wide they are. */
export interface FontFace {
  family: string
  weight: number
  file: string
  has(character: string): boolean
  /** Width of a text in shares of the font size, without kerning. */
  widthEm(text: string): number
}

const require = createRequire(import.meta.url)
const weightNames: Record<number, string> = {
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
  900: 'Black',
}

const faces = new Map<string, FontFace>()

function remember(key: string, load: () => FontFace): FontFace {
  const known = faces.get(key)
  if (known) return known
  const face = load()
  faces.set(key, face)
  return face
}

/** One of the design fonts. Throws if the package does not ship this weight. */
export const designFace = (family: FontName, weight: number): FontFace =>
  remember(`${family} ${weight}`, () => {
    const name = `${weight}${weightNames[weight] ?? ''}`
    const slug = family.toLowerCase().replaceAll(' ', '-')
    const folder = dirname(require.resolve(`@expo-google-fonts/${slug}/package.json`))
    return readFace(family, weight, join(folder, name, `${family.replaceAll(' ', '')}_${name}.ttf`))
  })

/** DejaVu Sans Bold: wide coverage, for scripts the design fonts do not have. */
export const fallbackFace = (): FontFace =>
  remember('fallback', () => {
    const folder = dirname(require.resolve('dejavu-fonts-ttf/package.json'))
    return readFace('DejaVu Sans', 700, join(folder, 'ttf', 'DejaVuSans-Bold.ttf'))
  })

/** Reads the tables `cmap`, `hhea`, `hmtx` and `head` of a TrueType file (OpenType specification 1.9). */
function readFace(family: string, weight: number, file: string): FontFace {
  const bytes = readFileSync(file)
  const tables = new Map<string, number>()
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const record = 12 + index * 16
    tables.set(bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8))
  }
  const table = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`font ${family} ${weight} has no ${tag} table`)
    return offset
  }
  const unitsPerEm = bytes.readUInt16BE(table('head') + 18)
  const metricCount = bytes.readUInt16BE(table('hhea') + 34)
  const glyphs = readCharacterMap(bytes, table('cmap'))
  const advances = table('hmtx')
  const advanceEm = (character: string): number => {
    const glyph = glyphs(character.codePointAt(0) ?? 0)
    return bytes.readUInt16BE(advances + 4 * Math.min(glyph, metricCount - 1)) / unitsPerEm
  }
  return {
    family,
    weight,
    file,
    has: (character) => glyphs(character.codePointAt(0) ?? 0) !== 0,
    widthEm: (text) => [...text].reduce((sum, character) => sum + advanceEm(character), 0),
  }
}

/** Code point to glyph number (0: none), from subtable format 12 if there is one, else format 4. */
function readCharacterMap(bytes: Buffer, cmap: number): (codePoint: number) => number {
  const subtables = Array.from(
    { length: bytes.readUInt16BE(cmap + 2) },
    (_, index) => cmap + bytes.readUInt32BE(cmap + 8 + index * 8),
  )
  const full = subtables.find((at) => bytes.readUInt16BE(at) === 12)
  if (full !== undefined) {
    return (codePoint) => {
      for (let group = 0; group < bytes.readUInt32BE(full + 12); group++) {
        const at = full + 16 + group * 12
        const first = bytes.readUInt32BE(at)
        if (codePoint >= first && codePoint <= bytes.readUInt32BE(at + 4))
          return bytes.readUInt32BE(at + 8) + codePoint - first
      }
      return 0
    }
  }
  const basic = subtables.find((at) => bytes.readUInt16BE(at) === 4)
  if (basic === undefined) throw new Error('font has no character map of format 4 or 12')
  const segments = bytes.readUInt16BE(basic + 6)
  return (codePoint) => {
    for (let at = basic + 14; at < basic + 14 + segments; at += 2) {
      if (codePoint > bytes.readUInt16BE(at)) continue
      const first = bytes.readUInt16BE(at + segments + 2)
      if (codePoint < first) return 0
      const delta = bytes.readUInt16BE(at + 2 * segments + 2)
      const rangeAt = at + 3 * segments + 2
      const range = bytes.readUInt16BE(rangeAt)
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = bytes.readUInt16BE(rangeAt + range + 2 * (codePoint - first))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

/**
 * The text as it can be set: control, bidi and zero-width characters gone, characters no shipped font has gone,
 * and the face that has the rest. Null when too little is left to be worth setting.
 */
export function settable(text: string, preferred: FontFace): { text: string; face: FontFace } | null {
  const clean = [...text.normalize('NFC').replace(/[\p{C}\p{Emoji_Presentation}\p{So}]/gu, '')].join('')
  const fallback = fallbackFace()
  const covered = (face: FontFace): string => [...clean].filter((character) => face.has(character)).join('')
  const inDesign = covered(preferred)
  const face =
    inDesign.length === clean.length || inDesign.length >= covered(fallback).length ? preferred : fallback
  const kept = covered(face).replace(/\s+/gu, ' ').trim()
  const letters = kept.match(/\p{L}/gu)?.length ?? 0
  const asked = clean.match(/\p{L}/gu)?.length ?? 0
  return letters >= 3 && letters >= asked * 0.85 ? { text: kept, face } : null
}
