import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toSrt } from '../../server/src/media/captions/subtitles.ts'
import { type PlannedSlide, planVideo } from '../../server/src/media/plan.ts'
import { MICROSECONDS, type Timeline } from '../../server/src/media/timeline.ts'

export interface GraphOptions {
  folder: string
  ffmpegPath: string
  /** How many times each picture is enlarged before `zoompan` moves over it, which it does by whole pixels. */
  upscale: number
}

/** One ffmpeg for everything, as most scripts on the web do it: zoompan, xfade, subtitles, sidechaincompress, loudnorm. */
export async function zoompanGraph(
  timeline: Timeline,
  { folder, ffmpegPath, upscale }: GraphOptions,
): Promise<{ command: string; args: string[] }> {
  const { fps, sound, captions } = timeline
  const { slides } = planVideo(timeline)
  await writeFile(join(folder, 'captions.srt'), toSrt(captions.cues))
  const pictures = slides.flatMap((slide) => ('imagePath' in slide ? [slide.imagePath] : []))
  const fades = slides.slice(1).map((slide, index) => {
    const frames = (slides[index]?.toFrame ?? 0) - slide.fromFrame
    const before = index === 0 ? 's0' : `x${index}`
    return `[${before}][s${index + 1}]xfade=transition=fade:duration=${frames / fps}:offset=${slide.fromFrame / fps}[x${index + 1}]`
  })
  const graph = [
    ...slides.map((slide, index) => `[${index}:v]${moving(slide, timeline, upscale)}[s${index}]`),
    ...fades,
    `[x${slides.length - 1}]subtitles=captions.srt:force_style='FontSize=17,Outline=1.5,MarginV=22'[v]`,
    ...soundGraph(timeline, slides.length),
  ]
  const files = [...pictures, sound.voice?.path ?? '', sound.music?.path ?? '']
  const inputs = files.flatMap((path, index) => [
    ...(index < pictures.length ? ['-framerate', String(fps)] : []),
    ...['-i', path],
  ])
  const video = [
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '20',
    '-pix_fmt',
    'yuv420p',
    '-r',
    String(fps),
  ]
  return {
    command: ffmpegPath,
    args: [
      ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y', ...inputs],
      ...['-filter_complex', graph.join(';'), '-map', '[v]', '-map', '[a]', ...video],
      ...['-c:a', 'aac', '-b:a', '192k', '-movflags', '+faststart', join(folder, `zoompan${upscale}x.mp4`)],
    ],
  }
}

function moving(slide: PlannedSlide, { widthPx, heightPx, fps }: Timeline, upscale: number): string {
  const frames = slide.toFrame - slide.fromFrame
  const views = 'motion' in slide && slide.motion.kind === 'ken-burns' ? slide.motion : null
  const between = (from = 1, to = from) => `(${from}+${to - from}*on/${Math.max(1, frames - 1)})`
  const zoom = between(views?.from.zoom, views?.to.zoom)
  const x = `iw*${between(views?.from.centreX ?? 0.5, views?.to.centreX)}-iw/zoom/2`
  const y = `ih*${between(views?.from.centreY ?? 0.5, views?.to.centreY)}-ih/zoom/2`
  return [
    `scale=${widthPx * upscale}:${heightPx * upscale}:flags=bicubic`,
    'setsar=1,format=yuv420p',
    `zoompan=z='${zoom}':x='${x}':y='${y}':d=${frames}:s=${widthPx}x${heightPx}:fps=${fps}`,
  ].join(',')
}

function soundGraph({ sound, durationFrames, fps }: Timeline, firstInput: number): string[] {
  const delayMs = ((sound.voice?.startUs ?? 0) / MICROSECONDS) * 1000
  const { ducking, loudness } = sound
  const threshold = 10 ** (ducking.thresholdDb / 20)
  const duck = `sidechaincompress=threshold=${threshold}:ratio=8:attack=${ducking.attackMs}:release=${ducking.releaseMs}`
  const target = `loudnorm=I=${loudness.integratedLufs}:TP=${loudness.truePeakDbtp}:LRA=11,aresample=48000`
  return [
    `[${firstInput}:a]aresample=48000,aformat=channel_layouts=stereo,adelay=${delayMs}:all=1,asplit=2[voice][key]`,
    `[${firstInput + 1}:a]aformat=channel_layouts=stereo,volume=0.5[music]`,
    `[music][key]${duck}[ducked]`,
    `[voice][ducked]amix=inputs=2:normalize=0:duration=longest,${target},atrim=end=${durationFrames / fps}[a]`,
  ]
}
