/**
 * Abbreviations whose full stop ends no sentence, by language; without their last full stop, in lower case.
 * `always` are followed by what they belong to; `number` only when a number follows ("No. 5", but "She said no.").
 */
interface Abbreviations {
  always: ReadonlySet<string>
  number: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const none: Abbreviations = { always: new Set(), number: new Set() }

const byLanguage: Readonly<Record<string, Abbreviations>> = {
  en: {
    always: set(
      'dr mr mrs ms messrs prof rev hon st mt ft gen col maj capt cpt lt sgt cmdr adm gov sen rep pres supt e.g i.e eg ie cf vs viz approx c ca esp incl',
    ),
    number: set('no nos fig figs vol ch chap sec sect p pp art eq ver op est'),
  },
  de: {
    always: set(
      'dr prof hr hrn fr frl st dipl ing z.b d.h u.a o.ä s.o s.u i.d.r z.t v.a bzw ca evtl ggf inkl sog vgl geb gest mio mrd tel z d u',
    ),
    number: set('nr abb bd kap s art abs jh'),
  },
  fr: {
    always: set('m mm mme mmes mlle mlles me dr pr st ste p.ex c.-à-d cf env av apr bd'),
    number: set('no n vol chap p pp art fig'),
  },
  es: {
    always: set('sr sra sres srta dr dra prof d dña ud uds lic ing p.ej av avda sto sta gral cap aprox'),
    number: set('núm n.º vol cap pág págs p pp art fig'),
  },
  it: {
    always: set('sig sig.ra sigg dott dott.ssa prof ing avv on p.es es ca cfr s'),
    number: set('n num vol cap pag p pp art fig'),
  },
  pt: {
    always: set('sr sra srta dr dra prof profa eng p.ex ex av st sto sta aprox'),
    number: set('n núm vol cap pág p pp art fig'),
  },
  nl: {
    always: set('dr drs ir ing mr mevr dhr prof st bijv bv d.w.z o.a m.a.w t.o.v ca evt incl resp'),
    number: set('nr blz fig hfst art p'),
  },
}

/** Languages that write ordinal numbers with a full stop: "am 3. Oktober". */
const dottedOrdinals = new Set([
  'de',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'is',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'bs',
  'hu',
  'et',
  'lv',
  'pl',
  'tr',
])

export const abbreviationsOf = (language: string): Abbreviations => byLanguage[language] ?? none

export const writesDottedOrdinals = (language: string): boolean => dottedOrdinals.has(language)
