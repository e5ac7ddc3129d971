import { mix } from '../color.ts'
import { circle, d, ellipse, path, rect, repeat, stroke } from '../draw.ts'
import type { Prop } from '../stage.ts'

export const laptop: Prop = {
  id: 'laptop',
  words: [
    'laptop',
    'computer',
    'code',
    'software',
    'website',
    'app~',
    'screen~',
    'online',
    'email',
    'programm*',
  ],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    rect(-42, -62, 84, 56, palette.ink, { rx: 4 }) +
    rect(
      -38,
      -58,
      76,
      48,
      paint.linear(
        [0, 0],
        [1, 1],
        [
          [0, mix(palette.second, palette.paper, 0.35)],
          [1, palette.accent],
        ],
      ),
    ) +
    rect(-32, -52, 26, 3, palette.paper) +
    repeat(4, (index) => rect(-32, -45 + index * 6, 34 - index * 5, 2, palette.paper, { opacity: 0.7 })) +
    path('M8 -18L16 -32L24 -26L34 -46V-18Z', palette.paper, { opacity: 0.75 }) +
    path('M-52 -6H52L48 0H-48Z', mix(palette.paper, palette.skyMid, 0.35)) +
    rect(-10, -6, 20, 2, mix(palette.paper, palette.ink, 0.4)),
}

export const phone: Prop = {
  id: 'phone',
  words: ['phone', 'smartphone', 'mobile', 'social media', 'message~', 'notification'],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    rect(-26, -100, 52, 100, palette.ink, { rx: 8 }) +
    rect(
      -22,
      -94,
      44,
      86,
      paint.linear(
        [0, 0],
        [1, 1],
        [
          [0, palette.skyLow],
          [1, palette.accent],
        ],
      ),
      { rx: 4 },
    ) +
    rect(-16, -84, 26, 12, palette.paper, { rx: 4 }) +
    rect(-8, -66, 24, 12, palette.second, { rx: 4 }) +
    rect(-16, -48, 20, 12, palette.paper, { rx: 4 }) +
    circle(0, -20, 6, palette.paper) +
    path('M-3 -23L5 -20L-3 -17Z', palette.accent),
}

export const deskLamp: Prop = {
  id: 'desk-lamp',
  words: ['desk lamp'],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    path(
      'M26 -70L60 0H-14L4 -60Z',
      paint.vertical([
        [0, palette.lamp, 0.5],
        [1, palette.lamp, 0],
      ]),
    ) +
    ellipse(-20, -2, 18, 4, palette.ink) +
    stroke('M-20 -4L-34 -48L2 -82', palette.ink, 4) +
    circle(-34, -48, 4, palette.accent) +
    path('M-6 -92L10 -96L30 -70L2 -58Q-10 -72 -6 -92Z', palette.accent) +
    ellipse(16, -64, 14, 4, palette.lamp, { transform: 'rotate(-24 16 -64)' }),
}

export const lampStanding: Prop = {
  id: 'standing-lamp',
  words: ['standing lamp'],
  habitats: ['land'],
  draw: ({ palette, paint }) =>
    circle(0, -84, 60, paint.glow(palette.lamp, 0.6)) +
    stroke('M0 0V-80', palette.ink, 2.6) +
    ellipse(0, -1, 14, 3, palette.ink) +
    path('M-12 -98H12L22 -72H-22Z', mix(palette.lamp, palette.accent, 0.25)) +
    path('M4 -98H12L22 -72H6Z', palette.ink, { opacity: 0.12 }),
}

export const pottedPlant: Prop = {
  id: 'potted-plant',
  words: ['houseplant', 'potted', 'indoor plant'],
  habitats: ['land', 'table'],
  draw: ({ palette }) =>
    repeat(9, (index) => {
      const angle = (index - 4) * 0.3
      const reach = 58 + (index % 3) * 12
      const [x, y] = [Math.sin(angle) * reach * 0.8, -26 - Math.cos(angle) * reach]
      const color =
        index % 2
          ? mix(palette.second, palette.depth(0.7), 0.55)
          : mix(palette.second, palette.depth(0.6), 0.25)
      return path(d`M0 -26Q${x * 0.2 - 9} ${y * 0.65} ${x} ${y}Q${x * 0.6 + 10} ${y * 0.5} 0 -26Z`, color)
    }) +
    path('M-20 -30H20L15 0H-15Z', palette.accent) +
    path('M4 -30H20L15 0H5Z', palette.ink, { opacity: 0.16 }) +
    rect(-22, -33, 44, 6, mix(palette.accent, palette.paper, 0.2)),
}

export const books: Prop = {
  id: 'books',
  words: ['book*', 'novel', 'textbook', 'bible', 'encyclop*'],
  habitats: ['table'],
  draw: ({ palette }) =>
    [
      [0, palette.accent, 84],
      [16, palette.second, 72],
      [30, palette.depth(0.5), 78],
    ]
      .map(([up, color, wide]) => {
        const [y, w] = [-Number(up), Number(wide)]
        return (
          rect(-w / 2, y - 15, w, 15, String(color), { rx: 3 }) +
          rect(-w / 2 + 8, y - 12.5, w - 7, 10, palette.paper) +
          repeat(3, (index) =>
            rect(-w / 2 + 10, y - 10.5 + index * 3, w - 10, 0.7, palette.ink, { opacity: 0.25 }),
          ) +
          rect(-w / 2, y - 15, 10, 15, String(color), { rx: 3 })
        )
      })
      .join('') +
    path('M0 -50Q-20 -64 -44 -56V-84Q-20 -92 0 -78Q20 -92 44 -84V-56Q20 -64 0 -50Z', palette.paper) +
    path('M0 -50V-78Q20 -92 44 -84V-56Q20 -64 0 -50Z', mix(palette.paper, palette.skyMid, 0.3)) +
    repeat(4, (index) =>
      stroke(
        d`M-36 ${-76 + index * 5}Q-18 ${-80 + index * 5} -6 ${-70 + index * 5}M36 ${-76 + index * 5}Q18 ${-80 + index * 5} 6 ${-70 + index * 5}`,
        mix(palette.paper, palette.ink, 0.5),
        0.9,
      ),
    ),
}

export const camera: Prop = {
  id: 'camera',
  words: ['camera', 'photo*', 'film*~', 'video'],
  habitats: ['table'],
  draw: ({ palette, paint }) =>
    rect(-16, -76, 32, 16, palette.ink, { rx: 4 }) +
    rect(-48, -64, 96, 60, mix(palette.depth(0.85), palette.accent, 0.15), { rx: 8 }) +
    rect(-48, -46, 96, 26, palette.accent) +
    circle(0, -34, 26, palette.ink) +
    circle(
      0,
      -34,
      20,
      paint.radial(
        [
          [0, palette.skyTop],
          [0.6, palette.depth(0.7)],
          [1, palette.ink],
        ],
        [0.35, 0.3],
        0.8,
      ),
    ) +
    circle(-7, -41, 5, palette.paper, { opacity: 0.7 }) +
    circle(36, -56, 4, palette.lamp) +
    rect(-42, -70, 14, 6, palette.accent, { rx: 2 }),
}
