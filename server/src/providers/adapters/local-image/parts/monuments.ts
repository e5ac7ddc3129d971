import { mix } from '../color.ts'
import { between, d, path, polygon, rect, repeat, whole } from '../draw.ts'
import type { Stage } from '../stage.ts'

/** Columns, pediment and steps. */
export function colonnade(stage: Stage, x: number, base: number, wide: number, tall: number): string {
  const { palette, paint, random } = stage
  const stone = mix(palette.paper, palette.depth(0.4), palette.dark ? 0.5 : 0.2)
  const dim = mix(stone, palette.depth(0.8), 0.45)
  const columns = whole(random, 5, 7)
  const left = x - wide / 2
  return (
    repeat(4, (index) =>
      rect(
        left - wide * 0.03 * (4 - index),
        base - tall * 0.035 * (index + 1),
        wide * (1 + 0.06 * (4 - index)),
        tall * 0.037,
        index % 2 ? stone : mix(stone, dim, 0.35),
      ),
    ) +
    rect(left, base - tall * 0.72, wide, tall * 0.58, mix(dim, palette.ink, 0.35)) +
    repeat(columns, (index) => {
      const cx = left + (wide * (index + 0.5)) / columns
      const half = wide / columns / 5
      return (
        rect(
          cx - half,
          base - tall * 0.7,
          half * 2,
          tall * 0.56,
          paint.linear(
            [0, 0],
            [1, 0],
            [
              [0, stone],
              [0.6, stone],
              [1, dim],
            ],
          ),
        ) +
        rect(cx - half * 1.5, base - tall * 0.73, half * 3, tall * 0.035, stone) +
        rect(cx - half * 1.4, base - tall * 0.165, half * 2.8, tall * 0.03, stone)
      )
    }) +
    rect(left - wide * 0.03, base - tall * 0.81, wide * 1.06, tall * 0.085, stone) +
    polygon(
      [
        { x: left - wide * 0.05, y: base - tall * 0.81 },
        { x, y: base - tall * 1.05 },
        { x: left + wide * 1.05, y: base - tall * 0.81 },
      ],
      stone,
    ) +
    polygon(
      [
        { x: left + wide * 0.12, y: base - tall * 0.835 },
        { x, y: base - tall * 0.99 },
        { x: left + wide * 0.88, y: base - tall * 0.835 },
      ],
      dim,
    )
  )
}

/** A keep with towers and banners. */
export function castle(stage: Stage, x: number, base: number, wide: number, tall: number): string {
  const { palette, paint, random } = stage
  const stone = mix(palette.depth(0.55), palette.paper, palette.dark ? 0.06 : 0.25)
  const towers = [-0.42, -0.15, 0.16, 0.44].map((share) => {
    const [half, high] = [wide * between(random, 0.06, 0.09), tall * between(random, 0.65, 1.05)]
    const cx = x + share * wide
    const windows = repeat(3, (index) =>
      rect(cx - half * 0.16, base - high * (0.85 - index * 0.24), half * 0.32, half * 0.7, palette.lamp, {
        rx: half * 0.16,
      }),
    )
    return (
      rect(
        cx - half,
        base - high,
        half * 2,
        high,
        paint.linear(
          [0, 0],
          [1, 0],
          [
            [0, mix(stone, palette.glow, 0.2)],
            [1, mix(stone, palette.ink, 0.3)],
          ],
        ),
      ) +
      polygon(
        [
          { x: cx - half * 1.25, y: base - high },
          { x: cx, y: base - high - half * 3 },
          { x: cx + half * 1.25, y: base - high },
        ],
        palette.accent,
      ) +
      polygon(
        [
          { x: cx, y: base - high - half * 3 },
          { x: cx, y: base - high - half * 4 },
          { x: cx + half * 1.4, y: base - high - half * 3.6 },
        ],
        palette.second,
      ) +
      windows
    )
  })
  return (
    towers.join('') +
    rect(x - wide * 0.45, base - tall * 0.42, wide * 0.9, tall * 0.42, stone) +
    repeat(11, (index) =>
      rect(x - wide * 0.45 + (index * wide * 0.9) / 11, base - tall * 0.48, wide * 0.045, tall * 0.07, stone),
    ) +
    path(
      d`M${x - wide * 0.07} ${base}v${-tall * 0.16}a${wide * 0.07} ${wide * 0.07} 0 0 1 ${wide * 0.14} 0v${tall * 0.16}Z`,
      palette.ink,
    )
  )
}

/** A stepped pyramid or a plain one. */
export const pyramid = (stage: Stage, x: number, base: number, wide: number, tall: number): string =>
  [
    { shift: -0.62, size: 0.6 },
    { shift: 0.66, size: 0.5 },
    { shift: 0, size: 1 },
  ]
    .map(
      ({ shift, size }) =>
        polygon(
          [
            { x: x + wide * shift - wide * size * 0.6, y: base },
            { x: x + wide * shift, y: base - tall * size },
            { x: x + wide * shift + wide * size * 0.6, y: base },
          ],
          mix(stage.palette.depth(0.3), stage.palette.glow, 0.35),
        ) +
        polygon(
          [
            { x: x + wide * shift + wide * size * 0.1, y: base },
            { x: x + wide * shift, y: base - tall * size },
            { x: x + wide * shift + wide * size * 0.6, y: base },
          ],
          stage.palette.depth(0.55),
        ),
    )
    .join('')
