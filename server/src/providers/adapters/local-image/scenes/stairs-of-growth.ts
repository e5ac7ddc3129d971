import { mix } from '../color.ts'
import { between, group, pick, rect, repeat, whole } from '../draw.ts'
import { person } from '../parts/people.ts'
import { poolOfLight, sky } from '../parts/sky.ts'
import { ground, misty, rollingLine } from '../parts/terrain.ts'
import { flag, seedling } from '../props/symbols.ts'
import type { Scene } from '../stage.ts'

/** Growth: rising blocks with climbers and a flag on the last. */
export const stairsOfGrowth: Scene = {
  id: 'stairs-of-growth',
  words: [
    'grow*',
    'staircase',
    'climb*~',
    'progress',
    'success*',
    'goal',
    'achiev*',
    'improve*',
    'profit*',
    'revenue',
    'increase~',
    'rise~',
    'rising~',
    'ambiti*',
    'career',
    'level~',
    'step~',
    'scal*',
    'milestone',
    'win~',
    'winner',
    'winning',
    'victory',
    'target~',
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
    'result~',
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
