import { seededRandom, seedOf } from '../../../core/random.ts'
import type { AspectRatio } from '../../port.ts'
import { sizes } from '../local-image/compose.ts'
import { chance, part, pick } from '../local-image/draw.ts'
import { type PaletteFamily, paletteFamilies, textures } from '../local-image/families.ts'
import { newPaint } from '../local-image/paint.ts'
import { readPrompt, relevance } from '../local-image/prompt.ts'
import { propsFor } from '../local-image/props/index.ts'
import { scenes } from '../local-image/scenes/index.ts'
import { chooseSetting, drawScene, setStage } from '../local-image/set-stage.ts'
import type { Habitat, Scene, Stage } from '../local-image/stage.ts'
import { withoutCameraWords } from './camera-words.ts'

/** What a clip is drawn from. The same answer always gives the same clip. */
export interface SetRequest {
  prompt: string
  negativePrompt: string | null
  aspectRatio: AspectRatio
  seed: number
  /** Colours taken from a picture; null: the seed's own. */
  family: PaletteFamily | null
}

/** A scene as it is built for filming: its drawing back to front, not yet cut into planes. */
export interface FilmSet {
  /** In drawing units. */
  width: number
  height: number
  definitions: string
  drawing: string
  stage: Stage
  scene: string
  indoors: boolean
  hasBirds: boolean
  /** Strength of the paper's grain, 0..1. */
  grain: number
  /** Where each thing that the prompt names was put, by its id. */
  habitats: ReadonlyMap<string, Habitat>
}

/** Birds that fly are not drawn with the scene: an owl before the mountains is not what is meant. */
const FLOCK = /\b(?:a )?(?:flocks? of )?birds?\b/giu

/** Drawing units for each pixel of local-image's pictures. */
const UNITS_PER_PIXEL = 0.625

/** Builds the scene that the prompt speaks of over the whole frame, without type and without weather that stands still. */
export function buildSet({ prompt: text, negativePrompt, aspectRatio, seed, family }: SetRequest): FilmSet {
  const prompt = readPrompt(withoutCameraWords(text).replace(FLOCK, ' '))
  const negative = readPrompt(negativePrompt ?? '')
  const style = seededRandom(seedOf(`film style ${seed}`))
  const [ownFamily, texture] = [pick(style, paletteFamilies), pick(style, textures)]
  const random = seededRandom(seedOf(JSON.stringify([text, negativePrompt, seed, 'film'])))
  const setting = chooseSetting({
    prompt,
    negative,
    index: 0,
    family: family ?? ownFamily,
    random,
    place: (scene) => (scene.id === 'still-life' ? (homeOf() ?? scene) : scene),
  })
  /** Nothing flies, swims or drives on a pedestal. */
  function homeOf(): Scene | undefined {
    const [thing] = propsFor(prompt, negative)
    const habitat = thing?.habitats.find((one) => one !== 'table')
    if (!thing || !habitat || thing.stands || thing.habitats.includes('table')) return undefined
    const hosts = scenes.filter(({ hosts = [], indoors }) => !indoors && hosts.includes(habitat))
    return hosts.toSorted((one, other) => relevance(prompt, other.words) - relevance(prompt, one.words))[
      hosts.some(({ words }) => relevance(prompt, words) > 0) ? 0 : seed % Math.max(1, hosts.length)
    ]
  }
  const { widthPx, heightPx } = sizes[aspectRatio]
  const [width, height] = [widthPx * UNITS_PER_PIXEL, heightPx * UNITS_PER_PIXEL]
  const paint = newPaint()
  const side = chance(random, 0.5) ? -1 : 1
  const stage = setStage(setting, { width, height, side, layout: 'full', paint, random })
  const habitats = new Map<string, Habitat>()
  const take: Stage['take'] = (...wanted) => {
    const prop = stage.take(...wanted)
    if (!prop) return null
    const habitat = wanted.find((one) => prop.habitats.includes(one))
    if (habitat) habitats.set(prop.id, habitat)
    return { ...prop, draw: (brush) => part(`thing-${prop.id}`, prop.draw(brush)) }
  }
  const filmed = { ...stage, take }
  const drawing = drawScene(setting.scene, filmed)
  return {
    width,
    height,
    definitions: paint.definitions(),
    drawing,
    stage: filmed,
    scene: setting.scene.id,
    indoors: setting.scene.indoors ?? false,
    hasBirds: drawing.includes('data-part="bird"'),
    grain: texture.grain,
    habitats,
  }
}
