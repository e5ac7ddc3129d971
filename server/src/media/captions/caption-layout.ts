import { captionBand } from '../safe-area.ts'
import { breakUnitsOf, joinUnits, type Unit } from '../text/units.ts'
import { balancedLines } from './line-break.ts'

const LINE_HEIGHT_EM = 1.3
/** Letters of these scripts stand on one another. */
const STACKING =
  /[\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Telugu}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Tibetan}]/u
const STACKING_LINE_HEIGHT_EM = 1.55
const MAX_LINES = 4
/** A word that would have to shrink below this share of the nominal size is cut instead. */
const MIN_WORD_SHRINK = 0.75
const SPACE_EM = 0.28
/** Mean width of a character of running Latin text in Inter SemiBold, measured over English prose. */
const MEAN_CHARACTER_EM = 0.57
/** Longest line that subtitle guidelines allow on a wide picture (BBC, Netflix). */
const MAX_LINE_CHARACTERS = 42

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

interface Size {
  widthPx: number
  heightPx: number
}

/** How the text of a caption is set: everything in pixels of the picture. */
export interface CaptionLayout {
  fontSizePx: number
  lineHeightPx: number
  lines: string[]
  /** Width of the widest line. */
  textWidthPx: number
}

/** Font size before any shrinking: by height on a wide picture, by width on a tall one. */
export const nominalFontSizePx = ({ widthPx, heightPx }: Size): number =>
  Math.min(heightPx * 0.048, widthPx * 0.057)

/** How many characters of running text fit on one caption line of such a picture; 42 at most. */
export function lineCharacters(widthPx: number, heightPx: number): number {
  const size = { widthPx, heightPx }
  const characterPx = nominalFontSizePx(size) * MEAN_CHARACTER_EM
  return Math.min(MAX_LINE_CHARACTERS, Math.floor(captionBand(size).widthPx / characterPx))
}

/**
 * Fits lines into the band of captions, with `marginsEm` around them: as given where they fit, else broken anew into up
 * to four balanced lines, else shrunk. Only a single unit much wider than a whole line is cut, between graphemes.
 * `widthEm` measures a line at font size 1.
 */
export function layOutCaption(
  lines: readonly string[],
  picture: Size,
  marginsEm: { xEm: number; yEm: number },
  widthEm: (line: string) => number,
): CaptionLayout {
  const band = captionBand(picture)
  const nominalPx = nominalFontSizePx(picture)
  // Two pixels for rounding the caption up to an even size.
  const [maxWidthPx, maxHeightPx] = [band.widthPx - 2, band.heightPx - 2]
  const fitted = fitLines(lines, maxWidthPx / nominalPx - 2 * marginsEm.xEm, widthEm)
  const widestEm = Math.max(0, ...fitted.map(widthEm))
  const lineHeightEm = fitted.some((line) => STACKING.test(line)) ? STACKING_LINE_HEIGHT_EM : LINE_HEIGHT_EM
  const fontSizePx = Math.min(
    nominalPx,
    maxWidthPx / (widestEm + 2 * marginsEm.xEm),
    maxHeightPx / (fitted.length * lineHeightEm + 2 * marginsEm.yEm),
  )
  return {
    fontSizePx,
    lineHeightPx: fontSizePx * lineHeightEm,
    lines: fitted,
    textWidthPx: widestEm * fontSizePx,
  }
}

function fitLines(lines: readonly string[], maxEm: number, widthEm: (line: string) => number): string[] {
  const fits = (candidate: readonly string[]) =>
    candidate.length <= MAX_LINES && candidate.every((line) => widthEm(line) <= maxEm)
  if (fits(lines)) return [...lines]
  const units = breakUnitsOf(lines)
    .flat()
    .flatMap((unit) => cutUnit(unit, Math.ceil((widthEm(unit.text) * MIN_WORD_SHRINK) / maxEm)))
  // Measuring runs the text shaper, so the search adds up widths of units instead of measuring every line.
  const measured = { widths: units.map(({ text }) => widthEm(text)), spaceWidth: SPACE_EM }
  for (let count = Math.min(lines.length, MAX_LINES); count < MAX_LINES; count++) {
    const broken = balancedLines(units, count, measured).map(joinUnits)
    if (fits(broken)) return broken
  }
  return balancedLines(units, MAX_LINES, measured).map(joinUnits)
}

function cutUnit(unit: Unit, pieces: number): Unit[] {
  if (pieces <= 1) return [unit]
  const clusters = Array.from(graphemes.segment(unit.text), (cluster) => cluster.segment)
  const each = Math.ceil(clusters.length / pieces)
  return Array.from({ length: Math.ceil(clusters.length / each) }, (_, piece) => ({
    text: clusters.slice(piece * each, (piece + 1) * each).join(''),
    width: unit.width / pieces,
    spaceAfter: unit.spaceAfter && (piece + 1) * each >= clusters.length,
  }))
}
