import sharp from 'sharp'
import type { Bitmap, ClipLayer, ClipSprites, LayeredClip } from '../../../core/layered-clip.ts'
import { airOver } from './air.ts'
import { readCameraWords } from './camera-words.ts'
import type { DrawnClipRequest } from './draw-clip.ts'
import { buildSet } from './film-set.ts'
import { glow } from './lights.ts'
import type { Projection } from './projection.ts'

/** A clip to make of pictures: it begins with the one and ends with the other. At least one is there. */
export interface PictureClipRequest extends DrawnClipRequest {
  first: Uint8Array | null
  last: Uint8Array | null
}

type Share = (share: number) => number

/** How near a picture is seen, and where its middle is: shares of the room that this leaves (-1..1). */
interface Look {
  zoom: Share
  x: Share
  y: Share
}

/** Real detail for the nearest view; more would shimmer when it is drawn small. */
const DETAIL = 1.25
const FADE_SEC = 0.7
/** A warm white: sunlight through a window. */
const LIGHT = '#fff1d6'
/** Drawing units across a square picture, as in sets. */
const UNITS = 1200

/** Draws a clip from pictures. Runs in the thread that films it. */
export default async function drawPictureClip(request: PictureClipRequest): Promise<LayeredClip> {
  const { first, last, prompt, seed, widthPx, heightPx, fps, frames } = request
  const view = flatView(request)
  const words = readCameraWords(prompt)
  const way = (words.across?.way || (seed % 2 === 0 ? 1 : -1)) * (words.across ? 1 : 0)
  const rise = words.up?.way ?? 0
  const near = words.isStill ? 1 : Math.max(1.16, words.into?.way ?? 1) * (way || rise ? 1.14 : 1)
  const arrive =
    (from: number, to: number): Share =>
    (share) =>
      from + (to - from) * ease(share)
  const load = (bytes: Uint8Array): Promise<Bitmap> => fitted(bytes, widthPx, heightPx)
  let layers: ClipLayer[]
  if (first && last) {
    const [one, other] = await Promise.all([load(first), load(last)])
    layers = way || rise ? travel(one, other, way, way ? 0 : rise, view) : dissolve(one, other, near, view)
  } else if (first) {
    layers = [
      approach(await load(first), view, {
        zoom: arrive(1, near),
        x: arrive(0, way),
        y: arrive(0, rise),
      }),
    ]
  } else if (last) {
    layers = [
      approach(await load(last), view, {
        zoom: arrive(near, 1),
        x: arrive(-way, 0),
        y: arrive(-rise, 0),
      }),
    ]
  } else throw new TypeError('a clip of pictures needs one')
  const durationSec = frames / fps
  const fadeSec = Math.min(FADE_SEC, durationSec / 4)
  const shown = (frame: number): number => {
    const [since, left] = [frame / fps, (frames - 1 - frame) / fps]
    return Math.min(first ? since / fadeSec : 1, last ? left / fadeSec : 1, 1)
  }
  const over = [...lightOver(view, seed), ...airOver(buildSet(request), view, { prompt, seed })]
  const air = over.map((layer) => faded(layer, shown))
  return { widthPx, heightPx, fps, frames, layers: [...layers, ...air] }
}

