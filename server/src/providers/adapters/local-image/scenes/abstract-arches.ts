import { mix } from '../color.ts'
import { between, circle, d, path, repeat, whole } from '../draw.ts'
import { backdrop, palettePieces } from '../parts/abstract.ts'
import { poolOfLight } from '../parts/sky.ts'
import { stipple } from '../parts/terrain.ts'
import type { Scene } from '../stage.ts'

/** Nested arches like hills or doorways. */
export const arches: Scene = {
  id: 'abstract-arches',
  words: [],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, paint, sun } = stage
    const groups = whole(random, 4, 6)
    const places = Array.from({ length: groups }, (_, index) => ({
      x: ((index + between(random, 0.2, 0.8)) / groups) * width,
      size: between(random, 12, 30),
      base: height * between(random, 0.75, 1.05),
    }))
    places.sort((one, other) => one.base - other.base)
    const pieces = palettePieces(stage)
    const arch = (x: number, base: number, radius: number, rise: number, fill: string): string =>
      path(
        d`M${x - radius} ${base + height}V${base - rise}A${radius} ${radius} 0 0 1 ${x + radius} ${base - rise}V${base + height}Z`,
        fill,
      )
    return (
      backdrop(stage) +
      poolOfLight(stage, sun.x, sun.y, unit * 45, palette.glow, 0.6) +
      circle(
        sun.x,
        sun.y,
        unit * between(random, 9, 15),
        paint.vertical([
          [0, palette.glow],
          [1, palette.accent],
        ]),
      ) +
      places
        .map(({ x, size, base }, index) => {
          const rings = whole(random, 3, 6)
          const first = whole(random, 0, pieces.length - 1)
          const rise = unit * between(random, 2, 24)
          return repeat(rings, (ring) => {
            const color = mix(
              pieces[(first + ring) % pieces.length] ?? palette.accent,
              palette.skyMid,
              0.3 * (1 - index / groups),
            )
            return arch(
              x,
              base,
              unit * size * (1 - ring / rings),
              rise,
              paint.vertical([
                [0, color],
                [1, mix(color, palette.ink, 0.35)],
              ]),
            )
          })
        })
        .join('') +
      stipple(stage, 0, height * 0.55, width, height * 0.45, palette.ink, 700, 0.3)
    )
  },
}
