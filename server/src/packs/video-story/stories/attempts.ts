import type { JsonObject } from '../../../store/schema.ts'
import type { Attempt, StoryParts } from './inputs.ts'

/*
 * A story is made in attempts: the first, and one for each resume. What an attempt orders is kept in the job's state under
 * a step of its own; what it does not order anew is the attempt's before.
 */

/** The story job's own memory, as this file's readers and `resumeStory` write it. */
export const attemptOf = (state: JsonObject): Required<Pick<Attempt, 'attempt'>> & Attempt => ({
  attempt: 1,
  ...(state as Attempt),
})

/** The step in which an attempt orders a part. */
export const stepOf = (part: keyof StoryParts, attempt: number): string => `${part}:${attempt}`

/** What an attempt ordered of a part; undefined where it has not, or not yet. */
export const orderedIn = <Part extends keyof StoryParts>(
  state: JsonObject,
  part: Part,
  attempt: number,
): StoryParts[Part] | undefined =>
  // Written by `context.once` of the story's job alone, in these shapes.
  state[`once:${stepOf(part, attempt)}`] as StoryParts[Part] | undefined

/** The newest there is of a part, up to an attempt. */
export function newestOf<Part extends keyof StoryParts>(
  state: JsonObject,
  part: Part,
  upTo: number = attemptOf(state).attempt,
): StoryParts[Part] | undefined {
  for (let attempt = upTo; attempt >= 1; attempt--) {
    const found = orderedIn(state, part, attempt)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Whether an attempt makes a shot: one that was named; and every shot where no attempt before came as far as to order
 * clips.
 */
export function makesShot(state: JsonObject): (shotId: string) => boolean {
  const { attempt, retryShotIds = [] } = attemptOf(state)
  const isFirst = newestOf(state, 'clips', attempt - 1) === undefined
  return (shotId) => isFirst || retryShotIds.includes(shotId)
}