/** The picture cut to the frame's shape round its middle, a little larger than the frame. */
async function fitted(bytes: Uint8Array, widthPx: number, heightPx: number): Promise<Bitmap> {
  const [width, height] = [Math.round((widthPx * DETAIL) / 2) * 2, Math.round((heightPx * DETAIL) / 2) * 2]
  const data = await sharp(bytes, { limitInputPixels: 100_000_000 })
    .autoOrient()
    .resize(width, height, { fit: 'cover' })
    .flatten({ background: '#000' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
  return { widthPx: width, heightPx: height, rgba: data }
}

/** The frame as a drawing that stands still, for what floats before it. */
const flatView = ({ widthPx, heightPx, fps, frames }: PictureClipRequest): Projection => ({
  widthPx,
  heightPx,
  fps,
  frames,
  // What floats before a picture need not follow its camera.
  at: () => ({ x: 0, y: 0, scale: widthPx / (UNITS * Math.sqrt(widthPx / heightPx)) }),
})

/** The frame in drawing units. */
function seen({ widthPx, heightPx }: Projection): { width: number; height: number } {
  const width = UNITS * Math.sqrt(widthPx / heightPx)
  return { width, height: (width * heightPx) / widthPx }
}

function posesOf(
  bitmap: Bitmap,
  { frames, widthPx, heightPx }: Projection,
  at: (share: number) => { zoom: number; x: number; y: number; opacity: number },
): Float64Array {
  const poses = new Float64Array(frames * 4)
  for (let frame = 0; frame < frames; frame++) {
    const { zoom, x, y, opacity } = at(frames > 1 ? frame / (frames - 1) : 0)
    const scale = (widthPx / bitmap.widthPx) * zoom
    const [roomX, roomY] = [(widthPx * (zoom - 1)) / 2, (heightPx * (zoom - 1)) / 2]
    poses.set([-roomX * (1 + x), -roomY * (1 + y), scale, opacity], frame * 4)
  }
  return poses
}

/** A picture as the camera comes nearer, with a soft light that goes over it. */
function approach(bitmap: Bitmap, view: Projection, look: Look): ClipLayer {
  const poses = posesOf(bitmap, view, (share) => ({
    zoom: look.zoom(share),
    x: look.x(share),
    y: look.y(share),
    opacity: 1,
  }))
  return { kind: 'layer', bitmap, poses }
}

/** Light that goes slowly over a picture, and the lens's darker rim. */
function lightOver(view: Projection, seed: number): ClipLayer[] {
  const { width, height } = seen(view)
  const way = seed % 2 === 0 ? 1 : -1
  const durationSec = view.frames / view.fps
  return [0.18, 0.5, 0.82].map((at, index) => {
    const place = { x: width * (0.5 + way * (at - 0.5)), y: height * 0.3, radius: width * 0.42, nearness: 1 }
    return glow(view, { ...place, color: LIGHT }, (atSec) => {
      const off = (atSec / durationSec - (index + 0.5) / 3) * 3
      return 0.22 * Math.max(0, 1 - off * off)
    })
  })
}

/** One picture becomes the other under one move of the camera, so that what both have in common stays where it is. */
function dissolve(one: Bitmap, other: Bitmap, near: number, view: Projection): ClipLayer[] {
  const zoom = (share: number): number => 1 + (near - 1) * 0.6 * Math.sin(Math.PI * share) ** 2
  const pose = (share: number, opacity: number) => ({ zoom: zoom(share), x: 0, y: 0, opacity })
  return [
    { kind: 'layer', bitmap: one, poses: posesOf(one, view, (share) => pose(share, 1)) },
    {
      kind: 'layer',
      bitmap: other,
      poses: posesOf(other, view, (share) => pose(share, smooth(0.22, 0.78, share))),
    },
  ]
}

/** The camera goes from one picture to the other, which lies beside it. */
function travel(one: Bitmap, other: Bitmap, way: number, rise: number, view: Projection): ClipLayer[] {
  const { widthPx, heightPx, frames } = view
  const place = (bitmap: Bitmap, from: number): ClipLayer => {
    const poses = new Float64Array(frames * 4)
    for (let frame = 0; frame < frames; frame++) {
      const gone = ease(frames > 1 ? frame / (frames - 1) : 0)
      const off = from - gone
      poses.set([off * way * widthPx, off * rise * heightPx, widthPx / bitmap.widthPx, 1], frame * 4)
    }
    return { kind: 'layer', bitmap, poses }
  }
  return [place(one, 0), place(other, 1)]
}

function faded(layer: ClipLayer | ClipSprites, shown: (frame: number) => number): ClipLayer | ClipSprites {
  if (layer.kind === 'layer')
    return {
      ...layer,
      poses: layer.poses.map((value, at) => (at % 4 === 3 ? value * shown((at - 3) / 4) : value)),
    }
  const places = layer.places.map((values, frame) =>
    values.map((value, at) => (at % 4 === 3 ? value * shown(frame) : value)),
  )
  return { ...layer, places }
}

const ease = (share: number): number => share * share * (3 - 2 * share)

/** 0 up to `from`, 1 from `to`, softly in between. */
const smooth = (from: number, to: number, value: number): number =>
  ease(Math.max(0, Math.min(1, (value - from) / (to - from))))
