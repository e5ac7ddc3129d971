import { mix } from '../color.ts'
import {
  between,
  circle,
  d,
  ellipse,
  group,
  path,
  pick,
  polygon,
  rect,
  repeat,
  stroke,
  whole,
} from '../draw.ts'
import { person } from '../parts/people.ts'
import { birds, poolOfLight, sky } from '../parts/sky.ts'
import { ground, mist, misty, rollingLine, ruggedLine } from '../parts/terrain.ts'
import { flag, seedling } from '../props/symbols.ts'
import type { Scene, Stage } from '../stage.ts'

/** Two cliffs with a gap between them; tops level. */
function cliffs(stage: Stage, top: number, gap: number): string {
  const { width, height, palette, paint, unit } = stage
  const middle = width / 2
  return ([-1, 1] as const)
    .map((way) => {
      const edge = middle + (way * gap) / 2
      const out = way < 0 ? -9 : width + 9
      const points = [
        { x: out, y: top - unit },
        { x: edge, y: top },
        { x: edge + way * unit * 1.5, y: top + unit * 9 },
        { x: edge - way * unit, y: top + unit * 15 },
        { x: edge + way * unit * 5, y: height + 9 },
        { x: out, y: height + 9 },
      ]
      const face = [
        { x: edge, y: top },
        { x: edge + way * unit * 1.5, y: top + unit * 9 },
        { x: edge - way * unit, y: top + unit * 15 },
        { x: edge + way * unit * 5, y: height + 9 },
        { x: edge + way * unit * 15, y: height + 9 },
        { x: edge + way * unit * 9, y: top + unit * 12 },
      ]
      return (
        polygon(
          points,
          paint.vertical([
            [0, palette.depth(0.7)],
            [1, palette.depth(1)],
          ]),
        ) +
        polygon(face, mix(palette.depth(0.7), palette.glow, 0.22)) +
        rect(
          Math.min(out, edge),
          top - unit * 0.6,
          Math.abs(edge - out),
          unit * 1.2,
          mix(palette.second, palette.depth(0.6), 0.4),
        )
      )
    })
    .join('')
}

const bridgeOfTrust: Scene = {
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
    'deal',
    'contract',
    'honest*',
    'loyal*',
    'alliance',
    'help*',
    'support*',
    'friend*',
    'union',
    'diploma*',
    'vertrauen',
    'confianza',
    'confiance',
    'care',
    'meet',
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

const stairsOfGrowth: Scene = {
  id: 'stairs-of-growth',
  words: [
    'grow*',
    'progress',
    'success*',
    'goal',
    'achiev*',
    'improve*',
    'profit*',
    'revenue',
    'increase',
    'rise',
    'rising',
    'ambiti*',
    'career',
    'level',
    'step',
    'scal*',
    'milestone',
    'win*',
    'victory',
    'target',
    'performance',
    'chart',
    'graph',
    'statistic*',
    'market share',
    'learn*',
    'sales',
    'crecimiento',
    'wachstum',
    'croissance',
    'result',
    'metric',
    'anniversary',
    'first year',
  ],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, paint, side, people } = stage
    const way = side
    const steps = whole(random, 5, 7)
    const span = Math.min(width * 0.9, unit * 100)
    const stepWide = span / steps
    const start = width / 2 - (way * span) / 2
    const base = height * 0.8
    const rise = (height * between(random, 0.42, 0.5)) / steps
    stage.sun.x = start + way * span * 0.86
    stage.sun.y = height * 0.24
    const bars = repeat(steps, (index) => {
      const x = start + way * index * stepWide
      const left = way > 0 ? x : x - stepWide
      const top = base - rise * (index + 0.7)
      const color = mix(mix(palette.second, palette.depth(0.5), 0.35), palette.accent, index / (steps - 1))
      return (
        rect(
          left,
          top,
          stepWide * 1.002,
          height,
          paint.vertical([
            [0, color],
            [1, mix(color, palette.ink, 0.55)],
          ]),
        ) +
        rect(left, top, stepWide, unit * 1.1, mix(color, palette.paper, 0.45)) +
        rect(way > 0 ? left : left + stepWide * 0.8, top, stepWide * 0.2, height, palette.ink, {
          opacity: 0.12,
        })
      )
    })
    const at = (index: number) => ({
      x: start + way * (index + 0.5) * stepWide,
      y: base - rise * (index + 0.7),
    })
    const last = at(steps - 1)
    const climber = at(whole(random, 1, steps - 3))
    const helper = at(steps - 2)
    return (
      sky(stage, height * 0.8) +
      ground(stage, rollingLine(stage, height * 0.68, unit * 6, 1), misty(stage, 0.16)) +
      ground(stage, rollingLine(stage, height * 0.74, unit * 4, 1), misty(stage, 0.3)) +
      poolOfLight(stage, last.x, last.y - unit * 8, unit * 34, palette.glow, 0.6) +
      bars +
      group(flag.draw(stage), { x: last.x, y: last.y, scale: unit * 0.15, flip: way < 0 }) +
      (people
        ? person(stage, { x: climber.x, y: climber.y, height: unit * 13, pose: 'walk', facing: way }) +
          person(stage, {
            x: helper.x,
            y: helper.y,
            height: unit * 13,
            pose: pick(random, ['point', 'cheer']),
            facing: way,
          })
        : group(seedling.draw(stage), { x: climber.x, y: climber.y, scale: unit * 0.12 }))
    )
  },
}

const tightropeOfRisk: Scene = {
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
    'difficult*',
    'threat*',
    'gamble',
    'bet',
    'leap',
    'problem',
    'debt',
    'struggle*',
    'obstacle',
    'crisis',
    'fragile',
    'mistake',
    'lose',
    'losing',
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

const balanceOfStones: Scene = {
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
    'simple',
    'simplicity',
    'priorit*',
    'decision',
    'fair*',
    'equal*',
    'ethic*',
    'equilibrium',
    'zen',
    'focus',
    'quiet',
    'silence',
    'breath*',
    'relax*',
    'rest',
    'health*',
    'discipline',
    'habit',
    'mental',
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

/** Ideas shown as places: trust, growth, risk, balance. */
export const metaphorScenes: readonly Scene[] = [
  bridgeOfTrust,
  stairsOfGrowth,
  tightropeOfRisk,
  balanceOfStones,
]
