import { describe, expect, it } from 'vitest'
import { bassPitch, parseChord, voiceChord } from './harmony.ts'
import { type Key, pitchClass, scalePitchClasses } from './pitch.ts'
import { styles } from './styles/index.ts'

const cMajor: Key = { tonic: 0, mode: 'ionian' }

describe('chords', () => {
  it('are read by degree, colour and bass, and take their quality from the mode', () => {
    expect(parseChord(cMajor, '1')).toEqual({ pitchClasses: [0, 4, 7], bassPitchClass: 0 })
    expect(parseChord(cMajor, '27')).toEqual({ pitchClasses: [2, 5, 0, 9], bassPitchClass: 2 })
    expect(parseChord(cMajor, '5sus4').pitchClasses).toEqual([7, 0, 2])
    expect(parseChord(cMajor, '1/3').bassPitchClass).toBe(4)
    expect(parseChord({ tonic: 9, mode: 'aeolian' }, '1').pitchClasses).toEqual([9, 0, 4])
  })

  it('refuse what is not a chord', () => {
    expect(() => parseChord(cMajor, '8')).toThrow("'8' is not a chord")
  })
})

describe('voicings', () => {
  it('move by small steps through the common progression 1 5 6 4', () => {
    const range = [52, 72] as const
    let previous: number[] | null = null
    for (const text of ['1', '5', '6', '4', '1']) {
      const voicing = voiceChord(parseChord(cMajor, text), 4, range, previous)
      for (const [i, pitch] of voicing.entries()) {
        if (previous) expect(Math.abs(pitch - (previous[i] ?? 0))).toBeLessThanOrEqual(4)
      }
      previous = voicing
    }
  })

  it('of every chord in every style fit its layers, stay in the key and keep third and colour', () => {
    for (const style of styles) {
      for (const { mode, tonics, a, b, cadences, final } of style.tonalities) {
        const texts = new Set([...a, ...b, ...cadences, [final]].flat().flatMap((bar) => bar.split(' ')))
        for (const tonic of tonics) {
          const key = { tonic, mode }
          const scale = scalePitchClasses(key)
          for (const text of texts) {
            const chord = parseChord(key, text)
            expect(scale).toEqual(expect.arrayContaining([...chord.pitchClasses, chord.bassPitchClass]))
            for (const layer of style.layers) {
              if (!('voices' in layer)) continue
              const voicing = voiceChord(chord, layer.voices, layer.range, null)
              const [low, high] = layer.range
              expect(voicing).toHaveLength(layer.voices)
              expect(voicing.every((pitch) => pitch >= low && pitch <= high)).toBe(true)
              expect(voicing.map(pitchClass)).toEqual(expect.arrayContaining(chord.pitchClasses.slice(1, -1)))
            }
          }
        }
      }
    }
  })
})

describe('the bass', () => {
  it('stays low, and avoids a large leap down where the note above lies near', () => {
    const c = parseChord(cMajor, '1')
    expect(bassPitch(c, 36, null)).toBe(36)
    expect(bassPitch(c, 36, 40)).toBe(36)
    expect(bassPitch(c, 36, 47)).toBe(48)
  })
})
