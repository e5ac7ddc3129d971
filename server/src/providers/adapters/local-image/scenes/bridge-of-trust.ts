import { mix } from '../color.ts'
import { between, d, pick, repeat, stroke } from '../draw.ts'
import { cliffs } from '../parts/cliffs.ts'
import { person } from '../parts/people.ts'
import { birds, sky } from '../parts/sky.ts'
import { ground, mist, misty, rollingLine, ruggedLine } from '../parts/terrain.ts'
import type { Scene } from '../stage.ts'

/** Trust and partnership: two people meet on a bridge over a gap. */
export const bridgeOfTrust: Scene = {
  id: 'bridge-of-trust',
  words: [
    'trust*',
    'partner*',
    'agree*',
    'promis*',
    'relationship',
    'bridge',
    'cooperat*',
    'collaborat*',
    'peace',
    'reconcil*',
    'deal~',
    'contract',
    'honest*',
    'loyal*',
    'alliance',
    'help*~',
    'support*~',
    'friend*',
    'union~',
    'diploma*',
    'vertrauen',
    'confianza',
    'confiance',
    'care~',
    'meet~',
    'first customer',
  ],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, people } = stage
    stage.sun.x = width / 2
    const top = height * between(random, 0.58, 0.64)
    const gap = Math.min(width * 0.52, unit * 56)
    const [left, right] = [width / 2 - gap / 2, width / 2 + gap / 2]
    const rise = unit * between(random, 6, 10)
    const deck = d`M${left - unit * 2} ${top}Q${width / 2} ${top - rise * 2} ${right + unit * 2} ${top}`
    const arch = stroke(
      d`M${left} ${top + unit * 12}Q${width / 2} ${top - rise * 1.6} ${right} ${top + unit * 12}`,
      mix(palette.accent, palette.ink, 0.25),
      unit * 1.6,
    )
    const posts = repeat(13, (index) => {
      const along = (index + 0.5) / 13
      const x = left + along * gap
      const bow = 4 * along * (1 - along)
      const y = top - rise * bow
      const low = top + unit * 12 - (rise * 0.8 + unit * 12) * bow * 0.98
      return stroke(d`M${x} ${y}V${Math.max(y, low)}`, palette.accent, unit * 0.5)
    })
    return (
      sky(stage, top + unit * 10) +
      ground(stage, ruggedLine(stage, top + unit * 6, unit * 9), misty(stage, 0.14), false) +
      ground(stage, rollingLine(stage, top + unit * 14, unit * 5, 1), misty(stage, 0.3)) +
      mist(stage, top + unit * 2, unit * 26, 0.6) +
      birds(stage, width * pick(random, [0.25, 0.75]), height * 0.24, 6) +
      cliffs(stage, top, gap) +
      arch +
      posts +
      stroke(deck, palette.accent, unit * 1.7) +
      (people
        ? [1, -1]
            .map((way) =>
              person(stage, {
                x: width / 2 - way * unit * 2.9,
                y: top - rise + unit * 0.2,
                height: unit * 12,
                pose: 'reach',
                facing: way === 1 ? 1 : -1,
              }),
            )
            .join('')
        : '') +
      (people
        ? person(stage, {
            x: left - unit * 10,
            y: top - unit * 0.5,
            height: unit * 11,
            pose: 'wave',
            facing: 1,
          })
        : '')
    )
  },
}
