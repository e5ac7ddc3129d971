import { mix } from '../color.ts'
import { between, circle, d, group, path, pick, rect, repeat, stroke, whole } from '../draw.ts'
import { natural } from '../natural.ts'
import { poolOfLight } from '../parts/sky.ts'
import { bowl, cup } from '../props/food.ts'
import type { Scene, Stage } from '../stage.ts'

/** A small window with a curtain and the weather's own sky behind it. */
function curtainedWindow(stage: Stage, x: number, y: number, wide: number, tall: number): string {
  const { palette, paint, unit } = stage
  const frame = mix(palette.paper, palette.skyMid, palette.dark ? 0.45 : 0.1)
  const cloth = mix(palette.accent, palette.paper, 0.35)
  const sky = paint.vertical([
    [0, palette.skyTop],
    [1, palette.skyLow],
  ])
  return (
    rect(x - unit, y - unit, wide + unit * 2, tall + unit * 2, frame) +
    rect(x, y, wide, tall, sky) +
    circle(x + wide * 0.68, y + tall * 0.34, tall * 0.13, palette.glow) +
    path(
      d`M${x} ${y + tall}V${y + tall * 0.78}Q${x + wide * 0.4} ${y + tall * 0.6} ${x + wide} ${y + tall * 0.8}V${y + tall}Z`,
      palette.depth(0.4),
    ) +
    stroke(d`M${x + wide / 2} ${y}v${tall}M${x} ${y + tall * 0.45}h${wide}`, frame, unit * 0.7) +
    path(
      d`M${x - unit} ${y}h${wide * 0.36}Q${x + wide * 0.2} ${y + tall * 0.6} ${x - unit} ${y + tall * 0.8}Z`,
      cloth,
    ) +
    path(
      d`M${x + wide + unit} ${y}h${-wide * 0.36}Q${x + wide * 0.8} ${y + tall * 0.6} ${x + wide + unit} ${y + tall * 0.8}Z`,
      cloth,
    ) +
    rect(x - unit * 2, y - unit * 1.8, wide + unit * 4, unit * 1.1, mix(palette.accent, palette.ink, 0.5))
  )
}

/** Pans and cups that hang from a rail. */
function hangingPans(stage: Stage, x: number, y: number): string {
  const { palette, unit, random } = stage
  const iron = mix(palette.depth(0.8), palette.accent, 0.25)
  return (
    stroke(d`M${x - unit * 17} ${y}h${unit * 34}`, palette.ink, unit * 0.5) +
    repeat(4, (index) => {
      const [at, radius] = [x + (index - 1.5) * unit * 9, unit * between(random, 2.4, 3.8)]
      const color = index % 2 ? iron : mix(palette.accent, palette.lamp, 0.35)
      return (
        stroke(d`M${at} ${y}v${unit * 6}`, color, unit * 0.7) +
        circle(at, y + unit * 6 + radius, radius, color)
      )
    })
  )
}

/** A table at home, near, with up to three of the things that the prompt names on it. */
export const kitchen: Scene = {
  id: 'kitchen',
  words: [
    'kitchen!',
    'table',
    'dinner',
    'breakfast',
    'lunch',
    'supper',
    'cuisine',
    'kuche',
    'cocina',
    'eat*~',
    'cook*',
    'recipe',
  ],
  hosts: ['table'],
  naturalHueDeg: null,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side } = stage
    const away = width - focus.x
    const edge = height * between(random, 0.66, 0.7)
    const wall = palette.dark
      ? mix(palette.depth(0.6), palette.skyTop, 0.35)
      : mix(palette.skyLow, pick(random, [palette.accent, palette.second, palette.lamp]), 0.26)
    const wood = mix(natural.wood, palette.ink, palette.dark ? 0.3 : 0.05)
    const [hero, second, third] = [stage.take('table') ?? bowl, stage.take('table'), stage.take('table')]
    const tiles = repeat(whole(random, 16, 22), (index) =>
      rect(index * unit * 9, edge - unit * 20, unit * 0.25, unit * 20, palette.ink, { opacity: 0.1 }),
    )
    const size = unit * between(random, 0.4, 0.46)
    return (
      rect(0, 0, width, height, wall) +
      rect(0, edge - unit * 20, width, unit * 20, mix(wall, palette.paper, palette.dark ? 0.08 : 0.3)) +
      tiles +
      rect(0, edge - unit * 10, width, unit * 0.25, palette.ink, { opacity: 0.1 }) +
      curtainedWindow(stage, focus.x - unit * 21, height * 0.1, unit * 42, unit * 30) +
      poolOfLight(stage, focus.x, height * 0.34, unit * 48, palette.dark ? palette.lamp : palette.glow, 0.4) +
      hangingPans(stage, away, height * 0.16) +
      rect(
        0,
        edge,
        width,
        height - edge,
        paint.vertical([
          [0, mix(wood, palette.glow, 0.22)],
          [0.4, wood],
          [1, mix(wood, palette.ink, 0.55)],
        ]),
      ) +
      rect(0, edge, width, unit * 0.8, mix(wood, palette.paper, 0.35)) +
      repeat(4, (index) =>
        stroke(d`M0 ${edge + unit * (5 + index * 5)}H${width}`, palette.ink, unit * 0.25, { opacity: 0.16 }),
      ) +
      (second
        ? group(second.draw(stage), { x: focus.x - side * unit * 34, y: edge + unit * 3, scale: unit * 0.26 })
        : group(cup.draw(stage), { x: focus.x - side * unit * 33, y: edge + unit * 3, scale: unit * 0.13 })) +
      (third
        ? group(third.draw(stage), { x: focus.x - side * unit * 62, y: edge + unit * 4, scale: unit * 0.22 })
        : '') +
      group(hero.draw(stage), {
        x: focus.x,
        y: edge + unit * 4,
        scale: size,
        flip: side > 0 && hero.id === 'goat',
      })
    )
  },
}
