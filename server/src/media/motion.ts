import { seededRandom } from '../core/random.ts'
import type { Motion, View } from './timeline.ts'

/** How far a slide of the reference length zooms in or out; short slides move less, long ones hardly more. */
const ZOOM = { least: 1.07, most: 1.13 }
const REFERENCE_SEC = 6
const WHOLE_PICTURE: View = { centreX: 0.5, centreY: 0.5, zoom: 1 }

/**
 * A gentle Ken Burns move for slide `index`, the same for the same seed: slow pushes towards a point off the
 * centre and slow pulls back from one alternate, with a pan for every third slide or so.
 *
 * @param durationSec how long the slide is seen; the move is scaled so that its speed stays calm
 */
export function chooseMotion(seed: number, index: number, durationSec = REFERENCE_SEC): Motion {
  const random = seededRandom(Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const calm = Math.min(1, Math.max(0.25, durationSec / REFERENCE_SEC))
  const zoom = 1 + (ZOOM.least - 1 + random() * (ZOOM.most - ZOOM.least)) * calm
  // Half the free room at that zoom, so that the window never leaves the picture.
  const room = (1 - 1 / zoom) / 2
  const angle = random() * 2 * Math.PI
  const away = (sign: number): View => ({
    centreX: 0.5 + sign * room * Math.cos(angle),
    centreY: 0.5 + sign * room * Math.sin(angle),
    zoom,
  })
  if (random() < 0.35) return { kind: 'ken-burns', from: away(-1), to: away(1) }
  // The seed decides which of the two begins, so that neighbours always differ.
  const pushesIn = (index + (seed & 1)) % 2 === 0
  const close = away(1)
  return pushesIn
    ? { kind: 'ken-burns', from: WHOLE_PICTURE, to: close }
    : { kind: 'ken-burns', from: close, to: WHOLE_PICTURE }
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
