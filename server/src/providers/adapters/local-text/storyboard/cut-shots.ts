import { type Name, namesIn } from './names.ts'
import { cutSpeech, type ShotLengths, secondsOf } from './shot-lengths.ts'
import type { Moment, StoryScene } from './story.ts'

/** Moments that one shot shows. */
export interface Cut {
  moments: Moment[]
  seconds: number
  /** Who is in the picture, in the order in which they are told of. */
  seen: string[]
}

/** "She kneels" is about the one who was seen last, "they" about all who were. */
const leaning = /\b(?:s?he|her|his)\b/iu
const leaningOnAll = /\bthey\b/iu

/**
 * Cuts a scene into shots. `seenBefore`: who was in the picture at last. Each goes on to about the length that the density aims at; it ends sooner where a paragraph
 * begins, somebody else speaks or comes into the picture, and always before it would be too long.
 */
export function cutShots(
  scene: StoryScene,
  names: readonly Name[],
  { aim, most }: ShotLengths,
  language: string,
  seenBefore: readonly string[] = [],
): Cut[] {
  const cuts: Cut[] = []
  let lastSeen = [...seenBefore]
  for (const moment of scene.moments.flatMap((each) => cutSpeech(each, most, language))) {
    const seconds = secondsOf(moment, language)
    const seen = seenIn(moment, names, lastSeen)
    if (seen.length > 0) lastSeen = seen
    const cut = cuts.at(-1)
    if (cut && goesOn(cut, moment, seconds, seen, aim, most)) {
      cut.moments.push(moment)
      cut.seconds += seconds
      cut.seen = [...new Set([...cut.seen, ...seen])]
    } else cuts.push({ moments: [moment], seconds, seen })
  }
  return cuts
}

function seenIn(moment: Moment, names: readonly Name[], lastSeen: readonly string[]): string[] {
  if (moment.kind === 'speech') return moment.isSeen ? [moment.character] : []
  const named = namesIn(moment.text, names)
  if (named.length > 0) return named
  if (leaning.test(moment.text)) return lastSeen.slice(0, 1)
  return leaningOnAll.test(moment.text) && lastSeen.length > 1 ? [...lastSeen] : []
}

function goesOn(
  { moments, seconds: soFar, seen: before }: Cut,
  moment: Moment,
  seconds: number,
  seen: readonly string[],
  aim: number,
  most: number,
): boolean {
  if (soFar + seconds > most) return false
  if (soFar >= aim) return false
  const last = moments.at(-1)
  const stranger = before.length > 0 ? seen.some((name) => !before.includes(name)) : seen.length > 0
  const newThought =
    (moment.kind === 'action' && (moment.opensParagraph || last?.kind === 'speech')) ||
    (moment.kind === 'speech' && last?.kind === 'speech' && moment.character !== last.character)
  return soFar < aim * 0.6 || !(stranger || newThought)
}
