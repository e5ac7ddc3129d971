import { mix } from '../color.ts'
import { between, chance, group, pick, repeat, whole } from '../draw.ts'
import { person } from '../parts/people.ts'
import { birds, sky } from '../parts/sky.ts'
import { grass, ground, heightAt, mist, misty, peak, rollingLine, ruggedLine } from '../parts/terrain.ts'
import { anyTree, treeRow } from '../parts/trees.ts'
import { glitter, waterSurface } from '../parts/water.ts'
import type { Scene } from '../stage.ts'

/** A range with lit and shaded faces over hills, sometimes with a lake. */
export const mountains: Scene = {
  id: 'mountains',
  words: [
    'mountain*',
    'peak',
    'summit',
    'alp',
    'alpine',
    'climb*~',
    'hik*',
    'valley',
    'cliff~',
    'everest',
    'himalaya*',
    'glacier',
    'volcan*',
    'landscape',
    'nature~',
    'wilderness',
    'lake~',
    'highland',
    'altitude',
    'montana',
    'berg',
    'montagne',
    'sierra',
    'explor*',
    'adventure*',
  ],
  hosts: ['land', 'sky'],
  naturalHueDeg: 240,
  draw(stage) {
    const { width, height, unit, random, palette, focus, sun, people } = stage
    const horizon = height * between(random, 0.56, 0.64)
    const lightSide = sun.x < focus.x ? -1 : 1
    const snow = chance(random, 0.75)
    const tall = height * between(random, 0.28, 0.42)
    const back = ground(stage, ruggedLine(stage, horizon - unit * 4, unit * 11), misty(stage, 0.08), false)
    const peaks = [-1.5, 1.6, -0.75, 0.85, 0]
    const range = peaks
      .map((offset, index) => {
        const size = offset === 0 ? 1 : between(random, 0.5, 0.8)
        const x = focus.x + offset * unit * 26 + between(random, -3, 3) * unit
        return peak(
          stage,
          x,
          horizon + unit * 8,
          tall * size * between(random, 1.5, 1.9),
          tall * size,
          0.22 + index * 0.05,
          snow,
          lightSide,
        )
      })
      .join('')
    const lake = stage.speaks(['lake', 'water', 'reflection', 'calm', 'valley']) || chance(random, 0.3)
    const hills = [0.5, 0.68].map((nearness, index) => {
      const line = rollingLine(stage, horizon + unit * (3 + index * 7), unit * 3.5, 1)
      const color = palette.depth(nearness)
      return (
        treeRow(
          stage,
          line,
          anyTree(stage),
          whole(random, 14, 30),
          unit * (3.5 + index * 2.5),
          mix(color, palette.depth(1), 0.15),
        ) + ground(stage, line, misty(stage, nearness, 0.7))
      )
    })
    const front = rollingLine(stage, height * 0.82, unit * 5, 0.7)
    const tree = anyTree(stage)
    const trees = treeRow(
      stage,
      front,
      tree,
      7,
      unit * 15,
      palette.depth(0.93),
      stage.side < 0 ? 0.72 : -0.02,
      stage.side < 0 ? 1.02 : 0.26,
    )
    const prop = stage.take('land')
    const standX = focus.x
    const standY = heightAt(front, standX) + unit
    const figure = prop
      ? group(prop.draw(stage), { x: standX, y: standY, scale: unit * 0.13 })
      : people && chance(random, 0.7)
        ? person(stage, {
            x: standX,
            y: standY,
            height: unit * 9,
            pose: pick(random, ['stand', 'point', 'walk', 'cheer']),
            facing: stage.side < 0 ? 1 : -1,
          })
        : ''
    const flying = stage.take('sky')
    return (
      sky(stage, horizon) +
      (flying
        ? group(flying.draw(stage), { x: width - focus.x, y: height * 0.42, scale: unit * 0.16 })
        : birds(stage, width - focus.x, height * 0.3, 6)) +
      back +
      mist(stage, horizon - unit * 10, unit * 16, 0.5) +
      range +
      mist(stage, horizon - unit * 4, unit * 14, 0.75) +
      (lake
        ? waterSurface(stage, horizon + unit * 4) + glitter(stage, horizon + unit * 4)
        : repeat(hills.length, (index) => hills[index] ?? '')) +
      trees +
      ground(stage, front, misty(stage, 0.95)) +
      grass(stage, front, palette.depth(0.97), 130, unit * 1.8) +
      figure
    )
  },
}
