import { mix } from '../color.ts'
import { between, circle, d, ellipse, group, polygon, rect, repeat, stroke, whole } from '../draw.ts'
import { person } from '../parts/people.ts'
import { poolOfLight } from '../parts/sky.ts'
import { ground } from '../parts/terrain.ts'
import { lightbulb } from '../props/symbols.ts'
import type { Scene } from '../stage.ts'

/** Ideas: a lamp that throws shapes around it. */
export const idea: Scene = {
  id: 'idea',
  words: [
    'idea*',
    'creativ*',
    'innovat*',
    'invent*',
    'inspir*',
    'insight',
    'solution~',
    'solv*',
    'think*~',
    'thought~',
    'brainstorm*',
    'imagin*',
    'mind~',
    'genius',
    'learn*~',
    'concept',
    'understand*~',
    'discover*',
    'spark',
    'bulb',
    'light bulb',
    'lightbulb',
    'clever',
    'curio*',
    'wonder*~',
    'knowledge',
    'strategy',
    'brand~',
    'market*~',
  ],
  naturalHueDeg: null,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side, people } = stage
    const [x, y] = [focus.x, height * 0.4]
    const tones = [palette.accent, palette.second, palette.lamp, palette.skyLow]
    const dark = palette.dark
    const shapes = repeat(whole(random, 20, 28), (index) => {
      const angle = index * 2.399 + random() * 0.3
      const reach = unit * (22 + index * 1.5) * between(random, 0.9, 1.15)
      const [px, py, size] = [
        x + Math.cos(angle) * reach * 1.25,
        y + Math.sin(angle) * reach,
        unit * between(random, 0.7, 2.6),
      ]
      const color = tones[index % tones.length] ?? palette.accent
      switch (index % 4) {
        case 0:
          return circle(px, py, size, color)
        case 1:
          return circle(px, py, size, 'none', { stroke: color, 'stroke-width': unit * 0.5 })
        case 2:
          return group(
            polygon(
              [
                { x: 0, y: -size },
                { x: size, y: size * 0.8 },
                { x: -size, y: size * 0.8 },
              ],
              color,
            ),
            { x: px, y: py, rotateDeg: random() * 360 },
          )
        default:
          return group(rect(-size * 0.8, -size * 0.8, size * 1.6, size * 1.6, color, { rx: size * 0.2 }), {
            x: px,
            y: py,
            rotateDeg: random() * 90,
          })
      }
    })
    const burst = repeat(24, (index) => {
      const angle = (index / 24) * Math.PI * 2
      const [from, to] = [unit * 22, unit * (index % 2 ? 30 : 26)]
      return stroke(
        d`M${x + Math.cos(angle) * from} ${y + Math.sin(angle) * from}L${x + Math.cos(angle) * to} ${y + Math.sin(angle) * to}`,
        palette.lamp,
        unit * 0.6,
      )
    })
    const floor = height * 0.8
    const hill = [
      { x: -9, y: floor + unit * 3 },
      { x: width * 0.3, y: floor - unit },
      { x: width * 0.7, y: floor + unit },
      { x: width + 9, y: floor - unit * 2 },
    ]
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.radial(
          [
            [0, mix(dark ? palette.skyMid : palette.skyLow, palette.accent, 0.2)],
            [1, dark ? mix(palette.skyTop, palette.ink, 0.3) : palette.skyTop],
          ],
          [x / width, 0.4],
          0.75,
        ),
      ) +
      repeat(4, (index) => circle(x, y, unit * (16 + index * 11), palette.glow, { opacity: 0.1 })) +
      poolOfLight(stage, x, y, unit * 40, palette.lamp, 0.8) +
      burst +
      shapes +
      group(lightbulb.draw(stage), { x, y: y + unit * 19, scale: unit * 0.36 }) +
      ground(
        stage,
        hill,
        paint.vertical([
          [0, palette.depth(0.75)],
          [1, palette.depth(1)],
        ]),
      ) +
      (people
        ? person(stage, {
            x: width - x,
            y: floor + unit * 1.5,
            height: unit * 19,
            pose: 'point',
            facing: side,
          }) + ellipse(width - x, floor + unit * 2, unit * 6, unit * 0.7, palette.ink, { opacity: 0.4 })
        : '')
    )
  },
}
