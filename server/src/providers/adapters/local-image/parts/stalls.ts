import { mix } from '../color.ts'
import { between, chance, circle, d, ellipse, path, pick, rect, repeat, stroke, whole } from '../draw.ts'
import type { Stage } from '../stage.ts'
import { type Pose, person } from './people.ts'

/** A string of lanterns sagging between two points. */
export function lanterns(
  stage: Stage,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  size: number,
): string {
  const { palette, paint } = stage
  const sag = size * 4
  const count = Math.max(4, Math.round(Math.abs(toX - fromX) / (size * 4.2)))
  const wire = stroke(
    d`M${fromX} ${fromY}Q${(fromX + toX) / 2} ${(fromY + toY) / 2 + sag * 2} ${toX} ${toY}`,
    palette.ink,
    size * 0.1,
  )
  return (
    wire +
    repeat(count, (index) => {
      const along = (index + 0.5) / count
      const x = fromX + (toX - fromX) * along
      const y = fromY + (toY - fromY) * along + sag * 4 * along * (1 - along)
      const color =
        index % 3 === 0
          ? palette.accent
          : index % 3 === 1
            ? palette.lamp
            : mix(palette.accent, palette.lamp, 0.5)
      return (
        circle(x, y + size, size * 3, paint.glow(palette.lamp, 0.55)) +
        ellipse(
          x,
          y + size,
          size * 0.85,
          size,
          paint.vertical([
            [0, mix(color, palette.paper, 0.35)],
            [1, color],
          ]),
        ) +
        rect(x - size * 0.35, y, size * 0.7, size * 0.18, palette.ink) +
        rect(x - size * 0.3, y + size * 1.85, size * 0.6, size * 0.16, palette.ink)
      )
    })
  )
}

/** A stall: striped awning, counter, goods, warm light inside. */
export function stall(stage: Stage, x: number, base: number, width: number, nearness: number): string {
  const { palette, paint, random } = stage
  const tall = width * 0.85
  const top = base - tall
  const main = pick(random, [
    palette.accent,
    palette.second,
    mix(palette.accent, palette.ink, 0.25),
    palette.depth(0.5),
  ])
  const stripes = 7
  const step = (width * 1.16) / stripes
  const awning = repeat(stripes, (index) => {
    const left = x - width * 0.08 + index * step
    const inner = x + width * 0.06 + (index * width * 0.88) / stripes
    const color = index % 2 ? palette.paper : main
    return path(
      d`M${inner} ${top}H${inner + (width * 0.88) / stripes}L${left + step} ${top + tall * 0.27}a${step / 2} ${step * 0.42} 0 0 1 ${-step} 0Z`,
      mix(color, palette.ink, palette.dark ? 0.12 : 0),
    )
  })
  const goods = repeat(whole(random, 7, 10), (index) => {
    const gx = x + width * (0.1 + (index / 10) * 0.85)
    const size = width * between(random, 0.035, 0.07)
    const color = pick(random, [
      palette.accent,
      palette.second,
      palette.lamp,
      palette.paper,
      mix(palette.second, palette.ink, 0.3),
    ])
    return chance(random, 0.6)
      ? circle(gx, base - tall * 0.36 - size * 0.8, size, color) +
          circle(gx + size, base - tall * 0.36 - size * 0.7, size * 0.85, mix(color, palette.ink, 0.15))
      : rect(gx - size * 0.6, base - tall * 0.36 - size * 2.4, size * 1.2, size * 2.4, color, {
          rx: size * 0.3,
        })
  })
  const wood = mix(palette.depth(0.8), palette.accent, 0.25)
  return (
    rect(
      x,
      top + tall * 0.15,
      width,
      tall * 0.85,
      paint.vertical([
        [0, mix(palette.lamp, palette.accent, 0.2)],
        [1, mix(palette.lamp, wood, 0.6)],
      ]),
    ) +
    repeat(3, (index) =>
      rect(x + width * 0.06, top + tall * (0.34 + index * 0.1), width * 0.88, tall * 0.012, wood),
    ) +
    (stage.people
      ? person(stage, {
          x: x + width * between(random, 0.3, 0.7),
          y: base - tall * 0.02,
          height: tall * 0.74,
          pose: pick<Pose>(random, ['hold', 'reach', 'wave']),
          facing: chance(random, 0.5) ? 1 : -1,
        })
      : '') +
    rect(
      x - width * 0.02,
      base - tall * 0.36,
      width * 1.04,
      tall * 0.37,
      paint.vertical([
        [0, mix(wood, palette.lamp, 0.2)],
        [1, mix(wood, palette.ink, 0.35)],
      ]),
    ) +
    repeat(6, (index) =>
      rect(x + (index * width) / 6, base - tall * 0.33, width * 0.008, tall * 0.33, palette.ink, {
        opacity: 0.35,
      }),
    ) +
    goods +
    rect(x, top, width * 0.035, tall, wood) +
    rect(x + width * 0.965, top, width * 0.035, tall, wood) +
    awning +
    circle(x + width / 2, top + tall * 0.4, width * (0.75 + nearness * 0.2), paint.glow(palette.lamp, 0.4))
  )
}
