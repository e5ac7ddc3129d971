import { mix } from '../color.ts'
import { between, chance, d, group, type Point, path, pick, smooth } from '../draw.ts'
import { person } from '../parts/people.ts'
import { birds, sky } from '../parts/sky.ts'
import { ground, heightAt, misty, rollingLine, ruggedLine, stipple } from '../parts/terrain.ts'
import { cactus, palm, treeRow } from '../parts/trees.ts'
import type { Scene, Stage } from '../stage.ts'

/** A dune: its crest swings down from `from` and parts a lit from a shaded slope. */
function dune(stage: Stage, line: readonly Point[], nearness: number): string {
  const { palette, random, height, unit, paint } = stage
  const color = palette.depth(nearness)
  const top = line.reduce(
    (best, point) =>
      point.y < best.y && point.x > stage.width * 0.15 && point.x < stage.width * 0.85 ? point : best,
    { x: stage.width / 2, y: height },
  )
  const way = chance(random, 0.5) ? 1 : -1
  const crest = [
    top,
    { x: top.x + way * unit * 5, y: top.y + unit * 6 },
    { x: top.x - way * unit * 3, y: top.y + unit * 13 },
    { x: top.x + way * unit * 14, y: top.y + unit * 26 },
    { x: top.x + way * unit * 20, y: height + 9 },
  ]
  const side = line.filter(({ x }) => (way > 0 ? x > top.x : x < top.x))
  const rim = way > 0 ? side : side.slice().reverse()
  const last = rim.at(-1) ?? top
  return (
    ground(
      stage,
      line,
      paint.vertical([
        [0, mix(color, palette.glow, 0.34)],
        [0.6, mix(color, palette.glow, 0.08)],
        [1, color],
      ]),
    ) +
    path(
      `${smooth([top, ...rim])}${d`L${last.x} ${height + 9}`}${smooth(crest.slice().reverse()).replace('M', 'L')}Z`,
      paint.vertical([
        [0, mix(color, palette.ink, 0.12)],
        [1, mix(color, palette.ink, 0.34)],
      ]),
    )
  )
}

/** Dunes under a large sun. */
export const desert: Scene = {
  id: 'desert',
  words: [
    'desert*',
    'dune',
    'sand',
    'sandy',
    'sandstorm',
    'sahara',
    'camel',
    'oasis',
    'drought',
    'arid',
    'dry~',
    'cactus',
    'heat~',
    'mirage',
    'canyon',
    'mars',
    'martian',
    'caravan',
    'desierto',
    'wuste',
  ],
  hosts: ['land'],
  naturalHueDeg: 62,
  lights: ['day', 'bold', 'dawn', 'dusk', 'night'],
  draw(stage) {
    const { width, height, unit, random, palette, focus, people } = stage
    const horizon = height * between(random, 0.52, 0.6)
    stage.sun.radius *= 1.5
    const lines = [0, 1, 2].map((row) =>
      rollingLine(stage, horizon + unit * (3 + row * 8), unit * (3 + row * 1.6), 0.75),
    )
    const standing = lines[1] ?? []
    const x = focus.x
    const y = heightAt(standing, x) + unit * 0.6
    const prop = stage.take('land')
    const hero = prop
      ? group(prop.draw(stage), { x, y: y + unit, scale: unit * 0.15, flip: stage.side > 0 })
      : people && chance(random, 0.6)
        ? [0, 1, 2]
            .map((index) =>
              person(stage, {
                x: x + (index - 1) * unit * 6,
                y: heightAt(standing, x + (index - 1) * unit * 6) + unit * 0.6,
                height: unit * between(random, 6, 7.5),
                pose: 'walk',
                facing: stage.side < 0 ? 1 : -1,
                silhouette: palette.depth(0.98),
              }),
            )
            .join('')
        : treeRow(
            stage,
            standing,
            stage.speaks(['oasis', 'palm', 'water']) ? palm : pick(random, [cactus, palm]),
            4,
            unit * 12,
            palette.depth(0.9),
            x / width - 0.12,
            x / width + 0.12,
          )
    return (
      sky(stage, horizon, 0.5) +
      ground(stage, ruggedLine(stage, horizon - unit, unit * 7), misty(stage, 0.12), false) +
      birds(stage, width - x, height * 0.3, 4) +
      dune(stage, lines[0] ?? [], 0.22) +
      dune(stage, standing, 0.42) +
      hero +
      dune(stage, lines[2] ?? [], 0.62) +
      stipple(stage, 0, height * 0.7, width, height * 0.3, palette.ink, 900, 0.28)
    )
  },
}
