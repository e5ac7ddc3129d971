import type { Random } from '../../../core/random.ts'
import { between, chance, group, pick } from './draw.ts'
import type { PaletteFamily } from './families.ts'
import type { Layout } from './layout.ts'
import type { Paint } from './paint.ts'
import { makePalette, type Palette } from './palette.ts'
import { type Prompt, speaksOf, withSetting } from './prompt.ts'
import { propsFor } from './props/index.ts'
import { chooseScene } from './scenes/index.ts'
import type { Habitat, Scene, Stage } from './stage.ts'
import { type Atmosphere, peopleWords, readAtmosphere } from './vocabulary.ts'

/** What a prompt comes to: a place, its light and its colours. */
export interface Setting {
  prompt: Prompt
  negative: Prompt
  scene: Scene
  atmosphere: Atmosphere
  palette: Palette
}

/** Reads what is to be seen and in which light. */
export function chooseSetting(asked: {
  prompt: Prompt
  negative: Prompt
  /** Which of several pictures it is: see `chooseScene`. */
  index: number
  family: PaletteFamily
  random: Random
  /** Puts another place for the one that was chosen. */
  place?: (scene: Scene) => Scene
}): Setting {
  const { prompt, negative, index, family, random, place = (scene) => scene } = asked
  const scene = place(chooseScene(prompt, negative, index, random))
  const atmosphere = readAtmosphere(withSetting(prompt), negative, random)
  if (scene.lights && !scene.lights.includes(atmosphere.light)) atmosphere.light = pick(random, scene.lights)
  const palette = makePalette({
    family,
    light: atmosphere.light,
    naturalHueDeg: atmosphere.seasonHueDeg ?? scene.naturalHueDeg,
    vividness: atmosphere.vividness,
    random,
  })
  return { prompt, negative, scene, atmosphere, palette }
}

/** A stage of a size in drawing units, on which `drawScene` draws. */
export function setStage(
  { prompt, negative, scene, atmosphere, palette }: Setting,
  room: { width: number; height: number; side: -1 | 1; layout: Layout; paint: Paint; random: Random },
): Stage {
  const { width, height, side, layout, paint, random } = room
  const without = (words: readonly string[]): boolean => speaksOf(negative, words)
  const props = propsFor(prompt, negative).filter(({ id }) => !scene.shows?.includes(id))
  const focus = focusIn(width, height, side, layout, random)
  const unit = Math.sqrt(width * height) / 100
  return {
    width,
    height,
    unit,
    random,
    palette,
    paint,
    focus,
    side,
    sun: placeSun(width, height, unit, focus, atmosphere.light === 'bold', random),
    atmosphere,
    people: !without(peopleWords),
    speaks: (words) => speaksOf(prompt, words) && !without(words),
    take: (...habitats: Habitat[]) => {
      const at = props.findIndex((prop) => prop.habitats.some((habitat) => habitats.includes(habitat)))
      return at < 0 ? null : (props.splice(at, 1)[0] ?? null)
    },
  }
}

/** The scene with what the prompt names, back to front, without weather. */
export const drawScene = (scene: Scene, stage: Stage): string => scene.draw(stage) + companion(scene, stage)

/** The next thing that the prompt names, before an open landscape, where the scene itself has placed the first. */
function companion({ hosts, indoors }: Scene, stage: Stage): string {
  const thing = hosts?.includes('land') && !indoors ? stage.take('land') : null
  if (!thing) return ''
  const { width, height, focus, unit, side } = stage
  return group(thing.draw(stage), {
    x: width - focus.x - side * unit * 6,
    y: height * 0.79,
    scale: unit * 0.17,
    flip: side < 0,
  })
}

/** A third from the side, above the caption zone; in windows nearer the middle. */
function focusIn(width: number, height: number, side: -1 | 1, layout: Layout, random: Random) {
  const shift =
    layout === 'full' || layout === 'inset' || layout === 'triptych'
      ? between(random, 0.13, 0.21)
      : between(random, 0, 0.06)
  const narrow = width < height * 0.9 ? 0.6 : 1
  return { x: width * (0.5 + side * shift * narrow), y: height * between(random, 0.6, 0.68) }
}

/** The sun stands behind the focus or over the other side, never in the caption zone. */
function placeSun(
  width: number,
  height: number,
  unit: number,
  focus: { x: number },
  bold: boolean,
  random: Random,
) {
  const behind = chance(random, 0.5)
  const away = focus.x < width / 2 ? 0.72 : 0.28
  return {
    x: behind ? focus.x + between(random, -4, 4) * unit : width * (away + between(random, -0.08, 0.08)),
    y: height * between(random, 0.2, 0.42),
    radius: unit * (bold ? between(random, 13, 20) : between(random, 4.5, 9)),
  }
}
