import { join } from 'node:path'
import { run } from '../run.ts'
import { noAbort } from '../test-video.ts'
import { usToFrame } from '../timeline.ts'
import type { ClipShot, Film, Shot } from './film.ts'

/** For tests: a small silent film of the given shots, whose parts can be replaced one by one. */
export function testFilm(parts: Partial<Film> & { shots: Shot[] }): Film {
  const fps = parts.fps ?? 30
  return {
    widthPx: 320,
    heightPx: 180,
    fps,
    container: 'mp4',
    durationFrames: usToFrame(parts.shots.at(-1)?.endUs ?? 0, fps),
    titles: [],
    captions: { style: 'subtitle', cues: [] },
    sound: {
      tracks: [],
      ducking: { enabled: true, thresholdDb: -12, attackMs: 20, releaseMs: 300 },
      loudness: { integratedLufs: -16, truePeakDbtp: -1.5 },
    },
    ...parts,
  }
}

/** For tests: a clip's shot. */
export const clipShot = (
  clipPath: string,
  startUs: number,
  endUs: number,
  parts: Partial<ClipShot> = {},
): Shot => ({
  kind: 'clip',
  startUs,
  endUs,
  clipPath,
  trimUs: 0,
  fit: 'cover',
  source: { widthPx: 320, heightPx: 180, colourMatrix: 'bt709' },
  ...parts,
})

/**
 * For tests: a clip whose picture tells its frame's number by how bright it is (luma 40 + 2 for each frame), with a tone.
 */
export async function countingClip(
  folder: string,
  name: string,
  options: { fps: number; durationSec: number; hz: number; size?: string },
): Promise<string> {
  const path = join(folder, name)
  const { fps, durationSec, hz, size = '320x180' } = options
  const args = [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
    ...[
      '-f',
      'lavfi',
      '-i',
      `color=c=black:s=${size}:r=${fps}:d=${durationSec},geq=lum='40+2*N':cb=128:cr=128`,
    ],
    ...['-f', 'lavfi', '-i', `sine=frequency=${hz}:sample_rate=48000:duration=${durationSec}`],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '10', '-pix_fmt', 'yuv420p', '-g', '50'],
    ...['-color_range', 'tv', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
    ...['-c:a', 'aac', '-b:a', '128k', '-movflags', '+faststart', '-f', 'mp4', `file:${path}`],
  ]
  await run('ffmpeg', args, { signal: noAbort() })
  return path
}
