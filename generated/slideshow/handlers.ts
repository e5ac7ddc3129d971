// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import type { z } from '@hono/zod-openapi'
import type { Handler } from '../runtime/handler.ts'
import type * as routes from './routes.ts'
import type * as schemas from './schemas.ts'

/** What each operation is given, and every reply below 400 it may give. */
export interface SlideshowOperations {
  /** List scripts. `GET /v1/scripts` */
  listScripts: {
    request: {
      query: z.output<typeof routes.listScripts.request.query>
    }
    reply: { status: 200; body: schemas.ScriptPage }
  }
  /** Store a script. `POST /v1/scripts` */
  createScript: {
    request: {
      headers: z.output<typeof routes.createScript.request.headers>
      body: schemas.ScriptCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Script }
  }
  /** Get a script. `GET /v1/scripts/{script_id}` */
  getScript: {
    request: {
      params: z.output<typeof routes.getScript.request.params>
      headers: z.output<typeof routes.getScript.request.headers>
    }
    reply: { status: 200; body: schemas.Script }
  }
  /** List voices. `GET /v1/voices` */
  listVoices: {
    request: {
      query: z.output<typeof routes.listVoices.request.query>
    }
    reply: { status: 200; body: schemas.VoicePage }
  }
  /** Make a voice from a sample. `POST /v1/voices` */
  createVoice: {
    request: {
      headers: z.output<typeof routes.createVoice.request.headers>
      body: schemas.VoiceCreate
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.Voice }
  }
  /** Get a voice. `GET /v1/voices/{voice_id}` */
  getVoice: {
    request: {
      params: z.output<typeof routes.getVoice.request.params>
      headers: z.output<typeof routes.getVoice.request.headers>
    }
    reply: { status: 200; body: schemas.Voice }
  }
  /** Delete a voice of yours. `DELETE /v1/voices/{voice_id}` */
  deleteVoice: {
    request: {
      params: z.output<typeof routes.deleteVoice.request.params>
    }
    reply: { status: 204 }
  }
  /** List voiceovers. `GET /v1/voiceovers` */
  listVoiceovers: {
    request: {
      query: z.output<typeof routes.listVoiceovers.request.query>
    }
    reply: { status: 200; body: schemas.VoiceoverPage }
  }
  /** Narrate a script. `POST /v1/voiceovers` */
  createVoiceover: {
    request: {
      headers: z.output<typeof routes.createVoiceover.request.headers>
      body: schemas.VoiceoverCreate
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.Voiceover }
  }
  /** Get a voiceover. `GET /v1/voiceovers/{voiceover_id}` */
  getVoiceover: {
    request: {
      params: z.output<typeof routes.getVoiceover.request.params>
      headers: z.output<typeof routes.getVoiceover.request.headers>
    }
    reply: { status: 200; body: schemas.Voiceover }
  }
  /** Cancel a voiceover. `DELETE /v1/voiceovers/{voiceover_id}` */
  cancelVoiceover: {
    request: {
      params: z.output<typeof routes.cancelVoiceover.request.params>
    }
    reply: { status: 204 }
  }
  /** List beats. `GET /v1/beats` */
  listBeats: {
    request: {
      query: z.output<typeof routes.listBeats.request.query>
    }
    reply: { status: 200; body: schemas.BeatsPage }
  }
  /** Find the beats of a script. `POST /v1/beats` */
  createBeats: {
    request: {
      headers: z.output<typeof routes.createBeats.request.headers>
      body: schemas.BeatsCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Beats }
  }
  /** Get beats. `GET /v1/beats/{beats_id}` */
  getBeats: {
    request: {
      params: z.output<typeof routes.getBeats.request.params>
      headers: z.output<typeof routes.getBeats.request.headers>
    }
    reply: { status: 200; body: schemas.Beats }
  }
  /** Cancel beats. `DELETE /v1/beats/{beats_id}` */
  cancelBeats: {
    request: {
      params: z.output<typeof routes.cancelBeats.request.params>
    }
    reply: { status: 204 }
  }
  /** List pictures. `GET /v1/images` */
  listImages: {
    request: {
      query: z.output<typeof routes.listImages.request.query>
    }
    reply: { status: 200; body: schemas.ImagesPage }
  }
  /** Make pictures. `POST /v1/images` */
  createImages: {
    request: {
      headers: z.output<typeof routes.createImages.request.headers>
      body: schemas.ImagesCreate
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.Images }
  }
  /** Get pictures. `GET /v1/images/{images_id}` */
  getImages: {
    request: {
      params: z.output<typeof routes.getImages.request.params>
      headers: z.output<typeof routes.getImages.request.headers>
    }
    reply: { status: 200; body: schemas.Images }
  }
  /** Cancel pictures. `DELETE /v1/images/{images_id}` */
  cancelImages: {
    request: {
      params: z.output<typeof routes.cancelImages.request.params>
    }
    reply: { status: 204 }
  }
  /** List slideshows. `GET /v1/slideshows` */
  listSlideshows: {
    request: {
      query: z.output<typeof routes.listSlideshows.request.query>
    }
    reply: { status: 200; body: schemas.SlideshowPage }
  }
  /** Plan a slideshow. `POST /v1/slideshows` */
  createSlideshow: {
    request: {
      headers: z.output<typeof routes.createSlideshow.request.headers>
      body: schemas.SlideshowCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Slideshow }
  }
  /** Get a slideshow. `GET /v1/slideshows/{slideshow_id}` */
  getSlideshow: {
    request: {
      params: z.output<typeof routes.getSlideshow.request.params>
      headers: z.output<typeof routes.getSlideshow.request.headers>
    }
    reply: { status: 200; body: schemas.Slideshow }
  }
  /** Cancel a slideshow. `DELETE /v1/slideshows/{slideshow_id}` */
  cancelSlideshow: {
    request: {
      params: z.output<typeof routes.cancelSlideshow.request.params>
    }
    reply: { status: 204 }
  }
  /** Edit a slide. `PATCH /v1/slideshows/{slideshow_id}/slides/{slide_id}` */
  updateSlide: {
    request: {
      params: z.output<typeof routes.updateSlide.request.params>
      headers: z.output<typeof routes.updateSlide.request.headers>
      body: schemas.SlidePatch
    }
    reply: { status: 200; body: schemas.Slideshow }
  }
  /** Render a slideshow. `POST /v1/slideshows/{slideshow_id}/render` */
  renderSlideshow: {
    request: {
      params: z.output<typeof routes.renderSlideshow.request.params>
      headers: z.output<typeof routes.renderSlideshow.request.headers>
      body: schemas.SlideshowRender
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.SlideshowVideo }
  }
  /** List tracks. `GET /v1/music` */
  listMusic: {
    request: {
      query: z.output<typeof routes.listMusic.request.query>
    }
    reply: { status: 200; body: schemas.MusicPage }
  }
  /** Make a track. `POST /v1/music` */
  createMusic: {
    request: {
      headers: z.output<typeof routes.createMusic.request.headers>
      body: schemas.MusicCreate
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.Music }
  }
  /** Get a track. `GET /v1/music/{music_id}` */
  getMusic: {
    request: {
      params: z.output<typeof routes.getMusic.request.params>
      headers: z.output<typeof routes.getMusic.request.headers>
    }
    reply: { status: 200; body: schemas.Music }
  }
  /** Cancel a track. `DELETE /v1/music/{music_id}` */
  cancelMusic: {
    request: {
      params: z.output<typeof routes.cancelMusic.request.params>
    }
    reply: { status: 204 }
  }
  /** List music beds. `GET /v1/background-music` */
  listBackgroundMusic: {
    request: {
      query: z.output<typeof routes.listBackgroundMusic.request.query>
    }
    reply: { status: 200; body: schemas.BackgroundMusicPage }
  }
  /** Make a music bed. `POST /v1/background-music` */
  createBackgroundMusic: {
    request: {
      headers: z.output<typeof routes.createBackgroundMusic.request.headers>
      body: schemas.BackgroundMusicCreate
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.BackgroundMusic }
  }
  /** Get a music bed. `GET /v1/background-music/{background_music_id}` */
  getBackgroundMusic: {
    request: {
      params: z.output<typeof routes.getBackgroundMusic.request.params>
      headers: z.output<typeof routes.getBackgroundMusic.request.headers>
    }
    reply: { status: 200; body: schemas.BackgroundMusic }
  }
  /** Cancel a music bed. `DELETE /v1/background-music/{background_music_id}` */
  cancelBackgroundMusic: {
    request: {
      params: z.output<typeof routes.cancelBackgroundMusic.request.params>
    }
    reply: { status: 204 }
  }
  /** List slideshow videos. `GET /v1/slideshow-videos` */
  listSlideshowVideos: {
    request: {
      query: z.output<typeof routes.listSlideshowVideos.request.query>
    }
    reply: { status: 200; body: schemas.SlideshowVideoPage }
  }
  /** Make a slideshow video. `POST /v1/slideshow-videos` */
  createSlideshowVideo: {
    request: {
      headers: z.output<typeof routes.createSlideshowVideo.request.headers>
      body: schemas.SlideshowVideoCreate
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.SlideshowVideo }
  }
  /** Get a slideshow video. `GET /v1/slideshow-videos/{slideshow_video_id}` */
  getSlideshowVideo: {
    request: {
      params: z.output<typeof routes.getSlideshowVideo.request.params>
      headers: z.output<typeof routes.getSlideshowVideo.request.headers>
    }
    reply: { status: 200; body: schemas.SlideshowVideo }
  }
  /** Cancel a slideshow video. `DELETE /v1/slideshow-videos/{slideshow_video_id}` */
  cancelSlideshowVideo: {
    request: {
      params: z.output<typeof routes.cancelSlideshowVideo.request.params>
    }
    reply: { status: 204 }
  }
  /** List a video's clips. `GET /v1/slideshow-videos/{slideshow_video_id}/clips` */
  listSlideshowVideoClips: {
    request: {
      params: z.output<typeof routes.listSlideshowVideoClips.request.params>
    }
    reply: { status: 200; body: schemas.ClipList }
  }
}

