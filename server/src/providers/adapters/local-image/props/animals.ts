import { mix } from '../color.ts'
import { circle, ellipse, path, polygon, rect, stroke } from '../draw.ts'
import type { Prop } from '../stage.ts'

export const cat: Prop = {
  id: 'cat',
  words: ['cat', 'kitten', 'gato', 'katze'],
  habitats: ['land', 'table'],
  draw: ({ palette }) => {
    const fur = mix(palette.accent, palette.ink, 0.15)
    return (
      stroke('M20 -6Q46 -6 42 -30Q40 -40 48 -46', fur, 6) +
      path('M-20 0C-26 -30 -14 -52 2 -54C22 -52 30 -26 26 0Z', fur) +
      path('M-26 -78L-24 -98L-10 -88H4L16 -98L18 -76C20 -58 6 -50 -4 -50C-14 -50 -28 -58 -26 -78Z', fur) +
      ellipse(-12, -72, 3, 4, palette.lamp) +
      ellipse(6, -72, 3, 4, palette.lamp) +
      ellipse(-12, -72, 1.2, 3.4, palette.ink) +
      ellipse(6, -72, 1.2, 3.4, palette.ink) +
      path('M-5 -64H-1L-3 -61Z', palette.paper) +
      path('M-12 0C-14 -16 -10 -26 -2 -28C6 -26 10 -16 8 0Z', palette.paper, { opacity: 0.35 })
    )
  },
}

export const dog: Prop = {
  id: 'dog',
  words: ['dog', 'puppy', 'hound', 'pet~', 'perro', 'hund', 'wolf', 'fox'],
  habitats: ['land', 'table'],
  draw: ({ palette }) => {
    const fur = mix(palette.accent, palette.lamp, 0.25)
    const dim = mix(fur, palette.ink, 0.3)
    return (
      stroke('M-32 -40Q-48 -52 -46 -68', fur, 6) +
      stroke('M-26 -24V-3M18 -24V-3', dim, 8) +
      stroke('M-16 -24V-2M26 -24V-2', fur, 8) +
      path('M-36 -42Q-34 -52 -20 -52H18Q30 -54 34 -40Q36 -22 24 -20H-26Q-38 -22 -36 -42Z', fur) +
      path('M14 -44L22 -78Q30 -88 42 -80L56 -70Q58 -60 46 -60L38 -58L36 -38Z', fur) +
      path('M24 -80Q14 -78 16 -58Q24 -56 28 -72Z', dim) +
      circle(39, -73, 2, palette.ink) +
      circle(55, -68, 3, palette.ink) +
      rect(18, -54, 18, 5, palette.second)
    )
  },
}

export const deer: Prop = {
  id: 'deer',
  words: ['deer', 'stag', 'elk', 'moose', 'wildlife', 'animal~', 'reindeer', 'antelope'],
  habitats: ['land'],
  draw: ({ palette }) => {
    const fur = mix(palette.accent, palette.depth(0.9), 0.45)
    return (
      stroke('M-24 -36L-26 -2M-16 -36L-14 -2M14 -36L13 -2M21 -36L24 -2', mix(fur, palette.ink, 0.2), 4) +
      path(
        'M-34 -48Q-34 -58 -18 -57H12Q22 -60 26 -76L38 -84L48 -76Q50 -72 44 -70L36 -68Q34 -46 24 -36Q8 -30 -24 -33Q-36 -36 -34 -48Z',
        fur,
      ) +
      stroke(
        'M34 -84Q24 -94 28 -106M31 -92L20 -98M37 -84Q42 -96 38 -108M40 -94L50 -102',
        mix(palette.lamp, palette.ink, 0.35),
        2.2,
      ) +
      path('M30 -80L20 -84L28 -75Z', fur) +
      circle(39, -78, 1.5, palette.ink) +
      path('M-34 -50L-41 -46L-34 -42Z', palette.paper)
    )
  },
}

