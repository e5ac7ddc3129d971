import { mix } from '../color.ts'
import { between, chance, circle, d, ellipse, group, path, pick, rect, repeat, whole } from '../draw.ts'
import { type Pose, person } from '../parts/people.ts'
import { sky } from '../parts/sky.ts'
import { ground, misty, rollingLine } from '../parts/terrain.ts'
import type { Scene } from '../stage.ts'

/** People together before a great disc of light. */
export const crowd: Scene = {
  id: 'crowd',
  words: [
    'people~',
    'crowd*~',
    'team*',
    'group~',
    'together~',
    'communit*',
    'societ*',
    'friend*',
    'famil*~',
    'child*~',
    'kid',
    'audience',
    'voter',
    'vote',
    'democra*',
    'citizen',
    'generation',
    'population',
    'public',
    'protest*',
    'marching',
    'human*~',
    'man~',
    'woman~',
    'men~',
    'women~',
    'leader*',
    'volunteer*',
    'culture',
    'employee',
    'partner*',
    'neighbor*',
    'parent~',
    'mother~',
    'father~',
    'everyone',
    'gente',
    'menschen',
    'gens',
    'celebrat*',
    'hero~',
    'conversation',
    'interview',
    'talk*~',
    'customer~',
    'hire*~',
  ],
  hosts: ['land', 'table'],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, people } = stage
    const floor = height * between(random, 0.72, 0.76)
    const radius = unit * between(random, 26, 33)
    const poses: readonly Pose[] = stage.speaks([
      'celebrat*',
      'success*',
      'joy*',
      'win*',
      'victory',
      'party',
      'cheer*',
    ])
      ? ['cheer', 'wave', 'cheer', 'stand']
      : stage.speaks(['protest*', 'march', 'marching', 'walk*'])
        ? ['walk', 'cheer', 'walk', 'point']
        : ['stand', 'wave', 'point', 'hold', 'stand', 'walk']
    const line = rollingLine(stage, floor, unit * 1.4, 0.6)
    const count = whole(random, 5, 8)
    const spread = Math.min(width * 0.84, unit * 92)
    const middle = (focus.x + width / 2) / 2
    const row = (rowCount: number, base: number, tall: number, silhouette: string | null): string =>
      repeat(rowCount, (index) => {
        const x = middle + ((index + 0.5) / rowCount - 0.5) * spread + between(random, -1.4, 1.4) * unit
        return person(stage, {
          x,
          y: base + between(random, -0.6, 0.6) * unit,
          height: tall * between(random, 0.84, 1.08),
          pose: pick(random, poses),
          facing: x < middle === chance(random, 0.75) ? 1 : -1,
          ...(silhouette === null ? {} : { silhouette }),
        })
      })
    const prop = stage.take('land', 'table')
    return (
      sky(stage, floor, 0.6) +
      circle(middle, height * 0.45, radius * 1.3, mix(palette.skyMid, palette.glow, 0.35), { opacity: 0.5 }) +
      circle(
        middle,
        height * 0.45,
        radius,
        paint.vertical([
          [0, mix(palette.accent, palette.glow, 0.35)],
          [1, mix(palette.accent, palette.skyLow, 0.25)],
        ]),
      ) +
      ground(stage, rollingLine(stage, floor - unit * 9, unit * 4, 1), misty(stage, 0.3)) +
      (people ? row(count + 6, floor - unit * 2, unit * 17, palette.depth(0.48)) : '') +
      ground(
        stage,
        line,
        paint.vertical([
          [0, palette.depth(0.66)],
          [1, palette.depth(0.98)],
        ]),
      ) +
      ellipse(middle, floor + unit * 8, spread * 0.56, unit * 4, palette.ink, { opacity: 0.22 }) +
      (people
        ? row(count, floor + unit * 9, unit * between(random, 28, 34), null)
        : path(d`M${middle - unit * 8} ${floor}h${unit * 16}v${unit * 3}h${-unit * 16}Z`, palette.accent)) +
      (prop ? group(prop.draw(stage), { x: width - focus.x, y: floor + unit * 7, scale: unit * 0.11 }) : '') +
      rect(0, height - 2, width, 4, palette.ink)
    )
  },
}
