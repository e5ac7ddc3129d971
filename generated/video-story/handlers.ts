// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import type { z } from '@hono/zod-openapi'
import type { Handler } from '../runtime/handler.ts'
import type * as routes from './routes.ts'
import type * as schemas from './schemas.ts'

/** What each operation is given, and every reply below 400 it may give. */
export interface VideoStoryOperations {
  /** List videos. `GET /v1/videos` */
  listVideos: {
    request: {
      query: z.output<typeof routes.listVideos.request.query>
    }
    reply: { status: 200; body: schemas.VideoPage }
  }
  /** Make a video. `POST /v1/videos` */
  createVideo: {
    request: {
      headers: z.output<typeof routes.createVideo.request.headers>
      body: schemas.VideoCreate
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.Video }
  }
  /** Get a video. `GET /v1/videos/{video_id}` */
  getVideo: {
    request: {
      params: z.output<typeof routes.getVideo.request.params>
      headers: z.output<typeof routes.getVideo.request.headers>
    }
    reply: { status: 200; body: schemas.Video }
  }
  /** Cancel a video. `DELETE /v1/videos/{video_id}` */
  cancelVideo: {
    request: {
      params: z.output<typeof routes.cancelVideo.request.params>
    }
    reply: { status: 204 }
  }
  /** List storyboards. `GET /v1/storyboards` */
  listStoryboards: {
    request: {
      query: z.output<typeof routes.listStoryboards.request.query>
    }
    reply: { status: 200; body: schemas.StoryboardPage }
  }
  /** Make a storyboard. `POST /v1/storyboards` */
  createStoryboard: {
    request: {
      headers: z.output<typeof routes.createStoryboard.request.headers>
      body: schemas.StoryboardCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Storyboard }
  }
  /** Get a storyboard. `GET /v1/storyboards/{storyboard_id}` */
  getStoryboard: {
    request: {
      params: z.output<typeof routes.getStoryboard.request.params>
      headers: z.output<typeof routes.getStoryboard.request.headers>
    }
    reply: { status: 200; body: schemas.Storyboard }
  }
  /** Edit a storyboard. `PATCH /v1/storyboards/{storyboard_id}` */
  updateStoryboard: {
    request: {
      params: z.output<typeof routes.updateStoryboard.request.params>
      headers: z.output<typeof routes.updateStoryboard.request.headers>
      body: schemas.StoryboardPatch
    }
    reply: { status: 200; body: schemas.Storyboard }
  }
  /** List scenes. `GET /v1/storyboards/{storyboard_id}/scenes` */
  listStoryboardScenes: {
    request: {
      params: z.output<typeof routes.listStoryboardScenes.request.params>
      query: z.output<typeof routes.listStoryboardScenes.request.query>
    }
    reply: { status: 200; body: schemas.ScenePage }
  }
  /** Delete a scene. `DELETE /v1/storyboards/{storyboard_id}/scenes/{scene_id}` */
  deleteScene: {
    request: {
      params: z.output<typeof routes.deleteScene.request.params>
      headers: z.output<typeof routes.deleteScene.request.headers>
    }
    reply: { status: 200; body: schemas.Storyboard }
  }
  /** Edit a scene. `PATCH /v1/storyboards/{storyboard_id}/scenes/{scene_id}` */
  updateScene: {
    request: {
      params: z.output<typeof routes.updateScene.request.params>
      headers: z.output<typeof routes.updateScene.request.headers>
      body: schemas.ScenePatch
    }
    reply: { status: 200; body: schemas.Storyboard }
  }
  /** List shots. `GET /v1/storyboards/{storyboard_id}/shots` */
  listStoryboardShots: {
    request: {
      params: z.output<typeof routes.listStoryboardShots.request.params>
      query: z.output<typeof routes.listStoryboardShots.request.query>
    }
    reply: { status: 200; body: schemas.ShotPage }
  }
  /** Delete a shot. `DELETE /v1/storyboards/{storyboard_id}/shots/{shot_id}` */
  deleteShot: {
    request: {
      params: z.output<typeof routes.deleteShot.request.params>
      headers: z.output<typeof routes.deleteShot.request.headers>
    }
    reply: { status: 200; body: schemas.Storyboard }
  }
  /** Edit a shot. `PATCH /v1/storyboards/{storyboard_id}/shots/{shot_id}` */
  updateShot: {
    request: {
      params: z.output<typeof routes.updateShot.request.params>
      headers: z.output<typeof routes.updateShot.request.headers>
      body: schemas.ShotPatch
    }
    reply: { status: 200; body: schemas.Storyboard }
  }
  /** Render a storyboard. `POST /v1/storyboards/{storyboard_id}/render` */
  renderStoryboard: {
    request: {
      params: z.output<typeof routes.renderStoryboard.request.params>
      headers: z.output<typeof routes.renderStoryboard.request.headers>
      body: schemas.StoryboardRender
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.ComposeJob }
  }
  /** List compose jobs. `GET /v1/compose` */
  listCompose: {
    request: {
      query: z.output<typeof routes.listCompose.request.query>
    }
    reply: { status: 200; body: schemas.ComposeJobPage }
  }
  /** Compose a video. `POST /v1/compose` */
  createCompose: {
    request: {
      headers: z.output<typeof routes.createCompose.request.headers>
      body: schemas.ComposeCreate
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.ComposeJob }
  }
  /** Get a compose job. `GET /v1/compose/{compose_id}` */
  getCompose: {
    request: {
      params: z.output<typeof routes.getCompose.request.params>
      headers: z.output<typeof routes.getCompose.request.headers>
    }
    reply: { status: 200; body: schemas.ComposeJob }
  }
  /** Cancel a compose job. `DELETE /v1/compose/{compose_id}` */
  cancelCompose: {
    request: {
      params: z.output<typeof routes.cancelCompose.request.params>
    }
    reply: { status: 204 }
  }
  /** List a compose job's clips. `GET /v1/compose/{compose_id}/clips` */
  listComposeClips: {
    request: {
      params: z.output<typeof routes.listComposeClips.request.params>
      query: z.output<typeof routes.listComposeClips.request.query>
    }
    reply: { status: 200; body: schemas.ComposeClipPage }
  }
  /** List stories. `GET /v1/stories` */
  listStories: {
    request: {
      query: z.output<typeof routes.listStories.request.query>
    }
    reply: { status: 200; body: schemas.StoryPage }
  }
  /** Make a story. `POST /v1/stories` */
  createStory: {
    request: {
      headers: z.output<typeof routes.createStory.request.headers>
      body: schemas.StoryCreate
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.Story }
  }
  /** Get a story. `GET /v1/stories/{story_id}` */
  getStory: {
    request: {
      params: z.output<typeof routes.getStory.request.params>
      headers: z.output<typeof routes.getStory.request.headers>
    }
    reply: { status: 200; body: schemas.Story }
  }
  /** Cancel a story. `DELETE /v1/stories/{story_id}` */
  cancelStory: {
    request: {
      params: z.output<typeof routes.cancelStory.request.params>
    }
    reply: { status: 204 }
  }
  /** List a story's scenes. `GET /v1/stories/{story_id}/scenes` */
  listStoryScenes: {
    request: {
      params: z.output<typeof routes.listStoryScenes.request.params>
      query: z.output<typeof routes.listStoryScenes.request.query>
    }
    reply: { status: 200; body: schemas.ScenePage }
  }
  /** List a story's videos. `GET /v1/stories/{story_id}/videos` */
  listStoryVideos: {
    request: {
      params: z.output<typeof routes.listStoryVideos.request.params>
      query: z.output<typeof routes.listStoryVideos.request.query>
    }
    reply: { status: 200; body: schemas.VideoPage }
  }
  /** Resume a story. `POST /v1/stories/{story_id}:resume` */
  resumeStory: {
    request: {
      params: z.output<typeof routes.resumeStory.request.params>
      headers: z.output<typeof routes.resumeStory.request.headers>
      body: schemas.StoryResume
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.Story }
  }
  /** List pipelines. `GET /v1/pipelines` */
  listPipelines: {
    request: {
      query: z.output<typeof routes.listPipelines.request.query>
    }
    reply: { status: 200; body: schemas.PipelinePage }
  }
  /** Save a pipeline. `POST /v1/pipelines` */
  createPipeline: {
    request: {
      headers: z.output<typeof routes.createPipeline.request.headers>
      body: schemas.PipelineCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Pipeline }
  }
  /** Get a pipeline. `GET /v1/pipelines/{pipeline_id}` */
  getPipeline: {
    request: {
      params: z.output<typeof routes.getPipeline.request.params>
      headers: z.output<typeof routes.getPipeline.request.headers>
    }
    reply: { status: 200; body: schemas.Pipeline }
  }
  /** Delete a pipeline. `DELETE /v1/pipelines/{pipeline_id}` */
  deletePipeline: {
    request: {
      params: z.output<typeof routes.deletePipeline.request.params>
    }
    reply: { status: 204 }
  }
  /** Run a pipeline. `POST /v1/pipelines/{pipeline_id}/run` */
  runPipeline: {
    request: {
      params: z.output<typeof routes.runPipeline.request.params>
      headers: z.output<typeof routes.runPipeline.request.headers>
      body: schemas.PipelineRunCreate
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.PipelineRun }
  }
  /** List runs. `GET /v1/pipeline-runs` */
  listPipelineRuns: {
    request: {
      query: z.output<typeof routes.listPipelineRuns.request.query>
    }
    reply: { status: 200; body: schemas.PipelineRunPage }
  }
  /** Get a run. `GET /v1/pipeline-runs/{run_id}` */
  getPipelineRun: {
    request: {
      params: z.output<typeof routes.getPipelineRun.request.params>
      headers: z.output<typeof routes.getPipelineRun.request.headers>
    }
    reply: { status: 200; body: schemas.PipelineRun }
  }
  /** Cancel a run. `DELETE /v1/pipeline-runs/{run_id}` */
  cancelPipelineRun: {
    request: {
      params: z.output<typeof routes.cancelPipelineRun.request.params>
    }
    reply: { status: 204 }
  }
  /** Resume a run. `POST /v1/pipeline-runs/{run_id}:resume` */
  resumePipelineRun: {
    request: {
      params: z.output<typeof routes.resumePipelineRun.request.params>
      headers: z.output<typeof routes.resumePipelineRun.request.headers>
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.PipelineRun }
  }
  /** List characters. `GET /v1/characters` */
  listCharacters: {
    request: {
      query: z.output<typeof routes.listCharacters.request.query>
    }
    reply: { status: 200; body: schemas.CharacterPage }
  }
  /** Keep a character. `POST /v1/characters` */
  createCharacter: {
    request: {
      headers: z.output<typeof routes.createCharacter.request.headers>
      body: schemas.CharacterCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Character }
  }
  /** Get a character. `GET /v1/characters/{character_id}` */
  getCharacter: {
    request: {
      params: z.output<typeof routes.getCharacter.request.params>
      headers: z.output<typeof routes.getCharacter.request.headers>
    }
    reply: { status: 200; body: schemas.Character }
  }
  /** Delete a character. `DELETE /v1/characters/{character_id}` */
  deleteCharacter: {
    request: {
      params: z.output<typeof routes.deleteCharacter.request.params>
    }
    reply: { status: 204 }
  }
  /** Edit a character. `PATCH /v1/characters/{character_id}` */
  updateCharacter: {
    request: {
      params: z.output<typeof routes.updateCharacter.request.params>
      headers: z.output<typeof routes.updateCharacter.request.headers>
      body: schemas.CharacterPatch
    }
    reply: { status: 200; body: schemas.Character }
  }
}