export const bear: Prop = {
  id: 'bear',
  words: ['bear', 'grizzly'],
  habitats: ['land'],
  draw: ({ palette }) => {
    const fur = mix(palette.depth(0.9), palette.accent, 0.3)
    return (
      stroke('M-26 -26V-6M28 -26V-6', mix(fur, palette.ink, 0.3), 14) +
      stroke('M-12 -26V-5M16 -26V-5', fur, 14) +
      path(
        'M-44 -34C-46 -66 -20 -70 0 -64C16 -74 32 -74 44 -62Q58 -56 58 -46Q54 -38 40 -40C36 -24 20 -20 -10 -20C-34 -20 -44 -22 -44 -34Z',
        fur,
      ) +
      circle(26, -70, 6, fur) +
      circle(42, -54, 1.8, palette.paper) +
      circle(57, -47, 3, palette.ink)
    )
  },
}

export const elephant: Prop = {
  id: 'elephant',
  words: ['elephant', 'mammoth', 'safari'],
  habitats: ['land'],
  draw: ({ palette }) => {
    const skin = mix(palette.depth(0.6), palette.skyLow, 0.2)
    const dim = mix(skin, palette.ink, 0.25)
    return (
      stroke('M-28 -30V-6M12 -30V-6', dim, 13) +
      stroke('M-16 -30V-5M22 -30V-5', skin, 13) +
      path(
        'M-46 -42C-46 -78 -10 -82 10 -76C20 -88 44 -88 48 -66C54 -44 50 -24 56 -8L48 -6C40 -20 42 -38 36 -44C30 -30 20 -24 -10 -24C-36 -22 -46 -28 -46 -42Z',
        skin,
      ) +
      path('M14 -76C0 -74 0 -46 16 -44C26 -50 28 -70 14 -76Z', dim) +
      path('M38 -46Q50 -40 60 -48Q50 -34 38 -40Z', palette.paper) +
      circle(34, -66, 2, palette.ink) +
      stroke('M-45 -48Q-52 -40 -50 -26', skin, 2.4)
    )
  },
}

export const camel: Prop = {
  id: 'camel',
  words: ['camel', 'caravan', 'dromedary'],
  habitats: ['land'],
  draw: ({ palette }) => {
    const fur = mix(palette.accent, palette.depth(0.8), 0.35)
    return (
      stroke('M-28 -38L-30 -2M-20 -38L-18 -2M14 -38L13 -2M22 -38L25 -2', mix(fur, palette.ink, 0.2), 5) +
      path(
        'M-38 -48Q-36 -58 -24 -58Q-14 -86 0 -60Q10 -60 18 -58Q30 -56 34 -72L34 -84Q36 -92 46 -90L58 -84Q58 -76 46 -77L44 -66Q40 -40 24 -36Q0 -32 -26 -35Q-38 -38 -38 -48Z',
        fur,
      ) +
      path('M-26 -60Q-12 -72 2 -60L6 -40H-28Z', palette.second) +
      circle(46, -85, 1.6, palette.ink)
    )
  },
}

export const penguin: Prop = {
  id: 'penguin',
  words: ['penguin'],
  habitats: ['land'],
  draw: ({ palette }) =>
    path('M-26 -50L-42 -22L-24 -26ZM26 -50L42 -22L24 -26Z', palette.ink) +
    path(
      'M-28 -30C-28 -56 -20 -62 -18 -78C-16 -100 16 -100 18 -78C20 -62 28 -56 28 -30C28 -8 16 -3 0 -3C-16 -3 -28 -8 -28 -30Z',
      palette.ink,
    ) +
    path(
      'M-18 -30C-18 -52 -12 -60 -10 -74Q0 -66 10 -74C12 -60 18 -52 18 -30C18 -10 10 -5 0 -5C-10 -5 -18 -10 -18 -30Z',
      palette.paper,
    ) +
    circle(-7, -82, 3, palette.paper) +
    circle(7, -82, 3, palette.paper) +
    circle(-7, -82, 1.5, palette.ink) +
    circle(7, -82, 1.5, palette.ink) +
    path('M-5 -77H5L0 -69Z', palette.accent) +
    path('M-20 0L-6 -4L-4 1ZM20 0L6 -4L4 1Z', palette.accent),
}

