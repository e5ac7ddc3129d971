const segmenters = new Map<string, Intl.Segmenter>()

/** The main part of a BCP 47 tag in lower case: `pt` for `pt-BR`. */
export const baseLanguage = (language: string): string => language.split(/[-_]/)[0]?.toLowerCase() ?? ''

/** A tag that `Intl` takes: the given one, or `und` where it is not well formed, since clients may send any text. */
export function intlLocale(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und'
  } catch (error) {
    if (error instanceof RangeError) return 'und'
    throw error
  }
}

/** Unicode text segmentation (UAX #29) with the rules and dictionaries of a language; kept, as it is slow to build. */
export function segmenter(language: string, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  const locale = intlLocale(language)
  const key = `${granularity} ${locale}`
  const known = segmenters.get(key)
  if (known) return known
  const made = new Intl.Segmenter(locale, { granularity })
  segmenters.set(key, made)
  return made
}
