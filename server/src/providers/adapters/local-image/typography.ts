import type { Random } from '../../../core/random.ts'
import { contrast, luminance, mix } from './color.ts'
import { between, d, element, escapeXml, pick, rect, repeat, stroke } from './draw.ts'
import type { FontPair } from './families.ts'
import { designFace, type FontFace, settable } from './fonts.ts'
import type { Palette } from './palette.ts'
import { keyWord, type Prompt, titlePhrase } from './prompt.ts'
import type { Pixels } from './raster.ts'

/** `title`: a phrase in large type; `word`: one huge word; `label`: a small line with a mark. */
export type Treatment = 'none' | 'label' | 'title' | 'word'

/** Type that is laid out but not yet placed or coloured. Sizes in drawing units. */
interface TypeBlock {
  width: number
  height: number
  draw(x: number, y: number, color: string, accent: string, align: Align): string
  face: FontFace
}

type Align = 'left' | 'middle' | 'right'

export interface TypeRequest {
  prompt: Prompt
  treatment: Treatment
  fonts: FontPair
  palette: Palette
  random: Random
  width: number
  height: number
  /** The picture without type, small: where it is calm and how light it is there. */
  preview: Pixels
}


/** The type of a picture as SVG with the font files it needs; empty where nothing fits well. */
export function setType(request: TypeRequest): { svg: string; fontFiles: string[] } {
  const block = layOut(request)
  if (!block) return { svg: '', fontFiles: [] }
  const place = calmestPlace(request, block)
  const { palette } = request
  const light = palette.paper
  const dark = palette.ink
  const onLight = contrast(luminance(dark), place.darkest)
  const onDark = contrast(luminance(light), place.lightest)
  const color = onLight >= onDark ? dark : light
  const behind = color === dark ? place.darkest : place.lightest
  const accent = contrast(luminance(palette.accent), behind) >= 2.6 ? palette.accent : color
  const pad = Math.min(block.height * 0.4, request.width * 0.03)
  const plate =
    Math.max(onLight, onDark) >= 4
      ? ''
      : rect(
          place.x - pad,
          place.y - pad,
          block.width + pad * 2,
          block.height + pad * 2,
          color === dark ? palette.paper : palette.ink,
          { rx: pad * 0.25, opacity: 0.86 },
        )
  return {
    svg: plate + block.draw(place.x, place.y, color, accent, place.align),
    fontFiles: [block.face.file],
  }
}

function layOut(request: TypeRequest): TypeBlock | null {
  const { prompt, treatment, fonts, width, height, random } = request
  if (treatment === 'none') return null
  const word = keyWord(prompt)
  const wanted = treatment === 'word' ? (word ?? titlePhrase(prompt)) : (titlePhrase(prompt) ?? word)
  if (wanted === null) return null
  const font = treatment === 'label' ? fonts.label : fonts.display
  const set = settable(wanted, designFace(font.font, font.weight))
  if (!set) return null
  const side = Math.min(width, height)
  if (treatment === 'label') return labelBlock(set.text, set.face, side, width)
  const capitals = fonts.display.capitals || (treatment === 'word' && random() < 0.5)
  const text = capitals ? set.text.toUpperCase() : set.text
  const tracking = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text) ? 0 : fonts.display.trackingEm
  if (treatment === 'word')
    return linesBlock(
      [text],
      set.face,
      tracking,
      Math.min(side * 0.3, (width * 0.8) / widthOf(text, set.face, tracking)),
      random() < 0.3,
      false,
    )
  const lines = wrap(text, set.face, width < height ? 3 : 2)
  const longest = Math.max(...lines.map((line) => widthOf(line, set.face, tracking)))
  const room = width < height ? width * 0.8 : width * between(random, 0.4, 0.52)
  return linesBlock(lines, set.face, tracking, Math.min(side * 0.12, room / longest), false, true)
}

const widthOf = (text: string, face: FontFace, trackingEm: number): number =>
  face.widthEm(text) + trackingEm * [...text].length

