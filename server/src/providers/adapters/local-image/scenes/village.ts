import { mix } from '../color.ts'
import { between, chance, d, group, path, repeat, whole } from '../draw.ts'
import { house } from '../parts/buildings.ts'
import { person } from '../parts/people.ts'
import { birds, sky } from '../parts/sky.ts'
import { grass, ground, heightAt, misty, rollingLine, ruggedLine } from '../parts/terrain.ts'
import { anyTree, treeRow } from '../parts/trees.ts'
import type { Scene } from '../stage.ts'

/** Houses with pitched roofs over rolling hills, a path leading in. */
export const village: Scene = {
  id: 'village',
  words: [
    'village*',
    'house*',
    'home~',
    'cottage',
    'hamlet',
    'hut',
    'rural',
    'countryside',
    'community',
    'famil*~',
    'neighbour*',
    'pueblo',
    'dorf',
    'roof~',
    'chimney~',
    'homeless*',
    'rent~',
    'property~',
    'cabin',
    'farmhouse',
  ],
  hosts: ['land'],
  naturalHueDeg: 140,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, people } = stage
    const horizon = height * between(random, 0.5, 0.58)
    const back = rollingLine(stage, horizon, unit * 6, 0.9)
    const middle = rollingLine(stage, horizon + unit * 9, unit * 4, 0.8)
    const front = rollingLine(stage, height * 0.82, unit * 3, 0.7)
    const walls = [
      palette.paper,
      mix(palette.paper, palette.accent, 0.25),
      mix(palette.paper, palette.second, 0.35),
      mix(palette.paper, palette.skyMid, 0.4),
    ]
    const roofs = [palette.accent, palette.second, mix(palette.accent, palette.ink, 0.35), palette.depth(0.7)]
    const dim = palette.dark ? 0.42 : 0.06
    const homes = (
      line: readonly { x: number; y: number }[],
      count: number,
      size: number,
      spread: number,
    ): string =>
      Array.from(
        { length: count },
        (_, index) => focus.x + (index - (count - 1) / 2) * spread + between(random, -0.2, 0.2) * spread,
      )
        .sort((one, other) => heightAt(line, one) - heightAt(line, other))
        .map((x, index) =>
          house(
            stage,
            x - size / 2,
            heightAt(line, x) + size * 0.12,
            size * between(random, 0.8, 1.15),
            mix(walls[index % walls.length] ?? palette.paper, palette.depth(0.6), dim),
            mix(roofs[(index * 3 + 1) % roofs.length] ?? palette.accent, palette.ink, dim),
          ),
        )
        .join('')
    const doorX = focus.x + unit
    const doorY = heightAt(middle, doorX) + unit
    const trail = path(
      d`M${doorX} ${doorY}Q${doorX + stage.side * unit * -26} ${height * 0.78} ${width * 0.5 - unit * 9} ${height + 9}H${width * 0.5 + unit * 12}Q${doorX + stage.side * unit * -18} ${height * 0.78} ${doorX + unit * 1.4} ${doorY}Z`,
      mix(palette.skyLow, palette.depth(0.4), 0.25),
    )
    const land = stage.take('land')
    return (
      sky(stage, horizon) +
      ground(stage, ruggedLine(stage, horizon - unit * 6, unit * 8), misty(stage, 0.1), false) +
      birds(stage, width - focus.x, height * 0.28, 5) +
      treeRow(stage, back, anyTree(stage), 16, unit * 5, palette.depth(0.36)) +
      homes(back, whole(random, 3, 5), unit * 6, unit * 9) +
      ground(stage, back, misty(stage, 0.32, 0.5)) +
      treeRow(stage, middle, anyTree(stage), 12, unit * 9, palette.depth(0.56)) +
      homes(middle, whole(random, 2, 4), unit * between(random, 10, 13), unit * 15) +
      ground(
        stage,
        middle,
        paint.vertical([
          [0, mix(palette.depth(0.5), palette.glow, 0.12)],
          [1, palette.depth(0.66)],
        ]),
      ) +
      trail +
      (land
        ? group(land.draw(stage), {
            x: focus.x - stage.side * unit * 8,
            y: height * 0.75,
            scale: unit * 0.11,
          })
        : '') +
      (people
        ? repeat(2, (index) =>
            person(stage, {
              x: focus.x - stage.side * unit * (14 + index * 3.4),
              y: height * 0.755,
              height: unit * (index ? 5 : 7),
              pose: 'walk',
              facing: stage.side,
            }),
          )
        : '') +
      treeRow(
        stage,
        front,
        anyTree(stage),
        4,
        unit * 17,
        palette.depth(0.9),
        stage.side < 0 ? 0.75 : -0.02,
        stage.side < 0 ? 1.02 : 0.22,
      ) +
      ground(stage, front, palette.depth(0.93)) +
      grass(stage, front, palette.depth(0.96), chance(random, 0.5) ? 160 : 90, unit * 2.2)
    )
  },
}
