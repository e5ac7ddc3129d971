import { balancedLines } from './line-break.ts'

/** Share of the picture's width that no caption, its outline and its box included, ever exceeds. */
export const MAX_WIDTH_SHARE = 0.86

const LINE_HEIGHT_EM = 1.3
const MAX_LINES = 4
const MAX_HEIGHT_SHARE = 0.4
/** A word that would have to shrink below this share of the nominal size is cut instead. */
const MIN_WORD_SHRINK = 0.75
const SPACE_EM = 0.28
/** Mean width of a character of running Latin text in Inter SemiBold, measured over English prose. */
const MEAN_CHARACTER_EM = 0.57
/** Longest line that subtitle guidelines allow on a wide picture (BBC, Netflix). */
const MAX_LINE_CHARACTERS = 42

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Where the text of a caption goes: everything in pixels of the picture. */
export interface CaptionLayout {
  fontSizePx: number
  lineHeightPx: number
  lines: string[]
  /** Width of the widest line. */
  textWidthPx: number
}

/** Font size before any shrinking: by height on a wide picture, by width on a tall one. */
export const nominalFontSizePx = (widthPx: number, heightPx: number): number =>
  Math.min(heightPx * 0.048, widthPx * 0.057)

/** How far the lower edge of a caption stays above the picture's: phone apps lay their own text over the foot. */
export const bottomMarginPx = (widthPx: number, heightPx: number): number =>
  heightPx * (heightPx > widthPx ? 0.18 : 0.08)

/** How many characters of running text fit on one caption line of such a picture; 42 at most. */
export function lineCharacters(widthPx: number, heightPx: number): number {
  const characterPx = nominalFontSizePx(widthPx, heightPx) * MEAN_CHARACTER_EM
  return Math.min(MAX_LINE_CHARACTERS, Math.floor((widthPx * MAX_WIDTH_SHARE) / characterPx))
}

/**
 * Fits lines into `maxTextWidthPx`: as given where they fit, else broken anew into up to four balanced lines,
 * else shrunk. Only a single word much wider than a whole line is cut, between graphemes.
 * `widthEm` measures a line at font size 1.
 */
export function layOutCaption(
  lines: readonly string[],
  picture: { widthPx: number; heightPx: number; maxTextWidthPx: number },
  widthEm: (line: string) => number,
): CaptionLayout {
  const nominalPx = nominalFontSizePx(picture.widthPx, picture.heightPx)
  const fitted = fitLines(lines, picture.maxTextWidthPx / nominalPx, widthEm)
  const widestEm = Math.max(0, ...fitted.map(widthEm))
  const fontSizePx = Math.min(
    nominalPx,
    picture.maxTextWidthPx / widestEm,
    (picture.heightPx * MAX_HEIGHT_SHARE) / (fitted.length * LINE_HEIGHT_EM),
  )
  return {
    fontSizePx,
    lineHeightPx: fontSizePx * LINE_HEIGHT_EM,
    lines: fitted,
    textWidthPx: widestEm * fontSizePx,
  }
}

function fitLines(lines: readonly string[], maxEm: number, widthEm: (line: string) => number): string[] {
  const fits = (candidate: readonly string[]) =>
    candidate.length <= MAX_LINES && candidate.every((line) => widthEm(line) <= maxEm)
  if (fits(lines)) return [...lines]
  const words = lines
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== '')
    .flatMap((word) => cutWord(word, Math.ceil((widthEm(word) * MIN_WORD_SHRINK) / maxEm)))
  // Measuring runs the text shaper, so the search adds up widths of words instead of measuring every line.
  const wordWidths = new Map(words.map((word) => [word, widthEm(word)]))
  const estimateEm = (line: string) =>
    line.split(' ').reduce((sum, word) => sum + (wordWidths.get(word) ?? 0) + SPACE_EM, -SPACE_EM)
  for (let count = lines.length; count < MAX_LINES; count++) {
    const broken = balancedLines(words, count, estimateEm)
    if (fits(broken)) return broken
  }
  return balancedLines(words, MAX_LINES, estimateEm)
}

function cutWord(word: string, pieces: number): string[] {
  if (pieces <= 1) return [word]
  const clusters = Array.from(graphemes.segment(word), (cluster) => cluster.segment)
  const each = Math.ceil(clusters.length / pieces)
  return Array.from({ length: Math.ceil(clusters.length / each) }, (_, piece) =>
    clusters.slice(piece * each, (piece + 1) * each).join(''),
  )
}
