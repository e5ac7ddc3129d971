import { describe, expect, it } from 'vitest'
import { toSrt, toVtt } from './subtitles.ts'

const cues = [
  { startUs: 0, endUs: 1_466_667, text: 'Every morning the city\nwakes before the light does,' },
  { startUs: 1_466_667, endUs: 3_723_999_500, text: 'Tom & <Jerry> --> "quotes"' },
]

describe('toSrt', () => {
  it('writes numbered cues with a comma before the milliseconds', () => {
    expect(toSrt(cues)).toBe(`1
00:00:00,000 --> 00:00:01,467
Every morning the city
wakes before the light does,

2
00:00:01,467 --> 01:02:04,000
Tom & <Jerry> --> "quotes"

`)
  })

  it('lets no line end inside a text break the file', () => {
    const text = 'one\r\n\r\ntwo\u2028\u2028 \nthree\n'
    expect(toSrt([{ startUs: 0, endUs: 1_000_000, text }])).toBe(
      '1\n00:00:00,000 --> 00:00:01,000\none\ntwo\nthree\n\n',
    )
  })

  it('is empty without cues', () => {
    expect(toSrt([])).toBe('')
  })
})

describe('toVtt', () => {
  it('writes the header, a point before the milliseconds, and escapes what WebVTT would read as markup', () => {
    expect(toVtt(cues)).toBe(`WEBVTT

00:00:00.000 --> 00:00:01.467
Every morning the city
wakes before the light does,

00:00:01.467 --> 01:02:04.000
Tom &amp; &lt;Jerry&gt; --&gt; "quotes"
`)
  })

  it('is a valid file without cues', () => {
    expect(toVtt([])).toBe('WEBVTT\n')
  })
})
