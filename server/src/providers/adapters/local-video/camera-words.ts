/** A camera move that words ask for. `way`: its sign by direction, or how many times nearer it comes. */
export interface NamedMove {
  name: string
  way: number
}

/** What a prompt says of the camera. */
export interface CameraWords {
  across: NamedMove | null
  up: NamedMove | null
  into: NamedMove | null
  isStill: boolean
  isHandheld: boolean
  isClose: boolean
  isWide: boolean
}

type Vocabulary = readonly (readonly [words: RegExp, way: number, name: string])[]

const PAN = String.raw`\b(?:the )?(?:camera )?(?:pan(?:s|ning)?|truck(?:s|ing)?|slid(?:e|es|ing)|mov(?:e|es|ing)|glid(?:e|es|ing)|sweep(?:s|ing)?)(?: slowly| gently| quickly)?(?: to the| towards? the)?`

/** Camera left or right; 0 leaves the direction to chance. */
const ACROSS: Vocabulary = [
  [new RegExp(`${PAN} left\\b`, 'iu'), -1, 'pan left'],
  [new RegExp(`${PAN} right\\b`, 'iu'), 1, 'pan right'],
  [/\bright[- ]to[- ]left\b/iu, -1, 'pan left'],
  [/\bleft[- ]to[- ]right\b/iu, 1, 'pan right'],
  [
    /\b(?:tracking shot|tracking|follow(?:s|ing)? shot|travell?ing shot|side[- ]?scroll\w*|dolly (?:along|left|right)|lateral (?:move|shot))\b/iu,
    0,
    'tracking shot',
  ],
  [
    /\b(?:slow |gentle |quick )?pan(?:ning)? (?:shot|across|over|along)\b|\bcamera pans\b|(?<=^|[,.;:] )(?:slow |gentle )?pan(?=$|[,.;])/iu,
    0,
    'pan',
  ],
  [/\b(?:orbit(?:s|ing)? (?:shot|around)|arc shot|camera (?:orbits|circles)|360 shot)\b/iu, 0, 'orbit'],
]
/** -1: upwards. */
const UP: Vocabulary = [
  [
    /\b(?:tilt(?:s|ing)? up|cran(?:e|es|ing) up|pedestal up|camera rises?|rising (?:shot|camera))\b/iu,
    -1,
    'crane up',
  ],
  [
    /\b(?:tilt(?:s|ing)? down|cran(?:e|es|ing) down|pedestal down|camera (?:sinks|lowers|descends)|descending (?:shot|camera))\b/iu,
    1,
    'crane down',
  ],
  [
    /\b(?:crane shot|jib shot|aerial (?:shot|view)|drone (?:shot|view|footage)|bird'?s[- ]eye view)\b/iu,
    -1,
    'crane',
  ],
]
const INTO: Vocabulary = [
  [
    /\b(?:fly[- ]?through|fpv(?: shot)?|hyperlapse|camera flies (?:in|through|forward)|rush(?:es|ing)? (?:in|forward))\b/iu,
    1.75,
    'flythrough',
  ],
  [
    /\b(?:slow )?(?:push(?:es|ing)?[- ]in|doll(?:y|ies)[- ]in|zoom(?:s|ing)?[- ]in|(?:camera )?mov(?:e|es|ing) (?:in|closer)|slow push|crash zoom)\b/iu,
    1.42,
    'push in',
  ],
  [
    /\b(?:slow )?(?:pull(?:s|ing)?[- ](?:back|out|away)|doll(?:y|ies)[- ](?:out|back)|zoom(?:s|ing)?[- ]out|reveal(?:ing)? shot)\b/iu,
    1 / 1.42,
    'pull back',
  ],
  [/\bdolly(?: shot)?\b/iu, 1.35, 'dolly'],
]
const STILL =
  /\b(?:static|locked[- ](?:off|down)|tripod) (?:shot|camera|frame)\b|\blocked[- ]off\b|\bstill camera\b|\bcamera: still\b/iu
const BY_HAND = /\b(?:hand[- ]?held(?: shot| camera)?|shak(?:y|ing) cam(?:era)?|found footage)\b/iu
const CLOSE =
  /\b(?:extreme )?close[- ]?(?:up|shot|view)(?: shot)?(?: of)?\b|\bclose on\b|\bmacro shot(?: of)?\b|\bdetail shot(?: of)?\b/iu
const WIDE = /\b(?:wide|establishing|long|panoramic|full|medium) (?:shot|view|angle)(?: of)?\b/iu

/** As storyboards say it: `Camera: slow pan, 24mm.` */
const NOTE = /\bcamera: [^.;\n]*[.;]?/iu

const find = (vocabulary: Vocabulary, prompt: string): NamedMove | null => {
  const [, way, name] = vocabulary.find(([words]) => words.test(prompt)) ?? []
  return way === undefined || name === undefined ? null : { name, way }
}

export const readCameraWords = (prompt: string): CameraWords => ({
  across: find(ACROSS, prompt),
  up: find(UP, prompt),
  into: find(INTO, prompt),
  isStill: STILL.test(prompt),
  isHandheld: BY_HAND.test(prompt),
  isClose: CLOSE.test(prompt),
  isWide: WIDE.test(prompt),
})

/** What is left of a prompt for whoever builds the scene: "pan right" is no bread, "crane up" no building site. */
export const withoutCameraWords = (prompt: string): string =>
  [NOTE, ...[ACROSS, UP, INTO].flat().map(([words]) => words), STILL, BY_HAND, CLOSE, WIDE]
    .reduce((text, words) => text.replace(new RegExp(words.source, `${words.flags}g`), ' '), prompt)
    .replace(/^[\s,.;:]+|(?<=[,.;:])\s*[,.;:]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim() || prompt
