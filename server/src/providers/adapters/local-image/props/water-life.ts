import { mix } from '../color.ts'
import { circle, d, ellipse, path, rect, repeat, stroke } from '../draw.ts'
import type { Prop } from '../stage.ts'

export const whale: Prop = {
  id: 'whale',
  words: ['whale', 'humpback', 'cetacean'],
  habitats: ['underwater', 'sea'],
  draw: ({ palette, paint }) => {
    const skin = mix(palette.depth(0.45), palette.skyTop, 0.35)
    return (
      path(
        'M50 -44C44 -66 10 -72 -16 -60C-30 -54 -38 -50 -48 -52C-54 -60 -64 -66 -70 -64C-66 -56 -64 -52 -60 -48C-66 -44 -70 -36 -68 -30C-60 -34 -52 -40 -46 -42C-30 -34 -10 -24 14 -24C36 -24 50 -32 50 -44Z',
        paint.vertical([
          [0, mix(skin, palette.glow, 0.22)],
          [0.6, skin],
          [1, mix(skin, palette.ink, 0.3)],
        ]),
      ) +
      path(
        'M49 -40C46 -30 34 -24 14 -24C4 -24 -6 -26 -14 -29C6 -30 30 -34 49 -40Z',
        mix(palette.paper, skin, 0.25),
      ) +
      repeat(5, (index) =>
        stroke(
          d`M${6 + index * 3} ${-25 + index * 0.3}Q${24 + index * 3} ${-28 - index * 1.4} ${46} ${-38 + index * 0.2}`,
          mix(skin, palette.ink, 0.15),
          0.5,
        ),
      ) +
      path('M10 -32C4 -20 -6 -10 -16 -8C-14 -18 -8 -28 0 -34Z', mix(skin, palette.ink, 0.28)) +
      circle(36, -45, 1.6, palette.ink) +
      circle(36.5, -45.5, 0.5, palette.paper)
    )
  },
}

export const fish: Prop = {
  id: 'fish',
  words: ['fish', 'tuna', 'salmon', 'coral', 'reef'],
  habitats: ['underwater'],
  draw: ({ palette, random }) => {
    const color =
      [palette.accent, palette.second, mix(palette.accent, palette.paper, 0.35)][Math.floor(random() * 3)] ??
      palette.accent
    return (
      path('M-26 -50L-48 -70Q-42 -50 -48 -30Z', mix(color, palette.ink, 0.2)) +
      path('M-8 -66Q4 -84 20 -66ZM-4 -34Q4 -22 14 -34Z', mix(color, palette.ink, 0.2)) +
      path('M46 -50C30 -76 -12 -76 -32 -50C-12 -24 30 -24 46 -50Z', color) +
      path('M12 -68Q4 -50 12 -32L4 -31Q-4 -50 4 -69Z', palette.paper, { opacity: 0.75 }) +
      circle(28, -55, 4.6, palette.paper) +
      circle(29, -55, 2.4, palette.ink)
    )
  },
}

export const shark: Prop = {
  id: 'shark',
  words: ['shark', 'predator'],
  habitats: ['underwater'],
  draw: ({ palette }) => {
    const skin = mix(palette.depth(0.55), palette.skyTop, 0.25)
    return (
      path('M52 -48C30 -64 -10 -62 -40 -52L-62 -72Q-56 -52 -66 -32L-40 -46C-12 -36 30 -34 52 -48Z', skin) +
      path('M4 -60Q2 -80 -10 -86Q-10 -70 -18 -58Z', skin) +
      path('M10 -40Q0 -22 -14 -18Q-8 -30 -6 -41Z', mix(skin, palette.ink, 0.25)) +
      path('M52 -48C40 -38 10 -36 -20 -44C10 -46 34 -48 52 -48Z', mix(palette.paper, skin, 0.2)) +
      circle(38, -51, 1.5, palette.ink) +
      stroke('M22 -54v8M18 -54v8M14 -54v8', mix(skin, palette.ink, 0.4), 0.8)
    )
  },
}

export const jellyfish: Prop = {
  id: 'jellyfish',
  words: ['jellyfish', 'medusa', 'biolumin*', 'plankton', 'glow*~'],
  habitats: ['underwater'],
  draw: ({ palette, paint }) =>
    circle(0, -62, 50, paint.glow(palette.second, 0.6)) +
    repeat(9, (index) => {
      const x = -24 + index * 6
      const sway = index % 2 ? 7 : -7
      return stroke(
        d`M${x} -56q${sway} 14 0 26t${sway * 0.4} ${22 + (index % 3) * 8}`,
        index % 2 ? palette.second : palette.accent,
        index % 3 ? 1 : 2.6,
        { opacity: 0.75 },
      )
    }) +
    path(
      'M-32 -56C-34 -104 34 -104 32 -56Q26 -50 20 -56Q13 -49 7 -56Q0 -49 -7 -56Q-13 -49 -20 -56Q-26 -50 -32 -56Z',
      paint.vertical([
        [0, mix(palette.second, palette.paper, 0.6), 0.95],
        [1, palette.accent, 0.75],
      ]),
    ) +
    path('M-22 -66C-22 -88 -8 -92 -2 -91C-12 -86 -16 -78 -16 -64Z', palette.paper, { opacity: 0.45 }),
}

