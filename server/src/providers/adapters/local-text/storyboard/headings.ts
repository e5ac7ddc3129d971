import type { Setting } from './story.ts'

const times =
  /^(?:(?:early|late|later|the next|next|that|same|mid)[ -])*(?:days?|nights?|dawn|dusk|mornings?|evenings?|afternoons?|noon|midday|midnight|sunrise|sunset|twilight|magic hour|tag|nacht|morgen|abend|jour|nuit|matin|soir|día|noche|mañana|giorno|notte|mattina|sera|dia|noite|manhã)$/iu
/** They go on with the time of the scene before. */
const sameTime = /^(?:continuous|moments? later|same(?: time)?|later|meanwhile)$/iu
const sides =
  /^(?:(INT\.?\s?\/\s?EXT|EXT\.?\s?\/\s?INT|I\.?\s?\/\s?E)|(INT)|(EXT|EST))(?:\.|(?=\s))\s*(\S.*)$/iu

/** A paragraph of its own in capitals that says where: what makes a text a screenplay. */
const headingLine =
  /(?:^|\n[^\S\n]*\n)[^\S\n]*(?:INT|EXT|EST|I\/E)(?:\.?\/(?:INT|EXT))?\.[^\S\n]+[^\na-z]{2,200}(?=\n|$)/u

/** Whether a text has scene headings like `INT. WAREHOUSE - NIGHT`, and is to be read as a screenplay. */
export const hasSceneHeadings = (text: string): boolean => headingLine.test(text.replaceAll(/\r\n?/gu, '\n'))

/** What a heading says. `before` is the setting of the scene before it. */
export function readHeading(heading: string, before: Setting | null): Setting {
  const [, both, inside, outside, rest] = sides.exec(heading.trim()) ?? []
  const side = both ? 'INT/EXT' : inside ? 'INT' : outside ? 'EXT' : null
  const parts = (rest ?? heading)
    .split(/\s+[-–—]+\s+/u)
    .map((part) => part.trim())
    .filter(Boolean)
  let timeOfDay: string | null = null
  let goesOn = false
  while (parts.length > 1) {
    const last = parts.at(-1) ?? ''
    if (times.test(last)) timeOfDay ??= last.toLowerCase()
    else if (sameTime.test(last)) goesOn = true
    else break
    parts.pop()
  }
  return {
    side,
    place: parts.length > 0 ? inSentenceCase(parts.join(' - ')).slice(0, 200) : null,
    timeOfDay: timeOfDay ?? (goesOn ? (before?.timeOfDay ?? null) : null),
  }
}

/** The heading of a scene whose author wrote none. `number` counts from 1. */
export function writeHeading({ side, place, timeOfDay }: Setting, number: number): string {
  const where = place === null ? `SCENE ${number}` : place.toUpperCase()
  return `${side === null || place === null ? '' : `${side}. `}${where}${timeOfDay === null ? '' : ` - ${timeOfDay.toUpperCase()}`}`
}

/** `VILLAGE STREET` as `Village street`; what is not all in capitals stays as it is. */
export function inSentenceCase(text: string): string {
  const lower = /\p{Ll}/u.test(text) ? text : text.toLowerCase()
  const [first = ''] = lower
  return first.toUpperCase() + lower.slice(first.length)
}

/** `OLD TOBIAS` as `Old Tobias`, `MCCOY #2` as `Mccoy #2`; what is not all in capitals stays as it is. */
export const inNameCase = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name.toLowerCase().replace(/(?<![\p{L}\p{M}\p{N}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
