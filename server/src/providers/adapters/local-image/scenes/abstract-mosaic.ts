import { mix } from '../color.ts'
import { between, chance, circle, d, path, pick, rect, repeat, whole } from '../draw.ts'
import { backdrop, palettePieces } from '../parts/abstract.ts'
import { poolOfLight } from '../parts/sky.ts'
import { stipple } from '../parts/terrain.ts'
import type { Scene } from '../stage.ts'

/** A quilt of quarter circles, discs and half squares. */
export const mosaic: Scene = {
  id: 'abstract-mosaic',
  words: [],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, random, palette, paint, unit } = stage
    const side = unit * between(random, 13, 18)
    const columns = Math.ceil(width / side)
    const rows = Math.ceil(height / side)
    const pieces = palettePieces(stage)
    const tile = (x: number, y: number, depth: number): string => {
      const one = mix(pick(random, pieces), palette.skyMid, 0.15 + depth * 0.2)
      const other = pick(random, pieces)
      const ground = rect(x, y, side + 0.6, side + 0.6, one)
      const fill = paint.linear(
        [0, 0],
        [1, 1],
        [
          [0, mix(other, palette.paper, 0.15)],
          [1, mix(other, palette.ink, 0.15)],
        ],
      )
      const corner = whole(random, 0, 3)
      const [cx, cy] = [x + (corner % 2) * side, y + Math.floor(corner / 2) * side]
      switch (whole(random, 0, 4)) {
        case 0:
          return ground + circle(x + side / 2, y + side / 2, side * 0.36, fill)
        case 1:
          return ground + path(d`M${x} ${y}L${x + side} ${y}L${x} ${y + side}Z`, fill)
        case 2:
          return (
            ground +
            repeat(3, (ring) =>
              path(quarter(cx, cy, side * (1 - ring * 0.3), x, y, side), ring === 1 ? one : fill),
            )
          )
        case 3:
          return ground
        default:
          return ground + path(quarter(cx, cy, side, x, y, side), fill)
      }
    }
    let svg = ''
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) svg += tile(column * side, row * side, row / rows)
    const glow = poolOfLight(stage, stage.focus.x, height * 0.4, unit * 70, palette.glow, 0.3)
    return (
      backdrop(stage) +
      svg +
      glow +
      (chance(random, 0.5)
        ? stipple(stage, 0, height * 0.5, width, height * 0.5, palette.ink, 900, 0.25)
        : '')
    )
  },
}

/** A quarter disc around a corner of a tile. */
function quarter(cx: number, cy: number, radius: number, x: number, y: number, side: number): string {
  const [dx, dy] = [cx > x + side / 2 ? -1 : 1, cy > y + side / 2 ? -1 : 1]
  return d`M${cx} ${cy}L${cx + dx * radius} ${cy}A${radius} ${radius} 0 0 ${dx * dy > 0 ? 1 : 0} ${cx} ${cy + dy * radius}Z`
}
