import { segmenter } from './language.ts'

/** The elements of SSML 1.1 (W3C, 2010); everything else in angle brackets is text or HTML. */
const ssmlNames =
  'audio|break|desc|emphasis|lang|lexicon|lookup|mark|meta|metadata|p|phoneme|prosody|s|say-as|speak|sub|token|voice|w'

/** One SSML tag. Groups: `/` of an end tag, name, `/` of an empty one. Global: use with `matchAll` and `replace`. */
export const ssmlTags = new RegExp(`<(/?)(${ssmlNames})(?=[\\s/>])[^<>]*?(/?)>`, 'giu')

/** Tags at which a reader stops, so that the words on both sides are two. */
const pausing = new Set(['break', 'p', 's'])

/** Scripts written without spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** Takes the SSML tags out of a text and leaves its words as they are; a pausing tag becomes a space. */
export const stripTags = (text: string): string =>
  text.replace(ssmlTags, (_tag, _slash, name: string) => (pausing.has(name.toLowerCase()) ? ' ' : ''))

/**
 * The text between spaces, punctuation included, without SSML tags: the one tokenisation of captions, word times
 * and beats. A token may be punctuation alone.
 */
export const tokens = (text: string): string[] => stripTags(text).split(/\s+/u).filter(Boolean)

/** Whether there is anything to say: a letter or a digit outside tags. */
export const isSpeakable = (text: string): boolean => /[\p{L}\p{N}]/u.test(stripTags(text))

/** How many words a reader says; scripts without spaces are counted by dictionary. */
export function countWords(text: string, language: string): number {
  let count = 0
  for (const token of tokens(text)) {
    if (unspaced.test(token)) {
      for (const { isWordLike } of segmenter(language, 'word').segment(token)) if (isWordLike) count++
    } else if (isSpeakable(token)) count++
  }
  return count
}