/** Breaks a phrase into at most `most` lines as even as can be. */
function wrap(text: string, face: FontFace, most: number): string[] {
  const words = text.split(' ')
  const count = Math.min(words.length, face.widthEm(text) < 6 ? 1 : face.widthEm(text) < 14 ? 2 : most)
  const target = face.widthEm(text) / count
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && lines.length < count - 1 && face.widthEm(longer) > target * 1.12) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
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
  outline = false,
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
      fill: outline ? 'none' : color,
      stroke: outline ? color : undefined,
      'stroke-width': outline ? size * 0.022 : undefined,
    },
    escapeXml(text),
  )
}

function linesBlock(
  lines: readonly string[],
  face: FontFace,
  trackingEm: number,
  size: number,
  outline: boolean,
  ruled: boolean,
): TypeBlock {
  const leading = size * 1.08
  const width = Math.max(...lines.map((line) => widthOf(line, face, trackingEm))) * size
  const ruleRoom = ruled ? size * 0.5 : 0
  const edge = (x: number, align: Align): number =>
    x + (align === 'left' ? 0 : align === 'middle' ? width / 2 : width)
  return {
    face,
    width,
    height: ruleRoom + leading * (lines.length - 1) + size * 0.98,
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
            y + ruleRoom + size * 0.76 + leading * index,
            size,
            face,
            color,
            align,
            trackingEm,
            outline,
          ),
        )
      )
    },
  }
}

function labelBlock(phrase: string, face: FontFace, side: number, room: number): TypeBlock {
  const text = phrase.toUpperCase()
  const tracking = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text) ? 0 : 0.14
  const size = Math.min(side * 0.026, (room * 0.7) / widthOf(text, face, tracking))
  const rule = size * 2.6
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

interface Place {
  x: number
  y: number
  align: Align
  darkest: number
  lightest: number
}

/** Tries a grid of places and takes the one where the picture is calmest and most even. */
function calmestPlace(request: TypeRequest, block: TypeBlock): Place {
  const { width, height, preview, random, treatment } = request
  const [marginX, marginY] = [width * 0.085, height * 0.1]
  const aligns: readonly [Align, number][] = [
    ['left', marginX],
    ['middle', (width - block.width) / 2],
    ['right', width - marginX - block.width],
  ]
  const lowest = height * captionFreeShare - block.height
  const steps = treatment === 'label' ? [0, 1] : [0, 0.2, 0.4, 0.6, 0.85]
  const liked = pick(random, [0, 1, 2])
  let best: (Place & { cost: number }) | null = null
  for (const [column, [align, x]] of aligns.entries()) {
    for (const step of steps) {
      const y = Math.max(marginY * 0.8, marginY + (lowest - marginY) * step)
      const area = measure(preview, x / width, y / height, block.width / width, block.height / height)
      const cost = area.unrest + (column === liked ? 0 : 0.012) + step * 0.02
      if (!best || cost < best.cost)
        best = { x, y, align, cost, darkest: area.darkest, lightest: area.lightest }
    }
  }
  return best ?? { x: marginX, y: marginY, align: 'left', darkest: 0, lightest: 1 }
}

/** Spread of luminance in a part of the picture (given in shares), with its 8th and 92nd percentile. */
function measure(
  pixels: Pixels,
  x: number,
  y: number,
  width: number,
  height: number,
): { unrest: number; darkest: number; lightest: number } {
  const values: number[] = []
  const [fromX, toX] = [Math.floor(x * pixels.width), Math.ceil((x + width) * pixels.width)]
  const [fromY, toY] = [Math.floor(y * pixels.height), Math.ceil((y + height) * pixels.height)]
  let edges = 0
  for (let row = Math.max(0, fromY); row < Math.min(pixels.height, toY); row++) {
    let before: number | null = null
    for (let column = Math.max(0, fromX); column < Math.min(pixels.width, toX); column++) {
      const at = (row * pixels.width + column) * 4
      const value = luminance(`#${Buffer.from(pixels.data.subarray(at, at + 3)).toString('hex')}`)
      if (before !== null) edges += Math.abs(value - before)
      before = value
      values.push(value)
    }
  }
  values.sort((a, b) => a - b)
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0.5
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length),
  )
  return { unrest: spread + (edges / Math.max(1, values.length)) * 2, darkest: at(0.06), lightest: at(0.94) }
}
