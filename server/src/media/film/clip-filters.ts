import type { ClipShot } from './film.ts'

interface Size {
  widthPx: number
  heightPx: number
}

/** The blurred picture behind a whole one: how small it is drawn, its blur there in pixels, and how dark it is. */
const GROUND = { shrink: 1 / 16, sigmaPx: 2.7, gain: 0.62 }

/** ffmpeg's filters that bring a clip to the film's size and colours; nothing where it has them. */
export function clipFilters({ fit, source }: ClipShot, frame: Size): string {
  const isSameSize = source.widthPx === frame.widthPx && source.heightPx === frame.heightPx
  if (isSameSize && source.colourMatrix === 'bt709') return ''
  const colours = `in_color_matrix=${source.colourMatrix}:out_color_matrix=bt709:out_range=tv`
  const isSameShape = source.widthPx * frame.heightPx === source.heightPx * frame.widthPx
  return fit === 'blur' && !isSameShape
    ? beforeItself(source, frame, colours)
    : scaled(source, frame, fit === 'contain' ? 'contain' : 'cover', colours)
}

function scaled(source: Size, frame: Size, fit: 'cover' | 'contain', colours: string): string {
  const { widthPx, heightPx } = scaledSize(source, frame, fit)
  const filters = [`scale=${widthPx}:${heightPx}:flags=bicubic:${colours}`]
  if (widthPx > frame.widthPx || heightPx > frame.heightPx)
    filters.push(`crop=${frame.widthPx}:${frame.heightPx}`)
  if (widthPx < frame.widthPx || heightPx < frame.heightPx)
    filters.push(`pad=${frame.widthPx}:${frame.heightPx}:-1:-1:black`)
  return filters.join(',')
}

/** The whole picture over itself, enlarged to cover the frame, blurred and darkened: as stills are, see `picture-fit.ts`. */
function beforeItself(source: Size, frame: Size, colours: string): string {
  const whole = scaledSize(source, frame, 'contain')
  const small = {
    widthPx: evenOf(frame.widthPx * GROUND.shrink),
    heightPx: evenOf(frame.heightPx * GROUND.shrink),
  }
  const cover = scaledSize(source, small, 'cover')
  // Luma begins at 16, so that is what it is darkened towards.
  const darken = `lutyuv=y='16+(val-16)*${GROUND.gain}':u='128+(val-128)*${GROUND.gain}':v='128+(val-128)*${GROUND.gain}'`
  return [
    'split[front][back]',
    `[back]scale=${cover.widthPx}:${cover.heightPx}:flags=area:${colours},crop=${small.widthPx}:${small.heightPx},gblur=sigma=${GROUND.sigmaPx},${darken},scale=${frame.widthPx}:${frame.heightPx}:flags=bicubic[ground]`,
    `[front]scale=${whole.widthPx}:${whole.heightPx}:flags=bicubic:${colours}[whole]`,
    '[ground][whole]overlay=(W-w)/2:(H-h)/2',
  ].join(';')
}

function scaledSize(source: Size, frame: Size, fit: 'cover' | 'contain'): Size {
  const [across, down] = [frame.widthPx / source.widthPx, frame.heightPx / source.heightPx]
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down)
  return { widthPx: evenOf(source.widthPx * scale), heightPx: evenOf(source.heightPx * scale) }
}

const evenOf = (length: number): number => Math.max(2, Math.round(length / 2) * 2)
