import type { HanForms } from './font-files.ts'

const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u
const HANGUL = /\p{sc=Hangul}/u
/** Frequent characters that only one of the two ways of writing Chinese has, each beside the other's. */
const TRADITIONAL =
  /[這個們來對時說國會學為過還沒後樣開關東車長門問間見現電話語書點實體與將從無應當經濟讓變]/gu
const SIMPLIFIED =
  /[这个们来对时说国会学为过还没后样开关东车长门问间见现电话语书点实体与将从无应当经济让变]/gu

/** In whose forms the Han characters of a text are to be drawn: Unicode gives one code to forms that differ by country. */
export function hanFormsOf(text: string): HanForms {
  if (KANA.test(text)) return 'jp'
  if (HANGUL.test(text)) return 'kr'
  const count = (characters: RegExp) => text.match(characters)?.length ?? 0
  return count(TRADITIONAL) > count(SIMPLIFIED) ? 'tc' : 'sc'
}
