import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { operations } from '@potterlabs/generated/video-story/operations.ts'
import * as routes from '@potterlabs/generated/video-story/routes.ts'
import { defineHandlers } from '../../contract/handler.ts'
import { definePack, type EdgeContext, type Pack } from '../../contract/pack.ts'
import { unbuilt } from '../../contract/unbuilt.ts'

type Handlers = VideoStoryHandlers<EdgeContext>

const UNBUILT = [
  'cancelCompose',
  'cancelPipelineRun',
  'cancelStory',
  'cancelVideo',
  'createCharacter',
  'createCompose',
  'createPipeline',
  'createStory',
  'createStoryboard',
  'createVideo',
  'deleteCharacter',
  'deletePipeline',
  'deleteScene',
  'deleteShot',
  'getCharacter',
  'getCompose',
  'getPipeline',
  'getPipelineRun',
  'getStory',
  'getStoryboard',
  'getVideo',
  'listCharacters',
  'listCompose',
  'listComposeClips',
  'listPipelineRuns',
  'listPipelines',
  'listStories',
  'listStoryScenes',
  'listStoryVideos',
  'listStoryboardScenes',
  'listStoryboardShots',
  'listStoryboards',
  'listVideos',
  'renderStoryboard',
  'resumePipelineRun',
  'resumeStory',
  'runPipeline',
  'updateCharacter',
  'updateScene',
  'updateShot',
  'updateStoryboard',
] as const satisfies readonly (keyof Handlers)[]

const built = defineHandlers<Omit<Handlers, (typeof UNBUILT)[number]>>()({})

/** Text to clips, storyboards and stories: specified, and to be built next. */
export const videoStoryPack = (): Pack =>
  definePack({
    name: 'video-story',
    operations,
    routes,
    handlers: { ...built, ...unbuilt(UNBUILT) },
    deps: {},
  })
