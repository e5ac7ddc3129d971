const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What joins two noun phrases inside a headline, alone or with an article after it, by language. */
export const connectors: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(
    'of in on at with for from under over behind beside between into through across against along around near by to',
  ),
  de: set('von vom der des in im am an auf aus mit bei zur zum für unter über hinter neben und'),
  fr: set("de du des d' à au aux en sur sous dans avec sans pour et"),
  es: set('de del en con sin por para sobre bajo entre y a al'),
  it: set(
    "di del dello della dei degli delle dell' da dal dalla in nel nella con su sul sulla per a al alla e",
  ),
  pt: set('de do da dos das em no na nos nas com sem por para sobre sob e'),
  nl: set('van in op met aan bij uit onder over tussen voor en'),
  ja: set('の と'),
  zh: set('的 和 與 与'),
}