export const anglerfish: Prop = {
  id: 'anglerfish',
  words: ['anglerfish', 'angler', 'creature~', 'monster', 'lure', 'abyss*'],
  habitats: ['underwater'],
  draw: ({ palette, paint }) => {
    const skin = mix(palette.depth(0.7), palette.accent, 0.28)
    return (
      circle(52, -76, 40, paint.glow(palette.lamp, 0.9)) +
      stroke('M12 -70Q24 -100 46 -92Q54 -88 52 -78', skin, 2.2) +
      circle(52, -76, 4.6, palette.lamp) +
      circle(52, -76, 2.4, palette.paper) +
      path('M-34 -46L-58 -66Q-52 -46 -58 -22Z', mix(skin, palette.ink, 0.25)) +
      path(
        'M44 -58C34 -84 -20 -84 -38 -46C-24 -10 24 -8 42 -24Q20 -30 16 -42Q24 -54 44 -58Z',
        paint.linear(
          [0, 0],
          [1, 0.4],
          [
            [0, mix(skin, palette.ink, 0.5)],
            [0.7, skin],
            [1, mix(skin, palette.lamp, 0.3)],
          ],
        ),
      ) +
      path(
        'M44 -58L39 -49L35 -55L31 -45L27 -52L24 -44L20 -49ZM42 -24L37 -33L33 -27L29 -36L25 -29L22 -36L19 -33Z',
        palette.paper,
      ) +
      circle(20, -62, 6, palette.paper) +
      circle(22, -62, 3, palette.ink) +
      path('M-6 -76Q-14 -92 -26 -86Q-22 -78 -24 -70Z', mix(skin, palette.ink, 0.25)) +
      path('M-4 -34Q-16 -26 -22 -14Q-10 -16 2 -24Z', mix(skin, palette.ink, 0.35))
    )
  },
}

export const submarine: Prop = {
  id: 'submarine',
  words: ['submarine', 'submersible', 'diver', 'diving', 'dive~', 'expedition~', 'pressure~'],
  habitats: ['underwater', 'sea'],
  draw: ({ palette, paint }) =>
    path(
      'M48 -44L150 -74V-10Z',
      paint.linear(
        [0, 0],
        [1, 0],
        [
          [0, palette.lamp, 0.7],
          [1, palette.lamp, 0],
        ],
      ),
    ) +
    rect(-12, -78, 24, 20, palette.accent, { rx: 4 }) +
    stroke('M0 -78V-90H8', palette.ink, 2.4) +
    path('M-44 -44L-58 -60V-28Z', mix(palette.accent, palette.ink, 0.4)) +
    rect(
      -48,
      -64,
      98,
      40,
      paint.vertical([
        [0, mix(palette.accent, palette.paper, 0.3)],
        [0.5, palette.accent],
        [1, mix(palette.accent, palette.ink, 0.45)],
      ]),
      { rx: 20 },
    ) +
    [-22, 2, 28]
      .map(
        (x) =>
          circle(x, -45, 8.5, mix(palette.accent, palette.ink, 0.45)) +
          circle(x, -45, 6.3, palette.lamp) +
          path(d`M${x - 4} -47a4 4 0 0 1 4 -3`, 'none', { stroke: palette.paper, 'stroke-width': 1.2 }),
      )
      .join('') +
    rect(-30, -24, 56, 4, mix(palette.accent, palette.ink, 0.55), { rx: 2 }),
}

export const octopus: Prop = {
  id: 'octopus',
  words: ['octopus', 'squid', 'kraken', 'tentacle', 'intelligen*~'],
  habitats: ['underwater'],
  draw: ({ palette }) =>
    repeat(8, (index) => {
      const side = index < 4 ? -1 : 1
      const step = index % 4
      return stroke(
        d`M${side * (4 + step * 4)} -46Q${side * (14 + step * 11)} ${-38 + step * 3} ${side * (12 + step * 10)} ${-22 + step * 2}T${side * (22 + step * 9)} ${-4 - step * 6}`,
        step % 2 ? palette.accent : mix(palette.accent, palette.ink, 0.18),
        6.4 - step * 0.6,
      )
    }) +
    path('M-24 -44C-34 -96 34 -96 24 -44Q12 -36 0 -38Q-12 -36 -24 -44Z', palette.accent) +
    path('M-16 -54C-18 -76 -8 -84 -2 -84C-10 -78 -12 -68 -10 -54Z', palette.paper, { opacity: 0.3 }) +
    [-9, 9].map((x) => circle(x, -50, 5.5, palette.paper) + ellipse(x, -49.5, 3, 2.2, palette.ink)).join(''),
}

export const turtle: Prop = {
  id: 'turtle',
  words: ['turtle', 'tortoise'],
  habitats: ['underwater', 'land'],
  draw: ({ palette }) =>
    path('M20 -40Q44 -20 40 -4Q24 -14 8 -30ZM-14 -40Q-40 -34 -46 -20Q-30 -20 -12 -30Z', palette.second) +
    ellipse(42, -50, 12, 9, palette.second) +
    circle(46, -52, 1.8, palette.ink) +
    path(
      'M-36 -38Q-30 -74 4 -72Q34 -66 34 -42Q0 -28 -36 -38Z',
      mix(palette.depth(0.5), palette.second, 0.4),
    ) +
    repeat(3, (index) =>
      path(d`M${-22 + index * 18} ${-44}l6 -12h10l5 12l-8 8h-8Z`, mix(palette.second, palette.lamp, 0.45), {
        opacity: 0.7,
      }),
    ),
}
