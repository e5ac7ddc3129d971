import type { ClipLayer, LayeredClip } from '../../../core/layered-clip.ts'
import { seededRandom, seedOf } from '../../../core/random.ts'
import { rasterize } from '../local-image/raster.ts'
import { cameraFor } from './camera.ts'
import { buildSet, type FilmSet, type SetRequest } from './film-set.ts'
import { addGrain } from './grain.ts'
import { type Movement, movementOf } from './movement.ts'
import { type Box, cutIntoPieces, documentOf, type Piece } from './planes.ts'
import { type Projection, projectionOf } from './projection.ts'
import { weatherIn } from './weather.ts'

/** A clip to draw from words alone. */
export interface DrawnClipRequest extends SetRequest {
  widthPx: number
  heightPx: number
  fps: number
  frames: number
}

/** Pixels of a bitmap for each of the frame's, at the widest view: between sharp when near and quick to draw. */
const DETAIL = 1.15
const MARGIN_UNITS = 4
/** What is drawn beyond the set's sides is kept where it may drift into sight. */
const DRIFT_UNITS = 60

/** Draws a clip. Runs in the thread that films it. */
export default function drawClip(request: DrawnClipRequest): LayeredClip {
  const { prompt, seed, widthPx, heightPx, fps, frames } = request
  const set = buildSet(request)
  const random = seededRandom(seedOf(`camera ${prompt} ${seed}`))
  const camera = cameraFor(prompt, random, set.stage.side)
  // What matters stands on the focus.
  const focus = { x: set.stage.focus.x, y: set.stage.focus.y - set.height * 0.15 }
  const view = projectionOf({ camera, set, focus, widthPx, heightPx, fps, frames, seed })
  const pieces = cutIntoPieces(set)
  const pixelsPerUnit = (widthPx / set.width) * camera.base * DETAIL
  const filmed = pieces.map((piece, index) => {
    const movement = movementOf(piece, set, frames / fps, seedOf(`movement ${seed} ${index}`))
    return { piece, layer: layerOf(set, piece, pixelsPerUnit, view, movement, seed + index) }
  })
  return { widthPx, heightPx, fps, frames, layers: weatherIn(set, filmed, view, request) }
}

function layerOf(
  set: FilmSet,
  piece: Piece,
  pixelsPerUnit: number,
  view: Projection,
  movement: Movement,
  seed: number,
): ClipLayer {
  const box = grown(piece, set)
  const pixels = rasterize(
    documentOf(set, box, piece.markup),
    Math.max(2, Math.ceil(box.width * pixelsPerUnit)),
    [],
  )
  addGrain(pixels.data, pixels.width, 1 + set.grain * 2, seed)
  const perUnit = pixels.width / box.width
  const poses = new Float64Array(view.frames * 4)
  for (let frame = 0; frame < view.frames; frame++) {
    const { x, y, scale } = view.at(piece.nearness, frame)
    const offset = movement(frame / view.fps)
    poses.set(
      [x + (box.x + offset.x) * scale, y + (box.y + offset.y) * scale, scale / perUnit, offset.opacity],
      frame * 4,
    )
  }
  return {
    kind: 'layer',
    bitmap: { widthPx: pixels.width, heightPx: pixels.height, rgba: pixels.data },
    poses,
  }
}

/** A little air, so that no edge of a thing lies on an edge of its bitmap. */
function grown({ box, kind }: Piece, set: FilmSet): Box {
  const beyond = kind === 'swell' || kind === 'cloud' ? DRIFT_UNITS : 0
  const [left, top] = [Math.max(-beyond, box.x - MARGIN_UNITS - beyond), Math.max(0, box.y - MARGIN_UNITS)]
  return {
    x: left,
    y: top,
    width: Math.min(set.width + beyond, box.x + box.width + MARGIN_UNITS + beyond) - left,
    height: Math.min(set.height, box.y + box.height + MARGIN_UNITS) - top,
  }
}
