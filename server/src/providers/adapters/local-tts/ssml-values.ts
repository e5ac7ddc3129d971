import type { Delivery } from './script.ts'

/** SSML 1.1, 3.2.3: the default of `<break/>` is medium. The specification leaves the lengths to the reader. */
const BREAK_STRENGTH_SEC: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 0.1,
  weak: 0.2,
  medium: 0.4,
  strong: 0.7,
  'x-strong': 1.2,
}
const LONGEST_BREAK_SEC = 10

const EMPHASIS: Readonly<Record<string, Delivery>> = {
  strong: { rate: 0.82, pitch: 1.12, gainDb: 3 },
  moderate: { rate: 0.9, pitch: 1.06, gainDb: 1.5 },
  none: { rate: 1, pitch: 1, gainDb: 0 },
  reduced: { rate: 1.12, pitch: 0.96, gainDb: -3 },
}

const RATES: Readonly<Record<string, number>> = {
  'x-slow': 0.5,
  slow: 0.75,
  medium: 1,
  default: 1,
  fast: 1.3,
  'x-fast': 1.7,
}
const PITCHES: Readonly<Record<string, number>> = {
  'x-low': 0.75,
  low: 0.87,
  medium: 1,
  default: 1,
  high: 1.15,
  'x-high': 1.35,
}
const VOLUMES_DB: Readonly<Record<string, number>> = {
  silent: -90,
  'x-soft': -12,
  soft: -6,
  medium: 0,
  default: 0,
  loud: 4,
  'x-loud': 6,
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** The silence, in seconds, that a `<break>` asks for. */
export function breakSec(attributes: ReadonlyMap<string, string>, notes: Set<string>): number {
  const time = attributes.get('time')
  const strength = attributes.get('strength') ?? 'medium'
  const [, amount, unit] = /^\+?(\d*\.?\d+)(ms|s)$/.exec(time ?? '') ?? []
  if (time !== undefined && amount === undefined) {
    notes.add(`SSML break time "${time}" is not a time such as 500ms or 1s: a medium break was made.`)
  } else if (amount !== undefined) {
    const seconds = Number(amount) / (unit === 'ms' ? 1000 : 1)
    if (seconds > LONGEST_BREAK_SEC) notes.add(`SSML break of ${time} was cut to ${LONGEST_BREAK_SEC} s.`)
    return Math.min(seconds, LONGEST_BREAK_SEC)
  }
  const seconds = BREAK_STRENGTH_SEC[strength]
  if (seconds === undefined)
    notes.add(`SSML break strength "${strength}" is unknown: a medium break was made.`)
  return seconds ?? 0.4
}

/** How the text inside `<emphasis>` is read, given how the text around it is. */
export function emphasisOf(
  attributes: ReadonlyMap<string, string>,
  outer: Delivery,
  notes: Set<string>,
): Delivery {
  const level = attributes.get('level') ?? 'moderate'
  const emphasis = EMPHASIS[level]
  if (!emphasis) notes.add(`SSML emphasis level "${level}" is unknown and was ignored.`)
  return emphasis ? combine(outer, emphasis) : outer
}

const PROSODY = new Map([
  ['rate', rateOf],
  ['pitch', pitchOf],
  ['volume', volumeDbOf],
])

/** How the text inside `<prosody>` is read: rate, pitch and volume, relative to the text around it. */
export function prosodyOf(
  attributes: ReadonlyMap<string, string>,
  outer: Delivery,
  notes: Set<string>,
): Delivery {
  const inner: Delivery = { rate: 1, pitch: 1, gainDb: 0 }
  for (const [name, value] of attributes) {
    const read = PROSODY.get(name)?.(value)
    if (read === undefined) notes.add(`SSML prosody ${name}="${value}" was ignored.`)
    else if (name === 'rate') inner.rate = read
    else if (name === 'pitch') inner.pitch = read
    else inner.gainDb = read
  }
  return combine(outer, inner)
}

const combine = (outer: Delivery, inner: Delivery): Delivery => ({
  rate: clamp(outer.rate * inner.rate, 0.3, 3),
  pitch: clamp(outer.pitch * inner.pitch, 0.5, 2),
  gainDb: clamp(outer.gainDb + inner.gainDb, -90, 12),
})

/** "80%" and "1.2" are factors; "+10%" is a change, as most voices and SSML 1.0 understand it. */
function rateOf(value: string): number | undefined {
  const [, sign, amount, percent] = /^([+-]?)(\d*\.?\d+)(%?)$/.exec(value) ?? []
  if (amount === undefined) return RATES[value]
  const factor = Number(amount) / (percent ? 100 : 1)
  if (sign) return Math.max(0, 1 + (sign === '-' ? -factor : factor))
  return factor
}

/** "+2st", "-10%" and the names. Absolute hertz would mean another thing for every voice. */
function pitchOf(value: string): number | undefined {
  const [, amount, unit] = /^([+-]\d*\.?\d+)(st|%)$/.exec(value) ?? []
  if (amount === undefined) return PITCHES[value]
  return unit === 'st' ? 2 ** (Number(amount) / 12) : 1 + Number(amount) / 100
}

function volumeDbOf(value: string): number | undefined {
  const amount = /^([+-]\d*\.?\d+)dB$/.exec(value)?.[1]
  return amount === undefined ? VOLUMES_DB[value] : Number(amount)
}
