import type { DialogueLine, StoryboardOptions } from '@potterlabs/generated/video-story/schemas.ts'
import type { ToldPart } from '../../../providers/port.ts'

/*
 * A storyboard as it is stored: what its making found, and every edit since. Ids stay with their scenes and shots, and
 * none is given twice.
 */

export interface BoardShot {
  id: string
  beat: string | null
  durationSec: number | null
  prompt: string
  negativePrompt: string | null
  /** Names, as in the board's `characters`. */
  characters: string[]
  /** As in the board's `locations`. */
  location: string | null
  dialogue: DialogueLine[]
  cameraMove: string | null
  lens: string | null
  seed: number | null
  /** What a narrator tells of it; without, its beat and its dialogue. */
  told?: ToldPart[]
}

export interface BoardScene {
  id: string
  slug: string
  summary: string
  location: string | null
  timeOfDay: string | null
  /** Who was found in it; of a scene with shots, those of its shots count. */
  characters: string[]
  shots: BoardShot[]
}

export interface BoardCharacter {
  name: string
  description: string
  /** The project's character that plays it. */
  characterId: string | null
}

export interface BoardLocation {
  name: string
  description: string
}

export interface Board {
  title: string | null
  options: StoryboardOptions
  scenes: BoardScene[]
  characters: BoardCharacter[]
  locations: BoardLocation[]
}

/** Who is seen in a scene. */
export const charactersOf = ({ characters, shots }: BoardScene): string[] =>
  shots.length === 0 ? characters : [...new Set(shots.flatMap((shot) => shot.characters))]

/** Of all shots, in seconds. */
export const durationOf = ({ scenes }: Board): number =>
  scenes.reduce(
    (sum, { shots }) => sum + shots.reduce((of, { durationSec }) => of + (durationSec ?? 0), 0),
    0,
  )
