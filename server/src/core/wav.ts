/** Sound as the house passes it around: 16-bit PCM, interleaved, with its rate. */
export interface Pcm {
  sampleRateHz: number
  channels: number
  /** Interleaved samples, `frames * channels` long. */
  samples: Int16Array
}

/** Length in seconds, counted in samples and so exact. */
export const durationSec = (pcm: Pcm): number => pcm.samples.length / pcm.channels / pcm.sampleRateHz

/** Length of the header that `wavHeader` writes. */
export const WAV_HEADER_BYTES = 44

/** Writes a canonical 44-byte-header RIFF/WAVE file (PCM, 16 bit, little endian). */
export function encodeWav(pcm: Pcm): Uint8Array {
  const dataBytes = pcm.samples.length * 2
  const out = new Uint8Array(WAV_HEADER_BYTES + dataBytes)
  out.set(wavHeader({ ...pcm, dataBytes }))
  const view = new DataView(out.buffer, WAV_HEADER_BYTES)
  for (let i = 0; i < pcm.samples.length; i++) view.setInt16(i * 2, pcm.samples[i] ?? 0, true)
  return out
}

/** The header of such a file, for who writes its samples after it. */
export function wavHeader(pcm: { sampleRateHz: number; channels: number; dataBytes: number }): Uint8Array {
  const { dataBytes } = pcm
  const out = new Uint8Array(WAV_HEADER_BYTES)
  const view = new DataView(out.buffer)
  const ascii = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i))
  }
  const blockAlign = pcm.channels * 2
  ascii(0, 'RIFF')
  view.setUint32(4, 36 + dataBytes, true)
  ascii(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, pcm.channels, true)
  view.setUint32(24, pcm.sampleRateHz, true)
  view.setUint32(28, pcm.sampleRateHz * blockAlign, true)
  view.setUint16(32, blockAlign, true)
  view.setUint16(34, 16, true)
  ascii(36, 'data')
  view.setUint32(40, dataBytes, true)
  return out
}

/** What the header of a 16-bit PCM WAVE file says. */
export interface WavHeader {
  sampleRateHz: number
  channels: number
  /** Where its samples begin, from the start of the file. */
  dataAt: number
  dataBytes: number
}

/** Reads a 16-bit PCM WAVE file; throws a plain Error that names what it found for anything else. */
export function decodeWav(bytes: Uint8Array): Pcm {
  const { sampleRateHz, channels, dataAt, dataBytes } = readWavHeader(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset + dataAt)
  const samples = new Int16Array(Math.floor(Math.min(dataBytes, bytes.length - dataAt) / 2))
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(i * 2, true)
  return { sampleRateHz, channels, samples }
}

/** Reads the header of such a file from its first bytes. Throws as `decodeWav` does. */
export function readWavHeader(bytes: Uint8Array): WavHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ascii = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < 12 || ascii(0) !== 'RIFF' || ascii(8) !== 'WAVE') throw new Error('not a RIFF/WAVE file')
  let format: { channels: number; sampleRateHz: number } | undefined
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    const body = at + 8
    if (ascii(at) === 'fmt ') {
      const codec = view.getUint16(body, true)
      const bits = view.getUint16(body + 14, true)
      // 0xFFFE is WAVE_FORMAT_EXTENSIBLE, which ffmpeg writes for some layouts; the samples are the same.
      if ((codec !== 1 && codec !== 0xfffe) || bits !== 16) {
        throw new Error(`WAVE codec ${codec} with ${bits} bits is not 16-bit PCM`)
      }
      format = { channels: view.getUint16(body + 2, true), sampleRateHz: view.getUint32(body + 4, true) }
    }
    if (ascii(at) === 'data') {
      if (!format) throw new Error('WAVE data comes before its format')
      return { ...format, dataAt: body, dataBytes: size }
    }
    at = body + size + (size % 2)
  }
  throw new Error('WAVE file without a data chunk')
}
