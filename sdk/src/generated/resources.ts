// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
import { followEvents, type StreamOptions } from '../event-stream.ts'
import { toForm } from '../form.ts'
import type { IdempotentOptions, RequestOptions } from '../options.ts'
import { type Page, readPage } from '../page.ts'
import { JobResource, Resource } from '../resource.ts'
import { idempotencyHeader, readBody, readNothing, type Transport } from '../transport.ts'
import type { Finished, JobWaiter, WaitOptions } from '../wait.ts'
import type { components, operations } from './api.ts'

type Schemas = components['schemas']
type Query<Id extends keyof operations> = NonNullable<operations[Id]['parameters']['query']>

/** The server that the contract names. */
export const DEFAULT_BASE_URL: string = 'http://localhost:4000'

/** `client.health`. */
export class HealthResource extends Resource {
  /** Is the process up. Answers as long as the process runs; asks neither database nor disk. `GET /health/live` */
  live(options: RequestOptions = {}): Promise<Schemas['Health']> {
    return readBody(
      this.transport.api.GET('/health/live', {
        ...this.transport.request(options),
      }),
    )
  }

  /** Can it take work. 200 when the database answers and the server is not stopping; else 503. `GET /health/ready` */
  ready(options: RequestOptions = {}): Promise<Schemas['Health']> {
    return readBody(
      this.transport.api.GET('/health/ready', {
        ...this.transport.request(options),
      }),
    )
  }
}

/** `client.contract`. */
export class ContractResource extends Resource {
  /** This contract. The bundled OpenAPI 3.1 document of all packs that this server serves. `GET /openapi.json` */
  openapi(options: RequestOptions = {}): Promise<operations['getOpenapi']['responses'][200]['content']['application/json']> {
    return readBody(
      this.transport.api.GET('/openapi.json', {
        ...this.transport.request(options),
      }),
    )
  }
}

/** `client.me`. */
export class MeResource extends Resource {
  /** Whose key is this. The project and the scopes of the key you sent. `GET /v1/me` */
  get(options: RequestOptions = {}): Promise<Schemas['Me']> {
    return readBody(
      this.transport.api.GET('/v1/me', {
        ...this.transport.request(options),
      }),
    )
  }
}

/** `client.assets`. */
export class AssetsResource extends Resource {
  /** List assets. Newest first. `GET /v1/assets` */
  list(query: Query<'listAssets'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['AssetPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/assets', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Upload an asset. Takes one file, looks at its bytes (not at its name), refuses what it cannot use, and keeps a clean copy: pictures upright, without metadata. `POST /v1/assets` */
  create(body: Schemas['AssetUpload'], options: IdempotentOptions = {}): Promise<Schemas['Asset']> {
    return readBody(
      this.transport.api.POST('/v1/assets', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
        bodySerializer: toForm,
      }),
    )
  }

  /** Get an asset. With a fresh signed `url`. `GET /v1/assets/{asset_id}` */
  get(assetId: string, options: RequestOptions = {}): Promise<Schemas['Asset']> {
    return readBody(
      this.transport.api.GET('/v1/assets/{asset_id}', {
        ...this.transport.request(options),
        params: { path: { asset_id: assetId } },
      }),
    )
  }

  /** Delete an asset. New requests can no longer name it. What was made with it stays. `DELETE /v1/assets/{asset_id}` */
  delete(assetId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/assets/{asset_id}', {
        ...this.transport.request(options),
        params: { path: { asset_id: assetId } },
      }),
    )
  }
}

