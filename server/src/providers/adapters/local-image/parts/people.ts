import { mix, oklch } from '../color.ts'
import { circle, d, ellipse, part, path, pick, stroke } from '../draw.ts'
import type { Brush } from '../stage.ts'

export type Pose = 'stand' | 'walk' | 'point' | 'wave' | 'reach' | 'sit' | 'hold' | 'cheer'

export interface Person {
  /** Where the feet stand. */
  x: number
  y: number
  height: number
  pose: Pose
  /** 1 looks right, -1 left. */
  facing: 1 | -1
  /** One flat colour for a figure against the light; otherwise clothes are coloured. */
  silhouette?: string
}

/** Joints in shares of the height, forward and up from the feet: [front arm elbow, hand, back arm elbow, hand]. */
const arms: Record<Pose, readonly (readonly [number, number])[]> = {
  stand: [
    [0.05, 0.63],
    [0.06, 0.49],
    [-0.06, 0.63],
    [-0.06, 0.49],
  ],
  walk: [
    [0.1, 0.64],
    [0.18, 0.54],
    [-0.12, 0.64],
    [-0.14, 0.51],
  ],
  point: [
    [0.14, 0.76],
    [0.3, 0.84],
    [-0.06, 0.63],
    [-0.02, 0.5],
  ],
  wave: [
    [0.13, 0.83],
    [0.16, 1.0],
    [-0.06, 0.63],
    [-0.06, 0.49],
  ],
  reach: [
    [0.14, 0.72],
    [0.28, 0.73],
    [0.11, 0.66],
    [0.25, 0.68],
  ],
  sit: [
    [0.08, 0.62],
    [0.2, 0.55],
    [0.05, 0.6],
    [0.16, 0.52],
  ],
  hold: [
    [0.07, 0.6],
    [0.19, 0.62],
    [0.04, 0.59],
    [0.16, 0.6],
  ],
  cheer: [
    [0.12, 0.86],
    [0.13, 1.05],
    [-0.12, 0.86],
    [-0.13, 1.05],
  ],
}

/** [front knee, front foot, back knee, back foot] */
const legs: Record<'stand' | 'walk' | 'sit', readonly (readonly [number, number])[]> = {
  stand: [
    [0.035, 0.26],
    [0.035, 0],
    [-0.035, 0.26],
    [-0.035, 0],
  ],
  walk: [
    [0.1, 0.27],
    [0.14, 0],
    [-0.02, 0.26],
    [-0.16, 0.03],
  ],
  sit: [
    [0.22, 0.46],
    [0.23, 0.2],
    [0.19, 0.45],
    [0.17, 0.2],
  ],
}

const skins: readonly string[] = [
  oklch(0.82, 0.06, 60),
  oklch(0.7, 0.075, 58),
  oklch(0.55, 0.07, 52),
  oklch(0.42, 0.055, 48),
]

/** A stylised person built from a small skeleton; readable from a twentieth of the picture's height upwards. */
export function person(brush: Brush, who: Person): string {
  const { palette, random } = brush
  const { x, y, height, pose, facing, silhouette } = who
  const at = ([forward, up]: readonly [number, number]): string =>
    d`${x + forward * facing * height} ${y - up * height}`
  const skin = silhouette ?? pick(random, skins)
  const coat =
    silhouette ??
    pick(random, [
      palette.accent,
      palette.second,
      palette.paper,
      mix(palette.accent, palette.ink, 0.35),
      palette.depth(0.45),
    ])
  const trousers = silhouette ?? mix(palette.depth(0.85), palette.ink, random() * 0.5)
  const hair =
    silhouette ??
    pick(random, [palette.ink, mix(palette.ink, palette.accent, 0.35), mix(palette.ink, palette.lamp, 0.3)])
  const joint = (list: readonly (readonly [number, number])[], index: number): readonly [number, number] =>
    list[index] ?? [0, 0]
  const leg = legs[pose === 'sit' ? 'sit' : pose === 'walk' ? 'walk' : 'stand']
  const hip: readonly [number, number] = [0, 0.47]
  const shoulder: readonly [number, number] = [0.01, 0.8]
  const limb = (
    from: readonly [number, number],
    bend: readonly [number, number],
    to: readonly [number, number],
    color: string,
    width: number,
  ): string => stroke(`M${at(from)}L${at(bend)}L${at(to)}`, color, height * width)
  const foot = (place: readonly [number, number]): string =>
    stroke(`M${at(place)}L${at([place[0] + 0.055, place[1]])}`, silhouette ?? palette.ink, height * 0.05)
  const hem = random() < 0.5 ? 0.36 : 0.46
  const torso =
    `M${at([-0.095, 0.79])}Q${at([-0.08, 0.85])} ${at([0, 0.855])}Q${at([0.09, 0.85])} ${at([0.1, 0.79])}` +
    `L${at([0.105, hem])}Q${at([0, hem - 0.035])} ${at([-0.105, hem])}Z`
  const [headX, headY] = [x + 0.015 * facing * height, y - 0.93 * height]
  const radius = height * 0.07
  const backArm = limb(
    [shoulder[0] - 0.04, shoulder[1]],
    joint(arms[pose], 2),
    joint(arms[pose], 3),
    mix(coat, silhouette ?? palette.ink, 0.25),
    0.062,
  )
  const frontArm = limb(
    [shoulder[0] + 0.03, shoulder[1]],
    joint(arms[pose], 0),
    joint(arms[pose], 1),
    silhouette ?? mix(coat, palette.ink, 0.12),
    0.062,
  )
  const [handX, handUp] = joint(arms[pose], 1)
  const body =
    backArm +
    limb(
      [hip[0] - 0.035, hip[1]],
      joint(leg, 2),
      joint(leg, 3),
      mix(trousers, silhouette ?? palette.ink, 0.3),
      0.082,
    ) +
    foot(joint(leg, 3)) +
    limb([hip[0] + 0.03, hip[1]], joint(leg, 0), joint(leg, 1), trousers, 0.085) +
    foot(joint(leg, 1)) +
    path(torso, coat) +
    stroke(`M${at([0.005, 0.84])}L${at([0.012, 0.9])}`, skin, height * 0.05) +
    ellipse(headX, headY, radius * 0.92, radius, skin) +
    path(
      d`M${headX - facing * radius * 1.02} ${headY + radius * 0.35}Q${headX - facing * radius * 1.15} ${headY - radius * 1.15} ${headX + facing * radius * 0.2} ${headY - radius * 1.12}Q${headX + facing * radius * 1.0} ${headY - radius * 0.95} ${headX + facing * radius * 0.92} ${headY - radius * 0.2}Q${headX} ${headY - radius * 0.5} ${headX - facing * radius * 0.35} ${headY + radius * 0.3}Z`,
      hair,
    ) +
    frontArm +
    circle(x + handX * facing * height, y - handUp * height, height * 0.034, skin)
  return part('person', body)
}
