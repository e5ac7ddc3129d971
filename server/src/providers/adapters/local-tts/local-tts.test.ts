import { afterAll, describe, expect, it } from 'vitest'
import { closeThreads } from '../../../core/threads.ts'
import { localTts } from './index.ts'
import {
  lengthOf,
  levelDb,
  narrate,
  onsetsSec,
  pitchSpreadHz,
  TWO_SENTENCES,
  wordOf,
} from './narration.testkit.ts'

afterAll(closeThreads)

const twoSentences = narrate(TWO_SENTENCES)

describe('the sound', () => {
  it('is mono 16-bit speech at the asked rate, neither silent nor clipped', async () => {
    const { pcm, durationSec } = await twoSentences
    expect(pcm).toMatchObject({ channels: 1, sampleRateHz: 24_000 })
    expect(durationSec).toBe(pcm.samples.length / 24_000)
    const peak = pcm.samples.reduce((high, sample) => Math.max(high, Math.abs(sample)), 0) / 32768
    expect(20 * Math.log10(peak)).toBeGreaterThan(-12)
    expect(20 * Math.log10(peak)).toBeLessThan(-1.5)
  })

  it('begins and ends with the same short silence, without a click', async () => {
    const { pcm, words, durationSec } = await twoSentences
    expect(words[0]?.startSec).toBeCloseTo(0.08, 2)
    expect(durationSec - (words.at(-1)?.endSec ?? 0)).toBeCloseTo(0.28, 2)
    expect(Math.abs(pcm.samples[0] ?? 1)).toBeLessThan(2)
    expect(levelDb(pcm, durationSec - 0.15, durationSec)).toBeLessThan(-70)
  })

  it('is the same, byte for byte, for the same request', async () => {
    const again = await narrate(TWO_SENTENCES)
    expect(again).toEqual(await twoSentences)
  })

  it('lasts as long at every rate', async () => {
    const { durationSec, words } = await narrate(TWO_SENTENCES, { sampleRateHz: 44_100 })
    expect(durationSec).toBeCloseTo((await twoSentences).durationSec, 3)
    expect(words).toEqual((await twoSentences).words)
  })

  it('comes in every voice of the catalog', async () => {
    for (const voice of localTts.tts.voices) {
      const { pcm, words } = await narrate('Good morning.', { voice: voice.ref, sampleRateHz: 16_000 })
      expect(voice.id).toBe(`vx_${voice.ref}`)
      expect(levelDb(pcm, words[0]?.startSec ?? 0, words[1]?.endSec ?? 0)).toBeGreaterThan(-30)
    }
  })
})

describe('word times', () => {
  it('hold the sound, and the pause between sentences holds none', async () => {
    const { pcm, words } = await twoSentences
    expect(words.map(({ text }) => text)).toEqual(TWO_SENTENCES.split(' '))
    for (const word of words) expect(levelDb(pcm, word.startSec, word.endSec), word.text).toBeGreaterThan(-40)
    const gapStartSec = wordOf(words, 'boots.').endSec + 0.09
    const gapEndSec = wordOf(words, 'Nobody').startSec - 0.04
    expect(gapEndSec - gapStartSec).toBeGreaterThan(0.3)
    expect(levelDb(pcm, gapStartSec, gapEndSec)).toBeLessThan(-65)
  })

  it('start each sentence where the sound comes back', async () => {
    const text = 'Bring a map. Nobody knows. Will Anna go? Good. Many men do.'
    const { pcm, words } = await narrate(text, { pace: 'fast', voice: 'nora', sampleRateHz: 48_000 })
    const starts = ['Bring', 'Nobody', 'Will', 'Good.', 'Many'].map((word) => wordOf(words, word).startSec)
    const onsets = onsetsSec(pcm)
    expect(onsets).toHaveLength(starts.length)
    starts.forEach((startSec, i) => {
      expect(Math.abs(startSec - (onsets[i] ?? 0)), text.split(/[.?] /)[i]).toBeLessThan(0.06)
    })
  })

  it('follow each other inside the sound, whatever the text is made of', async () => {
    const text =
      '“R&D” costs €5 million — 🎉 50% of café sales!\n\n日本語 *** (No. 7) a<b>c https://example.org/x'
    const { words, durationSec, notes } = await narrate(text, { sampleRateHz: 16_000 })
    expect(words.map((word) => word.text)).toEqual(text.split(/\s+/))
    words.reduce((previous, word) => {
      expect(word.startSec).toBeGreaterThanOrEqual(previous.endSec)
      expect(word.endSec).toBeGreaterThanOrEqual(word.startSec)
      return word
    })
    expect(words.at(-1)?.endSec).toBeLessThan(durationSec)
    expect(lengthOf(words, '🎉')).toBe(0)
    expect(notes).toEqual([expect.stringContaining('🎉 日本語')])
  })

  it('exist for a text without anything to speak', async () => {
    const { words, pcm, durationSec } = await narrate('🎉 ***')
    expect(words.map(({ text }) => text)).toEqual(['🎉', '***'])
    expect(durationSec).toBeCloseTo(0.55, 2)
    expect(levelDb(pcm, 0, durationSec)).toBeLessThan(-100)
  })
})

describe('pace and emphasis', () => {
  it('slows and quickens the words themselves', async () => {
    const slow = await narrate(TWO_SENTENCES, { pace: 'slow' })
    const medium = await twoSentences
    const fast = await narrate(TWO_SENTENCES, { pace: 'fast' })
    expect(slow.durationSec / medium.durationSec).toBeGreaterThan(1.12)
    expect(fast.durationSec / medium.durationSec).toBeLessThan(0.88)
    expect(lengthOf(slow.words, 'Nobody')).toBeGreaterThan(lengthOf(medium.words, 'Nobody') * 1.12)
    expect(lengthOf(fast.words, 'Nobody')).toBeLessThan(lengthOf(medium.words, 'Nobody') * 0.88)
  })

  it('changes loudness and melody together, not the timing', async () => {
    const [soft, normal, strong] = [
      await narrate(TWO_SENTENCES, { emphasis: 'soft' }),
      await twoSentences,
      await narrate(TWO_SENTENCES, { emphasis: 'strong' }),
    ]
    const loudness = [soft, normal, strong].map(({ pcm, durationSec }) => levelDb(pcm, 0, durationSec))
    expect((loudness[1] ?? 0) - (loudness[0] ?? 0)).toBeGreaterThan(2.5)
    expect((loudness[2] ?? 0) - (loudness[1] ?? 0)).toBeGreaterThan(1.5)
    const spread = [soft, normal, strong].map(({ pcm }) => pitchSpreadHz(pcm))
    expect((spread[1] ?? 0) / (spread[0] ?? 0)).toBeGreaterThan(1.2)
    expect((spread[2] ?? 0) / (spread[1] ?? 0)).toBeGreaterThan(1.15)
    expect(strong.words).toEqual(normal.words)
  })
})
