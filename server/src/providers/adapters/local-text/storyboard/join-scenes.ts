import type { StoryScene } from './story.ts'

/** What a storyboard can hold. */
const mostScenes = 200
/** No story has more; what has is not worth comparing every pair for. */
const mostCompared = 2_000

/** A scene that others were joined to; each part keeps where and when it plays. */
export interface JoinedScene {
  scenes: [StoryScene, ...StoryScene[]]
  length: number
}

/** Joins the two neighbours that are shortest together, those at one place first, until there are at most so many. */
export function joinScenes(scenes: readonly StoryScene[], maxScenes: number | null): JoinedScene[] {
  let joined = scenes.map((scene): JoinedScene => ({ scenes: [scene], length: scene.text.length }))
  while (joined.length > mostCompared) joined = inPairs(joined)
  const most = Math.max(1, Math.min(maxScenes ?? mostScenes, mostScenes))
  while (joined.length > most) {
    let best = 0
    let bestLength = Number.POSITIVE_INFINITY
    for (let index = 0; index + 1 < joined.length; index++) {
      const [first, second] = [joined[index], joined[index + 1]]
      if (!first || !second) continue
      const samePlace = first.scenes.at(-1)?.place === second.scenes[0].place
      const length = (first.length + second.length) * (samePlace ? 0.5 : 1)
      if (length < bestLength) {
        best = index
        bestLength = length
      }
    }
    const [first, second] = joined.slice(best, best + 2)
    if (!first || !second) break
    first.scenes.push(...second.scenes)
    first.length += second.length
    joined.splice(best + 1, 1)
  }
  return joined
}

const inPairs = (joined: readonly JoinedScene[]): JoinedScene[] =>
  joined.flatMap((first, index) => {
    const second = joined[index + 1]
    if (index % 2 === 1) return []
    return [
      second ? { scenes: [...first.scenes, ...second.scenes], length: first.length + second.length } : first,
    ]
  })