/** `client.jobs`. */
export class JobsResource extends JobResource {
  /** List jobs. Newest first, of one kind or status if you like. `GET /v1/jobs` */
  list(query: Query<'listJobs'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['JobPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/jobs', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Get a job. The envelope of any job; `links.self` leads to the resource with its result. `GET /v1/jobs/{job_id}` */
  get(jobId: string, options: RequestOptions = {}): Promise<Schemas['JobEnvelope']> {
    return readBody(
      this.transport.api.GET('/v1/jobs/{job_id}', {
        ...this.transport.request(options),
        params: { path: { job_id: jobId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/jobs/{job_id}` */
  wait(jobId: string, options: WaitOptions<Schemas['JobEnvelope']> = {}): Promise<Finished<Schemas['JobEnvelope']>> {
    return this.jobs.wait(jobId, (request) => this.get(jobId, request), options)
  }

  /** Cancel a job. Ends it and the jobs it made; jobs that need it fail with `dependency_failed`. A job that is final answers 409. `DELETE /v1/jobs/{job_id}` */
  cancel(jobId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/jobs/{job_id}', {
        ...this.transport.request(options),
        params: { path: { job_id: jobId } },
      }),
    )
  }

  /** Read a job's log. The last lines, oldest first. `GET /v1/jobs/{job_id}/logs` */
  logs(jobId: string, query: Query<'getJobLogs'> = {}, options: RequestOptions = {}): Promise<Schemas['JobLogs']> {
    return readBody(
      this.transport.api.GET('/v1/jobs/{job_id}/logs', {
        ...this.transport.request(options),
        params: { path: { job_id: jobId }, query },
      }),
    )
  }
}

/** `client.events`. */
export class EventsResource extends Resource {
  /** Follow what happens. With `Accept: text/event-stream` a stream that starts after `Last-Event-ID` (or `cursor`, or now) and goes on; comments keep it alive. Otherwise a JSON page of the same log: the same ids in the same order. `GET /v1/events` */
  stream(options: StreamOptions & Omit<Query<'streamEvents'>, 'limit'> = {}): AsyncGenerator<Schemas['Event'], void, undefined> {
    const { signal, idleTimeoutMs, headers, ...query } = options
    return followEvents<Schemas['Event']>(
      (position, connection) =>
        this.transport.api.GET('/v1/events', {
          ...this.transport.stream(headers, connection),
          params: { query, header: position },
        }),
      { signal, idleTimeoutMs },
    )
  }
}

/** `client.providers`. */
export class ProvidersResource extends Resource {
  /** List providers. All that this server knows, by id. `GET /v1/providers` */
  list(query: Query<'listProviders'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['ProviderPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/providers', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Get a provider. What it is and whether it can be used now. `GET /v1/providers/{provider_id}` */
  get(providerId: string, options: RequestOptions = {}): Promise<Schemas['Provider']> {
    return readBody(
      this.transport.api.GET('/v1/providers/{provider_id}', {
        ...this.transport.request(options),
        params: { path: { provider_id: providerId } },
      }),
    )
  }

  /** Get a provider's health. From the real calls of the last 15 minutes. `GET /v1/providers/{provider_id}/health` */
  health(providerId: string, options: RequestOptions = {}): Promise<Schemas['ProviderHealth']> {
    return readBody(
      this.transport.api.GET('/v1/providers/{provider_id}/health', {
        ...this.transport.request(options),
        params: { path: { provider_id: providerId } },
      }),
    )
  }

  /** Get a provider's capabilities. One block for each modality it serves; the same facts that routing and validation use. `GET /v1/providers/{provider_id}/capabilities` */
  capabilities(providerId: string, options: RequestOptions = {}): Promise<Schemas['Capabilities']> {
    return readBody(
      this.transport.api.GET('/v1/providers/{provider_id}/capabilities', {
        ...this.transport.request(options),
        params: { path: { provider_id: providerId } },
      }),
    )
  }
}

/** `client.capabilities`. */
export class CapabilitiesResource extends Resource {
  /** List capabilities of all providers. Of one provider or one modality if you like. `GET /v1/capabilities` */
  list(query: Query<'listCapabilities'> = {}, options: RequestOptions = {}): Promise<Schemas['CapabilityList']> {
    return readBody(
      this.transport.api.GET('/v1/capabilities', {
        ...this.transport.request(options),
        params: { query },
      }),
    )
  }
}

/** `client.scripts`. */
export class ScriptsResource extends Resource {
  /** Store a script. Cleans the text and cuts it into sections; nothing is made yet. `POST /v1/scripts` */
  create(body: Schemas['ScriptCreate'], options: IdempotentOptions = {}): Promise<Schemas['Script']> {
    return readBody(
      this.transport.api.POST('/v1/scripts', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a script. With its sections. `GET /v1/scripts/{script_id}` */
  get(scriptId: string, options: RequestOptions = {}): Promise<Schemas['Script']> {
    return readBody(
      this.transport.api.GET('/v1/scripts/{script_id}', {
        ...this.transport.request(options),
        params: { path: { script_id: scriptId } },
      }),
    )
  }
}

/** `client.voices`. */
export class VoicesResource extends Resource {
  /** List voices. The catalogs of all speech providers, in their own order. `GET /v1/voices` */
  list(query: Query<'listVoices'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['VoicePage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/voices', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Get a voice. What it sounds like and which sample rates it can deliver. `GET /v1/voices/{voice_id}` */
  get(voiceId: string, options: RequestOptions = {}): Promise<Schemas['Voice']> {
    return readBody(
      this.transport.api.GET('/v1/voices/{voice_id}', {
        ...this.transport.request(options),
        params: { path: { voice_id: voiceId } },
      }),
    )
  }
}

/** `client.voiceovers`. */
export class VoiceoversResource extends JobResource {
  /** Narrate a script. Reads a script, or a text of yours, section by section; answers with markers, word times, SRT and VTT when done. `POST /v1/voiceovers` */
  create(body: Schemas['VoiceoverCreate'], options: IdempotentOptions = {}): Promise<Schemas['Voiceover']> {
    return readBody(
      this.transport.api.POST('/v1/voiceovers', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a voiceover. Its state, and when done the sound with the time of every word. `GET /v1/voiceovers/{voiceover_id}` */
  get(voiceoverId: string, options: RequestOptions = {}): Promise<Schemas['Voiceover']> {
    return readBody(
      this.transport.api.GET('/v1/voiceovers/{voiceover_id}', {
        ...this.transport.request(options),
        params: { path: { voiceover_id: voiceoverId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/voiceovers/{voiceover_id}` */
  wait(voiceoverId: string, options: WaitOptions<Schemas['Voiceover']> = {}): Promise<Finished<Schemas['Voiceover']>> {
    return this.jobs.wait(voiceoverId, (request) => this.get(voiceoverId, request), options)
  }
}

/** `client.beats`. */
export class BeatsResource extends JobResource {
  /** Find the beats of a script. Cuts the story into steps that a picture each can show. `POST /v1/beats` */
  create(body: Schemas['BeatsCreate'], options: IdempotentOptions = {}): Promise<Schemas['Beats']> {
    return readBody(
      this.transport.api.POST('/v1/beats', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get beats. In order. `GET /v1/beats/{beats_id}` */
  get(beatsId: string, options: RequestOptions = {}): Promise<Schemas['Beats']> {
    return readBody(
      this.transport.api.GET('/v1/beats/{beats_id}', {
        ...this.transport.request(options),
        params: { path: { beats_id: beatsId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/beats/{beats_id}` */
  wait(beatsId: string, options: WaitOptions<Schemas['Beats']> = {}): Promise<Finished<Schemas['Beats']>> {
    return this.jobs.wait(beatsId, (request) => this.get(beatsId, request), options)
  }
}

/** `client.images`. */
export class ImagesResource extends JobResource {
  /** Make pictures. One prompt, up to eight pictures; each becomes an asset of yours. `POST /v1/images` */
  create(body: Schemas['ImagesCreate'], options: IdempotentOptions = {}): Promise<Schemas['Images']> {
    return readBody(
      this.transport.api.POST('/v1/images', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get pictures. Their state, and the pictures as they come. `GET /v1/images/{images_id}` */
  get(imagesId: string, options: RequestOptions = {}): Promise<Schemas['Images']> {
    return readBody(
      this.transport.api.GET('/v1/images/{images_id}', {
        ...this.transport.request(options),
        params: { path: { images_id: imagesId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/images/{images_id}` */
  wait(imagesId: string, options: WaitOptions<Schemas['Images']> = {}): Promise<Finished<Schemas['Images']>> {
    return this.jobs.wait(imagesId, (request) => this.get(imagesId, request), options)
  }
}

/** `client.slideshows`. */
export class SlideshowsResource extends JobResource {
  /** Plan a slideshow. Lays pictures over time. The slides stand in the answer at once; their pictures fill in while it is `running`. `POST /v1/slideshows` */
  create(body: Schemas['SlideshowCreate'], options: IdempotentOptions = {}): Promise<Schemas['Slideshow']> {
    return readBody(
      this.transport.api.POST('/v1/slideshows', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a slideshow. Its slides with their pictures and times. `GET /v1/slideshows/{slideshow_id}` */
  get(slideshowId: string, options: RequestOptions = {}): Promise<Schemas['Slideshow']> {
    return readBody(
      this.transport.api.GET('/v1/slideshows/{slideshow_id}', {
        ...this.transport.request(options),
        params: { path: { slideshow_id: slideshowId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/slideshows/{slideshow_id}` */
  wait(slideshowId: string, options: WaitOptions<Schemas['Slideshow']> = {}): Promise<Finished<Schemas['Slideshow']>> {
    return this.jobs.wait(slideshowId, (request) => this.get(slideshowId, request), options)
  }

  /** Render a slideshow. The short way to a video of this slideshow: with the voiceover it was timed to (or another, or none) and music of yours. Answers with the slideshow video that is being made. `POST /v1/slideshows/{slideshow_id}/render` */
  render(slideshowId: string, body: Schemas['SlideshowRender'], options: IdempotentOptions = {}): Promise<Schemas['SlideshowVideo']> {
    return readBody(
      this.transport.api.POST('/v1/slideshows/{slideshow_id}/render', {
        ...this.transport.request(options),
        params: { path: { slideshow_id: slideshowId }, header: idempotencyHeader(options) },
        body,
      }),
    )
  }
}

/** `client.music`. */
export class MusicResource extends JobResource {
  /** Make a track. A piece of music of the length you ask for. `POST /v1/music` */
  create(body: Schemas['MusicCreate'], options: IdempotentOptions = {}): Promise<Schemas['Music']> {
    return readBody(
      this.transport.api.POST('/v1/music', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a track. Its state, and the track when done. `GET /v1/music/{music_id}` */
  get(musicId: string, options: RequestOptions = {}): Promise<Schemas['Music']> {
    return readBody(
      this.transport.api.GET('/v1/music/{music_id}', {
        ...this.transport.request(options),
        params: { path: { music_id: musicId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/music/{music_id}` */
  wait(musicId: string, options: WaitOptions<Schemas['Music']> = {}): Promise<Finished<Schemas['Music']>> {
    return this.jobs.wait(musicId, (request) => this.get(musicId, request), options)
  }
}

/** `client.backgroundMusic`. */
export class BackgroundMusicResource extends JobResource {
  /** Make a music bed. Music as long as a voiceover or a slideshow, which may still be in the making. `POST /v1/background-music` */
  create(body: Schemas['BackgroundMusicCreate'], options: IdempotentOptions = {}): Promise<Schemas['BackgroundMusic']> {
    return readBody(
      this.transport.api.POST('/v1/background-music', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a music bed. Its state, and the track when done. `GET /v1/background-music/{background_music_id}` */
  get(backgroundMusicId: string, options: RequestOptions = {}): Promise<Schemas['BackgroundMusic']> {
    return readBody(
      this.transport.api.GET('/v1/background-music/{background_music_id}', {
        ...this.transport.request(options),
        params: { path: { background_music_id: backgroundMusicId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/background-music/{background_music_id}` */
  wait(backgroundMusicId: string, options: WaitOptions<Schemas['BackgroundMusic']> = {}): Promise<Finished<Schemas['BackgroundMusic']>> {
    return this.jobs.wait(backgroundMusicId, (request) => this.get(backgroundMusicId, request), options)
  }
}

/** `client.slideshowVideos`. */
export class SlideshowVideosResource extends JobResource {
  /** Make a slideshow video. Puts a voiceover, a slideshow and music together. Give their ids, or a script, and the missing parts are made too. `POST /v1/slideshow-videos` */
  create(body: Schemas['SlideshowVideoCreate'], options: IdempotentOptions = {}): Promise<Schemas['SlideshowVideo']> {
    return readBody(
      this.transport.api.POST('/v1/slideshow-videos', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a slideshow video. Its state, its parts, and the MP4 with its measured quality when done. `GET /v1/slideshow-videos/{slideshow_video_id}` */
  get(slideshowVideoId: string, options: RequestOptions = {}): Promise<Schemas['SlideshowVideo']> {
    return readBody(
      this.transport.api.GET('/v1/slideshow-videos/{slideshow_video_id}', {
        ...this.transport.request(options),
        params: { path: { slideshow_video_id: slideshowVideoId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/slideshow-videos/{slideshow_video_id}` */
  wait(slideshowVideoId: string, options: WaitOptions<Schemas['SlideshowVideo']> = {}): Promise<Finished<Schemas['SlideshowVideo']>> {
    return this.jobs.wait(slideshowVideoId, (request) => this.get(slideshowVideoId, request), options)
  }

  /** List a video's clips. Which slide is seen from when to when; empty until the video is planned. `GET /v1/slideshow-videos/{slideshow_video_id}/clips` */
  clips(slideshowVideoId: string, options: RequestOptions = {}): Promise<Schemas['ClipList']> {
    return readBody(
      this.transport.api.GET('/v1/slideshow-videos/{slideshow_video_id}/clips', {
        ...this.transport.request(options),
        params: { path: { slideshow_video_id: slideshowVideoId } },
      }),
    )
  }
}

/** Every resource of the API. */
export class Resources {
  readonly assets: AssetsResource
  readonly backgroundMusic: BackgroundMusicResource
  readonly beats: BeatsResource
  readonly capabilities: CapabilitiesResource
  readonly contract: ContractResource
  readonly events: EventsResource
  readonly health: HealthResource
  readonly images: ImagesResource
  readonly jobs: JobsResource
  readonly me: MeResource
  readonly music: MusicResource
  readonly providers: ProvidersResource
  readonly scripts: ScriptsResource
  readonly slideshowVideos: SlideshowVideosResource
  readonly slideshows: SlideshowsResource
  readonly voiceovers: VoiceoversResource
  readonly voices: VoicesResource

  constructor(transport: Transport, jobs: JobWaiter) {
    this.assets = new AssetsResource(transport)
    this.backgroundMusic = new BackgroundMusicResource(transport, jobs)
    this.beats = new BeatsResource(transport, jobs)
    this.capabilities = new CapabilitiesResource(transport)
    this.contract = new ContractResource(transport)
    this.events = new EventsResource(transport)
    this.health = new HealthResource(transport)
    this.images = new ImagesResource(transport, jobs)
    this.jobs = new JobsResource(transport, jobs)
    this.me = new MeResource(transport)
    this.music = new MusicResource(transport, jobs)
    this.providers = new ProvidersResource(transport)
    this.scripts = new ScriptsResource(transport)
    this.slideshowVideos = new SlideshowVideosResource(transport, jobs)
    this.slideshows = new SlideshowsResource(transport, jobs)
    this.voiceovers = new VoiceoversResource(transport, jobs)
    this.voices = new VoicesResource(transport)
  }
}
