import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { type Random, seededRandom } from '../../server/src/core/random.ts'
import { encodeWav } from '../../server/src/core/wav.ts'
import { chooseMotion } from '../../server/src/media/motion.ts'
import { MICROSECONDS, quantise, type Timeline } from '../../server/src/media/timeline.ts'

/** More slides show the same pictures again, each time with another motion. */
const PICTURES = 12
const FPS = 30
const SEED = 20
const SAMPLE_RATE_HZ = 48_000
const WORDS = 'the river carried small boats of light towards a town that had never seen the sea'.split(' ')

export interface SceneOptions {
  slides: number
  slideSec: number
  widthPx: number
  heightPx: number
}

/** A video of the usual kind, made of nothing but a seed: pictures with photo-like detail, speech-like sound. */
export async function makeScene(
  folder: string,
  { slides, slideSec, ...size }: SceneOptions,
): Promise<Timeline> {
  const durationSec = slides * slideSec
  const at = (sec: number) => quantise(Math.round(sec * MICROSECONDS), FPS)
  const imagePaths: string[] = []
  for (let index = 0; index < Math.min(slides, PICTURES); index++) {
    imagePaths.push(await makePicture(join(folder, `picture_${index}.jpg`), index, size))
  }
  const voicePath = join(folder, 'voice.wav')
  const musicPath = join(folder, 'music.wav')
  await writeFile(voicePath, makeVoice(durationSec - 1))
  await writeFile(musicPath, makeMusic(durationSec))
  return {
    ...size,
    fps: FPS,
    durationFrames: Math.round(durationSec * FPS),
    slides: Array.from({ length: slides }, (_, index) => ({
      kind: 'picture',
      imagePath: imagePaths[index % PICTURES] ?? '',
      startUs: at(index * slideSec),
      endUs: at((index + 1) * slideSec),
      motion: chooseMotion(SEED, index, slideSec),
    })),
    transition: { kind: 'crossfade', durationUs: at(0.6) },
    captions: { style: 'subtitle', cues: makeCues(durationSec, at) },
    sound: {
      voice: { path: voicePath, startUs: at(0.5) },
      music: { path: musicPath, gainDb: 0, fadeInUs: MICROSECONDS, fadeOutUs: 2 * MICROSECONDS },
      ducking: { enabled: true, thresholdDb: -12, attackMs: 20, releaseMs: 400 },
      loudness: { integratedLufs: -16, truePeakDbtp: -1.5 },
    },
  }
}

function makeCues(durationSec: number, at: (sec: number) => number): Timeline['captions']['cues'] {
  const cueSec = 2.4
  return Array.from({ length: Math.floor((durationSec - 1) / cueSec) }, (_, index) => {
    const words = Array.from({ length: 9 }, (_, word) => WORDS[(index * 5 + word) % WORDS.length])
    const text = `${words.slice(0, 5).join(' ')}\n${words.slice(5).join(' ')}`
    return { startUs: at(0.5 + index * cueSec), endUs: at(0.3 + (index + 1) * cueSec), text }
  })
}

/** Clouds of noise at every scale, halving in strength as they get finer: the spectrum of natural images. */
async function makePicture(
  path: string,
  index: number,
  { widthPx: width, heightPx: height }: { widthPx: number; heightPx: number },
): Promise<string> {
  const random = seededRandom(SEED + index)
  const sum = new Float32Array(width * height * 3)
  for (let cells = 4, strength = 1; cells <= width; cells *= 2.4, strength *= 0.55) {
    const grid = { width: Math.round(cells), height: Math.round((cells * height) / width) }
    const noise = Uint8Array.from({ length: grid.width * grid.height * 3 }, () => random() * 256)
    const layer = await sharp(noise, { raw: { ...grid, channels: 3 } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer()
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + ((layer[i] ?? 0) - 128) * strength
  }
  const pixels = Uint8ClampedArray.from(sum, (value) => 128 + value * 0.6)
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toFile(path)
  return path
}

const wav = (durationSec: number, sampleAt: (sec: number, random: Random) => number): Uint8Array => {
  const random = seededRandom(SEED)
  const samples = new Int16Array(Math.round(durationSec * SAMPLE_RATE_HZ))
  for (let i = 0; i < samples.length; i++) samples[i] = 32_000 * sampleAt(i / SAMPLE_RATE_HZ, random)
  return encodeWav({ sampleRateHz: SAMPLE_RATE_HZ, channels: 1, samples })
}

/** A hum of falling harmonics in syllables and pauses: what a ducker and a loudness meter take for speech. */
const makeVoice = (durationSec: number): Uint8Array =>
  wav(durationSec, (sec, random) => {
    const syllable = Math.sin(Math.PI * 4 * sec) ** 2 * (sec % 2.4 < 2 ? 1 : 0)
    let hum = (random() - 0.5) * 0.1
    for (let harmonic = 1; harmonic <= 12; harmonic++) {
      hum += Math.sin(2 * Math.PI * 140 * harmonic * sec + harmonic ** 2) / harmonic
    }
    return 0.2 * syllable * hum
  })

const makeMusic = (durationSec: number): Uint8Array =>
  wav(durationSec, (sec) => {
    const root = [220, 174.6, 130.8, 196][Math.floor(sec / 2) % 4] ?? 220
    const chord = [1, 1.25, 1.5].reduce((sum, ratio) => sum + Math.sin(2 * Math.PI * root * ratio * sec), 0)
    return 0.15 * chord * (1 - 0.4 * (sec % 0.5))
  })
