import { mix } from '../color.ts'
import { polygon, rect } from '../draw.ts'
import type { Stage } from '../stage.ts'

/** Two cliffs with a gap between them; tops level. */
export function cliffs(stage: Stage, top: number, gap: number): string {
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
