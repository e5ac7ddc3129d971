import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../core/random.ts'
import { type Form, planForm } from './form.ts'

const lengths = [5, 5.37, 8, 12.5, 20, 31.4, 60, 76.02, 120, 600, 3600]

const formFor = (durationSec: number, bpm: number | null, seed = 1): Form =>
  planForm({ durationSec, bpm, tempo: [62, 76], beatsPerBar: 4, random: seededRandom(seed) })

describe('the form', () => {
  it.each(lengths)('of %d s ends on a bar line, with time for the last chord to ring', (durationSec) => {
    for (const bpm of [null, 50, 71, 120, 180]) {
      const form = formFor(durationSec, bpm)
      const barSec = (form.beatsPerBar * 60) / form.bpm
      expect(form.finalSec).toBeCloseTo(form.bars * barSec, 9)
      expect(durationSec - form.finalSec).toBeGreaterThan(1)
      expect(durationSec - form.finalSec).toBeLessThan(6 + barSec)
    }
  })

  it('keeps a given tempo exactly', () => {
    for (const durationSec of lengths) expect(formFor(durationSec, 97.3).bpm).toBe(97.3)
  })

  it('moves a tempo of its own choice by at most 6 %', () => {
    for (const durationSec of lengths) {
      for (let seed = 0; seed < 20; seed++) {
        const { bpm } = formFor(durationSec, null, seed)
        expect(bpm).toBeGreaterThan(62 * 0.94 - 0.001)
        expect(bpm).toBeLessThan(76 * 1.06 + 0.001)
      }
    }
  })

  it('has phrases that cover every bar once, the last one marked, with new chapters in a long piece', () => {
    for (const durationSec of lengths) {
      const { phrases, bars } = formFor(durationSec, null)
      let next = 0
      for (const phrase of phrases) {
        expect(phrase.firstBar).toBe(next)
        expect(phrase.bars).toBeGreaterThan(0)
        next += phrase.bars
      }
      expect(next).toBe(bars)
      expect(phrases.filter((phrase) => phrase.isLast)).toEqual(phrases.slice(-1))
    }
    expect(formFor(3600, null).phrases.at(-1)?.chapter).toBeGreaterThan(20)
  })
})
