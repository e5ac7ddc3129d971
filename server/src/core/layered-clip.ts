/**
 * A clip as pictures that move: what a provider of ours draws and the media service films. It is drawn in the thread that
 * films it, so that its bitmaps never cross threads.
 */
export interface LayeredClip {
  /** A multiple of 16, at least 32. */
  widthPx: number
  /** Even, at least 32. */
  heightPx: number
  fps: number
  frames: number
  /** Back to front, over black. */
  layers: (ClipLayer | ClipSprites)[]
}

/** RGBA, 8 bits a channel, row by row; colours are premultiplied by alpha, as rasterisers make them. */
export interface Bitmap {
  widthPx: number
  heightPx: number
  rgba: Uint8Array
}

/** One bitmap on its way through the frame. */
export interface ClipLayer {
  kind: 'layer'
  bitmap: Bitmap
  /** For each frame four numbers: x and y of its upper left corner and its scale in frame pixels, and opacity (0..1). */
  poses: Float64Array
}

/** Many small things of one colour: drops, flakes, sparks. */
export interface ClipSprites {
  kind: 'sprites'
  color: readonly [red: number, green: number, blue: number]
  shapes: Shape[]
  /** For each frame four numbers a sprite: which shape, x and y of its middle in frame pixels, and opacity (0..1). */
  places: Float32Array[]
}

/** How much of each pixel a thing covers, 0..255. */
export interface Shape {
  widthPx: number
  heightPx: number
  cover: Uint8Array
}

/** What to film: a module whose default export draws a `LayeredClip` from `input`, which is structured-cloned. */
export interface ClipToFilm {
  module: URL
  input: object
  /** A sound file to be heard under it, from its start, faded out where the clip ends first. */
  sound: Uint8Array | null
}

/** Films a clip as an MP4. The same work gives the same bytes. */
export type FilmClip = (
  work: ClipToFilm,
  signal: AbortSignal,
) => Promise<{ mp4: Uint8Array; frames: number; durationSec: number }>
