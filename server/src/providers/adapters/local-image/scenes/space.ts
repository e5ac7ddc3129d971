import { mix } from '../color.ts'
import { between, chance, circle, ellipse, group, pick, rect, repeat, whole } from '../draw.ts'
import { stars } from '../parts/sky.ts'
import { ground, ruggedLine } from '../parts/terrain.ts'
import { astronaut, rocket, satellite } from '../props/travel.ts'
import type { Scene, Stage } from '../stage.ts'

/** A ball with bands of colour, light from one side, and sometimes a ring. */
function planet(stage: Stage, x: number, y: number, radius: number, color: string, ringed: boolean): string {
  const { palette, paint, random } = stage
  const clip = paint.clip(circle(x, y, radius, '#000'))
  const bands = repeat(7, () =>
    ellipse(
      x,
      y + between(random, -0.9, 0.9) * radius,
      radius * 1.2,
      radius * between(random, 0.04, 0.16),
      mix(color, chance(random, 0.5) ? palette.paper : palette.ink, between(random, 0.12, 0.3)),
      { opacity: 0.7 },
    ),
  )
  const lit = stage.side < 0 ? 0.75 : 0.25
  const shade = circle(
    x,
    y,
    radius * 1.02,
    paint.radial(
      [
        [0.3, palette.ink, 0],
        [0.75, palette.ink, 0.5],
        [1, palette.ink, 0.92],
      ],
      [lit, 0.3],
      0.85,
    ),
  )
  const half = (front: boolean): string => {
    if (!ringed) return ''
    const cut = paint.clip(rect(-radius * 3, front ? 0 : -radius * 3, radius * 6, radius * 3, '#000'))
    return group(
      `<g clip-path="${cut}">${repeat(4, (index) => ellipse(0, 0, radius * (1.5 + index * 0.16), radius * (0.36 + index * 0.05), 'none', { stroke: mix(palette.glow, color, index * 0.22), 'stroke-width': radius * 0.1, opacity: 0.85 - index * 0.12 }))}</g>`,
      { x, y, rotateDeg: -18 },
    )
  }
  return (
    circle(x, y, radius * 1.7, paint.glow(color, 0.45)) +
    half(false) +
    circle(x, y, radius, color) +
    `<g clip-path="${clip}">${bands}</g>` +
    shade +
    half(true)
  )
}

/** Stars, planets and whatever flies there. */
export const space: Scene = {
  id: 'space',
  words: [
    'space*',
    'planet*',
    'galax*',
    'universe',
    'cosm*',
    'astronom*',
    'astronaut',
    'orbit*',
    'rocket',
    'satellite',
    'telescope',
    'star~',
    'moon~',
    'lunar',
    'nasa',
    'comet',
    'asteroid',
    'solar system',
    'mars',
    'black hole',
    'nebula',
    'constellation',
    'earth~',
    'gravity~',
    'alien',
    'launch*',
    'espacio',
    'weltraum',
    'mission~',
  ],
  hosts: ['space'],
  naturalHueDeg: 275,
  lights: ['night'],
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus } = stage
    const nebula = repeat(6, () =>
      ellipse(
        random() * width,
        random() * height * 0.8,
        unit * between(random, 20, 46),
        unit * between(random, 14, 30),
        paint.glow(
          pick(random, [palette.accent, palette.second, palette.skyLow]),
          between(random, 0.2, 0.45),
        ),
      ),
    )
    const surface = chance(random, 0.45) || stage.speaks(['moon', 'lunar', 'mars', 'surface', 'landing'])
    const big = {
      x: width - focus.x + stage.side * -unit * 8,
      y: height * between(random, 0.3, 0.5),
      radius: unit * between(random, 14, 22),
    }
    const hero = stage.take('space') ?? pick(random, [rocket, satellite, astronaut])
    const size = unit * between(random, 0.26, 0.36)
    const line = ruggedLine(stage, height * 0.78, unit * 4)
    const land = mix(palette.depth(0.4), palette.accent, 0.25)
    const craters = repeat(9, () => {
      const [x, y, r] = [
        random() * width,
        height * between(random, 0.82, 0.98),
        unit * between(random, 1.5, 5),
      ]
      return (
        ellipse(x, y, r, r * 0.3, mix(land, palette.ink, 0.5)) +
        ellipse(x, y + r * 0.06, r * 0.85, r * 0.22, mix(land, palette.ink, 0.3))
      )
    })
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.linear(
          [0, 0],
          [0.6, 1],
          [
            [0, mix(palette.skyTop, palette.ink, 0.55)],
            [0.6, palette.skyTop],
            [1, palette.skyMid],
          ],
        ),
      ) +
      nebula +
      stars(stage, width, height * 1.5, unit, 260) +
      planet(
        stage,
        big.x,
        big.y,
        big.radius,
        pick(random, [palette.accent, palette.second, palette.skyLow]),
        chance(random, 0.55),
      ) +
      planet(
        stage,
        focus.x + stage.side * unit * 12,
        height * 0.2,
        unit * between(random, 2.5, 5),
        palette.second,
        false,
      ) +
      (surface
        ? ground(
            stage,
            line,
            paint.vertical([
              [0, mix(land, palette.glow, 0.25)],
              [1, mix(land, palette.ink, 0.6)],
            ]),
            false,
          ) + craters
        : repeat(whole(random, 14, 26), (index) => {
            const along = index / 20
            const x = along * width
            const y = height * (0.9 - along * 0.14) + between(random, -3, 3) * unit
            return circle(
              x,
              y,
              unit * between(random, 0.3, 1.5),
              mix(palette.skyLow, palette.ink, between(random, 0.2, 0.7)),
            )
          })) +
      ellipse(focus.x, height * 0.5, size * 80, size * 80, paint.glow(palette.glow, 0.3)) +
      group(hero.draw(stage), {
        x: focus.x,
        y: height * 0.5 + size * 50,
        scale: size,
        rotateDeg: surface ? 0 : stage.side * between(random, 6, 22),
      })
    )
  },
}
