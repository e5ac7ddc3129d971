import {
  CURRENCIES,
  FRACTIONS,
  INITIALISMS,
  LATIN_LETTERS,
  MAGNITUDES,
  NEVER_LAST,
  SYMBOL_WORDS,
  UNITS,
  WRITTEN_OUT,
} from './spoken-symbols.ts'

/** The engine spells or guesses a run of letters; nothing longer than this is a word that a listener would know. */
const LONGEST_WORD = 30
/** Of a token longer than this (a key, an encoded file) only the beginning is read. */
export const LONGEST_TOKEN = 200
/** A line drawn with signs: "=====". */
const RULE = /^([^\p{L}\p{N}])\1+$/u
const OPENING = /^["'([{«‘“‹¿¡*_]+/
const CLOSING = /(?:["')\]}»’”›*_]|\p{Extended_Pictographic}|\p{Mark}|\u200D)+$/u

/**
 * What the engine is given for one token of a script: ASCII letters, digits and the little punctuation inside a
 * number or name that it understands, with a comma where the token ends a clause. Empty for a token in which
 * nothing can be spoken (an emoji, a lone dash, a script other than Latin).
 *
 * `previous` and `next` are the neighbouring tokens as written, or empty: "€5 million" and "5 km" need them.
 */
export function spokenForm(token: string, previous: string, next: string): string {
  if (RULE.test(token)) return ''
  const core = bare(token.slice(0, LONGEST_TOKEN))
  const words = speakable(
    unitOf(core, previous) ??
      moneyOf(core, next) ??
      wordAfterMoney(core, previous) ??
      addressOf(core) ??
      knownWord(core, token, next) ??
      core,
  )
  if (words === '') return ''
  return endsClause(token) ? `${words},` : words
}

/** Whether a full stop, question or exclamation mark ends a sentence here; `next` is the token after it, or empty. */
export function endsSentence(token: string, next: string): boolean {
  const mark = /([.!?…]+)$/.exec(token.replace(CLOSING, ''))?.[1]
  if (!mark) return false
  const nextStart = next.replace(OPENING, '').charAt(0)
  if (nextStart === '') return true
  const startsLower = nextStart !== nextStart.toUpperCase()
  if (mark === '.') {
    const word = bare(token).toLowerCase()
    if (NEVER_LAST.has(word) || /^[a-z]$/.test(word)) return false
  }
  return !startsLower
}

/** How a sentence that ends with this token is closed. */
export function closingMark(token: string): '.' | '?' | '!' {
  const mark = /[.!?…]+$/.exec(token.replace(CLOSING, ''))?.[0] ?? '.'
  return mark.includes('?') ? '?' : mark.includes('!') ? '!' : '.'
}

/** Every letter and digit by its name: for `<say-as interpret-as="characters">`. */
export const spelledOut = (token: string): string =>
  speakable([...plainLetters(token)].filter((char) => /[A-Za-z0-9]/.test(char)).join(' ')).toUpperCase()

/** The token without quotes, brackets, emphasis marks and the punctuation that follows it. */
function bare(token: string): string {
  const plain = token.replace(/[‘’ʼ′]/g, "'").replace(/[−]/g, '-')
  return plain.replace(OPENING, '').replace(/[.,;:!?…"')\]}»”›*_–—-]+$/, '')
}

/** Whether the token ends with a comma, colon or dash, where a reader pauses. */
export const endsClause = (token: string): boolean => /([,;:–—…]|\.\.+|--)$/.test(token.replace(CLOSING, ''))

const isNumber = (text: string): boolean => /^[-+]?\d[\d.,]*([–-]\d[\d.,]*)?$/.test(bare(text))

function unitOf(core: string, previous: string): string | undefined {
  const withNumber = /^(-?\d[\d.,]*)(\D.*)$/.exec(core)
  const attached = withNumber && UNITS[withNumber[2] ?? '']
  if (attached) return `${withNumber[1]} ${attached}`
  return isNumber(previous) && Object.hasOwn(UNITS, core) ? UNITS[core] : undefined
}

const MONEY = /^([$€£¥₹])(\d[\d.,]*)([a-z]{1,2})?$/i
const IS_MAGNITUDE = /^(hundred|thousand|[a-z]*illion)\b/i

function moneyOf(core: string, next: string): string | undefined {
  const [, sign = '', amount = '', suffix = ''] = MONEY.exec(core) ?? []
  if (sign === '') return undefined
  const magnitude = MAGNITUDES[suffix.toLowerCase()]
  const [one, many] = CURRENCIES[sign] ?? ['dollar', 'dollars']
  if (magnitude) return `${amount} ${magnitude} ${many}`
  if (sign === '$') return undefined
  if (IS_MAGNITUDE.test(next)) return amount
  const [whole = '', part = ''] = amount.split('.')
  return /^\d\d$/.test(part) ? `${whole} ${many} ${part}` : `${amount} ${amount === '1' ? one : many}`
}

/** "million" after "€5" carries the currency, as the engine does it for dollars. */
function wordAfterMoney(core: string, previous: string): string | undefined {
  const sign = MONEY.exec(bare(previous))?.[1]
  const currency = sign && CURRENCIES[sign]
  return currency && IS_MAGNITUDE.test(core) ? `${core} ${currency[1]}` : undefined
}

/** Web and mail addresses are read with their dots and slashes, without the protocol and the query. */
function addressOf(core: string): string | undefined {
  if (!/^(https?:\/\/|www\.)|^[\w.+-]+@[\w-]+\.[\w.]+$|^[a-z][\w-]*(\.[a-z]{2,})+(\/|$)/i.test(core))
    return undefined
  if (Object.hasOwn(WRITTEN_OUT, core.toLowerCase())) return undefined
  return core
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\./g, ' dot ')
    .replace(/\//g, ' slash ')
    .replace(/[-_]/g, ' ')
}

function knownWord(core: string, token: string, next: string): string | undefined {
  const key = core.toLowerCase()
  // Without its full stop "no" is a word, and "ms" after no number is not a title.
  if (key === 'no' && /\.$/.test(token) && isNumber(next)) return 'number'
  if (Object.hasOwn(FRACTIONS, core)) return FRACTIONS[core]
  if (INITIALISMS.has(core)) return [...core].join('.')
  const [, letters = ''] = /^([A-Z]{2,})'?s$/.exec(core) ?? []
  if (INITIALISMS.has(letters)) return `${[...letters].join('.')}'s`
  return Object.hasOwn(WRITTEN_OUT, key) ? WRITTEN_OUT[key] : undefined
}

function plainLetters(text: string): string {
  return [...text.normalize('NFC')]
    .map((char) => LATIN_LETTERS[char] ?? SYMBOL_WORDS[char] ?? char)
    .join('')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
}

/**
 * Reduces text to what the engine takes. A blank here starts a new word inside the same token. A full stop or a
 * colon stays only inside a number, a time or an initialism: elsewhere the engine would end its sentence there.
 */
function speakable(text: string): string {
  const words = plainLetters(text.replace(/[‘’ʼ′]/g, "'"))
    .replace(/(\d)[–—-](?=\d)/g, '$1-')
    .replace(/[–—…]|\.\.+|--+/g, ', ')
    .replace(/#(?=\d)/g, ' number ')
    .replace(/(\d)\.(?=\d+\.\d)/g, '$1 point ')
    .replace(/(\d),(?=\d{3}(\D|$))/g, (match, digit) => (/\d\.\d/.test(text) ? digit : match))
    .replace(/(\d)\.(?=\d+[A-Za-z])/g, '$1 point ')
    .replace(/(\p{Lower})(?=\p{Upper}\p{Lower})/gu, (match, _letter, at: number, all: string) =>
      /(^|[^A-Za-z])Ma?c$/.test(all.slice(0, at + 1)) ? match : `${match} `,
    )
    .replace(/[^A-Za-z0-9' .,$:-]/g, ' ')
    .replace(/\d{16,}/g, (digits) => [...digits].join(' '))
    .replace(new RegExp(`[A-Za-z]{${LONGEST_WORD}}(?=[A-Za-z])`, 'g'), '$& ')
  return words
    .split(/\s+/)
    .filter((word) => /[A-Za-z0-9]/.test(word))
    .map((word) => {
      const inner = word
        .replace(/^[^A-Za-z0-9$-]+|[^A-Za-z0-9]+$/g, '')
        .replace(/^-(?!\d)|\$(?!\d)|:(?!\d)|(?<!\d):/g, '')
      return /,[^A-Za-z0-9]*$/.test(word) ? `${inner},` : inner
    })
    .join(' ')
    .replace(/,$/, '')
}
