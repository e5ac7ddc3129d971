/**
 * What a video is, independent of how it is made: every time is an integer number of microseconds that falls
 * on a frame boundary of `fps`, so that no rounding can add up along the video.
 */
export interface Timeline {
  widthPx: number
  heightPx: number
  fps: 24 | 25 | 30 | 60
  /** Length of the whole video in frames; the sound is cut or padded to exactly this. */
  durationFrames: number
  /** In order, without gap: each slide ends where the next one starts; the last ends with the video. */
  slides: Slide[]
  /** Centred on the cut: it begins half its length before and never moves a cut or the sound. */
  transition: { kind: 'cut' } | { kind: TransitionKind; durationUs: number }
  /** Burned-in captions; empty for none or sidecar. Cues never overlap. */
  captions: { style: CaptionStyle; cues: CaptionCue[] }
  /** Lies over the whole video; default none. */
  watermark?: Watermark | null
  /** Places that players can jump to, in order, without gap from the video's start to its end; default none. */
  chapters?: Chapter[]
  sound: Soundtrack
}

/** From when to when something is there. */
export interface Stretch {
  startUs: number
  endUs: number
}

export type Slide = Stretch & (PictureShot | CardShot)

export interface PictureShot {
  kind: 'picture'
  /** Absolute path of a still that `ingest` has already normalised (PNG or JPEG, upright, sRGB). */
  imagePath: string
  /** Default `cover`. */
  fit?: Fit
  /** What `cover` keeps in sight; default the middle. See `findFocus`. */
  focus?: Point | null
  /** Within the picture as it fills the frame. */
  motion: Motion
}

/** A title of its own; null is black. */
export interface CardShot {
  kind: 'card'
  title: TitleText | null
}

/**
 * How one picture gives way to the next while both are there. `dip` goes down to black and comes up again, `wipe`
 * uncovers the next one from the left to the right, `slide` pushes the one before out to the left.
 */
export type TransitionKind = 'crossfade' | 'dip' | 'wipe' | 'slide'

/** A place in a picture, in 0..1 of its width and height. */
export interface Point {
  x: number
  y: number
}

/** Ken Burns: a straight move of the view from one window of the picture to another, by eased or linear time. */
export type Motion = { kind: 'still' } | { kind: 'ken-burns'; from: View; to: View }

/** How a picture of another shape fills the frame: cut at its edges, or whole: with black bars, or before itself, blurred. */
export type Fit = 'cover' | 'contain' | 'blur'

/** The words of a title card or of a title over the picture. */
export interface TitleText {
  text: string
  subtitle: string | null
}

/** A picture laid over the video in a corner, clear of the margin. */
export interface Watermark {
  /** Absolute path of a picture that `ingest` has normalised; where it is transparent the video is seen. */
  imagePath: string
  corner: Corner
  /** 0..1. */
  opacity: number
  /** Its width as a share of the frame's shorter side, 0..1; its height follows. */
  widthShare: number
}

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

export type Chapter = Stretch & { title: string }

/** A window of the picture: its centre in 0..1 of width and height, and how far it is zoomed in (1 = all of it). */
export interface View {
  centreX: number
  centreY: number
  zoom: number
}

/** `karaoke` is `subtitle` with the word that is being spoken in another colour. */
export type CaptionStyle = 'subtitle' | 'karaoke' | 'boxed' | 'minimal'

export interface CaptionCue {
  startUs: number
  endUs: number
  /** One or two lines, already broken with `\n`. */
  text: string
  /** When its words are heard, in order; without them nothing of it is lit. */
  words?: CueWord[]
}

/** A range of UTF-16 units of a cue's text, and when it is heard. */
export interface CueWord {
  from: number
  to: number
  startUs: number
  endUs: number
}

export interface Soundtrack {
  /** Narration: a mono or stereo WAV, heard from `startUs`. */
  voice: { path: string; startUs: number; levelLufs?: number } | null
  /**
   * Music bed: a WAV at least as long as the video or shorter (then it ends earlier, faded). `levelLufs`, here and above:
   * how loud it counts as, where its parts were levelled one by one; without it, it is measured.
   */
  music: { path: string; gainDb: number; fadeInUs: number; fadeOutUs: number; levelLufs?: number } | null
  /** Added as it is: a WAV from the start on. */
  effects?: { path: string } | null
  /** Sidechain ducking of the music by the voice. */
  ducking: { enabled: boolean; thresholdDb: number; attackMs: number; releaseMs: number }
  /** Target of the final mix (ITU-R BS.1770 / EBU R 128). */
  loudness: { integratedLufs: number; truePeakDbtp: number }
}

export const MICROSECONDS = 1_000_000

/** Start of a frame in microseconds, rounded to the nearest one. */
export const frameToUs = (frame: number, fps: number): number => Math.round((frame * MICROSECONDS) / fps)

/** The frame whose start is nearest to a time. */
export const usToFrame = (us: number, fps: number): number => Math.round((us * fps) / MICROSECONDS)

/** A time moved to the nearest frame boundary. */
export const quantise = (us: number, fps: number): number => frameToUs(usToFrame(us, fps), fps)
