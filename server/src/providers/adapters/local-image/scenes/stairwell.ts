import { mix } from '../color.ts'
import { between, circle, d, group, path, rect, repeat, stroke } from '../draw.ts'
import { person } from '../parts/people.ts'
import { poolOfLight } from '../parts/sky.ts'
import { oilLamp } from '../props/places.ts'
import type { Scene } from '../stage.ts'

/** A winding stair inside a tower, somebody climbing it with a lamp. */
export const stairwell: Scene = {
  id: 'stairwell',
  words: ['stair!', 'stairway', 'stairwell', 'spiral', 'treppe', 'escalier', 'escalera', 'upstair', 'ladder'],
  hosts: [],
  shows: ['lamp'],
  naturalHueDeg: null,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus, side, people } = stage
    const stone = palette.dark
      ? mix(palette.depth(0.55), palette.skyTop, 0.25)
      : mix(palette.depth(0.3), palette.paper, 0.4)
    const turn = height * between(random, 0.4, 0.46)
    const half = Math.min(width * 0.42, unit * 52)
    const steps = 13
    /** One visible half turn: steps from one wall to the other, rising. */
    const flight = (foot: number, way: 1 | -1, tone: string): string =>
      repeat(steps, (index) => {
        const wide = (half * 2) / steps
        const x = focus.x - way * (half - index * wide) - (way < 0 ? wide : 0)
        const y = foot - (index / steps) * turn
        return (
          rect(x, y, wide + 1, unit * 5.5, tone) +
          rect(x, y, wide + 1, unit * 0.9, mix(tone, palette.paper, 0.45)) +
          path(d`M${x} ${y + unit * 5.5}h${wide + 1}v${unit * 2}Z`, mix(tone, palette.ink, 0.4))
        )
      })
    const foot = height * 0.86
    const at = 0.42
    const climberX = focus.x - side * (half - at * half * 2)
    const climberY = foot - at * turn
    const bricks = repeat(60, (index) =>
      rect(
        ((index * 0.618) % 1) * width,
        ((index * 0.271) % 1) * height,
        unit * between(random, 4, 8),
        unit * 2.2,
        palette.ink,
        {
          opacity: 0.08,
          rx: unit * 0.4,
        },
      ),
    )
    const windowAt = (x: number, y: number): string =>
      path(
        d`M${x - unit * 4} ${y}v${-unit * 9}a${unit * 4} ${unit * 4} 0 0 1 ${unit * 8} 0v${unit * 9}Z`,
        palette.skyMid,
        {
          stroke: mix(stone, palette.ink, 0.45),
          'stroke-width': unit * 1.2,
        },
      ) + stroke(d`M${x} ${y}v${-unit * 13}`, mix(stone, palette.ink, 0.45), unit * 0.6)
    return (
      rect(
        0,
        0,
        width,
        height,
        paint.linear(
          [0, 0],
          [1, 0],
          [
            [0, mix(stone, palette.ink, 0.55)],
            [0.5, stone],
            [1, mix(stone, palette.ink, 0.55)],
          ],
        ),
      ) +
      bricks +
      windowAt(focus.x - side * half * 0.6, height * 0.3) +
      windowAt(focus.x + side * half * 0.7, height * 0.62) +
      flight(foot - turn, side < 0 ? 1 : -1, mix(stone, palette.ink, 0.42)) +
      rect(
        focus.x - unit * 5,
        0,
        unit * 10,
        height,
        paint.linear(
          [0, 0],
          [1, 0],
          [
            [0, mix(stone, palette.ink, 0.15)],
            [0.4, mix(stone, palette.paper, 0.35)],
            [1, mix(stone, palette.ink, 0.4)],
          ],
        ),
      ) +
      flight(foot, side < 0 ? -1 : 1, mix(stone, palette.accent, 0.18)) +
      poolOfLight(stage, climberX, climberY - unit * 12, unit * 34, palette.lamp, 0.75) +
      (people
        ? person(stage, {
            x: climberX,
            y: climberY,
            height: unit * 25,
            pose: 'walk',
            facing: side < 0 ? -1 : 1,
          })
        : '') +
      group(oilLamp.draw(stage), {
        x: climberX + (side < 0 ? -1 : 1) * unit * 4.6,
        y: climberY - unit * 7,
        scale: unit * 0.08,
      }) +
      circle(
        climberX + (side < 0 ? -1 : 1) * unit * 4.6,
        climberY - unit * 11,
        unit * 9,
        paint.glow(palette.lamp, 0.6),
      )
    )
  },
}
