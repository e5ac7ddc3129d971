import { mix } from '../color.ts'
import { between, chance, circle, d, group, path, pick, rect, repeat, stroke, whole } from '../draw.ts'
import { person } from '../parts/people.ts'
import { poolOfLight } from '../parts/sky.ts'
import { bottle, flask, microscope, rack, vial } from '../props/science.ts'
import type { Scene, Stage } from '../stage.ts'

/** Linked rings of a molecule drawn on the wall. */
function molecule(stage: Stage, x: number, y: number, size: number): string {
  const { palette, random } = stage
  const line = mix(palette.skyMid, palette.dark ? palette.paper : palette.ink, 0.35)
  const hexagon = (cx: number, cy: number): string =>
    stroke(
      `${[0, 1, 2, 3, 4, 5].map((corner) => `${corner ? 'L' : 'M'}${d`${cx + Math.cos((corner * Math.PI) / 3) * size} ${cy + Math.sin((corner * Math.PI) / 3) * size}`}`).join('')}Z`,
      line,
      size * 0.07,
    )
  return repeat(4, (index) => {
    const [cx, cy] = [
      x + (index % 2) * size * 1.5 + Math.floor(index / 2) * size * 3,
      y + (index % 2) * size * 0.87,
    ]
    return (
      hexagon(cx, cy) +
      circle(cx + size, cy, size * 0.2, chance(random, 0.5) ? palette.accent : palette.second)
    )
  })
}

/** A bench with glassware before shelves and a large lit circle. */
export const laboratory: Scene = {
  id: 'laboratory',
  words: [
    'lab',
    'laborator*!',
    'scien*',
    'experiment*',
    'research*',
    'chemi*',
    'medicin*',
    'medical',
    'vaccin*',
    'drug~',
    'pharma*',
    'microscope',
    'test~',
    'trial',
    'dose',
    'vial',
    'flask',
    'formula~',
    'discover*~',
    'clinic*',
    'hospital',
    'doctor',
    'nurse',
    'syringe',
    'needle',
    'patient~',
    'health*~',
    'invent*~',
    'purif*',
    'biotech*',
    'develop*~',
    'treatment',
    'injection',
    'ingredient',
    'labor~',
    'forschung',
  ],
  hosts: ['table'],
  naturalHueDeg: 205,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, people, side } = stage
    const bench = height * between(random, 0.68, 0.72)
    const wall = palette.dark
      ? mix(palette.skyTop, palette.skyMid, 0.4)
      : mix(palette.skyLow, palette.skyTop, 0.45)
    const shelfX = side < 0 ? width * 0.56 : width * 0.04
    const shelfY = height * between(random, 0.2, 0.26)
    const shelfWidth = width * 0.4
    const things = [flask, bottle, vial, bottle, rack]
    const shelves = repeat(2, (row) => {
      const y = shelfY + row * unit * 16
      return (
        repeat(whole(random, 4, 6), (index) =>
          group(pick(random, things).draw(stage), {
            x: shelfX + shelfWidth * (0.1 + index * 0.16),
            y,
            scale: unit * between(random, 0.06, 0.1),
          }),
        ) + rect(shelfX, y, shelfWidth, unit * 0.8, mix(wall, palette.ink, 0.45))
      )
    })
    const hero = stage.take('table') ?? pick(random, [microscope, flask, vial])
    const named = [stage.take('table'), stage.take('table')].filter((thing) => thing !== null)
    const row = [flask, rack, bottle, vial, microscope].filter(({ id }) => id !== hero.id)
    const away = width - focus.x
    const scientist = people && chance(random, 0.75)
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.vertical([
          [0, wall],
          [1, mix(wall, palette.depth(0.4), 0.45)],
        ]),
      ) +
      repeat(14, (index) =>
        rect((index / 14) * width, 0, unit * 0.14, bench, palette.ink, { opacity: 0.07 }),
      ) +
      repeat(6, (index) => rect(0, (index / 6) * bench, width, unit * 0.14, palette.ink, { opacity: 0.07 })) +
      circle(focus.x, height * 0.42, unit * 27, mix(palette.glow, wall, 0.25)) +
      circle(focus.x, height * 0.42, unit * 21, mix(palette.glow, palette.paper, 0.4), { opacity: 0.7 }) +
      poolOfLight(stage, focus.x, height * 0.42, unit * 50, palette.glow, 0.6) +
      molecule(stage, away - unit * 12, height * 0.12, unit * 3) +
      shelves +
      (scientist
        ? person(stage, {
            x: focus.x + side * unit * 14,
            y: bench + unit * 14,
            height: unit * 39,
            pose: pick(random, ['hold', 'reach']),
            facing: side < 0 ? 1 : -1,
          })
        : '') +
      rect(
        0,
        bench,
        width,
        height - bench,
        paint.vertical([
          [0, palette.depth(0.72)],
          [0.2, palette.depth(0.85)],
          [1, palette.depth(1)],
        ]),
      ) +
      rect(0, bench, width, unit * 1.3, mix(palette.paper, palette.skyMid, palette.dark ? 0.5 : 0.2)) +
      group(hero.draw(stage), {
        x: focus.x - side * unit * 5,
        y: bench + unit * 0.3,
        scale: unit * between(random, 0.32, 0.4),
      }) +
      repeat(3, (index) =>
        group((named[index] ?? row[(index + whole(random, 0, 3)) % row.length] ?? flask).draw(stage), {
          x: away + (index - 1) * unit * 15,
          y: bench + unit * 0.3,
          scale: unit * (named[index] ? 0.22 : between(random, 0.14, 0.2)),
        }),
      ) +
      path(
        d`M${focus.x - unit * 22} ${bench + unit * 1.3}h${unit * 34}l${unit * 4} ${unit * 7}h${-unit * 44}Z`,
        palette.glow,
        { opacity: 0.12 },
      )
    )
  },
}
