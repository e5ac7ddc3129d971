import type { Weight } from '../text/font-files.ts'
import type { Colour } from '../text/sheet.ts'
import type { CaptionStyle } from '../timeline.ts'

/** A dark line around the letters and a soft shadow, so that white is legible on any picture. Sizes in em. */
export interface Outline {
  widthEm: number
  colour: Colour
  shadow: { blurEm: number; offsetEm: number; colour: Colour }
}

/** A dark box behind the letters. Sizes in em. */
export interface Panel {
  paddingXEm: number
  paddingYEm: number
  radiusEm: number
  colour: Colour
}

export interface Look {
  weight: Weight
  colour: Colour
  ground: { outline: Outline } | { panel: Panel }
  /** What is done to the word that is being spoken. */
  lit: Colour | null
}

const WHITE: Colour = [255, 255, 255, 1]
const INK: Colour = [16, 16, 16, 1]

const strong: Outline = {
  widthEm: 0.075,
  colour: INK,
  shadow: { blurEm: 0.1, offsetEm: 0.05, colour: [0, 0, 0, 0.75] },
}

const subtitle: Look = { weight: 600, colour: WHITE, ground: { outline: strong }, lit: null }

/** How captions of each style look. */
export const looks: Record<CaptionStyle, Look> = {
  subtitle,
  karaoke: { ...subtitle, lit: [255, 208, 44, 1] },
  boxed: {
    weight: 600,
    colour: WHITE,
    ground: { panel: { paddingXEm: 0.55, paddingYEm: 0.28, radiusEm: 0.26, colour: [0, 0, 0, 0.76] } },
    lit: null,
  },
  minimal: {
    weight: 500,
    colour: WHITE,
    ground: {
      outline: {
        widthEm: 0.045,
        colour: INK,
        shadow: { blurEm: 0.13, offsetEm: 0.04, colour: [0, 0, 0, 0.9] },
      },
    },
    lit: null,
  },
}

/** A blur of standard deviation s has faded to nothing at about 2.5 s. */
const BLUR_REACH = 2.5

/** Room that a look needs around its text on every side for outline, shadow or panel. */
export function marginsEm({ ground }: Look): { xEm: number; yEm: number } {
  if ('panel' in ground) return { xEm: ground.panel.paddingXEm, yEm: ground.panel.paddingYEm }
  const { widthEm, shadow } = ground.outline
  const reach = widthEm + BLUR_REACH * shadow.blurEm + shadow.offsetEm
  return { xEm: reach, yEm: reach }
}
