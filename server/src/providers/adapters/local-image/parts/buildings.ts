import { mix } from '../color.ts'
import { between, chance, d, path, pick, polygon, rect, repeat, whole } from '../draw.ts'
import type { Stage } from '../stage.ts'

/** A grid of windows, some lit. */
function windows(
  stage: Stage,
  x: number,
  top: number,
  width: number,
  height: number,
  color: string,
  lit: number,
): string {
  const { palette, random, unit } = stage
  const columns = Math.max(2, Math.round(width / (unit * 1.5)))
  const rows = Math.max(2, Math.round(height / (unit * 2)))
  const [stepX, stepY] = [width / (columns + 0.6), height / (rows + 0.8)]
  let dim = ''
  let bright = ''
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = d`M${x + stepX * (column + 0.45)} ${top + stepY * (row + 0.5)}h${stepX * 0.55}v${stepY * 0.55}h${-stepX * 0.55}Z`
      if (chance(random, lit)) bright += cell
      else dim += cell
    }
  }
  return (
    (dim && path(dim, mix(color, palette.dark ? palette.ink : palette.skyMid, 0.32))) +
    (bright && path(bright, palette.dark ? palette.lamp : mix(palette.lamp, palette.paper, 0.4)))
  )
}

/** A tower block with one of several roofs, standing on `base`. */
export function tower(
  stage: Stage,
  x: number,
  base: number,
  width: number,
  height: number,
  color: string,
  lit: number,
): string {
  const { random, palette, paint, unit } = stage
  const top = base - height
  const face = paint.linear(
    [0, 0],
    [1, 0],
    [
      [0, mix(color, palette.glow, 0.12)],
      [0.55, color],
      [1, mix(color, palette.ink, 0.2)],
    ],
  )
  const roof = pick(random, ['flat', 'flat', 'step', 'slant', 'spire', 'dome'])
  const cap =
    roof === 'step'
      ? rect(x + width * 0.2, top - height * 0.08, width * 0.6, height * 0.09, face) +
        rect(x + width * 0.36, top - height * 0.14, width * 0.28, height * 0.07, face)
      : roof === 'slant'
        ? polygon(
            [
              { x, y: top + 1 },
              { x: x + width, y: top + 1 },
              { x: x + width, y: top - width * 0.4 },
            ],
            face,
          )
        : roof === 'spire'
          ? polygon(
              [
                { x: x + width * 0.2, y: top + 1 },
                { x: x + width * 0.8, y: top + 1 },
                { x: x + width * 0.53, y: top - height * 0.18 },
                { x: x + width * 0.5, y: top - height * 0.3 },
                { x: x + width * 0.47, y: top - height * 0.18 },
              ],
              face,
            )
          : roof === 'dome'
            ? path(
                d`M${x + width * 0.1} ${top + 1}A${width * 0.4} ${width * 0.36} 0 0 1 ${x + width * 0.9} ${top + 1}Z`,
                face,
              )
            : rect(x + width * 0.15, top - unit * 0.9, width * 0.25, unit, color) +
              rect(x + width * 0.68, top - unit * 2.4, unit * 0.22, unit * 2.5, color)
  return (
    cap +
    rect(x, top, width, height + 4, face) +
    windows(stage, x, top + unit * 0.6, width, height * 0.92, color, lit)
  )
}

/** A row of towers from one side to the other; the tallest rise around `peakX`. */
export function skyline(
  stage: Stage,
  base: number,
  tallest: number,
  nearness: number,
  lit: number,
  peakX: number,
): string {
  const { random, width, unit, palette } = stage
  const color = palette.depth(nearness)
  let svg = ''
  for (let x = -unit * 2; x < width + unit; ) {
    const wide = unit * between(random, 5, 9.5)
    const near = Math.exp(-(((x + wide / 2 - peakX) / (width * 0.32)) ** 2))
    const tall = tallest * (0.28 + near * 0.72) * between(random, 0.6, 1)
    svg += tower(stage, x, base, wide, tall, mix(color, palette.skyLow, random() * 0.14), lit)
    x += wide * between(random, 0.92, 1.1)
  }
  return svg
}

/** A house with a pitched roof, a door and windows. */
export function house(
  stage: Stage,
  x: number,
  base: number,
  size: number,
  wall: string,
  roof: string,
): string {
  const { palette, random } = stage
  const tall = size * between(random, 0.5, 0.75)
  const top = base - tall
  const lit = stage.atmosphere.light !== 'day' || chance(random, 0.4)
  const glass = lit ? palette.lamp : mix(palette.skyMid, palette.ink, 0.3)
  const panes = whole(random, 1, 3)
  return (
    rect(x + size * 0.62, top - size * 0.5, size * 0.11, size * 0.35, mix(roof, palette.ink, 0.3)) +
    rect(x, top, size, tall + 2, wall) +
    rect(x + size * 0.72, top, size * 0.28, tall + 2, palette.ink, { opacity: 0.12 }) +
    polygon(
      [
        { x: x - size * 0.09, y: top + size * 0.03 },
        { x: x + size * 0.5, y: top - size * 0.42 },
        { x: x + size * 1.09, y: top + size * 0.03 },
      ],
      roof,
    ) +
    polygon(
      [
        { x: x + size * 0.5, y: top - size * 0.42 },
        { x: x + size * 1.09, y: top + size * 0.03 },
        { x: x + size * 0.7, y: top + size * 0.03 },
      ],
      mix(roof, palette.ink, 0.22),
    ) +
    rect(x + size * 0.1, base - size * 0.32, size * 0.17, size * 0.33, mix(roof, palette.ink, 0.45), {
      rx: size * 0.02,
    }) +
    repeat(panes, (index) =>
      rect(x + size * (0.4 + index * 0.19), base - tall * 0.72, size * 0.12, size * 0.16, glass, {
        rx: size * 0.01,
      }),
    )
  )
}
