import { seededRandom } from '../core/random.ts'
import type { Fit, Motion, Point, View } from './timeline.ts'

/** How far a slide of the reference length zooms in or out; short slides move less, long ones hardly more. */
const ZOOM = { least: 1.07, most: 1.13 }
const REFERENCE_SEC = 6
const PAN_CHANCE = 0.35
/** Of half the window, how far from its middle a subject may stand. */
const KEPT_CLEAR = 0.85
/** A subject nearer to the middle than this, of the way to the edge, leaves the direction to chance. */
const CENTRAL = 0.1
const WHOLE_PICTURE: View = { centreX: 0.5, centreY: 0.5, zoom: 1 }

/** What a move has to heed beside its seed. */
export interface MotionAim {
  /** What it goes towards or comes from, and keeps in sight, in the picture as it fills the frame. */
  focus?: Point | null
  /** Only towards the middle and back. */
  straight?: boolean
}

/**
 * A gentle Ken Burns move for slide `index`, the same for the same seed: slow pushes towards a point off the
 * centre and slow pulls back from one alternate, with a pan for every third slide or so. With a focus the pushes go
 * towards it, the pulls come from it and the pans end at it; the farther out it lies, the closer the move comes.
 *
 * @param durationSec how long the slide is seen; the move is scaled so that its speed stays calm
 */
export function chooseMotion(
  seed: number,
  index: number,
  durationSec = REFERENCE_SEC,
  { focus = null, straight = false }: MotionAim = {},
): Motion {
  const random = seededRandom(Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const calm = Math.min(1, Math.max(0.25, durationSec / REFERENCE_SEC))
  const chance = random()
  const strength = focus ? (chance + farOut(focus)) / 2 : chance
  const zoom = 1 + (ZOOM.least - 1 + strength * (ZOOM.most - ZOOM.least)) * calm
  // Half the free room at that zoom, so that the window never leaves the picture.
  const room = (1 - 1 / zoom) / 2
  const angle = random() * 2 * Math.PI
  const pans = random() < PAN_CHANCE
  const aside = { x: room * Math.cos(angle), y: room * Math.sin(angle) }
  if (straight) return between(WHOLE_PICTURE, { ...WHOLE_PICTURE, zoom }, seed, index)
  if (!focus) {
    const away = (sign: number): View => ({
      centreX: 0.5 + sign * aside.x,
      centreY: 0.5 + sign * aside.y,
      zoom,
    })
    if (pans) return { kind: 'ken-burns', from: away(-1), to: away(1) }
    return between(WHOLE_PICTURE, away(1), seed, index)
  }
  const close = viewOf(focus, room, zoom)
  if (!pans) return between(WHOLE_PICTURE, close, seed, index)
  return { kind: 'ken-burns', from: viewOf(panStart(focus, aside, zoom), room, zoom), to: close }
}

/** A push or a pull. The seed decides which of the two begins, so that neighbours always differ. */
const between = (far: View, close: View, seed: number, index: number): Motion =>
  (index + (seed & 1)) % 2 === 0
    ? { kind: 'ken-burns', from: far, to: close }
    : { kind: 'ken-burns', from: close, to: far }

/** The view whose middle comes as near to a point as the picture allows. */
const viewOf = ({ x, y }: Point, room: number, zoom: number): View => ({
  centreX: clamp(x, 0.5 - room, 0.5 + room),
  centreY: clamp(y, 0.5 - room, 0.5 + room),
  zoom,
})

/** Where a pan to the focus begins: across the frame from it, or to any side where it stands in the middle. The subject stays clear of the edge. */
function panStart(focus: Point, aside: Point, zoom: number): Point {
  const reach = KEPT_CLEAR / zoom / 2
  const isCentral = farOut(focus) < CENTRAL
  const along = (at: number, offset: number) =>
    clamp(isCentral ? at + 2 * offset : 1 - at, at - reach, at + reach)
  return { x: along(focus.x, aside.x), y: along(focus.y, aside.y) }
}

/** 0 in the middle of the picture, 1 at its edge. */
const farOut = ({ x, y }: Point): number => Math.min(1, 2 * Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)))

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/**
 * The move of a still by how it fills the frame: a picture that is cut moves as chosen; one that is seen whole before
 * itself grows and shrinks around the middle, so that all of it is always seen; bars that move would look like a fault.
 */
export function motionFor(
  fit: Fit,
  seed: number,
  index: number,
  durationSec: number,
  focus: Point | null,
): Motion {
  if (fit === 'contain') return { kind: 'still' }
  return chooseMotion(seed, index, durationSec, fit === 'blur' ? { straight: true } : { focus })
}

/**
 * The view at `progress` (0..1) of a motion. The zoom grows by a constant factor from frame to frame, and the
 * window's edges move with it, so the picture seems to move at one speed: no easing that would swim, no jerk.
 */
export function viewAt(motion: Motion, progress: number): View {
  if (motion.kind === 'still') return WHOLE_PICTURE
  const { from, to } = motion
  const zoom = from.zoom * (to.zoom / from.zoom) ** progress
  const widthChange = 1 / to.zoom - 1 / from.zoom
  const share = widthChange === 0 ? progress : (1 / zoom - 1 / from.zoom) / widthChange
  return {
    centreX: from.centreX + (to.centreX - from.centreX) * share,
    centreY: from.centreY + (to.centreY - from.centreY) * share,
    zoom,
  }
}

/** The closest a motion comes. */
export const maxZoom = (motion: Motion): number =>
  motion.kind === 'still' ? 1 : Math.max(motion.from.zoom, motion.to.zoom)
