import { mix } from '../color.ts'
import { between, chance, d, group, path, pick, rect, repeat, whole } from '../draw.ts'
import { person } from '../parts/people.ts'
import { poolOfLight } from '../parts/sky.ts'
import { grass, ground, heightAt, rollingLine } from '../parts/terrain.ts'
import { anyTree, treeRow, undergrowth } from '../parts/trees.ts'
import type { Scene, Stage } from '../stage.ts'

/** Trunks of one distance, straight through the picture. */
function trunks(stage: Stage, nearness: number, count: number, thick: number): string {
  const { width, height, random, palette, unit, focus } = stage
  const color = palette.depth(nearness)
  const fill = stage.paint.linear(
    [0, 0],
    [1, 0],
    [
      [0, mix(color, palette.glow, 0.1)],
      [0.5, color],
      [1, mix(color, palette.ink, 0.25)],
    ],
  )
  return repeat(count, (index) => {
    const x = ((index + between(random, 0.1, 0.9)) / count) * width
    if (nearness > 0.6 && Math.abs(x - focus.x) < unit * 13) return ''
    const half = unit * thick * between(random, 0.7, 1.3)
    const lean = unit * between(random, -2.5, 2.5)
    const base = height * (0.66 + nearness * 0.2)
    const branch = height * between(random, 0.1, 0.4)
    const way = chance(random, 0.5) ? 1 : -1
    return (
      path(
        d`M${x - half * 1.7} ${base}Q${x - half} ${base - unit * 5} ${x + lean - half * 0.7} ${-5}H${x + lean + half * 0.7}Q${x + half} ${base - unit * 5} ${x + half * 1.7} ${base}Z`,
        fill,
      ) +
      path(
        d`M${x + lean * 0.6} ${branch}q${way * half * 4} ${-half * 2} ${way * half * 7} ${-half * 6}q${-way * half * 2} ${half * 5} ${-way * half * 7} ${half * 7.5}Z`,
        color,
      )
    )
  })
}

/** Inside a wood, light falling between the trunks. */
export const forest: Scene = {
  id: 'forest',
  words: [
    'forest*',
    'wood~',
    'woodland',
    'tree',
    'jungle',
    'rainforest',
    'leaf~',
    'leaves~',
    'grove',
    'oak',
    'pine',
    'moss',
    'fern',
    'mushroom',
    'deer',
    'fox',
    'bear',
    'wolf',
    'wild~',
    'wildlife',
    'ecosystem',
    'biodivers*',
    'environment*',
    'bosque',
    'wald',
    'foret',
    'green~',
  ],
  hosts: ['land'],
  naturalHueDeg: 148,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, people } = stage
    const glowX = focus.x + between(random, -8, 8) * unit
    const back = rect(
      0,
      0,
      width,
      height,
      paint.vertical([
        [0, mix(palette.depth(0.35), palette.skyTop, 0.5)],
        [0.55, mix(palette.skyLow, palette.depth(0.1), 0.3)],
        [1, palette.depth(0.4)],
      ]),
    )
    const shafts = repeat(6, (index) => {
      const x = glowX + (index - 2.5) * unit * 11
      const wide = unit * between(random, 1.5, 4.5)
      const lean = unit * -14
      return path(
        d`M${x - lean} ${-9}h${wide}L${x + wide * 3 + lean} ${height * 0.8}h${-wide * 4}Z`,
        paint.vertical([
          [0, palette.glow, 0.42],
          [1, palette.glow, 0],
        ]),
      )
    })
    const tree = anyTree(stage)
    const farLine = rollingLine(stage, height * 0.62, unit * 2, 1)
    const midLine = rollingLine(stage, height * 0.7, unit * 2.5, 0.8)
    const nearLine = rollingLine(stage, height * 0.8, unit * 3, 0.7)
    const standY = heightAt(midLine, focus.x) + unit * 4
    const prop = stage.take('land')
    const hero = prop
      ? group(prop.draw(stage), { x: focus.x, y: standY, scale: unit * 0.17, flip: stage.side > 0 })
      : people
        ? person(stage, {
            x: focus.x,
            y: standY,
            height: unit * between(random, 7, 11),
            pose: pick(random, ['walk', 'stand', 'point']),
            facing: stage.side < 0 ? 1 : -1,
          })
        : ''
    const trail = path(
      d`M${focus.x - unit * 2} ${standY - unit}Q${focus.x + unit * 10} ${height * 0.82} ${focus.x - unit * 16} ${height + 9}H${focus.x + unit * 22}Q${focus.x + unit * 20} ${height * 0.83} ${focus.x + unit * 2} ${standY - unit}Z`,
      paint.vertical([
        [0, mix(palette.skyLow, palette.depth(0.4), 0.4)],
        [1, palette.depth(0.7)],
      ]),
    )
    return (
      back +
      poolOfLight(stage, glowX, height * 0.42, unit * 48, palette.glow, 0.85) +
      treeRow(stage, farLine, tree, 26, unit * 16, palette.depth(0.18)) +
      trunks(stage, 0.2, whole(random, 12, 18), 0.8) +
      ground(stage, farLine, palette.depth(0.3)) +
      shafts +
      treeRow(stage, midLine, tree, 8, unit * 20, palette.depth(0.45)) +
      trunks(stage, 0.5, whole(random, 6, 9), 1.3) +
      ground(stage, midLine, palette.depth(0.55)) +
      trail +
      hero +
      trunks(stage, 0.85, whole(random, 4, 6), 2.6) +
      ground(
        stage,
        nearLine.map(({ x, y }) => ({ x, y: y + unit * 4 })),
        paint.vertical([
          [0, palette.depth(0.85)],
          [1, palette.depth(1)],
        ]),
      ) +
      grass(
        stage,
        nearLine.map(({ x, y }) => ({ x, y: y + unit * 4 })),
        palette.depth(0.88),
        120,
        unit * 2.6,
      ) +
      undergrowth(stage, height * 0.95, unit * 7, 14, palette.depth(0.96))
    )
  },
}
