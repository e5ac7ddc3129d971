import { mix } from '../color.ts'
import { between, circle, d, ellipse, rect, repeat, stroke } from '../draw.ts'
import { cliffs } from '../parts/cliffs.ts'
import { person } from '../parts/people.ts'
import { birds, sky } from '../parts/sky.ts'
import { ground, misty, ruggedLine } from '../parts/terrain.ts'
import type { Scene } from '../stage.ts'

/** Risk: someone on a rope over a gorge. */
export const tightropeOfRisk: Scene = {
  id: 'tightrope-of-risk',
  words: [
    'risk*',
    'danger*',
    'challenge*',
    'fear*',
    'uncertain*',
    'doubt',
    'fail*',
    'courage*',
    'brave*',
    'difficult*~',
    'threat*',
    'gamble',
    'bet~',
    'leap~',
    'problem~',
    'debt',
    'struggle*',
    'obstacle',
    'crisis',
    'fragile',
    'mistake~',
    'lose~',
    'losing~',
    'bankrupt*',
    'riesgo',
    'risiko',
    'risque',
    'precarious',
    'runway',
    'run out',
  ],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side, people } = stage
    const top = height * between(random, 0.52, 0.58)
    const gap = width * between(random, 0.66, 0.74)
    const sag = unit * 3
    const rope = stroke(
      d`M${width / 2 - gap / 2 - unit * 4} ${top}Q${focus.x} ${top + sag * 2} ${width / 2 + gap / 2 + unit * 4} ${top}`,
      palette.ink,
      unit * 0.5,
    )
    const [x, y] = [focus.x, top + sag * 0.9]
    const depthFog = repeat(4, (index) =>
      rect(
        0,
        top + unit * (8 + index * 8),
        width,
        height,
        paint.vertical([
          [0, palette.skyLow, 0],
          [1, palette.skyLow, 0.22],
        ]),
      ),
    )
    return (
      sky(stage, height * 0.9, 1.3) +
      circle(x, y - unit * 9, unit * 22, mix(palette.accent, palette.skyMid, 0.25), { opacity: 0.9 }) +
      ground(stage, ruggedLine(stage, height * 0.82, unit * 12), misty(stage, 0.15), false) +
      ground(stage, ruggedLine(stage, height * 0.92, unit * 10), misty(stage, 0.3), false) +
      depthFog +
      cliffs(stage, top, gap) +
      rope +
      (people
        ? stroke(
            d`M${x - unit * 13} ${y - unit * 9.2 + unit * 1.4}Q${x} ${y - unit * 11.6} ${x + unit * 13} ${y - unit * 8.2 + unit}`,
            palette.ink,
            unit * 0.42,
          ) + person(stage, { x, y, height: unit * 17, pose: 'reach', facing: side < 0 ? 1 : -1 })
        : ellipse(x, y - unit * 4, unit * 4, unit * 4, palette.accent)) +
      birds(stage, width - x, height * 0.3, 5)
    )
  },
}