export const owl: Prop = {
  id: 'owl',
  words: ['owl', 'wisdom', 'bird~', 'parrot', 'eagle', 'pajaro', 'vogel'],
  habitats: ['land', 'table'],
  draw: ({ palette }) => {
    const down = mix(palette.accent, palette.ink, 0.3)
    return (
      path('M-30 -94L-18 -84H18L30 -94L28 -60C34 -30 24 -4 0 -4C-24 -4 -34 -30 -28 -60Z', down) +
      path(
        'M-16 -54Q0 -44 16 -54C20 -30 14 -10 0 -10C-14 -10 -20 -30 -16 -54Z',
        mix(palette.paper, palette.accent, 0.25),
      ) +
      circle(-12, -70, 13, palette.paper) +
      circle(12, -70, 13, palette.paper) +
      circle(-12, -70, 7, palette.lamp) +
      circle(12, -70, 7, palette.lamp) +
      circle(-12, -70, 4, palette.ink) +
      circle(12, -70, 4, palette.ink) +
      path('M-4 -62H4L0 -52Z', palette.lamp) +
      path(
        'M-30 -60C-40 -36 -32 -14 -18 -8C-24 -28 -24 -44 -30 -60ZM30 -60C40 -36 32 -14 18 -8C24 -28 24 -44 30 -60Z',
        mix(down, palette.ink, 0.35),
      )
    )
  },
}

export const butterfly: Prop = {
  id: 'butterfly',
  words: ['butterfl*', 'moth', 'bee', 'insect', 'pollinat*', 'metamorphos*'],
  habitats: ['sky', 'table'],
  draw: ({ palette }) =>
    [-1, 1]
      .map(
        (way) =>
          `<g transform="scale(${way} 1)">${path('M2 -50C16 -96 52 -94 48 -64C46 -48 22 -44 2 -48Z', palette.accent)}${path('M2 -46C24 -44 42 -34 34 -16C26 -2 8 -22 2 -44Z', palette.second)}${circle(33, -68, 7, palette.paper, { opacity: 0.8 })}${circle(22, -28, 4.5, palette.paper, { opacity: 0.8 })}${stroke('M1 -66Q4 -82 14 -86', palette.ink, 1.4)}</g>`,
      )
      .join('') + ellipse(0, -46, 3.4, 22, palette.ink),
}

export const horse: Prop = {
  id: 'horse',
  words: ['horse', 'pony', 'cavalry', 'rider', 'cowboy'],
  habitats: ['land'],
  draw: ({ palette }) => {
    const coat = mix(palette.accent, palette.ink, 0.45)
    return (
      stroke('M-26 -36L-30 -2M-18 -36L-16 -2M16 -36L15 -2M24 -36L30 -4', mix(coat, palette.ink, 0.25), 5) +
      path('M-36 -50Q-54 -46 -50 -20Q-42 -34 -34 -42Z', palette.ink) +
      path(
        'M-38 -46Q-36 -60 -18 -58H12Q22 -62 28 -84L36 -98L42 -90L58 -72Q58 -64 50 -64L40 -70Q38 -48 26 -36Q4 -30 -24 -34Q-38 -36 -38 -46Z',
        coat,
      ) +
      polygon(
        [
          { x: 34, y: -96 },
          { x: 24, y: -86 },
          { x: 10, y: -56 },
          { x: 24, y: -64 },
          { x: 32, y: -82 },
        ],
        palette.ink,
      ) +
      circle(43, -82, 1.6, palette.paper)
    )
  },
}
