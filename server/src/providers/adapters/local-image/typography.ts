import type { Random } from '../../../core/random.ts'
import { contrast, luminance } from './color.ts'
import { pick, rect } from './draw.ts'
import type { Palette } from './palette.ts'
import type { Pixels } from './raster.ts'
import { type Align, type BlockRequest, layOut, type TypeBlock } from './type-blocks.ts'

export interface TypeRequest extends BlockRequest {
  palette: Palette
  random: Random
  /** The picture without type, small: where it is calm and how light it is there. */
  preview: Pixels
}

/** Above this unrest no place over a scene is good enough for type. */
const mostUnrest = 0.11
/** Contrast below which large type gets a plate behind it (WCAG 2.2 asks for 3). */
const leastContrast = 3.6

/** The type of a picture as SVG with the font files it needs; empty where nothing fits well. */
export function setType(request: TypeRequest): { svg: string; fontFiles: string[] } {
  let block = layOut(request)
  let place = block && calmestPlace(request, block)
  if (block && !place && request.treatment !== 'label') {
    block = layOut({ ...request, treatment: 'label' })
    place = block && calmestPlace(request, block)
  }
  if (!block || !place) return { svg: '', fontFiles: [] }
  const { palette } = request
  const onLight = contrast(luminance(palette.ink), place.darkest)
  const onDark = contrast(luminance(palette.paper), place.lightest)
  const dark = onLight >= onDark
  const color = dark ? palette.ink : palette.paper
  const plated = Math.max(onLight, onDark) < leastContrast
  const plateColor = dark ? palette.paper : palette.ink
  const behind = plated ? luminance(plateColor) : dark ? place.darkest : place.lightest
  const accent = contrast(luminance(palette.accent), behind) >= 2.2 ? palette.accent : color
  const pad = Math.min(block.height * 0.4, request.width * 0.03)
  const plate = plated
    ? rect(place.x - pad, place.y - pad, block.width + pad * 2, block.height + pad * 2, plateColor, {
        rx: pad * 0.25,
        opacity: 0.86,
      })
    : ''
  return {
    svg: plate + block.draw(place.x, place.y, color, accent, place.align),
    fontFiles: [block.face.file],
  }
}

interface Place {
  x: number
  y: number
  align: Align
  darkest: number
  lightest: number
}

/** Tries a grid of places and takes the one where the picture is calmest; null if none is calm enough. */
function calmestPlace(request: TypeRequest, block: TypeBlock): Place | null {
  const { width, height, preview, random, treatment, room: free, roomIsBlank } = request
  const spareX = free.width - block.width
  const spareY = Math.max(0, free.height - block.height)
  const aligns: readonly Align[] = roomIsBlank ? ['left'] : ['left', 'middle', 'right']
  const steps =
    treatment === 'label' ? [0, 0.05, 1] : roomIsBlank ? [0, 0.3, 0.5] : [0, 0.15, 0.3, 0.5, 0.75, 1]
  const [liked, likedStep] = [pick(random, aligns), pick(random, steps)]
  let best: (Place & { cost: number }) | null = null
  for (const align of aligns) {
    const x = free.x + (align === 'left' ? 0 : align === 'middle' ? spareX / 2 : spareX)
    for (const step of steps) {
      const y = free.y + spareY * step
      const area = measure(preview, x / width, y / height, block.width / width, block.height / height)
      const readable = Math.max(
        contrast(luminance(request.palette.ink), area.darkest),
        contrast(luminance(request.palette.paper), area.lightest),
      )
      const faint = Math.max(0, leastContrast - readable) * 0.06
      const cost = area.unrest + faint + (align === liked ? 0 : 0.02) + (step === likedStep ? 0 : 0.015)
      if (!best || cost < best.cost) best = { ...area, x, y, align, cost }
    }
  }
  return best && (roomIsBlank || best.cost < mostUnrest) ? best : null
}

interface Ground {
  /** Spread and edges of lightness; 0 is flat. */
  unrest: number
  /** Nearly the darkest and the lightest luminance. */
  darkest: number
  lightest: number
}

/** Looks at a part of the picture, given in shares of its sides. */
function measure(pixels: Pixels, x: number, y: number, width: number, height: number): Ground {
  const [fromX, toX] = [
    Math.max(0, Math.floor(x * pixels.width)),
    Math.min(pixels.width, Math.ceil((x + width) * pixels.width)),
  ]
  const [fromY, toY] = [
    Math.max(0, Math.floor(y * pixels.height)),
    Math.min(pixels.height, Math.ceil((y + height) * pixels.height)),
  ]
  const columns = Math.max(1, toX - fromX)
  const values: number[] = []
  let edges = 0
  for (let row = fromY; row < toY; row++) {
    for (let column = fromX; column < toX; column++) {
      const at = (row * pixels.width + column) * 4
      const value = luminance(`#${Buffer.from(pixels.data.subarray(at, at + 3)).toString('hex')}`)
      // Square roots: the eye sees steps in the dark that luminance hardly shows.
      const before = column > fromX ? values.at(-1) : undefined
      const above = row > fromY ? values.at(-columns) : undefined
      if (before !== undefined) edges += Math.abs(Math.sqrt(value) - Math.sqrt(before))
      if (above !== undefined) edges += Math.abs(Math.sqrt(value) - Math.sqrt(above))
      values.push(value)
    }
  }
  const seen = values.map(Math.sqrt)
  const mean = seen.reduce((sum, value) => sum + value, 0) / Math.max(1, seen.length)
  const variance = seen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, seen.length)
  values.sort((one, other) => one - other)
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0.5
  return {
    unrest: Math.sqrt(variance) + (edges / Math.max(1, seen.length)) * 2.5,
    darkest: at(0.06),
    lightest: at(0.94),
  }
}
