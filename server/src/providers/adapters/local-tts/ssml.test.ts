import { describe, expect, it } from 'vitest'
import { ProviderError } from '../../port.ts'
import { PLAIN_DELIVERY } from './script.ts'
import { readSsml } from './ssml.ts'

const textOf = (ssml: string) =>
  readSsml(ssml)
    .pieces.map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')

describe('readSsml', () => {
  it('reads breaks by time and by strength', () => {
    const { pieces } = readSsml(
      'a<break time="1s"/>b<break time="500ms"/>c<break strength="strong"/>d<break/>',
    )
    expect(pieces.flatMap((piece) => (piece.kind === 'pause' ? [piece.seconds] : []))).toEqual([
      1, 0.5, 0.7, 0.4,
    ])
  })

  it('nests prosody and emphasis', () => {
    const { pieces } = readSsml(
      'a <prosody rate="80%" pitch="+2st" volume="-6dB">b <emphasis level="strong">c</emphasis></prosody> d',
    )
    const deliveries = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.delivery] : []))
    expect(deliveries).toHaveLength(4)
    expect(deliveries[1]).toEqual({ rate: 0.8, pitch: expect.closeTo(1.1225, 4), gainDb: -6 })
    expect(deliveries[2]).toEqual({
      rate: expect.closeTo(0.656, 3),
      pitch: expect.closeTo(1.257, 3),
      gainDb: -3,
    })
    expect(deliveries[3]).toEqual(PLAIN_DELIVERY)
  })

  it.each(['R&D is a < b and c > d', 'if x <y then', '<3 you', 'AT&T; 5 <6', 'tail <', 'a<<b'])(
    'reads plain signs as they stand: %s',
    (text) => {
      expect(textOf(text)).toBe(text)
      expect(readSsml(text).notes).toEqual([])
    },
  )

  it('decodes entities and skips comments and the prolog', () => {
    expect(
      textOf('<?xml version="1.0"?><speak>Tom &amp; Jerry&#33; <!-- not this -->&lt;&#x41;</speak>'),
    ).toBe('Tom & Jerry! <A')
  })

  it('ignores what it does not know, and says so once', () => {
    const { notes } = readSsml(
      '<b>x</b> <b>y</b> <audio src="z.mp3"/> <prosody range="high" pitch="90Hz">w</prosody>',
    )
    expect(notes).toHaveLength(4)
    expect(notes.join(' ')).toMatch(/<b>.*<audio>.*range="high".*pitch="90Hz"/)
    expect(textOf('<b>x</b>')).toBe('x')
  })

  it('says when a break is cut or not understood', () => {
    expect(readSsml('<break time="60s"/>').pieces).toEqual([{ kind: 'pause', seconds: 10 }])
    expect(readSsml('<break time="60s"/><break time="soon"/>').notes).toHaveLength(2)
  })

  it.each([
    ['<speak>Hello', 'line 1, column 1: <speak> is never closed'],
    ['one\ntwo <break time="1s"', 'line 2, column 5: <break> is not a well-formed tag'],
    [
      '<emphasis>a</prosody>',
      'line 1, column 12: </prosody> closes an element, but <emphasis> is still open',
    ],
    ['a </p>', 'line 1, column 3: </p> closes an element, but it was never opened'],
    ['<prosody rate=fast>a</prosody>', 'line 1, column 1: <prosody> is not a well-formed tag'],
  ])('rejects %j and says where', (ssml, where) => {
    const error = (() => {
      try {
        return readSsml(ssml)
      } catch (thrown) {
        return thrown
      }
    })()
    expect(error).toBeInstanceOf(ProviderError)
    expect(error).toMatchObject({ submission: 'rejected', message: expect.stringContaining(where) })
  })
})
