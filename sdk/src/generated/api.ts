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
         * @description 200 when the database answers within a second and is migrated, and the server is not stopping; else 503.
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
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for monitoring
         * @description Jobs by kind and status, the age of the queue, provider calls, cost and request times, in the Prometheus text
         *     format 0.0.4. They are of the whole server, all projects together, and name none.
         */
        get: operations["getMetrics"];
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
         * @description Takes one file, looks at its bytes (not at its name), refuses what it cannot use, and keeps a clean copy without
         *     metadata: pictures (JPEG, PNG, WebP) upright as JPEG or PNG, sound (MP3, WAV, M4A, AAC, Ogg, Opus, FLAC) as FLAC
         *     of 48 kHz, video (MP4, MOV, WebM) upright as MP4 with H.264 and AAC. The answer comes when the copy is made, which
         *     for video takes its time; what would take longer than 90 seconds is refused. Files larger than 32 MB go through
         *     `POST /v1/asset-uploads`.
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
    "/v1/asset-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an upload
         * @description The way for files that are too large for `POST /v1/assets`, or that a browser sends by itself: begin here, PUT the
         *     bytes to `upload.url` with the `upload.headers`, then complete. The link needs no key, takes exactly `size_bytes`
         *     bytes, and ends with `expires_at`, after an hour.
         */
        post: operations["createAssetUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/asset-uploads/{asset_upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The upload.
                 * @example aup_01jd3k5m7n9p
                 */
                asset_upload_id: components["parameters"]["AssetUploadId"];
            };
            cookie?: never;
        };
        /**
         * Get an upload
         * @description How far it has come; with a fresh link while it is pending.
         */
        get: operations["getAssetUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/asset-uploads/{asset_upload_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send the bytes of an upload
         * @description Where `upload.url` leads when this server keeps its files on disk; with a bucket it leads there. The signature
         *     stands for a key. Until the upload is completed the bytes may be sent again.
         */
        put: operations["putAssetUploadContent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/asset-uploads/{asset_upload_id}:complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an upload
         * @description Looks at the bytes, as `POST /v1/assets` does, and makes the asset of them; they must be as many as announced, with
         *     the checksum that was announced. Completing again answers the same asset.
         */
        post: operations["completeAssetUpload"];
        delete?: never;
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
         *     let players seek, `If-None-Match` and `If-Range` save what is there already. HEAD answers the headers alone.
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
    "/v1/jobs/{job_id}:release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a job in review go on
         * @description A job is `needs_review` when a provider may have been paid for a call and cannot be asked: the answer was lost,
         *     and it keeps no record that we could read. It waits, with the estimate of that call reserved, until somebody has
         *     looked the work up at the provider and either cancels the job or, with this, has the call made once more. What the
         *     first one may have cost is not counted again: `consent` says that you know it. Any other job answers 409.
         */
        post: operations["releaseJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/provider-callbacks/{callback_token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What providers call when a slow call is done
         * @description For providers, not for clients: with `PUBLIC_URL` set, each call gets a URL of its own here. What is sent is verified
         *     as the provider signs it, and is a hint to ask the provider now, never more. It may come again and in any order.
         */
        post: operations["receiveProviderCallback"];
        delete?: never;
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
         *     comments keep it alive. Its first message is an id without an event, the place where it starts, so that a stream
         *     that breaks before the first event resumes without a gap as well. Otherwise a JSON page of the same log: the same ids in the same order.
         *
         *     A key may hold some streams at once (429), a server process more of them (503). Events are kept for 30 days: a
         *     cursor older than that is answered with 410 `cursor_expired`.
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
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Newest first.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Add a webhook endpoint
         * @description Events that happen from now on are sent there. The secret is shown in this answer and never again.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whk_01jd3k5m7n9p
                 */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        /**
         * Get a webhook endpoint
         * @description And why it is off, if it is.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description Nothing more is sent there; what was to be tried again is given up.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Edit a webhook endpoint
         * @description What is left out stays. Setting `enabled` switches on one that was switched off; switching it off gives up what
         *     was to be tried again. A new `url` holds for that too.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{webhook_id}:rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate an endpoint's secret
         * @description Makes a new secret. For `grace_sec` everything is signed with both, so that no receiver misses anything. A
         *     secret from before the last one holds no longer.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the project's webhook secret
         * @description Signs what is sent to a job's own `webhook` when that came without a secret.
         */
        get: operations["getWebhookSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-secret:rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the project's webhook secret
         * @description Makes a new secret. For `grace_sec` everything is signed with both, so that no receiver misses anything.
         */
        post: operations["rotateProjectWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries
         * @description What was sent, where to, and what came back; newest first.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{webhook_delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a delivery
         * @description With every attempt.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-deliveries/{webhook_delivery_id}:redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description The same bytes with the same `webhook-id`, freshly signed, at once; whether it had failed or not, and even while
         *     the endpoint is switched off. If it fails it is tried again as often as a new one.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Newest first, without the keys themselves.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description The key is shown in this answer and never again; we keep its hash. A key can only give scopes that it has itself, and a test key can only make test keys: else 403.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key.
                 * @example key_01jd3k5m7n9p
                 */
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        /**
         * Get an API key
         * @description What it may do and when it was last used.
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description From now on it is not known; other processes of ours learn it within two seconds. The project's last key with the scope admin answers 409 (`last_admin_key`).
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{api_key_id}:rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate an API key
         * @description Makes a new secret for the same key; the old one works for `grace_sec` more. Rotated again meanwhile, the oldest ends at once. Needs every scope of the key, and a live key for a live key: else 403. An expired key answers 409.
         */
        post: operations["rotateApiKey"];
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
        /**
         * Register a provider
         * @description Adds a provider while the server runs: by an adapter that we have, or by an HTTP adapter written as data. It is
         *     probed first, so it starts `unavailable`; then only the capabilities that passed are published, and `auto` may choose
         *     it. The probe is a job that makes one thing of each modality for real, at the provider's price: `probe` limits that.
         *     Secrets stay on the server: here they are only named, and only for hosts that the server's operator allows.
         */
        post: operations["createProvider"];
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
        /**
         * Replace a provider
         * @description All of its settings at once; it is probed again. Jobs that run keep to what they began with. Needs the provider's
         *     `ETag` in `If-Match`. Built-in ones answer 409.
         */
        put: operations["replaceProvider"];
        post?: never;
        /**
         * Delete a provider
         * @description It is no longer chosen or accepted. While presets or jobs refer to it it stays, disabled. Built-in ones answer 409.
         */
        delete: operations["deleteProvider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/providers/{provider_id}/definition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a provider
         * @description A registered provider as it was registered, in YAML, to be kept, edited and applied elsewhere. It holds names of secrets and no secret.
         */
        get: operations["getProviderDefinition"];
        /**
         * Apply a provider's definition
         * @description Takes what `getProviderDefinition` gives, by the schema of `ProviderCreate`: registers the provider if there is none of
         *     that id, and else replaces it. It is probed again. Applying the same text twice does no more than applying it once.
         */
        put: operations["putProviderDefinition"];
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
    "/v1/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List presets
         * @description Newest first.
         */
        get: operations["listPresets"];
        put?: never;
        /**
         * Make a preset
         * @description A provider and its settings under one id, yours if you like, to be named by `preset_id`.
         */
        post: operations["createPreset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/presets/{preset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The preset.
                 * @example p_01jd3k5m7n9p
                 */
                preset_id: components["parameters"]["PresetId"];
            };
            cookie?: never;
        };
        /**
         * Get a preset
         * @description Its provider and settings.
         */
        get: operations["getPreset"];
        put?: never;
        post?: never;
        /**
         * Delete a preset
         * @description New requests can no longer name it.
         */
        delete: operations["deletePreset"];
        options?: never;
        head?: never;
        /**
         * Edit a preset
         * @description What is left out stays; `defaults` is replaced as a whole. Jobs that run keep to what they began with.
         */
        patch: operations["updatePreset"];
        trace?: never;
    };
    "/v1/routes:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview the routing of a request
         * @description Decides as the operation itself would, and says why for every candidate. Nothing is made and nothing is paid.
         */
        post: operations["previewRoutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate the cost of a request
         * @description What it would cost, who would do it, and how long that would take: by the price tables and the latest calls of the
         *     providers that it would be routed to. Nothing is made, kept or paid.
         */
        post: operations["createEstimate"];
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
        /**
         * List scripts
         * @description Newest first.
         */
        get: operations["listScripts"];
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
        /**
         * Make a voice from a sample
         * @description Learns a voice from a recording of yours and adds it to the project's catalog. Only with providers that can
         *     (`voice_samples` of their capabilities), and only from the voice of a person who agreed to it.
         */
        post: operations["createVoice"];
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
        /**
         * Delete a voice of yours
         * @description Takes it out of the catalog here at once and at its provider soon after. What it has spoken stays. Catalog voices answer 409, and one that is still being made as well.
         */
        delete: operations["deleteVoice"];
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
        /**
         * List voiceovers
         * @description Newest first; those that were made as parts of something else are among them.
         */
        get: operations["listVoiceovers"];
        put?: never;
        /**
         * Narrate a script
         * @description Reads a script, or a text of yours, section by section; answers with markers, word times, SRT and VTT when done. A
         *     section that the project has had read before, between the same neighbours, by the same voice and with the same
         *     options, is taken over and costs nothing.
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
        /**
         * Cancel a voiceover
         * @description Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final.
         */
        delete: operations["cancelVoiceover"];
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
        /**
         * List beats
         * @description Newest first; those that were made as parts of something else are among them.
         */
        get: operations["listBeats"];
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
        /**
         * Cancel beats
         * @description Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final.
         */
        delete: operations["cancelBeats"];
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
        /**
         * List pictures
         * @description Newest first; those that were made as parts of something else are among them.
         */
        get: operations["listImages"];
        put?: never;
        /**
         * Make pictures
         * @description One prompt, up to eight pictures; each becomes an asset of yours. Characters are shown to the provider by their
         *     reference pictures where it takes pictures, and described where it does not: `characters` says which.
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
        /**
         * Cancel pictures
         * @description Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final.
         */
        delete: operations["cancelImages"];
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
        /**
         * List slideshows
         * @description Newest first; those that were made as parts of something else are among them.
         */
        get: operations["listSlideshows"];
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
        /**
         * Cancel a slideshow
         * @description Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final.
         */
        delete: operations["cancelSlideshow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slideshows/{slideshow_id}/slides/{slide_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a slide
         * @description Another picture, caption or length for one slide of a slideshow that is done; what is left out stays. Slides
         *     after it move along. Needs the slideshow's `ETag` in `If-Match`. A picture to be made sets the slideshow going
         *     again until it is there, and is all that is made; one that has failed is mended by another picture as well.
         */
        patch: operations["updateSlide"];
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
        /**
         * List tracks
         * @description Newest first; those that were made as parts of something else are among them.
         */
        get: operations["listMusic"];
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
        /**
         * Cancel a track
         * @description Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final.
         */
        delete: operations["cancelMusic"];
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
        /**
         * List music beds
         * @description Newest first; those that were made as parts of something else are among them.
         */
        get: operations["listBackgroundMusic"];
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
        /**
         * Cancel a music bed
         * @description Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final.
         */
        delete: operations["cancelBackgroundMusic"];
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
        /**
         * List slideshow videos
         * @description Newest first; those that were made as parts of something else are among them.
         */
        get: operations["listSlideshowVideos"];
        put?: never;
        /**
         * Make a slideshow video
         * @description Puts a voiceover, a slideshow and music together. Give their ids, or a script, and the missing parts are made too.
         *     `outputs` asks for several shapes, for the sound alone and for subtitles in one go: all are made of the same parts.
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
        /**
         * Cancel a slideshow video
         * @description Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final.
         */
        delete: operations["cancelSlideshowVideo"];
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
    "/v1/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List videos
         * @description Newest first.
         */
        get: operations["listVideos"];
        put?: never;
        /**
         * Make a video
         * @description One clip from a prompt, on a provider of your choice or the one that the router finds. Frame rate and
         *     resolution are delivered as asked, whatever the provider makes.
         */
        post: operations["createVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/videos/{video_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a video
         * @description Its state, and the clip with thumbnails when done; `links.result` then leads to the file.
         */
        get: operations["getVideo"];
        put?: never;
        post?: never;
        /**
         * Cancel a video
         * @description Ends the work, at the provider too where it can be canceled there; jobs that need it fail with
         *     `dependency_failed`. 409 once it is final.
         */
        delete: operations["cancelVideo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storyboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List storyboards
         * @description Newest first.
         */
        get: operations["listStoryboards"];
        put?: never;
        /**
         * Make a storyboard
         * @description Finds scenes and shots in prose, in a screenplay (Fountain) or in scenes of your own. Characters and places
         *     are described once and carried into every prompt. It answers at once; with a provider that takes its time the
         *     scenes fill in while it is `running`.
         */
        post: operations["createStoryboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storyboards/{storyboard_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a storyboard
         * @description Its scenes with their shots, its characters and its places. `links.to_videos` is where it is rendered.
         */
        get: operations["getStoryboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a storyboard
         * @description Its title, its look, the order of its scenes, and how characters and places are described, which is carried
         *     into every prompt again. Needs the storyboard's `ETag` in `If-Match`.
         */
        patch: operations["updateStoryboard"];
        trace?: never;
    };
    "/v1/storyboards/{storyboard_id}/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List scenes
         * @description In order, with their shots.
         */
        get: operations["listStoryboardScenes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storyboards/{storyboard_id}/scenes/{scene_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a scene
         * @description With its shots; the last scene cannot go. Needs the storyboard's `ETag` in `If-Match`.
         */
        delete: operations["deleteScene"];
        options?: never;
        head?: never;
        /**
         * Edit a scene
         * @description Its words, its place in the story, and the order of its shots. Needs the storyboard's `ETag` in `If-Match`.
         */
        patch: operations["updateScene"];
        trace?: never;
    };
    "/v1/storyboards/{storyboard_id}/shots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shots
         * @description All shots in order, or those of one scene.
         */
        get: operations["listStoryboardShots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storyboards/{storyboard_id}/shots/{shot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a shot
         * @description The last shot of a scene cannot go: delete the scene. Needs the storyboard's `ETag` in `If-Match`.
         */
        delete: operations["deleteShot"];
        options?: never;
        head?: never;
        /**
         * Edit a shot
         * @description What it shows, how long, and where it stands, in this scene or another. The next render makes this clip again
         *     and takes over the others. Needs the storyboard's `ETag` in `If-Match`.
         */
        patch: operations["updateShot"];
        trace?: never;
    };
    "/v1/storyboards/{storyboard_id}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Render a storyboard
         * @description A clip for each shot or scene, and all of them as one video if you like. Clips whose shots are as they were at
         *     an earlier render are taken over. Answers with the compose job that is being made.
         */
        post: operations["renderStoryboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List compose jobs
         * @description Newest first.
         */
        get: operations["listCompose"];
        put?: never;
        /**
         * Compose a video
         * @description Lays clips, stills, titles, sound and captions on a timeline of up to 200 items and makes one MP4 or WebM of
         *     it; or joins clips. What it names may still be in the making. Where nothing is seen for a while the picture is
         *     black. Sound is levelled by its role: voices alike, music under them, clips' own sound and effects never in the way.
         */
        post: operations["createCompose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compose/{compose_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a compose job
         * @description Its state, its clips with theirs, and the video with its measured quality when done; `links.final_video` then
         *     leads to the file.
         */
        get: operations["getCompose"];
        put?: never;
        post?: never;
        /**
         * Cancel a compose job
         * @description Ends the work and the clips that it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final.
         */
        delete: operations["cancelCompose"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compose/{compose_id}/clips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a compose job's clips
         * @description What is seen from when to when, and how far each clip is.
         */
        get: operations["listComposeClips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stories
         * @description Newest first.
         */
        get: operations["listStories"];
        put?: never;
        /**
         * Make a story
         * @description The whole way: text, screenplay or JSON becomes a storyboard, the storyboard becomes clips, and the clips
         *     become one video, with narration, captions and music if you like. Every part is a resource of its own.
         */
        post: operations["createStory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stories/{story_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a story
         * @description Its phase, the state of every shot, and the video when done. A story that has failed in part keeps what was
         *     made and says what is missing. `links.storyboard` and `links.renders` lead to its parts.
         */
        get: operations["getStory"];
        put?: never;
        post?: never;
        /**
         * Cancel a story
         * @description Ends the work and whatever it had begun; what was made stays. 409 once it is final.
         */
        delete: operations["cancelStory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stories/{story_id}/scenes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a story's scenes
         * @description Those of its storyboard, in order; empty until it is there.
         */
        get: operations["listStoryScenes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stories/{story_id}/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a story's videos
         * @description The clips of its shots or scenes, in order.
         */
        get: operations["listStoryVideos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stories/{story_id}:resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a story
         * @description Makes the named shots again, with another provider or preset if you like, and then the video. The rest is
         *     taken over and charges nothing. 409 while the story is still running.
         */
        post: operations["resumeStory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pipelines
         * @description Newest first.
         */
        get: operations["listPipelines"];
        put?: never;
        /**
         * Save a pipeline
         * @description A graph over the operations of this API. It is checked against the contract before it is saved: an unknown
         *     operation, a reference that leads nowhere, a value of the wrong type, a circle and a missing input are each
         *     told with their place. A saved pipeline does not change, so that its runs can be repeated.
         */
        post: operations["createPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/{pipeline_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a pipeline
         * @description With its inputs, named or found.
         */
        get: operations["getPipeline"];
        put?: never;
        post?: never;
        /**
         * Delete a pipeline
         * @description No new run can start. Runs stay, and those that go on go on.
         */
        delete: operations["deletePipeline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/{pipeline_id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a pipeline
         * @description Checks the input, then starts every node as soon as what it refers to is there.
         */
        post: operations["runPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipeline-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description Newest first, of one pipeline if you like.
         */
        get: operations["listPipelineRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipeline-runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a run
         * @description The state of every node, and the output when done.
         */
        get: operations["getPipelineRun"];
        put?: never;
        post?: never;
        /**
         * Cancel a run
         * @description Ends the work and whatever it had begun. 409 once it is final.
         */
        delete: operations["cancelPipelineRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipeline-runs/{run_id}:resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a run
         * @description Runs the nodes that have not succeeded, and those that need them; the others are taken over. 409 while it is still running.
         */
        post: operations["resumePipelineRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/characters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List characters
         * @description Newest first.
         */
        get: operations["listCharacters"];
        put?: never;
        /**
         * Keep a character
         * @description Someone who stays the same from clip to clip: storyboards, videos, images and stories name it. Providers are told
         *     by its pictures where they can take them, else by its description, and the job says which.
         */
        post: operations["createCharacter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/characters/{character_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a character
         * @description As it was kept.
         */
        get: operations["getCharacter"];
        put?: never;
        post?: never;
        /**
         * Delete a character
         * @description New requests can no longer name it. What was made with it stays.
         */
        delete: operations["deleteCharacter"];
        options?: never;
        head?: never;
        /**
         * Edit a character
         * @description What is made from now on shows it so; what was made stays.
         */
        patch: operations["updateCharacter"];
        trace?: never;
    };
}
export interface webhooks {
    "job-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        ApiKey: {
            id: string;
            name: string;
            /** @description How the key begins and ends. */
            hint: string;
            mode: components["schemas"]["KeyMode"];
            scopes: components["schemas"]["Scope"][];
            /** @description Shown when it is made or rotated; null otherwise. */
            key: string | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description To the minute.
             */
            last_used_at: string | null;
            /** Format: date-time */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description Until then the old secret works too.
             */
            previous_key_expires_at: string | null;
            links: components["schemas"]["ResourceLinks"];
        };
        ApiKeyCreate: {
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** @default live */
            mode?: components["schemas"]["KeyMode"];
            /**
             * Format: date-time
             * @description In the future.
             * @default null
             */
            expires_at?: string | null;
        };
        ApiKeyPage: {
            items: components["schemas"]["ApiKey"][];
            next: string | null;
            prev: string | null;
        };
        Asset: {
            id: string;
            kind: components["schemas"]["AssetKind"];
            filename: string;
            mime: string;
            size_bytes: number;
            /** @description null for sound. */
            width_px: number | null;
            /** @description null for sound. */
            height_px: number | null;
            /** @description Of sound and video. */
            duration_sec?: number;
            /** @description SHA-256 of the kept copy. */
            checksum: string;
            /** Format: uri */
            url: string;
            /** Format: date-time */
            expires_at: string;
            attribution?: components["schemas"]["Attribution"];
            /** Format: date-time */
            created_at: string;
        };
        /**
         * @description Extensible enum: show a kind you do not know by its name.
         * @enum {string}
         */
        AssetKind: "image" | "audio" | "video";
        AssetPage: {
            items: components["schemas"]["Asset"][];
            next: string | null;
            prev: string | null;
        };
        AssetUpload: {
            /** @description A picture of at most 40 megapixels, up to 60 minutes of sound, or up to 10 minutes of video of at most 4096x2304. */
            file: Blob;
            /** @description Your name for it; default: the file part's own. */
            filename?: string;
        };
        AssetUploadCreate: {
            /**
             * @description To send the file in one request instead, POST it to `/v1/assets`.
             * @constant
             */
            mode: "presigned_init";
            filename: string;
            /** @description What you say it is; when it is completed its bytes are looked at. */
            mime: string;
            size_bytes: number;
            /** @description SHA-256 of the file, checked when given. */
            checksum?: string;
        };
        /** @description Of a picture that was found and not made. Whose it is, and the terms that go with it; most want both shown. */
        Attribution: {
            author: string;
            /** Format: uri */
            author_url: string | null;
            /**
             * Format: uri
             * @description The picture's own page.
             */
            source_url: string | null;
            /** @description Its name, such as `Pexels License`. */
            license: string;
            /** Format: uri */
            license_url: string | null;
        };
        Cost: {
            /** @enum {string} */
            currency: "USD";
            /** @description Millionths of a dollar, as billed by the provider. Local providers cost 0. */
            amount_micros: number;
            /** @description In the provider's own credits, where it counts so. */
            credits?: number;
            /** @description Where the provider counts tokens. */
            input_tokens?: number;
            /** @description Where the provider counts tokens. */
            output_tokens?: number;
            /** @description Of a job: what it was expected to cost at most when it was taken in, and what was set aside for it. */
            estimated_micros?: number;
            /**
             * @description Of a job. `estimated`: it goes on, and `amount_micros` is what was billed so far; `settled`: that is all; `unknown`: a call was sent and nobody knows yet whether it is billed.
             * @enum {string}
             */
            state?: "estimated" | "settled" | "unknown";
        };
        DeliveryAttempt: {
            number: number;
            /** Format: date-time */
            started_at: string;
            latency_ms: number;
            /** @description null when no answer came. */
            http_status: number | null;
            /** @description Why no answer came. */
            error: string | null;
            answer_excerpt: string | null;
        };
        /**
         * @description `pending` will be tried again; `failed` was given up.
         * @enum {string}
         */
        DeliveryStatus: "pending" | "delivered" | "failed";
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
         * @description Extensible enum: treat a code you do not know by its HTTP status. What went wrong, for programs. The first group answers requests, the second stands in a failed job's `error`.
         * @enum {string}
         */
        ErrorCode: "malformed_request" | "invalid_json" | "invalid_param" | "unknown_field" | "idempotency_key_required" | "idempotency_key_reused" | "idempotency_in_progress" | "unauthorized" | "forbidden" | "not_found" | "route_not_found" | "method_not_allowed" | "already_terminal" | "still_running" | "precondition_failed" | "precondition_required" | "already_exists" | "last_admin_key" | "request_timeout" | "payload_too_large" | "headers_too_large" | "unsupported_media_type" | "range_not_satisfiable" | "rate_limited" | "spend_limit_reached" | "cost_limit_reached" | "internal_error" | "service_unavailable" | "not_implemented" | "empty_script" | "unknown_provider" | "unknown_voice" | "no_provider" | "capability_unsupported" | "unusable_asset" | "quota_exceeded" | "unknown_operation" | "unknown_reference" | "type_mismatch" | "graph_cycle" | "missing_input" | "link_expired" | "cursor_expired" | "dependency_failed" | "provider_rejected" | "provider_unavailable" | "provider_outcome_unknown" | "provider_bad_output" | "provider_job_lost" | "content_refused" | "quality_breach" | "storage_full";
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
            /** @description Counts the job's events: of two, the one with the greater number is the later. */
            sequence: number;
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
        /**
         * @description Extensible enum: pass over a type you do not know.
         * @enum {string}
         */
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
        /**
         * @description Extensible enum: show a kind you do not know by its name.
         * @enum {string}
         */
        JobKind: "voiceover" | "beats" | "images" | "slideshow" | "music" | "background-music" | "slideshow-video" | "voice" | "video" | "storyboard" | "compose" | "story" | "pipeline-run" | "provider-probe";
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
        /** @description The decision of a person. */
        JobRelease: {
            /**
             * @description The provider may charge a second time, and that is known.
             * @enum {string}
             */
            consent: "charge_again";
        };
        /**
         * @description `queued` waits for a worker or for the jobs it needs; `running` is being worked on; `succeeded`, `failed` and
         *     `canceled` are final; `needs_review` means that a paid call's outcome is unknown and a person decides.
         * @enum {string}
         */
        JobStatus: "queued" | "running" | "succeeded" | "failed" | "canceled" | "needs_review";
        /**
         * @description What a key may spend: `test` works with the built-in providers alone, `live` with all.
         * @enum {string}
         */
        KeyMode: "live" | "test";
        Me: {
            project_id: string;
            project_name: string;
            key_id: string;
            mode: components["schemas"]["KeyMode"];
            scopes: components["schemas"]["Scope"][];
        };
        /** @description Yours, given back as sent. At most 16 entries. */
        Metadata: {
            [key: string]: string;
        };
        PendingUpload: {
            id: string;
            /** @enum {string} */
            status: "pending" | "completed" | "expired";
            /** @description The asset it becomes; there once completed. */
            asset_id: string;
            filename: string;
            mime: string;
            size_bytes: number;
            /** @description null when it is no longer pending. */
            upload: components["schemas"]["UploadTarget"] | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: date-time */
            created_at: string;
            links: components["schemas"]["UploadLinks"];
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
        ProjectWebhookSecret: {
            /** @description `whsec_` and 24 to 64 bytes in base64. */
            secret: string;
            /**
             * Format: date-time
             * @description Until then everything is signed with the old secret too.
             */
            previous_secret_expires_at: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            updated_at: string;
            links: components["schemas"]["ResourceLinks"];
        };
        ResourceLinks: {
            /** Format: uri-reference */
            self: string;
        };
        /** @description How the provider was chosen. */
        Routing: {
            /** @description What the request said: an id or `auto`. */
            requested: string;
            provider: string;
            /** @description The preset that locked the provider, if the request named one. */
            preset_id?: string;
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
        SecretRotation: {
            /**
             * @description For how long the old secret holds beside the new one.
             * @default 86400
             */
            grace_sec?: number;
        };
        UploadLinks: {
            /** Format: uri-reference */
            self: string;
            /** Format: uri-reference */
            complete: string;
            /** Format: uri-reference */
            asset: string;
        };
        UploadTarget: {
            /** @enum {string} */
            method: "PUT";
            /** Format: uri */
            url: string;
            /** @description Send these along. */
            headers: {
                [key: string]: string;
            };
        };
        WebhookCreate: {
            url: components["schemas"]["WebhookUrl"];
            /** @description Default: we make one. */
            secret?: components["schemas"]["WebhookSecret"];
            /**
             * @description What to send.
             * @default [
             *       "job.succeeded",
             *       "job.failed",
             *       "job.canceled",
             *       "job.needs_review"
             *     ]
             */
            events?: components["schemas"]["EventType"][];
            /** @default  */
            description?: string;
            /** @default true */
            enabled?: boolean;
            metadata?: components["schemas"]["Metadata"];
        };
        WebhookDelivery: {
            id: string;
            status: components["schemas"]["DeliveryStatus"];
            /** @description null when the job itself named the URL. */
            webhook_id: string | null;
            /** Format: uri */
            url: string;
            event: components["schemas"]["Event"];
            attempts: components["schemas"]["DeliveryAttempt"][];
            /** Format: date-time */
            next_attempt_at: string | null;
            /** Format: date-time */
            created_at: string;
            links: components["schemas"]["ResourceLinks"];
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            next: string | null;
            prev: string | null;
        };
        WebhookEndpoint: {
            id: string;
            /** Format: uri */
            url: string;
            events: components["schemas"]["EventType"][];
            description: string;
            enabled: boolean;
            /**
             * @description `gone`: it answered 410. `failing`: nothing was taken for five days.
             * @enum {string|null}
             */
            disabled_reason: "by_you" | "gone" | "failing" | null;
            /** @description Shown when it is made or rotated; null otherwise. */
            secret: string | null;
            /**
             * Format: date-time
             * @description Until then everything is signed with the old secret too.
             */
            previous_secret_expires_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            links: components["schemas"]["ResourceLinks"];
            metadata: components["schemas"]["Metadata"];
        };
        WebhookPage: {
            items: components["schemas"]["WebhookEndpoint"][];
            next: string | null;
            prev: string | null;
        };
        WebhookPatch: {
            url?: components["schemas"]["WebhookUrl"];
            events?: components["schemas"]["EventType"][];
            description?: string;
            enabled?: boolean;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description `whsec_` and 24 to 64 bytes in base64 (Standard Webhooks 1.0); never given back. */
        WebhookSecret: string;
        /**
         * Format: uri
         * @description HTTPS, at a public address; redirects are not followed.
         */
        WebhookUrl: string;
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
        /**
         * @description `subtitle`: white letters with a dark outline and a soft shadow. `karaoke`: the same, and the word that is being spoken lights up; captions whose words have no times of their own stay white. `boxed`: on a dark box. `minimal`: lighter, with a thin outline. Captions keep to the title-safe area, in a band at the foot that nothing else is written in.
         * @enum {string}
         */
        CaptionStyle: "subtitle" | "karaoke" | "boxed" | "minimal";
        ComposeCapabilities: {
            transitions: components["schemas"]["TransitionType"][];
            fps: number[];
            resolutions: ("720p" | "1080p" | "4k")[];
            aspect_ratios: components["schemas"]["AspectRatio"][];
            caption_modes: ("none" | "burn-in" | "sidecar")[];
            caption_styles: components["schemas"]["CaptionStyle"][];
            max_duration_sec: number;
        };
        /**
         * @description What `auto` looks for among the providers that can do it and are well: the lowest price by the price tables, the
         *     shortest median time of late, or the best. `best` takes providers outside before those built in, and then the order in
         *     which `GET /v1/capabilities` lists them.
         * @enum {string}
         */
        CostPolicy: "cheapest" | "fastest" | "best";
        CostRange: {
            /** @enum {string} */
            currency: "USD";
            min_micros: number;
            max_micros: number;
        };
        Estimate: {
            operation: string;
            policy: components["schemas"]["CostPolicy"];
            cost: components["schemas"]["CostRange"];
            /** @description About how long the result will be, where it has a length. */
            duration_sec: number | null;
            /** @description About how long it takes until all is made, without waiting for a free worker: by the medians of the providers' calls of the last 15 minutes. null while one of them had none. */
            run_sec: number | null;
            /** @description Who would do it, as a preview of the routing says. */
            decisions: components["schemas"]["RoutingDecision"][];
            lines: components["schemas"]["EstimateLine"][];
            /** @description What was taken for granted where the request leaves it open. */
            assumptions: string[];
        };
        EstimateCreate: {
            /** @description The operationId of what creates work, such as `createSlideshowVideo`. */
            operation: string;
            request: components["schemas"]["PlannedRequest"];
        };
        EstimateLine: {
            makes: string;
            provider: string;
            /** @enum {string} */
            unit: "call" | "character" | "second" | "image" | "input_token" | "output_token";
            quantity_min: number;
            quantity_max: number;
            /** @description Of one unit. */
            amount_micros: number;
            /**
             * Format: date
             * @description Of the price.
             */
            as_of: string;
        };
        /** @description JSONata 2. */
        Expression: string;
        /** @description `cdn.example.com`, or `*.example.com` for every name below it. */
        HostPattern: string;
        /**
         * @description How to speak with an HTTP API, as data. Texts in `path`, `query` and `headers` may hold `{{ expression }}`;
         *     `body` and all of `extract` are expressions. They are JSONata 2 and see `request` (what is asked, in our words),
         *     `attempt_key` (the same over every retry of a call), `callback_url` (or null), `remote_id`, and `status`, `headers`
         *     and `body` of the answer. docs/add-a-provider.md has the words of each modality.
         */
        HttpAdapter: {
            /** @constant */
            type: "http";
            /**
             * Format: uri
             * @description HTTPS, at a public address.
             */
            base_url: string;
            /**
             * @description Where results may be fetched from besides the host of `base_url`; no secret is sent there.
             * @default []
             */
            result_hosts?: components["schemas"]["HostPattern"][];
            /**
             * @default {
             *       "type": "none"
             *     }
             */
            auth?: components["schemas"]["HttpAuth"];
            refusal?: components["schemas"]["HttpRefusal"];
            /** @default 4 */
            max_concurrent?: number;
            /** @description One entry for each of `kinds`; `image` has one for each of its modes. */
            calls: components["schemas"]["HttpCalls"][];
        };
        /** @description Where the secret goes. */
        HttpAuth: components["schemas"]["HttpAuthNone"] | components["schemas"]["HttpAuthBearer"] | components["schemas"]["HttpAuthHeader"] | components["schemas"]["HttpAuthQuery"] | components["schemas"]["HttpAuthJwt"];
        HttpAuthBearer: {
            /** @constant */
            type: "bearer";
            secret: components["schemas"]["SecretName"];
        };
        HttpAuthHeader: {
            /** @constant */
            type: "header";
            /** @description Of the header. */
            name: string;
            /**
             * @description Put before the secret, such as `Key `.
             * @default
             */
            prefix?: string;
            secret: components["schemas"]["SecretName"];
        };
        /** @description A token of the minute, signed with the secret by HS256, as a bearer. */
        HttpAuthJwt: {
            /** @constant */
            type: "jwt";
            secret: components["schemas"]["SecretName"];
            /** @description Becomes the claim `iss`, for vendors with a pair of keys. */
            issuer_secret?: components["schemas"]["SecretName"];
            /** @description Gives the claims; sees `now_sec`. */
            claims: components["schemas"]["Expression"];
        };
        HttpAuthNone: {
            /** @constant */
            type: "none";
        };
        HttpAuthQuery: {
            /** @constant */
            type: "query";
            /** @description Of the query parameter. */
            name: string;
            secret: components["schemas"]["SecretName"];
        };
        HttpCall: {
            /** @enum {string} */
            method: "GET" | "POST" | "PUT" | "DELETE";
            path: string;
            /** @default {} */
            query?: {
                [key: string]: string;
            };
            /** @default {} */
            headers?: {
                [key: string]: string;
            };
            body?: components["schemas"]["Expression"];
            /**
             * @description How the body is sent. Of `multipart` it gives an object of fields; a field `{base64, mime, filename}` is a file.
             * @default json
             * @enum {string}
             */
            encoding?: "json" | "multipart";
            /** @description Default: 120 for `submit` and `result`, else 30. */
            timeout_sec?: number;
            extract?: components["schemas"]["HttpExtraction"];
        };
        /**
         * @description How one modality is asked for. What answers at once has only `submit`; what is slow has `poll` too, and `result`
         *     where the result is a call of its own.
         */
        HttpCalls: {
            /** @enum {string} */
            modality: "text" | "tts" | "image" | "music" | "video";
            /**
             * @description Of `image`: makes pictures, or finds them.
             * @default generate
             * @enum {string}
             */
            mode?: "generate" | "search";
            /**
             * @description What a request may name as its model; the first one stands where it names none.
             * @default []
             */
            models?: string[];
            /**
             * @description Names of settings of its own that a video may give.
             * @default []
             */
            overrides?: string[];
            /**
             * @description Of `tts`.
             * @default []
             */
            voices?: components["schemas"]["HttpVoice"][];
            submit: components["schemas"]["HttpCall"];
            poll?: components["schemas"]["HttpCall"];
            result?: components["schemas"]["HttpCall"];
            cancel?: components["schemas"]["HttpCall"];
            /** @description Finds a call whose answer was lost, by its `attempt_key`: extracts `remote_id`, or `outputs` where the answer comes at once. */
            lookup?: components["schemas"]["HttpCall"];
            /**
             * @description What makes it safe to send again when an answer was lost: `provider_key`, they take a repeated `attempt_key` for
             *     the same call; `lookup`, they can be asked; `none`, a person has to decide.
             * @default none
             * @enum {string}
             */
            dedupe?: "provider_key" | "lookup" | "none";
            /** @default 5 */
            poll_every_sec?: number;
        };
        /**
         * @description What to read from the answer; at least `remote_id` of a slow submit, `state` of a poll and `outputs` of what gives the
         *     result. Where `submit` or `result` has no `outputs`, the body itself is the result: a picture, a sound, a clip.
         */
        HttpExtraction: {
            remote_id?: components["schemas"]["Expression"];
            state?: components["schemas"]["Expression"];
            /**
             * @description What each of their words means in ours; an unknown word is still running.
             * @default {}
             */
            states?: {
                [key: string]: "queued" | "running" | "succeeded" | "failed" | "canceled";
            };
            progress_percent?: components["schemas"]["Expression"];
            /** @description Gives a list of `{url}` or `{base64, mime}`; of `text` the text itself. */
            outputs?: components["schemas"]["Expression"];
            /** @description Of speech: a list of `{text, start_sec, end_sec}`. */
            words?: components["schemas"]["Expression"];
            /** @description Of speech, instead of `words`: `{characters, start_sec, end_sec}`, three lists in step. */
            characters?: components["schemas"]["Expression"];
            /** @description Why it failed; for the job's private log. */
            error_message?: components["schemas"]["Expression"];
            /** @description What was billed, in millionths of a dollar; default: `prices` times what was used. */
            cost_micros?: components["schemas"]["Expression"];
            /** @description What was used, where we cannot know: `{input_token, output_token}`. */
            units?: components["schemas"]["Expression"];
        };
        /**
         * @description How to tell from an answer that it is a refusal, and what of; also for providers that answer 200 when they refuse.
         *     Without it the status alone decides: 429 is `busy`, 401 and 403 `unavailable`, other 4xx `rejected`.
         */
        HttpRefusal: {
            /** @description Gives their word for it, and nothing for an answer that is no refusal. A job that failed is asked for it too. */
            code: components["schemas"]["Expression"];
            /**
             * @description What each of their words means in ours; an unknown one is `rejected`. `busy`: nothing was begun, it may be sent
             *     again; `content_refused`: against their rules; `unavailable`: our key or account; `lost`: they do not know the job.
             * @default {}
             */
            codes?: {
                [key: string]: "busy" | "content_refused" | "lost" | "rejected" | "unavailable";
            };
            /** @description When to come again; default: their `Retry-After`. */
            retry_after_sec?: components["schemas"]["Expression"];
        };
        HttpVoice: {
            /** @description What the provider calls it, `request.voice`. Our id is `vx_<provider>_<ref>`. */
            ref: string;
            name: string;
            /** @description BCP 47. */
            language: string;
            /**
             * @default neutral
             * @enum {string}
             */
            gender?: "female" | "male" | "neutral";
            /** @default [] */
            style_tags?: string[];
        };
        ImageCapabilities: {
            modes: ("generate" | "search")[];
            aspect_ratios: components["schemas"]["AspectRatio"][];
            max_count: number;
            max_prompt_characters: number;
            features: ("seed" | "negative_prompt" | "style_ref" | "image_reference")[];
        };
        /** @description An adapter that comes with the server. */
        KnownAdapter: {
            /** @constant */
            type: "adapter";
            id: string;
            /** @description In the place of the adapter's only secret; default: the one that this server has for it. */
            secret?: components["schemas"]["SecretName"];
            /**
             * @description The same for an adapter with several: by the names that it knows them under.
             * @default {}
             */
            secrets?: {
                [key: string]: components["schemas"]["SecretName"];
            };
            /**
             * @description `model`: the one that is used where a request names none.
             * @default {}
             */
            settings?: {
                [key: string]: string;
            };
        };
        /**
         * @description Extensible enum: pass over a modality you do not know.
         * @enum {string}
         */
        Modality: "text" | "tts" | "image" | "music" | "video" | "compose";
        MusicCapabilities: {
            styles: string[];
            stems: boolean;
            bpm: components["schemas"]["BpmRange"];
            max_duration_sec: number;
            intensity_curves: ("flat" | "rise" | "rise-plateau-outro")[];
            features: "seed"[];
        };
        /** @description A request as it would be sent, unknown and faulty fields refused as they would be there. */
        PlannedRequest: {
            [key: string]: unknown;
        };
        Preset: {
            id: string;
            provider: string;
            kind: components["schemas"]["Modality"];
            description: string;
            defaults: components["schemas"]["PresetDefaults"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            links: components["schemas"]["PresetLinks"];
            metadata: components["schemas"]["Metadata"];
        };
        PresetCreate: {
            /** @description Default: we choose one. */
            id?: string;
            /** @description An id; a preset locks its provider, so not `auto`. */
            provider: string;
            /** @description Needed where the provider has several modalities; default: the provider's only one. */
            kind?: components["schemas"]["Modality"];
            /** @default  */
            description?: string;
            defaults: components["schemas"]["PresetDefaults"];
            metadata?: components["schemas"]["Metadata"];
        };
        /**
         * @description Settings, each checked against the provider's capabilities; a request's own values win, field by field. `text`: the
         *     options of beats. `tts`: `voice` and the options of a voiceover. `image`: `count`, `aspect_ratio`, `negative_prompt` and
         *     `seed` of images, `mode`, `per_beat` and `prompt_template` of an image strategy. `music`: the settings of music, and
         *     `duration_policy`. `video`: the inputs of a video but for its prompt, and the provider's own overrides. `compose`: the
         *     options of a slideshow video. A request takes those that it has a field for.
         */
        PresetDefaults: {
            [key: string]: unknown;
        };
        PresetLinks: {
            /** Format: uri-reference */
            self: string;
            /** Format: uri-reference */
            provider: string;
        };
        PresetPage: {
            items: components["schemas"]["Preset"][];
            next: string | null;
            prev: string | null;
        };
        PresetPatch: {
            description?: string;
            defaults?: components["schemas"]["PresetDefaults"];
            metadata?: components["schemas"]["Metadata"];
        };
        PreviewedCandidate: {
            provider: string;
            chosen: boolean;
            /** @description Why it would be chosen or passed over. */
            reason: string;
            status: components["schemas"]["ProviderStatus"];
            /** @description null where it has no price. */
            cost: components["schemas"]["Cost"] | null;
            p50_ms: number | null;
        };
        /** @description A row of a provider's price table. */
        Price: {
            modality: components["schemas"]["Modality"];
            /**
             * @description null: every model.
             * @default null
             */
            model?: string | null;
            /**
             * @description What one costs.
             * @enum {string}
             */
            unit: "call" | "character" | "second" | "image" | "input_token" | "output_token";
            /** @description Millionths of a dollar. */
            amount_micros: number;
            /**
             * Format: date
             * @description When this was looked up.
             */
            as_of: string;
        };
        /** @description How it is tried out. One thing of each modality is made for real, the smallest that the capabilities allow. */
        ProbeSettings: {
            /**
             * @description Nothing is called: the capabilities are published as they are claimed, on your word.
             * @default false
             */
            skip?: boolean;
            /**
             * @description What the probe may cost by `prices`, in millionths of a dollar. A modality that would go beyond is not tried, and not published.
             * @default 1000000
             */
            max_cost_micros?: number;
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
            /**
             * Format: uri
             * @description Where to read about it.
             */
            url?: string;
            /** @description Of a registered provider: false takes it out of the choice. */
            enabled?: boolean;
            /**
             * @description Of a registered provider: ours by its id, or an HTTP adapter written as data.
             * @enum {string}
             */
            adapter?: "adapter" | "http";
            /** @description Only while `status` is `unavailable`: why it cannot be used now, and who can mend that. */
            unavailable_reason?: string;
            models?: components["schemas"]["ProviderModel"][];
            /** @description What estimates and the cost policy reckon with. */
            prices?: components["schemas"]["Price"][];
            probe?: components["schemas"]["ProviderProbe"];
            links: components["schemas"]["ProviderLinks"];
        };
        ProviderAdapter: components["schemas"]["KnownAdapter"] | components["schemas"]["HttpAdapter"];
        ProviderCapabilities: {
            provider: string;
            capabilities: components["schemas"]["Capabilities"];
        };
        ProviderCheck: {
            modality: components["schemas"]["Modality"];
            passed: boolean;
            /** @description What was tried, and what came of it. */
            message: string;
        };
        ProviderCreate: components["schemas"]["ProviderSettings"] & {
            id: string;
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
            /**
             * @description Of a provider behind a circuit breaker; `open`: nothing is sent to it for now. Built-in ones have none.
             * @enum {string}
             */
            circuit?: "closed" | "open" | "half_open";
        };
        ProviderLinks: {
            /** Format: uri-reference */
            self: string;
            /** Format: uri-reference */
            health: string;
            /** Format: uri-reference */
            capabilities: string;
        };
        ProviderModel: {
            id: string;
            modality: components["schemas"]["Modality"];
            /** @description Used when a request names none. */
            is_default: boolean;
            /**
             * Format: date
             * @description From this day on a request that names it is refused; null: no end is announced.
             */
            sunset_at: string | null;
            /** @description What to use instead. */
            replacement: string | null;
        };
        ProviderPage: {
            items: components["schemas"]["Provider"][];
            next: string | null;
            prev: string | null;
        };
        /** @description How the last probe of a registered provider went. */
        ProviderProbe: {
            /**
             * @description `passed`: everything did; `failed`: something did not, and is not published; `skipped`: published as claimed, untried.
             * @enum {string}
             */
            status: "running" | "passed" | "failed" | "skipped";
            /** @description The job that probes it: its cost and log. */
            job_id?: string | null;
            checks: components["schemas"]["ProviderCheck"][];
            /** Format: date-time */
            finished_at: string | null;
        };
        ProviderReplace: components["schemas"]["ProviderSettings"];
        ProviderSettings: {
            name: string;
            /** @default  */
            description?: string;
            /**
             * Format: uri
             * @description Where to read about it.
             */
            url?: string;
            kinds: components["schemas"]["Modality"][];
            /** @default [] */
            regions?: string[];
            /** @default true */
            enabled?: boolean;
            /** @description A block for each of `kinds`; what of it passes the probe is published. */
            capabilities: components["schemas"]["Capabilities"];
            /** @default [] */
            prices?: components["schemas"]["Price"][];
            adapter: components["schemas"]["ProviderAdapter"];
            /** @default {} */
            probe?: components["schemas"]["ProbeSettings"];
        };
        /** @enum {string} */
        ProviderStatus: "available" | "degraded" | "unavailable";
        RoutePreview: {
            operation: string;
            policy: components["schemas"]["CostPolicy"];
            decisions: components["schemas"]["RoutingDecision"][];
        };
        RoutePreviewRequest: {
            /** @description The operationId of what creates work, such as `createVoiceover`. */
            operation: string;
            request: components["schemas"]["PlannedRequest"];
            /** @description In the place of the request's own. */
            policy?: components["schemas"]["CostPolicy"];
        };
        RoutingDecision: {
            /** @description What this is for, such as `voiceover` or `images`. */
            makes: string;
            modality: components["schemas"]["Modality"];
            /** @description What the request says: an id or `auto`. */
            requested: string;
            /** @description null when nobody can. */
            provider: string | null;
            /** @description The preset that locks the provider, if the request names one. */
            preset_id?: string;
            candidates: components["schemas"]["PreviewedCandidate"][];
        };
        /**
         * @description The name of a secret, never the secret itself. `ACME_KEY` is what the server's operator set as
         *     `PROVIDER_SECRET_ACME_KEY`; it is sent to no other host than those in `PROVIDER_SECRET_ACME_KEY_HOSTS`.
         */
        SecretName: string;
        TextCapabilities: {
            tasks: components["schemas"]["TextTask"][];
            /** @description BCP 47; `*` for any. */
            languages: string[];
            max_characters: number;
        };
        /** @enum {string} */
        TextTask: "beats" | "image_prompts" | "storyboard";
        /**
         * @description How one picture gives way to the next: `dip` goes down to black and comes up again, `wipe` uncovers the next one from left to right, `slide` pushes the one before out to the left.
         * @enum {string}
         */
        TransitionType: "cut" | "crossfade" | "dip" | "wipe" | "slide";
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
            /** @description Whether it makes voices from recordings (`POST /v1/voices`); absent means it does not. */
            voice_samples?: boolean;
        };
        VideoCapabilities: {
            /** @description What it makes itself; the compositor brings a clip to what was asked for. */
            max_resolution: string[];
            fps: number[];
            /** @description The lengths it makes; in between the next longer one is made and cut. */
            durations_sec: number[];
            aspect_ratios: components["schemas"]["AspectRatio"][];
            max_prompt_characters: number;
            /** @description The roles of assets that it takes. */
            references: ("first_frame" | "last_frame" | "image_reference" | "audio")[];
            features: ("seed" | "negative_prompt" | "audio" | "cancel" | "progress")[];
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
        /** @description The sound of the video by itself. */
        AudioOutputRequest: {
            /** @constant */
            type: "audio";
            /**
             * @description `m4a` is the very sound of the MP4 (AAC); `flac` loses nothing.
             * @default m4a
             * @enum {string}
             */
            format?: "m4a" | "mp3" | "flac";
        };
        BackgroundMusic: components["schemas"]["Music"] & {
            target: components["schemas"]["MusicTarget"];
            /** @enum {string} */
            duration_policy: "fit" | "exact" | "at_least";
        };
        BackgroundMusicCreate: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            preset_id?: components["schemas"]["PresetChoice"];
            target: components["schemas"]["MusicTarget"];
            /** @default {} */
            options?: components["schemas"]["BackgroundMusicOptions"];
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
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
        BackgroundMusicPage: {
            items: components["schemas"]["BackgroundMusic"][];
            next: string | null;
            prev: string | null;
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
            preset_id?: components["schemas"]["PresetChoice"];
            script: components["schemas"]["ScriptSource"];
            /** @default {} */
            options?: components["schemas"]["BeatsOptions"];
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
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
        BeatsPage: {
            items: components["schemas"]["Beats"][];
            next: string | null;
            prev: string | null;
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
            /** @default subtitle */
            style?: components["schemas"]["CaptionStyle"];
            /**
             * @description The spoken words, or the caption of each slide. Without a voiceover: the slides.
             * @default narration
             * @enum {string}
             */
            source?: "narration" | "slides";
        };
        Chapter: {
            title: string;
            start_sec: number;
            end_sec: number;
        };
        /** @description Characters of yours that are seen. */
        CharacterIds: components["schemas"]["ResourceId"][];
        /** @description How the provider was told about a character: by pictures where it can take them, else in words. */
        CharacterUse: {
            character_id: string;
            /** @enum {string} */
            used_as: "reference_images" | "description";
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
        /**
         * @description How a picture of another shape fills the frame: `cover` is cut at its edges, `contain` is whole between black bars, `blur` is whole before itself, blurred.
         * @enum {string}
         */
        Fit: "cover" | "contain" | "blur";
        /** @description What of a picture stays in sight when it is cut, and what its motion goes towards. From the upper left, as shares of its width and height. */
        Focus: {
            x: number;
            y: number;
        };
        ImageItem: {
            index: number;
            /** @description Use it wherever an image asset is asked for. */
            asset_id: string;
            artifact: components["schemas"]["Artifact"];
            attribution?: components["schemas"]["Attribution"];
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
            preset_id?: components["schemas"]["PresetChoice"];
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
            characters: components["schemas"]["CharacterUse"][];
            items: components["schemas"]["ImageItem"][];
        };
        ImagesCreate: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            preset_id?: components["schemas"]["PresetChoice"];
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
            /** @default [] */
            character_ids?: components["schemas"]["CharacterIds"];
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        ImagesPage: {
            items: components["schemas"]["Images"][];
            next: string | null;
            prev: string | null;
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
        /**
         * @description What this may cost at most, with all of its parts, in millionths of a dollar. What is expected to cost more is refused,
         *     and no call is made that would go beyond: the job then fails with `cost_limit_reached` and keeps what it has made.
         */
        MaxCost: number;
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
            preset_id?: components["schemas"]["PresetChoice"];
            /** @default {} */
            options?: components["schemas"]["BackgroundMusicOptions"];
        };
        MusicCreate: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            preset_id?: components["schemas"]["PresetChoice"];
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
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        MusicPage: {
            items: components["schemas"]["Music"][];
            next: string | null;
            prev: string | null;
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
        /** @description A preset. It locks the provider and gives the values that the request leaves out. */
        PresetChoice: string;
        /**
         * @description A provider's id, or `auto` to let the router choose and say why in `routing`.
         * @default auto
         */
        ProviderChoice: string;
        /** @description Measured on the finished file. */
        QualityReport: {
            /** @description How far apart picture and sound end. */
            av_end_difference_ms: number | null;
            /** @description How far captions begin from the first word they show, at worst; burned-in ones as they are seen in the picture, at up to 12 places along the video. 500 is the most that is told. Null without captions. */
            caption_error_ms: number | null;
            /** @description -70 is silence. */
            integrated_lufs: number;
            /** @description -120 is silence. */
            true_peak_dbtp: number;
            /** @description How much lower the music is under speech than in pauses; null where it is not ducked, or too short to tell. */
            duck_depth_db: number | null;
            /** @description Longest silence where words should be heard. */
            silent_speech_sec: number;
            /** @description Black picture in all. */
            black_sec: number;
            /** @description Longest standstill of a picture that should move. */
            frozen_sec: number;
            frames: number;
            /** @description Characters of captions and titles that no font of ours has, each once; they are drawn as empty boxes. */
            missing_characters: string[];
        };
        RenderCause: {
            /** @description For people, compared with the last render of this slideshow, such as: the caption over slide 12 changed. */
            reason: string;
            /** @description The ids of those that were made because of it. */
            segments: string[];
        };
        /**
         * @description What a video took over from earlier renders of the project, bit for bit, and what was made. A segment is taken over
         *     when everything it depends on is the same: pictures, captions, options, versions.
         */
        RenderReport: {
            reused: components["schemas"]["RenderSegment"][];
            rebuilt: components["schemas"]["RenderSegment"][];
            /** @description Why segments were made; a segment may have several reasons. */
            why: components["schemas"]["RenderCause"][];
        };
        /** @description A part of a video that is made, kept and taken over as one. */
        RenderSegment: {
            /** @description The same for the same content, in every video of the project. */
            id: string;
            /**
             * @description The sound is one segment for the whole video.
             * @enum {string}
             */
            kind: "picture" | "sound";
            from_frame: number;
            /** @description The first frame after it. */
            to_frame: number;
            start_sec: number;
            duration_sec: number;
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
        ScriptPage: {
            items: components["schemas"]["Script"][];
            next: string | null;
            prev: string | null;
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
            /** @description null: what stands out most. */
            focus: components["schemas"]["Focus"] | null;
            /** @description null: as the video says. */
            fit: components["schemas"]["Fit"] | null;
        };
        SlidePatch: {
            image?: components["schemas"]["SlidePicture"];
            /** @description Of the picture; null: what stands out most. */
            focus?: components["schemas"]["Focus"] | null;
            caption?: string;
            /** @description Not with fit-voiceover, where the narration says how long. */
            duration_sec?: number;
        };
        SlidePicture: components["schemas"]["SlidePictureByAsset"] | components["schemas"]["SlidePictureByPrompt"];
        /** @description A picture that is there. */
        SlidePictureByAsset: {
            asset_id: components["schemas"]["ResourceId"];
        };
        /** @description A picture to be made. */
        SlidePictureByPrompt: {
            prompt: string;
            /** @default null */
            negative_prompt?: string | null;
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            seed?: components["schemas"]["Seed"];
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
            /**
             * @description null: what stands out most.
             * @default null
             */
            focus?: components["schemas"]["Focus"] | null;
            /**
             * @description null: as the video says.
             * @default null
             */
            fit?: components["schemas"]["Fit"] | null;
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
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        SlideshowPage: {
            items: components["schemas"]["Slideshow"][];
            next: string | null;
            prev: string | null;
        };
        SlideshowRender: {
            preset_id?: components["schemas"]["PresetChoice"];
            /** @description Default: the one the slideshow was timed to, if any. */
            voiceover_id?: string | null;
            /** @default null */
            music_id?: string | null;
            /** @default {} */
            options?: components["schemas"]["SlideshowVideoOptions"];
            /**
             * @default [
             *       {
             *         "type": "video"
             *       }
             *     ]
             */
            outputs?: components["schemas"]["SlideshowVideoOutputRequests"];
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        SlideshowVideo: components["schemas"]["JobEnvelope"] & {
            script_id: string | null;
            beats_id: string | null;
            options: components["schemas"]["SlideshowVideoOptions"];
            artifact: components["schemas"]["Artifact"] | null;
            /** @description A still of the video in its full size, as JPEG. */
            poster: components["schemas"]["Artifact"] | null;
            subtitles: components["schemas"]["Subtitles"] | null;
            /** @description A beat each, and in the file as well; empty until done. */
            chapters: components["schemas"]["Chapter"][];
            /** @description Everything that was asked, in that order; each is there as soon as it is done. */
            outputs: components["schemas"]["SlideshowVideoOutput"][];
            /**
             * @description With `options.stems`: `voice` and `music` as WAV (32-bit floats, 48 kHz), as long as the video. They add up to
             *     its sound before the limiter that keeps the true peak.
             */
            stems: components["schemas"]["Stem"][];
            tracks: components["schemas"]["Tracks"];
            quality: components["schemas"]["QualityReport"] | null;
            render: components["schemas"]["RenderReport"] | null;
            /** @description What each stage of the assembly took, all outputs together. */
            stages: components["schemas"]["StageTime"][];
        };
        /** @description Parts by their ids, or a script from which the parts are made. */
        SlideshowVideoCreate: components["schemas"]["SlideshowVideoFromParts"] | components["schemas"]["SlideshowVideoFromScript"];
        SlideshowVideoFromParts: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            preset_id?: components["schemas"]["PresetChoice"];
            voiceover_id: components["schemas"]["ResourceId"];
            slideshow_id: components["schemas"]["ResourceId"];
            /**
             * @description A track or a bed (`mus_...`, `bgm_...`); null for none.
             * @default null
             */
            music_id?: string | null;
            /** @default {} */
            options?: components["schemas"]["SlideshowVideoOptions"];
            /**
             * @default [
             *       {
             *         "type": "video"
             *       }
             *     ]
             */
            outputs?: components["schemas"]["SlideshowVideoOutputRequests"];
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        SlideshowVideoFromScript: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            preset_id?: components["schemas"]["PresetChoice"];
            script: components["schemas"]["ScriptSource"];
            /** @description Default: as of a voiceover. */
            voice?: components["schemas"]["VoiceSelector"];
            /** @description A preset of modality `tts`, for `voice` and `voiceover`. */
            voice_preset_id?: components["schemas"]["PresetChoice"];
            /** @default {} */
            voiceover?: components["schemas"]["VoiceoverOptions"];
            /**
             * @default {
             *       "granularity": "paragraph"
             *     }
             */
            beats?: components["schemas"]["BeatsOptions"];
            /** @description A preset of modality `text`, for `beats`. */
            beats_preset_id?: components["schemas"]["PresetChoice"];
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
            /**
             * @default [
             *       {
             *         "type": "video"
             *       }
             *     ]
             */
            outputs?: components["schemas"]["SlideshowVideoOutputRequests"];
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        SlideshowVideoOptions: {
            /** @default crossfade */
            transition?: components["schemas"]["TransitionType"];
            /**
             * @description Centred on the cut.
             * @default 0.5
             */
            transition_sec?: number;
            /** @default 1080p */
            resolution?: components["schemas"]["VideoResolution"];
            /** @default 16:9 */
            aspect_ratio?: components["schemas"]["VideoAspectRatio"];
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
            /** @default cover */
            fit?: components["schemas"]["Fit"];
            /**
             * @description Before the first slide; the narration begins after it, the music with it.
             * @default null
             */
            title_card?: components["schemas"]["TitleCard"] | null;
            /**
             * @description After the last slide; the music plays on.
             * @default null
             */
            end_card?: components["schemas"]["TitleCard"] | null;
            /** @default null */
            watermark?: components["schemas"]["Watermark"] | null;
            /**
             * @description When the poster is taken; null: where most is to be seen.
             * @default null
             */
            poster_time_sec?: number | null;
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
            /**
             * @description Whether voice and music come as files of their own too, as they are heard in the video.
             * @default false
             */
            stems?: boolean;
        };
        /** @description One of the things that were asked. Of the first video, all of it also stands in the slideshow video itself. */
        SlideshowVideoOutput: {
            /** @enum {string} */
            type: "video" | "audio" | "subtitles";
            status: components["schemas"]["JobStatus"];
            /** @enum {string} */
            format: "mp4" | "m4a" | "mp3" | "flac" | "srt" | "vtt";
            /** @description Of a video; else null. */
            aspect_ratio: components["schemas"]["VideoAspectRatio"] | null;
            /** @description Of a video; else null. */
            resolution: components["schemas"]["VideoResolution"] | null;
            /** @description Of a video; else null. */
            captions: components["schemas"]["Captions"] | null;
            artifact: components["schemas"]["Artifact"] | null;
            /** @description Of a video, a still of it in its full size, as JPEG; else null. */
            poster: components["schemas"]["Artifact"] | null;
            /** @description Of a video, measured on it; else null. */
            quality: components["schemas"]["QualityReport"] | null;
            /** @description Of a video, what it took over from earlier renders; null of anything else, and where nothing is kept. */
            render: components["schemas"]["RenderReport"] | null;
        };
        /** @description One thing to make of the parts. */
        SlideshowVideoOutputRequest: components["schemas"]["VideoOutputRequest"] | components["schemas"]["AudioOutputRequest"] | components["schemas"]["SubtitlesOutputRequest"];
        /**
         * @description What to make of the parts, which are made once for all of them. Videos differ in their picture alone: the sound
         *     is the same, and so is every cut. At least one is a video.
         */
        SlideshowVideoOutputRequests: components["schemas"]["SlideshowVideoOutputRequest"][];
        SlideshowVideoPage: {
            items: components["schemas"]["SlideshowVideo"][];
            next: string | null;
            prev: string | null;
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
        /** @description The captions as a file, burned in or not; also where the options want none in the picture. */
        SubtitlesOutputRequest: {
            /** @constant */
            type: "subtitles";
            /**
             * @default srt
             * @enum {string}
             */
            format?: "srt" | "vtt";
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
        /** @description Words on a ground of their own. */
        TitleCard: {
            text: string;
            /** @default null */
            subtitle?: string | null;
            /** @default 3 */
            duration_sec?: number;
        };
        Tracks: {
            slideshow: components["schemas"]["SlideTrack"];
            voiceover: components["schemas"]["VoiceTrack"] | null;
            music: components["schemas"]["MusicTrack"] | null;
        };
        /** @enum {string} */
        VideoAspectRatio: "16:9" | "9:16" | "1:1";
        /** @description An MP4. What it leaves out is as the options say. */
        VideoOutputRequest: {
            /** @constant */
            type: "video";
            aspect_ratio?: components["schemas"]["VideoAspectRatio"];
            resolution?: components["schemas"]["VideoResolution"];
            captions?: components["schemas"]["Captions"];
        };
        /**
         * @description The shorter side for 720p and 1080p; 2160 for 4k.
         * @enum {string}
         */
        VideoResolution: "720p" | "1080p" | "4k";
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
            /** @description Of a voice made from a sample; the others are simply there. */
            status?: components["schemas"]["JobStatus"];
            /** @description The job that learns it, of a voice made from a sample. */
            job_id?: string;
            /** @description The recording, of a voice made from a sample. */
            source_asset_id?: string;
        };
        VoiceById: {
            voice_id: components["schemas"]["ResourceId"];
        };
        VoiceByName: {
            /** @description An id, or `auto`. */
            provider: string;
            name: string;
        };
        VoiceCreate: {
            name: string;
            provider: components["schemas"]["ProviderChoice"];
            /** @description A recording, uploaded as an asset. */
            source_asset_id: string;
            /**
             * @description BCP 47.
             * @default en
             */
            language?: string;
            /**
             * @default neutral
             * @enum {string}
             */
            gender?: "female" | "male" | "neutral";
            /** @default [] */
            style_tags?: string[];
            metadata?: components["schemas"]["Metadata"];
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
            /** @description Default: the preset's, or else a voice of the script's language at the provider that is chosen. */
            voice?: components["schemas"]["VoiceSelector"];
            preset_id?: components["schemas"]["PresetChoice"];
            /** @default {} */
            options?: components["schemas"]["VoiceoverOptions"];
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
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
        VoiceoverPage: {
            items: components["schemas"]["Voiceover"][];
            next: string | null;
            prev: string | null;
        };
        /** @description A picture of yours in a corner of the whole video, under its captions and titles; where it is transparent the video is seen. */
        Watermark: {
            asset_id: components["schemas"]["ResourceId"];
            /**
             * @default top-right
             * @enum {string}
             */
            corner?: "top-left" | "top-right" | "bottom-left" | "bottom-right";
            /** @default 0.7 */
            opacity?: number;
            /**
             * @description Its width as a share of the frame's shorter side.
             * @default 0.12
             */
            width_ratio?: number;
        };
        /** @description Called when the job is final or needs review, signed by Standard Webhooks 1.0. */
        Webhook: {
            /** Format: uri */
            url: string;
            /** @description Default: the secret of the project. */
            secret?: components["schemas"]["WebhookSecret"];
        };
        Word: {
            text: string;
            start_sec: number;
            end_sec: number;
            section_id: string;
        };
        AssetSource: {
            asset_id: components["schemas"]["ResourceId"];
        };
        /** @description A voiceover, a track or a bed, which may still be in the making, or a file of yours. */
        AudioSource: components["schemas"]["VoiceoverSource"] | components["schemas"]["MusicSource"] | components["schemas"]["AssetSource"];
        CaptionCue: {
            start_sec: number;
            end_sec: number;
            text: string;
        };
        Character: {
            id: string;
            name: string;
            description: string;
            reference_asset_ids: string[];
            seed: number | null;
            voice_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            links: components["schemas"]["CharacterLinks"];
            metadata: components["schemas"]["Metadata"];
        };
        CharacterCreate: {
            name: string;
            /** @description The looks, in words that any provider understands. */
            description: string;
            /** @default [] */
            reference_asset_ids?: components["schemas"]["ReferenceAssetIds"];
            /** @default null */
            seed?: number | null;
            /**
             * @description The voice that it speaks with.
             * @default null
             */
            voice_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        CharacterLinks: {
            /** Format: uri-reference */
            self: string;
        };
        CharacterPage: {
            items: components["schemas"]["Character"][];
            next: string | null;
            prev: string | null;
        };
        /** @description What is left out stays. */
        CharacterPatch: {
            name?: string;
            description?: string;
            reference_asset_ids?: components["schemas"]["ReferenceAssetIds"];
            seed?: number | null;
            voice_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description A video of this API, which may still be in the making, or a file of yours. */
        ClipSource: components["schemas"]["VideoSource"] | components["schemas"]["AssetSource"];
        /** @description Something that is seen, and how far its making is. */
        ComposeClip: {
            /** @description Within the job: `c1`, `c2`, ... */
            id: string;
            /** @enum {string} */
            type: "clip" | "still" | "title";
            scene_id: string | null;
            shot_id: string | null;
            /** @description null until its video is there, and for files of yours. */
            video_id: string | null;
            asset_id: string | null;
            status: components["schemas"]["JobStatus"];
            /** @description null until planned. */
            start_sec: number | null;
            duration_sec: number | null;
            /** @description Taken over from an earlier render with the same inputs. */
            reused: boolean;
            error: components["schemas"]["JobError"] | null;
        };
        ComposeClipPage: {
            items: components["schemas"]["ComposeClip"][];
            next: string | null;
            prev: string | null;
        };
        /** @description A timeline, or clips to be joined. */
        ComposeCreate: components["schemas"]["ComposeFromTimeline"] | components["schemas"]["ComposeFromClips"];
        ComposeFromClips: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /** @default null */
            preset_id?: components["schemas"]["PresetId"];
            /** @description Videos of this API, one after the other. */
            clips: components["schemas"]["ResourceId"][];
            /** @default {} */
            transition?: components["schemas"]["TimelineTransition"];
            /**
             * @description What is heard with them, beside their own sound.
             * @default []
             */
            audio?: components["schemas"]["TimelineAudio"][];
            /** @default {} */
            options?: components["schemas"]["ComposeOptions"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        ComposeFromTimeline: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /** @default null */
            preset_id?: components["schemas"]["PresetId"];
            items: components["schemas"]["TimelineItem"][];
            /** @default {} */
            captions?: components["schemas"]["TimelineCaptions"];
            /** @default {} */
            options?: components["schemas"]["ComposeOptions"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        ComposeJob: components["schemas"]["JobEnvelope"] & {
            /** @description The storyboard that it renders, if any. */
            storyboard_id: string | null;
            strategy: ("per-shot" | "per-scene") | null;
            options: components["schemas"]["ComposeOptions"];
            clips: components["schemas"]["ComposeClip"][];
            /** @description The videos among the clips, in order. */
            clip_ids: string[];
            /** @description The one video; null until done, and without stitching. */
            final: components["schemas"]["Artifact"] | null;
            subtitles: components["schemas"]["Subtitles"] | null;
            render: components["schemas"]["RenderCount"];
            quality: components["schemas"]["QualityReport"] | null;
            /** @description What each stage of the assembly took. */
            stages: components["schemas"]["StageTime"][];
        };
        ComposeJobPage: {
            items: components["schemas"]["ComposeJob"][];
            next: string | null;
            prev: string | null;
        };
        ComposeOptions: {
            /**
             * @default mp4
             * @enum {string}
             */
            format?: "mp4" | "webm";
            /** @default 1080p */
            resolution?: components["schemas"]["Resolution"];
            /** @default 16:9 */
            aspect_ratio?: components["schemas"]["AspectRatio"];
            /** @default 30 */
            fps?: components["schemas"]["FrameRate"];
            /** @default null */
            watermark?: components["schemas"]["Watermark"] | null;
            /** @default {} */
            ducking?: components["schemas"]["Ducking"];
            /** @default {} */
            loudness?: components["schemas"]["Loudness"];
        };
        /** @description How the result is delivered, whatever the provider makes. What the preset does not say either: 30 frames a second, 1080p, 16:9. */
        DeliveryFormat: {
            fps?: components["schemas"]["FrameRate"];
            resolution?: components["schemas"]["Resolution"];
            aspect_ratio?: components["schemas"]["AspectRatio"];
        };
        DialogueLine: {
            character: string;
            text: string;
            /**
             * @description How it is said, as in `(whispering)`.
             * @default null
             */
            parenthetical?: string | null;
        };
        /**
         * @description Frames a second.
         * @enum {integer}
         */
        FrameRate: 24 | 25 | 30 | 60;
        MusicSource: {
            /** @description A track or a bed (`mus_...`, `bgm_...`). */
            music_id: string;
        };
        /**
         * @description As of a job, and `skipped` when its condition did not hold or a node that it needs was skipped.
         * @enum {string}
         */
        NodeStatus: "queued" | "running" | "succeeded" | "failed" | "canceled" | "needs_review" | "skipped";
        Pipeline: {
            id: string;
            name: string;
            description: string | null;
            /** @description Those that were named and those that were found. */
            inputs: components["schemas"]["PipelineInput"][];
            graph: components["schemas"]["PipelineNode"][];
            outputs: components["schemas"]["PipelineOutputs"];
            /** Format: date-time */
            created_at: string;
            links: components["schemas"]["PipelineLinks"];
            metadata: components["schemas"]["Metadata"];
        };
        PipelineCondition: {
            value: components["schemas"]["PipelineReference"];
            /** @enum {string} */
            is: "equal" | "not_equal" | "less" | "greater" | "empty" | "not_empty";
            /**
             * @description What it is compared with; without a meaning for `empty` and `not_empty`.
             * @default null
             */
            to?: string | number | boolean | null;
        };
        PipelineCreate: {
            name: string;
            /** @default null */
            description?: string | null;
            /**
             * @description Inputs that are not named here are found in the graph, and required.
             * @default []
             */
            inputs?: components["schemas"]["PipelineInput"][];
            /** @description In any order; a node waits for those it refers to. */
            graph: components["schemas"]["PipelineNode"][];
            /** @default {} */
            outputs?: components["schemas"]["PipelineOutputs"];
            metadata?: components["schemas"]["Metadata"];
        };
        PipelineInput: {
            name: string;
            /** @enum {string} */
            type: "string" | "number" | "integer" | "boolean" | "array" | "object";
            /** @default null */
            description?: string | null;
            /** @default true */
            required?: boolean;
        };
        PipelineLinks: {
            /** Format: uri-reference */
            self: string;
            /** Format: uri-reference */
            run: string;
            /** Format: uri-reference */
            runs: string;
        };
        PipelineNode: {
            /** @description Not `input` and not `item`. */
            id: string;
            /**
             * @description An operation of this API that makes something, as noun and verb: `script.create`, `voiceover.create`,
             *     `beats.create`, `images.create`, `slideshow.create`, `slideshow.render`, `music.create`,
             *     `background_music.create`, `slideshow_video.create`, `video.create`, `storyboard.create`,
             *     `storyboard.render`, `compose.create`, `compose.concat` (with `clips`), `story.create`.
             */
            op: string;
            /**
             * @description The operation's path parameters and body by name, with references at any depth. `storyboard.create` and
             *     `story.create` also take a plain `text`.
             * @default {}
             */
            in?: {
                [key: string]: unknown;
            };
            when?: components["schemas"]["PipelineCondition"];
            /**
             * @description A list of at most 200: the node runs once for each item, `@item`, and its fields are lists too. A condition
             *     on `@item` leaves out the items for which it does not hold.
             */
            for_each?: string;
        };
        /** @description What a run gives back, by name. */
        PipelineOutputs: {
            [key: string]: components["schemas"]["PipelineReference"];
        };
        PipelinePage: {
            items: components["schemas"]["Pipeline"][];
            next: string | null;
            prev: string | null;
        };
        /**
         * @description `@input.name`, `@node.field` (deeper fields follow with dots, the items of a list by their number from 0, and a
         *     field of a list is the list of that field of its items, joined where those are lists) or, in a node with
         *     `for_each`, `@item`. What is not there is left out. A text that begins with `@@` is no reference, and stands for
         *     itself without the first `@`.
         */
        PipelineReference: string;
        PipelineRun: components["schemas"]["JobEnvelope"] & {
            pipeline_id: string;
            input: {
                [key: string]: unknown;
            };
            nodes: components["schemas"]["PipelineRunNode"][];
            /** @description By the names of the pipeline's outputs; empty until done. */
            output: {
                [key: string]: unknown;
            };
        };
        PipelineRunCreate: {
            /**
             * @description By name; checked against the pipeline's inputs.
             * @default {}
             */
            input?: {
                [key: string]: unknown;
            };
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        PipelineRunNode: {
            id: string;
            op: string;
            status: components["schemas"]["NodeStatus"];
            /** @description What it made: one thing, or one for each item. */
            resource_ids: string[];
            /** @description What `@node` refers to; null until it has succeeded. */
            output: {
                [key: string]: unknown;
            } | null;
            error: components["schemas"]["JobError"] | null;
        };
        PipelineRunPage: {
            items: components["schemas"]["PipelineRun"][];
            next: string | null;
            prev: string | null;
        };
        /**
         * @description Locks the provider and gives the values that the request leaves out.
         * @default null
         */
        PresetId: string | null;
        /**
         * @description Settings in a provider's own words, under its id, as in `{ "kling": { "mode": "pro" } }`. Those of other
         *     providers than the one that does the work are left alone.
         */
        ProviderOverrides: {
            [key: string]: {
                [key: string]: unknown;
            };
        };
        /** @description Pictures of it, assets of yours. */
        ReferenceAssetIds: components["schemas"]["ResourceId"][];
        /** @description What an edit cost. Parts whose inputs are the same as before are taken over and charge nothing. */
        RenderCount: {
            reused: number;
            rebuilt: number;
        };
        /**
         * @description The shorter side for 720p and 1080p; 2160 pixels for 4k.
         * @enum {string}
         */
        Resolution: "720p" | "1080p" | "4k";
        Scene: {
            /** @description Within the storyboard: `sc_01`, `sc_02`, ... */
            id: string;
            /** @description From 0. */
            position: number;
            /** @description Such as `INT. WAREHOUSE - NIGHT`. */
            slug: string;
            summary: string;
            location: string | null;
            time_of_day: string | null;
            characters: string[];
            shots: components["schemas"]["Shot"][];
        };
        ScenePage: {
            items: components["schemas"]["Scene"][];
            next: string | null;
            prev: string | null;
        };
        /** @description What is left out stays. */
        ScenePatch: {
            /** @description Where it goes; the others make room. */
            position?: number;
            slug?: string;
            summary?: string;
            location?: string | null;
            time_of_day?: string | null;
            /** @description All shots of the scene in their new order. */
            shot_ids?: components["schemas"]["ResourceId"][];
        };
        ScriptedCharacter: {
            name: string;
            /** @default null */
            description?: string | null;
            /**
             * @description A character of yours that plays it.
             * @default null
             */
            character_id?: string | null;
        };
        ScriptedLocation: {
            name: string;
            /** @default null */
            description?: string | null;
        };
        /** @description At least a summary or a shot; shots that are missing are found from the summary. */
        ScriptedScene: {
            /** @description Such as `INT. WAREHOUSE - NIGHT`. */
            slug: string;
            /** @default null */
            summary?: string | null;
            /** @default [] */
            shots?: components["schemas"]["ScriptedShot"][];
        };
        ScriptedShot: {
            /** @default null */
            beat?: string | null;
            /** @default null */
            duration_sec?: number | null;
            prompt: string;
            /**
             * @description Names.
             * @default []
             */
            characters?: string[];
            /** @default null */
            location?: string | null;
            /** @default [] */
            dialogue?: components["schemas"]["DialogueLine"][];
        };
        Shot: {
            /** @description Within the storyboard: `shot_01`, `shot_02`, ... An id stays with its shot wherever it moves. */
            id: string;
            scene_id: string;
            /** @description Within its scene, from 0. */
            position: number;
            beat: string | null;
            duration_sec: number | null;
            prompt: string;
            negative_prompt: string | null;
            /** @description What a provider is told: the prompt with place and time, the looks of its characters, the camera and the style. */
            carried_prompt: string;
            /** @description Names, as in the storyboard's `characters`. */
            characters: string[];
            location: string | null;
            dialogue: components["schemas"]["DialogueLine"][];
            camera_move: string | null;
            lens: string | null;
            seed: number | null;
        };
        /**
         * @description How finely scenes are cut into shots.
         * @enum {string}
         */
        ShotDensity: "low" | "medium" | "high";
        ShotPage: {
            items: components["schemas"]["Shot"][];
            next: string | null;
            prev: string | null;
        };
        /** @description What is left out stays. */
        ShotPatch: {
            /** @description The scene that it moves to: to its end, or to `position`. */
            scene_id?: string;
            /** @description Where it goes; the others make room. */
            position?: number;
            beat?: string | null;
            duration_sec?: number | null;
            prompt?: string;
            negative_prompt?: string | null;
            characters?: string[];
            location?: string | null;
            dialogue?: components["schemas"]["DialogueLine"][];
            camera_move?: string | null;
            lens?: string | null;
            seed?: number | null;
        };
        /** @description null: after the item before it. */
        StartTime: number | null;
        Story: components["schemas"]["JobEnvelope"] & {
            title: string | null;
            language: string;
            options: components["schemas"]["StoryOptions"];
            render: components["schemas"]["StoryRender"];
            phase: components["schemas"]["StoryPhase"];
            storyboard_id: string | null;
            voiceover_id: string | null;
            music_id: string | null;
            compose_id: string | null;
            videos: components["schemas"]["StoryVideo"][];
            /** @description The shots without a clip once the story has failed; resume names them. */
            missing_shot_ids: string[];
            final: components["schemas"]["Artifact"] | null;
            subtitles: components["schemas"]["Subtitles"] | null;
            render_count: components["schemas"]["RenderCount"];
            quality: components["schemas"]["QualityReport"] | null;
        };
        StoryCaptions: {
            /**
             * @default burn-in
             * @enum {string}
             */
            mode?: "none" | "burn-in" | "sidecar";
            /** @default subtitle */
            style?: components["schemas"]["CaptionStyle"];
            /**
             * @description What the characters say, or what the narrator says.
             * @default dialogue
             * @enum {string}
             */
            source?: "dialogue" | "narration";
        };
        StoryCreate: {
            /** @default null */
            title?: string | null;
            input: components["schemas"]["StoryInput"];
            /** @default {} */
            options?: components["schemas"]["StoryOptions"];
            /** @default {} */
            render?: components["schemas"]["StoryRender"];
            /** @default {} */
            narration?: components["schemas"]["StoryNarration"];
            /** @default {} */
            captions?: components["schemas"]["StoryCaptions"];
            /** @default {} */
            music?: components["schemas"]["StoryMusic"];
            /** @default [] */
            character_ids?: components["schemas"]["CharacterIds"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        /**
         * @description Prose (a text whose scene headings read `INT. WAREHOUSE - NIGHT` is taken as a screenplay), a screenplay in
         *     Fountain, or scenes of your own.
         */
        StoryInput: components["schemas"]["StoryInputText"] | components["schemas"]["StoryInputFountain"] | components["schemas"]["StoryInputJson"];
        StoryInputFountain: {
            /** @constant */
            type: "fountain";
            text: components["schemas"]["StoryText"];
            /**
             * @description BCP 47.
             * @default en
             */
            language?: string;
        };
        StoryInputJson: {
            /** @constant */
            type: "json";
            json: components["schemas"]["StructuredScript"];
            /**
             * @description BCP 47.
             * @default en
             */
            language?: string;
        };
        StoryInputText: {
            /** @constant */
            type: "text";
            text: components["schemas"]["StoryText"];
            /**
             * @description BCP 47.
             * @default en
             */
            language?: string;
        };
        /**
         * @description A bed as long as the story. Where nobody makes one that long, the longest there is begins again and fades into
         *     itself.
         */
        StoryMusic: {
            /** @default false */
            enabled?: boolean;
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /** @default ambient-cinematic */
            style?: string;
            /** @default 0 */
            gain_db?: number;
            seed?: components["schemas"]["Seed"];
        };
        /**
         * @description A voice that tells the story, shot by shot: what happens, and what is said. Shots are made as long as what is
         *     said in them, and the storyboard then says so.
         */
        StoryNarration: {
            /** @default false */
            enabled?: boolean;
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /**
             * @description null: one that fits the language.
             * @default null
             */
            voice_id?: string | null;
            /**
             * @default medium
             * @enum {string}
             */
            pace?: "slow" | "medium" | "fast";
        };
        StoryOptions: {
            /**
             * @description The look, carried into every prompt, such as `ghibli-noir`.
             * @default null
             */
            target_style?: string | null;
            /** @default null */
            max_scenes?: number | null;
            /** @default medium */
            shot_density?: components["schemas"]["ShotDensity"];
        };
        StoryPage: {
            items: components["schemas"]["Story"][];
            next: string | null;
            prev: string | null;
        };
        /**
         * @description What the story is at; once final, what it was at last.
         * @enum {string}
         */
        StoryPhase: "storyboarding" | "rendering" | "composing";
        StoryRender: {
            /** @default per-shot */
            strategy?: components["schemas"]["StoryStrategy"];
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /** @default null */
            preset_id?: components["schemas"]["PresetId"];
            /** @default {} */
            transition?: components["schemas"]["TimelineTransition"];
            /** @default {} */
            delivery?: components["schemas"]["DeliveryFormat"];
            /** @default {} */
            overrides?: components["schemas"]["ProviderOverrides"];
        };
        StoryResume: {
            /**
             * @description Shots without a clip, or edited since; with another strategy than per-shot, what they are part of is made
             *     again. Empty: no shot, only what else is missing, such as the voice, the music or the film.
             * @default []
             */
            retry_shot_ids?: components["schemas"]["ResourceId"][];
            /**
             * @description An id, or `auto`; null: as before.
             * @default null
             */
            override_provider?: string | null;
            /**
             * @description null: as before.
             * @default null
             */
            override_preset_id?: string | null;
        };
        /**
         * @description What becomes a clip: each shot, each scene, or the whole story in one. Nothing is cut off: what is longer than
         *     the longest clip of its provider becomes several clips, cut between shots, and a longer shot several takes.
         * @enum {string}
         */
        StoryStrategy: "per-shot" | "per-scene" | "single-compile";
        /** @description At most 200,000 characters, a feature-length screenplay. */
        StoryText: string;
        /** @description A shot (or a scene, or all of it) and its clip. */
        StoryVideo: {
            /** @description null with single-compile. */
            scene_id: string | null;
            /** @description null but with per-shot. */
            shot_id: string | null;
            /** @description null until its video is there. */
            video_id: string | null;
            status: components["schemas"]["JobStatus"];
            /** @description Taken over from before the last resume. */
            reused: boolean;
            error: components["schemas"]["JobError"] | null;
        };
        Storyboard: components["schemas"]["JobEnvelope"] & {
            title: string | null;
            /**
             * @description What the source was taken as.
             * @enum {string}
             */
            source_type: "text" | "fountain" | "json";
            language: string;
            options: components["schemas"]["StoryboardOptions"];
            /** @description Of all shots. */
            duration_sec: number;
            /** @description Empty until they are found. */
            scenes: components["schemas"]["Scene"][];
            characters: components["schemas"]["StoryboardCharacter"][];
            locations: components["schemas"]["StoryboardLocation"][];
        };
        /** @description Described once, carried into every prompt where it is seen. */
        StoryboardCharacter: {
            name: string;
            description: string;
            /** @description The character of yours that plays it, if any. */
            character_id: string | null;
        };
        StoryboardCreate: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /** @default null */
            title?: string | null;
            source: components["schemas"]["StoryInput"];
            /** @default {} */
            options?: components["schemas"]["StoryboardOptions"];
            /** @default [] */
            character_ids?: components["schemas"]["CharacterIds"];
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        /** @enum {string} */
        StoryboardElement: "scenes" | "shots" | "characters" | "locations" | "beats";
        /** @description Described once, carried into every prompt that happens there. */
        StoryboardLocation: {
            name: string;
            description: string;
        };
        StoryboardOptions: {
            /**
             * @description What to look for. Scenes are always there.
             * @default [
             *       "scenes",
             *       "shots",
             *       "characters",
             *       "locations",
             *       "beats"
             *     ]
             */
            include?: components["schemas"]["StoryboardElement"][];
            /**
             * @description What to leave out of `include` and of the shots: `camera_moves`, `lenses`, `dialogue`, `durations`. Unknown names are left alone.
             * @default []
             */
            exclude?: string[];
            /**
             * @description Scenes beyond it are joined with their neighbours, so that the story stays whole.
             * @default null
             */
            max_scenes?: number | null;
            /** @default medium */
            shot_density?: components["schemas"]["ShotDensity"];
            /**
             * @description The look, carried into every prompt, such as `ghibli-noir`.
             * @default null
             */
            target_style?: string | null;
        };
        StoryboardPage: {
            items: components["schemas"]["Storyboard"][];
            next: string | null;
            prev: string | null;
        };
        /** @description What is left out stays. */
        StoryboardPatch: {
            title?: string | null;
            target_style?: string | null;
            /** @description All scenes in their new order. */
            scene_ids?: components["schemas"]["ResourceId"][];
            /** @description Those named are changed, or added; the others stay. */
            characters?: components["schemas"]["StoryboardCharacter"][];
            /** @description Those named are changed, or added; the others stay. */
            locations?: components["schemas"]["StoryboardLocation"][];
        };
        StoryboardRender: {
            /**
             * @description What becomes a clip. Nothing is cut off: a scene that is longer than the longest clip of its provider
             *     becomes several clips, cut between shots, and a shot that is longer several takes.
             * @default per-shot
             * @enum {string}
             */
            strategy?: "per-shot" | "per-scene";
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /** @default null */
            preset_id?: components["schemas"]["PresetId"];
            /**
             * @description Join the clips to one video; else the clips are all there is.
             * @default true
             */
            stitch?: boolean;
            /** @default {} */
            transition?: components["schemas"]["TimelineTransition"];
            /** @default {} */
            delivery?: components["schemas"]["DeliveryFormat"];
            /** @default {} */
            overrides?: components["schemas"]["ProviderOverrides"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        StructuredScript: {
            /** @default null */
            title?: string | null;
            /**
             * @description Who is seen; those without an entry are described from the scenes.
             * @default []
             */
            characters?: components["schemas"]["ScriptedCharacter"][];
            /** @default [] */
            locations?: components["schemas"]["ScriptedLocation"][];
            scenes: components["schemas"]["ScriptedScene"][];
        };
        TimelineAudio: {
            /** @constant */
            type: "audio";
            source: components["schemas"]["AudioSource"];
            /**
             * @description `music` steps back while a `voice` speaks.
             * @default music
             * @enum {string}
             */
            role?: "voice" | "music" | "effect";
            /** @default 0 */
            start_sec?: number;
            /**
             * @description How much is left out of the beginning.
             * @default 0
             */
            trim_start_sec?: number;
            /**
             * @description null: to its end, or to the end of the picture.
             * @default null
             */
            duration_sec?: number | null;
            /** @default 0 */
            gain_db?: number;
            /** @default 0 */
            fade_in_sec?: number;
            /** @default 0 */
            fade_out_sec?: number;
        };
        TimelineCaptions: {
            /**
             * @description `sidecar` leaves the picture clean; SRT and VTT come with every video that has captions.
             * @default burn-in
             * @enum {string}
             */
            mode?: "none" | "burn-in" | "sidecar";
            /** @default subtitle */
            style?: components["schemas"]["CaptionStyle"];
            /**
             * @description Empty: the words of the voiceovers on the timeline.
             * @default []
             */
            cues?: components["schemas"]["CaptionCue"][];
        };
        TimelineClip: {
            /** @constant */
            type: "clip";
            source: components["schemas"]["ClipSource"];
            /** @default null */
            start_sec?: components["schemas"]["StartTime"];
            /**
             * @description How much is left out of the beginning.
             * @default 0
             */
            trim_start_sec?: number;
            /**
             * @description null: to its end.
             * @default null
             */
            duration_sec?: number | null;
            /** @default cover */
            fit?: components["schemas"]["Fit"];
            /** @default false */
            muted?: boolean;
            /** @default 0 */
            gain_db?: number;
            /** @default {} */
            transition?: components["schemas"]["TimelineTransition"];
        };
        /** @description What is seen or heard. What is seen stands in its order of appearance. */
        TimelineItem: components["schemas"]["TimelineClip"] | components["schemas"]["TimelineStill"] | components["schemas"]["TimelineTitle"] | components["schemas"]["TimelineAudio"];
        TimelineStill: {
            /** @constant */
            type: "still";
            asset_id: components["schemas"]["ResourceId"];
            /** @default null */
            start_sec?: components["schemas"]["StartTime"];
            duration_sec: number;
            /** @default cover */
            fit?: components["schemas"]["Fit"];
            /**
             * @description null: what stands out most.
             * @default null
             */
            focus?: components["schemas"]["Focus"] | null;
            /**
             * @default ken-burns
             * @enum {string}
             */
            motion?: "ken-burns" | "still";
            /** @default {} */
            transition?: components["schemas"]["TimelineTransition"];
        };
        TimelineTitle: {
            /** @constant */
            type: "title";
            text: string;
            /** @default null */
            subtitle?: string | null;
            /**
             * @description `card`: a picture of its own. `lower-third`: over the picture, and `start_sec` says when.
             * @default card
             * @enum {string}
             */
            placement?: "card" | "lower-third";
            /** @default null */
            start_sec?: components["schemas"]["StartTime"];
            duration_sec: number;
            /** @default {} */
            transition?: components["schemas"]["TimelineTransition"];
        };
        /** @description From the item before into this one. */
        TimelineTransition: {
            /** @default cut */
            type?: components["schemas"]["TransitionType"];
            /**
             * @description Of anything but a cut: it lies over both items.
             * @default 0.5
             */
            duration_sec?: number;
        };
        Video: components["schemas"]["JobEnvelope"] & {
            preset_id: string | null;
            inputs: components["schemas"]["VideoSettings"];
            assets: components["schemas"]["VideoAsset"][];
            characters: components["schemas"]["CharacterUse"][];
            /** @description The story that it was made for. */
            story_id: string | null;
            storyboard_id: string | null;
            scene_id: string | null;
            /** @description null when it shows a whole scene, or belongs to no storyboard. */
            shot_id: string | null;
            /** @description The clip, with thumbnails. */
            artifact: components["schemas"]["Artifact"] | null;
            /** @description The newest lines; `links.logs` leads to all. */
            logs: string[];
        };
        VideoAsset: {
            id: components["schemas"]["ResourceId"];
            /** @default image_reference */
            role?: components["schemas"]["VideoAssetRole"];
        };
        /**
         * @description `image_reference` shows what or who it is about, `first_frame` and `last_frame` are where the clip starts and
         *     ends, `audio` is heard under it.
         * @enum {string}
         */
        VideoAssetRole: "image_reference" | "first_frame" | "last_frame" | "audio";
        VideoCreate: {
            /** @default auto */
            provider?: components["schemas"]["ProviderChoice"];
            /** @default null */
            preset_id?: components["schemas"]["PresetId"];
            inputs: components["schemas"]["VideoInputs"];
            /** @default {} */
            overrides?: components["schemas"]["ProviderOverrides"];
            /**
             * @description At most five image references, and one of each other role.
             * @default []
             */
            assets?: components["schemas"]["VideoAsset"][];
            /** @default [] */
            character_ids?: components["schemas"]["CharacterIds"];
            /** @default best */
            policy?: components["schemas"]["CostPolicy"];
            max_cost_micros?: components["schemas"]["MaxCost"];
            webhook?: components["schemas"]["Webhook"];
            metadata?: components["schemas"]["Metadata"];
        };
        /**
         * @description What the preset or the provider does not say has these defaults: 5 seconds, 30 frames a second, 1080p, 16:9.
         *     Frame rate and resolution are delivered exactly, whatever the provider makes.
         */
        VideoInputs: {
            prompt: string;
            /**
             * @description What must not be seen.
             * @default null
             */
            negative_prompt?: string | null;
            duration_sec?: number;
            fps?: components["schemas"]["FrameRate"];
            resolution?: components["schemas"]["Resolution"];
            aspect_ratio?: components["schemas"]["AspectRatio"];
            /**
             * @description null: one is drawn, and stands in the video.
             * @default null
             */
            seed?: number | null;
        };
        VideoPage: {
            items: components["schemas"]["Video"][];
            next: string | null;
            prev: string | null;
        };
        /** @description What the clip was asked for, after preset and defaults. */
        VideoSettings: {
            prompt: string;
            negative_prompt: string | null;
            duration_sec: number;
            fps: components["schemas"]["FrameRate"];
            resolution: components["schemas"]["Resolution"];
            aspect_ratio: components["schemas"]["AspectRatio"];
            seed: components["schemas"]["Seed"];
        };
        VideoSource: {
            video_id: components["schemas"]["ResourceId"];
        };
        VoiceoverSource: {
            voiceover_id: components["schemas"]["ResourceId"];
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
        /** @description What you ask for was here and is no longer kept. */
        Gone: {
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
        /** @description The resource has changed since the `ETag` you sent. */
        PreconditionFailed: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
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
        /** @description The body did not arrive in time. */
        RequestTimeout: {
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
        /** @description Too many requests for now, or the project has spent what it may in a day. */
        TooManyRequests: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
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
        /** @description An edit that could overwrite another one must say what it is based on (RFC 6585, 3). */
        PreconditionRequired: {
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
         * @description The key.
         * @example key_01jd3k5m7n9p
         */
        ApiKeyId: string;
        /**
         * @description The asset.
         * @example a_01jd3k5m7n9p
         */
        AssetId: string;
        /**
         * @description The upload.
         * @example aup_01jd3k5m7n9p
         */
        AssetUploadId: string;
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
         * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
         * @example "5f3759df5f3759df5f3759df5f3759df"
         */
        IfMatch: string;
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
         * @description The delivery.
         * @example dlv_01jd3k5m7n9p
         */
        WebhookDeliveryId: string;
        /**
         * @description The endpoint.
         * @example whk_01jd3k5m7n9p
         */
        WebhookId: string;
        /**
         * @description The preset.
         * @example p_01jd3k5m7n9p
         */
        PresetId: string;
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
         * @description The slide, by its id within the slideshow.
         * @example sl_2
         */
        SlideId: string;
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
        /**
         * @description The character.
         * @example chr_01m7zdc0z8m9s346q3d25vt4f5
         */
        CharacterId: string;
        /**
         * @description The compose job.
         * @example cmp_01m7zdj3a0yyk596ngya1dq91k
         */
        ComposeId: string;
        /**
         * @description The pipeline.
         * @example pipe_01m7zdy9y0dy0yp57rcybvn5sx
         */
        PipelineId: string;
        /**
         * @description The run.
         * @example run_01m7zdyxf0s5aa819x9yp98106
         */
        RunId: string;
        /**
         * @description The scene, within its storyboard.
         * @example sc_01
         */
        SceneId: string;
        /**
         * @description The shot, within its storyboard.
         * @example shot_02
         */
        ShotId: string;
        /**
         * @description The story.
         * @example story_01m7zdn4z05gqapenecfseczp1
         */
        StoryId: string;
        /**
         * @description The storyboard.
         * @example sb_01m7zddtk0ss6ys3c4dwa7n360
         */
        StoryboardId: string;
        /**
         * @description The video.
         * @example vid_01m7zdc9rge0zbgj09tqm83xss
         */
        VideoId: string;
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
         * @description How much is left and for how many seconds (IETF draft-ietf-httpapi-ratelimit-headers).
         * @example "project";r=0;t=12
         */
        RateLimit: string;
        /**
         * @description The quotas that hold for you, each a number of requests in a window of seconds.
         * @example "project";q=600;w=60
         */
        "RateLimit-Policy": string;
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
    pathItems: {
        JobEvent: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            get?: never;
            put?: never;
            /**
             * What we send you
             * @description One event of the log, to an endpoint of yours or to the `webhook` that a job named. Signed by Standard
             *     Webhooks 1.0: verify `webhook-signature` over `webhook-id.webhook-timestamp.body` with your secret before you
             *     believe it. It may come more than once, with the same `webhook-id`, and out of order.
             */
            post: operations["receiveJobEvent"];
            delete?: never;
            options?: never;
            head?: never;
            patch?: never;
            trace?: never;
        };
    };
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
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
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
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
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
            408: components["responses"]["RequestTimeout"];
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
    createAssetUpload: {
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
                "application/json": components["schemas"]["AssetUploadCreate"];
            };
        };
        responses: {
            /** @description Where to send the bytes. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingUpload"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getAssetUpload: {
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
                 * @description The upload.
                 * @example aup_01jd3k5m7n9p
                 */
                asset_upload_id: components["parameters"]["AssetUploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingUpload"];
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
    putAssetUploadContent: {
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
                 * @description How many bytes were announced.
                 * @example 17218
                 */
                size_bytes: number;
                /**
                 * @description HMAC-SHA256 of the link, base64url.
                 * @example 3n2c0Z0l9x
                 */
                signature: string;
            };
            header?: never;
            path: {
                /**
                 * @description The upload.
                 * @example aup_01jd3k5m7n9p
                 */
                asset_upload_id: components["parameters"]["AssetUploadId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": Blob;
            };
        };
        responses: {
            /** @description They are there; complete the upload now. */
            204: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    completeAssetUpload: {
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
                 * @description The upload.
                 * @example aup_01jd3k5m7n9p
                 */
                asset_upload_id: components["parameters"]["AssetUploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
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
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
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
                /**
                 * @description The `ETag` of the copy at hand: with any other the whole file is sent, whatever `Range` says.
                 * @example "12e0c7eb1426b963dc56c44e588e7b180a03c0b54a54f1edf200e1ca353b8620"
                 */
                "If-Range"?: string;
                /**
                 * @description An `ETag` you have; 304 when the resource has not changed since.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
            304: components["responses"]["NotModified"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
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
    releaseJob: {
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
                 * @description The job; the id of what it makes.
                 * @example vo_01jd3k5m7n9p
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobRelease"];
            };
        };
        responses: {
            /** @description It is queued again. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receiveProviderCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Names one call, and cannot be guessed.
                 * @example Yk3c0Z0l9xQv7b1m5n8s2t4u6w8y0a2c4e6g8i0k2m4
                 */
                callback_token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": Blob;
            };
        };
        responses: {
            /** @description It is noted. */
            204: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
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
                 * @description The id of the last event you have; empty, or `evt_0`: from the start of the log.
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
            410: components["responses"]["Gone"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listWebhooks: {
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
            /** @description A page of endpoints. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
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
    createWebhook: {
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
                "application/json": components["schemas"]["WebhookCreate"];
            };
        };
        responses: {
            /** @description The endpoint, with its secret. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getWebhook: {
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
                 * @description The endpoint.
                 * @example whk_01jd3k5m7n9p
                 */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
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
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whk_01jd3k5m7n9p
                 */
                webhook_id: components["parameters"]["WebhookId"];
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
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The endpoint.
                 * @example whk_01jd3k5m7n9p
                 */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateWebhookSecret: {
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
                 * @description The endpoint.
                 * @example whk_01jd3k5m7n9p
                 */
                webhook_id: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            /** @description The endpoint, with its new secret. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectWebhookSecret"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateProjectWebhookSecret: {
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
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            /** @description The new secret. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectWebhookSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description Only to this endpoint.
                 * @example whk_01jd3k5m7n9p
                 */
                webhook_id?: string;
                /**
                 * @description Only of this job.
                 * @example vo_01jd3k5m7n9p
                 */
                job_id?: string;
                /**
                 * @description Only those of this status.
                 * @example failed
                 */
                status?: components["schemas"]["DeliveryStatus"];
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
            /** @description A page of deliveries. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
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
    getWebhookDelivery: {
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
                 * @description The delivery.
                 * @example dlv_01jd3k5m7n9p
                 */
                webhook_delivery_id: components["parameters"]["WebhookDeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
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
    redeliverWebhook: {
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
                 * @description The delivery.
                 * @example dlv_01jd3k5m7n9p
                 */
                webhook_delivery_id: components["parameters"]["WebhookDeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is being sent. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
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
    listApiKeys: {
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
            /** @description A page of keys. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
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
    createApiKey: {
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
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        responses: {
            /** @description The key. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getApiKey: {
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
                 * @description The key.
                 * @example key_01jd3k5m7n9p
                 */
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
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
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key.
                 * @example key_01jd3k5m7n9p
                 */
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
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
    rotateApiKey: {
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
                 * @description The key.
                 * @example key_01jd3k5m7n9p
                 */
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            /** @description The key, with its new secret. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
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
    createProvider: {
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
                "application/json": components["schemas"]["ProviderCreate"];
            };
        };
        responses: {
            /** @description It is registered and being probed. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
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
    replaceProvider: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderReplace"];
            };
        };
        responses: {
            /** @description The provider as it is now. */
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteProvider: {
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
            /** @description It is gone, or disabled. */
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
    getProviderDefinition: {
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
            /** @description What `createProvider` takes, as YAML. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
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
    putProviderDefinition: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
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
        requestBody: {
            content: {
                "application/yaml": string;
            };
        };
        responses: {
            /** @description The provider as it is now. */
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
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
    listPresets: {
        parameters: {
            query?: {
                /**
                 * @description Only presets of this modality.
                 * @example video
                 */
                kind?: components["schemas"]["Modality"];
                /**
                 * @description Only presets of this provider.
                 * @example kling
                 */
                provider?: string;
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
            /** @description A page of presets. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresetPage"];
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
    createPreset: {
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
                "application/json": components["schemas"]["PresetCreate"];
            };
        };
        responses: {
            /** @description The preset. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preset"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPreset: {
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
                 * @description The preset.
                 * @example p_01jd3k5m7n9p
                 */
                preset_id: components["parameters"]["PresetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preset. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preset"];
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
    deletePreset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The preset.
                 * @example p_01jd3k5m7n9p
                 */
                preset_id: components["parameters"]["PresetId"];
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
    updatePreset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The preset.
                 * @example p_01jd3k5m7n9p
                 */
                preset_id: components["parameters"]["PresetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresetPatch"];
            };
        };
        responses: {
            /** @description The preset as it is now. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preset"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    previewRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutePreviewRequest"];
            };
        };
        responses: {
            /** @description One decision for each thing that would be made. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutePreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createEstimate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateCreate"];
            };
        };
        responses: {
            /** @description What it would cost. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Estimate"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listScripts: {
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
            /** @description A page of scripts. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptPage"];
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
            408: components["responses"]["RequestTimeout"];
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
    createVoice: {
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
                "application/json": components["schemas"]["VoiceCreate"];
            };
        };
        responses: {
            /** @description It is being learnt. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Voice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
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
    deleteVoice: {
        parameters: {
            query?: never;
            header?: never;
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
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listVoiceovers: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
                 * @example succeeded
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
            /** @description A page of voiceovers. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceoverPage"];
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
            408: components["responses"]["RequestTimeout"];
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
    cancelVoiceover: {
        parameters: {
            query?: never;
            header?: never;
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
    listBeats: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
                 * @example succeeded
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
            /** @description A page of beats. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeatsPage"];
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
            408: components["responses"]["RequestTimeout"];
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
    cancelBeats: {
        parameters: {
            query?: never;
            header?: never;
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
    listImages: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
                 * @example succeeded
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
            /** @description A page of pictures. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImagesPage"];
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
            408: components["responses"]["RequestTimeout"];
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
    cancelImages: {
        parameters: {
            query?: never;
            header?: never;
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
    listSlideshows: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
                 * @example succeeded
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
            /** @description A page of slideshows. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlideshowPage"];
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
            408: components["responses"]["RequestTimeout"];
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
    cancelSlideshow: {
        parameters: {
            query?: never;
            header?: never;
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
    updateSlide: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The slideshow.
                 * @example ss_01jd3k5m7n9p
                 */
                slideshow_id: components["parameters"]["SlideshowId"];
                /**
                 * @description The slide, by its id within the slideshow.
                 * @example sl_2
                 */
                slide_id: components["parameters"]["SlideId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlidePatch"];
            };
        };
        responses: {
            /** @description The slideshow as it is now. */
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            428: components["responses"]["PreconditionRequired"];
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
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listMusic: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
                 * @example succeeded
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
            /** @description A page of tracks. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicPage"];
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
            408: components["responses"]["RequestTimeout"];
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
    cancelMusic: {
        parameters: {
            query?: never;
            header?: never;
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
    listBackgroundMusic: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
                 * @example succeeded
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
            /** @description A page of music beds. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundMusicPage"];
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
            408: components["responses"]["RequestTimeout"];
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
    cancelBackgroundMusic: {
        parameters: {
            query?: never;
            header?: never;
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
    listSlideshowVideos: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
                 * @example succeeded
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
            /** @description A page of slideshow videos. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlideshowVideoPage"];
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
            408: components["responses"]["RequestTimeout"];
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
    cancelSlideshowVideo: {
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
    listVideos: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
                 * @example running
                 */
                status?: components["schemas"]["JobStatus"];
                /**
                 * @description Only videos of this provider.
                 * @example local-video
                 */
                provider?: string;
                /**
                 * @description Only clips of this story.
                 * @example story_01m7zdn4z05gqapenecfseczp1
                 */
                story_id?: string;
                /**
                 * @description Only clips of this storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id?: string;
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
            /** @description A page of videos. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoPage"];
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
    createVideo: {
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
                "application/json": components["schemas"]["VideoCreate"];
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
                    "application/json": components["schemas"]["Video"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getVideo: {
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
                 * @example vid_01m7zdc9rge0zbgj09tqm83xss
                 */
                video_id: components["parameters"]["VideoId"];
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
                    "application/json": components["schemas"]["Video"];
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
    cancelVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The video.
                 * @example vid_01m7zdc9rge0zbgj09tqm83xss
                 */
                video_id: components["parameters"]["VideoId"];
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
    listStoryboards: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
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
            /** @description A page of storyboards. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoryboardPage"];
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
    createStoryboard: {
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
                "application/json": components["schemas"]["StoryboardCreate"];
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
                    "application/json": components["schemas"]["Storyboard"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getStoryboard: {
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
                 * @description The storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id: components["parameters"]["StoryboardId"];
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
                    "application/json": components["schemas"]["Storyboard"];
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
    updateStoryboard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id: components["parameters"]["StoryboardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoryboardPatch"];
            };
        };
        responses: {
            /** @description The storyboard as it is now. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Storyboard"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listStoryboardScenes: {
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
            path: {
                /**
                 * @description The storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id: components["parameters"]["StoryboardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of scenes. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenePage"];
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
    deleteScene: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id: components["parameters"]["StoryboardId"];
                /**
                 * @description The scene, within its storyboard.
                 * @example sc_01
                 */
                scene_id: components["parameters"]["SceneId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The storyboard as it is now. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Storyboard"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Unprocessable"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateScene: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id: components["parameters"]["StoryboardId"];
                /**
                 * @description The scene, within its storyboard.
                 * @example sc_01
                 */
                scene_id: components["parameters"]["SceneId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenePatch"];
            };
        };
        responses: {
            /** @description The storyboard as it is now. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Storyboard"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listStoryboardShots: {
        parameters: {
            query?: {
                /**
                 * @description Only shots of this scene.
                 * @example sc_01
                 */
                scene_id?: string;
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
            path: {
                /**
                 * @description The storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id: components["parameters"]["StoryboardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shots. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShotPage"];
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
    deleteShot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id: components["parameters"]["StoryboardId"];
                /**
                 * @description The shot, within its storyboard.
                 * @example shot_02
                 */
                shot_id: components["parameters"]["ShotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The storyboard as it is now. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Storyboard"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["Unprocessable"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateShot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id: components["parameters"]["StoryboardId"];
                /**
                 * @description The shot, within its storyboard.
                 * @example shot_02
                 */
                shot_id: components["parameters"]["ShotId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShotPatch"];
            };
        };
        responses: {
            /** @description The storyboard as it is now. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Storyboard"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    renderStoryboard: {
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
                 * @description The storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id: components["parameters"]["StoryboardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoryboardRender"];
            };
        };
        responses: {
            /** @description The clips are being made. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComposeJob"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listCompose: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
                 * @example running
                 */
                status?: components["schemas"]["JobStatus"];
                /**
                 * @description Only renders of this storyboard.
                 * @example sb_01m7zddtk0ss6ys3c4dwa7n360
                 */
                storyboard_id?: string;
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
            /** @description A page of compose jobs. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComposeJobPage"];
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
    createCompose: {
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
                "application/json": components["schemas"]["ComposeCreate"];
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
                    "application/json": components["schemas"]["ComposeJob"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCompose: {
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
                 * @description The compose job.
                 * @example cmp_01m7zdj3a0yyk596ngya1dq91k
                 */
                compose_id: components["parameters"]["ComposeId"];
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
                    "application/json": components["schemas"]["ComposeJob"];
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
    cancelCompose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The compose job.
                 * @example cmp_01m7zdj3a0yyk596ngya1dq91k
                 */
                compose_id: components["parameters"]["ComposeId"];
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
    listComposeClips: {
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
            path: {
                /**
                 * @description The compose job.
                 * @example cmp_01m7zdj3a0yyk596ngya1dq91k
                 */
                compose_id: components["parameters"]["ComposeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of clips. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComposeClipPage"];
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
    listStories: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
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
            /** @description A page of stories. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoryPage"];
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
    createStory: {
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
                "application/json": components["schemas"]["StoryCreate"];
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
                    "application/json": components["schemas"]["Story"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getStory: {
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
                 * @description The story.
                 * @example story_01m7zdn4z05gqapenecfseczp1
                 */
                story_id: components["parameters"]["StoryId"];
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
                    "application/json": components["schemas"]["Story"];
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
    cancelStory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The story.
                 * @example story_01m7zdn4z05gqapenecfseczp1
                 */
                story_id: components["parameters"]["StoryId"];
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
    listStoryScenes: {
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
            path: {
                /**
                 * @description The story.
                 * @example story_01m7zdn4z05gqapenecfseczp1
                 */
                story_id: components["parameters"]["StoryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of scenes. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenePage"];
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
    listStoryVideos: {
        parameters: {
            query?: {
                /**
                 * @description Only those of this status.
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
            path: {
                /**
                 * @description The story.
                 * @example story_01m7zdn4z05gqapenecfseczp1
                 */
                story_id: components["parameters"]["StoryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of videos. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoPage"];
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
    resumeStory: {
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
                 * @description The story.
                 * @example story_01m7zdn4z05gqapenecfseczp1
                 */
                story_id: components["parameters"]["StoryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoryResume"];
            };
        };
        responses: {
            /** @description It goes on. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Story"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPipelines: {
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
            /** @description A page of pipelines. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelinePage"];
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
    createPipeline: {
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
                "application/json": components["schemas"]["PipelineCreate"];
            };
        };
        responses: {
            /** @description It is saved. */
            201: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPipeline: {
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
                 * @description The pipeline.
                 * @example pipe_01m7zdy9y0dy0yp57rcybvn5sx
                 */
                pipeline_id: components["parameters"]["PipelineId"];
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
                    "application/json": components["schemas"]["Pipeline"];
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
    deletePipeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The pipeline.
                 * @example pipe_01m7zdy9y0dy0yp57rcybvn5sx
                 */
                pipeline_id: components["parameters"]["PipelineId"];
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
    runPipeline: {
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
                 * @description The pipeline.
                 * @example pipe_01m7zdy9y0dy0yp57rcybvn5sx
                 */
                pipeline_id: components["parameters"]["PipelineId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineRunCreate"];
            };
        };
        responses: {
            /** @description It runs. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPipelineRuns: {
        parameters: {
            query?: {
                /**
                 * @description Only runs of this pipeline.
                 * @example pipe_01m7zdy9y0dy0yp57rcybvn5sx
                 */
                pipeline_id?: string;
                /**
                 * @description Only those of this status.
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
            /** @description A page of runs. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineRunPage"];
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
    getPipelineRun: {
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
                 * @description The run.
                 * @example run_01m7zdyxf0s5aa819x9yp98106
                 */
                run_id: components["parameters"]["RunId"];
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
                    "application/json": components["schemas"]["PipelineRun"];
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
    cancelPipelineRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The run.
                 * @example run_01m7zdyxf0s5aa819x9yp98106
                 */
                run_id: components["parameters"]["RunId"];
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
    resumePipelineRun: {
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
                 * @description The run.
                 * @example run_01m7zdyxf0s5aa819x9yp98106
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It goes on. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineRun"];
                };
            };
            400: components["responses"]["BadRequest"];
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
    listCharacters: {
        parameters: {
            query?: {
                /**
                 * @description Only characters whose name or description holds this text.
                 * @example mara
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
            /** @description A page of characters. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CharacterPage"];
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
    createCharacter: {
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
                "application/json": components["schemas"]["CharacterCreate"];
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
                    "application/json": components["schemas"]["Character"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCharacter: {
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
                 * @description The character.
                 * @example chr_01m7zdc0z8m9s346q3d25vt4f5
                 */
                character_id: components["parameters"]["CharacterId"];
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
                    "application/json": components["schemas"]["Character"];
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
    deleteCharacter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The character.
                 * @example chr_01m7zdc0z8m9s346q3d25vt4f5
                 */
                character_id: components["parameters"]["CharacterId"];
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
    updateCharacter: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` you have; 412 when the resource has changed since, so that no edit is lost.
                 * @example "5f3759df5f3759df5f3759df5f3759df"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The character.
                 * @example chr_01m7zdc0z8m9s346q3d25vt4f5
                 */
                character_id: components["parameters"]["CharacterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CharacterPatch"];
            };
        };
        responses: {
            /** @description The character as it is now. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Character"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receiveJobEvent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id; the same on every attempt.
                 * @example evt_01jd3k5m7n9p
                 */
                "webhook-id": string;
                /**
                 * @description Unix time of this attempt in seconds; refuse what is older than five minutes.
                 * @example 1795276800
                 */
                "webhook-timestamp": number;
                /**
                 * @description `v1,` and HMAC-SHA256 in base64; several, with a space between, while a secret is being rotated.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"];
            };
        };
        responses: {
            /** @description You have it. Any 2xx does; anything else is tried again. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description You want no more of this; the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
