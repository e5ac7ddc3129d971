import type { CharacterUse, VideoAsset, VideoSettings } from '@potterlabs/generated/video-story/schemas.ts'
import type { KeptArtifact } from '../../../core/artifact-view.ts'
import type { CastMember } from '../../../studio/cast.ts'

/*
 * What a job of kind `video` is given and gives, as its row keeps it. Fields that clients sent keep the wire's names.
 */

/** Where in a storyboard or story a clip belongs. */
export interface ShotPlace {
  storyId: string | null
  storyboardId: string | null
  sceneId: string | null
  /** Null when it shows a whole scene. */
  shotId: string | null
}

export interface VideoInput extends ShotPlace {
  /** Of a clip of a storyboard: the same hash, the same clip. */
  clipHash: string | null
  presetId: string | null
  settings: VideoSettings
  /** Whether the client chose the seed; one that we drew is given only to providers that take one. */
  seedIsWanted: boolean
  /** Settings in providers' own words, under their ids. */
  overrides: Record<string, Record<string, unknown>>
  assets: VideoAsset[]
  cast: CastMember[]
  /** How the provider that it was routed to is told about them. */
  characters: CharacterUse[]
}

export interface VideoOutput {
  artifact: KeptArtifact
  hasSound: boolean
  /** How the provider that did the work was told about the characters. */
  characters: CharacterUse[]
}
