import type { Random } from '../../../core/random.ts'
import { mix } from './color.ts'
import { between, chance, circle, d, element, path, pick, repeat, stroke } from './draw.ts'
import type { Paint } from './paint.ts'
import type { Palette } from './palette.ts'

/** How the scene sits on the sheet: over all of it, or seen through a shape with room for type beside it. */
export type Layout = 'full' | 'arch' | 'disc' | 'split' | 'inset' | 'triptych'

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** The window the scene is drawn in, in drawing units. */
export interface Window extends Area {
  /** Path data of the hole in the sheet; null when the scene has all of it. */
  hole: string | null
  /** Where type goes beside the window; null: over the scene. */
  typeArea: Area | null
}

export interface Sheet {
  width: number
  height: number
  /** Side the scene goes to: -1 left, 1 right. */
  side: -1 | 1
}

const posters: readonly Layout[] = ['arch', 'disc', 'split', 'inset', 'triptych']
const wordlessPosters: readonly Layout[] = ['inset', 'triptych']

/** Most pictures fill the sheet; about a quarter are set as a poster. */
export function chooseLayout(random: Random, plainOnly: boolean, hasType: boolean): Layout {
  const poster = pick(random, hasType ? posters : wordlessPosters)
  return chance(random, 0.78) || plainOnly ? 'full' : poster
}

const box = (x: number, y: number, width: number, height: number): string =>
  d`M${x} ${y}h${width}v${height}h${-width}Z`

/** Nothing is set below this share of the height: captions go there. */
const captionFreeShare = 0.76
/** A slow zoom towards one side of a picture in a video shows all but this much of it at that side. */
const zoomMargin = { width: 0.13, height: 0.12 }

/** Where type may stand: in sight through a zoom, and above the captions. */
export const typeSafeArea = ({ width, height }: { width: number; height: number }): Area => ({
  x: width * zoomMargin.width,
  y: height * zoomMargin.height,
  width: width * (1 - zoomMargin.width * 2),
  height: height * (captionFreeShare - zoomMargin.height),
})

/** Type goes above the window when the sheet is tall, beside it when it is wide. */
function typeAreaBeside(sheet: Sheet, window: Area): Area {
  const { width, height, side } = sheet
  const gap = Math.min(width, height) * 0.05
  const safe = typeSafeArea(sheet)
  if (height > width * 1.05) return { ...safe, height: window.y - gap - safe.y }
  const x = side < 0 ? window.x + window.width + gap : safe.x
  const right = side < 0 ? safe.x + safe.width : window.x - gap
  return { ...safe, x, width: right - x }
}

export function windowOf(layout: Layout, sheet: Sheet): Window {
  const { width, height, side } = sheet
  const portrait = height > width * 1.05
  const beside = (area: Area, hole: string): Window => ({
    ...area,
    hole,
    typeArea: typeAreaBeside(sheet, area),
  })
  switch (layout) {
    case 'full':
      return { x: 0, y: 0, width, height, hole: null, typeArea: null }
    case 'inset': {
      const margin = Math.min(width, height) * 0.05
      const [wide, tall] = [width - margin * 2, height - margin * 2]
      return {
        x: margin,
        y: margin,
        width: wide,
        height: tall,
        hole: box(margin, margin, wide, tall),
        typeArea: null,
      }
    }
    case 'split': {
      const area = portrait
        ? { x: 0, y: height * 0.32, width, height: height * 0.68 }
        : { x: side < 0 ? 0 : width * 0.44, y: 0, width: width * 0.56, height }
      return beside(area, box(area.x, area.y, area.width, area.height))
    }
    case 'arch': {
      const wide = portrait ? width * 0.78 : Math.min(width * 0.44, height * 0.84)
      const top = portrait ? height * 0.31 : height * 0.09
      const x = portrait ? (width - wide) / 2 : side < 0 ? width * 0.06 : width * 0.94 - wide
      const radius = wide / 2
      const hole = d`M${x} ${height + 4}V${top + radius}A${radius} ${radius} 0 0 1 ${x + wide} ${top + radius}V${height + 4}Z`
      return beside({ x, y: top, width: wide, height: height - top }, hole)
    }
    case 'disc': {
      const size = Math.min(width * 0.86, height * 0.82)
      const x = portrait ? (width - size) / 2 : side < 0 ? width * 0.05 : width * 0.95 - size
      const y = portrait ? height * 0.31 : height * 0.07
      const radius = size / 2
      const hole = d`M${x} ${y + radius}a${radius} ${radius} 0 0 1 ${size} 0a${radius} ${radius} 0 0 1 ${-size} 0Z`
      return beside({ x, y, width: size, height: size }, hole)
    }
    case 'triptych': {
      const margin = Math.min(width, height) * 0.06
      const gap = margin * 0.3
      const [wide, tall] = [width - margin * 2, height - margin * 2]
      const part = (wide - gap * 2) / 3
      const hole = repeat(3, (index) => {
        const drop = index === 1 ? 0 : margin * 0.35
        return box(margin + index * (part + gap), margin + drop, part, tall - drop * 2)
      })
      return { x: margin, y: margin, width: wide, height: tall, hole, typeArea: null }
    }
  }
}

