/** How a voice comes to rest after a word. */
export type Rest = 'none' | 'clause' | 'sentence'

const SENTENCE_END = /[.!?…。！？]["'”’»)\]」』]*$/u
const CLAUSE_END = /[,;:،、，；：]["'”’»)\]」』]*$|^[–—-]+$|[–—]$/u

/** What the punctuation at the end of a word asks for. */
export function restAfter(word: string): Rest {
  if (SENTENCE_END.test(word)) return 'sentence'
  return CLAUSE_END.test(word) ? 'clause' : 'none'
}

/** Fitted to the true times of five voices of local-tts, and near what phonetics has for read English. */
const VOWEL_SEC = 0.085
const CONSONANT_SEC = 0.045
/** A word's own beginning and end. */
const WORD_SEC = 0.045
/** "the", "of", "and": hardly any stress. */
const SHORT_WORD_SEC = 0.005
const SHORT_WORD_LETTERS = 3
/** By so much is a last syllable drawn out before a rest. */
const DRAWN_OUT_SEC = 0.12
/** A syllable where the script has no vowels of its own. */
const SYLLABLE_SEC = 0.17

/** Characters that are a syllable each. */
const SYLLABIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu
const VOWELS = /[aeiouyæœøıаеёиоуыэюяєіїαεηιουωاويאויהअ-औा-ौ]+/giu
/** "12" is said "twelve", "1984" "nineteen eighty-four". */
const SYLLABLES_PER_DIGIT = 1.5
const SYLLABLES_PER_SIGN = 2

/** About how long a word takes to say, in seconds of an unhurried voice; 0 for what is not said. */
export function spokenSec(word: string): number {
  const plain = withoutAccents(word)
  const letters = plain.match(/\p{L}/gu)?.length ?? 0
  const digits = plain.match(/\p{N}/gu)?.length ?? 0
  const signs = plain.match(/[%$€£&+=@°]/gu)?.length ?? 0
  if (letters + digits + signs === 0) return 0

  const syllabic = plain.match(SYLLABIC)?.length ?? 0
  const spelled = /^\P{L}*\p{Lu}{2,5}\P{L}*$/u.test(plain)
  const vowels = spelled ? letters : vowelGroups(plain)
  const alphabetic = letters - syllabic
  const vowelSounds = alphabetic > 0 ? Math.max(1, vowels) : 0
  const consonants = Math.max(0, alphabetic - vowels)
  const isShort = letters <= SHORT_WORD_LETTERS && vowelSounds === 1 && digits + signs === 0
  return (
    (isShort ? SHORT_WORD_SEC : WORD_SEC) +
    vowelSounds * VOWEL_SEC +
    consonants * CONSONANT_SEC +
    (syllabic + digits * SYLLABLES_PER_DIGIT + signs * SYLLABLES_PER_SIGN) * SYLLABLE_SEC +
    (restAfter(word) === 'none' ? 0 : DRAWN_OUT_SEC)
  )
}

/** Accents do not make a word longer; vowel signs of Indic scripts do. */
const withoutAccents = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}(?<![\u093e-\u094c])/gu, '')
    .normalize('NFC')

/** Vowels that stand together are one syllable; a last "e" after a consonant is seldom heard. */
function vowelGroups(word: string): number {
  const groups = word.match(VOWELS)?.length ?? 0
  return groups > 1 && /[^aeiouyl]e[^\p{L}]*$/iu.test(word) ? groups - 1 : groups
}
