import type { VideoStoryHandlers } from '@potterlabs/generated/video-story/handlers.ts'
import { operations } from '@potterlabs/generated/video-story/operations.ts'
import * as routes from '@potterlabs/generated/video-story/routes.ts'
import { defineHandlers } from '../../contract/handler.ts'
import { definePack, type Pack } from '../../contract/pack.ts'
import type { JobDefinition } from '../../jobs/definition.ts'
import type { StudioTools } from '../../studio/tools.ts'
import type { VideoStoryContext, VideoStoryDeps, VideoStoryJobDeps } from './deps.ts'
import { composeJob } from './jobs/compose.ts'
import { pipelineNodeJob } from './jobs/pipeline-node.ts'
import { pipelineRunJob } from './jobs/pipeline-run.ts'
import { storyJob } from './jobs/story.ts'
import { storyboardJob } from './jobs/storyboard.ts'
import { videoJob } from './jobs/video.ts'
import { cancelCompose } from './operations/cancel-compose.ts'
import { cancelPipelineRun } from './operations/cancel-pipeline-run.ts'
import { cancelStory } from './operations/cancel-story.ts'
import { cancelVideo } from './operations/cancel-video.ts'
import { createCharacter } from './operations/create-character.ts'
import { createCompose } from './operations/create-compose.ts'
import { createPipeline } from './operations/create-pipeline.ts'
import { createStory } from './operations/create-story.ts'
import { createStoryboard } from './operations/create-storyboard.ts'
import { createVideo } from './operations/create-video.ts'
import { deleteCharacter } from './operations/delete-character.ts'
import { deletePipeline } from './operations/delete-pipeline.ts'
import { deleteScene } from './operations/delete-scene.ts'
import { deleteShot } from './operations/delete-shot.ts'
import { getCharacter } from './operations/get-character.ts'
import { getCompose } from './operations/get-compose.ts'
import { getPipeline } from './operations/get-pipeline.ts'
import { getPipelineRun } from './operations/get-pipeline-run.ts'
import { getStory } from './operations/get-story.ts'
import { getStoryboard } from './operations/get-storyboard.ts'
import { getVideo } from './operations/get-video.ts'
import { listCharacters } from './operations/list-characters.ts'
import { listCompose } from './operations/list-compose.ts'
import { listComposeClips } from './operations/list-compose-clips.ts'
import { listPipelineRuns } from './operations/list-pipeline-runs.ts'
import { listPipelines } from './operations/list-pipelines.ts'
import { listStories } from './operations/list-stories.ts'
import { listStoryScenes } from './operations/list-story-scenes.ts'
import { listStoryVideos } from './operations/list-story-videos.ts'
import { listStoryboardScenes } from './operations/list-storyboard-scenes.ts'
import { listStoryboardShots } from './operations/list-storyboard-shots.ts'
import { listStoryboards } from './operations/list-storyboards.ts'
import { listVideos } from './operations/list-videos.ts'
import { renderStoryboard } from './operations/render-storyboard.ts'
import { resumePipelineRun } from './operations/resume-pipeline-run.ts'
import { resumeStory } from './operations/resume-story.ts'
import { runPipeline } from './operations/run-pipeline.ts'
import { updateCharacter } from './operations/update-character.ts'
import { updateScene } from './operations/update-scene.ts'
import { updateShot } from './operations/update-shot.ts'
import { updateStoryboard } from './operations/update-storyboard.ts'

type Handlers = VideoStoryHandlers<VideoStoryContext>

const handlers = defineHandlers<Handlers>()({
  runPipeline,
  resumePipelineRun,
  listPipelines,
  listPipelineRuns,
  getPipelineRun,
  getPipeline,
  deletePipeline,
  createPipeline,
  cancelPipelineRun,
  cancelCompose,
  cancelStory,
  cancelVideo,
  createCharacter,
  createCompose,
  createStory,
  createStoryboard,
  createVideo,
  deleteCharacter,
  deleteScene,
  deleteShot,
  getCharacter,
  getCompose,
  getStory,
  getStoryboard,
  getVideo,
  listCharacters,
  listCompose,
  listComposeClips,
  listStories,
  listStoryboardScenes,
  listStoryboardShots,
  listStoryboards,
  listStoryScenes,
  listStoryVideos,
  listVideos,
  renderStoryboard,
  resumeStory,
  updateCharacter,
  updateScene,
  updateShot,
  updateStoryboard,
})

/** Text to clips, storyboards and stories: the operations. */
export const videoStoryPack = (deps: VideoStoryDeps): Pack =>
  definePack({ name: 'video-story', operations, routes, handlers, deps })

/** Text to clips, storyboards and stories: the work behind them. */
export const videoStoryJobs = (tools: StudioTools, deps: VideoStoryJobDeps): JobDefinition[] => [
  storyboardJob(tools),
  videoJob(tools),
  composeJob(tools, deps),
  storyJob(deps),
  pipelineRunJob(),
  pipelineNodeJob(deps),
]
