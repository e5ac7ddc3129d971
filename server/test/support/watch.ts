import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/*
 * Watches and listens to a finished video with ffmpeg and ffprobe, knowing nothing of how it was made.
 */

const execute = promisify(execFile)
const OUTPUT = { maxBuffer: 256 * 1024 * 1024, encoding: 'buffer' as const }

interface Packet {
  codec_type?: string
  stream_index: number
  pts_time: string
  duration_time: string
}

/** Codecs, and where each stream's last packet ends. */
export async function streamEnds(path: string) {
  const { stdout } = await execute(
    'ffprobe',
    ['-v', 'error', '-show_streams', '-show_packets', '-of', 'json', path],
    OUTPUT,
  )
  const found: {
    streams: {
      index: number
      codec_type: string
      codec_name: string
      profile: string
      pix_fmt?: string
      width?: number
      height?: number
      r_frame_rate: string
    }[]
    packets: Packet[]
  } = JSON.parse(stdout.toString('utf8'))
  const stream = (type: string) => {
    const of = found.streams.find((one) => one.codec_type === type)
    if (!of) throw new Error(`no ${type} stream`)
    const packets = found.packets.filter((packet) => packet.stream_index === of.index)
    const endSec = Math.max(
      ...packets.map((packet) => Number(packet.pts_time) + Number(packet.duration_time)),
    )
    return { of, endSec, frames: packets.length }
  }
  const [picture, sound] = [stream('video'), stream('audio')]
  return {
    video: {
      codec: picture.of.codec_name,
      profile: picture.of.profile,
      pixelFormat: picture.of.pix_fmt,
      widthPx: picture.of.width,
      heightPx: picture.of.height,
      fps: Number(picture.of.r_frame_rate.split('/')[0]) / Number(picture.of.r_frame_rate.split('/')[1]),
      endSec: picture.endSec,
      frames: picture.frames,
    },
    audio: { codec: sound.of.codec_name, endSec: sound.endSec },
  }
}

/** Integrated loudness and true peak (EBU R 128) of what is decoded. */
export async function loudness(path: string): Promise<{ integratedLufs: number; truePeakDbtp: number }> {
  const filter = ['-i', path, '-map', '0:a', '-af', 'ebur128=peak=true', '-f', 'null', '-']
  const { stderr } = await execute('ffmpeg', ['-hide_banner', '-nostats', ...filter], OUTPUT)
  const summary = stderr.toString('utf8').split('Summary:').at(-1) ?? ''
  const figure = (pattern: RegExp) => Number(pattern.exec(summary)?.[1])
  return { integratedLufs: figure(/I:\s+(-?[\d.]+) LUFS/), truePeakDbtp: figure(/Peak:\s+(-?[\d.]+) dBFS/) }
}

/** The sound as mono samples. */
export async function decodeSound(path: string) {
  const rate = 16_000
  const args = ['-v', 'error', '-i', path, '-ac', '1', '-ar', String(rate), '-f', 's16le', '-']
  const { stdout } = await execute('ffmpeg', args, OUTPUT)
  const samples = new Int16Array(stdout.buffer, stdout.byteOffset, Math.floor(stdout.length / 2))
  return {
    durationSec: samples.length / rate,
    /** RMS of a stretch in dB of full scale. */
    levelDb(fromSec: number, toSec: number): number {
      const stretch = samples.subarray(Math.floor(fromSec * rate), Math.ceil(toSec * rate))
      const power = stretch.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, stretch.length)
      return 10 * Math.log10(power / 32768 ** 2 + 1e-12)
    },
  }
}

const WIDTH_PX = 640
const HEIGHT_PX = 360

/** The frame that is on screen at a time, in grey. */
export async function decodeFrame(path: string, atSec: number) {
  const filter = `scale=${WIDTH_PX}:${HEIGHT_PX}:flags=area,format=gray`
  const args = [
    '-v',
    'error',
    '-ss',
    atSec.toFixed(3),
    '-i',
    path,
    '-frames:v',
    '1',
    '-vf',
    filter,
    '-f',
    'rawvideo',
    '-',
  ]
  const { stdout } = await execute('ffmpeg', args, OUTPUT)
  const grey = new Uint8Array(stdout)
  return {
    grey,
    /** Mean absolute difference of the pixels above the captions, in steps of 255. */
    differenceFrom(other: { grey: Uint8Array } | undefined): number {
      const end = WIDTH_PX * Math.floor(HEIGHT_PX * 0.72)
      let sum = 0
      for (let i = 0; i < end; i++) sum += Math.abs((grey[i] ?? 0) - (other?.grey[i] ?? 0))
      return sum / end
    },
    /** Letters are white beside a black outline: counts such edges in the band where captions stand. */
    captionPixels(): number {
      let edges = 0
      for (let y = Math.floor(HEIGHT_PX * 0.76); y < HEIGHT_PX * 0.93; y++) {
        for (let x = 2; x < WIDTH_PX; x++) {
          const at = y * WIDTH_PX + x
          if (Math.abs((grey[at] ?? 0) - (grey[at - 2] ?? 0)) > 90) edges++
        }
      }
      return edges
    },
  }
}

/** The cues of an SRT file, each line by line joined. */
export function readSrt(text: string) {
  const seconds = (time: string) => {
    const [hours = 0, minutes = 0, rest = 0] = time.replace(',', '.').split(':').map(Number)
    return hours * 3600 + minutes * 60 + rest
  }
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [, times = '', ...lines] = block.split('\n')
      const [start = '', end = ''] = times.split(' --> ')
      return { startSec: seconds(start), endSec: seconds(end), text: lines.join(' ') }
    })
}
