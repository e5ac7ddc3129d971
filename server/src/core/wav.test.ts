import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeWav, durationSec, encodeWav } from './wav.ts'

test('what is written is read back, sample for sample', () => {
  fc.assert(
    fc.property(
      fc.int16Array({ maxLength: 200 }),
      fc.constantFrom(1, 2),
      fc.constantFrom(16_000, 48_000),
      (samples, channels, sampleRateHz) => {
        const whole = samples.subarray(0, samples.length - (samples.length % channels))
        const pcm = { samples: Int16Array.from(whole), channels, sampleRateHz }
        expect(decodeWav(encodeWav(pcm))).toEqual(pcm)
        expect(durationSec(pcm)).toBe(whole.length / channels / sampleRateHz)
      },
    ),
  )
})

test('other files are refused with what they are', () => {
  expect(() => decodeWav(new TextEncoder().encode('not a wave file'))).toThrow('not a RIFF/WAVE file')
  const float = encodeWav({ samples: new Int16Array(2), channels: 1, sampleRateHz: 8000 })
  float[20] = 3
  expect(() => decodeWav(float)).toThrow('codec 3')
})
