import { mix } from '../color.ts'
import { between, chance, circle, d, group, path, pick, rect, repeat, stroke } from '../draw.ts'
import { person } from '../parts/people.ts'
import { poolOfLight } from '../parts/sky.ts'
import { lampStanding } from '../props/indoors.ts'
import type { Scene, Stage } from '../stage.ts'

/** A shelf full of books of many widths and heights. */
function books(stage: Stage, fromX: number, toX: number, base: number, tall: number): string {
  const { random, palette, unit } = stage
  const covers = [
    palette.accent,
    palette.second,
    palette.depth(0.3),
    palette.depth(0.55),
    mix(palette.paper, palette.skyMid, 0.3),
    mix(palette.accent, palette.ink, 0.4),
    mix(palette.second, palette.ink, 0.4),
  ]
  let svg = ''
  for (let x = fromX; x < toX - unit; ) {
    const wide = unit * between(random, 0.9, 2.3)
    if (x + wide > toX) break
    const high = tall * between(random, 0.6, 0.92)
    const color = mix(pick(random, covers), palette.depth(0.9), palette.dark ? 0.35 : 0.15)
    if (chance(random, 0.04)) x += wide
    else
      svg +=
        rect(x, base - high, wide * 0.94, high, color) +
        rect(x + wide * 0.12, base - high * 0.86, wide * 0.7, high * 0.05, palette.lamp, { opacity: 0.55 }) +
        rect(x + wide * 0.7, base - high, wide * 0.24, high, palette.ink, { opacity: 0.16 })
    x += wide
  }
  return svg
}

/** Tall shelves around an arched window with a reader in its light. */
export const library: Scene = {
  id: 'library',
  words: [
    'librar*',
    'book*',
    'read*~',
    'stud*',
    'knowledge',
    'literature',
    'novel',
    'author',
    'write*~',
    'writing~',
    'archive',
    'school*',
    'educat*',
    'learn*~',
    'teach*',
    'universit*',
    'student',
    'history~',
    'manuscript',
    'law~',
    'wisdom',
    'page~',
    'poem',
    'poetry',
    'biblioteca',
    'buch',
    'lesson',
    'language~',
    'philosoph*',
  ],
  hosts: ['table'],
  naturalHueDeg: null,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side, people } = stage
    const floor = height * 0.76
    const wood = mix(palette.depth(0.85), palette.accent, 0.16)
    const half = unit * between(random, 13, 17)
    const [left, right] = [focus.x - half, focus.x + half]
    const row = unit * between(random, 9.5, 12)
    const shelf = (fromX: number, toX: number): string =>
      repeat(Math.ceil(floor / row), (index) => {
        const base = floor - unit * 2 - index * row
        return books(stage, fromX, toX, base, row * 0.86) + rect(fromX, base, toX - fromX, unit * 0.8, wood)
      })
    const post = (x: number): string =>
      rect(
        x - unit * 0.9,
        0,
        unit * 1.8,
        floor,
        paint.linear(
          [0, 0],
          [1, 0],
          [
            [0, mix(wood, palette.glow, 0.2)],
            [1, mix(wood, palette.ink, 0.3)],
          ],
        ),
      )
    const top = height * 0.1
    const arch = d`M${left} ${floor - unit * 9}V${top + half}A${half} ${half} 0 0 1 ${right} ${top + half}V${floor - unit * 9}Z`
    const view = path(
      arch,
      paint.vertical([
        [0, palette.skyTop],
        [0.6, palette.skyMid],
        [1, palette.skyLow],
      ]),
    )
    const clip = paint.clip(path(arch, '#000'))
    const hill = `<g clip-path="${clip}">${circle(focus.x + unit * 4, top + half * 1.2, unit * 6, palette.glow)}${circle(focus.x - half, floor + unit * 8, half * 1.7, palette.depth(0.3))}${circle(focus.x + half, floor + unit * 10, half * 1.6, palette.depth(0.45))}</g>`
    const bars =
      stroke(
        d`M${focus.x} ${top}V${floor - unit * 9}M${left} ${top + half}H${right}M${left} ${top + half * 2.1}H${right}`,
        wood,
        unit * 0.8,
      ) + stroke(arch, wood, unit * 1.6)
    const beam = path(
      d`M${left} ${floor - unit * 12}L${right} ${floor - unit * 12}L${right - side * unit * 22} ${height}H${left - side * unit * 30}Z`,
      palette.glow,
      { opacity: 0.16 },
    )
    const prop = stage.take('table')
    const ladderX = side < 0 ? width * 0.8 : width * 0.16
    const ladder = stroke(
      d`M${ladderX} ${floor}L${ladderX + unit * 5} ${height * 0.12}M${ladderX + unit * 6} ${floor}L${ladderX + unit * 9} ${height * 0.12}` +
        repeat(
          9,
          (index) =>
            d`M${ladderX + (index + 1) * unit * 0.5} ${floor - (index + 1) * unit * 5}h${unit * 5.4}`,
        ),
      mix(wood, palette.lamp, 0.35),
      unit * 0.6,
    )
    return (
      rect(0, 0, width, height, mix(palette.ink, wood, 0.45)) +
      shelf(0, left - unit * 2) +
      shelf(right + unit * 2, width) +
      repeat(
        3,
        (index) => post(left - unit * 2 - index * unit * 27) + post(right + unit * 2 + index * unit * 27),
      ) +
      ladder +
      rect(left - unit * 2, 0, half * 2 + unit * 4, floor, mix(wood, palette.depth(0.5), 0.5)) +
      view +
      hill +
      bars +
      poolOfLight(stage, focus.x, height * 0.42, unit * 46, palette.glow, 0.45) +
      rect(
        0,
        floor,
        width,
        height - floor,
        paint.vertical([
          [0, mix(wood, palette.glow, 0.22)],
          [1, mix(wood, palette.ink, 0.6)],
        ]),
      ) +
      beam +
      rect(left + unit * 2, floor - unit * 9, half * 2 - unit * 4, unit * 3, palette.accent, { rx: unit }) +
      (people
        ? person(stage, {
            x: focus.x,
            y: floor + unit * 0.5,
            height: unit * 21,
            pose: pick(random, ['hold', 'sit', 'stand']),
            facing: side < 0 ? 1 : -1,
          })
        : '') +
      group(lampStanding.draw(stage), {
        x: focus.x + side * unit * 11,
        y: floor + unit * 2,
        scale: unit * 0.26,
      }) +
      (prop
        ? group(prop.draw(stage), { x: focus.x - side * unit * 13, y: floor + unit * 2, scale: unit * 0.13 })
        : '')
    )
  },
}
