import { mix } from '../color.ts'
import { between, circle, d, path, repeat, smooth, stroke } from '../draw.ts'
import { backdrop, palettePieces } from '../parts/abstract.ts'
import { poolOfLight } from '../parts/sky.ts'
import type { Scene } from '../stage.ts'

/** Ribbons flowing across the picture. */
export const ribbons: Scene = {
  id: 'abstract-ribbons',
  words: [
    'music',
    'melody',
    'rhythm',
    'flow*',
    'wave~',
    'dream*',
    'wind~',
    'emotion*',
    'sound~',
    'voice~',
    'frequency',
  ],
  naturalHueDeg: null,
  draw(stage) {
    const { width, height, unit, random, palette, paint, sun } = stage
    const pieces = palettePieces(stage)
    const turn = random() * Math.PI * 2
    const rate = between(random, 0.7, 1.5)
    const bands = 11
    const edge = (index: number): { x: number; y: number }[] =>
      Array.from({ length: 12 }, (_, step) => {
        const along = step / 11
        const sway =
          Math.sin(along * Math.PI * 2 * rate + turn + index * 0.22) * (7 + index * 0.6) +
          Math.sin(along * Math.PI * 4.4 + turn * 2 + index * 0.35) * 2.6
        return { x: (along * 1.1 - 0.05) * width, y: height * (0.34 + index * 0.066) + sway * unit }
      })
    return (
      backdrop(stage) +
      poolOfLight(stage, sun.x, sun.y, unit * 50, palette.glow, 0.7) +
      circle(sun.x, sun.y, unit * between(random, 6, 12), palette.glow) +
      repeat(bands, (index) => {
        const color = mix(
          pieces[(index * 3) % pieces.length] ?? palette.accent,
          palette.depth(index / bands),
          0.35,
        )
        const fill = paint.linear(
          [0, 0],
          [1, 0.3],
          [
            [0, mix(color, palette.paper, 0.16)],
            [0.5, color],
            [1, mix(color, palette.ink, 0.28)],
          ],
        )
        const line = edge(index)
        return (
          path(`${smooth(line)}${d`V${height + 9}H${-width}Z`}`, fill) +
          stroke(smooth(line), mix(color, palette.paper, 0.5), unit * 0.14, { opacity: 0.6 })
        )
      })
    )
  },
}
