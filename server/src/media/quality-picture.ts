import { inputArguments, type MeasureOptions, quietFlags } from './audio/measure.ts'
import { run } from './run.ts'

/** A stretch of time, in seconds; an open one ends at infinity. */
export interface Stretch {
  startSec: number
  endSec: number
}

/** What a look at the picture found, to within two frames. */
export interface PictureReport {
  black: Stretch[]
  /** Nothing moved for a second or longer; includes pictures that show no motion because they are flat. */
  frozen: Stretch[]
  /** Once a second: does the picture hold enough detail that motion would be seen in it? */
  detail: { atSec: number; flat: boolean }[]
}

/** Small enough to be quick, large enough to see a slow pan; area averaging also takes the coding noise down. */
const SCALE = 'scale=320:-2:flags=area'
/** Black as an encoder writes it, not a night scene; a caption on top may cover a tenth of it. */
const BLACK = 'blackdetect=d=0.04:pix_th=0.02:pic_th=0.9'
/**
 * Mean difference from the stretch's first frame, of full scale. Measured on x264 crf 20: a frozen picture stays
 * under 0.0001, a zoom of 4 % in 6 s over a plain gradient is above it.
 */
const FREEZE = 'freezedetect=n=0.0001:d=1'
const DETAIL_RATE = 'fps=1:round=down'
/** Between the darkest and the brightest tenth of the pixels, in 8-bit steps, for each of Y, U and V. */
const FLAT_SPREAD = 4

/** Frames that no other frame needs are half of the work and a thirtieth of a second of the news. */
const DECODER = ['-xerror', '-skip_frame', 'noref']

/**
 * Decodes the picture once, scaled down: all of it, or the part between two key frames. Rejects with `ProcessError` when
 * there is none or it is damaged.
 */
export async function measurePicture(
  path: string,
  options: MeasureOptions & { part?: Stretch },
): Promise<PictureReport> {
  const { part } = options
  const seek = part ? ['-ss', part.startSec.toFixed(6), '-t', (part.endSec - part.startSec).toFixed(6)] : []
  const graph = `[0:v:0]${SCALE},split=2[watch][sample];[sample]${DETAIL_RATE},signalstats,metadata=mode=print:file=-,nullsink;[watch]${BLACK},${FREEZE}[out]`
  const output = ['-map', '[out]', '-fps_mode', 'passthrough', '-f', 'null', '-']
  const lines: string[] = []
  const { stdout } = await run(
    options.ffmpeg.ffmpegPath,
    [
      ...quietFlags,
      ...DECODER,
      '-copyts',
      ...inputArguments(path, seek),
      '-filter_complex',
      graph,
      ...output,
    ],
    { signal: options.signal, onStderrLine: (line) => lines.push(line) },
  )
  return { ...readWatch(lines), detail: readDetail(stdout.toString('utf8')) }
}

function readWatch(lines: readonly string[]): Omit<PictureReport, 'detail'> {
  const report: Omit<PictureReport, 'detail'> = { black: [], frozen: [] }
  for (const line of lines) {
    const black = line.match(/black_start:(\S+) black_end:(\S+)/)
    const freezeStart = line.match(/freeze_start: (\S+)/)
    const freezeEnd = line.match(/freeze_end: (\S+)/)
    if (black) report.black.push({ startSec: Number(black[1]), endSec: Number(black[2]) })
    if (freezeStart)
      report.frozen.push({ startSec: Number(freezeStart[1]), endSec: Number.POSITIVE_INFINITY })
    const open = report.frozen.at(-1)
    if (freezeEnd && open) open.endSec = Number(freezeEnd[1])
  }
  return report
}

function readDetail(text: string): PictureReport['detail'] {
  return text
    .split(/^frame:/m)
    .slice(1)
    .map((block) => {
      const value = (name: string) => Number(block.match(new RegExp(`${name}[:=](\\S+)`))?.[1])
      const spread = (plane: string) => value(`${plane}HIGH`) - value(`${plane}LOW`)
      return { atSec: value('pts_time'), flat: ['Y', 'U', 'V'].every((plane) => spread(plane) < FLAT_SPREAD) }
    })
}
