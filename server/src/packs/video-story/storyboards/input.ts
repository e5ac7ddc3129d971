import type { StoryboardOptions, StoryInput } from '@potterlabs/generated/video-story/schemas.ts'
import type { CastMember } from './make-board.ts'

/** What a `storyboard` job is given. */
export interface StoryboardInput {
  title: string | null
  source: StoryInput
  /** What the source is taken as. */
  sourceType: StoryInput['type']
  options: StoryboardOptions
  /** The project's characters that it shows, as they were when it was asked for. */
  cast: CastMember[]
}
