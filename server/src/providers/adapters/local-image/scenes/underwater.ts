import { mix } from '../color.ts'
import { between, chance, circle, d, group, path, rect, repeat, stroke, whole } from '../draw.ts'
import { poolOfLight } from '../parts/sky.ts'
import { ground, heightAt, rocks, ruggedLine } from '../parts/terrain.ts'
import { undergrowth } from '../parts/trees.ts'
import { anglerfish, fish, jellyfish, submarine, whale } from '../props/water-life.ts'
import type { Scene } from '../stage.ts'

/** Under water: light from above, or the dark of the abyss with its own lights. */
export const underwater: Scene = {
  id: 'underwater',
  words: [
    'underwater',
    'deep sea',
    'deep ocean',
    'deep~',
    'depth~',
    'abyss*',
    'trench',
    'reef',
    'coral',
    'fish',
    'anglerfish',
    'shrimp',
    'crab',
    'whale',
    'shark',
    'squid',
    'octopus',
    'jellyfish',
    'seafloor',
    'seabed',
    'submarine',
    'submersible',
    'diver',
    'diving',
    'dive~',
    'hydrothermal',
    'vent',
    'black smoke',
    'biolumin*',
    'pressure~',
    'plankton',
    'marine',
    'creature~',
    'ocean floor',
    'tiefsee',
  ],
  hosts: ['underwater'],
  naturalHueDeg: 228,
  indoors: true,
  draw(stage) {
    const { width, height, unit, random, palette, paint, focus } = stage
    const dark =
      stage.speaks([
        'deep',
        'abyss*',
        'dark*',
        'trench',
        'pressure',
        'biolumin*',
        'vent',
        'hydrothermal',
        'night',
        'midnight',
        'anglerfish',
      ]) || palette.dark
    const surface = dark
      ? mix(palette.depth(0.55), palette.skyTop, 0.35)
      : mix(palette.skyLow, palette.skyTop, 0.5)
    const bottom = dark ? mix(palette.ink, palette.depth(1), 0.4) : palette.depth(0.75)
    const water = rect(
      0,
      0,
      width,
      height,
      paint.vertical([
        [0, surface],
        [0.45, mix(surface, bottom, 0.6)],
        [1, bottom],
      ]),
    )
    const shafts = repeat(7, (index) => {
      const x = focus.x + (index - 3) * unit * between(random, 9, 14)
      return path(
        d`M${x} ${-5}h${unit * between(random, 2, 5)}L${x + (index - 3) * unit * 7 + unit * 9} ${height * between(random, 0.6, 0.95)}h${-unit * 13}Z`,
        paint.vertical([
          [0, palette.glow, dark ? 0.16 : 0.4],
          [1, palette.glow, 0],
        ]),
      )
    })
    const lights = repeat(dark ? 70 : 30, () => {
      const [x, y, size] = [
        random() * width,
        random() * height,
        unit * between(random, 0.12, dark ? 0.45 : 0.3),
      ]
      const color =
        dark && chance(random, 0.4) ? (chance(random, 0.5) ? palette.second : palette.accent) : palette.paper
      return (
        (dark && size > unit * 0.3 ? circle(x, y, size * 7, paint.glow(color, 0.5)) : '') +
        circle(x, y, size, color, { opacity: between(random, 0.3, 0.9) })
      )
    })
    const bubbles = repeat(18, () =>
      circle(
        focus.x + stage.side * unit * between(random, -4, 18),
        height * between(random, 0.05, 0.7),
        unit * between(random, 0.2, 1),
        'none',
        { stroke: palette.paper, 'stroke-width': unit * 0.12, opacity: 0.5 },
      ),
    )
    const floor = [0.35, 0.6, 0.9].map((nearness, index) => {
      const line = ruggedLine(stage, height * (0.72 + index * 0.09), unit * (11 - index * 3))
      const color = mix(
        mix(surface, bottom, 0.35 + nearness * 0.5),
        palette.ink,
        dark ? nearness * 0.6 : nearness * 0.3,
      )
      const kelp = repeat(index === 0 ? 0 : whole(random, 6, 10), () => {
        const x = random() * width
        const y = heightAt(line, x) + unit
        const tall = unit * between(random, 5, 14)
        const sway = unit * between(random, 1, 2.4)
        return stroke(
          d`M${x} ${y}q${sway} ${-tall * 0.25} 0 ${-tall * 0.5}t0 ${-tall * 0.5}`,
          chance(random, 0.3) ? mix(palette.accent, color, 0.5) : mix(color, palette.second, 0.25),
          unit * between(random, 0.4, 0.9),
        )
      })
      return kelp + ground(stage, line, color)
    })
    const school = repeat(whole(random, 9, 16), () =>
      group(fish.draw(stage), {
        x: width - focus.x + between(random, -17, 17) * unit,
        y: height * 0.3 + between(random, -9, 12) * unit,
        scale: unit * between(random, 0.018, 0.04),
        flip: stage.side < 0,
      }),
    )
    const named = stage.take('underwater')
    const hero =
      named ??
      (dark ? [anglerfish, jellyfish, submarine] : [whale, jellyfish])[whole(random, 0, dark ? 2 : 1)] ??
      whale
    const size = unit * between(random, 0.24, 0.36)
    const extra = stage.take('underwater')
    return (
      water +
      poolOfLight(stage, focus.x, -unit * 4, unit * 60, palette.glow, dark ? 0.25 : 0.7) +
      shafts +
      school +
      lights +
      poolOfLight(stage, focus.x, height * 0.42, size * 90, dark ? palette.second : palette.glow, 0.4) +
      (floor[0] ?? '') +
      (extra
        ? group(extra.draw(stage), {
            x: width - focus.x,
            y: height * (extra.stands ? 0.74 : 0.62),
            scale: unit * 0.2,
          })
        : '') +
      group(hero.draw(stage), {
        x: focus.x,
        y: hero.stands ? height * 0.74 : height * 0.44 + size * 50,
        scale: size,
        flip: stage.side < 0,
      }) +
      (floor[1] ?? '') +
      rocks(stage, width - focus.x, height * 0.88, width * 0.3, 6, 0.95) +
      (floor[2] ?? '') +
      undergrowth(stage, height * 1.0, unit * 6, 9, mix(bottom, palette.accent, 0.35)) +
      bubbles
    )
  },
}
