import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { operations } from '@potterlabs/generated/slideshow/operations.ts'
import * as routes from '@potterlabs/generated/slideshow/routes.ts'
import { defineHandlers } from '../../contract/handler.ts'
import { definePack, type Pack } from '../../contract/pack.ts'
import type { JobDefinition } from '../../jobs/definition.ts'
import type { StudioTools } from '../../studio/tools.ts'
import type { SlideshowContext, SlideshowDeps } from './deps.ts'
import { beatsJob } from './jobs/beats.ts'
import { imagesJob } from './jobs/images.ts'
import { musicJob } from './jobs/music.ts'
import { slideshowJob } from './jobs/slideshow.ts'
import { slideshowVideoJob } from './jobs/slideshow-video.ts'
import { voiceJob, voiceRemovalJob } from './jobs/voice.ts'
import { voiceoverJob } from './jobs/voiceover.ts'
import { cancelBackgroundMusic } from './operations/cancel-background-music.ts'
import { cancelBeats } from './operations/cancel-beats.ts'
import { cancelImages } from './operations/cancel-images.ts'
import { cancelMusic } from './operations/cancel-music.ts'
import { cancelSlideshow } from './operations/cancel-slideshow.ts'
import { cancelSlideshowVideo } from './operations/cancel-slideshow-video.ts'
import { cancelVoiceover } from './operations/cancel-voiceover.ts'
import { createBackgroundMusic } from './operations/create-background-music.ts'
import { createBeats } from './operations/create-beats.ts'
import { createImages } from './operations/create-images.ts'
import { createMusic } from './operations/create-music.ts'
import { createScript } from './operations/create-script.ts'
import { createSlideshow } from './operations/create-slideshow.ts'
import { createSlideshowVideo } from './operations/create-slideshow-video.ts'
import { createVoice } from './operations/create-voice.ts'
import { createVoiceover } from './operations/create-voiceover.ts'
import { deleteVoice } from './operations/delete-voice.ts'
import { getBackgroundMusic } from './operations/get-background-music.ts'
import { getBeats } from './operations/get-beats.ts'
import { getImages } from './operations/get-images.ts'
import { getMusic } from './operations/get-music.ts'
import { getScript } from './operations/get-script.ts'
import { getSlideshow } from './operations/get-slideshow.ts'
import { getSlideshowVideo } from './operations/get-slideshow-video.ts'
import { getVoice } from './operations/get-voice.ts'
import { getVoiceover } from './operations/get-voiceover.ts'
import { listBackgroundMusic } from './operations/list-background-music.ts'
import { listBeats } from './operations/list-beats.ts'
import { listImages } from './operations/list-images.ts'
import { listMusic } from './operations/list-music.ts'
import { listScripts } from './operations/list-scripts.ts'
import { listSlideshowVideoClips } from './operations/list-slideshow-video-clips.ts'
import { listSlideshowVideos } from './operations/list-slideshow-videos.ts'
import { listSlideshows } from './operations/list-slideshows.ts'
import { listVoiceovers } from './operations/list-voiceovers.ts'
import { listVoices } from './operations/list-voices.ts'
import { renderSlideshow } from './operations/render-slideshow.ts'
import { updateSlide } from './operations/update-slide.ts'

type Handlers = SlideshowHandlers<SlideshowContext>

const handlers = defineHandlers<Handlers>()({
  cancelBackgroundMusic,
  cancelBeats,
  cancelImages,
  cancelMusic,
  cancelSlideshow,
  cancelSlideshowVideo,
  cancelVoiceover,
  createBackgroundMusic,
  createBeats,
  createImages,
  createMusic,
  createScript,
  createSlideshow,
  createSlideshowVideo,
  createVoice,
  createVoiceover,
  deleteVoice,
  getBackgroundMusic,
  getBeats,
  getImages,
  getMusic,
  getScript,
  getSlideshow,
  getSlideshowVideo,
  getVoice,
  getVoiceover,
  listBackgroundMusic,
  listBeats,
  listImages,
  listMusic,
  listScripts,
  listSlideshowVideoClips,
  listSlideshowVideos,
  listSlideshows,
  listVoiceovers,
  listVoices,
  renderSlideshow,
  updateSlide,
})

/** Script to MP4: the operations. */
export const slideshowPack = (deps: SlideshowDeps): Pack =>
  definePack({ name: 'slideshow', operations, routes, handlers, deps })

/** Script to MP4: the work behind them. */
export const slideshowJobs = (tools: StudioTools): JobDefinition[] => [
  voiceJob(tools),
  voiceRemovalJob(tools),
  voiceoverJob(tools),
  beatsJob(tools),
  imagesJob(tools),
  slideshowJob(tools),
  musicJob(tools, 'music'),
  musicJob(tools, 'background-music'),
  slideshowVideoJob(tools),
]