/**
 * The flat sheet that covers everything but the hole, with a quiet ornament. It lies over the scene instead of
 * the scene being clipped: resvg aborts the whole process when a clipped group reaches far beyond the picture.
 */
export function sheetOver(
  sheet: Sheet,
  window: Window,
  hole: string,
  palette: Palette,
  paint: Paint,
  random: Random,
): string {
  const { width, height } = sheet
  const color = sheetColor(palette, random)
  const tint = mix(color, palette.depth(0.5), 0.14)
  const outside = `${box(-2, -2, width + 4, height + 4)}${hole}`
  const fill = paint.linear(
    [0, 0],
    [1, 1],
    [
      [0, color],
      [1, mix(color, palette.skyMid, 0.16)],
    ],
  )
  const clip = paint.clip(element('path', { d: outside, 'clip-rule': 'evenodd' }))
  const ornament = ornamentOn(sheet, window, hole, tint, random)
  return (
    path(outside, fill, { 'fill-rule': 'evenodd' }) +
    element('g', { 'clip-path': clip }, ornament) +
    path(hole, 'none', { stroke: tint, 'stroke-width': Math.min(width, height) * 0.003 })
  )
}

function ornamentOn(sheet: Sheet, window: Window, hole: string, tint: string, random: Random): string {
  const { width, height } = sheet
  const step = Math.min(width, height) * 0.045
  switch (pick(random, ['dots', 'rings', 'stripes', 'shadow'])) {
    case 'dots': {
      const columns = Math.ceil(width / step)
      return repeat(columns * Math.ceil(height / step), (index) => {
        const [column, row] = [index % columns, Math.floor(index / columns)]
        return circle((column + 0.5) * step, (row + 0.5) * step, step * 0.055, tint)
      })
    }
    case 'rings':
      return repeat(4, (index) => {
        const radius = Math.max(window.width, window.height) * (0.56 + index * 0.08)
        return circle(window.x + window.width / 2, window.y + window.height / 2, radius, 'none', {
          stroke: tint,
          'stroke-width': step * 0.09,
        })
      })
    case 'stripes': {
      const slope = between(random, 0.3, 0.6)
      const count = Math.ceil(width / (step * 2.2))
      return repeat(count, (index) =>
        stroke(d`M${index * step * 2.2} ${height}l${height * slope} ${-height}`, tint, step * 0.07),
      )
    }
    default:
      return path(hole, mix(tint, '#000000', 0.25), {
        opacity: 0.35,
        transform: d`translate(${step * 0.4} ${step * 0.4})`,
      })
  }
}

/** A quiet tint of the palette for a sheet that carries type. */
const sheetColor = (palette: Palette, random: Random): string =>
  pick(random, [
    palette.paper,
    mix(palette.paper, palette.skyTop, 0.3),
    mix(palette.paper, palette.accent, 0.22),
    palette.depth(0.92),
    mix(palette.depth(0.85), palette.accent, 0.12),
    mix(palette.second, palette.paper, 0.35),
    mix(palette.accent, palette.paper, 0.15),
  ])
