import { afterAll, describe, expect, it } from 'vitest'
import { closeThreads } from '../../../core/threads.ts'
import type { SpeechRequest } from '../../port.ts'
import { ProviderError } from '../../port.ts'
import type { Narration } from './narration.testkit.ts'
import { lengthOf, levelDb, narrate, TWO_SENTENCES, wordOf } from './narration.testkit.ts'

afterAll(closeThreads)

describe('SSML', () => {
  it('makes room for a break between sentences to the sample', async () => {
    const { words, pcm } = await narrate(TWO_SENTENCES.replace('boots. ', 'boots. <break time="1s"/> '), {
      ssml: true,
    })
    const plain = await narrate(TWO_SENTENCES)
    expect(words.map(({ text }) => text)).toEqual(plain.words.map(({ text }) => text))
    expect(wordOf(words, 'boots.')).toEqual(wordOf(plain.words, 'boots.'))
    expect(wordOf(words, 'valley.').startSec - wordOf(plain.words, 'valley.').startSec).toBeCloseTo(1, 4)
    const { endSec } = wordOf(words, 'boots.')
    expect(levelDb(pcm, endSec + 0.1, endSec + 1.3)).toBeLessThan(-65)
  })

  it('makes room inside a sentence', async () => {
    const { words } = await narrate('Nobody <break time="500ms"/> knows the valley.', { ssml: true })
    expect(wordOf(words, 'knows').startSec - wordOf(words, 'Nobody').endSec).toBeGreaterThan(0.5)
  })

  it('stresses a word within its sentence, and reads a stretch at another rate', async () => {
    const ssml =
      'Bring a <emphasis level="strong">map</emphasis>, a coat and <prosody rate="60%">good boots</prosody>.'
    const stressed = await narrate(ssml, { ssml: true })
    const plain = await narrate('Bring a map, a coat and good boots.')
    expect(stressed.words.map(({ text }) => text)).toEqual(plain.words.map(({ text }) => text))
    expect(lengthOf(stressed.words, 'map,') / lengthOf(plain.words, 'map,')).toBeGreaterThan(1.15)
    expect(lengthOf(stressed.words, 'good') / lengthOf(plain.words, 'good')).toBeGreaterThan(1.4)
    expect(lengthOf(stressed.words, 'Bring')).toBeCloseTo(lengthOf(plain.words, 'Bring'), 2)
    const lift = ({ pcm, words }: Narration) => {
      const [map, coat] = [wordOf(words, 'map,'), wordOf(words, 'coat')]
      return levelDb(pcm, map.startSec, map.endSec) - levelDb(pcm, coat.startSec, coat.endSec)
    }
    expect(lift(stressed) - lift(plain)).toBeGreaterThan(1.5)
  })

  it('is read aloud as text where it was not asked for', async () => {
    const { words } = await narrate('Go <break/> now.')
    expect(words.map(({ text }) => text)).toEqual(['Go', '<break/>', 'now.'])
    expect(lengthOf(words, '<break/>')).toBeGreaterThan(0.5)
  })

  it('says when a voice cannot follow', async () => {
    const { notes } = await narrate('<prosody pitch="high">Go</prosody>', { ssml: true, voice: 'rowan' })
    expect(notes).toEqual([expect.stringContaining('melody')])
  })
})

describe('refusals', () => {
  it.each<[string, Partial<SpeechRequest>, RegExp]>([
    ['  \n', {}, /empty/],
    ['word '.repeat(2_001), {}, /10005 characters.*10000/],
    ['Hello', { voice: 'emma' }, /emma.*clara, rowan/],
    ['Hello', { sampleRateHz: 96_000 }, /48000 Hz; 96000/],
    ['<speak>Hello', { ssml: true }, /line 1, column 1/],
  ])('%j is refused with a reason', async (text, options, message) => {
    const error: unknown = await narrate(text, options).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ProviderError)
    expect(error).toMatchObject({ submission: 'rejected', message: expect.stringMatching(message) })
  })

  it('stops when it is told to', async () => {
    const abort = new AbortController()
    const reading = narrate(`${TWO_SENTENCES} `.repeat(100), {}, abort.signal)
    abort.abort()
    await expect(reading).rejects.toThrow(/abort/i)
  })
})
