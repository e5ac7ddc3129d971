import { fingerBass, subBass } from './bass.ts'
import { boom, brush, cymbalSwell, hat, kick, shaker, snap, snare, tom } from './drums.ts'
import { electricPiano } from './electric-piano.ts'
import { pad, strings, warmPad } from './ensemble.ts'
import { guitar, mutedGuitar, pizzicato } from './pluck.ts'
import { bell, kalimba, marimba, softPiano, woodblock } from './struck.ts'
import type { Instrument } from './voice.ts'

/** Every instrument a style may name. */
export const instruments = {
  pad,
  warmPad,
  strings,
  softPiano,
  electricPiano,
  bell,
  marimba,
  kalimba,
  guitar,
  mutedGuitar,
  pizzicato,
  subBass,
  fingerBass,
  kick,
  boom,
  tom,
  snare,
  brush,
  shaker,
  hat,
  snap,
  cymbalSwell,
  woodblock,
} satisfies Record<string, Instrument>

export type InstrumentName = keyof typeof instruments
