import type { ScenePatch, ShotPatch, StoryboardPatch } from '@potterlabs/generated/video-story/schemas.ts'
import { ApiError } from '../../../core/errors.ts'
import type { Board, BoardCharacter, BoardLocation, BoardScene, BoardShot } from './board.ts'

/*
 * Edits of a storyboard, pure: each gives the storyboard as it is afterwards. Scenes and shots keep their ids, so that
 * what an edit left alone can be told from what it changed.
 */

/** What is left out stays. Throws `invalid_param` when `scene_ids` are not all scenes. */
export function editBoard(board: Board, patch: StoryboardPatch): Board {
  const { title, target_style: style, scene_ids: sceneIds, characters, locations } = patch
  return {
    title: title === undefined ? board.title : title,
    options: style === undefined ? board.options : { ...board.options, target_style: style },
    scenes: sceneIds ? inOrder(board.scenes, sceneIds, 'scene_ids') : board.scenes,
    characters: named(
      board.characters,
      (characters ?? []).map(
        ({ name, description, character_id: characterId }): BoardCharacter => ({
          name,
          description,
          characterId,
        }),
      ),
    ),
    locations: named<BoardLocation>(board.locations, locations ?? []),
  }
}

/** Throws `not_found`, or `invalid_param` for an order that is not of all shots, or a place that nobody has described. */
export function editScene(board: Board, sceneId: string, patch: ScenePatch): Board {
  const scene = requireScene(board, sceneId)
  const { position, slug, summary, location, time_of_day: timeOfDay, shot_ids: shotIds } = patch
  if (location !== undefined) requireLocation(board, location)
  const shots = shotIds ? inOrder(scene.shots, shotIds, 'shot_ids') : scene.shots
  const edited: BoardScene = {
    ...scene,
    slug: slug ?? scene.slug,
    summary: summary ?? scene.summary,
    location: location === undefined ? scene.location : location,
    timeOfDay: timeOfDay === undefined ? scene.timeOfDay : timeOfDay,
    // The scene moves elsewhere, and with it the shots that are where it is.
    shots:
      location === undefined
        ? shots
        : shots.map((shot) => (shot.location === scene.location ? { ...shot, location } : shot)),
  }
  const scenes = board.scenes.map((each) => (each === scene ? edited : each))
  return { ...board, scenes: position === undefined ? scenes : moved(scenes, edited, position) }
}

/** Throws `not_found`, or `invalid_param` for a character or a place that the storyboard does not have. */
export function editShot(board: Board, shotId: string, patch: ShotPatch): Board {
  const { scene: from, shot } = requireShot(board, shotId)
  const to = patch.scene_id === undefined ? from : requireScene(board, patch.scene_id)
  if (to !== from && from.shots.length === 1) throw lastShot(from)
  if (patch.location !== undefined) requireLocation(board, patch.location)
  requireCharacters(board, patch.characters ?? [])
  const edited = withPatch(shot, patch)
  const scenes = board.scenes.map((scene): BoardScene => {
    if (scene !== from && scene !== to) return scene
    if (scene === from && from === to) {
      const shots = scene.shots.map((each) => (each === shot ? edited : each))
      return { ...scene, shots: patch.position === undefined ? shots : moved(shots, edited, patch.position) }
    }
    if (scene === from) return { ...scene, shots: scene.shots.filter((each) => each !== shot) }
    const shots = [...scene.shots, edited]
    return { ...scene, shots: patch.position === undefined ? shots : moved(shots, edited, patch.position) }
  })
  return { ...board, scenes }
}

export function withoutScene(board: Board, sceneId: string): Board {
  const scene = requireScene(board, sceneId)
  if (board.scenes.length === 1) {
    throw new ApiError('invalid_param', 'A storyboard has at least one scene, and this is its last.', {
      field: 'scene_id',
      hint: 'Edit the scene instead.',
    })
  }
  return { ...board, scenes: board.scenes.filter((each) => each !== scene) }
}

