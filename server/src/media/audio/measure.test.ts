import { describe, expect, it } from 'vitest'
import { inputArguments, readLoudness, readSilences } from './measure.ts'

describe('inputArguments', () => {
  it('forces the demuxer by the name we gave the file, and opens nothing but local files', () => {
    expect(inputArguments('/job/p%03d.wav').join(' ')).toBe(
      '-protocol_whitelist file,pipe -f wav -i file:/job/p%03d.wav',
    )
    expect(inputArguments('/job/video.mp4')).toContain('mov')
  })

  it.each(['/job/list.m3u8', '/job/unnamed'])('refuses %s, which is none of our formats', (path) => {
    expect(() => inputArguments(path)).toThrow(/no demuxer/)
  })
})

describe('readLoudness', () => {
  const summary = (lufs: string, peak: string) =>
    `[astats] Number of samples: 144000\n  Integrated loudness:\n    I:         ${lufs} LUFS\n  True peak:\n    Peak:      ${peak} dBFS\n`

  it('reads the summary, and the last one where there are several', () => {
    expect(readLoudness(summary('-30.0', '-9.0') + summary('-14.2', '0.3'))).toEqual({
      integratedLufs: -14.2,
      truePeakDbtp: 0.3,
      samples: 144_000,
    })
  })

  it('gives finite figures for silence', () => {
    expect(readLoudness(summary('-70.0', '-inf'))).toMatchObject({ integratedLufs: -70, truePeakDbtp: -120 })
  })

  it('throws where ffmpeg reported nothing, rather than taking nothing for zero', () => {
    expect(() => readLoudness('Conversion failed!')).toThrow(/did not report a figure/)
  })
})

describe('readSilences', () => {
  it('pairs starts with ends and leaves a last one open', () => {
    const lines = [
      '[silencedetect @ 0x1] silence_start: -0.001',
      '[silencedetect @ 0x1] silence_end: 1.5 | silence_duration: 1.501',
      'something else',
      '[silencedetect @ 0x1] silence_start: 4.25',
    ]
    expect(readSilences(lines)).toEqual([
      { startSec: 0, endSec: 1.5 },
      { startSec: 4.25, endSec: Number.POSITIVE_INFINITY },
    ])
  })
})
