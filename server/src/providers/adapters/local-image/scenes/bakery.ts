import { mix } from '../color.ts'
import { between, chance, circle, d, group, path, rect, repeat, stroke, whole } from '../draw.ts'
import { natural } from '../natural.ts'
import { type Pose, person } from '../parts/people.ts'
import { poolOfLight } from '../parts/sky.ts'
import { loaf } from '../props/bakery.ts'
import type { Scene, Stage } from '../stage.ts'

/** A brick oven with the fire in it. */
function oven(stage: Stage, x: number, base: number): string {
  const { palette, paint, unit } = stage
  const brick = mix(natural.brick, palette.depth(0.7), palette.dark ? 0.4 : 0.15)
  const fire = paint.radial([
    [0, mix(palette.lamp, palette.paper, 0.4)],
    [0.6, natural.flame],
    [1, mix(natural.brick, palette.ink, 0.4)],
  ])
  return (
    path(
      d`M${x - unit * 19} ${base}V${base - unit * 26}Q${x} ${base - unit * 46} ${x + unit * 19} ${base - unit * 26}V${base}Z`,
      brick,
    ) +
    repeat(5, (row) =>
      repeat(5, (column) =>
        rect(
          x + (column - 2.5) * unit * 7 + (row % 2) * unit * 3,
          base - unit * (5 + row * 6),
          unit * 5.4,
          unit * 2.6,
          palette.ink,
          {
            opacity: 0.1,
          },
        ),
      ),
    ) +
    circle(x, base - unit * 17, unit * 26, paint.glow(palette.lamp, 0.8)) +
    path(
      d`M${x - unit * 11} ${base - unit * 8}v${-unit * 8}a${unit * 11} ${unit * 11} 0 0 1 ${unit * 22} 0v${unit * 8}Z`,
      fire,
    ) +
    group(loaf(stage), { x: x - unit * 4, y: base - unit * 8.2, scale: unit * 0.11 }) +
    group(loaf(stage), { x: x + unit * 5, y: base - unit * 8.2, scale: unit * 0.1 })
  )
}

/** Shelves with loaves. */
function shelves(stage: Stage, x: number, top: number, wide: number): string {
  const { palette, unit, random } = stage
  return repeat(3, (row) => {
    const y = top + unit * (9 + row * 12)
    return (
      repeat(Math.floor(wide / (unit * 8)), (index) =>
        chance(random, 0.88)
          ? group(loaf(stage), {
              x: x + unit * (5 + index * 8),
              y,
              scale: unit * between(random, 0.09, 0.13),
            })
          : '',
      ) + rect(x, y, wide, unit, mix(natural.wood, palette.ink, 0.3))
    )
  })
}

/** Inside a bakery: the oven, shelves of loaves, and the counter with the things that the prompt names. */
export const bakery: Scene = {
  id: 'bakery',
  words: [
    'baker*!',
    'oven',
    'bread',
    'loaf',
    'loave',
    'bun',
    'dough',
    'flour',
    'pastry',
    'croissant',
    'backerei',
    'boulangerie',
    'panaderia',
    'panetteria',
    'bake*',
    'braid',
    'plait',
  ],
  hosts: ['table'],
  shows: ['loaves'],
  naturalHueDeg: null,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side, people } = stage
    const counter = height * between(random, 0.68, 0.71)
    const away = width - focus.x
    const wall = palette.dark
      ? mix(palette.depth(0.6), palette.lamp, 0.18)
      : mix(mix(palette.skyLow, palette.lamp, 0.3), palette.paper, 0.3)
    const wood = mix(palette.accent, palette.ink, 0.42)
    const [first, second] = [stage.take('table'), stage.take('table')]
    const poses: readonly Pose[] = ['hold', 'reach', 'stand', 'wave']
    const customers = stage.speaks([
      'customer',
      'line',
      'queue',
      'famil*',
      'mother',
      'children',
      'sell*',
      'sold',
      'shop*',
    ])
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.vertical([
          [0, mix(wall, palette.ink, 0.12)],
          [1, wall],
        ]),
      ) +
      repeat(20, (index) =>
        rect(index * unit * 11, 0, unit * 0.25, counter, palette.ink, { opacity: 0.06 }),
      ) +
      shelves(stage, away - unit * 26, height * 0.1, unit * 52) +
      oven(stage, focus.x + side * unit * 4, counter) +
      poolOfLight(stage, focus.x, counter - unit * 16, unit * 44, palette.lamp, 0.35) +
      (people
        ? person(stage, {
            x: focus.x - side * unit * 20,
            y: counter + unit * 15,
            height: unit * between(random, 40, 44),
            pose: poses[whole(random, 0, 1)] ?? 'hold',
            facing: side < 0 ? 1 : -1,
          })
        : '') +
      rect(
        0,
        counter,
        width,
        height - counter,
        paint.vertical([
          [0, mix(wood, palette.lamp, 0.28)],
          [0.3, wood],
          [1, mix(wood, palette.ink, 0.5)],
        ]),
      ) +
      rect(0, counter, width, unit * 1.4, mix(wood, palette.paper, 0.5)) +
      repeat(9, (index) =>
        stroke(d`M${index * unit * 18} ${counter + unit * 2}V${height}`, palette.ink, unit * 0.3, {
          opacity: 0.2,
        }),
      ) +
      (second
        ? group(second.draw(stage), {
            x: focus.x - side * unit * 3,
            y: counter + unit * 1.5,
            scale: unit * 0.22,
          })
        : '') +
      group((first ?? { draw: loaf }).draw(stage), {
        x: focus.x + side * unit * 22,
        y: counter + unit * 1.5,
        scale: unit * (first ? 0.3 : 0.36),
      }) +
      (people && customers
        ? repeat(3, (index) =>
            person(stage, {
              x: away - side * unit * (index - 1) * 13,
              y: height + unit * (9 - index * 2),
              height: unit * 43,
              pose: index === 1 ? 'wave' : 'stand',
              facing: side,
            }),
          )
        : '')
    )
  },
}
