import { type FileHandle, open, rm } from 'node:fs/promises'
import { encodeWav, type Pcm, WAV_HEADER_BYTES, wavHeader } from '../../core/wav.ts'

/** A word and when it is heard, in seconds from the start of the sound it belongs to. */
export interface TimedWord {
  text: string
  startSec: number
  endSec: number
}

/** One section as its voice spoke it. */
export interface NarrationPart {
  sectionId: string
  /** Its sound; asked for once, when its turn has come, so that one part is in memory at a time. */
  readPcm: () => Promise<Pcm>
  /** Times count from the start of this part. */
  words: readonly TimedWord[]
  /** Silence before the next part; counted after the last part as well. */
  pauseAfterSec: number
}

export interface Narration {
  sampleRateHz: number
  channels: number
  /** Counted in samples, and so exact. */
  durationSec: number
  /** Where each section begins, in order. */
  markers: { sectionId: string; startSec: number }[]
  /** Every word of every part, its times counted from the start of the whole. */
  words: (TimedWord & { sectionId: string })[]
}

/** Parts that cannot be joined: none at all, or of differing rate or channel count. */
export class NarrationError extends Error {
  override name = 'NarrationError'
}

/** A voice rarely ends on exactly zero; 3 ms take the click away and no sound with it. */
const FADE_SEC = 0.003
const BYTES_PER_SAMPLE = 2

/**
 * Joins sections into one narration, sample by sample, and writes it to a new WAV file. Each part is copied unchanged but
 * for a fade of 3 ms at both ends; every time is computed from a count of samples, so none of them drifts however many
 * parts there are. Throws `NarrationError`, leaving no file, unless all parts share one rate and channel count.
 */
export async function writeNarration(parts: readonly NarrationPart[], outPath: string): Promise<Narration> {
  const file = await open(outPath, 'wx')
  try {
    return await joinInto(file, parts)
  } catch (error) {
    await rm(outPath)
    throw error
  } finally {
    await file.close()
  }
}

async function joinInto(file: FileHandle, parts: readonly NarrationPart[]): Promise<Narration> {
  const markers: Narration['markers'] = []
  const words: Narration['words'] = []
  let format: Format | undefined
  let frames = 0
  await file.write(new Uint8Array(WAV_HEADER_BYTES))
  for (const part of parts) {
    const { sectionId, pauseAfterSec } = part
    const pcm = await part.readPcm()
    format ??= pcm
    checkPart(part, pcm, format)
    const { sampleRateHz, channels } = format
    const startSec = frames / sampleRateHz
    markers.push({ sectionId, startSec })
    words.push(
      ...part.words.map((word) => ({
        text: word.text,
        startSec: startSec + word.startSec,
        endSec: startSec + word.endSec,
        sectionId,
      })),
    )
    const pauseFrames = Math.round(pauseAfterSec * sampleRateHz)
    fadeEnds(pcm)
    await file.write(encodeWav(pcm), WAV_HEADER_BYTES)
    await file.write(new Uint8Array(pauseFrames * channels * BYTES_PER_SAMPLE))
    frames += pcm.samples.length / channels + pauseFrames
  }
  if (!format) throw new NarrationError('a narration needs at least one part')
  const { sampleRateHz, channels } = format
  const dataBytes = frames * channels * BYTES_PER_SAMPLE
  await file.write(wavHeader({ sampleRateHz, channels, dataBytes }), 0, WAV_HEADER_BYTES, 0)
  return { sampleRateHz, channels, durationSec: frames / sampleRateHz, markers, words }
}

type Format = Pick<Pcm, 'sampleRateHz' | 'channels'>

function checkPart({ sectionId, pauseAfterSec }: NarrationPart, pcm: Pcm, format: Format): void {
  const { sampleRateHz, channels } = format
  if (pcm.sampleRateHz !== sampleRateHz || pcm.channels !== channels) {
    throw new NarrationError(
      `section ${sectionId} has ${pcm.channels} channels at ${pcm.sampleRateHz} Hz, the first section has ${channels} at ${sampleRateHz} Hz`,
    )
  }
  if (!Number.isInteger(pcm.samples.length / channels)) {
    throw new NarrationError(`section ${sectionId} ends in the middle of a sample frame`)
  }
  if (!(pauseAfterSec >= 0)) {
    throw new NarrationError(`section ${sectionId} has a pause of ${pauseAfterSec} s`)
  }
}

function fadeEnds({ samples, channels, sampleRateHz }: Pcm): void {
  const frames = samples.length / channels
  const fadeFrames = Math.min(Math.round(FADE_SEC * sampleRateHz), Math.floor(frames / 2))
  for (let frame = 0; frame < fadeFrames; frame++) {
    const gain = frame / fadeFrames
    for (let channel = 0; channel < channels; channel++) {
      for (const at of [frame * channels + channel, (frames - 1 - frame) * channels + channel]) {
        samples[at] = Math.round((samples[at] ?? 0) * gain)
      }
    }
  }
}