export function withoutShot(board: Board, shotId: string): Board {
  const { scene, shot } = requireShot(board, shotId)
  if (scene.shots.length === 1) throw lastShot(scene)
  const left = { ...scene, shots: scene.shots.filter((each) => each !== shot) }
  return { ...board, scenes: board.scenes.map((each) => (each === scene ? left : each)) }
}

export function requireScene({ scenes }: Board, sceneId: string): BoardScene {
  const scene = scenes.find(({ id }) => id === sceneId)
  if (scene) return scene
  throw new ApiError('not_found', `There is no scene ${sceneId} in this storyboard.`, {
    field: 'scene_id',
    hint: `Its scenes: ${listed(scenes.map(({ id }) => id))}.`,
  })
}

function requireShot({ scenes }: Board, shotId: string): { scene: BoardScene; shot: BoardShot } {
  for (const scene of scenes) {
    const shot = scene.shots.find(({ id }) => id === shotId)
    if (shot) return { scene, shot }
  }
  throw new ApiError('not_found', `There is no shot ${shotId} in this storyboard.`, {
    field: 'shot_id',
    hint: `Its shots: ${listed(scenes.flatMap(({ shots }) => shots.map(({ id }) => id)))}.`,
  })
}

const lastShot = ({ id }: BoardScene): ApiError =>
  new ApiError('invalid_param', `A scene has at least one shot, and this is the last of ${id}.`, {
    field: 'shot_id',
    hint: 'Delete the scene instead.',
  })

function requireLocation({ locations }: Board, location: string | null): void {
  if (location === null || locations.some(({ name }) => name === location)) return
  throw new ApiError('invalid_param', `This storyboard has no location '${location}'.`, {
    field: 'location',
    hint: `It has ${listed(locations.map(({ name }) => name))}; PATCH the storyboard's locations to add one.`,
  })
}

function requireCharacters({ characters }: Board, names: readonly string[]): void {
  const index = names.findIndex((name) => !characters.some((each) => each.name === name))
  if (index < 0) return
  throw new ApiError('invalid_param', `This storyboard has no character '${names[index]}'.`, {
    field: `characters.${index}`,
    hint: `It has ${listed(characters.map(({ name }) => name))}; PATCH the storyboard's characters to add one.`,
  })
}

const listed = (names: readonly string[]): string => names.slice(0, 20).join(', ') || 'none'

/** All items in a new order; throws when the ids are not exactly theirs. */
function inOrder<Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly string[],
  field: string,
): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const found = ids.flatMap((id) => byId.get(id) ?? [])
  if (new Set(found).size === items.length && ids.length === items.length) return found
  throw new ApiError('invalid_param', `${field} must name each of them once.`, {
    field,
    hint: `They are ${items.map(({ id }) => id).join(', ')}.`,
  })
}

/** With one of them at a place of its own, or at the end if there is none; the others make room. */
function moved<Item>(items: readonly Item[], item: Item, position: number): Item[] {
  const others = items.filter((each) => each !== item)
  return [...others.slice(0, position), item, ...others.slice(position)]
}

/** Those named are changed, or added. */
function named<Item extends { name: string }>(items: readonly Item[], changes: readonly Item[]): Item[] {
  const byName = new Map(items.map((item) => [item.name, item]))
  for (const change of changes) byName.set(change.name, change)
  return [...byName.values()]
}

function withPatch(shot: BoardShot, patch: ShotPatch): BoardShot {
  const or = <Value>(value: Value | undefined, before: Value): Value => (value === undefined ? before : value)
  return {
    id: shot.id,
    beat: or(patch.beat, shot.beat),
    durationSec: or(patch.duration_sec, shot.durationSec),
    prompt: or(patch.prompt, shot.prompt),
    negativePrompt: or(patch.negative_prompt, shot.negativePrompt),
    characters: or(patch.characters, shot.characters),
    location: or(patch.location, shot.location),
    dialogue: or(patch.dialogue, shot.dialogue),
    cameraMove: or(patch.camera_move, shot.cameraMove),
    lens: or(patch.lens, shot.lens),
    seed: or(patch.seed, shot.seed),
    // Another beat is another thing to tell.
    ...(shot.told === undefined || patch.beat !== undefined ? {} : { told: shot.told }),
  }
}
