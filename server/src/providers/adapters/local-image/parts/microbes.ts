import { mix } from '../color.ts'
import { between, chance, circle, d, repeat, stroke } from '../draw.ts'
import type { Stage } from '../stage.ts'

/** A ball with crowned spikes. */
export function virus(stage: Stage, x: number, y: number, radius: number, color: string): string {
  const { paint, palette, random } = stage
  const spikes = 18
  const turn = random()
  const light = mix(color, palette.paper, 0.3)
  const ring = repeat(spikes, (index) => {
    const angle = ((index + turn) / spikes) * Math.PI * 2
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return (
      stroke(
        d`M${x + cos * radius * 0.9} ${y + sin * radius * 0.9}L${x + cos * radius * 1.28} ${y + sin * radius * 1.28}`,
        mix(color, palette.ink, 0.15),
        radius * 0.07,
      ) + circle(x + cos * radius * 1.3, y + sin * radius * 1.3, radius * 0.1, light)
    )
  })
  const knobs = repeat(11, () => {
    const [angle, reach] = [random() * Math.PI * 2, Math.sqrt(random()) * radius * 0.75]
    return circle(
      x + Math.cos(angle) * reach,
      y + Math.sin(angle) * reach,
      radius * between(random, 0.06, 0.13),
      chance(random, 0.5) ? light : mix(color, palette.ink, 0.25),
    )
  })
  return (
    ring +
    circle(
      x,
      y,
      radius,
      paint.radial(
        [
          [0, light],
          [0.6, color],
          [1, mix(color, palette.ink, 0.35)],
        ],
        [0.36, 0.32],
        0.72,
      ),
    ) +
    knobs
  )
}

/** A soft cell with a nucleus. */
export function cell(stage: Stage, x: number, y: number, radius: number, color: string): string {
  const { paint, palette, random } = stage
  const organelles = repeat(9, () => {
    const [angle, reach] = [random() * Math.PI * 2, between(random, 0.45, 0.8) * radius]
    return circle(
      x + Math.cos(angle) * reach,
      y + Math.sin(angle) * reach,
      radius * between(random, 0.04, 0.1),
      mix(color, palette.paper, 0.4),
      { opacity: 0.8 },
    )
  })
  return (
    circle(
      x,
      y,
      radius,
      paint.radial([
        [0, mix(color, palette.paper, 0.45), 0.75],
        [0.8, color, 0.7],
        [0.94, mix(color, palette.paper, 0.35), 0.95],
        [1, color, 0.9],
      ]),
    ) +
    organelles +
    circle(
      x + radius * 0.1,
      y,
      radius * 0.36,
      paint.radial(
        [
          [0, mix(color, palette.ink, 0.2)],
          [1, mix(color, palette.ink, 0.5)],
        ],
        [0.4, 0.35],
        0.7,
      ),
    ) +
    circle(x + radius * 0.04, y - radius * 0.06, radius * 0.12, mix(color, palette.paper, 0.3))
  )
}

/** A Y-shaped antibody. */
export const antibody = (stage: Stage, size: number, color: string): string =>
  stroke(d`M0 ${size}V0L${-size * 0.7} ${-size * 0.8}M0 0L${size * 0.7} ${-size * 0.8}`, color, size * 0.26) +
  stroke(
    d`M${-size * 0.32} ${-size * 0.75}l${size * 0.22} ${size * 0.26}M${size * 0.32} ${-size * 0.75}l${-size * 0.22} ${size * 0.26}`,
    mix(color, stage.palette.paper, 0.45),
    size * 0.16,
  )

/** Two strands wound around each other. */
export function helix(stage: Stage, fromX: number, fromY: number, length: number, size: number): string {
  const { palette } = stage
  return repeat(30, (index) => {
    const x = fromX + (index / 29) * length
    const turn = index * 0.42
    const [one, other] = [fromY + Math.sin(turn) * size, fromY - Math.sin(turn) * size]
    const front = Math.cos(turn) > 0
    return (
      stroke(d`M${x} ${one}V${other}`, index % 2 ? palette.accent : palette.second, size * 0.07, {
        opacity: 0.8,
      }) +
      circle(x, one, size * (front ? 0.17 : 0.11), front ? palette.paper : palette.skyMid) +
      circle(x, other, size * (front ? 0.11 : 0.17), front ? palette.skyMid : palette.paper)
    )
  })
}
