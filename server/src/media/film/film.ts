import type { VideoContainer } from '../encoder.ts'
import type {
  CaptionCue,
  CaptionStyle,
  CardShot,
  Fit,
  PictureShot,
  Soundtrack,
  Stretch,
  Timeline,
  TitleText,
  TransitionKind,
  Watermark,
} from '../timeline.ts'

/**
 * A film: shots one after another, with titles, captions and any number of sounds. As in `Timeline` every time is an
 * integer number of microseconds on a frame boundary of `fps`.
 */
export interface Film {
  widthPx: number
  heightPx: number
  fps: Timeline['fps']
  container: VideoContainer
  /** Length of the whole film in frames; the sound is cut or padded to exactly this. */
  durationFrames: number
  /** In order, without gap; two neighbours overlap for as long as one gives way to the other, and never more than two. */
  shots: Shot[]
  /** Titles over the picture, in order, never overlapping. */
  titles: FilmTitle[]
  /** Burned-in captions; empty for none or sidecar. Cues never overlap. */
  captions: { style: CaptionStyle; cues: CaptionCue[] }
  /** Lies over the whole film; default none. */
  watermark?: Watermark | null
  sound: FilmSound
}

export type Shot = Stretch & {
  /** How the one before gives way to it, where they overlap; default `crossfade`. */
  transition?: TransitionKind
} & (PictureShot | ClipShot | CardShot)

export interface ClipShot {
  kind: 'clip'
  /** Absolute path of a video of ours, named `.mp4` or `.webm`. */
  clipPath: string
  /** How much is left out of its beginning. */
  trimUs: number
  fit: Fit
  source: ClipPicture
}

/** What has to be known of a clip's picture before it can be brought to the film's. */
export interface ClipPicture {
  widthPx: number
  heightPx: number
  colourMatrix: 'bt709' | 'smpte170m' | 'bt2020'
}

export type FilmTitle = Stretch & { title: TitleText }

export interface FilmSound {
  tracks: SoundTrack[]
  ducking: Soundtrack['ducking']
  loudness: Soundtrack['loudness']
}

/**
 * A piece of sound at a place. Each is levelled by its role before `gainDb`: voices to one loudness, music under them (it
 * also steps back while they speak), clips' own sound and effects a little lower than voices and never lifted much.
 */
export interface SoundTrack extends Stretch {
  role: 'voice' | 'music' | 'effect'
  /** Absolute path of a file of ours, with an ending that tells its format. */
  path: string
  /** How much is left out of its beginning. */
  trimUs: number
  gainDb: number
  fadeInUs: number
  fadeOutUs: number
}
