import { rasterize } from '../local-image/raster.ts'
import type { FilmSet } from './film-set.ts'
import { elementsOf, partOf } from './markup.ts'

/** A rectangle in drawing units. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What one thing of a scene does when it is filmed. */
export type PieceKind = 'still' | 'cloud' | 'water' | 'glitter' | 'swell' | 'person' | 'thing'

/** A part of the drawing that moves as one. */
export interface Piece {
  kind: PieceKind
  markup: string
  box: Box
  /** 0: as far as the sky, 1: nearest. */
  nearness: number
  /** Of a thing: its id. */
  thing: string | null
}

interface Element {
  markup: string
  part: string | null
  box: Box
  /** How much of its box it covers, 0..1. */
  fill: number
}

const PREVIEW_PX = 96
/** Fainter than this (of 255) is not seen. */
const FAINT = 8
/** Ground that is worth a plane of its own lies at least this much lower than the one behind it. */
const STEP_DOWN = 0.03
const MAX_PLANES = 6
/** More people than this are a crowd, which stands. */
const MAX_ACTORS = 6

/** The drawing of some elements of a set: a document of the box's size. */
export const documentOf = ({ definitions }: FilmSet, { x, y, width, height }: Box, markup: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${definitions}` +
  `<g transform="translate(${-x} ${-y})">${markup}</g></svg>`

/**
 * Cuts a scene into pieces at different distances, back to front, as a multiplane camera has them on its panes of
 * glass: scenes are painted back to front, and ground as wide as the picture begins a new plane with all that
 * stands on it. What moves by itself is a piece of its own. Birds that hang in the air are left out.
 */
export function cutIntoPieces(set: FilmSet): Piece[] {
  const elements = elementsOf(set.drawing)
    .map((markup) => lookAt(set, markup))
    .filter((element) => element !== null)
    .filter(({ part }) => part !== 'bird')
  const planes = mergeSmall(intoPlanes(elements, set), set)
  return planes.flatMap((plane, index) => {
    const share = planes.length > 1 ? index / (planes.length - 1) : 1
    const nearness = set.indoors ? 0.45 + 0.55 * share : index === 0 ? 0.08 : 0.2 + 0.8 * share
    return intoPieces(plane, nearness)
  })
}

/** Where an element is; null where nothing of it is seen. */
function lookAt(set: FilmSet, markup: string): Element | null {
  const all = { x: 0, y: 0, width: set.width, height: set.height }
  const { data, width, height } = rasterize(documentOf(set, all, markup), PREVIEW_PX, [])
  let [left, right, top, bottom, sum] = [width, -1, height, -1, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const alpha = data[(y * width + x) * 4 + 3] ?? 0
      if (alpha < FAINT) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
      sum += alpha / 255
    }
  }
  if (right < 0) return null
  const unit = set.width / width
  // What is fainter or finer than the preview shows reaches a little further.
  const edge = (value: number, way: -1 | 1, most: number): number =>
    Math.max(0, Math.min(most, (value + way * 1.5) * unit))
  const [x, y] = [edge(left, -1, set.width), edge(top, -1, set.height)]
  return {
    markup,
    part: partOf(markup),
    fill: sum / ((right - left + 1) * (bottom - top + 1)),
    box: {
      x,
      y,
      width: edge(right + 1, 1, set.width) - x,
      height: edge(bottom + 1, 1, set.height) - y,
    },
  }
}

function intoPlanes(elements: readonly Element[], { width, height }: FilmSet): Element[][] {
  const planes: Element[][] = []
  let top = Number.NEGATIVE_INFINITY
  for (const element of elements) {
    const { box, fill, part } = element
    const isGround =
      (part === null || part === 'water' || part === 'swell') && box.width > width * 0.9 && fill > 0.12
    const begins = isGround && (box.y > top + height * STEP_DOWN || part === 'swell')
    if (begins || planes.length === 0) {
      planes.push([element])
      top = box.y
    } else planes.at(-1)?.push(element)
  }
  return planes
}

/** Joins planes with the one behind them, those that show least first, until there are few enough. */
function mergeSmall(planes: Element[][], { height }: FilmSet): Element[][] {
  const left = planes.map((plane) => [...plane])
  const weight = (plane: readonly Element[], behind: readonly Element[]): number => {
    const lowered = (plane[0]?.box.y ?? 0) - (behind[0]?.box.y ?? 0)
    return Math.abs(lowered) / height + Math.min(plane.length, 20) * 0.01
  }
  while (left.length > MAX_PLANES) {
    let least = 2
    for (let index = 2; index < left.length; index++) {
      const here = weight(left[index] ?? [], left[index - 1] ?? [])
      if (here < weight(left[least] ?? [], left[least - 1] ?? [])) least = index
    }
    left.splice(least - 1, 2, [...(left[least - 1] ?? []), ...(left[least] ?? [])])
  }
  return left
}

function intoPieces(plane: readonly Element[], nearness: number): Piece[] {
  const isPerson = ({ part }: Element): boolean => part === 'person'
  const crowded = plane.filter(isPerson).length > MAX_ACTORS
  const pieces: Piece[] = []
  /** Actors that nothing stands before: they come last, so that what lies around them need not be cut in two. */
  const last: Piece[] = []
  for (const [index, element] of plane.entries()) {
    const { markup, box } = element
    const [kind, thing] = kindOf(element, crowded)
    const before = pieces.at(-1)
    if (kind === 'person' || kind === 'thing') {
      const isCovered = plane.slice(index + 1).some((later) => !isPerson(later) && meets(later.box, box))
      const actors = isCovered ? pieces : last
      actors.push({ kind, markup, box, nearness, thing })
    } else if (before?.kind === kind) {
      before.markup += markup
      before.box = around(before.box, box)
    } else pieces.push({ kind, markup, box, nearness, thing })
  }
  return [...pieces, ...last]
}

function kindOf({ part }: Element, crowded: boolean): [PieceKind, thing: string | null] {
  if (part === 'cloud' || part === 'water' || part === 'glitter' || part === 'swell') return [part, null]
  if (part === 'person' && !crowded) return ['person', null]
  return part?.startsWith('thing-') ? ['thing', part.slice('thing-'.length)] : ['still', null]
}

const meets = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)]
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}
