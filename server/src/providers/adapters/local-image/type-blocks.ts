import type { Random } from '../../../core/random.ts'
import { between, d, element, escapeXml, rect, repeat, stroke } from './draw.ts'
import type { FontPair } from './families.ts'
import { designFace, type FontFace, settable } from './fonts.ts'
import type { Area } from './layout.ts'
import { keyWord, type Prompt, titlePhrase } from './prompt.ts'

/** `title`: a phrase in large type; `word`: one huge word; `label`: a small line with a mark. */
export type Treatment = 'none' | 'label' | 'title' | 'word'

export type Align = 'left' | 'middle' | 'right'

/** Type that is laid out but not yet placed or coloured. Sizes in drawing units. */
export interface TypeBlock {
  width: number
  height: number
  face: FontFace
  draw(x: number, y: number, color: string, accent: string, align: Align): string
}

export interface BlockRequest {
  prompt: Prompt
  /** Words the scene stands for: the key word is best one of these. */
  topics: readonly string[]
  treatment: Treatment
  fonts: FontPair
  random: Random
  /** Size of the whole picture. */
  width: number
  height: number
  /** Where type may stand. */
  room: Area
  /** `room` is kept free for type; otherwise type lies over the scene. */
  roomIsBlank: boolean
}

/** The words a treatment would set and the face that has them; null where there are none. */
function wordsFor(
  prompt: Prompt,
  topics: readonly string[],
  treatment: Treatment,
  fonts: FontPair,
): { text: string; face: FontFace } | null {
  const [word, title] = [keyWord(prompt, topics), titlePhrase(prompt)]
  const wanted = treatment === 'word' ? (word ?? title) : (title ?? word)
  if (wanted === null) return null
  const font = treatment === 'label' ? fonts.label : fonts.display
  const capital = wanted.charAt(0).toUpperCase() + wanted.slice(1)
  return settable(capital, designFace(font.font, font.weight))
}

/** Whether the prompt has words that can be set at all, so that a layout may keep room for them. */
export const hasTypeFor = (prompt: Prompt, topics: readonly string[], fonts: FontPair): boolean =>
  wordsFor(prompt, topics, 'title', fonts) !== null

/** Breaks and sizes the words; null where there is nothing that can be set. */
export function layOut(request: BlockRequest): TypeBlock | null {
  const { prompt, treatment, fonts, width, height, random, room, roomIsBlank } = request
  if (treatment === 'none') return null
  const set = wordsFor(prompt, request.topics, treatment, fonts)
  if (!set) return null
  const side = Math.min(width, height)
  if (treatment === 'label') return labelBlock(set.text, set.face, side, room.width)
  const capitals = fonts.display.capitals || (treatment === 'word' && random() < 0.5)
  const text = capitals ? set.text.toUpperCase() : set.text
  const tracking = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text) ? 0 : fonts.display.trackingEm
  if (treatment === 'word') {
    const size = Math.min(side * 0.3, room.width / widthOf(text, set.face, tracking), room.height)
    return linesBlock([text], set.face, tracking, size, false)
  }
  const lines = wrap(
    text,
    set.face,
    roomIsBlank || width < height ? 4 : 2,
    roomIsBlank && room.width < room.height * 1.6,
  )
  const longest = Math.max(...lines.map((line) => widthOf(line, set.face, tracking)))
  const widest = roomIsBlank || width < height ? room.width : width * between(random, 0.4, 0.52)
  const tallest = room.height / (lines.length * 1.08 + 0.5)
  return linesBlock(lines, set.face, tracking, Math.min(side * 0.12, widest / longest, tallest), true)
}

const widthOf = (text: string, face: FontFace, trackingEm: number): number =>
  face.widthEm(text) + trackingEm * [...text].length

/** Breaks a phrase into at most `most` lines so that the longest is as short as can be. */
function wrap(text: string, face: FontFace, most: number, narrow: boolean): string[] {
  const words = text.split(' ')
  const wide = face.widthEm(text)
  const ideal = narrow ? Math.max(1, Math.round(wide / 4.5)) : wide < 6 ? 1 : wide < 14 ? 2 : most
  return breakEvenly(words, Math.min(words.length, ideal, most), face).lines
}

/** Every way to cut the words into `count` lines, by recursion: titles have few words. */
function breakEvenly(
  words: readonly string[],
  count: number,
  face: FontFace,
): { lines: string[]; width: number } {
  const all = words.join(' ')
  if (count <= 1) return { lines: [all], width: face.widthEm(all) }
  let best = { lines: [all], width: Number.POSITIVE_INFINITY }
  for (let cut = 1; cut <= words.length - count + 1; cut++) {
    const line = words.slice(0, cut).join(' ')
    const rest = breakEvenly(words.slice(cut), count - 1, face)
    const width = Math.max(face.widthEm(line), rest.width)
    if (width < best.width) best = { lines: [line, ...rest.lines], width }
  }
  return best
}

const anchor: Record<Align, string> = { left: 'start', middle: 'middle', right: 'end' }

function textElement(
  text: string,
  x: number,
  baseline: number,
  size: number,
  face: FontFace,
  color: string,
  align: Align,
  trackingEm: number,
): string {
  return element(
    'text',
    {
      x,
      y: baseline,
      'font-family': face.family,
      'font-weight': face.weight,
      'font-size': size,
      'letter-spacing': trackingEm === 0 ? undefined : trackingEm * size,
      'text-anchor': anchor[align],
      fill: color,
    },
    escapeXml(text),
  )
}

/** What the tallest letters of our faces reach above and below the baseline, accents on capitals included. */
const ascentEm = 0.92
const descentEm = 0.26

function linesBlock(
  lines: readonly string[],
  face: FontFace,
  trackingEm: number,
  size: number,
  ruled: boolean,
): TypeBlock {
  const leading = size * 1.08
  const width = Math.max(...lines.map((line) => widthOf(line, face, trackingEm))) * size
  const ruleRoom = ruled ? size * 0.36 : 0
  const edge = (x: number, align: Align): number =>
    x + (align === 'left' ? 0 : align === 'middle' ? width / 2 : width)
  return {
    face,
    width,
    height: ruleRoom + leading * (lines.length - 1) + size * (ascentEm + descentEm),
    draw: (x, y, color, accent, align) => {
      const at = edge(x, align)
      const ruleStart = align === 'left' ? at : align === 'middle' ? at - size * 0.45 : at - size * 0.9
      const rule = ruled ? rect(ruleStart, y + size * 0.06, size * 0.9, size * 0.1, accent) : ''
      return (
        rule +
        repeat(lines.length, (index) =>
          textElement(
            lines[index] ?? '',
            at,
            y + ruleRoom + size * ascentEm + leading * index,
            size,
            face,
            color,
            align,
            trackingEm,
          ),
        )
      )
    },
  }
}

function labelBlock(phrase: string, face: FontFace, side: number, room: number): TypeBlock {
  const text = phrase.toUpperCase()
  const tracking = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text) ? 0 : 0.14
  const ruleEm = 2.6
  const size = Math.min(side * 0.026, room / (widthOf(text, face, tracking) + ruleEm + 1))
  const rule = size * ruleEm
  const textWidth = widthOf(text, face, tracking) * size
  return {
    face,
    width: textWidth + rule + size,
    height: size * 1.2,
    draw: (x, y, color, accent) =>
      stroke(d`M${x} ${y + size * 0.6}h${rule}`, accent, size * 0.16) +
      textElement(text, x + rule + size, y + size * 0.95, size, face, color, 'left', tracking),
  }
}
