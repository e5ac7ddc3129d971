import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { SAMPLE_RATE_HZ } from '../audio/measure.ts'

const CHANNELS = 2
const FRAME_BYTES = CHANNELS * Float32Array.BYTES_PER_ELEMENT
const HEADER_BYTES = 44
const IEEE_FLOAT = 3
/** A second of sound: what is in memory at a time, whatever the bus's length. */
const BLOCK_BYTES = SAMPLE_RATE_HZ * FRAME_BYTES

/** A WAV of 32-bit floats (48 kHz, stereo) to which sounds are added where they belong; silent where none is. */
export class SoundBus {
  readonly path: string
  readonly #file: FileHandle
  readonly #samples: number

  private constructor(path: string, file: FileHandle, samples: number) {
    this.path = path
    this.#file = file
    this.#samples = samples
  }

  static async create(path: string, samples: number): Promise<SoundBus> {
    const file = await open(path, 'wx+')
    await file.truncate(HEADER_BYTES + samples * FRAME_BYTES)
    await file.write(header(samples), 0, HEADER_BYTES, 0)
    return new SoundBus(path, file, samples)
  }

  /** Adds raw floats of the bus's own format from a file, times `factor`; what reaches over the end is left out. */
  async add(rawPath: string, atSample: number, factor: number): Promise<void> {
    let sample = atSample
    // The stream hands out whole blocks but for the last: files are read as far as asked.
    for await (const piece of createReadStream(rawPath, { highWaterMark: BLOCK_BYTES })) {
      const count = Math.min(Math.floor(piece.length / FRAME_BYTES), this.#samples - sample)
      if (count <= 0) return
      const bytes = count * FRAME_BYTES
      const position = HEADER_BYTES + sample * FRAME_BYTES
      const block = Buffer.alloc(bytes)
      await this.#file.read(block, 0, bytes, position)
      for (let at = 0; at < bytes; at += 4)
        block.writeFloatLE(block.readFloatLE(at) + factor * piece.readFloatLE(at), at)
      await this.#file.write(block, 0, bytes, position)
      sample += count
    }
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}

/** RIFF WAVE with the format chunk of IEEE floats (Microsoft, "Multiple channel audio data and WAVE files"). */
function header(samples: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES)
  const dataBytes = samples * FRAME_BYTES
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(IEEE_FLOAT, 20)
  bytes.writeUInt16LE(CHANNELS, 22)
  bytes.writeUInt32LE(SAMPLE_RATE_HZ, 24)
  bytes.writeUInt32LE(SAMPLE_RATE_HZ * FRAME_BYTES, 28)
  bytes.writeUInt16LE(FRAME_BYTES, 32)
  bytes.writeUInt16LE(32, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(dataBytes, 40)
  return bytes
}
