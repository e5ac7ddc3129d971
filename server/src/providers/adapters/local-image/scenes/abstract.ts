import { mix } from '../color.ts'
import { between, chance, circle, d, path, pick, rect, repeat, smooth, stroke, whole } from '../draw.ts'
import { poolOfLight } from '../parts/sky.ts'
import { stipple } from '../parts/terrain.ts'
import type { Scene, Stage } from '../stage.ts'

const palettePieces = (stage: Stage): readonly string[] => {
  const { palette } = stage
  return [
    palette.accent,
    palette.second,
    palette.skyTop,
    palette.depth(0.35),
    palette.depth(0.7),
    palette.paper,
    mix(palette.accent, palette.paper, 0.45),
  ]
}

const backdrop = (stage: Stage): string => {
  const { palette, paint, width, height } = stage
  return rect(
    0,
    0,
    width,
    height,
    paint.linear(
      [0, 0],
      [0.4, 1],
      [
        [0, palette.skyTop],
        [0.6, palette.skyMid],
        [1, palette.skyLow],
      ],
    ),
  )
}

/** Nested arches like hills or doorways. */
const arches: Scene = {
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

/** Circles on orbits around an off-centre middle. */
const orbits: Scene = {
  id: 'abstract-orbits',
  words: [],
  naturalHueDeg: null,
  draw(stage) {
    const { unit, random, palette, paint, focus, height } = stage
    const [x, y] = [focus.x, height * between(random, 0.36, 0.46)]
    const pieces = palettePieces(stage)
    const tilt = between(random, -30, 30)
    return (
      backdrop(stage) +
      poolOfLight(stage, x, y, unit * 60, palette.glow, 0.5) +
      `<g transform="rotate(${tilt.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)})">` +
      repeat(7, (ring) => {
        const [radiusX, radiusY] = [unit * (13 + ring * 9), unit * (13 + ring * 9) * 0.62]
        const angle = random() * Math.PI * 2
        const size = unit * between(random, 1.2, 5)
        const color = pick(random, pieces)
        const [bx, by] = [x + Math.cos(angle) * radiusX, y + Math.sin(angle) * radiusY]
        return (
          `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${radiusX.toFixed(1)}" ry="${radiusY.toFixed(1)}" fill="none" stroke="${mix(palette.skyMid, palette.dark ? palette.paper : palette.ink, 0.45)}" stroke-width="${(unit * 0.16).toFixed(2)}" opacity="0.7"/>` +
          circle(bx, by, size * 2.2, paint.glow(palette.glow, 0.35)) +
          circle(
            bx,
            by,
            size,
            paint.linear(
              [0, 0],
              [1, 1],
              [
                [0, mix(color, palette.paper, 0.35)],
                [0.6, color],
                [1, mix(color, palette.ink, 0.4)],
              ],
            ),
          )
        )
      }) +
      '</g>' +
      circle(
        x,
        y,
        unit * 8.5,
        paint.linear(
          [0.1, 0],
          [0.9, 1],
          [
            [0, palette.glow],
            [0.5, palette.accent],
            [1, mix(palette.accent, palette.ink, 0.45)],
          ],
        ),
      )
    )
  },
}

/** Ribbons flowing across the picture. */
const ribbons: Scene = {
  id: 'abstract-ribbons',
  words: [
    'music',
    'melody',
    'rhythm',
    'flow*',
    'wave',
    'dream*',
    'wind',
    'emotion*',
    'sound',
    'voice',
    'frequency',
  ],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, paint, sun } = stage
    const pieces = palettePieces(stage)
    const turn = random() * Math.PI * 2
    const rate = between(random, 0.7, 1.5)
    const bands = 11
    const edge = (index: number): { x: number; y: number }[] =>
      Array.from({ length: 12 }, (_, step) => {
        const along = step / 11
        const sway =
          Math.sin(along * Math.PI * 2 * rate + turn + index * 0.22) * (7 + index * 0.6) +
          Math.sin(along * Math.PI * 4.4 + turn * 2 + index * 0.35) * 2.6
        return { x: (along * 1.1 - 0.05) * width, y: height * (0.34 + index * 0.066) + sway * unit }
      })
    return (
      backdrop(stage) +
      poolOfLight(stage, sun.x, sun.y, unit * 50, palette.glow, 0.7) +
      circle(sun.x, sun.y, unit * between(random, 6, 12), palette.glow) +
      repeat(bands, (index) => {
        const color = mix(
          pieces[(index * 3) % pieces.length] ?? palette.accent,
          palette.depth(index / bands),
          0.35,
        )
        const fill = paint.linear(
          [0, 0],
          [1, 0.3],
          [
            [0, mix(color, palette.paper, 0.16)],
            [0.5, color],
            [1, mix(color, palette.ink, 0.28)],
          ],
        )
        const line = edge(index)
        return (
          path(`${smooth(line)}${d`V${height + 9}H${-width}Z`}`, fill) +
          stroke(smooth(line), mix(color, palette.paper, 0.5), unit * 0.14, { opacity: 0.6 })
        )
      })
    )
  },
}

/** A quilt of quarter circles, discs and half squares. */
const mosaic: Scene = {
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

/** Rich compositions for prompts that name nothing we can draw. */
export const abstractScenes: readonly Scene[] = [arches, orbits, ribbons, mosaic]
