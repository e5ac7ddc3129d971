import { cleanControls } from '../../../../core/text/normalize.ts'
import { splitSentences } from '../../../../core/text/sentences.ts'
import { countWords, isSpeakable } from '../../../../core/text/words.ts'
import { leapsInTime, settingOf } from './places.ts'
import { mannerOf, onlyAttributes, opensQuote, speechIn } from './spoken.ts'
import type { Moment, Setting, Story, StoryScene } from './story.ts'

/** Where neither place nor time changes, a scene ends with the paragraph in which it has this many words. */
const longScene = 160
const border = /^(?:[*#~_–—-]\s*)+$/u
const chapter =
  /^(?:#{1,6}\s+(.+)|((?:chapter|part|act|kapitel|teil|chapitre|capítulo|capitolo)\s+[\p{N}\p{L}]{1,12}\b.{0,80}))$/iu
/** The speech of nobody who can be told is a voice's. */
export const nobody = 'Voice'

/**
 * Reads prose: a scene ends where the place or the time changes, at a border, or when it has gone on for long. The
 * `character` of a speech is what is told beside it, until `nameSpeakers` finds who that is.
 */
export function readProse(source: string, language: string): Story {
  const paragraphs = cleanControls(source)
    .split(/\n(?:[^\S\n]*\n)+/u)
    .map((text) => text.trim())
    .filter(Boolean)
  const scenes: StoryScene[] = []
  let title: string | null = null
  let isOver = true
  let now: Setting = { side: null, place: null, timeOfDay: null }
  let words = 0
  for (const paragraph of paragraphs) {
    const heading = chapter.exec(paragraph)
    const scene = scenes.at(-1)
    if (heading || border.test(paragraph) || !isSpeakable(paragraph)) {
      if (scenes.length === 0 && heading?.[1] !== undefined) title ??= heading[1].slice(0, 200)
      if (scene) scene.text += `\n\n${paragraph}`
      isOver = true
      continue
    }
    const told = withoutSpeech(paragraph)
    const leaps = leapsInTime(told)
    const setting = asKnown(settingOf(told), scenes)
    const moves = setting.place !== null && now.place !== null && setting.place !== now.place
    const passes = setting.timeOfDay !== null && now.timeOfDay !== null && setting.timeOfDay !== now.timeOfDay
    if (isOver || moves || passes || leaps || words >= longScene || !scene) {
      now = {
        // Somebody who goes elsewhere does so at the same time of day; after a leap or a border nothing is known.
        timeOfDay: setting.timeOfDay ?? (leaps || isOver ? null : now.timeOfDay),
        ...(setting.place === null && !isOver ? placeOf(now) : placeOf(setting)),
      }
      scenes.push({ ...now, heading: null, summary: null, text: paragraph, moments: [] })
      isOver = false
      words = 0
    } else {
      now = {
        ...now,
        ...(now.place === null ? placeOf(setting) : {}),
        timeOfDay: now.timeOfDay ?? setting.timeOfDay,
      }
      Object.assign(scene, now)
      scene.text += `\n\n${paragraph}`
    }
    scenes.at(-1)?.moments.push(...momentsOf(paragraph, language))
    words += countWords(paragraph, language)
  }
  return { title, scenes }
}

/** "The kitchen" after "the little kitchen" is the same one. */
function asKnown(setting: Setting, scenes: readonly StoryScene[]): Setting {
  const { place } = setting
  if (place === null) return setting
  const known = scenes.find((scene) => scene.place?.toLowerCase().endsWith(` ${place.toLowerCase()}`))
  return known ? { ...setting, place: known.place } : setting
}

const placeOf = ({ side, place }: Setting): Pick<Setting, 'side' | 'place'> => ({ side, place })

/** What somebody only speaks of is nowhere where they are. */
const withoutSpeech = (text: string): string => text.replace(/"[^"\n]+"|“[^”\n]+”|«[^»\n]+»/gu, ' ')

function momentsOf(paragraph: string, language: string): Moment[] {
  return wholeSpeeches(splitSentences(paragraph, language)).flatMap((sentence, index): Moment[] => {
    const text = sentence.replace(/\s+/gu, ' ').trim()
    const spoken = speechIn(text)
    if (!spoken) return isSpeakable(text) ? [{ kind: 'action', text, opensParagraph: index === 0 }] : []
    const told: Moment = { kind: 'action', text: spoken.told, opensParagraph: index === 0 }
    const said: Moment = {
      kind: 'speech',
      character: spoken.told,
      text: spoken.text,
      parenthetical: mannerOf(spoken.told),
      isSeen: true,
      opensParagraph: index === 0,
    }
    if (spoken.told === '' || onlyAttributes(spoken.told)) return [said]
    return /^["“„«「‘]/u.test(text) ? [said, told] : [told, said]
  })
}

const endsSpeech = (text: string): boolean => /[!?…]["”»」’]\s*$/u.test(text)
const isSaying = (sentence: string): boolean => !/["“„«「]/u.test(sentence) && onlyAttributes(sentence.trim())

/** Sentences of one speech, put together again until its quotation mark closes and it is told whose it was. */
function wholeSpeeches(sentences: readonly string[]): string[] {
  const whole: string[] = []
  for (const sentence of sentences) {
    const last = whole.at(-1)
    const goesOn =
      last !== undefined &&
      last.length < 2_000 &&
      (opensQuote(last) || (endsSpeech(last) && isSaying(sentence)))
    if (goesOn) whole[whole.length - 1] = last + sentence
    else whole.push(sentence)
  }
  return whole
}
