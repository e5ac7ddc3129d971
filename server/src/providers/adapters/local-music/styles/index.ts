import { ambientCinematic } from './ambient-cinematic.ts'
import { lofi } from './lofi.ts'
import { pianoMinimal } from './piano-minimal.ts'
import { playful } from './playful.ts'
import type { Style } from './style.ts'
import { tenseDocumentary } from './tense-documentary.ts'
import { upliftingCorporate } from './uplifting-corporate.ts'
import { warmAcoustic } from './warm-acoustic.ts'

/** Taken where nothing in a request speaks for another. */
export const defaultStyle: Style = ambientCinematic

/** Every style, the default first. */
export const styles: readonly Style[] = [
  defaultStyle,
  warmAcoustic,
  upliftingCorporate,
  lofi,
  tenseDocumentary,
  pianoMinimal,
  playful,
]
