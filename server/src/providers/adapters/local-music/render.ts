import { seededRandom, seedOf } from '../../../core/random.ts'
import { BusCompressor } from './compressor.ts'
import { Biquad, highPass, peaking } from './filters.ts'
import { instruments } from './instruments/index.ts'
import { blockFrames, sampleRateHz, type Voice } from './instruments/voice.ts'
import { frequencyOf } from './pitch.ts'
import { Reverb, type ReverbSettings } from './reverb.ts'
import type { Score, StemName, Track } from './score.ts'

/** Interleaved stereo, before mastering. */
export interface Rendering {
  mix: Int16Array
  /** Empty unless asked for. */
  stems: { name: StemName; samples: Int16Array }[]
}

/** At this factor raw mixes peak at 0.4 to 0.65 of full scale; mastering finds the final level. */
const rawScale = 1.2

/** Plays one track: starts its notes when they are due and drops them when they have died away. */
class TrackPlayer {
  readonly stem: StemName
  readonly reverbSend: number
  private readonly track: Track
  private readonly random: () => number
  private voices: Voice[] = []
  private next = 0

  constructor(track: Track, seed: string) {
    this.track = track
    this.stem = track.stem
    this.reverbSend = track.reverbSend
    this.random = seededRandom(seedOf(seed))
  }

  get silent(): boolean {
    return this.voices.length === 0 && this.next >= this.track.notes.length
  }

  /** Adds frames `start..start+frames-1` of the piece. */
  render(left: Float32Array, right: Float32Array, start: number, frames: number): void {
    this.voices = this.voices.filter((voice) => voice.render(left, right, 0, frames))
    for (;;) {
      const note = this.track.notes[this.next]
      const from = note ? Math.round(note.startSec * sampleRateHz) - start : frames
      if (!note || from >= frames) return
      this.next++
      const voice = instruments[this.track.instrument]({
        frequencyHz: frequencyOf(note.pitch),
        durationSec: note.durationSec,
        velocity: note.velocity,
        brightness: note.brightness,
        pan: this.track.pan,
        gain: this.track.gain,
        random: this.random,
      })
      if (voice.render(left, right, from, frames)) this.voices.push(voice)
    }
  }
}

/** A stereo bus with its room and equaliser. All of it is linear. */
class Bus {
  readonly left = new Float32Array(blockFrames)
  readonly right = new Float32Array(blockFrames)
  readonly sendLeft = new Float32Array(blockFrames)
  readonly sendRight = new Float32Array(blockFrames)
  private readonly reverb: Reverb
  private readonly equalisers: [Biquad, Biquad][]

  constructor(settings: ReverbSettings) {
    this.reverb = new Reverb(settings)
    // Nothing below what loudspeakers play, and a dip where consonants live, so that a voice stays in front.
    const curve = [highPass(28), peaking(2600, 0.7, -3)]
    this.equalisers = curve.map((section) => [new Biquad(section), new Biquad(section)])
  }

  clear(): void {
    for (const samples of [this.left, this.right, this.sendLeft, this.sendRight]) samples.fill(0)
  }

  add(left: Float32Array, right: Float32Array, send: number, frames: number): void {
    for (let i = 0; i < frames; i++) {
      const l = left[i] ?? 0
      const r = right[i] ?? 0
      this.left[i] = (this.left[i] ?? 0) + l
      this.right[i] = (this.right[i] ?? 0) + r
      this.sendLeft[i] = (this.sendLeft[i] ?? 0) + l * send
      this.sendRight[i] = (this.sendRight[i] ?? 0) + r * send
    }
  }

  finish(frames: number): void {
    this.reverb.process(this.sendLeft, this.sendRight, this.left, this.right, frames)
    for (const [left, right] of this.equalisers) {
      left.process(this.left, frames)
      right.process(this.right, frames)
    }
  }

  /** Writes the block to `target` from frame `start` on, turned down by `gains`. */
  write(target: Int16Array, gains: Float32Array, start: number, frames: number): void {
    for (let i = 0; i < frames; i++) {
      const scale = (gains[i] ?? 0) * rawScale * 32767
      target[(start + i) * 2] = toInt16((this.left[i] ?? 0) * scale)
      target[(start + i) * 2 + 1] = toInt16((this.right[i] ?? 0) * scale)
    }
  }
}

/** Rounded and kept inside 16 bits. */
export const toInt16 = (value: number): number => Math.max(-32768, Math.min(32767, Math.round(value)))

/** Plays a score block by block; memory is the 16-bit result and a few kilobytes. */
export function render(score: Score, withStems: boolean): Rendering {
  const frames = Math.round(score.durationSec * sampleRateHz)
  const players = score.tracks.map(
    (track, i) => new TrackPlayer(track, `${i} ${track.instrument} ${score.key}`),
  )
  const mixBus = new Bus(score.reverb)
  const mix = new Int16Array(frames * 2)
  const stemNames = withStems ? [...new Set(score.tracks.map((track) => track.stem))] : []
  const stems = stemNames.map((name) => ({
    name,
    samples: new Int16Array(frames * 2),
    bus: new Bus(score.reverb),
  }))
  const compressor = new BusCompressor()
  const gains = new Float32Array(blockFrames)
  const left = new Float32Array(blockFrames)
  const right = new Float32Array(blockFrames)

  for (let start = 0; start < frames; start += blockFrames) {
    const count = Math.min(blockFrames, frames - start)
    for (const bus of [mixBus, ...stems.map((stem) => stem.bus)]) bus.clear()
    for (const player of players) {
      if (player.silent) continue
      left.fill(0)
      right.fill(0)
      player.render(left, right, start, count)
      mixBus.add(left, right, player.reverbSend, count)
      stems.find((stem) => stem.name === player.stem)?.bus.add(left, right, player.reverbSend, count)
    }
    mixBus.finish(count)
    compressor.measure(mixBus.left, mixBus.right, gains, count)
    mixBus.write(mix, gains, start, count)
    for (const { bus, samples } of stems) {
      bus.finish(count)
      bus.write(samples, gains, start, count)
    }
  }
  return { mix, stems: stems.map(({ name, samples }) => ({ name, samples })) }
}
