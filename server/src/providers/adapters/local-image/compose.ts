import { type Random, seededRandom, seedOf } from '../../../core/random.ts'
import type { AspectRatio } from '../../port.ts'
import { chance, group, pick, rect } from './draw.ts'
import { fontPairs, type PaletteFamily, paletteFamilies, type Texture, textures } from './families.ts'
import { chooseLayout, type Layout, type Sheet, sheetOver, typeSafeArea, windowOf } from './layout.ts'
import { newPaint } from './paint.ts'
import { weatherOver } from './parts/weather.ts'
import { readPrompt, speaksOf } from './prompt.ts'
import { rasterize } from './raster.ts'
import { chooseSetting, drawScene, setStage } from './set-stage.ts'
import type { Stage } from './stage.ts'
import { hasTypeFor, type Treatment } from './type-blocks.ts'
import { setType } from './typography.ts'
import { grainWords, layoutWords, rimWords, typographyWords } from './vocabulary.ts'

/** One picture to draw. The same request always gives the same picture. */
export interface PictureRequest {
  prompt: string
  negativePrompt: string | null
  aspectRatio: AspectRatio
  seed: number
  /** Which of the pictures of one request this is, from 0. */
  index: number
  /** Colours taken from a style reference; null: the seed's own family. */
  family: PaletteFamily | null
}

/** A finished drawing: SVG without anything outside it but the named font files. */
export interface Picture {
  svg: string
  fontFiles: string[]
  texture: Texture
  /** What was decided, for the job's log. */
  scene: string
  layout: Layout
}

/** Sides in pixels of a finished picture, each about 3.7 megapixels. */
export const sizes: Record<AspectRatio, { widthPx: number; heightPx: number }> = {
  '16:9': { widthPx: 2560, heightPx: 1440 },
  '9:16': { widthPx: 1440, heightPx: 2560 },
  '1:1': { widthPx: 1920, heightPx: 1920 },
  '4:3': { widthPx: 2240, heightPx: 1680 },
  '3:4': { widthPx: 1680, heightPx: 2240 },
  '4:5': { widthPx: 1728, heightPx: 2160 },
  '21:9': { widthPx: 2940, heightPx: 1260 },
}

/** Drawing units for each pixel of a finished picture. */
const unitsPerPixel = 0.625
const previewWidthPx = 120

/** Style decisions that all pictures of one seed share. */
function styleOf(seed: number) {
  const random = seededRandom(seedOf(`style ${seed}`))
  return {
    family: pick(random, paletteFamilies),
    fonts: pick(random, fontPairs),
    texture: pick(random, textures),
  }
}

/** Reads the prompt, chooses scene, light, colours and layout, and draws. */
export function compose(request: PictureRequest): Picture {
  const prompt = readPrompt(request.prompt)
  const negative = readPrompt(request.negativePrompt ?? '')
  const without = (words: readonly string[]): boolean => speaksOf(negative, words)
  const style = styleOf(request.seed)
  const typeWanted = !without(typographyWords)
  const random = seededRandom(
    seedOf(JSON.stringify([request.prompt, request.negativePrompt, request.seed, request.index])),
  )
  const { widthPx, heightPx } = sizes[request.aspectRatio]
  const [width, height] = [widthPx * unitsPerPixel, heightPx * unitsPerPixel]

  const setting = chooseSetting({
    prompt,
    negative,
    index: request.index,
    family: request.family ?? style.family,
    random,
  })
  const { scene, palette } = setting

  const swapped = request.index % 2 === 1
  const side = chance(random, 0.5) === swapped ? -1 : 1
  const sheet: Sheet = { width, height, side }
  const layout = chooseLayout(
    random,
    without(layoutWords),
    typeWanted && hasTypeFor(prompt, scene.words, style.fonts),
  )
  const window = windowOf(layout, sheet)
  const paint = newPaint()
  const stage = setStage(setting, { ...window, side: sheet.side, layout, paint, random })
  const view = drawScene(scene, stage) + (scene.indoors ? '' : weatherOver(stage))
  const inside = (closeView.test(request.prompt) ? nearer(view, stage) : view) + captionShade(stage)
  const body =
    group(inside, { x: window.x, y: window.y }) +
    (window.hole === null ? '' : sheetOver(sheet, window, window.hole, palette, paint, random))

  const document = (extra: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${paint.definitions()}${body}${extra}</svg>`
  const preview = rasterize(document(''), previewWidthPx, [])
  const treatment = !typeWanted ? 'none' : chooseTreatment(layout, request.index, random)
  const type = setType({
    prompt,
    topics: scene.words,
    treatment,
    fonts: style.fonts,
    palette,
    random,
    width,
    height,
    room: window.typeArea ?? typeSafeArea({ width, height }),
    roomIsBlank: window.typeArea !== null,
    preview,
  })
  const texture = {
    grain: without(grainWords) ? 0 : style.texture.grain,
    rim: without(rimWords) ? 0 : style.texture.rim,
  }
  return { svg: document(type.svg), fontFiles: type.fontFiles, texture, scene: scene.id, layout }
}

/** What a prompt says that wants to be near; neighbours in a video that show one scene differ by it. */
const closeView = /\bclose[- ]?(?:view|up)\b/iu

/** The same view from nearer by, without losing the top of what stands in the focus. */
function nearer(view: string, { focus, height }: Stage): string {
  const scale = 1.2
  const [x, y] = [focus.x, height * 0.32]
  return group(view, { x: x * (1 - scale), y: y * (1 - scale), scale })
}

/** Captions are read better on a slightly darker foot. */
const captionShade = (stage: Stage): string =>
  rect(
    0,
    stage.height * 0.7,
    stage.width,
    stage.height * 0.3,
    stage.paint.vertical([
      [0, stage.palette.ink, 0],
      [1, stage.palette.ink, 0.38],
    ]),
  )

/** Sheets with room for a title get one; of the pictures without, seven in ten go without type. */
function chooseTreatment(layout: Layout, index: number, random: Random): Treatment {
  const roll = random()
  if (layout === 'arch' || layout === 'disc' || layout === 'split') return roll < 0.8 ? 'title' : 'word'
  if (index > 0 && roll < 0.75) return 'none'
  return roll < 0.7 ? 'none' : roll < 0.82 ? 'label' : roll < 0.95 ? 'title' : 'word'
}
