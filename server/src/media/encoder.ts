/** MP4 holds H.264 and AAC, WebM VP9 and Opus. */
export type VideoContainer = 'mp4' | 'webm'

/**
 * One thread, because chunks are encoded side by side and two such encoders outrun one with two threads. Closed groups
 * of pictures (x264's default; without VP9's hidden frames that later ones refer to) let chunks be joined by stream copy.
 */
const CODECS: Record<VideoContainer, readonly string[]> = {
  mp4: ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-profile:v', 'high', '-pix_fmt', 'yuv420p'],
  webm: [
    ...[
      '-c:v',
      'libvpx-vp9',
      '-deadline',
      'realtime',
      '-cpu-used',
      '7',
      '-auto-alt-ref',
      '0',
      '-lag-in-frames',
      '0',
    ],
    ...['-b:v', '0', '-crf', '31', '-pix_fmt', 'yuv420p'],
  ],
}

/** ffmpeg's arguments from raw frames on stdin to a file, whose name comes last. */
export function encoderArgs(
  container: VideoContainer,
  { widthPx, heightPx, fps }: { widthPx: number; heightPx: number; fps: number },
): string[] {
  return [
    ...['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'],
    ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-video_size', `${widthPx}x${heightPx}`],
    ...['-framerate', String(fps), '-i', 'pipe:0'],
    ...CODECS[container],
    ...['-g', String(fps * 5), '-threads', '1'],
    ...['-color_range', 'tv', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
    ...['-fflags', '+bitexact', '-f', container],
  ]
}
