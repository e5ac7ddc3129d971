import type { Random } from '../../../core/random.ts'
import type { Point } from './draw.ts'
import type { Paint } from './paint.ts'
import type { Palette } from './palette.ts'
import type { Atmosphere } from './vocabulary.ts'

/** What every drawing function may use: colours, gradients, chance. */
export interface Brush {
  palette: Palette
  paint: Paint
  random: Random
}

/** Where a thing may stand, so that a scene can ask for things that fit. */
export type Habitat = 'land' | 'sea' | 'sky' | 'underwater' | 'space' | 'table'

/** A thing the prompt may name. It is drawn in a box from (-50,-100) to (50,0), standing on (0,0). */
export interface Prop {
  id: string
  /** See `relevance()` for the form of the entries. */
  words: readonly string[]
  habitats: readonly Habitat[]
  /** Stays on the ground where others swim. */
  stands?: boolean
  draw(brush: Brush): string
}

/** The area a scene is drawn on, and what has been decided about it before. */
export interface Stage extends Brush {
  width: number
  height: number
  /** A hundredth of the side of a square of the same area: the measure for everything that should not stretch. */
  unit: number
  /** Where the eye should rest: on a third, above the caption zone. */
  focus: Point
  /** -1: the focus is left, 1: right. */
  side: -1 | 1
  sun: Point & { radius: number }
  atmosphere: Atmosphere
  /** False when the negative prompt wants nobody in the picture. */
  people: boolean
  /** Whether the prompt speaks of any of these words and the negative prompt does not. */
  speaks(words: readonly string[]): boolean
  /** The next thing named by the prompt that fits, each handed out once; null when there is none left. */
  take(...habitats: Habitat[]): Prop | null
}

export interface Scene {
  id: string
  words: readonly string[]
  /** The kinds of named things it always finds a place for; none when left out. */
  hosts?: readonly Habitat[]
  /** Ids of the things it draws unasked. */
  shows?: readonly string[]
  /** Hue the subject has in nature; null when the palette family decides alone. */
  naturalHueDeg: number | null
  /** Set where only some kinds of light make sense. */
  lights?: readonly Atmosphere['light'][]
  /** No rain or snow is drawn over it. */
  indoors?: boolean
  draw(stage: Stage): string
}
