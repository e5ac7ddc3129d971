import { between, circle, d, polyline, rect, repeat, stroke } from '../draw.ts'
import type { Stage } from '../stage.ts'

/** Rain, snow, fog or lightning drawn over a finished outdoor scene. */
export function weatherOver(stage: Stage): string {
  const { atmosphere, random, palette, width, height, unit, paint } = stage
  switch (atmosphere.weather) {
    case 'clear':
      return ''
    case 'fog':
      return repeat(3, (index) =>
        rect(
          0,
          height * (0.35 + index * 0.17),
          width,
          height * 0.22,
          paint.vertical([
            [0, palette.skyLow, 0],
            [0.5, palette.skyLow, 0.38],
            [1, palette.skyLow, 0],
          ]),
        ),
      )
    case 'snow':
      return repeat(150, () => {
        const near = random() ** 3
        return circle(random() * width, random() * height, unit * (0.12 + near * 0.55), palette.paper, {
          opacity: between(random, 0.35, 0.85),
        })
      })
    case 'rain': {
      const slant = between(random, 0.15, 0.35)
      let data = ''
      for (let index = 0; index < 220; index++) {
        const [x, y, length] = [random() * width * 1.2, random() * height, unit * between(random, 1.5, 5)]
        data += d`M${x} ${y}l${-length * slant} ${length}`
      }
      return stroke(data, palette.paper, unit * 0.11, { opacity: 0.34 })
    }
    case 'lightning': {
      let [x, y] = [width * between(random, 0.3, 0.7), 0]
      const bolt = [{ x, y }]
      while (y < height * 0.5) {
        x += between(random, -3, 3) * unit
        y += between(random, 2.5, 5) * unit
        bolt.push({ x, y })
      }
      return (
        stroke(polyline(bolt), palette.glow, unit * 1.6, { opacity: 0.18 }) +
        stroke(polyline(bolt), palette.paper, unit * 0.4)
      )
    }
  }
}
