import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { operations } from '@potterlabs/generated/video-story/operations.ts'
import * as routes from '@potterlabs/generated/video-story/routes.ts'
import { defineHandlers } from '../../contract/handler.ts'
import { definePack, type Pack } from '../../contract/pack.ts'
import { unbuilt } from '../../contract/unbuilt.ts'
import type { JobDefinition } from '../../jobs/definition.ts'
import type { StudioTools } from '../../studio/tools.ts'
import type { VideoStoryContext, VideoStoryDeps } from './deps.ts'
import { composeJob } from './jobs/compose.ts'
import { storyboardJob } from './jobs/storyboard.ts'
import { videoJob } from './jobs/video.ts'
import { cancelCompose } from './operations/cancel-compose.ts'
import { cancelVideo } from './operations/cancel-video.ts'
import { createCharacter } from './operations/create-character.ts'
import { createCompose } from './operations/create-compose.ts'
import { createStoryboard } from './operations/create-storyboard.ts'
import { createVideo } from './operations/create-video.ts'
import { deleteCharacter } from './operations/delete-character.ts'
import { deleteScene } from './operations/delete-scene.ts'
import { deleteShot } from './operations/delete-shot.ts'
import { getCharacter } from './operations/get-character.ts'
import { getCompose } from './operations/get-compose.ts'
import { getStoryboard } from './operations/get-storyboard.ts'
import { getVideo } from './operations/get-video.ts'
import { listCharacters } from './operations/list-characters.ts'
import { listCompose } from './operations/list-compose.ts'
import { listComposeClips } from './operations/list-compose-clips.ts'
import { listStoryboardScenes } from './operations/list-storyboard-scenes.ts'
import { listStoryboardShots } from './operations/list-storyboard-shots.ts'
import { listStoryboards } from './operations/list-storyboards.ts'
import { listVideos } from './operations/list-videos.ts'
import { updateCharacter } from './operations/update-character.ts'
import { updateScene } from './operations/update-scene.ts'
import { updateShot } from './operations/update-shot.ts'
import { updateStoryboard } from './operations/update-storyboard.ts'

type Handlers = VideoStoryHandlers<VideoStoryContext>

const UNBUILT = [
  'cancelPipelineRun',
  'cancelStory',
  'createPipeline',
  'createStory',
  'deletePipeline',
  'getPipeline',
  'getPipelineRun',
  'getStory',
  'listPipelineRuns',
  'listPipelines',
  'listStories',
  'listStoryScenes',
  'listStoryVideos',
  'renderStoryboard',
  'resumePipelineRun',
  'resumeStory',
  'runPipeline',
] as const satisfies readonly (keyof Handlers)[]

const built = defineHandlers<Omit<Handlers, (typeof UNBUILT)[number]>>()({
  cancelCompose,
  cancelVideo,
  createCharacter,
  createCompose,
  createStoryboard,
  createVideo,
  deleteCharacter,
  deleteScene,
  deleteShot,
  getCharacter,
  getCompose,
  getStoryboard,
  getVideo,
  listCharacters,
  listCompose,
  listComposeClips,
  listStoryboardScenes,
  listStoryboardShots,
  listStoryboards,
  listVideos,
  updateCharacter,
  updateScene,
  updateShot,
  updateStoryboard,
})

/** Text to clips, storyboards and stories: the operations. */
export const videoStoryPack = (deps: VideoStoryDeps): Pack =>
  definePack({ name: 'video-story', operations, routes, handlers: { ...built, ...unbuilt(UNBUILT) }, deps })

/** Text to clips, storyboards and stories: the work behind them. */
export const videoStoryJobs = (tools: StudioTools): JobDefinition[] => [
  storyboardJob(tools),
  videoJob(tools),
  composeJob(tools),
]
