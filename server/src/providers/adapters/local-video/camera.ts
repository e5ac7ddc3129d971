import type { Random } from '../../../core/random.ts'
import { between, pick } from '../local-image/draw.ts'
import { readCameraWords } from './camera-words.ts'

/** Where the camera is: shares of the room it has to move in (-1..1), and how near (1: where it began wide). */
export interface CameraPose {
  x: number
  y: number
  zoom: number
}

/** A camera move, by what share of the clip is over. */
export interface Camera {
  /** For the log. */
  name: string
  /** How much of the scene is cut off around the frame, so that there is room to move in: 1.15 is 15 % on each axis. */
  base: number
  /** How far the middle of the frame is drawn to what matters, 0..1. */
  framing: number
  at(share: number): CameraPose
  /** Frame heights that a hand shakes it by. */
  shake: number
}

interface Path {
  name: string
  from: CameraPose
  to: CameraPose
}

const middle: CameraPose = { x: 0, y: 0, zoom: 1 }

/**
 * The move that a prompt asks for; where it asks for none, a quiet one that chance chooses. `towards` is where things
 * move (-1: left), so that a camera that may choose goes along with them.
 */
export function cameraFor(prompt: string, random: Random, towards: -1 | 1): Camera {
  const { across, up, into, isStill, isHandheld, isClose, isWide } = readCameraWords(prompt)
  const rest = { framing: isClose ? 1 : isWide ? 0.15 : 0.45, shake: isHandheld ? 0.012 : 0 }
  const base = (isClose ? 1.5 : 1) * 1.2
  if (isStill) return { ...rest, name: 'locked off', base, at: () => middle }
  const way = across?.way || towards
  if (across?.name === 'orbit') {
    const at = (share: number): CameraPose => ({
      x: -way * Math.cos(Math.PI * share),
      y: 0,
      zoom: 1 + 0.1 * Math.sin(Math.PI * share),
    })
    return { ...rest, name: 'orbit', base: base * 1.06, at }
  }
  const zoom = into?.way ?? 1
  const path: Path =
    (across ?? up ?? into)
      ? {
          name: [across, up, into].flatMap((move) => (move ? [move.name] : [])).join(' and '),
          from: { x: across ? -way : 0, y: up ? -up.way : 0, zoom: zoom < 1 ? 1 / zoom : 1 },
          to: { x: across ? way : 0, y: up ? up.way : 0, zoom: zoom < 1 ? 1 : zoom },
        }
      : quietMove(random, way, isHandheld)
  // Close by, a small step already leads away from what it is about.
  const reach = isClose ? 0.3 : 1
  const at = (share: number): CameraPose => {
    const eased = ease(share)
    const mix = (from: number, to: number): number => from + (to - from) * eased
    return {
      x: mix(path.from.x, path.to.x) * reach,
      y: mix(path.from.y, path.to.y) * reach,
      zoom: path.from.zoom * (path.to.zoom / path.from.zoom) ** eased,
    }
  }
  const name = `${path.name}${isHandheld ? ', handheld' : ''}${isClose ? ', close' : ''}`
  return { ...rest, name, base: base * (across || up ? 1.1 : 1), at }
}

function quietMove(random: Random, way: number, isHandheld: boolean): Path {
  const reach = between(random, 0.55, 0.85)
  const paths: Path[] = [
    {
      name: 'slow push in',
      from: { x: -way * 0.35, y: 0.15, zoom: 1 },
      to: { x: way * 0.35, y: -0.1, zoom: 1.22 },
    },
    {
      name: 'slow drift',
      from: { x: -way * reach, y: 0, zoom: 1 },
      to: { x: way * reach, y: 0, zoom: 1.08 },
    },
    {
      name: 'slow pull back',
      from: { x: way * 0.4, y: 0, zoom: 1.24 },
      to: { x: -way * 0.3, y: 0.1, zoom: 1 },
    },
    {
      name: 'slow rise',
      from: { x: -way * 0.3, y: 0.8, zoom: 1.04 },
      to: { x: way * 0.25, y: -0.7, zoom: 1.1 },
    },
  ]
  return isHandheld ? (paths[0] ?? pick(random, paths)) : pick(random, paths)
}

/** Begins and ends softly without standing still at either end, so that clips can be cut at both. */
const ease = (share: number): number => 0.45 * share + 0.55 * share * share * (3 - 2 * share)
