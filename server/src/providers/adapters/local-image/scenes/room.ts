import { mix } from '../color.ts'
import { between, chance, circle, d, group, path, pick, rect, repeat, stroke, whole } from '../draw.ts'
import { skyline } from '../parts/buildings.ts'
import { person } from '../parts/people.ts'
import { poolOfLight } from '../parts/sky.ts'
import { cup } from '../props/food.ts'
import { deskLamp, laptop, pottedPlant } from '../props/indoors.ts'
import type { Scene, Stage } from '../stage.ts'

/** The view from a window: sky, sun, a skyline or hills. */
function windowView(stage: Stage, x: number, y: number, wide: number, tall: number, frame: string): string {
  const { palette, paint, random, unit } = stage
  const clip = paint.clip(rect(x, y, wide, tall, '#000', { rx: unit * 0.6 }))
  const outside = chance(random, 0.6)
    ? group(
        skyline({ ...stage, width: wide }, tall, tall * 0.62, 0.45, palette.dark ? 0.5 : 0.1, wide * 0.4),
        { x, y },
      )
    : circle(x + wide * 0.2, y + tall * 1.25, tall * 0.6, palette.depth(0.3)) +
      circle(x + wide * 0.8, y + tall * 1.4, tall * 0.75, palette.depth(0.5))
  const bars =
    repeat(2, (index) => rect(x + (wide * (index + 1)) / 3 - unit * 0.3, y, unit * 0.6, tall, frame)) +
    rect(x, y + tall * 0.42, wide, unit * 0.6, frame)
  return (
    rect(x - unit, y - unit, wide + unit * 2, tall + unit * 2, frame, { rx: unit }) +
    `<g clip-path="${clip}">${rect(
      x,
      y,
      wide,
      tall,
      paint.vertical([
        [0, palette.skyTop],
        [0.6, palette.skyMid],
        [1, palette.skyLow],
      ]),
    )}${circle(x + wide * 0.64, y + tall * 0.36, tall * 0.15, palette.glow)}${outside}</g>` +
    bars +
    rect(x - unit * 2, y + tall + unit * 0.6, wide + unit * 4, unit * 1.2, mix(frame, palette.ink, 0.15))
  )
}