/** One handler an operation: a missing, an extra or a wrongly answering one does not compile. */
export interface SlideshowHandlers<Context> {
  listScripts: Handler<SlideshowOperations['listScripts'], Context>
  createScript: Handler<SlideshowOperations['createScript'], Context>
  getScript: Handler<SlideshowOperations['getScript'], Context>
  listVoices: Handler<SlideshowOperations['listVoices'], Context>
  createVoice: Handler<SlideshowOperations['createVoice'], Context>
  getVoice: Handler<SlideshowOperations['getVoice'], Context>
  deleteVoice: Handler<SlideshowOperations['deleteVoice'], Context>
  listVoiceovers: Handler<SlideshowOperations['listVoiceovers'], Context>
  createVoiceover: Handler<SlideshowOperations['createVoiceover'], Context>
  getVoiceover: Handler<SlideshowOperations['getVoiceover'], Context>
  cancelVoiceover: Handler<SlideshowOperations['cancelVoiceover'], Context>
  listBeats: Handler<SlideshowOperations['listBeats'], Context>
  createBeats: Handler<SlideshowOperations['createBeats'], Context>
  getBeats: Handler<SlideshowOperations['getBeats'], Context>
  cancelBeats: Handler<SlideshowOperations['cancelBeats'], Context>
  listImages: Handler<SlideshowOperations['listImages'], Context>
  createImages: Handler<SlideshowOperations['createImages'], Context>
  getImages: Handler<SlideshowOperations['getImages'], Context>
  cancelImages: Handler<SlideshowOperations['cancelImages'], Context>
  listSlideshows: Handler<SlideshowOperations['listSlideshows'], Context>
  createSlideshow: Handler<SlideshowOperations['createSlideshow'], Context>
  getSlideshow: Handler<SlideshowOperations['getSlideshow'], Context>
  cancelSlideshow: Handler<SlideshowOperations['cancelSlideshow'], Context>
  updateSlide: Handler<SlideshowOperations['updateSlide'], Context>
  renderSlideshow: Handler<SlideshowOperations['renderSlideshow'], Context>
  listMusic: Handler<SlideshowOperations['listMusic'], Context>
  createMusic: Handler<SlideshowOperations['createMusic'], Context>
  getMusic: Handler<SlideshowOperations['getMusic'], Context>
  cancelMusic: Handler<SlideshowOperations['cancelMusic'], Context>
  listBackgroundMusic: Handler<SlideshowOperations['listBackgroundMusic'], Context>
  createBackgroundMusic: Handler<SlideshowOperations['createBackgroundMusic'], Context>
  getBackgroundMusic: Handler<SlideshowOperations['getBackgroundMusic'], Context>
  cancelBackgroundMusic: Handler<SlideshowOperations['cancelBackgroundMusic'], Context>
  listSlideshowVideos: Handler<SlideshowOperations['listSlideshowVideos'], Context>
  createSlideshowVideo: Handler<SlideshowOperations['createSlideshowVideo'], Context>
  getSlideshowVideo: Handler<SlideshowOperations['getSlideshowVideo'], Context>
  cancelSlideshowVideo: Handler<SlideshowOperations['cancelSlideshowVideo'], Context>
  listSlideshowVideoClips: Handler<SlideshowOperations['listSlideshowVideoClips'], Context>
}
