import { mix } from '../color.ts'
import { between, circle, d, path, rect, repeat, stroke } from '../draw.ts'
import { poolOfLight } from '../parts/sky.ts'
import { ground, rollingLine, stipple } from '../parts/terrain.ts'
import type { Scene } from '../stage.ts'

/** Time: a great dial with rings of colour. */
export const wheelOfTime: Scene = {
  id: 'wheel-of-time',
  words: [
    'time~',
    'time run',
    'clock*',
    'hour~',
    'minute~',
    'deadline',
    'schedule',
    'wait*~',
    'past~',
    'memor*',
    'decade',
    'age~',
    'aging',
    'year~',
    'month~',
    'week~',
    'timeline',
    'era',
    'eternal',
    'moment~',
    'slow*~',
    'fast*~',
    'quick*~',
    'speed',
    'season~',
    'calendar',
    'tiempo',
    'zeit',
    'temps',
    'evolution',
    'long~',
    'forever',
    'late~',
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
