import { splitSentences } from '../../../../core/text/sentences.ts'
import { countWords, tokens } from '../../../../core/text/words.ts'
import type { StoryboardRequest } from '../../../port.ts'
import type { Moment } from './story.ts'

/** How long things take to be seen and said, in seconds. */
const secondsPerSpokenWord = 1 / 2.6
const breathBeforeSpeech = 0.6
const secondsPerToldWord = 0.26
const lookAround = 1.2
const shortestAction = 1.5
const longestAction = 8
export const shortestShot = 2

/** What a shot is aimed at to last, and what it may last at most, in seconds. */
export interface ShotLengths {
  aim: number
  most: number
}

const byDensity: Record<StoryboardRequest['shotDensity'], ShotLengths> = {
  low: { aim: 8, most: 12 },
  medium: { aim: 5, most: 8 },
  high: { aim: 3, most: 5 },
}

/** About what a storyboard can hold (the contract's `retry_shot_ids`); longer stories are told in longer shots. */
const mostShots = 1_000
/** Shots end at a good place, on average this part of what they are aimed at. */
const reached = 0.6
const longestShot = 60

/** How long the shots of a story are to be that lasts so many seconds altogether. */
export function shotLengths(density: StoryboardRequest['shotDensity'], storySeconds: number): ShotLengths {
  const { aim, most } = byDensity[density]
  const stretch = Math.max(1, storySeconds / (mostShots * reached * aim))
  return { aim: Math.min(longestShot, aim * stretch), most: Math.min(longestShot, most * stretch) }
}

export function secondsOf(moment: Moment, language: string): number {
  const words = countWords(moment.text, language)
  if (moment.kind === 'speech') return breathBeforeSpeech + words * secondsPerSpokenWord
  return Math.min(longestAction, Math.max(shortestAction, lookAround + words * secondsPerToldWord))
}

/** To half seconds, as people plan shots. */
export const rounded = (seconds: number): number => Math.max(shortestShot, Math.ceil(seconds * 2) / 2)

/** A speech that is too long for one shot as several, cut between sentences, or within one that is too long by itself. */
export function cutSpeech(moment: Moment, most: number, language: string): Moment[] {
  if (moment.kind === 'action' || secondsOf(moment, language) <= most) return [moment]
  const room = Math.max(1, Math.floor((most - breathBeforeSpeech) / secondsPerSpokenWord))
  const pieces: string[] = []
  for (const sentence of splitSentences(moment.text, language)) {
    for (const part of partsOf(sentence.trim(), room, language)) {
      const last = pieces.at(-1)
      const together = last === undefined ? part : `${last} ${part}`
      if (last !== undefined && countWords(together, language) <= room) pieces[pieces.length - 1] = together
      else pieces.push(part)
    }
  }
  return pieces.map((text, index) => ({
    ...moment,
    text,
    parenthetical: index === 0 ? moment.parenthetical : null,
  }))
}

/** A dialogue line takes at most 2,000 characters, however few words they are. */
const mostCharacters = 1_900

function partsOf(sentence: string, room: number, language: string): string[] {
  if (countWords(sentence, language) <= room && sentence.length <= mostCharacters) return [sentence]
  const parts: string[] = []
  let part = ''
  for (const word of tokens(sentence).flatMap(short)) {
    const longer = part === '' ? word : `${part} ${word}`
    if (part !== '' && (countWords(longer, language) > room || longer.length > mostCharacters)) {
      parts.push(part)
      part = word
    } else part = longer
  }
  return part === '' ? parts : [...parts, part]
}

/** Scripts without spaces write whole paragraphs as one. */
const short = (word: string): string[] => word.match(/.{1,60}/gsu) ?? []
