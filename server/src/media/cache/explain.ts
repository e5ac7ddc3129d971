import type { ChunkEssence, SeenPart } from './chunk-essence.ts'
import { canonicalJson, type Plain } from './fingerprint.ts'
import type { Toolchain } from './toolchain.ts'

/** What a render was made of, as the next one of the same thing is compared with. */
export type RenderRecord = {
  tools: Toolchain
  chunks: { key: string; fromFrame: number; essence: ChunkEssence }[]
  sound: { key: string; essence: Plain }
}

type Fields = Record<string, Plain>

const TOOLS: Record<keyof Toolchain, string> = {
  ffmpeg: 'ffmpeg is another version',
  compositor: 'the compositor is another version',
  kernel: 'the compositor is another version',
  packages: 'a library or a font is another version',
}
const SETTINGS: Record<string, string> = {
  widthPx: 'the size',
  heightPx: 'the size',
  fps: 'the frame rate',
  watermark: 'the watermark',
  hanForms: 'the script',
  container: 'the format',
  encoderArgs: 'the encoder settings',
}
const LOOKS: Record<string, string> = {
  kind: 'the picture',
  imagePath: 'the picture',
  clipPath: 'the clip',
  trimUs: 'the clip',
  filters: 'the clip',
  title: 'the card',
  motion: 'the motion',
  fit: 'the fit',
  focus: 'the focus',
  transition: 'the transition',
  fromFrame: 'the time',
  toFrame: 'the time',
}
const SOUND: Record<string, string> = {
  voice: 'the narration',
  music: 'the music',
  effects: 'the effects',
  tracks: 'the sounds',
  ducking: 'the ducking',
  loudness: 'the loudness',
  durationUs: 'the length',
}

const FIRST_TIME = 'no earlier render is known'
const NOT_KEPT = 'it was made before, and is not kept any more'

/** Why the picture of a chunk had to be made: as sentences without a full stop, at least one. */
export function whyChunk(
  made: { key: string; fromFrame: number; essence: ChunkEssence },
  tools: Toolchain,
  last: RenderRecord | null,
): string[] {
  if (!last) return [FIRST_TIME]
  if (last.chunks.some(({ key }) => key === made.key)) return [NOT_KEPT]
  const otherTools = whyTools(tools, last.tools)
  if (otherTools.length > 0) return otherTools
  const before = counterpart(made, last)
  if (!before) return ['it is new']
  const reasons = [
    ...changed(made.essence.settings, before.essence.settings, SETTINGS, 'the settings').map(
      (what) => `${what} of the video changed`,
    ),
    ...whyStyle(made.essence, before.essence),
    ...whySlides(made.essence, before.essence),
    ...whyOverlays('caption', made.essence, before.essence),
    ...whyOverlays('title', made.essence, before.essence),
  ]
  return reasons.length > 0 ? reasons : ['the video is cut into parts at other places']
}

/** Why the sound had to be made. */
export function whySound(
  made: { key: string; essence: Plain },
  tools: Toolchain,
  last: RenderRecord | null,
): string[] {
  if (!last) return [FIRST_TIME]
  if (last.sound.key === made.key) return [NOT_KEPT]
  const otherTools = whyTools(tools, last.tools)
  if (otherTools.length > 0) return otherTools
  return changed(made.essence, last.sound.essence, SOUND, 'the sound options').map(
    (what) => `${what} changed`,
  )
}

const whyTools = (now: Toolchain, before: Toolchain): string[] =>
  unique(
    (Object.keys(TOOLS) as (keyof Toolchain)[])
      .filter((tool) => now[tool] !== before[tool])
      .map((tool) => TOOLS[tool]),
  )

/** What stood in its place: of the earlier chunks with one of its slides, the one nearest in time. */
function counterpart(
  { fromFrame, essence }: { fromFrame: number; essence: ChunkEssence },
  last: RenderRecord,
): RenderRecord['chunks'][number] | undefined {
  const numbers = new Set(essence.slides.map(({ number }) => number))
  return last.chunks
    .filter((chunk) => chunk.essence.slides.some(({ number }) => numbers.has(number)))
    .sort((a, b) => Math.abs(a.fromFrame - fromFrame) - Math.abs(b.fromFrame - fromFrame))[0]
}

const whyStyle = (now: ChunkEssence, before: ChunkEssence): string[] =>
  now.captionStyle !== null && before.captionStyle !== null && now.captionStyle !== before.captionStyle
    ? ['the caption style of the video changed']
    : []

function whySlides(now: ChunkEssence, before: ChunkEssence): string[] {
  return now.slides.flatMap(({ number, looks }) => {
    const earlier = before.slides.find((slide) => slide.number === number)
    if (!earlier) return [`the time of ${nameOf(number)} changed`]
    return changed(looks, earlier.looks, LOOKS, 'the look').map(
      (what) => `${what} of ${nameOf(number)} changed`,
    )
  })
}

/** Captions and titles are counted over the whole video, so they are compared by what they say, in order. */
function whyOverlays(what: 'caption' | 'title', now: ChunkEssence, before: ChunkEssence): string[] {
  const list = what === 'caption' ? 'cues' : 'titles'
  const same = (one: SeenPart | undefined, other: SeenPart | undefined): boolean =>
    one !== undefined && other !== undefined && canonicalJson(one.looks) === canonicalJson(other.looks)
  const reasons = now[list].flatMap((part, index) =>
    same(part, before[list][index])
      ? []
      : [`the ${what} over ${nameOf(slideUnder(now, what, index))} changed`],
  )
  const gone = before[list].slice(now[list].length)
  return unique([...reasons, ...gone.map(() => `a ${what} is there no more`)])
}

/** The number of the slide over which a caption or title of a chunk first lies. */
function slideUnder({ spans, slides }: ChunkEssence, what: 'caption' | 'title', index: number): number {
  const name = what === 'caption' ? 'cue' : 'title'
  const span = (spans as Fields[]).find((candidate) => candidate[name] === index)
  return slides[Number(span?.slide ?? 0)]?.number ?? 1
}

/** What differs between two sets of fields, in words. */
function changed(now: Plain, before: Plain, words: Record<string, string>, otherwise: string): string[] {
  const [one, other] = [now as Fields, before as Fields]
  const fields = new Set([...Object.keys(one), ...Object.keys(other)])
  const differing = [...fields].filter(
    (field) => canonicalJson(one[field] ?? null) !== canonicalJson(other[field] ?? null),
  )
  return unique(differing.map((field) => words[field] ?? otherwise))
}

const nameOf = (number: number): string => (number === 0 ? 'a card' : `slide ${number}`)

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]
