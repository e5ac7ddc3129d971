import { mix } from '../color.ts'
import {
  between,
  chance,
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
import { poolOfLight, sky, stars } from '../parts/sky.ts'
import { ground, misty, rollingLine, stipple } from '../parts/terrain.ts'
import { anyTree, treeRow } from '../parts/trees.ts'
import { lightbulb } from '../props/symbols.ts'
import type { Scene } from '../stage.ts'

const doorOfLight: Scene = {
  id: 'door-of-light',
  words: [
    'opportunit*',
    'future',
    'hope*',
    'begin*',
    'start*',
    'open*',
    'door*',
    'possib*',
    'change*',
    'transform*',
    'new',
    'chance',
    'freedom',
    'free',
    'escape',
    'tomorrow',
    'enter*',
    'threshold',
    'mystery',
    'secret',
    'unknown',
    'surprise',
    'reveal*',
    'end*',
    'beyond',
    'futuro',
    'zukunft',
    'avenir',
    'invit*',
    'welcome',
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

const crossroads: Scene = {
  id: 'crossroads',
  words: [
    'choice',
    'choos*',
    'decid*',
    'decision',
    'option',
    'crossroad*',
    'dilemma',
    'direction',
    'fork',
    'question*',
    'why',
    'how',
    'compar*',
    'versus',
    'alternativ*',
    'debate',
    'conflict',
    'differ*',
    'pivot*',
    'divid*',
    'diverg*',
    'uncertain*',
    'vote',
    'answer',
  ],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, people } = stage
    const horizon = height * between(random, 0.5, 0.56)
    const middle = width / 2
    const fork = horizon + (height - horizon) * 0.42
    const line = rollingLine(stage, horizon, unit * 2.5, 0.8)
    const way = (turn: -1 | 1, color: string): string => {
      const far = middle + turn * width * 0.36
      return path(
        d`M${middle - turn * unit * 6} ${fork + unit * 3}Q${middle + turn * unit * 6} ${fork - unit * 5} ${far} ${horizon + unit * 1.6}L${far + turn * unit * 1.4} ${horizon + unit * 1.6}Q${middle + turn * unit * 24} ${fork - unit * 3} ${middle + turn * unit * 7} ${fork + unit * 6}Z`,
        color,
      )
    }
    const sand = mix(palette.skyLow, palette.lamp, 0.25)
    const board = (y: number, turn: -1 | 1, color: string): string =>
      path(
        d`M${middle - turn * unit * 2.5} ${y}h${turn * unit * 10}l${turn * unit * 2.4} ${unit * 1.9}l${-turn * unit * 2.4} ${unit * 1.9}h${-turn * unit * 10}Z`,
        color,
      ) + stroke(d`M${middle + turn * unit} ${y + unit * 1.9}h${turn * unit * 5}`, palette.paper, unit * 0.4)
    const postX = middle
    return (
      sky(stage, horizon) +
      ground(stage, rollingLine(stage, horizon - unit * 3, unit * 6, 1), misty(stage, 0.18)) +
      treeRow(stage, line, anyTree(stage), 12, unit * 6, palette.depth(0.42)) +
      ground(
        stage,
        line,
        stage.paint.vertical([
          [0, palette.depth(0.4)],
          [1, palette.depth(0.85)],
        ]),
      ) +
      way(-1, mix(sand, palette.accent, 0.2)) +
      way(1, mix(sand, palette.second, 0.25)) +
      path(
        d`M${middle - unit * 6.5} ${fork + unit * 2}Q${middle} ${fork + unit * 7} ${middle + unit * 6.5} ${fork + unit * 2}Q${middle + unit * 9} ${height * 0.88} ${middle + unit * 22} ${height + 5}H${middle - unit * 22}Q${middle - unit * 9} ${height * 0.88} ${middle - unit * 6.5} ${fork + unit * 2}Z`,
        mix(sand, palette.depth(0.5), 0.15),
      ) +
      stroke(
        d`M${postX} ${fork - unit * 1}V${fork - unit * 26}`,
        mix(palette.accent, palette.ink, 0.5),
        unit * 1.2,
      ) +
      board(fork - unit * 24, 1, palette.accent) +
      board(fork - unit * 18, -1, mix(palette.second, palette.ink, 0.15)) +
      (people
        ? person(stage, {
            x: middle - stage.side * unit * 5,
            y: height * 0.765,
            height: unit * 15,
            pose: pick(random, ['stand', 'point', 'hold']),
            facing: stage.side,
          })
        : '') +
      treeRow(
        stage,
        rollingLine(stage, height * 0.86, unit * 2, 0.5),
        anyTree(stage),
        3,
        unit * 17,
        palette.depth(0.9),
        -0.02,
        0.12,
      ) +
      treeRow(
        stage,
        rollingLine(stage, height * 0.86, unit * 2, 0.5),
        anyTree(stage),
        3,
        unit * 17,
        palette.depth(0.9),
        0.88,
        1.02,
      )
    )
  },
}

const wheelOfTime: Scene = {
  id: 'wheel-of-time',
  words: [
    'time',
    'clock*',
    'hour',
    'minute',
    'deadline',
    'schedule',
    'wait*',
    'past',
    'memor*',
    'decade',
    'age',
    'aging',
    'year',
    'month',
    'week',
    'timeline',
    'era',
    'eternal',
    'moment',
    'slow*',
    'fast*',
    'quick*',
    'speed',
    'season',
    'calendar',
    'tiempo',
    'zeit',
    'temps',
    'evolution',
    'long',
    'forever',
    'late',
  ],
  naturalHueDeg: null,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus } = stage
    const [x, y, radius] = [focus.x, height * 0.42, unit * between(random, 23, 27)]
    const tones = [
      palette.accent,
      palette.second,
      palette.skyLow,
      mix(palette.accent, palette.skyMid, 0.5),
      palette.depth(0.4),
    ]
    const wedge = (from: number, to: number, reach: number, fill: string): string => {
      const at = (angle: number): string => d`${x + Math.sin(angle) * reach} ${y - Math.cos(angle) * reach}`
      return path(
        `M${d`${x} ${y}`}L${at(from)}A${d`${reach} ${reach}`} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}Z`,
        fill,
      )
    }
    const wedges = repeat(12, (index) =>
      wedge(
        (index / 12) * Math.PI * 2,
        ((index + 1) / 12) * Math.PI * 2,
        radius * (1.4 + ((index * 5) % 7) * 0.16),
        mix(tones[index % tones.length] ?? palette.accent, palette.skyMid, 0.25),
      ),
    )
    const ticks = repeat(60, (index) => {
      const angle = (index / 60) * Math.PI * 2
      const from = index % 5 ? 0.9 : 0.82
      return stroke(
        d`M${x + Math.sin(angle) * radius * from} ${y - Math.cos(angle) * radius * from}L${x + Math.sin(angle) * radius * 0.95} ${y - Math.cos(angle) * radius * 0.95}`,
        palette.ink,
        unit * (index % 5 ? 0.2 : 0.5),
      )
    })
    const [hour, minute] = [random() * Math.PI * 2, random() * Math.PI * 2]
    const hand = (angle: number, reach: number, wide: number, color: string): string =>
      stroke(
        d`M${x - Math.sin(angle) * radius * 0.12} ${y + Math.cos(angle) * radius * 0.12}L${x + Math.sin(angle) * radius * reach} ${y - Math.cos(angle) * radius * reach}`,
        color,
        unit * wide,
      )
    const orbits = repeat(5, (index) =>
      circle(x, y, radius * (1.7 + index * 0.5), 'none', {
        stroke: mix(palette.skyLow, palette.dark ? palette.paper : palette.ink, 0.3),
        'stroke-width': unit * 0.16,
        opacity: 0.5,
        'stroke-dasharray': d`${unit * (1 + index)} ${unit * 1.5}`,
      }),
    )
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.linear(
          [0, 0],
          [1, 1],
          [
            [0, palette.skyTop],
            [0.6, palette.skyMid],
            [1, palette.depth(0.6)],
          ],
        ),
      ) +
      orbits +
      poolOfLight(stage, x, y, radius * 2.6, palette.glow, 0.5) +
      wedges +
      circle(x + unit, y + unit * 1.4, radius * 1.03, palette.ink, { opacity: 0.3 }) +
      circle(x, y, radius * 1.03, mix(palette.depth(0.85), palette.accent, 0.2)) +
      circle(
        x,
        y,
        radius * 0.97,
        paint.radial(
          [
            [0, palette.paper],
            [1, mix(palette.paper, palette.skyLow, 0.6)],
          ],
          [0.4, 0.35],
          0.8,
        ),
      ) +
      ticks +
      wedge(
        Math.min(hour, minute),
        Math.max(hour, minute),
        radius * 0.8,
        mix(palette.accent, palette.paper, 0.55),
      ) +
      hand(hour, 0.5, 1.6, palette.ink) +
      hand(minute, 0.76, 1, palette.ink) +
      hand(random() * Math.PI * 2, 0.84, 0.35, palette.accent) +
      circle(x, y, unit * 1.6, palette.accent) +
      ground(stage, rollingLine(stage, height * 0.88, unit * 4, 0.7), palette.depth(0.9)) +
      stipple(stage, 0, height * 0.7, width, height * 0.3, palette.ink, 500, 0.3)
    )
  },
}

const rippleOfIdeas: Scene = {
  id: 'idea',
  words: [
    'idea*',
    'creativ*',
    'innovat*',
    'invent*',
    'inspir*',
    'insight',
    'solution',
    'solv*',
    'think*',
    'thought',
    'brainstorm*',
    'imagin*',
    'mind',
    'genius',
    'learn*',
    'concept',
    'understand*',
    'discover*',
    'spark',
    'bulb',
    'light bulb',
    'lightbulb',
    'clever',
    'curio*',
    'wonder*',
    'knowledge',
    'strategy',
    'brand',
    'market*',
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

/** Ideas shown as places: beginnings, choices, time, ideas. */
export const moreMetaphorScenes: readonly Scene[] = [doorOfLight, crossroads, wheelOfTime, rippleOfIdeas]
