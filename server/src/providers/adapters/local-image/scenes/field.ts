import { mix } from '../color.ts'
import { between, chance, d, group, path, pick, polygon, repeat, whole } from '../draw.ts'
import { house } from '../parts/buildings.ts'
import { person } from '../parts/people.ts'
import { birds, sky } from '../parts/sky.ts'
import { ground, heightAt, misty, rollingLine } from '../parts/terrain.ts'
import { anyTree, flower, treeRow } from '../parts/trees.ts'
import { windmill } from '../props/places.ts'
import type { Scene } from '../stage.ts'

/** Furrows or meadows that lead the eye to a farm on the horizon. */
export const field: Scene = {
  id: 'field',
  words: [
    'field',
    'farm*',
    'crop',
    'harvest*',
    'agricultur*',
    'wheat',
    'corn',
    'barn',
    'tractor',
    'meadow',
    'garden*',
    'flower*',
    'soil',
    'plant~',
    'planting',
    'seed~',
    'bee~',
    'pollinat*',
    'grass*',
    'prairie',
    'orchard',
    'vineyard',
    'rice~',
    'campo',
    'feld',
    'wind~',
    'windmill',
    'turbine',
    'energy~',
    'renewable',
    'butterfl*',
    'spring~',
    'food~',
  ],
  hosts: ['land'],
  naturalHueDeg: 125,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, people } = stage
    const horizon = height * between(random, 0.52, 0.6)
    const hills = rollingLine(stage, horizon - unit * 2, unit * 4, 1)
    const nearHills = rollingLine(stage, horizon + unit * 0.5, unit * 1.6, 0.7)
    const rows = whole(random, 9, 13)
    const vanish = { x: focus.x, y: horizon - unit * 2 }
    const [one, other] = [
      mix(palette.depth(0.42), palette.glow, 0.18),
      mix(palette.depth(0.62), palette.accent, chance(random, 0.5) ? 0.28 : 0.06),
    ]
    const furrows = repeat(rows * 2, (index) => {
      const at = (share: number): number => focus.x + (share - 0.5) * width * 3.4
      return polygon(
        [
          vanish,
          { x: at(index / (rows * 2)), y: height + 9 },
          { x: at((index + 1) / (rows * 2)), y: height + 9 },
        ],
        index % 2
          ? paint.vertical([
              [0, mix(one, palette.skyLow, 0.5)],
              [0.4, one],
              [1, mix(one, palette.ink, 0.25)],
            ])
          : paint.vertical([
              [0, mix(other, palette.skyLow, 0.5)],
              [0.4, other],
              [1, mix(other, palette.ink, 0.4)],
            ]),
      )
    })
    const clip = paint.clip(
      path(
        d`M${-9} ${horizon + unit * 1.5}Q${width / 2} ${horizon - unit * 0.5} ${width + 9} ${horizon + unit * 1.5}V${height + 9}H${-9}Z`,
        '#000',
      ),
    )
    const flowers =
      stage.speaks(['flower*', 'garden*', 'meadow', 'bee', 'spring', 'butterfl*', 'pollinat*', 'blossom*']) ||
      chance(random, 0.25)
    const petals = [palette.accent, palette.second, palette.paper, mix(palette.accent, palette.paper, 0.4)]
    const blossoms = flowers
      ? repeat(44, (index) => {
          const near = index / 44
          return flower(
            stage,
            random() * width,
            height * (0.72 + near * 0.34),
            unit * (3 + near * 11) * between(random, 0.8, 1.2),
            pick(random, petals),
            palette.depth(0.72 + near * 0.2),
          )
        })
      : ''
    const prop = stage.take('land')
    const baseY = horizon + unit * 2.5
    const turbines = stage.speaks([
      'wind',
      'turbine',
      'renewable',
      'energy',
      'windmill',
      'climate',
      'electric*',
    ])
      ? repeat(3, (index) =>
          group(windmill.draw(stage), {
            x: width - focus.x + (index - 1) * unit * 15,
            y: heightAt(hills, width - focus.x) + unit * (2 + index),
            scale: unit * (0.2 + index * 0.05),
          }),
        )
      : ''
    const size = unit * between(random, 9, 13)
    return (
      sky(stage, horizon) +
      birds(stage, width - focus.x, height * 0.3, 6) +
      ground(stage, hills, misty(stage, 0.16)) +
      treeRow(stage, nearHills, anyTree(stage), 22, unit * 4, palette.depth(0.4)) +
      turbines +
      ground(stage, nearHills, misty(stage, 0.3)) +
      `<g clip-path="${clip}">${furrows}</g>` +
      house(
        stage,
        focus.x - size * 0.5,
        baseY,
        size,
        mix(palette.accent, palette.ink, 0.12),
        mix(palette.depth(0.8), palette.accent, 0.15),
      ) +
      treeRow(
        stage,
        nearHills,
        anyTree(stage),
        4,
        unit * 9,
        palette.depth(0.7),
        focus.x / width - 0.14,
        focus.x / width + 0.14,
      ) +
      (prop
        ? group(prop.draw(stage), {
            x: focus.x - stage.side * unit * 16,
            y: height * 0.76,
            scale: unit * 0.17,
            flip: stage.side < 0,
          })
        : people
          ? person(stage, {
              x: focus.x - stage.side * unit * 15,
              y: height * 0.755,
              height: unit * between(random, 8, 12),
              pose: pick(random, ['walk', 'stand', 'reach', 'hold']),
              facing: stage.side,
            })
          : '') +
      blossoms
    )
  },
}
