/** Words for signs, units and shortened words: the tables behind `spoken-form.ts`. */

/** Signs that are read wherever they stand. */
export const SYMBOL_WORDS: Readonly<Record<string, string>> = {
  '&': ' and ',
  '@': ' at ',
  '%': ' percent ',
  '‰': ' per mille ',
  '+': ' plus ',
  '=': ' equals ',
  '≠': ' is not equal to ',
  '≈': ' about ',
  '~': ' about ',
  '±': ' plus or minus ',
  '×': ' times ',
  '÷': ' divided by ',
  '<': ' less than ',
  '>': ' greater than ',
  '≤': ' at most ',
  '≥': ' at least ',
  '√': ' root ',
  '∞': ' infinity ',
  '°': ' degrees ',
  '§': ' section ',
  '©': ' copyright ',
  '→': ' to ',
  '½': ' one half ',
  '⅓': ' one third ',
  '⅔': ' two thirds ',
  '¼': ' one quarter ',
  '¾': ' three quarters ',
  '²': ' squared ',
  '³': ' cubed ',
  µ: ' micro ',
  π: ' pi ',
}

/** Letters that do not decompose into a plain letter and an accent. */
export const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'th',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
}

/** Currencies that the engine does not know (it reads dollars itself): one, many. */
export const CURRENCIES: Readonly<Record<string, readonly [string, string]>> = {
  '€': ['euro', 'euros'],
  '£': ['pound', 'pounds'],
  '¥': ['yen', 'yen'],
  '₹': ['rupee', 'rupees'],
}

export const MAGNITUDES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
}

/** Units that are written out after a number. */
export const UNITS: Readonly<Record<string, string>> = {
  mm: 'millimeters',
  cm: 'centimeters',
  km: 'kilometers',
  kg: 'kilograms',
  mg: 'milligrams',
  ml: 'milliliters',
  lb: 'pounds',
  lbs: 'pounds',
  oz: 'ounces',
  ft: 'feet',
  mph: 'miles per hour',
  kmh: 'kilometers per hour',
  'km/h': 'kilometers per hour',
  'm/s': 'meters per second',
  KB: 'kilobytes',
  MB: 'megabytes',
  GB: 'gigabytes',
  TB: 'terabytes',
  Hz: 'hertz',
  kHz: 'kilohertz',
  MHz: 'megahertz',
  GHz: 'gigahertz',
  kW: 'kilowatts',
  MW: 'megawatts',
  ms: 'milliseconds',
  min: 'minutes',
  hrs: 'hours',
  '°C': 'degrees Celsius',
  '°F': 'degrees Fahrenheit',
}

/**
 * Words whose written form the engine would misread, by their lower-case form without a final full stop.
 * The engine itself knows Mr, Mrs, Dr, St and U.S. state names.
 */
export const WRITTEN_OUT: Readonly<Record<string, string>> = {
  'e.g': 'for example',
  'i.e': 'that is',
  etc: 'et cetera',
  vs: 'versus',
  approx: 'approximately',
  ms: 'miz',
  prof: 'professor',
  jr: 'junior',
  sr: 'senior',
  ltd: 'limited',
  corp: 'corporation',
  dept: 'department',
  "we're": 'weir',
  'ph.d': 'P.H.D',
}

/** Capitals that the engine would read as a word. */
export const INITIALISMS: ReadonlySet<string> = new Set(
  'AI API AR VR UI UX UK US USA EU UN URL CEO CTO CFO COO FAQ ID IP IPO IQ PR HR QA SQL'.split(' '),
)

/** Shortened words whose full stop does not end a sentence. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  'mr mrs ms dr st prof e.g i.e vs no fig gen sen rep gov capt lt col sgt mt approx'.split(' '),
)

export const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'one half',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '1/4': 'one quarter',
  '3/4': 'three quarters',
}
