import { mix } from '../color.ts'
import { between, d, group, path, polygon, rect, repeat } from '../draw.ts'
import { person } from '../parts/people.ts'
import { sky } from '../parts/sky.ts'
import { ground, misty, rollingLine, ruggedLine } from '../parts/terrain.ts'
import { glitter, waterSurface } from '../parts/water.ts'
import type { Scene, Stage } from '../stage.ts'

/** An iceberg with its larger part under water. */
function iceberg(stage: Stage, x: number, waterline: number, size: number): string {
  const { palette, random } = stage
  const ice = mix(palette.paper, palette.skyTop, 0.12)
  const shade = mix(palette.paper, palette.depth(0.35), 0.5)
  const points = [
    [-1, 0],
    [-0.72, -0.5],
    [-0.4, -0.62],
    [-0.15, -1.05],
    [0.18, -0.8],
    [0.5, -0.55],
    [0.75, -0.4],
    [1, 0],
  ].map(([px = 0, py = 0]) => ({
    x: x + px * size * between(random, 0.95, 1.05),
    y: waterline + py * size * between(random, 0.85, 1.1),
  }))
  const below = [
    [1, 0],
    [0.8, 0.5],
    [0.3, 1.1],
    [-0.2, 0.95],
    [-0.7, 0.6],
    [-1, 0],
  ].map(([px = 0, py = 0]) => ({ x: x + px * size * 1.1, y: waterline + py * size }))
  const top = points[3] ?? { x, y: waterline - size }
  return (
    polygon(
      below,
      stage.paint.vertical([
        [0, mix(palette.skyTop, palette.paper, 0.35), 0.7],
        [1, palette.depth(0.6), 0.05],
      ]),
    ) +
    polygon(points, ice) +
    polygon(
      [
        top,
        ...points.slice(4),
        { x: x + size * 0.12, y: waterline },
        { x: x - size * 0.06, y: waterline - size * 0.4 },
      ],
      shade,
    ) +
    rect(x - size * 1.15, waterline - size * 0.02, size * 2.3, size * 0.05, palette.paper, {
      opacity: 0.6,
      rx: size * 0.02,
    })
  )
}

/** Curtains of northern light. */
function aurora(stage: Stage): string {
  const { width, height, random, palette, paint } = stage
  return repeat(3, (band) => {
    const color = band === 1 ? palette.accent : palette.second
    const fill = paint.vertical([
      [0, color, 0],
      [0.7, color, 0.42],
      [1, color, 0],
    ])
    const turn = random() * 6
    return repeat(46, (index) => {
      const along = index / 46
      const sway =
        Math.sin(along * 7 + turn) * height * 0.06 + Math.sin(along * 17 + turn * 2) * height * 0.02
      const tall = height * (0.2 + 0.1 * Math.sin(along * 11 + turn))
      return rect(along * width, height * (0.06 + band * 0.08) + sway, width / 44, tall, fill)
    })
  })
}

/** Ice, open leads, and the sky of the far north. */
export const polar: Scene = {
  id: 'polar',
  words: [
    'arctic',
    'antarctic*',
    'iceberg',
    'ice',
    'polar',
    'penguin',
    'aurora',
    'frozen',
    'freez*',
    'north~',
    'pole~',
    'melt*',
    'climate',
    'warming',
    'cold~',
    'hidden~',
    'tundra',
  ],
  hosts: ['land'],
  naturalHueDeg: 230,
  lights: ['day', 'dawn', 'dusk', 'night', 'fog'],
  draw(stage) {
    const { width, height, unit, random, palette, focus, atmosphere, people } = stage
    const horizon = height * between(random, 0.5, 0.58)
    const waterline = horizon + unit * 9
    const prop = stage.take('land')
    const floe = rollingLine(stage, height * 0.8, unit * 1.6, 0.6)
    return (
      sky(stage, horizon, atmosphere.light === 'night' ? 0 : 0.7) +
      (atmosphere.light === 'night' || stage.speaks(['aurora', 'northern']) ? aurora(stage) : '') +
      ground(stage, ruggedLine(stage, horizon, unit * 6), misty(stage, 0.15), false) +
      waterSurface(stage, horizon + unit) +
      glitter(stage, horizon + unit) +
      iceberg(stage, width - focus.x, horizon + unit * 4, unit * between(random, 6, 9)) +
      iceberg(stage, focus.x, waterline, unit * between(random, 15, 21)) +
      repeat(9, () => {
        const [x, y, w] = [random() * width, waterline + random() * unit * 12, unit * between(random, 2, 7)]
        return path(
          d`M${x - w} ${y}l${w * 0.4} ${-w * 0.14}h${w}l${w * 0.5} ${w * 0.16}l${-w * 0.6} ${w * 0.14}Z`,
          mix(palette.paper, palette.skyTop, 0.15),
        )
      }) +
      ground(
        stage,
        floe,
        stage.paint.vertical([
          [0, mix(palette.paper, palette.skyMid, 0.2)],
          [1, mix(palette.skyTop, palette.depth(0.7), 0.6)],
        ]),
      ) +
      (prop
        ? group(prop.draw(stage), { x: width - focus.x, y: height * 0.81, scale: unit * 0.14 })
        : people
          ? person(stage, {
              x: width - focus.x,
              y: height * 0.81,
              height: unit * 9,
              pose: 'point',
              facing: stage.side,
              silhouette: palette.depth(0.95),
            })
          : '')
    )
  },
}
