import { mix } from '../color.ts'
import { between, d, ellipse, path, rect, repeat, whole } from '../draw.ts'
import { sky } from '../parts/sky.ts'
import { ground, misty, rollingLine } from '../parts/terrain.ts'
import type { Scene } from '../stage.ts'

/** Balance and calm: stones on each other in still water. */
export const balanceOfStones: Scene = {
  id: 'balance-of-stones',
  words: [
    'balanc*',
    'patien*',
    'calm*',
    'meditat*',
    'mindful*',
    'harmony',
    'wellbeing',
    'wellness',
    'stable',
    'stability',
    'simple~',
    'simplicity',
    'priorit*',
    'decision~',
    'fair*~',
    'equal*~',
    'ethic*',
    'equilibrium',
    'zen',
    'focus~',
    'quiet~',
    'silence~',
    'breath*',
    'relax*',
    'rest~',
    'health*~',
    'discipline',
    'habit~',
    'mental~',
  ],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus } = stage
    stage.sun.x = focus.x
    stage.sun.y = height * 0.36
    stage.sun.radius = unit * between(random, 17, 21)
    const floor = height * 0.74
    let y = floor
    const count = whole(random, 5, 7)
    const colors = [
      palette.depth(0.8),
      palette.accent,
      palette.depth(0.5),
      palette.second,
      mix(palette.paper, palette.skyMid, 0.2),
    ]
    let stones = ''
    for (let index = 0; index < count; index++) {
      const half = unit * (10.5 - index * 1.25) * between(random, 0.85, 1.1)
      const tall = unit * between(random, 2.4, 4)
      const x = focus.x + between(random, -1.6, 1.6) * unit
      const color = colors[index % colors.length] ?? palette.accent
      stones += ellipse(
        x,
        y - tall,
        half,
        tall,
        paint.linear(
          [0.2, 0],
          [0.8, 1],
          [
            [0, mix(color, palette.glow, 0.35)],
            [0.5, color],
            [1, mix(color, palette.ink, 0.45)],
          ],
        ),
      )
      y -= tall * 1.9
    }
    const ripples = repeat(7, (index) =>
      ellipse(focus.x, floor + unit * 1.2, unit * (13 + index * 8), unit * (1.6 + index * 1.5), 'none', {
        stroke: mix(palette.skyLow, palette.paper, 0.5),
        'stroke-width': unit * 0.3,
        opacity: 0.7 - index * 0.09,
      }),
    )
    return (
      sky(stage, floor - unit * 8, 0.5) +
      ground(stage, rollingLine(stage, floor - unit * 9, unit * 4, 1), misty(stage, 0.18)) +
      rect(
        0,
        floor - unit * 7,
        width,
        height,
        paint.vertical([
          [0, mix(palette.skyLow, palette.depth(0.2), 0.4)],
          [1, palette.depth(0.75)],
        ]),
      ) +
      ripples +
      ellipse(focus.x, floor + unit, unit * 11, unit * 1.4, palette.ink, { opacity: 0.4 }) +
      stones +
      path(
        d`M${0} ${height}V${height * 0.9}Q${width * 0.2} ${height * 0.84} ${width * 0.42} ${height + 5}Z`,
        palette.depth(0.97),
      )
    )
  },
}
