import type { Random } from '../../../core/random.ts'

/** Four bars or so under one set of layers. */
export interface Phrase {
  firstBar: number
  bars: number
  /** Counts stretches of about a minute and a half; each has its own chords and motifs, so that an hour is not one loop. */
  chapter: number
  section: 'a' | 'b'
  isLast: boolean
}

/** The time grid: `bars` whole bars from 0 to `finalSec`, then the last chord rings until `durationSec`. */
export interface Form {
  bpm: number
  beatsPerBar: number
  bars: number
  finalSec: number
  durationSec: number
  phrases: Phrase[]
}

export interface FormRequest {
  durationSec: number
  /** Kept exactly; null lets the style's tempo be moved by up to `maxNudge`. */
  bpm: number | null
  tempo: readonly [number, number]
  beatsPerBar: number
  random: Random
}

/** How far a tempo of our own choice may be moved so that whole bars fit. */
const maxNudge = 0.06

const phraseBars = 4
const phrasesPerChapter = 8
const sectionPlans = ['aabaabba', 'abababba', 'aabbaaba'] as const

const ringOutSec = (durationSec: number): number => Math.min(6, Math.max(1.6, 0.12 * durationSec))

/** A tempo near `nominal` at which a pleasing number of bars ends where the last chord should begin. */
function nudgedTempo(nominal: number, bodySec: number, beatsPerBar: number): number {
  const exactBars = (bodySec * nominal) / 60 / beatsPerBar
  let best = nominal
  let bestCost = Number.POSITIVE_INFINITY
  for (let bars = Math.max(1, Math.floor(exactBars) - 4); bars <= exactBars + 4; bars++) {
    const tempo = (bars * beatsPerBar * 60) / bodySec
    const nudge = Math.abs(tempo / nominal - 1)
    const roundness = bars % phraseBars === 0 ? 0 : bars % 2 === 0 ? 0.06 : 0.08
    if (nudge <= maxNudge && nudge + roundness < bestCost) {
      best = tempo
      bestCost = nudge + roundness
    }
  }
  return best
}

function phrasesOf(bars: number, random: Random): Phrase[] {
  const count = Math.max(1, Math.round(bars / phraseBars))
  const phrases: Phrase[] = []
  let plan: string = sectionPlans[0]
  for (let index = 0; index < count; index++) {
    const place = index % phrasesPerChapter
    if (place === 0) plan = sectionPlans[Math.floor(random() * sectionPlans.length)] ?? sectionPlans[0]
    // Bars that do not make a phrase of their own lengthen the later phrases by one each.
    const firstBar = Math.floor((index * bars) / count)
    phrases.push({
      firstBar,
      bars: Math.floor(((index + 1) * bars) / count) - firstBar,
      chapter: Math.floor(index / phrasesPerChapter),
      section: plan[place] === 'b' && index < count - 1 ? 'b' : 'a',
      isLast: index === count - 1,
    })
  }
  return phrases
}

/**
 * Fits whole bars and a ringing last chord into exactly `durationSec`. Where not even one bar fits (5 s at
 * 50 bpm), bars of half the length are used.
 */
export function planForm(request: FormRequest): Form {
  const { durationSec, random } = request
  const [slowest, fastest] = request.tempo
  const nominal = Math.round(slowest + random() * (fastest - slowest))
  const ringSec = ringOutSec(durationSec)
  const tempo = request.bpm ?? nudgedTempo(nominal, durationSec - ringSec, request.beatsPerBar)
  const bpm = request.bpm ?? Math.round(tempo * 1000) / 1000

  const shortestRingSec = 0.75 * ringSec
  let beatsPerBar = request.beatsPerBar
  while (beatsPerBar > 1 && (beatsPerBar * 60) / bpm + shortestRingSec > durationSec) {
    beatsPerBar = Math.floor(beatsPerBar / 2)
  }
  const barSec = (beatsPerBar * 60) / bpm
  const bars = Math.max(1, Math.floor((durationSec - shortestRingSec) / barSec))
  return { bpm, beatsPerBar, bars, finalSec: bars * barSec, durationSec, phrases: phrasesOf(bars, random) }
}
