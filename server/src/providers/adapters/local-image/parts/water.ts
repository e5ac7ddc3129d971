import { mix } from '../color.ts'
import { between, d, part, path, rect, repeat, stroke } from '../draw.ts'
import type { Stage } from '../stage.ts'

/** Flat water from `top` to the foot of the picture, the sky mirrored in it. */
export function waterSurface(stage: Stage, top: number): string {
  const { palette, paint, width, height } = stage
  const near = mix(palette.depth(0.75), palette.skyTop, 0.25)
  const surface = rect(
    0,
    top,
    width,
    height - top,
    paint.vertical([
      [0, mix(palette.skyLow, palette.depth(0.1), 0.45)],
      [0.2, mix(palette.depth(0.25), palette.skyMid, 0.45)],
      [1, near],
    ]),
  )
  return part('water', surface)
}

/** The path of light under the sun, and scattered glints. */
export function glitter(stage: Stage, top: number): string {
  const { palette, random, sun, width, height, unit } = stage
  const depth = height - top
  const underSun = repeat(46, () => {
    const down = random() ** 1.4
    const half = unit * (0.8 + down * 4.5) * between(random, 0.4, 1.2)
    const x = sun.x + between(random, -1, 1) * unit * (2 + down * 8)
    const y = top + unit * 0.4 + down * depth * 0.8
    return stroke(d`M${x - half} ${y}H${x + half}`, palette.glow, unit * (0.12 + down * 0.3), {
      opacity: between(random, 0.3, 0.8) * (1 - down * 0.5),
    })
  })
  const scattered = repeat(40, () => {
    const down = random()
    const half = unit * (0.6 + down * 3.5)
    const x = random() * width
    const y = top + down * depth
    return stroke(
      d`M${x - half} ${y}H${x + half}`,
      mix(palette.depth(0.3), palette.paper, 0.3),
      unit * (0.08 + down * 0.2),
      { opacity: 0.28 },
    )
  })
  return part('glitter', scattered + underSun)
}

/** Swells that grow towards the front: pointed crests over round troughs, each row darker. */
export function swells(stage: Stage, from: number, rows: number, strength: number): string {
  const { palette, paint, random, width, height, unit } = stage
  return repeat(rows, (row) => {
    const near = (row + 1) / rows
    const y = from + (height - from) * (row / rows) ** 1.15 + unit * 1.5
    const length = unit * (7 + near * 13) * between(random, 0.85, 1.15)
    const tall = unit * strength * (0.9 + near * 2.4)
    let crest = d`M${-length * 1.5 + random() * length} ${y}`
    for (let x = -length * 1.5; x < width + length; ) {
      const step = length * between(random, 0.8, 1.25)
      const sag = tall * between(random, 0.7, 1.3)
      crest += d`c${step * 0.22} ${sag} ${step * 0.62} ${sag * 1.05} ${step} 0`
      x += step
    }
    const color = mix(palette.depth(0.2 + near * 0.55), palette.skyTop, 0.3 - near * 0.16)
    const fill = paint.vertical([
      [0, mix(color, palette.skyLow, 0.35)],
      [0.25, color],
      [1, mix(color, palette.depth(1), 0.35)],
    ])
    return part(
      'swell',
      path(`${crest}V${Math.round(height + 5)}H-${Math.round(length * 3)}Z`, fill) +
        stroke(crest, mix(color, palette.paper, 0.45), unit * (0.12 + near * 0.2), { opacity: 0.6 }),
    )
  })
}

/** Broken reflection of something that stands at the waterline. */
export const reflection = (
  stage: Stage,
  x: number,
  top: number,
  width: number,
  length: number,
  color: string,
): string =>
  repeat(9, (index) => {
    const half = (width / 2) * (1 - index * 0.07) * between(stage.random, 0.6, 1.1)
    const y = top + (index + 0.5) * (length / 9)
    return stroke(d`M${x - half} ${y}H${x + half}`, color, (length / 9) * 0.42, {
      opacity: 0.5 - index * 0.04,
    })
  })
