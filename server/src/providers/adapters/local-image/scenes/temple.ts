import { mix } from '../color.ts'
import { between, chance, circle, d, path, pick, repeat } from '../draw.ts'
import { castle, colonnade, pyramid } from '../parts/monuments.ts'
import { person } from '../parts/people.ts'
import { birds, sky } from '../parts/sky.ts'
import { ground, mist, misty, rollingLine, ruggedLine } from '../parts/terrain.ts'
import { anyTree, poplar, treeRow } from '../parts/trees.ts'
import type { Scene } from '../stage.ts'

/** Monuments of the past on a hill. */
export const temple: Scene = {
  id: 'temple',
  words: [
    'temple',
    'ancient*',
    'rome',
    'roman*',
    'greek*',
    'greece',
    'empire',
    'castle',
    'king*~',
    'queen',
    'medieval',
    'ruin*',
    'pyramid',
    'egypt*',
    'monument',
    'histor*',
    'century~',
    'palace',
    'church',
    'cathedral',
    'government~',
    'law~',
    'court',
    'justice',
    'parliament',
    'democra*',
    'museum',
    'legend',
    'myth*',
    'civili*',
    'dynasty',
    'fortress',
    'knight',
    'heritage',
    'alexandria',
    'bank~',
    'war~',
    'archaeolog*',
    'antiquity',
    'institution*~',
    'regulat*',
    'approv*',
  ],
  naturalHueDeg: 70,
  draw(stage) {
    const { width, height, unit, random, palette, focus, people, side } = stage
    const base = height * between(random, 0.64, 0.68)
    const kind = stage.speaks(['pyramid', 'egypt*', 'pharaoh'])
      ? pyramid
      : stage.speaks(['castle', 'king*', 'queen', 'medieval', 'knight', 'fortress', 'palace', 'legend'])
        ? castle
        : colonnade
    const [wide, tall] = [unit * between(random, 44, 54), unit * between(random, 34, 40)]
    const hill = rollingLine(stage, base + unit * 1.5, unit * 1.6, 0.6)
    const front = rollingLine(stage, height * 0.83, unit * 3.5, 0.7)
    return (
      sky(stage, base) +
      circle(focus.x, base - tall * 0.6, unit * 27, palette.glow, { opacity: 0.22 }) +
      ground(stage, ruggedLine(stage, base - unit * 6, unit * 7), misty(stage, 0.14), false) +
      birds(stage, width - focus.x, height * 0.26, 6) +
      treeRow(stage, hill, anyTree(stage), 16, unit * 6, palette.depth(0.38)) +
      mist(stage, base - unit * 10, unit * 13, 0.6) +
      kind(stage, focus.x, base + unit * 2, wide, tall) +
      ground(
        stage,
        hill.map(({ x, y }) => ({ x, y: y + unit * 1.4 })),
        misty(stage, 0.55),
      ) +
      path(
        d`M${focus.x - unit * 3} ${base + unit * 3}Q${focus.x - side * unit * 20} ${height * 0.8} ${width / 2 - unit * 12} ${height + 5}h${unit * 24}Q${focus.x - side * unit * 10} ${height * 0.8} ${focus.x + unit * 3} ${base + unit * 3}Z`,
        mix(palette.skyLow, palette.depth(0.4), 0.35),
      ) +
      (people
        ? repeat(pick(random, [1, 2, 3]), (index) =>
            person(stage, {
              x: focus.x - side * unit * (9 + index * 4),
              y: height * 0.74,
              height: unit * between(random, 6, 7.5),
              pose: 'walk',
              facing: side,
            }),
          )
        : '') +
      treeRow(
        stage,
        front,
        chance(random, 0.5) ? poplar : anyTree(stage),
        5,
        unit * 17,
        palette.depth(0.9),
        side < 0 ? 0.72 : 0,
        side < 0 ? 1 : 0.26,
      ) +
      ground(stage, front, palette.depth(0.95))
    )
  },
}
