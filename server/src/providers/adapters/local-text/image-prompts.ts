import { asSentence } from '../../../core/text/blocks.ts'
import { excerpt } from '../../../core/text/excerpt.ts'
import { fillTemplate } from '../../../core/text/template.ts'
import type { Beat, ImagePromptsRequest } from '../../port.ts'
import { type Mood, moodOf, namesPlace, placeOf, settingPhrase, stylePhrase } from './mood.ts'
import { concreteNouns } from './nouns.ts'
import { weigher } from './weights.ts'
import { readWords, type Word } from './words.ts'

/** The longest prompt that images take. */
const maxPromptCharacters = 4_000
const mostNouns = 6
/** Turn by turn, as a film changes between them. */
const framings = ['Wide view', 'Close view', 'View at eye level', 'View from above']

/** One prompt for each beat: the filled template, or where there is none (or it leaves nothing) one of our own. */
export function writePrompts(request: ImagePromptsRequest): string[] {
  const own = ownPrompts(request)
  const { template } = request
  if (template === null) return own
  const sectionTitles = new Map(request.sections.map(({ id, title }) => [id, title]))
  return request.beats.map((beat, index) => {
    const filled = fillTemplate(template, {
      'beat.title': beat.title,
      'beat.summary': beat.summary,
      'beat.text': beat.text,
      'section.title': sectionTitles.get(beat.sectionId) ?? null,
      'script.title': request.scriptTitle,
    })
    const fitting =
      filled.length > maxPromptCharacters ? excerpt(filled, maxPromptCharacters, request.language) : filled
    return fitting || (own[index] ?? beat.title)
  })
}

/** Title, summary, further things to be seen, setting and view of the beat, and the style of the whole script. */
function ownPrompts({ beats, language }: ImagePromptsRequest): string[] {
  const wordsOfBeats = beats.map(({ title, summary, text }) =>
    readWords(text || `${title}. ${summary}`, language),
  )
  const weigh = weigher(wordsOfBeats, language)
  const scriptMood = moodOf(wordsOfBeats.flat())
  const titled = beats.map(({ title }, index) => [
    ...readWords(title, language),
    ...(wordsOfBeats[index] ?? []),
  ])
  const moods = carriedMoods(beats, titled, scriptMood)
  const written = new Map<string, number>()
  return beats.map((beat, index) => {
    const words = wordsOfBeats[index] ?? []
    const said = new Set(readWords(`${beat.title}. ${beat.summary}`, language).map(({ key }) => key))
    const nouns = concreteNouns(beat.text, words, weigh, mostNouns, said)
    const parts = [
      sameWords(beat.title, beat.summary) ? '' : asSentence(beat.title),
      asSentence(beat.summary),
      nouns.length > 0 ? `With ${nouns.join(', ')}.` : '',
      asSentence(settingPhrase(moods[index] ?? scriptMood)),
      `${framings[index % framings.length]}, ${stylePhrase(scriptMood)}.`,
    ]
    return unlike(written, excerpt(parts.filter(Boolean).join(' '), maxPromptCharacters, language))
  })
}

const sameWords = (title: string, summary: string): boolean =>
  title.toLowerCase() === summary.replace(/[\p{P}\s]+$/u, '').toLowerCase()

/** A script plays mostly at one place if at least this share of its beats names it. */
const placeShare = 0.34

/**
 * Time, weather and season last until the section ends or something else is said; a time said late in a section
 * holds for its beginning too. The place is the one the beat
 * names, the script's own before others; a beat that names none has the script's own, if there is one.
 */
function carriedMoods(beats: readonly Beat[], words: readonly (readonly Word[])[], scriptMood: Mood): Mood[] {
  const main = scriptMood.place
  const namesMain = words.map((own) => main !== null && namesPlace(own, main))
  const plays = namesMain.filter(Boolean).length >= beats.length * placeShare ? main : null
  const own = words.map((each) => moodOf(each))
  const laterTimes = beats.map(
    ({ sectionId }, index) =>
      own.find(({ time }, later) => later > index && beats[later]?.sectionId === sectionId && time)?.time,
  )
  const moods: Mood[] = []
  beats.forEach((beat, index) => {
    const said = own[index]
    const before = beats[index - 1]?.sectionId === beat.sectionId ? moods[index - 1] : undefined
    moods.push({
      time: said?.time ?? before?.time ?? laterTimes[index] ?? null,
      weather: said?.weather ?? before?.weather ?? null,
      season: said?.season ?? before?.season ?? null,
      place: (namesMain[index] ? main : placeOf(words[index] ?? [])) ?? plays,
    })
  })
  return moods
}

/** Beats that say the same still get pictures of their own. */
function unlike(written: Map<string, number>, prompt: string): string {
  const number = (written.get(prompt) ?? 0) + 1
  written.set(prompt, number)
  return number === 1 ? prompt : `${prompt} Variation ${number}.`
}