/** A desk by a window: the place where people think, write, and begin things. */
export const room: Scene = {
  id: 'room',
  words: [
    'room',
    'office',
    'desk',
    'work~',
    'worker~',
    'working~',
    'kitchen',
    'apartment',
    'garage',
    'founder*',
    'startup',
    'start up',
    'compan*',
    'business*',
    'employee',
    'computer',
    'laptop',
    'code',
    'coding',
    'programm*',
    'software',
    'design*',
    'remote',
    'email',
    'meeting',
    'manage*~',
    'project~',
    'plan~',
    'plann*',
    'window~',
    'product~',
    'customer~',
    'invest*',
    'hire*~',
    'job~',
    'career',
    'prototype',
    'launch*',
    'sleep*~',
    'bedroom',
    'coffee~',
    'tea~',
    'invoice',
    'oficina',
    'buro',
    'screen',
    'digital',
    'website',
    'app~',
    'focus~',
    'budget~',
  ],
  hosts: ['table'],
  naturalHueDeg: null,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side, people } = stage
    const floor = height * between(random, 0.78, 0.82)
    const top = floor - unit * 16
    const wall = palette.dark
      ? mix(palette.depth(0.55), palette.skyTop, 0.4)
      : mix(palette.skyLow, pick(random, [palette.accent, palette.second, palette.skyTop]), 0.24)
    const frame = mix(palette.paper, wall, palette.dark ? 0.55 : 0.15)
    const [wide, tall] = [unit * between(random, 32, 40), unit * between(random, 28, 34)]
    const wood = mix(palette.accent, palette.depth(0.85), 0.5)
    const away = width - focus.x
    const pictures = repeat(width < unit * 95 ? 0 : whole(random, 2, 3), (index) => {
      const [x, y, size] = [
        away + (index - 1) * unit * 12 - unit * 5,
        height * 0.16 + (index % 2) * unit * 4,
        unit * between(random, 7, 10),
      ]
      return (
        rect(x, y, size, size * 1.25, frame) +
        rect(x + size * 0.08, y + size * 0.08, size * 0.84, size * 1.09, mix(wall, palette.skyMid, 0.5)) +
        circle(x + size * 0.5, y + size * 0.45, size * 0.2, index % 2 ? palette.accent : palette.second) +
        path(
          d`M${x + size * 0.08} ${y + size * 0.95}l${size * 0.3} ${-size * 0.28}l${size * 0.26} ${size * 0.2}l${size * 0.28} ${-size * 0.3}v${size * 0.6}h${-size * 0.84}Z`,
          palette.depth(0.5),
        )
      )
    })
    const hero = stage.take('table')
    const deskLeft = focus.x - unit * 26
    const deskWidth = unit * 52
    const sitter = people && chance(random, 0.8)
    const glowing = palette.dark
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.linear(
          [side < 0 ? 0 : 1, 0],
          [side < 0 ? 1 : 0, 1],
          [
            [0, mix(wall, palette.glow, 0.18)],
            [1, mix(wall, palette.ink, 0.22)],
          ],
        ),
      ) +
      windowView(stage, focus.x - wide / 2, height * 0.12, wide, tall, frame) +
      poolOfLight(stage, focus.x, height * 0.3, unit * 46, palette.glow, 0.3) +
      pictures +
      rect(
        0,
        floor,
        width,
        height - floor,
        paint.vertical([
          [0, mix(wood, palette.ink, 0.2)],
          [1, mix(wood, palette.ink, 0.6)],
        ]),
      ) +
      rect(0, floor - unit * 1.2, width, unit * 1.2, frame, { opacity: 0.6 }) +
      path(
        d`M${focus.x - wide * 0.4} ${floor}h${wide * 0.8}l${-side * unit * 22} ${height - floor}h${-wide}Z`,
        palette.glow,
        { opacity: 0.14 },
      ) +
      group(pottedPlant.draw(stage), {
        x: away,
        y: floor + unit * 2,
        scale: unit * between(random, 0.26, 0.36),
      }) +
      (sitter
        ? rect(
            focus.x + side * unit * 9 - unit * 4,
            floor - unit * 16,
            unit * 8,
            unit * 12,
            mix(palette.second, palette.ink, 0.25),
            { rx: unit * 2 },
          ) +
          person(stage, {
            x: focus.x + side * unit * 7,
            y: floor + unit * 3,
            height: unit * 29,
            pose: 'sit',
            facing: side < 0 ? 1 : -1,
          })
        : '') +
      stroke(
        d`M${deskLeft + unit * 4} ${top}L${deskLeft + unit * 2} ${floor + unit * 5}M${deskLeft + deskWidth - unit * 4} ${top}L${deskLeft + deskWidth - unit * 2} ${floor + unit * 5}`,
        mix(wood, palette.ink, 0.35),
        unit * 1.4,
      ) +
      rect(deskLeft, top, deskWidth, unit * 1.8, wood, { rx: unit * 0.4 }) +
      rect(deskLeft, top + unit * 1.8, deskWidth, unit * 2.4, mix(wood, palette.ink, 0.3)) +
      group((hero ?? laptop).draw(stage), {
        x: focus.x - side * unit * 8,
        y: top + unit * 0.1,
        scale: unit * between(random, 0.2, 0.25),
        flip: side < 0,
      }) +
      group(deskLamp.draw(stage), {
        x: focus.x - side * unit * 21,
        y: top + unit * 0.1,
        scale: unit * 0.2,
        flip: side > 0,
      }) +
      group(cup.draw(stage), { x: focus.x + side * unit * 19, y: top + unit * 0.1, scale: unit * 0.06 }) +
      (glowing
        ? circle(focus.x - side * unit * 17, top - unit * 10, unit * 20, paint.glow(palette.lamp, 0.5))
        : '') +
      stroke(d`M${away} 0V${height * 0.1}`, palette.ink, unit * 0.3) +
      path(
        d`M${away - unit * 5} ${height * 0.1 + unit * 4}q${unit * 5} ${-unit * 8} ${unit * 10} 0Z`,
        palette.accent,
      ) +
      circle(away, height * 0.1 + unit * 5, unit * (glowing ? 18 : 9), paint.glow(palette.lamp, 0.4))
    )
  },
}
