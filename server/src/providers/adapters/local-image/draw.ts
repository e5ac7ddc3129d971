import type { Random } from '../../../core/random.ts'

/** Attributes of an SVG element; undefined ones are left out. */
export type Attributes = Record<string, string | number | undefined>

export interface Point {
  x: number
  y: number
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** Text that is safe inside an SVG attribute or text node. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')

/** One SVG element. Numbers are rounded to hundredths, which keeps the text small and repeatable. */
export function element(name: string, attributes: Attributes, children = ''): string {
  let text = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${key}="${typeof value === 'number' ? rounded(value) : value}"`
  }
  return children === '' ? `${text}/>` : `${text}>${children}</${name}>`
}

/** Template tag for the `d` attribute of a path: d`M${x} ${y}L...` with numbers rounded. */
export const d = (parts: TemplateStringsArray, ...values: number[]): string =>
  String.raw({ raw: parts }, ...values.map(rounded))

export const path = (data: string, fill: string, more: Attributes = {}): string =>
  element('path', { d: data, fill, ...more })

/** An unfilled line with round ends and joins. */
export const stroke = (data: string, color: string, width: number, more: Attributes = {}): string =>
  element('path', {
    d: data,
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  })

export const circle = (x: number, y: number, radius: number, fill: string, more: Attributes = {}): string =>
  element('circle', { cx: x, cy: y, r: Math.max(0, radius), fill, ...more })

export const ellipse = (
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  fill: string,
  more: Attributes = {},
): string =>
  element('ellipse', { cx: x, cy: y, rx: Math.max(0, radiusX), ry: Math.max(0, radiusY), fill, ...more })

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string => element('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), fill, ...more })

export const polygon = (points: readonly Point[], fill: string, more: Attributes = {}): string =>
  path(`${polyline(points)}Z`, fill, more)

export const polyline = (points: readonly Point[]): string =>
  points.map((point, index) => (index === 0 ? d`M${point.x} ${point.y}` : d`L${point.x} ${point.y}`)).join('')

/** A smooth curve through the points (Catmull-Rom spline written as cubic Béziers). */
export function smooth(points: readonly Point[]): string {
  const at = (index: number): Point =>
    points[Math.max(0, Math.min(points.length - 1, index))] ?? { x: 0, y: 0 }
  let data = d`M${at(0).x} ${at(0).y}`
  for (let index = 0; index < points.length - 1; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    data += d`C${from.x + (to.x - before.x) / 6} ${from.y + (to.y - before.y) / 6} `
    data += d`${to.x - (after.x - from.x) / 6} ${to.y - (after.y - from.y) / 6} ${to.x} ${to.y}`
  }
  return data
}

export interface Placement {
  x?: number
  y?: number
  scale?: number
  rotateDeg?: number
  /** Mirrors left and right. */
  flip?: boolean
  opacity?: number
  clip?: string | undefined
}

/** Moves, scales and turns what is inside. */
export function group(content: string, placement: Placement): string {
  const { x = 0, y = 0, scale = 1, rotateDeg = 0, flip = false, opacity, clip } = placement
  const transform =
    d`translate(${x} ${y})` +
    (rotateDeg === 0 ? '' : d` rotate(${rotateDeg})`) +
    ` scale(${(flip ? -scale : scale).toFixed(4)} ${scale.toFixed(4)})`
  return element('g', { transform, opacity, 'clip-path': clip }, content || ' ')
}

/** Kinds of things that move by themselves where a scene is filmed rather than drawn. */
export type MovingPart = 'cloud' | 'bird' | 'water' | 'glitter' | 'swell' | 'person' | `thing-${string}`

/** Names what is inside, which changes nothing of how it looks: whoever films the scene finds it by that. */
export const part = (name: MovingPart, content: string): string =>
  content === '' ? '' : element('g', { 'data-part': name }, content)

/** A number from `low` to `high`. */
export const between = (random: Random, low: number, high: number): number => low + (high - low) * random()

/** A whole number from `low` to `high`, both included. */
export const whole = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1))

export const chance = (random: Random, probability: number): boolean => random() < probability

/** One of the items; an empty list is a mistake of the caller. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('pick() needs at least one item')
  return item
}

/** `count` answers of `make`, joined. */
export const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: Math.max(0, Math.round(count)) }, (_, index) => make(index)).join('')
