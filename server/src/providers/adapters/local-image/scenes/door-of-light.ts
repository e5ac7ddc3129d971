import { mix } from '../color.ts'
import { between, chance, circle, d, path, polygon, rect, repeat, stroke } from '../draw.ts'
import { person } from '../parts/people.ts'
import { poolOfLight, stars } from '../parts/sky.ts'
import type { Scene } from '../stage.ts'

/** Beginnings and the unknown: a door of light in a dark wall. */
export const doorOfLight: Scene = {
  id: 'door-of-light',
  words: [
    'opportunit*',
    'future',
    'hope*',
    'begin*~',
    'start*~',
    'open*~',
    'door*~',
    'possib*',
    'change*~',
    'transform*',
    'new~',
    'chance',
    'freedom',
    'free',
    'escape',
    'tomorrow',
    'enter*~',
    'threshold',
    'mystery',
    'secret~',
    'unknown~',
    'surprise',
    'reveal*',
    'end~',
    'ending~',
    'beyond',
    'futuro',
    'zukunft',
    'avenir',
    'invit*',
    'welcome~',
    'dream*',
    'imagin*',
    'vision',
  ],
  naturalHueDeg: null,
  lights: ['dusk', 'night', 'dawn', 'bold', 'storm'],
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side, people } = stage
    const floor = height * 0.7
    const [half, tall] = [unit * between(random, 8, 11), unit * between(random, 34, 40)]
    const wall = mix(palette.depth(0.85), palette.skyTop, 0.35)
    const glow = mix(palette.glow, palette.lamp, 0.4)
    const arched = chance(random, 0.6)
    const opening = arched
      ? d`M${focus.x - half} ${floor}V${floor - tall + half}A${half} ${half} 0 0 1 ${focus.x + half} ${floor - tall + half}V${floor}Z`
      : d`M${focus.x - half} ${floor}V${floor - tall}H${focus.x + half}V${floor}Z`
    const clip = paint.clip(path(opening, '#000'))
    const frames = repeat(4, (index) =>
      stroke(opening, mix(palette.accent, wall, 0.2 + index * 0.22), unit * (1 + (3 - index) * 3.4), {
        opacity: 0.5,
      }),
    )
    const spread = unit * 26
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.linear(
          [0, 0],
          [0.3, 1],
          [
            [0, mix(wall, palette.skyTop, 0.4)],
            [1, mix(wall, palette.ink, 0.35)],
          ],
        ),
      ) +
      stars(stage, width, floor, unit, palette.dark ? 70 : 20) +
      poolOfLight(stage, focus.x, floor - tall * 0.55, unit * 62, glow, 0.75) +
      rect(
        0,
        floor,
        width,
        height - floor,
        paint.vertical([
          [0, mix(wall, palette.accent, 0.25)],
          [1, palette.ink],
        ]),
      ) +
      frames +
      `<g clip-path="${clip}">${rect(
        focus.x - half,
        floor - tall,
        half * 2,
        tall,
        paint.vertical([
          [0, mix(glow, palette.skyTop, 0.35)],
          [0.7, glow],
          [1, palette.paper],
        ]),
      )}${circle(focus.x, floor - tall * 0.42, half * 0.5, palette.paper)}${circle(focus.x - half, floor + half * 0.5, half * 1.5, palette.second)}${circle(focus.x + half, floor + half * 0.9, half * 1.7, mix(palette.second, palette.depth(0.6), 0.45))}</g>` +
      path(
        d`M${focus.x - half} ${floor}H${focus.x + half}L${focus.x + half + spread - side * unit * 16} ${height}H${focus.x - half - spread - side * unit * 16}Z`,
        paint.vertical([
          [0, glow, 0.85],
          [1, glow, 0.06],
        ]),
      ) +
      (people
        ? polygon(
            [
              { x: focus.x - side * unit * 5 - unit * 2, y: floor + unit * 6 },
              { x: focus.x - side * unit * 5 + unit * 2, y: floor + unit * 6 },
              { x: focus.x - side * unit * 14 + unit * 5, y: height },
              { x: focus.x - side * unit * 14 - unit * 6, y: height },
            ],
            palette.ink,
            { opacity: 0.35 },
          ) +
          person(stage, {
            x: focus.x - side * unit * 5,
            y: floor + unit * 6,
            height: unit * 16,
            pose: 'walk',
            facing: side,
            silhouette: palette.ink,
          })
        : '')
    )
  },
}
