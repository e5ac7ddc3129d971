import { mix } from '../color.ts'
import { between, circle, pick, repeat } from '../draw.ts'
import { backdrop, palettePieces } from '../parts/abstract.ts'
import { poolOfLight } from '../parts/sky.ts'
import type { Scene } from '../stage.ts'

/** Circles on orbits around an off-centre middle. */
export const orbits: Scene = {
  id: 'abstract-orbits',
  words: [],
  naturalHueDeg: null,
  draw(stage) {
    const { unit, random, palette, paint, focus, height } = stage
    const [x, y] = [focus.x, height * between(random, 0.36, 0.46)]
    const pieces = palettePieces(stage)
    const tilt = between(random, -30, 30)
    return (
      backdrop(stage) +
      poolOfLight(stage, x, y, unit * 60, palette.glow, 0.5) +
      `<g transform="rotate(${tilt.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)})">` +
      repeat(7, (ring) => {
        const [radiusX, radiusY] = [unit * (13 + ring * 9), unit * (13 + ring * 9) * 0.62]
        const angle = random() * Math.PI * 2
        const size = unit * between(random, 1.2, 5)
        const color = pick(random, pieces)
        const [bx, by] = [x + Math.cos(angle) * radiusX, y + Math.sin(angle) * radiusY]
        return (
          `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${radiusX.toFixed(1)}" ry="${radiusY.toFixed(1)}" fill="none" stroke="${mix(palette.skyMid, palette.dark ? palette.paper : palette.ink, 0.45)}" stroke-width="${(unit * 0.16).toFixed(2)}" opacity="0.7"/>` +
          circle(bx, by, size * 2.2, paint.glow(palette.glow, 0.35)) +
          circle(
            bx,
            by,
            size,
            paint.linear(
              [0, 0],
              [1, 1],
              [
                [0, mix(color, palette.paper, 0.35)],
                [0.6, color],
                [1, mix(color, palette.ink, 0.4)],
              ],
            ),
          )
        )
      }) +
      '</g>' +
      circle(
        x,
        y,
        unit * 8.5,
        paint.linear(
          [0.1, 0],
          [0.9, 1],
          [
            [0, palette.glow],
            [0.5, palette.accent],
            [1, mix(palette.accent, palette.ink, 0.45)],
          ],
        ),
      )
    )
  },
}
