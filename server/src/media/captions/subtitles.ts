import type { CaptionCue } from '../timeline.ts'

/**
 * SubRip: a number, `HH:MM:SS,mmm --> HH:MM:SS,mmm`, the text, an empty line. SubRip knows no escapes, so what
 * would end a cue early is taken out: blank lines inside the text, and other line ends than `\n`.
 */
export function toSrt(cues: readonly CaptionCue[]): string {
  return cues
    .map((cue, index) => `${index + 1}\n${timing(cue, ',')}\n${textLines(cue.text).join('\n')}\n\n`)
    .join('')
}

/**
 * WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", 4.1): `<` and `&` are escaped because they open tags
 * and references, `>` because a text may not hold `-->`.
 */
export function toVtt(cues: readonly CaptionCue[]): string {
  const blocks = cues.map((cue) => {
    const text = textLines(cue.text)
      .join('\n')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
    return `\n${timing(cue, '.')}\n${text}\n`
  })
  return `WEBVTT\n${blocks.join('')}`
}

const textLines = (text: string): string[] =>
  text
    .split(/[\r\n\v\f\u0085\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const timing = (cue: CaptionCue, decimalMark: ',' | '.'): string =>
  `${timestamp(cue.startUs, decimalMark)} --> ${timestamp(cue.endUs, decimalMark)}`

/** Rounded to the nearest millisecond once, so that a cue's end and the next one's start stay equal. */
function timestamp(us: number, decimalMark: ',' | '.'): string {
  const ms = Math.round(us / 1000)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const clock = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map(two).join(':')
  return `${clock}${decimalMark}${String(ms % 1000).padStart(3, '0')}`
}