/** One handler an operation: a missing, an extra or a wrongly answering one does not compile. */
export interface VideoStoryHandlers<Context> {
  listVideos: Handler<VideoStoryOperations['listVideos'], Context>
  createVideo: Handler<VideoStoryOperations['createVideo'], Context>
  getVideo: Handler<VideoStoryOperations['getVideo'], Context>
  cancelVideo: Handler<VideoStoryOperations['cancelVideo'], Context>
  listStoryboards: Handler<VideoStoryOperations['listStoryboards'], Context>
  createStoryboard: Handler<VideoStoryOperations['createStoryboard'], Context>
  getStoryboard: Handler<VideoStoryOperations['getStoryboard'], Context>
  updateStoryboard: Handler<VideoStoryOperations['updateStoryboard'], Context>
  listStoryboardScenes: Handler<VideoStoryOperations['listStoryboardScenes'], Context>
  deleteScene: Handler<VideoStoryOperations['deleteScene'], Context>
  updateScene: Handler<VideoStoryOperations['updateScene'], Context>
  listStoryboardShots: Handler<VideoStoryOperations['listStoryboardShots'], Context>
  deleteShot: Handler<VideoStoryOperations['deleteShot'], Context>
  updateShot: Handler<VideoStoryOperations['updateShot'], Context>
  renderStoryboard: Handler<VideoStoryOperations['renderStoryboard'], Context>
  listCompose: Handler<VideoStoryOperations['listCompose'], Context>
  createCompose: Handler<VideoStoryOperations['createCompose'], Context>
  getCompose: Handler<VideoStoryOperations['getCompose'], Context>
  cancelCompose: Handler<VideoStoryOperations['cancelCompose'], Context>
  listComposeClips: Handler<VideoStoryOperations['listComposeClips'], Context>
  listStories: Handler<VideoStoryOperations['listStories'], Context>
  createStory: Handler<VideoStoryOperations['createStory'], Context>
  getStory: Handler<VideoStoryOperations['getStory'], Context>
  cancelStory: Handler<VideoStoryOperations['cancelStory'], Context>
  listStoryScenes: Handler<VideoStoryOperations['listStoryScenes'], Context>
  listStoryVideos: Handler<VideoStoryOperations['listStoryVideos'], Context>
  resumeStory: Handler<VideoStoryOperations['resumeStory'], Context>
  listPipelines: Handler<VideoStoryOperations['listPipelines'], Context>
  createPipeline: Handler<VideoStoryOperations['createPipeline'], Context>
  getPipeline: Handler<VideoStoryOperations['getPipeline'], Context>
  deletePipeline: Handler<VideoStoryOperations['deletePipeline'], Context>
  runPipeline: Handler<VideoStoryOperations['runPipeline'], Context>
  listPipelineRuns: Handler<VideoStoryOperations['listPipelineRuns'], Context>
  getPipelineRun: Handler<VideoStoryOperations['getPipelineRun'], Context>
  cancelPipelineRun: Handler<VideoStoryOperations['cancelPipelineRun'], Context>
  resumePipelineRun: Handler<VideoStoryOperations['resumePipelineRun'], Context>
  listCharacters: Handler<VideoStoryOperations['listCharacters'], Context>
  createCharacter: Handler<VideoStoryOperations['createCharacter'], Context>
  getCharacter: Handler<VideoStoryOperations['getCharacter'], Context>
  deleteCharacter: Handler<VideoStoryOperations['deleteCharacter'], Context>
  updateCharacter: Handler<VideoStoryOperations['updateCharacter'], Context>
}
