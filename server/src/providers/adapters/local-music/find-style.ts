import { defaultStyle, styles } from './styles/index.ts'
import type { Style } from './styles/style.ts'

/** A style for a request; `note` says so where it was not asked for by its own name. */
export interface StyleChoice {
  style: Style
  note: string | null
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []

const slugOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')

/** Words of the text that speak for a style; a hyphenated word also counts by its parts. */
function matches(style: Style, text: string): string[] {
  const words = wordsOf(text).flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])])
  return [...new Set(words.filter((word) => style.words.includes(word)))]
}

/**
 * The style a text names or describes. Its own name wins; otherwise the style most of whose words occur in
 * `text` (and, half as strongly, in `prompt`); otherwise the default.
 */
export function findStyle(text: string, prompt: string | null): StyleChoice {
  const named = styles.find((style) => style.id === slugOf(text))
  if (named) return { style: named, note: null }
  const scored = styles.map((style) => {
    const inText = matches(style, text)
    const inPrompt = matches(style, prompt ?? '')
    return { style, words: [...inText, ...inPrompt], score: 2 * inText.length + inPrompt.length }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  if (best.score === 0) {
    return { style: defaultStyle, note: `style '${text}' is not known here: played as '${defaultStyle.id}'` }
  }
  const heard = best.words.map((word) => `'${word}'`).join(', ')
  return { style: best.style, note: `style '${text}' played as '${best.style.id}' (by ${heard})` }
}

/** Whether a prompt asks for music without percussion. */
export const forbidsDrums = (text: string): boolean =>
  /\b(?:no|without|sans)\s+(?:any\s+)?(?:drums?|percussion|beats?)\b|\bdrumless\b/i.test(text)
