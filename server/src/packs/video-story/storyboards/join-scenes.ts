import type { Storyboard, StoryboardScene } from '../../../providers/port.ts'

/** Joins the neighbours with the fewest shots until at most so many scenes are left; every shot stays, in order. */
export function joinedDown(storyboard: Storyboard, maxScenes: number | null): Storyboard {
  const scenes = [...storyboard.scenes]
  while (maxScenes !== null && scenes.length > Math.max(1, maxScenes)) {
    const sizes = scenes
      .slice(1)
      .map((scene, index) => scene.shots.length + (scenes[index]?.shots.length ?? 0))
    const at = sizes.indexOf(Math.min(...sizes))
    const [first, second] = scenes.slice(at, at + 2)
    if (!first || !second) break
    scenes.splice(at, 2, joined(first, second))
  }
  return { ...storyboard, scenes }
}

const joined = (first: StoryboardScene, second: StoryboardScene): StoryboardScene => ({
  ...first,
  summary: [first.summary, second.summary].filter(Boolean).join(' '),
  text: `${first.text}\n\n${second.text}`,
  characters: [...new Set([...first.characters, ...second.characters])],
  shots: [
    ...first.shots,
    ...second.shots.map((shot) => {
      const location = shot.location ?? second.location
      return location === null ? shot : { ...shot, location }
    }),
  ],
})
