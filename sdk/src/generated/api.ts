// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process up
         * @description Answers as long as the process runs; asks neither database nor disk.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it take work
         * @description 200 when the database answers and the server is not stopping; else 503.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract
         * @description The bundled OpenAPI 3.1 document of all packs that this server serves.
         */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Interactive reference
         * @description A page that shows every operation and lets you try it.
         */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of the reference page
         * @description Scripts and styles that the reference page loads.
         */
        get: operations["getDocsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose key is this
         * @description The project and the scopes of the key you sent.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List assets
         * @description Newest first.
         */
        get: operations["listAssets"];
        put?: never;
        /**
         * Upload an asset
         * @description Takes one file, looks at its bytes (not at its name), refuses what it cannot use, and keeps a clean copy:
         *     pictures upright, without metadata.
         */
        post: operations["createAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The asset.
                 * @example a_01jd3k5m7n9p
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        /**
         * Get an asset
         * @description With a fresh signed `url`.
         */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        /**
         * Delete an asset
         * @description New requests can no longer name it. What was made with it stays.
         */
        delete: operations["deleteAsset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/artifacts/{artifact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a made file
         * @description Where the `url` of artifacts and assets leads. The signature stands for a key; byte ranges (RFC 9110, 14)
         *     let players seek.
         */
        get: operations["getArtifact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description Newest first, of one kind or status if you like.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job; the id of what it makes.
                 * @example vo_01jd3k5m7n9p
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get a job
         * @description The envelope of any job; `links.self` leads to the resource with its result.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /**
         * Cancel a job
         * @description Ends it and the jobs it made; jobs that need it fail with `dependency_failed`. A job that is final answers 409.
         */
        delete: operations["cancelJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job's log
         * @description The last lines, oldest first.
         */
        get: operations["getJobLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens
         * @description With `Accept: text/event-stream` a stream that starts after `Last-Event-ID` (or `cursor`, or now) and goes on;
         *     comments keep it alive. Otherwise a JSON page of the same log: the same ids in the same order.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List providers
         * @description All that this server knows, by id.
         */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/providers/{provider_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a provider
         * @description What it is and whether it can be used now.
         */
        get: operations["getProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/providers/{provider_id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a provider's health
         * @description From the real calls of the last 15 minutes.
         */
        get: operations["getProviderHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/providers/{provider_id}/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a provider's capabilities
         * @description One block for each modality it serves; the same facts that routing and validation use.
         */
        get: operations["getProviderCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List capabilities of all providers
         * @description Of one provider or one modality if you like.
         */
        get: operations["listCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a script
         * @description Cleans the text and cuts it into sections; nothing is made yet.
         */
        post: operations["createScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scripts/{script_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a script
         * @description With its sections.
         */
        get: operations["getScript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List voices
         * @description The catalogs of all speech providers, in their own order.
         */
        get: operations["listVoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/voices/{voice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a voice
         * @description What it sounds like and which sample rates it can deliver.
         */
        get: operations["getVoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/voiceovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Narrate a script
         * @description Reads a script, or a text of yours, section by section; answers with markers, word times, SRT and VTT when done.
         */
        post: operations["createVoiceover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/voiceovers/{voiceover_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a voiceover
         * @description Its state, and when done the sound with the time of every word.
         */
        get: operations["getVoiceover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/beats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the beats of a script
         * @description Cuts the story into steps that a picture each can show.
         */
        post: operations["createBeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/beats/{beats_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get beats
         * @description In order.
         */
        get: operations["getBeats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make pictures
         * @description One prompt, up to eight pictures; each becomes an asset of yours.
         */
        post: operations["createImages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{images_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get pictures
         * @description Their state, and the pictures as they come.
         */
        get: operations["getImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slideshows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan a slideshow
         * @description Lays pictures over time. The slides stand in the answer at once; their pictures fill in while it is `running`.
         */
        post: operations["createSlideshow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slideshows/{slideshow_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a slideshow
         * @description Its slides with their pictures and times.
         */
        get: operations["getSlideshow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slideshows/{slideshow_id}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Render a slideshow
         * @description The short way to a video of this slideshow: with the voiceover it was timed to (or another, or none) and music
         *     of yours. Answers with the slideshow video that is being made.
         */
        post: operations["renderSlideshow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/music": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a track
         * @description A piece of music of the length you ask for.
         */
        post: operations["createMusic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/music/{music_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a track
         * @description Its state, and the track when done.
         */
        get: operations["getMusic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/background-music": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a music bed
         * @description Music as long as a voiceover or a slideshow, which may still be in the making.
         */
        post: operations["createBackgroundMusic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/background-music/{background_music_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a music bed
         * @description Its state, and the track when done.
         */
        get: operations["getBackgroundMusic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slideshow-videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a slideshow video
         * @description Puts a voiceover, a slideshow and music together. Give their ids, or a script, and the missing parts are made too.
         */
        post: operations["createSlideshowVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slideshow-videos/{slideshow_video_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a slideshow video
         * @description Its state, its parts, and the MP4 with its measured quality when done.
         */
        get: operations["getSlideshowVideo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slideshow-videos/{slideshow_video_id}/clips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a video's clips
         * @description Which slide is seen from when to when; empty until the video is planned.
         */
        get: operations["listSlideshowVideoClips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Asset: {
            id: string;
            kind: components["schemas"]["AssetKind"];
            filename: string;
            mime: string;
            size_bytes: number;
            width_px: number;
            height_px: number;
            /** @description SHA-256 of the kept copy. */
            checksum: string;
            /** Format: uri */
            url: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: date-time */
            created_at: string;
        };
        /** @enum {string} */
        AssetKind: "image";
        AssetPage: {
            items: components["schemas"]["Asset"][];
            next: string | null;
            prev: string | null;
        };
        AssetUpload: {
            /** @description A JPEG, PNG or WebP of at most 40 megapixels. */
            file: Blob;
            /** @description Your name for it; default: the file part's own. */
            filename?: string;
        };
        Cost: {
            /** @enum {string} */
            currency: "USD";
            /** @description Millionths of a dollar, as billed by the provider. Local providers cost 0. */
            amount_micros: number;
        };
        ErrorBody: {
            code: components["schemas"]["ErrorCode"];
            /** @description What is wrong, for people. */
            message: string;
            /** @description Where: a path into the body such as `options.fps` or `slides.0.id`, or a header or parameter name. */
            field: string | null;
            /** @description What would have worked. */
            hint: string | null;
            /**
             * Format: uri-reference
             * @description Where to read more.
             */
            docs: string;
            /** @description Names this request in our logs. */
            request_id: string;
            /** @description All faults, where there are several. */
            errors?: components["schemas"]["ErrorItem"][];
        };
        /**
         * @description What went wrong, for programs. The first group answers requests, the second stands in a failed job's `error`.
         * @enum {string}
         */
        ErrorCode: "invalid_json" | "invalid_param" | "unknown_field" | "idempotency_key_required" | "idempotency_key_reused" | "idempotency_in_progress" | "unauthorized" | "forbidden" | "not_found" | "route_not_found" | "method_not_allowed" | "already_terminal" | "payload_too_large" | "unsupported_media_type" | "range_not_satisfiable" | "rate_limited" | "internal_error" | "service_unavailable" | "empty_script" | "unknown_provider" | "unknown_voice" | "no_provider" | "capability_unsupported" | "unusable_asset" | "link_expired" | "dependency_failed" | "provider_rejected" | "provider_unavailable" | "provider_outcome_unknown" | "provider_bad_output" | "quality_breach" | "storage_full";
        /** @description One of several faults in a request. */
        ErrorItem: {
            code: components["schemas"]["ErrorCode"];
            message: string;
            field: string | null;
        };
        /** @description The one error envelope, on every 4xx and 5xx. */
        ErrorResponse: {
            error: components["schemas"]["ErrorBody"];
        };
        /** @description One thing that happened. In a stream `id` is also the SSE id. */
        Event: {
            id: string;
            type: components["schemas"]["EventType"];
            /** Format: date-time */
            created_at: string;
            data: components["schemas"]["EventData"];
        };
        EventData: {
            /** @description The job. */
            id: string;
            kind: components["schemas"]["JobKind"];
            status: components["schemas"]["JobStatus"];
            parent_id: string | null;
            progress: components["schemas"]["Progress"];
            error: components["schemas"]["JobError"] | null;
            links: components["schemas"]["JobLinks"];
        };
        EventPage: {
            items: components["schemas"]["Event"][];
            /** @description The `cursor` of the next page; null when there is nothing newer. */
            next: string | null;
        };
        /** @enum {string} */
        EventType: "job.created" | "job.queued" | "job.running" | "job.progress" | "job.succeeded" | "job.failed" | "job.canceled" | "job.needs_review";
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        /** @description What every job shows, whatever it makes. */
        JobEnvelope: {
            id: string;
            kind: components["schemas"]["JobKind"];
            status: components["schemas"]["JobStatus"];
            progress: components["schemas"]["Progress"];
            /** @description Who does the work; null where it is ours alone. */
            provider: string | null;
            routing: components["schemas"]["Routing"] | null;
            /** @description The job that made this one, if any. */
            parent_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: date-time */
            started_at: string | null;
            /** Format: date-time */
            finished_at: string | null;
            cost: components["schemas"]["Cost"];
            metrics: components["schemas"]["JobMetrics"];
            error: components["schemas"]["JobError"] | null;
            links: components["schemas"]["JobLinks"];
            metadata: components["schemas"]["Metadata"];
        };
        JobError: {
            code: components["schemas"]["ErrorCode"];
            message: string;
            hint: string | null;
        };
        /** @enum {string} */
        JobKind: "voiceover" | "beats" | "images" | "slideshow" | "music" | "background-music" | "slideshow-video";
        JobLinks: {
            /** Format: uri-reference */
            self: string;
            /** Format: uri-reference */
            job: string;
            /** Format: uri-reference */
            logs: string;
            /** Format: uri-reference */
            events: string;
        } & {
            [key: string]: string;
        };
        JobLogs: {
            lines: string[];
        };
        JobMetrics: {
            /** @description From creation to the first start. */
            queue_ms: number | null;
            /** @description From the first start to the end, waiting for parts included. */
            run_ms: number | null;
        };
        JobPage: {
            items: components["schemas"]["JobEnvelope"][];
            next: string | null;
            prev: string | null;
        };
        /**
         * @description `queued` waits for a worker or for the jobs it needs; `running` is being worked on; `succeeded`, `failed` and
         *     `canceled` are final; `needs_review` means that a paid call's outcome is unknown and a person decides.
         * @enum {string}
         */
        JobStatus: "queued" | "running" | "succeeded" | "failed" | "canceled" | "needs_review";
        Me: {
            project_id: string;
            project_name: string;
            key_id: string;
            scopes: components["schemas"]["Scope"][];
        };
        /** @description Yours, given back as sent. At most 16 entries. */
        Metadata: {
            [key: string]: string;
        };
        Progress: {
            percent: number;
            /** @description What is being done: `speak`, `draw`, `picture`, ... */
            stage: string;
            /** @description Parts of the stage that are done. */
            done: number;
            /** @description Parts of the stage; 0 while not known. */
            total: number;
        };
        /** @description How the provider was chosen. */
        Routing: {
            /** @description What the request said: an id or `auto`. */
            requested: string;
            provider: string;
            candidates: components["schemas"]["RoutingCandidate"][];
        };
        RoutingCandidate: {
            provider: string;
            chosen: boolean;
            /** @description Why it was chosen or passed over. */
            reason: string;
        };
        /** @enum {string} */
        Scope: "read" | "generate" | "admin";
        /**
         * @description Width to height.
         * @enum {string}
         */
        AspectRatio: "16:9" | "9:16" | "1:1" | "4:3" | "3:4" | "4:5" | "21:9";
        BpmRange: {
            min: number;
            max: number;
        };
        /** @description A block for each modality that the provider serves. */
        Capabilities: {
            text?: components["schemas"]["TextCapabilities"];
            tts?: components["schemas"]["TtsCapabilities"];
            image?: components["schemas"]["ImageCapabilities"];
            music?: components["schemas"]["MusicCapabilities"];
            video?: components["schemas"]["VideoCapabilities"];
            compose?: components["schemas"]["ComposeCapabilities"];
        };
        CapabilityList: {
            items: components["schemas"]["ProviderCapabilities"][];
        };
        ComposeCapabilities: {
            transitions: ("cut" | "crossfade")[];
            fps: number[];
            resolutions: ("720p" | "1080p" | "4k")[];
            aspect_ratios: components["schemas"]["AspectRatio"][];
            caption_modes: ("none" | "burn-in" | "sidecar")[];
            caption_styles: ("subtitle" | "boxed" | "minimal")[];
            max_duration_sec: number;
        };
        ImageCapabilities: {
            modes: ("generate" | "search")[];
            aspect_ratios: components["schemas"]["AspectRatio"][];
            max_count: number;
            max_prompt_characters: number;
            features: ("seed" | "negative_prompt" | "style_ref" | "image_reference")[];
        };
        /** @enum {string} */
        Modality: "text" | "tts" | "image" | "music" | "video" | "compose";
        MusicCapabilities: {
            styles: string[];
            stems: boolean;
            bpm: components["schemas"]["BpmRange"];
            max_duration_sec: number;
            intensity_curves: ("flat" | "rise" | "rise-plateau-outro")[];
            features: "seed"[];
        };
        Provider: {
            id: string;
            name: string;
            description: string;
            kinds: components["schemas"]["Modality"][];
            status: components["schemas"]["ProviderStatus"];
            regions: string[];
            /** @description Runs inside this server and needs neither key nor network. */
            built_in: boolean;
            links: components["schemas"]["ProviderLinks"];
        };
        ProviderCapabilities: {
            provider: string;
            capabilities: components["schemas"]["Capabilities"];
        };
        ProviderHealth: {
            provider: string;
            status: components["schemas"]["ProviderStatus"];
            window_sec: number;
            calls: number;
            /** @description null while there were no calls. */
            success_rate: number | null;
            p50_ms: number | null;
            p95_ms: number | null;
        };
        ProviderLinks: {
            /** Format: uri-reference */
            self: string;
            /** Format: uri-reference */
            health: string;
            /** Format: uri-reference */
            capabilities: string;
        };
        ProviderPage: {
            items: components["schemas"]["Provider"][];
            next: string | null;
            prev: string | null;
        };
        /** @enum {string} */
        ProviderStatus: "available" | "degraded" | "unavailable";
        TextCapabilities: {
            tasks: components["schemas"]["TextTask"][];
            /** @description BCP 47; `*` for any. */
            languages: string[];
            max_characters: number;
        };
        /** @enum {string} */
        TextTask: "beats" | "image_prompts";
        TtsCapabilities: {
            languages: string[];
            sample_rates_hz: number[];
            formats: ("wav" | "mp3")[];
            ssml: boolean;
            word_times: boolean;
            paces: ("slow" | "medium" | "fast")[];
            emphases: ("soft" | "normal" | "strong")[];
            /** @description In one call; longer sections are cut between sentences. */
            max_characters: number;
        };
        VideoCapabilities: {
            max_resolution: string[];
            fps: number[];
            features: string[];
        };
        /** @description A made file. `url` is signed and expires; GET the resource again for a fresh one. */
        Artifact: {
            /** Format: uri */
            url: string;
            mime: string;
            size_bytes: number;
            sha256: string;
            /** Format: date-time */
            expires_at: string;
            duration_sec?: number;
            /** @description Width x height in pixels, such as `1920x1080`. */
            resolution?: string;
            sample_rate_hz?: number;
            thumbnails?: components["schemas"]["Thumbnail"][];
        };
        BackgroundMusic: components["schemas"]["Music"] & {
            target: components["schemas"]["MusicTarget"];
            /** @enum {string} */
            duration_policy: "fit" | "exact" | "at_least";
        };
        BackgroundMusicCreate: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            target: components["schemas"]["MusicTarget"];
            /** @default {} */
            options?: components["schemas"]["BackgroundMusicOptions"];
            metadata?: components["schemas"]["Metadata"];
        };
        BackgroundMusicOptions: {
            /** @default ambient-cinematic */
            style?: string;
            /** @default null */
            bpm?: number | null;
            /** @default rise-plateau-outro */
            intensity_curve?: components["schemas"]["IntensityCurve"];
            /** @default false */
            stems?: boolean;
            /**
             * @description `exact`: as long as the target. `fit`: two seconds longer, so that it rings out after the last word. `at_least`: on to the end of an eight-second phrase.
             * @default fit
             * @enum {string}
             */
            duration_policy?: "fit" | "exact" | "at_least";
            seed?: components["schemas"]["Seed"];
        };
        Beat: {
            id: string;
            section_id: string;
            title: string;
            summary: string;
            text: string;
        };
        BeatItem: {
            /** @description Default: `b1`, `b2`, ... */
            id?: string;
            /** @default s1 */
            section_id?: string;
            title: string;
            summary: string;
            /** @description The script's own words that this beat covers; needed for fit-voiceover within a section. */
            text?: string;
        };
        Beats: components["schemas"]["JobEnvelope"] & {
            script_id: string;
            options: components["schemas"]["BeatsOptions"];
            beats: components["schemas"]["Beat"][];
        };
        BeatsById: {
            beats_id: components["schemas"]["ResourceId"];
        };
        BeatsCreate: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            script: components["schemas"]["ScriptSource"];
            /** @default {} */
            options?: components["schemas"]["BeatsOptions"];
            metadata?: components["schemas"]["Metadata"];
        };
        BeatsInline: {
            items: components["schemas"]["BeatItem"][];
        };
        BeatsOptions: {
            /**
             * @default section
             * @enum {string}
             */
            granularity?: "sentence" | "paragraph" | "section";
            /** @default null */
            max_beats?: number | null;
        };
        /** @description Beats that were found, or your own. */
        BeatsSource: components["schemas"]["BeatsById"] | components["schemas"]["BeatsInline"];
        CaptionStrategy: {
            /**
             * @default beat_summary
             * @enum {string}
             */
            source?: "beat_title" | "beat_summary" | "section_excerpt";
            /** @default 120 */
            max_chars?: number;
        };
        Captions: {
            /**
             * @description `sidecar` leaves the picture clean; SRT and VTT come with every video that has captions.
             * @default burn-in
             * @enum {string}
             */
            mode?: "none" | "burn-in" | "sidecar";
            /**
             * @default subtitle
             * @enum {string}
             */
            style?: "subtitle" | "boxed" | "minimal";
            /**
             * @description The spoken words, or the caption of each slide. Without a voiceover: the slides.
             * @default narration
             * @enum {string}
             */
            source?: "narration" | "slides";
        };
        Clip: {
            slide_id: string;
            asset_id: string;
            start_sec: number;
            duration_sec: number;
        };
        ClipList: {
            items: components["schemas"]["Clip"][];
        };
        /** @description Music steps back while the voice speaks. */
        Ducking: {
            /** @default true */
            enabled?: boolean;
            /** @default -12 */
            threshold_db?: number;
            /** @default 120 */
            attack_ms?: number;
            /** @default 300 */
            release_ms?: number;
        };
        ImageItem: {
            index: number;
            /** @description Use it wherever an image asset is asked for. */
            asset_id: string;
            artifact: components["schemas"]["Artifact"];
        };
        ImageReference: {
            id: components["schemas"]["ResourceId"];
            /** @enum {string} */
            role: "style_ref" | "image_reference";
        };
        ImageStrategy: {
            /**
             * @description `mix` searches first and generates what it does not find.
             * @default generate
             * @enum {string}
             */
            mode?: "generate" | "search" | "mix";
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /** @default 1 */
            per_beat?: number;
            /**
             * @description With `{beat.title}`, `{beat.summary}`, `{beat.text}`, `{section.title}`, `{script.title}` filled in; null: one is written for each beat.
             * @default null
             */
            prompt_template?: string | null;
            /** @default null */
            negative_prompt?: string | null;
            /** @default 16:9 */
            aspect_ratio?: components["schemas"]["AspectRatio"];
            seed?: components["schemas"]["Seed"];
        };
        Images: components["schemas"]["JobEnvelope"] & {
            prompt: string;
            negative_prompt: string | null;
            aspect_ratio: components["schemas"]["AspectRatio"];
            count: number;
            seed: components["schemas"]["Seed"];
            items: components["schemas"]["ImageItem"][];
        };
        ImagesCreate: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            prompt: string;
            /** @default 1 */
            count?: number;
            /** @default 16:9 */
            aspect_ratio?: components["schemas"]["AspectRatio"];
            /** @default null */
            negative_prompt?: string | null;
            seed?: components["schemas"]["Seed"];
            /** @default [] */
            assets?: components["schemas"]["ImageReference"][];
            metadata?: components["schemas"]["Metadata"];
        };
        /**
         * @description How the music grows and rests along its length.
         * @enum {string}
         */
        IntensityCurve: "flat" | "rise" | "rise-plateau-outro";
        /** @description Of the finished mix (ITU-R BS.1770). */
        Loudness: {
            /** @default -14 */
            integrated_lufs?: number;
            /** @default -1 */
            true_peak_dbtp?: number;
        };
        Marker: {
            section_id: string;
            time_sec: number;
        };
        Music: components["schemas"]["JobEnvelope"] & {
            style: string;
            /** @description The tempo that was taken; null until done. */
            bpm: number | null;
            intensity_curve: components["schemas"]["IntensityCurve"];
            seed: components["schemas"]["Seed"];
            artifact: components["schemas"]["Artifact"] | null;
            stems: components["schemas"]["Stem"][];
        };
        /** @description The bed to make. */
        MusicChoice: {
            /** @default true */
            enabled?: boolean;
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /** @default {} */
            options?: components["schemas"]["BackgroundMusicOptions"];
        };
        MusicCreate: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /** @default ambient-cinematic */
            style?: string;
            /** @default null */
            prompt?: string | null;
            duration_sec: number;
            /** @default null */
            bpm?: number | null;
            /** @default rise-plateau-outro */
            intensity_curve?: components["schemas"]["IntensityCurve"];
            /** @default false */
            stems?: boolean;
            seed?: components["schemas"]["Seed"];
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description What the bed lies under; at least one. With both, the longer counts. */
        MusicTarget: {
            voiceover_id?: components["schemas"]["ResourceId"];
            slideshow_id?: components["schemas"]["ResourceId"];
        };
        MusicTrack: {
            id: string;
            start_sec: number;
            ducking: components["schemas"]["Ducking"];
        };
        /**
         * @description A provider's id, or `auto` to let the router choose and say why in `routing`.
         * @default auto
         */
        ProviderChoice: string;
        /** @description Measured on the finished file. */
        QualityReport: {
            /** @description How far apart picture and sound end. */
            av_end_difference_ms: number | null;
            /** @description -70 is silence. */
            integrated_lufs: number;
            /** @description -120 is silence. */
            true_peak_dbtp: number;
            /** @description Longest silence where words should be heard. */
            silent_speech_sec: number;
            /** @description Black picture in all. */
            black_sec: number;
            /** @description Longest standstill of a picture that should move. */
            frozen_sec: number;
            frames: number;
        };
        ResourceId: string;
        Script: {
            id: string;
            /** @enum {string} */
            status: "succeeded";
            /** @description The first heading, or the first line if it stands alone. */
            title: string | null;
            language: string;
            sections: components["schemas"]["ScriptSection"][];
            words: number;
            /** Format: date-time */
            created_at: string;
            links: components["schemas"]["SelfLink"];
            metadata: components["schemas"]["Metadata"];
        };
        ScriptById: {
            script_id: components["schemas"]["ResourceId"];
        };
        ScriptByText: {
            /** @enum {string} */
            type: "text" | "markdown";
            text: components["schemas"]["ScriptText"];
        };
        ScriptCreate: {
            input: components["schemas"]["ScriptInput"];
            /** @default {} */
            options?: components["schemas"]["ScriptOptions"];
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description A text, Markdown (headings become sections), or sections of your own. */
        ScriptInput: components["schemas"]["ScriptInputText"] | components["schemas"]["ScriptInputMarkdown"] | components["schemas"]["ScriptInputJson"];
        ScriptInputJson: {
            /** @constant */
            type: "json";
            /** @default null */
            title?: string | null;
            sections: components["schemas"]["ScriptInputSection"][];
            /**
             * @description BCP 47.
             * @default en
             */
            language?: string;
        };
        ScriptInputMarkdown: {
            /** @constant */
            type: "markdown";
            text: components["schemas"]["ScriptText"];
            /**
             * @description BCP 47.
             * @default en
             */
            language?: string;
        };
        ScriptInputSection: {
            /** @default null */
            title?: string | null;
            text: components["schemas"]["ScriptText"];
        };
        ScriptInputText: {
            /** @constant */
            type: "text";
            text: components["schemas"]["ScriptText"];
            /**
             * @description BCP 47.
             * @default en
             */
            language?: string;
        };
        ScriptOptions: {
            /**
             * @description Straighten spaces, quotes and dashes, drop markup that is not spoken.
             * @default true
             */
            normalize?: boolean;
            /** @default section */
            segment?: components["schemas"]["Segment"];
        };
        ScriptSection: {
            /** @description Within the script: `s1`, `s2`, ... */
            id: string;
            title: string | null;
            text: string;
        };
        /** @description A stored script, or a text that is stored as one on the way. */
        ScriptSource: components["schemas"]["ScriptById"] | components["schemas"]["ScriptByText"];
        /** @description At most 60,000 characters, about an hour and a quarter of reading. */
        ScriptText: string;
        /** @description The same seed and request give the same result, where the provider can. */
        Seed: number;
        /**
         * @description What becomes a section.
         * @enum {string}
         */
        Segment: "sentence" | "paragraph" | "section";
        SelfLink: {
            /** Format: uri-reference */
            self: string;
        };
        Slide: {
            id: string;
            beat_id: string;
            section_id: string;
            image: components["schemas"]["SlideImage"];
            caption: string;
            start_sec: number;
            duration_sec: number;
        };
        SlideImage: {
            /** @description null while the picture is being made. */
            asset_id: string | null;
            /** @description The job that makes it; null for a picture of yours. */
            images_id: string | null;
            /** Format: uri */
            url: string | null;
            prompt: string | null;
        };
        SlideTrack: {
            id: string;
        };
        Slideshow: components["schemas"]["JobEnvelope"] & {
            beats_id: string | null;
            voiceover_id: string | null;
            aspect_ratio: components["schemas"]["AspectRatio"];
            duration_sec: number;
            /** @description Times are planned while the status is not final; with fit-voiceover they are exact once it is. */
            slides: components["schemas"]["Slide"][];
        };
        SlideshowAsset: {
            id: components["schemas"]["ResourceId"];
            /** @description The beat it is for; default: the first that has none yet. */
            beat_id?: string;
        };
        SlideshowCreate: {
            beats: components["schemas"]["BeatsSource"];
            image_strategy: components["schemas"]["ImageStrategy"];
            /**
             * @description Pictures of your own, used before any is made.
             * @default []
             */
            assets?: components["schemas"]["SlideshowAsset"][];
            /** @default {} */
            caption_strategy?: components["schemas"]["CaptionStrategy"];
            /** @default {} */
            timing_strategy?: components["schemas"]["TimingStrategy"];
            metadata?: components["schemas"]["Metadata"];
        };
        SlideshowRender: {
            /** @description Default: the one the slideshow was timed to, if any. */
            voiceover_id?: string | null;
            /** @default null */
            music_id?: string | null;
            /** @default {} */
            options?: components["schemas"]["SlideshowVideoOptions"];
            metadata?: components["schemas"]["Metadata"];
        };
        SlideshowVideo: components["schemas"]["JobEnvelope"] & {
            script_id: string | null;
            beats_id: string | null;
            options: components["schemas"]["SlideshowVideoOptions"];
            artifact: components["schemas"]["Artifact"] | null;
            subtitles: components["schemas"]["Subtitles"] | null;
            tracks: components["schemas"]["Tracks"];
            quality: components["schemas"]["QualityReport"] | null;
            /** @description What each stage of the assembly took. */
            stages: components["schemas"]["StageTime"][];
        };
        /** @description Parts by their ids, or a script from which the parts are made. */
        SlideshowVideoCreate: components["schemas"]["SlideshowVideoFromParts"] | components["schemas"]["SlideshowVideoFromScript"];
        SlideshowVideoFromParts: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            voiceover_id: components["schemas"]["ResourceId"];
            slideshow_id: components["schemas"]["ResourceId"];
            /**
             * @description A track or a bed (`mus_...`, `bgm_...`); null for none.
             * @default null
             */
            music_id?: string | null;
            /** @default {} */
            options?: components["schemas"]["SlideshowVideoOptions"];
            metadata?: components["schemas"]["Metadata"];
        };
        SlideshowVideoFromScript: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            script: components["schemas"]["ScriptSource"];
            voice?: components["schemas"]["VoiceSelector"];
            /** @default {} */
            voiceover?: components["schemas"]["VoiceoverOptions"];
            /**
             * @default {
             *       "granularity": "paragraph"
             *     }
             */
            beats?: components["schemas"]["BeatsOptions"];
            /** @default {} */
            image_strategy?: components["schemas"]["ImageStrategy"];
            /** @default [] */
            assets?: components["schemas"]["SlideshowAsset"][];
            /** @default {} */
            caption_strategy?: components["schemas"]["CaptionStrategy"];
            /** @default {} */
            music?: components["schemas"]["MusicChoice"];
            /** @default {} */
            options?: components["schemas"]["SlideshowVideoOptions"];
            metadata?: components["schemas"]["Metadata"];
        };
        SlideshowVideoOptions: {
            /**
             * @default crossfade
             * @enum {string}
             */
            transition?: "cut" | "crossfade";
            /** @default 0.5 */
            transition_sec?: number;
            /**
             * @description The shorter side for 720p and 1080p; 2160 for 4k.
             * @default 1080p
             * @enum {string}
             */
            resolution?: "720p" | "1080p" | "4k";
            /**
             * @default 16:9
             * @enum {string}
             */
            aspect_ratio?: "16:9" | "9:16" | "1:1";
            /**
             * @default 30
             * @enum {integer}
             */
            fps?: 24 | 25 | 30 | 60;
            /**
             * @default ken-burns
             * @enum {string}
             */
            motion?: "ken-burns" | "still";
            /** @default {} */
            captions?: components["schemas"]["Captions"];
            /** @default {} */
            ducking?: components["schemas"]["Ducking"];
            /**
             * @description Against a bed that lies 8 LU under the voice in its pauses.
             * @default 0
             */
            music_gain_db?: number;
            /** @default {} */
            loudness?: components["schemas"]["Loudness"];
        };
        StageTime: {
            stage: string;
            run_ms: number;
        };
        Stem: {
            name: string;
            artifact: components["schemas"]["Artifact"];
        };
        /** @description The same cues in two formats. */
        Subtitles: {
            srt: components["schemas"]["Artifact"];
            vtt: components["schemas"]["Artifact"];
        };
        Thumbnail: {
            time_sec: number;
            /** Format: uri */
            url: string;
        };
        TimingStrategy: {
            /**
             * @description `auto` gives each slide the time its beat takes to read; `fixed` gives each `per_slide_sec`; `fit-voiceover` follows the narration.
             * @default auto
             * @enum {string}
             */
            mode?: "auto" | "fixed" | "fit-voiceover";
            /** @default 4 */
            per_slide_sec?: number;
            voiceover_id?: components["schemas"]["ResourceId"];
        };
        Tracks: {
            slideshow: components["schemas"]["SlideTrack"];
            voiceover: components["schemas"]["VoiceTrack"] | null;
            music: components["schemas"]["MusicTrack"] | null;
        };
        Voice: {
            id: string;
            provider: string;
            name: string;
            /** @description BCP 47. */
            language: string;
            /** @enum {string} */
            gender: "female" | "male" | "neutral";
            style_tags: string[];
            sample_rates_hz: number[];
        };
        VoiceById: {
            voice_id: components["schemas"]["ResourceId"];
        };
        VoiceByName: {
            /** @description An id, or `auto`. */
            provider: string;
            name: string;
        };
        VoicePage: {
            items: components["schemas"]["Voice"][];
            next: string | null;
            prev: string | null;
        };
        /** @description A voice of the catalog, by its id or by its provider and name. */
        VoiceSelector: components["schemas"]["VoiceById"] | components["schemas"]["VoiceByName"];
        VoiceTrack: {
            id: string;
            start_sec: number;
        };
        Voiceover: components["schemas"]["JobEnvelope"] & {
            script_id: string;
            voice_id: string;
            options: components["schemas"]["VoiceoverOptions"];
            artifact: components["schemas"]["Artifact"] | null;
            subtitles: components["schemas"]["Subtitles"] | null;
            /** @description When each section starts; empty until done. */
            markers: components["schemas"]["Marker"][];
            /** @description When each word is heard; empty until done. */
            words: components["schemas"]["Word"][];
        };
        VoiceoverCreate: {
            script: components["schemas"]["ScriptSource"];
            voice: components["schemas"]["VoiceSelector"];
            /** @default {} */
            options?: components["schemas"]["VoiceoverOptions"];
            metadata?: components["schemas"]["Metadata"];
        };
        VoiceoverOptions: {
            /**
             * @default medium
             * @enum {string}
             */
            pace?: "slow" | "medium" | "fast";
            /**
             * @default normal
             * @enum {string}
             */
            emphasis?: "soft" | "normal" | "strong";
            /**
             * @default wav
             * @enum {string}
             */
            format?: "wav" | "mp3";
            /**
             * @description What the voice can deliver stands in its `sample_rates_hz`.
             * @default 48000
             */
            sample_rate_hz?: number;
            /**
             * @description Follow `<break>`, `<emphasis>` and `<prosody>` in the text.
             * @default true
             */
            ssml?: boolean;
        };
        Word: {
            text: string;
            start_sec: number;
            end_sec: number;
            section_id: string;
        };
    };
    responses: {
        /** @description The request cannot be read, or lacks its Idempotency-Key. */
        BadRequest: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The state of things, or another request with the same Idempotency-Key, stands against it. */
        Conflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The key lacks the scope that this operation needs. */
        Forbidden: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Our fault. Nothing of yours is lost; the request id finds it in our logs. */
        InternalError: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description No such thing in your project. */
        NotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Nothing has changed since the `ETag` you sent. */
        NotModified: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The body is larger than the server takes. */
        PayloadTooLarge: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The file has no such range. */
        RangeNotSatisfiable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The server is starting, stopping or cut off from its database. */
        ServiceUnavailable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Too many requests for now. */
        TooManyRequests: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description No key, or one that is not known here. */
        Unauthorized: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request reads well but asks for something that cannot be; `field` and `hint` say what and what could. */
        Unprocessable: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The body's content type is not one of the documented ones. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description The asset.
         * @example a_01jd3k5m7n9p
         */
        AssetId: string;
        /**
         * @description `next` or `prev` of an earlier page. Opaque.
         * @example eyJhIjoiMjAyNi0xMS0yMVQxMDowMDowMFoifQ
         */
        Cursor: string;
        /**
         * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
         *     gives the same answer and makes nothing twice. Kept for 24 hours.
         * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
         */
        IdempotencyKey: string;
        /**
         * @description An `ETag` you have; 304 when the resource has not changed since.
         * @example "5f3759df5f3759df5f3759df5f3759df"
         */
        IfNoneMatch: string;
        /**
         * @description The job; the id of what it makes.
         * @example vo_01jd3k5m7n9p
         */
        JobId: string;
        /**
         * @description How many items a page holds at the most.
         * @example 50
         */
        Limit: number;
        /**
         * @description The provider.
         * @example local-tts
         */
        ProviderId: string;
        /**
         * @description The music bed.
         * @example bgm_01jd3k5m7n9p
         */
        BackgroundMusicId: string;
        /**
         * @description The beats.
         * @example bt_01jd3k5m7n9p
         */
        BeatsId: string;
        /**
         * @description The pictures.
         * @example img_01jd3k5m7n9p
         */
        ImagesId: string;
        /**
         * @description The track.
         * @example mus_01jd3k5m7n9p
         */
        MusicId: string;
        /**
         * @description The script.
         * @example scr_01jd3k5m7n9p
         */
        ScriptId: string;
        /**
         * @description The slideshow.
         * @example ss_01jd3k5m7n9p
         */
        SlideshowId: string;
        /**
         * @description The video.
         * @example ssv_01jd3k5m7n9p
         */
        SlideshowVideoId: string;
        /**
         * @description The voice.
         * @example vx_clara
         */
        VoiceId: string;
        /**
         * @description The voiceover.
         * @example vo_01jd3k5m7n9p
         */
        VoiceoverId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Strong validator of this representation (RFC 9110, 8.8.3).
         * @example "5f3759df5f3759df5f3759df5f3759df"
         */
        ETag: string;
        /**
         * @description `true` when this answer was made earlier for the same Idempotency-Key.
         * @example true
         */
        IdempotencyReplayed: "true";
        /**
         * @description `next` and `prev` pages (RFC 8288).
         * @example </v1/jobs?cursor=eyJhIjoiMjAyNi0xMS0yMVQxMDowMDowMFoifQ>; rel="next"
         */
        Link: string;
        /**
         * @description Path of the thing that was made.
         * @example /v1/voiceovers/vo_01jd3k5m7n9p
         */
        Location: string;
        /**
         * @description The id of this request, yours (`X-Request-ID`) or ours; name it when you ask for help.
         * @example req_01jd3k5m7n9p
         */
        RequestId: string;
        /**
         * @description Seconds to wait before trying again.
         * @example 1
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            500: components["responses"]["InternalError"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            500: components["responses"]["InternalError"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            500: components["responses"]["InternalError"];
        };
    };
    getDocsFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the file.
                 * @example swagger-ui.css
                 */
                file: "swagger-ui.css" | "swagger-ui-bundle.js";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/css": string;
                    "text/javascript": string;
                };
            };
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["InternalError"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your key. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listAssets: {
        parameters: {
            query?: {
                /**
                 * @description `next` or `prev` of an earlier page. Opaque.
                 * @example eyJhIjoiMjAyNi0xMS0yMVQxMDowMDowMFoifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of assets. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createAsset: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
                 *     gives the same answer and makes nothing twice. Kept for 24 hours.
                 * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AssetUpload"];
            };
        };
        responses: {
            /** @description The asset. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAsset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The asset.
                 * @example a_01jd3k5m7n9p
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The asset. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The asset.
                 * @example a_01jd3k5m7n9p
                 */
                asset_id: components["parameters"]["AssetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getArtifact: {
        parameters: {
            query: {
                /**
                 * @description The project it belongs to.
                 * @example proj_01jd3k5m7n9p
                 */
                project: string;
                /**
                 * @description Unix time at which the link ends.
                 * @example 1795276800
                 */
                expires: number;
                /**
                 * @description HMAC-SHA256 of the link, base64url.
                 * @example 3n2c0Z0l9x
                 */
                signature: string;
            };
            header?: {
                /**
                 * @description One byte range.
                 * @example bytes=0-1023
                 */
                Range?: string;
            };
            path: {
                /**
                 * @description The artifact.
                 * @example art_01jd3k5m7n9p
                 */
                artifact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole file. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The asked range. */
            206: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /**
                 * @description Only jobs of this kind.
                 * @example voiceover
                 */
                kind?: components["schemas"]["JobKind"];
                /**
                 * @description Only jobs of this status.
                 * @example running
                 */
                status?: components["schemas"]["JobStatus"];
                /**
                 * @description `next` or `prev` of an earlier page. Opaque.
                 * @example eyJhIjoiMjAyNi0xMS0yMVQxMDowMDowMFoifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The job; the id of what it makes.
                 * @example vo_01jd3k5m7n9p
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobEnvelope"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job; the id of what it makes.
                 * @example vo_01jd3k5m7n9p
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is canceled. */
            204: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getJobLogs: {
        parameters: {
            query?: {
                /**
                 * @description How many lines.
                 * @example 200
                 */
                tail?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The job; the id of what it makes.
                 * @example vo_01jd3k5m7n9p
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobLogs"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /**
                 * @description The id of the last event you have; empty: from the start of the log.
                 * @example evt_01jd3k5m7n9p
                 */
                cursor?: string;
                /**
                 * @description How many items a page holds at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description What browsers send when they reconnect; wins over `cursor`.
                 * @example evt_01jd3k5m7n9p
                 */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream, or a page. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProviders: {
        parameters: {
            query?: {
                /**
                 * @description Only providers of this modality.
                 * @example image
                 */
                kind?: components["schemas"]["Modality"];
                /**
                 * @description Only providers of this status.
                 * @example available
                 */
                status?: components["schemas"]["ProviderStatus"];
                /**
                 * @description Only providers whose id, name or description holds this text.
                 * @example local
                 */
                q?: string;
                /**
                 * @description `next` or `prev` of an earlier page. Opaque.
                 * @example eyJhIjoiMjAyNi0xMS0yMVQxMDowMDowMFoifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of providers. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProvider: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The provider.
                 * @example local-tts
                 */
                provider_id: components["parameters"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provider. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProviderHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The provider.
                 * @example local-tts
                 */
                provider_id: components["parameters"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its health. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderHealth"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProviderCapabilities: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The provider.
                 * @example local-tts
                 */
                provider_id: components["parameters"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its capabilities. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Capabilities"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listCapabilities: {
        parameters: {
            query?: {
                /**
                 * @description Only this provider.
                 * @example local-tts
                 */
                provider?: string;
                /**
                 * @description Only this modality.
                 * @example tts
                 */
                modality?: components["schemas"]["Modality"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Capabilities, a provider each. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapabilityList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createScript: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
                 *     gives the same answer and makes nothing twice. Kept for 24 hours.
                 * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScriptCreate"];
            };
        };
        responses: {
            /** @description It is there. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Script"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getScript: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The script.
                 * @example scr_01jd3k5m7n9p
                 */
                script_id: components["parameters"]["ScriptId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Script"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listVoices: {
        parameters: {
            query?: {
                /**
                 * @description Only voices of this provider.
                 * @example local-tts
                 */
                provider?: string;
                /**
                 * @description Only voices of this language (BCP 47): `en` also finds `en-GB`.
                 * @example en
                 */
                language?: string;
                /**
                 * @description `next` or `prev` of an earlier page. Opaque.
                 * @example eyJhIjoiMjAyNi0xMS0yMVQxMDowMDowMFoifQ
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description How many items a page holds at the most.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of voices. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getVoice: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The voice.
                 * @example vx_clara
                 */
                voice_id: components["parameters"]["VoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Voice"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createVoiceover: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
                 *     gives the same answer and makes nothing twice. Kept for 24 hours.
                 * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoiceoverCreate"];
            };
        };
        responses: {
            /** @description It is being made. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Voiceover"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getVoiceover: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The voiceover.
                 * @example vo_01jd3k5m7n9p
                 */
                voiceover_id: components["parameters"]["VoiceoverId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Voiceover"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createBeats: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
                 *     gives the same answer and makes nothing twice. Kept for 24 hours.
                 * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeatsCreate"];
            };
        };
        responses: {
            /** @description It is there. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Beats"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getBeats: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The beats.
                 * @example bt_01jd3k5m7n9p
                 */
                beats_id: components["parameters"]["BeatsId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Beats"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createImages: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
                 *     gives the same answer and makes nothing twice. Kept for 24 hours.
                 * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImagesCreate"];
            };
        };
        responses: {
            /** @description It is being made. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Images"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getImages: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The pictures.
                 * @example img_01jd3k5m7n9p
                 */
                images_id: components["parameters"]["ImagesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Images"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSlideshow: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
                 *     gives the same answer and makes nothing twice. Kept for 24 hours.
                 * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlideshowCreate"];
            };
        };
        responses: {
            /** @description It is there. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slideshow"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSlideshow: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The slideshow.
                 * @example ss_01jd3k5m7n9p
                 */
                slideshow_id: components["parameters"]["SlideshowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slideshow"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    renderSlideshow: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
                 *     gives the same answer and makes nothing twice. Kept for 24 hours.
                 * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The slideshow.
                 * @example ss_01jd3k5m7n9p
                 */
                slideshow_id: components["parameters"]["SlideshowId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlideshowRender"];
            };
        };
        responses: {
            /** @description The video is being made. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlideshowVideo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createMusic: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
                 *     gives the same answer and makes nothing twice. Kept for 24 hours.
                 * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MusicCreate"];
            };
        };
        responses: {
            /** @description It is being made. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Music"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getMusic: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The track.
                 * @example mus_01jd3k5m7n9p
                 */
                music_id: components["parameters"]["MusicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Music"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createBackgroundMusic: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
                 *     gives the same answer and makes nothing twice. Kept for 24 hours.
                 * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackgroundMusicCreate"];
            };
        };
        responses: {
            /** @description It is being made. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundMusic"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getBackgroundMusic: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The music bed.
                 * @example bgm_01jd3k5m7n9p
                 */
                background_music_id: components["parameters"]["BackgroundMusicId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundMusic"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createSlideshowVideo: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description One key for each thing you want made; a UUID does well. Sending the same request again with the same key
                 *     gives the same answer and makes nothing twice. Kept for 24 hours.
                 * @example 0b8c1a56-3a3e-4d7f-9d11-8f4f0f4f2f10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlideshowVideoCreate"];
            };
        };
        responses: {
            /** @description It is being made. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlideshowVideo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSlideshowVideo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The video.
                 * @example ssv_01jd3k5m7n9p
                 */
                slideshow_video_id: components["parameters"]["SlideshowVideoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlideshowVideo"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSlideshowVideoClips: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The video.
                 * @example ssv_01jd3k5m7n9p
                 */
                slideshow_video_id: components["parameters"]["SlideshowVideoId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clips. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClipList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
