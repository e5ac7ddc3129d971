import { mix } from '../color.ts'
import {
  between,
  chance,
  circle,
  d,
  ellipse,
  group,
  path,
  polygon,
  rect,
  repeat,
  stroke,
  whole,
} from '../draw.ts'
import { person } from '../parts/people.ts'
import { sky } from '../parts/sky.ts'
import { mist } from '../parts/terrain.ts'
import { gearShape } from '../props/symbols.ts'
import type { Scene, Stage } from '../stage.ts'

/** A chimney with a drifting plume. */
function chimney(stage: Stage, x: number, base: number, tall: number, wide: number, color: string): string {
  const { palette, random, unit } = stage
  const drift = stage.side * -1
  const smoke = repeat(9, (index) => {
    const far = index / 9
    return circle(
      x + drift * far * unit * 26 + between(random, -1, 1) * unit,
      base - tall - unit * (1.5 + far * 9),
      unit * (1.3 + far * 4.6) * between(random, 0.85, 1.2),
      mix(palette.paper, palette.skyMid, 0.35 + far * 0.4),
      { opacity: 0.55 - far * 0.25 },
    )
  })
  return (
    smoke +
    polygon(
      [
        { x: x - wide * 0.55, y: base },
        { x: x - wide * 0.36, y: base - tall },
        { x: x + wide * 0.36, y: base - tall },
        { x: x + wide * 0.55, y: base },
      ],
      stage.paint.linear(
        [0, 0],
        [1, 0],
        [
          [0, mix(color, palette.glow, 0.2)],
          [1, mix(color, palette.ink, 0.25)],
        ],
      ),
    ) +
    rect(x - wide * 0.4, base - tall * 0.94, wide * 0.8, tall * 0.05, palette.accent)
  )
}

/** Works with saw-tooth roofs, chimneys and great wheels before them. */
export const factory: Scene = {
  id: 'factory',
  words: [
    'factor*',
    'machin*',
    'industr*',
    'manufactur*',
    'engine*~',
    'gear',
    'mechan*',
    'produc*~',
    'assembl*',
    'steel',
    'steam',
    'coal',
    'mine~',
    'mining',
    'robot*',
    'automat*',
    'power plant',
    'pollut*',
    'emission',
    'smoke~',
    'build~',
    'building~',
    'clockwork',
    'process*~',
    'fabrik',
    'fabrica',
    'oil~',
    'nuclear',
    'electric*',
    'tool~',
    'pipeline',
    'revolution',
  ],
  hosts: ['land', 'table'],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side, people } = stage
    const base = height * between(random, 0.66, 0.7)
    const back = palette.depth(0.3)
    const main = palette.depth(0.62)
    const bay = unit * between(random, 10, 14)
    const tall = unit * between(random, 15, 20)
    const teeth = repeat(Math.ceil(width / bay) + 1, (index) => {
      const x = index * bay - unit * 3
      return (
        polygon(
          [
            { x, y: base - tall * 0.7 },
            { x: x + bay, y: base - tall * 1.15 },
            { x: x + bay, y: base - tall * 0.7 },
          ],
          mix(main, palette.ink, 0.12),
        ) +
        polygon(
          [
            { x: x + bay * 0.72, y: base - tall * 0.75 },
            { x: x + bay * 0.94, y: base - tall * 0.78 },
            { x: x + bay * 0.94, y: base - tall * 1.05 },
            { x: x + bay * 0.72, y: base - tall * 0.96 },
          ],
          palette.dark ? palette.lamp : mix(palette.lamp, palette.paper, 0.4),
        )
      )
    })
    const panes = repeat(Math.ceil(width / bay) + 1, (index) =>
      repeat(2, (row) =>
        rect(
          index * bay - unit * 2,
          base - tall * (0.58 - row * 0.28),
          bay * 0.62,
          tall * 0.18,
          chance(random, palette.dark ? 0.6 : 0.2) ? palette.lamp : mix(main, palette.skyMid, 0.35),
        ),
      ),
    )
    const turn = random() * 40
    const gears = [
      { x: 0, y: 0, size: 17, teeth: 14, color: palette.accent },
      { x: -side * 21, y: 9, size: 10, teeth: 9, color: palette.second },
      { x: side * 3, y: -23, size: 9, teeth: 8, color: mix(palette.second, palette.paper, 0.35) },
    ]
    const wheels = gears
      .map(({ x, y, size, teeth: count, color }, index) =>
        group(gearShape(stage, unit * size, count, color), {
          x: focus.x + x * unit,
          y: height * 0.52 + y * unit,
          rotateDeg: turn * (index % 2 ? -1 : 1),
        }),
      )
      .join('')
    const prop = stage.take('land', 'table')
    const belt = height * 0.74
    return (
      sky(stage, base, 0.7) +
      repeat(3, (index) =>
        chimney(
          stage,
          width - focus.x + (index - 1) * unit * 12,
          base,
          unit * between(random, 24, 36),
          unit * 4,
          mix(back, palette.accent, 0.12),
        ),
      ) +
      repeat(
        2,
        (index) =>
          path(
            d`M${focus.x + side * unit * 12 + index * unit * 16} ${base}q${unit * 2.4} ${-unit * 12} ${unit * 0.8} ${-unit * 24}h${unit * 9.6}q${-unit * 1.6} ${unit * 12} ${unit * 0.8} ${unit * 24}Z`,
            back,
          ) +
          ellipse(
            focus.x + side * unit * 12 + index * unit * 16 + unit * 5.6,
            base - unit * 27,
            unit * 6,
            unit * 3.6,
            palette.paper,
            { opacity: 0.5 },
          ),
      ) +
      mist(stage, base - unit * 12, unit * 16, 0.5) +
      rect(
        0,
        base - tall * 0.72,
        width,
        height,
        paint.vertical([
          [0, main],
          [1, palette.depth(0.9)],
        ]),
      ) +
      teeth +
      panes +
      circle(focus.x, height * 0.5, unit * 34, paint.glow(palette.glow, 0.5)) +
      wheels +
      rect(
        0,
        belt,
        width,
        height - belt,
        paint.vertical([
          [0, palette.depth(0.88)],
          [1, palette.ink],
        ]),
      ) +
      rect(0, belt, width, unit * 1.4, mix(palette.second, palette.ink, 0.3)) +
      repeat(whole(random, 12, 16), (index) =>
        circle((index / 14) * width, belt + unit * 4.2, unit * 1.7, palette.depth(0.6), {
          stroke: palette.ink,
          'stroke-width': unit * 0.5,
        }),
      ) +
      repeat(6, (index) => {
        const x = ((index + 0.5) / 6) * width
        const size = unit * between(random, 4, 6)
        return Math.abs(x - focus.x) < unit * 6 && prop
          ? ''
          : rect(
              x - size / 2,
              belt - size,
              size,
              size,
              mix(palette.lamp, palette.accent, index % 2 ? 0.2 : 0.6),
              { rx: unit * 0.4 },
            ) + stroke(d`M${x} ${belt - size}v${size}`, palette.ink, unit * 0.3, { opacity: 0.35 })
      }) +
      (prop ? group(prop.draw(stage), { x: focus.x, y: belt, scale: unit * 0.2 }) : '') +
      (people
        ? person(stage, {
            x: width - focus.x,
            y: belt + unit * 8,
            height: unit * 21,
            pose: 'reach',
            facing: side,
          })
        : '')
    )
  },
}
