import type { Scene, Shot, Storyboard } from '@potterlabs/generated/video-story/schemas.ts'
import { jobEnvelope } from '../../../jobs/envelope.ts'
import { type Board, type BoardScene, type BoardShot, charactersOf, durationOf } from './board.ts'
import { carriedPrompt } from './carried-prompt.ts'
import type { StoryboardInput } from './input.ts'
import type { KeptStoryboard } from './store.ts'

/** A storyboard as clients see it. */
export function storyboardView({ job, board, editedAt }: KeptStoryboard): Storyboard {
  // Jobs of kind `storyboard` are made by this pack alone.
  const input = job.input as unknown as StoryboardInput
  const self = `/v1/storyboards/${job.id}`
  const envelope = jobEnvelope(job, {
    scenes: `${self}/scenes`,
    shots: `${self}/shots`,
    to_videos: `${self}/render`,
  })
  const edited = editedAt !== null && editedAt > job.updatedAt ? editedAt : job.updatedAt
  return {
    ...envelope,
    updated_at: edited.toISOString(),
    title: board ? board.title : input.title,
    source_type: input.sourceType,
    language: input.source.language,
    options: board ? board.options : input.options,
    duration_sec: board ? durationOf(board) : 0,
    scenes: board ? scenesView(board) : [],
    characters: (board?.characters ?? []).map(({ name, description, characterId }) => ({
      name,
      description,
      character_id: characterId,
    })),
    locations: board?.locations ?? [],
  }
}

export const scenesView = (board: Board): Scene[] =>
  board.scenes.map((scene, position) => ({
    id: scene.id,
    position,
    slug: scene.slug,
    summary: scene.summary,
    location: scene.location,
    time_of_day: scene.timeOfDay,
    characters: charactersOf(scene),
    shots: shotsView(board, scene),
  }))

const shotsView = (board: Board, scene: BoardScene): Shot[] =>
  scene.shots.map((shot, position) => shotView(board, scene, shot, position))

const shotView = (board: Board, scene: BoardScene, shot: BoardShot, position: number): Shot => ({
  id: shot.id,
  scene_id: scene.id,
  position,
  beat: shot.beat,
  duration_sec: shot.durationSec,
  prompt: shot.prompt,
  negative_prompt: shot.negativePrompt,
  carried_prompt: carriedPrompt(board, scene, shot),
  characters: shot.characters,
  location: shot.location,
  dialogue: shot.dialogue,
  camera_move: shot.cameraMove,
  lens: shot.lens,
  seed: shot.seed,
})
