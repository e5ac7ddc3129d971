import { readFileSync } from 'node:fs'
import type { Storyboard, StoryboardRequest } from '../../../port.ts'
import { findStoryboard } from './find-storyboard.ts'

/** A story with everything else left to the rules. */
export const storyboardOf = (
  source: StoryboardRequest['source'],
  changes: Partial<StoryboardRequest> = {},
): Storyboard =>
  findStoryboard({
    source,
    title: null,
    language: 'en',
    maxScenes: null,
    shotDensity: 'medium',
    targetStyle: null,
    characters: [],
    ...changes,
  })

/** The texts of the demo. */
export const demoText = (name: string): string =>
  readFileSync(new URL(`../../../../../../examples/stories/${name}`, import.meta.url), 'utf8')

/** A storyboard as a person reads it. */
export function shown({ title, scenes, characters, locations }: Storyboard): string {
  const figures = [...characters, ...locations].map(({ name, description }) => `${name}: ${description}`)
  const told = scenes.flatMap((scene) => [
    '',
    `${scene.id} ${scene.heading} | ${scene.location} | ${scene.timeOfDay} | ${scene.characters.join(', ')}`,
    scene.summary,
    ...scene.shots.flatMap((shot) => [
      `  ${shot.id} ${shot.durationSec} s, ${shot.cameraMove}, ${shot.lens} [${shot.characters.join(', ')}]`,
      `    ${shot.prompt}`,
      ...shot.dialogue.map(
        ({ character, text, parenthetical }) => `    ${character} (${parenthetical ?? '-'}): ${text}`,
      ),
    ]),
  ])
  return [title ?? '-', ...figures, ...told, ''].join('\n')
}
