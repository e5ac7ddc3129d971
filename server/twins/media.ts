import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'

/* Real, small media for twins to hand out: what comes of them must decode, be looked at and be listened to. */

const run = promisify(execFile)

/** Runs ffmpeg with one output file and gives its bytes. `input`, if given, is named `in` in the working folder. */
async function made(name: string, args: string[], input?: Uint8Array): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'potterlabs-twin-'))
  try {
    if (input) await writeFile(join(folder, 'in'), input)
    await run('ffmpeg', ['-v', 'error', '-y', ...args, name], { cwd: folder })
    return await readFile(join(folder, name))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const hueOf = (text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7)

/** A picture in two colours that differ by its text, so that pictures can be told apart. */
export async function picture(text: string, widthPx: number, heightPx: number): Promise<Buffer> {
  const hue = hueOf(text)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">
    <rect width="100%" height="100%" fill="hsl(${hue},45%,35%)"/>
    <circle cx="50%" cy="50%" r="25%" fill="hsl(${(hue + 150) % 360},60%,65%)"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

export interface ClipShape {
  widthPx: number
  heightPx: number
  durationSec: number
  fps?: number
  /** With a quiet tone. */
  audio?: boolean
}

/** A clip whose picture moves; its colours differ by its text. */
export function clip(
  text: string,
  { widthPx, heightPx, durationSec, fps = 24, audio = false }: ClipShape,
): Promise<Buffer> {
  const source = `testsrc2=size=${widthPx}x${heightPx}:rate=${fps}:duration=${durationSec},hue=h=${hueOf(text)}`
  const tone = ['-f', 'lavfi', '-i', `sine=f=330:d=${durationSec}`, '-c:a', 'aac', '-b:a', '64k']
  return made('out.mp4', [
    ...['-f', 'lavfi', '-i', source, ...(audio ? tone : [])],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '35'],
    ...['-pix_fmt', 'yuv420p', '-movflags', '+faststart'],
  ])
}

/** MP3 of a WAV. */
export const mp3 = (wav: Uint8Array): Promise<Buffer> => made('out.mp3', ['-i', 'in', '-b:a', '128k'], wav)

/** A quiet chord of a length, as MP3. */
export const chord = (durationSec: number): Promise<Buffer> =>
  made('out.mp3', [
    ...[
      '-f',
      'lavfi',
      '-i',
      `sine=f=220:d=${durationSec}`,
      '-f',
      'lavfi',
      '-i',
      `sine=f=277:d=${durationSec}`,
    ],
    ...['-filter_complex', 'amix=inputs=2,volume=0.5', '-ac', '2', '-b:a', '128k'],
  ])
