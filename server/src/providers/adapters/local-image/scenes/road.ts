import { mix } from '../color.ts'
import { between, chance, d, group, path, repeat } from '../draw.ts'
import { person } from '../parts/people.ts'
import { birds, sky } from '../parts/sky.ts'
import { grass, ground, misty, rollingLine, ruggedLine } from '../parts/terrain.ts'
import { anyTree, treeRow } from '../parts/trees.ts'
import type { Scene } from '../stage.ts'

/** A winding road that leads to the light on the horizon. */
export const road: Scene = {
  id: 'road',
  words: [
    'road*',
    'journey',
    'travel*',
    'drive*',
    'highway',
    'path~',
    'trip',
    'route',
    'walk*~',
    'way~',
    'trail',
    'pilgrim*',
    'migrat*',
    'leave~',
    'leaving~',
    'depart*',
    'forward~',
    'distance~',
    'camino',
    'weg',
    'strasse',
    'truck~',
    'bicycle~',
    'cycl*~',
    'run~',
    'runner',
    'running',
    'marathon',
    'future~',
    'ahead~',
    'year~',
  ],
  hosts: ['land'],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, people } = stage
    const horizon = height * between(random, 0.5, 0.58)
    stage.sun.x = focus.x
    const hills = [0.12, 0.28].map((nearness, index) =>
      ground(
        stage,
        index ? rollingLine(stage, horizon, unit * 5, 1) : ruggedLine(stage, horizon - unit * 3, unit * 9),
        misty(stage, nearness),
        index > 0,
      ),
    )
    const sway = stage.side * unit * between(random, 12, 20)
    const bends = [0, 0.1, 0.28, 0.6, 1.05].map((share, index) => ({
      y: horizon + unit * 2 + (height - horizon) * share,
      x: focus.x + (index === 0 ? 0 : (index % 2 ? 1 : -1) * sway * (0.25 + share)),
      half: unit * (0.35 + share * 15),
    }))
    const edge = (way: 1 | -1, grow: number): string[] =>
      bends.map(({ x, y, half }) => d`${x + way * half * grow} ${y}`)
    const ribbon = (grow: number, fill: string): string => {
      const [left, right] = [edge(-1, grow), edge(1, grow).reverse()]
      const curve = (points: string[]): string =>
        points.map((point, index) => (index === 0 ? point : `S${controls(points, index)} ${point}`)).join('')
      return path(`M${curve(left)}L${curve(right)}Z`, fill)
    }
    const side = rollingLine(stage, horizon + unit * 3, unit * 1.5, 0.8)
    const prop = stage.take('land')
    const at = bends[3] ?? { x: focus.x, y: height * 0.75 }
    return (
      sky(stage, horizon) +
      birds(stage, width - focus.x, height * 0.3, 5) +
      hills.join('') +
      treeRow(stage, side, anyTree(stage), 14, unit * 5, palette.depth(0.5)) +
      ground(
        stage,
        side,
        paint.vertical([
          [0, mix(palette.depth(0.45), palette.skyLow, 0.25)],
          [1, palette.depth(0.78)],
        ]),
      ) +
      ribbon(1.12, mix(palette.skyLow, palette.depth(0.5), 0.25)) +
      ribbon(
        1,
        paint.vertical([
          [0, mix(palette.depth(0.6), palette.skyLow, 0.4)],
          [1, palette.depth(0.9)],
        ]),
      ) +
      ribbon(0.05, palette.paper) +
      repeat(chance(random, 0.6) ? 7 : 0, (index) => {
        const near = (index / 7) ** 1.6
        const tall = unit * (2.5 + near * 13)
        const x = width - focus.x + stage.side * -unit * near * 18
        const y = horizon + unit * 4 + near * height * 0.3
        return path(d`M${x} ${y}v${-tall}m${-tall * 0.16} ${tall * 0.1}h${tall * 0.32}`, 'none', {
          stroke: palette.depth(0.95),
          'stroke-width': tall * 0.035,
        })
      }) +
      treeRow(
        stage,
        side.map(({ x, y }) => ({ x, y: y + unit * 9 })),
        anyTree(stage),
        5,
        unit * 13,
        palette.depth(0.82),
        stage.side < 0 ? 0.7 : 0,
        stage.side < 0 ? 1 : 0.3,
      ) +
      (prop
        ? group(prop.draw(stage), { x: at.x, y: height * 0.74, scale: unit * 0.14 })
        : people
          ? person(stage, {
              x: at.x,
              y: height * 0.755,
              height: unit * between(random, 8, 11),
              pose: 'walk',
              facing: stage.side < 0 ? 1 : -1,
            })
          : '') +
      grass(
        stage,
        [
          { x: 0, y: height },
          { x: width, y: height },
        ],
        palette.depth(0.98),
        140,
        unit * 4.5,
      )
    )
  },
}

/** The second control point of a smooth curve segment: level with its end, so that bends run sideways. */
function controls(points: readonly string[], index: number): string {
  const [x = '0', y = '0'] = (points[index] ?? '').split(' ')
  const [, beforeY = '0'] = (points[index - 1] ?? '').split(' ')
  return d`${Number(x)} ${Number(y) - (Number(y) - Number(beforeY)) * 0.45}`
}
