import { ssmlTags } from './words.ts'

/** HTML that people paste along with a text; names that SSML has too are left to SSML. */
const htmlTags =
  /<\/?(?:a|abbr|article|b|big|blockquote|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|img|ins|kbd|li|main|nav|ol|pre|q|section|small|span|strong|strike|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)(?:\s[^<>]*|\s*\/)?>/giu
const htmlLineBreaks = /<br\s*\/?>/giu
const htmlHidden =
  /<!--(?:(?!<!--)[\s\S])*?-->|<\?xml[^<>]*>|<(script|style)(?:\s[^<>]*)?>(?:(?!<\1)[\s\S])*?<\/\1\s*>/giu

/** Joiners (U+200C, U+200D) and direction marks stay: emoji, Persian and Indic scripts are spelled with them. */
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\u2066-\u206f\u202a-\u202e\ufeff\ufff9-\ufffb]/gu

const straight: readonly [RegExp, string][] = [
  [/[‘’‚‛`´′]/gu, "'"],
  [/[“”„‟″]/gu, '"'],
  [/…/gu, '...'],
  [/[‐‑‒−]/gu, '-'],
]

/** Line ends become `\n`; control characters, halves of surrogate pairs and non-characters go. */
export const cleanControls = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028]/gu, '\n')
    .replace(/\u2029/gu, '\n\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')

/**
 * Straightens quotes, dashes, ellipses and spaces, takes out invisible characters and HTML, and composes letters
 * (NFC). The author's words and their order stay, and so do SSML tags. Paragraphs end up one blank line apart.
 */
export function normalize(text: string): string {
  let clean = cleanControls(text).replace(invisible, '').normalize('NFC')
  clean = clean.replace(htmlHidden, '').replace(htmlLineBreaks, '\n').replace(htmlTags, '')
  for (const [from, to] of straight) clean = clean.replace(from, to)
  return straightenDashes(tidySpaces(clean))
}

/** Between numbers or names a dash is a hyphen; between clauses it stands between spaces. Wants tidy spaces. */
function straightenDashes(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}])–(?=[\p{L}\p{N}])/gu, '-')
    .replace(/(?<=[^\s-])(?:-{2,3}| -{2,3} )(?=[^\s-])/gu, '—')
    .replace(/ ?[–—―](?:[-–—―]| (?=[–—―]))* ?(?=["']?-?[\p{L}\p{N}\p{Ps}<])/gu, ' - ')
    .replace(/ ?[–—―](?:[-–—―]| (?=[–—―]))* ?/gu, ' -')
    .replace(/^ -/gmu, '-')
    .trim()
}

/** One kind of space, one at a time, none at the ends of lines; the inside of SSML tags counts as text. */
function tidySpaces(text: string): string {
  return text
    .replace(ssmlTags, (tag) => tag.replace(/\s+/gu, ' '))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
