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

  /** Can it take work. 200 when the database answers within a second and is migrated, and the server is not stopping; else 503. `GET /health/ready` */
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

  /** Upload an asset. Takes one file, looks at its bytes (not at its name), refuses what it cannot use, and keeps a clean copy without metadata: pictures (JPEG, PNG, WebP) upright as JPEG or PNG, sound (MP3, WAV, M4A, AAC, Ogg, Opus, FLAC) as FLAC of 48 kHz, video (MP4, MOV, WebM) upright as MP4 with H.264 and AAC. The answer comes when the copy is made, which for video takes its time; what would take longer than 90 seconds is refused. Files larger than 32 MB go through `POST /v1/asset-uploads`. `POST /v1/assets` */
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

/** `client.assetUploads`. */
export class AssetUploadsResource extends Resource {
  /** Begin an upload. The way for files that are too large for `POST /v1/assets`, or that a browser sends by itself: begin here, PUT the bytes to `upload.url` with the `upload.headers`, then complete. The link needs no key, takes exactly `size_bytes` bytes, and ends with `expires_at`, after an hour. `POST /v1/asset-uploads` */
  create(body: Schemas['AssetUploadCreate'], options: IdempotentOptions = {}): Promise<Schemas['PendingUpload']> {
    return readBody(
      this.transport.api.POST('/v1/asset-uploads', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get an upload. How far it has come; with a fresh link while it is pending. `GET /v1/asset-uploads/{asset_upload_id}` */
  get(assetUploadId: string, options: RequestOptions = {}): Promise<Schemas['PendingUpload']> {
    return readBody(
      this.transport.api.GET('/v1/asset-uploads/{asset_upload_id}', {
        ...this.transport.request(options),
        params: { path: { asset_upload_id: assetUploadId } },
      }),
    )
  }

  /** Complete an upload. Looks at the bytes, as `POST /v1/assets` does, and makes the asset of them; they must be as many as announced, with the checksum that was announced. Completing again answers the same asset. `POST /v1/asset-uploads/{asset_upload_id}:complete` */
  complete(assetUploadId: string, options: IdempotentOptions = {}): Promise<Schemas['Asset']> {
    return readBody(
      this.transport.api.POST('/v1/asset-uploads/{asset_upload_id}:complete', {
        ...this.transport.request(options),
        params: { path: { asset_upload_id: assetUploadId }, header: idempotencyHeader(options) },
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

  /** Let a job in review go on. A job is `needs_review` when a provider may have been paid for a call and cannot be asked: the answer was lost, and it keeps no record that we could read. It waits, with the estimate of that call reserved, until somebody has looked the work up at the provider and either cancels the job or, with this, has the call made once more. What the first one may have cost is not counted again: `consent` says that you know it. Any other job answers 409. `POST /v1/jobs/{job_id}:release` */
  release(jobId: string, body: Schemas['JobRelease'], options: IdempotentOptions = {}): Promise<Schemas['JobEnvelope']> {
    return readBody(
      this.transport.api.POST('/v1/jobs/{job_id}:release', {
        ...this.transport.request(options),
        params: { path: { job_id: jobId }, header: idempotencyHeader(options) },
        body,
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
  /** Follow what happens. With `Accept: text/event-stream` a stream that starts after `Last-Event-ID` (or `cursor`, or now) and goes on; comments keep it alive. Its first message is an id without an event, the place where it starts, so that a stream that breaks before the first event resumes without a gap as well. Otherwise a JSON page of the same log: the same ids in the same order. A key may hold some streams at once (429), a server process more of them (503). Events are kept for 30 days: a cursor older than that is answered with 410 `cursor_expired`. `GET /v1/events` */
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

/** `client.webhooks`. */
export class WebhooksResource extends Resource {
  /** List webhook endpoints. Newest first. `GET /v1/webhooks` */
  list(query: Query<'listWebhooks'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['WebhookPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/webhooks', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Add a webhook endpoint. Events that happen from now on are sent there. The secret is shown in this answer and never again. `POST /v1/webhooks` */
  create(body: Schemas['WebhookCreate'], options: IdempotentOptions = {}): Promise<Schemas['WebhookEndpoint']> {
    return readBody(
      this.transport.api.POST('/v1/webhooks', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a webhook endpoint. And why it is off, if it is. `GET /v1/webhooks/{webhook_id}` */
  get(webhookId: string, options: RequestOptions = {}): Promise<Schemas['WebhookEndpoint']> {
    return readBody(
      this.transport.api.GET('/v1/webhooks/{webhook_id}', {
        ...this.transport.request(options),
        params: { path: { webhook_id: webhookId } },
      }),
    )
  }

  /** Delete a webhook endpoint. Nothing more is sent there; what was to be tried again is given up. `DELETE /v1/webhooks/{webhook_id}` */
  delete(webhookId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/webhooks/{webhook_id}', {
        ...this.transport.request(options),
        params: { path: { webhook_id: webhookId } },
      }),
    )
  }

  /** Edit a webhook endpoint. What is left out stays. Setting `enabled` switches on one that was switched off; switching it off gives up what was to be tried again. A new `url` holds for that too. `PATCH /v1/webhooks/{webhook_id}` */
  update(webhookId: string, body: Schemas['WebhookPatch'], options: RequestOptions = {}): Promise<Schemas['WebhookEndpoint']> {
    return readBody(
      this.transport.api.PATCH('/v1/webhooks/{webhook_id}', {
        ...this.transport.request(options),
        params: { path: { webhook_id: webhookId } },
        body,
      }),
    )
  }

  /** Rotate an endpoint's secret. Makes a new secret. For `grace_sec` everything is signed with both, so that no receiver misses anything. A secret from before the last one holds no longer. `POST /v1/webhooks/{webhook_id}:rotate-secret` */
  rotateSecret(webhookId: string, body: Schemas['SecretRotation'], options: IdempotentOptions = {}): Promise<Schemas['WebhookEndpoint']> {
    return readBody(
      this.transport.api.POST('/v1/webhooks/{webhook_id}:rotate-secret', {
        ...this.transport.request(options),
        params: { path: { webhook_id: webhookId }, header: idempotencyHeader(options) },
        body,
      }),
    )
  }
}

/** `client.webhookSecret`. */
export class WebhookSecretResource extends Resource {
  /** Get the project's webhook secret. Signs what is sent to a job's own `webhook` when that came without a secret. `GET /v1/webhook-secret` */
  get(options: RequestOptions = {}): Promise<Schemas['ProjectWebhookSecret']> {
    return readBody(
      this.transport.api.GET('/v1/webhook-secret', {
        ...this.transport.request(options),
      }),
    )
  }

  /** Rotate the project's webhook secret. Makes a new secret. For `grace_sec` everything is signed with both, so that no receiver misses anything. `POST /v1/webhook-secret:rotate` */
  rotate(body: Schemas['SecretRotation'], options: IdempotentOptions = {}): Promise<Schemas['ProjectWebhookSecret']> {
    return readBody(
      this.transport.api.POST('/v1/webhook-secret:rotate', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }
}

/** `client.webhookDeliveries`. */
export class WebhookDeliveriesResource extends Resource {
  /** List deliveries. What was sent, where to, and what came back; newest first. `GET /v1/webhook-deliveries` */
  list(query: Query<'listWebhookDeliveries'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['WebhookDeliveryPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/webhook-deliveries', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Get a delivery. With every attempt. `GET /v1/webhook-deliveries/{webhook_delivery_id}` */
  get(webhookDeliveryId: string, options: RequestOptions = {}): Promise<Schemas['WebhookDelivery']> {
    return readBody(
      this.transport.api.GET('/v1/webhook-deliveries/{webhook_delivery_id}', {
        ...this.transport.request(options),
        params: { path: { webhook_delivery_id: webhookDeliveryId } },
      }),
    )
  }

  /** Send a delivery again. The same bytes with the same `webhook-id`, freshly signed, at once; whether it had failed or not, and even while the endpoint is switched off. If it fails it is tried again as often as a new one. `POST /v1/webhook-deliveries/{webhook_delivery_id}:redeliver` */
  redeliver(webhookDeliveryId: string, options: IdempotentOptions = {}): Promise<Schemas['WebhookDelivery']> {
    return readBody(
      this.transport.api.POST('/v1/webhook-deliveries/{webhook_delivery_id}:redeliver', {
        ...this.transport.request(options),
        params: {
          path: { webhook_delivery_id: webhookDeliveryId },
          header: idempotencyHeader(options),
        },
      }),
    )
  }
}

/** `client.apiKeys`. */
export class ApiKeysResource extends Resource {
  /** List API keys. Newest first, without the keys themselves. `GET /v1/api-keys` */
  list(query: Query<'listApiKeys'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['ApiKeyPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/api-keys', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Make an API key. The key is shown in this answer and never again; we keep its hash. A key can only give scopes that it has itself, and a test key can only make test keys: else 403. `POST /v1/api-keys` */
  create(body: Schemas['ApiKeyCreate'], options: IdempotentOptions = {}): Promise<Schemas['ApiKey']> {
    return readBody(
      this.transport.api.POST('/v1/api-keys', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get an API key. What it may do and when it was last used. `GET /v1/api-keys/{api_key_id}` */
  get(apiKeyId: string, options: RequestOptions = {}): Promise<Schemas['ApiKey']> {
    return readBody(
      this.transport.api.GET('/v1/api-keys/{api_key_id}', {
        ...this.transport.request(options),
        params: { path: { api_key_id: apiKeyId } },
      }),
    )
  }

  /** Revoke an API key. From now on it is not known; other processes of ours learn it within two seconds. The project's last key with the scope admin answers 409 (`last_admin_key`). `DELETE /v1/api-keys/{api_key_id}` */
  revoke(apiKeyId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/api-keys/{api_key_id}', {
        ...this.transport.request(options),
        params: { path: { api_key_id: apiKeyId } },
      }),
    )
  }

  /** Rotate an API key. Makes a new secret for the same key; the old one works for `grace_sec` more. Rotated again meanwhile, the oldest ends at once. Needs every scope of the key, and a live key for a live key: else 403. An expired key answers 409. `POST /v1/api-keys/{api_key_id}:rotate` */
  rotate(apiKeyId: string, body: Schemas['SecretRotation'], options: IdempotentOptions = {}): Promise<Schemas['ApiKey']> {
    return readBody(
      this.transport.api.POST('/v1/api-keys/{api_key_id}:rotate', {
        ...this.transport.request(options),
        params: { path: { api_key_id: apiKeyId }, header: idempotencyHeader(options) },
        body,
      }),
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

  /** Register a provider. Adds a provider while the server runs: by an adapter that we have, or by an HTTP adapter written as data. It is probed first, so it starts `unavailable`; then only the capabilities that passed are published, and `auto` may choose it. The probe is a job that makes one thing of each modality for real, at the provider's price: `probe` limits that. Secrets stay on the server: here they are only named, and only for hosts that the server's operator allows. `POST /v1/providers` */
  create(body: Schemas['ProviderCreate'], options: IdempotentOptions = {}): Promise<Schemas['Provider']> {
    return readBody(
      this.transport.api.POST('/v1/providers', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
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

  /** Replace a provider. All of its settings at once; it is probed again. Jobs that run keep to what they began with. Needs the provider's `ETag` in `If-Match`. Built-in ones answer 409. `PUT /v1/providers/{provider_id}` */
  replace(providerId: string, body: Schemas['ProviderReplace'], options: RequestOptions = {}): Promise<Schemas['Provider']> {
    return readBody(
      this.transport.api.PUT('/v1/providers/{provider_id}', {
        ...this.transport.request(options),
        params: { path: { provider_id: providerId } },
        body,
      }),
    )
  }

  /** Delete a provider. It is no longer chosen or accepted. While presets or jobs refer to it it stays, disabled. Built-in ones answer 409. `DELETE /v1/providers/{provider_id}` */
  delete(providerId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/providers/{provider_id}', {
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

/** `client.presets`. */
export class PresetsResource extends Resource {
  /** List presets. Newest first. `GET /v1/presets` */
  list(query: Query<'listPresets'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['PresetPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/presets', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Make a preset. A provider and its settings under one id, yours if you like, to be named by `preset_id`. `POST /v1/presets` */
  create(body: Schemas['PresetCreate'], options: IdempotentOptions = {}): Promise<Schemas['Preset']> {
    return readBody(
      this.transport.api.POST('/v1/presets', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a preset. Its provider and settings. `GET /v1/presets/{preset_id}` */
  get(presetId: string, options: RequestOptions = {}): Promise<Schemas['Preset']> {
    return readBody(
      this.transport.api.GET('/v1/presets/{preset_id}', {
        ...this.transport.request(options),
        params: { path: { preset_id: presetId } },
      }),
    )
  }

  /** Delete a preset. New requests can no longer name it. `DELETE /v1/presets/{preset_id}` */
  delete(presetId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/presets/{preset_id}', {
        ...this.transport.request(options),
        params: { path: { preset_id: presetId } },
      }),
    )
  }

  /** Edit a preset. What is left out stays; `defaults` is replaced as a whole. Jobs that run keep to what they began with. `PATCH /v1/presets/{preset_id}` */
  update(presetId: string, body: Schemas['PresetPatch'], options: RequestOptions = {}): Promise<Schemas['Preset']> {
    return readBody(
      this.transport.api.PATCH('/v1/presets/{preset_id}', {
        ...this.transport.request(options),
        params: { path: { preset_id: presetId } },
        body,
      }),
    )
  }
}

/** `client.routes`. */
export class RoutesResource extends Resource {
  /** Preview the routing of a request. Decides as the operation itself would, and says why for every candidate. Nothing is made and nothing is paid. `POST /v1/routes:preview` */
  preview(body: Schemas['RoutePreviewRequest'], options: RequestOptions = {}): Promise<Schemas['RoutePreview']> {
    return readBody(
      this.transport.api.POST('/v1/routes:preview', {
        ...this.transport.request(options),
        body,
      }),
    )
  }
}

/** `client.estimates`. */
export class EstimatesResource extends Resource {
  /** Estimate the cost of a request. What it would cost, who would do it, and how long that would take: by the price tables and the latest calls of the providers that it would be routed to. Nothing is made, kept or paid. `POST /v1/estimates` */
  create(body: Schemas['EstimateCreate'], options: RequestOptions = {}): Promise<Schemas['Estimate']> {
    return readBody(
      this.transport.api.POST('/v1/estimates', {
        ...this.transport.request(options),
        body,
      }),
    )
  }
}

/** `client.scripts`. */
export class ScriptsResource extends Resource {
  /** List scripts. Newest first. `GET /v1/scripts` */
  list(query: Query<'listScripts'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['ScriptPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/scripts', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

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

  /** Make a voice from a sample. Learns a voice from a recording of yours and adds it to the project's catalog. Only with providers that can (`voice_samples` of their capabilities), and only from the voice of a person who agreed to it. `POST /v1/voices` */
  create(body: Schemas['VoiceCreate'], options: IdempotentOptions = {}): Promise<Schemas['Voice']> {
    return readBody(
      this.transport.api.POST('/v1/voices', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
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

  /** Delete a voice of yours. Takes it out of the catalog here at once and at its provider soon after. What it has spoken stays. Catalog voices answer 409, and one that is still being made as well. `DELETE /v1/voices/{voice_id}` */
  delete(voiceId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/voices/{voice_id}', {
        ...this.transport.request(options),
        params: { path: { voice_id: voiceId } },
      }),
    )
  }
}

/** `client.voiceovers`. */
export class VoiceoversResource extends JobResource {
  /** List voiceovers. Newest first; those that were made as parts of something else are among them. `GET /v1/voiceovers` */
  list(query: Query<'listVoiceovers'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['VoiceoverPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/voiceovers', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Narrate a script. Reads a script, or a text of yours, section by section; answers with markers, word times, SRT and VTT when done. A section that the project has had read before, between the same neighbours, by the same voice and with the same options, is taken over and costs nothing. `POST /v1/voiceovers` */
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

  /** Cancel a voiceover. Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final. `DELETE /v1/voiceovers/{voiceover_id}` */
  cancel(voiceoverId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/voiceovers/{voiceover_id}', {
        ...this.transport.request(options),
        params: { path: { voiceover_id: voiceoverId } },
      }),
    )
  }
}

/** `client.beats`. */
export class BeatsResource extends JobResource {
  /** List beats. Newest first; those that were made as parts of something else are among them. `GET /v1/beats` */
  list(query: Query<'listBeats'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['BeatsPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/beats', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

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

  /** Cancel beats. Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final. `DELETE /v1/beats/{beats_id}` */
  cancel(beatsId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/beats/{beats_id}', {
        ...this.transport.request(options),
        params: { path: { beats_id: beatsId } },
      }),
    )
  }
}

/** `client.images`. */
export class ImagesResource extends JobResource {
  /** List pictures. Newest first; those that were made as parts of something else are among them. `GET /v1/images` */
  list(query: Query<'listImages'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['ImagesPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/images', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Make pictures. One prompt, up to eight pictures; each becomes an asset of yours. Characters are shown to the provider by their reference pictures where it takes pictures, and described where it does not: `characters` says which. `POST /v1/images` */
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

  /** Cancel pictures. Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final. `DELETE /v1/images/{images_id}` */
  cancel(imagesId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/images/{images_id}', {
        ...this.transport.request(options),
        params: { path: { images_id: imagesId } },
      }),
    )
  }
}

/** `client.slideshows`. */
export class SlideshowsResource extends JobResource {
  /** List slideshows. Newest first; those that were made as parts of something else are among them. `GET /v1/slideshows` */
  list(query: Query<'listSlideshows'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['SlideshowPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/slideshows', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

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

  /** Cancel a slideshow. Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final. `DELETE /v1/slideshows/{slideshow_id}` */
  cancel(slideshowId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/slideshows/{slideshow_id}', {
        ...this.transport.request(options),
        params: { path: { slideshow_id: slideshowId } },
      }),
    )
  }

  /** Edit a slide. Another picture, caption or length for one slide of a slideshow that is done; what is left out stays. Slides after it move along. Needs the slideshow's `ETag` in `If-Match`. A picture to be made sets the slideshow going again until it is there, and is all that is made; one that has failed is mended by another picture as well. `PATCH /v1/slideshows/{slideshow_id}/slides/{slide_id}` */
  updateSlide(slideshowId: string, slideId: string, body: Schemas['SlidePatch'], options: RequestOptions = {}): Promise<Schemas['Slideshow']> {
    return readBody(
      this.transport.api.PATCH('/v1/slideshows/{slideshow_id}/slides/{slide_id}', {
        ...this.transport.request(options),
        params: { path: { slideshow_id: slideshowId, slide_id: slideId } },
        body,
      }),
    )
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
  /** List tracks. Newest first; those that were made as parts of something else are among them. `GET /v1/music` */
  list(query: Query<'listMusic'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['MusicPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/music', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

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

  /** Cancel a track. Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final. `DELETE /v1/music/{music_id}` */
  cancel(musicId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/music/{music_id}', {
        ...this.transport.request(options),
        params: { path: { music_id: musicId } },
      }),
    )
  }
}

/** `client.backgroundMusic`. */
export class BackgroundMusicResource extends JobResource {
  /** List music beds. Newest first; those that were made as parts of something else are among them. `GET /v1/background-music` */
  list(query: Query<'listBackgroundMusic'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['BackgroundMusicPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/background-music', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

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

  /** Cancel a music bed. Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final. `DELETE /v1/background-music/{background_music_id}` */
  cancel(backgroundMusicId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/background-music/{background_music_id}', {
        ...this.transport.request(options),
        params: { path: { background_music_id: backgroundMusicId } },
      }),
    )
  }
}

/** `client.slideshowVideos`. */
export class SlideshowVideosResource extends JobResource {
  /** List slideshow videos. Newest first; those that were made as parts of something else are among them. `GET /v1/slideshow-videos` */
  list(query: Query<'listSlideshowVideos'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['SlideshowVideoPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/slideshow-videos', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Make a slideshow video. Puts a voiceover, a slideshow and music together. Give their ids, or a script, and the missing parts are made too. `outputs` asks for several shapes, for the sound alone and for subtitles in one go: all are made of the same parts. `POST /v1/slideshow-videos` */
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

  /** Cancel a slideshow video. Ends the work and whatever it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final. `DELETE /v1/slideshow-videos/{slideshow_video_id}` */
  cancel(slideshowVideoId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/slideshow-videos/{slideshow_video_id}', {
        ...this.transport.request(options),
        params: { path: { slideshow_video_id: slideshowVideoId } },
      }),
    )
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

/** `client.videos`. */
export class VideosResource extends JobResource {
  /** List videos. Newest first. `GET /v1/videos` */
  list(query: Query<'listVideos'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['VideoPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/videos', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Make a video. One clip from a prompt, on a provider of your choice or the one that the router finds. Frame rate and resolution are delivered as asked, whatever the provider makes. `POST /v1/videos` */
  create(body: Schemas['VideoCreate'], options: IdempotentOptions = {}): Promise<Schemas['Video']> {
    return readBody(
      this.transport.api.POST('/v1/videos', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a video. Its state, and the clip with thumbnails when done; `links.result` then leads to the file. `GET /v1/videos/{video_id}` */
  get(videoId: string, options: RequestOptions = {}): Promise<Schemas['Video']> {
    return readBody(
      this.transport.api.GET('/v1/videos/{video_id}', {
        ...this.transport.request(options),
        params: { path: { video_id: videoId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/videos/{video_id}` */
  wait(videoId: string, options: WaitOptions<Schemas['Video']> = {}): Promise<Finished<Schemas['Video']>> {
    return this.jobs.wait(videoId, (request) => this.get(videoId, request), options)
  }

  /** Cancel a video. Ends the work, at the provider too where it can be canceled there; jobs that need it fail with `dependency_failed`. 409 once it is final. `DELETE /v1/videos/{video_id}` */
  cancel(videoId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/videos/{video_id}', {
        ...this.transport.request(options),
        params: { path: { video_id: videoId } },
      }),
    )
  }
}

/** `client.storyboards`. */
export class StoryboardsResource extends JobResource {
  /** List storyboards. Newest first. `GET /v1/storyboards` */
  list(query: Query<'listStoryboards'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['StoryboardPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/storyboards', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Make a storyboard. Finds scenes and shots in prose, in a screenplay (Fountain) or in scenes of your own. Characters and places are described once and carried into every prompt. It answers at once; with a provider that takes its time the scenes fill in while it is `running`. `POST /v1/storyboards` */
  create(body: Schemas['StoryboardCreate'], options: IdempotentOptions = {}): Promise<Schemas['Storyboard']> {
    return readBody(
      this.transport.api.POST('/v1/storyboards', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a storyboard. Its scenes with their shots, its characters and its places. `links.to_videos` is where it is rendered. `GET /v1/storyboards/{storyboard_id}` */
  get(storyboardId: string, options: RequestOptions = {}): Promise<Schemas['Storyboard']> {
    return readBody(
      this.transport.api.GET('/v1/storyboards/{storyboard_id}', {
        ...this.transport.request(options),
        params: { path: { storyboard_id: storyboardId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/storyboards/{storyboard_id}` */
  wait(storyboardId: string, options: WaitOptions<Schemas['Storyboard']> = {}): Promise<Finished<Schemas['Storyboard']>> {
    return this.jobs.wait(storyboardId, (request) => this.get(storyboardId, request), options)
  }

  /** Edit a storyboard. Its title, its look, the order of its scenes, and how characters and places are described, which is carried into every prompt again. Needs the storyboard's `ETag` in `If-Match`. `PATCH /v1/storyboards/{storyboard_id}` */
  update(storyboardId: string, body: Schemas['StoryboardPatch'], options: RequestOptions = {}): Promise<Schemas['Storyboard']> {
    return readBody(
      this.transport.api.PATCH('/v1/storyboards/{storyboard_id}', {
        ...this.transport.request(options),
        params: { path: { storyboard_id: storyboardId } },
        body,
      }),
    )
  }

  /** List scenes. In order, with their shots. `GET /v1/storyboards/{storyboard_id}/scenes` */
  scenes(storyboardId: string, query: Query<'listStoryboardScenes'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['ScenePage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/storyboards/{storyboard_id}/scenes', {
          ...this.transport.request(options),
          params: { path: { storyboard_id: storyboardId }, query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Delete a scene. With its shots; the last scene cannot go. Needs the storyboard's `ETag` in `If-Match`. `DELETE /v1/storyboards/{storyboard_id}/scenes/{scene_id}` */
  deleteScene(storyboardId: string, sceneId: string, options: RequestOptions = {}): Promise<Schemas['Storyboard']> {
    return readBody(
      this.transport.api.DELETE('/v1/storyboards/{storyboard_id}/scenes/{scene_id}', {
        ...this.transport.request(options),
        params: { path: { storyboard_id: storyboardId, scene_id: sceneId } },
      }),
    )
  }

  /** Edit a scene. Its words, its place in the story, and the order of its shots. Needs the storyboard's `ETag` in `If-Match`. `PATCH /v1/storyboards/{storyboard_id}/scenes/{scene_id}` */
  updateScene(storyboardId: string, sceneId: string, body: Schemas['ScenePatch'], options: RequestOptions = {}): Promise<Schemas['Storyboard']> {
    return readBody(
      this.transport.api.PATCH('/v1/storyboards/{storyboard_id}/scenes/{scene_id}', {
        ...this.transport.request(options),
        params: { path: { storyboard_id: storyboardId, scene_id: sceneId } },
        body,
      }),
    )
  }

  /** List shots. All shots in order, or those of one scene. `GET /v1/storyboards/{storyboard_id}/shots` */
  shots(storyboardId: string, query: Query<'listStoryboardShots'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['ShotPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/storyboards/{storyboard_id}/shots', {
          ...this.transport.request(options),
          params: { path: { storyboard_id: storyboardId }, query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Delete a shot. The last shot of a scene cannot go: delete the scene. Needs the storyboard's `ETag` in `If-Match`. `DELETE /v1/storyboards/{storyboard_id}/shots/{shot_id}` */
  deleteShot(storyboardId: string, shotId: string, options: RequestOptions = {}): Promise<Schemas['Storyboard']> {
    return readBody(
      this.transport.api.DELETE('/v1/storyboards/{storyboard_id}/shots/{shot_id}', {
        ...this.transport.request(options),
        params: { path: { storyboard_id: storyboardId, shot_id: shotId } },
      }),
    )
  }

  /** Edit a shot. What it shows, how long, and where it stands, in this scene or another. The next render makes this clip again and takes over the others. Needs the storyboard's `ETag` in `If-Match`. `PATCH /v1/storyboards/{storyboard_id}/shots/{shot_id}` */
  updateShot(storyboardId: string, shotId: string, body: Schemas['ShotPatch'], options: RequestOptions = {}): Promise<Schemas['Storyboard']> {
    return readBody(
      this.transport.api.PATCH('/v1/storyboards/{storyboard_id}/shots/{shot_id}', {
        ...this.transport.request(options),
        params: { path: { storyboard_id: storyboardId, shot_id: shotId } },
        body,
      }),
    )
  }

  /** Render a storyboard. A clip for each shot or scene, and all of them as one video if you like. Clips whose shots are as they were at an earlier render are taken over. Answers with the compose job that is being made. `POST /v1/storyboards/{storyboard_id}/render` */
  render(storyboardId: string, body: Schemas['StoryboardRender'], options: IdempotentOptions = {}): Promise<Schemas['ComposeJob']> {
    return readBody(
      this.transport.api.POST('/v1/storyboards/{storyboard_id}/render', {
        ...this.transport.request(options),
        params: { path: { storyboard_id: storyboardId }, header: idempotencyHeader(options) },
        body,
      }),
    )
  }
}

/** `client.compose`. */
export class ComposeResource extends JobResource {
  /** List compose jobs. Newest first. `GET /v1/compose` */
  list(query: Query<'listCompose'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['ComposeJobPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/compose', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Compose a video. Lays clips, stills, titles, sound and captions on a timeline of up to 200 items and makes one MP4 or WebM of it; or joins clips. What it names may still be in the making. Where nothing is seen for a while the picture is black. Sound is levelled by its role: voices alike, music under them, clips' own sound and effects never in the way. `POST /v1/compose` */
  create(body: Schemas['ComposeCreate'], options: IdempotentOptions = {}): Promise<Schemas['ComposeJob']> {
    return readBody(
      this.transport.api.POST('/v1/compose', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a compose job. Its state, its clips with theirs, and the video with its measured quality when done; `links.final_video` then leads to the file. `GET /v1/compose/{compose_id}` */
  get(composeId: string, options: RequestOptions = {}): Promise<Schemas['ComposeJob']> {
    return readBody(
      this.transport.api.GET('/v1/compose/{compose_id}', {
        ...this.transport.request(options),
        params: { path: { compose_id: composeId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/compose/{compose_id}` */
  wait(composeId: string, options: WaitOptions<Schemas['ComposeJob']> = {}): Promise<Finished<Schemas['ComposeJob']>> {
    return this.jobs.wait(composeId, (request) => this.get(composeId, request), options)
  }

  /** Cancel a compose job. Ends the work and the clips that it had begun; jobs that need it fail with `dependency_failed`. 409 once it is final. `DELETE /v1/compose/{compose_id}` */
  cancel(composeId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/compose/{compose_id}', {
        ...this.transport.request(options),
        params: { path: { compose_id: composeId } },
      }),
    )
  }

  /** List a compose job's clips. What is seen from when to when, and how far each clip is. `GET /v1/compose/{compose_id}/clips` */
  clips(composeId: string, query: Query<'listComposeClips'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['ComposeClipPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/compose/{compose_id}/clips', {
          ...this.transport.request(options),
          params: { path: { compose_id: composeId }, query: { ...query, ...position } },
        }),
      ),
    )
  }
}

/** `client.stories`. */
export class StoriesResource extends JobResource {
  /** List stories. Newest first. `GET /v1/stories` */
  list(query: Query<'listStories'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['StoryPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/stories', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Make a story. The whole way: text, screenplay or JSON becomes a storyboard, the storyboard becomes clips, and the clips become one video, with narration, captions and music if you like. Every part is a resource of its own. `POST /v1/stories` */
  create(body: Schemas['StoryCreate'], options: IdempotentOptions = {}): Promise<Schemas['Story']> {
    return readBody(
      this.transport.api.POST('/v1/stories', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a story. Its phase, the state of every shot, and the video when done. A story that has failed in part keeps what was made and says what is missing. `links.storyboard` and `links.renders` lead to its parts. `GET /v1/stories/{story_id}` */
  get(storyId: string, options: RequestOptions = {}): Promise<Schemas['Story']> {
    return readBody(
      this.transport.api.GET('/v1/stories/{story_id}', {
        ...this.transport.request(options),
        params: { path: { story_id: storyId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/stories/{story_id}` */
  wait(storyId: string, options: WaitOptions<Schemas['Story']> = {}): Promise<Finished<Schemas['Story']>> {
    return this.jobs.wait(storyId, (request) => this.get(storyId, request), options)
  }

  /** Cancel a story. Ends the work and whatever it had begun; what was made stays. 409 once it is final. `DELETE /v1/stories/{story_id}` */
  cancel(storyId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/stories/{story_id}', {
        ...this.transport.request(options),
        params: { path: { story_id: storyId } },
      }),
    )
  }

  /** List a story's scenes. Those of its storyboard, in order; empty until it is there. `GET /v1/stories/{story_id}/scenes` */
  scenes(storyId: string, query: Query<'listStoryScenes'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['ScenePage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/stories/{story_id}/scenes', {
          ...this.transport.request(options),
          params: { path: { story_id: storyId }, query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** List a story's videos. The clips of its shots or scenes, in order. `GET /v1/stories/{story_id}/videos` */
  videos(storyId: string, query: Query<'listStoryVideos'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['VideoPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/stories/{story_id}/videos', {
          ...this.transport.request(options),
          params: { path: { story_id: storyId }, query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Resume a story. Makes the named shots again, with another provider or preset if you like, and then the video. The rest is taken over and charges nothing. 409 while the story is still running. `POST /v1/stories/{story_id}:resume` */
  resume(storyId: string, body: Schemas['StoryResume'], options: IdempotentOptions = {}): Promise<Schemas['Story']> {
    return readBody(
      this.transport.api.POST('/v1/stories/{story_id}:resume', {
        ...this.transport.request(options),
        params: { path: { story_id: storyId }, header: idempotencyHeader(options) },
        body,
      }),
    )
  }
}

/** `client.pipelines`. */
export class PipelinesResource extends Resource {
  /** List pipelines. Newest first. `GET /v1/pipelines` */
  list(query: Query<'listPipelines'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['PipelinePage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/pipelines', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Save a pipeline. A graph over the operations of this API. It is checked against the contract before it is saved: an unknown operation, a reference that leads nowhere, a value of the wrong type, a circle and a missing input are each told with their place. A saved pipeline does not change, so that its runs can be repeated. `POST /v1/pipelines` */
  create(body: Schemas['PipelineCreate'], options: IdempotentOptions = {}): Promise<Schemas['Pipeline']> {
    return readBody(
      this.transport.api.POST('/v1/pipelines', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a pipeline. With its inputs, named or found. `GET /v1/pipelines/{pipeline_id}` */
  get(pipelineId: string, options: RequestOptions = {}): Promise<Schemas['Pipeline']> {
    return readBody(
      this.transport.api.GET('/v1/pipelines/{pipeline_id}', {
        ...this.transport.request(options),
        params: { path: { pipeline_id: pipelineId } },
      }),
    )
  }

  /** Delete a pipeline. No new run can start. Runs stay, and those that go on go on. `DELETE /v1/pipelines/{pipeline_id}` */
  delete(pipelineId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/pipelines/{pipeline_id}', {
        ...this.transport.request(options),
        params: { path: { pipeline_id: pipelineId } },
      }),
    )
  }

  /** Run a pipeline. Checks the input, then starts every node as soon as what it refers to is there. `POST /v1/pipelines/{pipeline_id}/run` */
  run(pipelineId: string, body: Schemas['PipelineRunCreate'], options: IdempotentOptions = {}): Promise<Schemas['PipelineRun']> {
    return readBody(
      this.transport.api.POST('/v1/pipelines/{pipeline_id}/run', {
        ...this.transport.request(options),
        params: { path: { pipeline_id: pipelineId }, header: idempotencyHeader(options) },
        body,
      }),
    )
  }
}

/** `client.pipelineRuns`. */
export class PipelineRunsResource extends JobResource {
  /** List runs. Newest first, of one pipeline if you like. `GET /v1/pipeline-runs` */
  list(query: Query<'listPipelineRuns'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['PipelineRunPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/pipeline-runs', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Get a run. The state of every node, and the output when done. `GET /v1/pipeline-runs/{run_id}` */
  get(runId: string, options: RequestOptions = {}): Promise<Schemas['PipelineRun']> {
    return readBody(
      this.transport.api.GET('/v1/pipeline-runs/{run_id}', {
        ...this.transport.request(options),
        params: { path: { run_id: runId } },
      }),
    )
  }

  /** Waits until it has succeeded. Throws a `JobFailedError` when it ends otherwise. `GET /v1/pipeline-runs/{run_id}` */
  wait(runId: string, options: WaitOptions<Schemas['PipelineRun']> = {}): Promise<Finished<Schemas['PipelineRun']>> {
    return this.jobs.wait(runId, (request) => this.get(runId, request), options)
  }

  /** Cancel a run. Ends the work and whatever it had begun. 409 once it is final. `DELETE /v1/pipeline-runs/{run_id}` */
  cancel(runId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/pipeline-runs/{run_id}', {
        ...this.transport.request(options),
        params: { path: { run_id: runId } },
      }),
    )
  }

  /** Resume a run. Runs the nodes that have not succeeded, and those that need them; the others are taken over. 409 while it is still running. `POST /v1/pipeline-runs/{run_id}:resume` */
  resume(runId: string, options: IdempotentOptions = {}): Promise<Schemas['PipelineRun']> {
    return readBody(
      this.transport.api.POST('/v1/pipeline-runs/{run_id}:resume', {
        ...this.transport.request(options),
        params: { path: { run_id: runId }, header: idempotencyHeader(options) },
      }),
    )
  }
}

/** `client.characters`. */
export class CharactersResource extends Resource {
  /** List characters. Newest first. `GET /v1/characters` */
  list(query: Query<'listCharacters'> = {}, options: RequestOptions = {}): Promise<Page<Schemas['CharacterPage']['items'][number]>> {
    return readPage((position) =>
      readBody(
        this.transport.api.GET('/v1/characters', {
          ...this.transport.request(options),
          params: { query: { ...query, ...position } },
        }),
      ),
    )
  }

  /** Keep a character. Someone who stays the same from clip to clip: storyboards, videos, images and stories name it. Providers are told by its pictures where they can take them, else by its description, and the job says which. `POST /v1/characters` */
  create(body: Schemas['CharacterCreate'], options: IdempotentOptions = {}): Promise<Schemas['Character']> {
    return readBody(
      this.transport.api.POST('/v1/characters', {
        ...this.transport.request(options),
        params: { header: idempotencyHeader(options) },
        body,
      }),
    )
  }

  /** Get a character. As it was kept. `GET /v1/characters/{character_id}` */
  get(characterId: string, options: RequestOptions = {}): Promise<Schemas['Character']> {
    return readBody(
      this.transport.api.GET('/v1/characters/{character_id}', {
        ...this.transport.request(options),
        params: { path: { character_id: characterId } },
      }),
    )
  }

  /** Delete a character. New requests can no longer name it. What was made with it stays. `DELETE /v1/characters/{character_id}` */
  delete(characterId: string, options: RequestOptions = {}): Promise<void> {
    return readNothing(
      this.transport.api.DELETE('/v1/characters/{character_id}', {
        ...this.transport.request(options),
        params: { path: { character_id: characterId } },
      }),
    )
  }

  /** Edit a character. What is made from now on shows it so; what was made stays. `PATCH /v1/characters/{character_id}` */
  update(characterId: string, body: Schemas['CharacterPatch'], options: RequestOptions = {}): Promise<Schemas['Character']> {
    return readBody(
      this.transport.api.PATCH('/v1/characters/{character_id}', {
        ...this.transport.request(options),
        params: { path: { character_id: characterId } },
        body,
      }),
    )
  }
}

/** Every resource of the API. */
export class Resources {
  readonly apiKeys: ApiKeysResource
  readonly assetUploads: AssetUploadsResource
  readonly assets: AssetsResource
  readonly backgroundMusic: BackgroundMusicResource
  readonly beats: BeatsResource
  readonly capabilities: CapabilitiesResource
  readonly characters: CharactersResource
  readonly compose: ComposeResource
  readonly contract: ContractResource
  readonly estimates: EstimatesResource
  readonly events: EventsResource
  readonly health: HealthResource
  readonly images: ImagesResource
  readonly jobs: JobsResource
  readonly me: MeResource
  readonly music: MusicResource
  readonly pipelineRuns: PipelineRunsResource
  readonly pipelines: PipelinesResource
  readonly presets: PresetsResource
  readonly providers: ProvidersResource
  readonly routes: RoutesResource
  readonly scripts: ScriptsResource
  readonly slideshowVideos: SlideshowVideosResource
  readonly slideshows: SlideshowsResource
  readonly stories: StoriesResource
  readonly storyboards: StoryboardsResource
  readonly videos: VideosResource
  readonly voiceovers: VoiceoversResource
  readonly voices: VoicesResource
  readonly webhookDeliveries: WebhookDeliveriesResource
  readonly webhookSecret: WebhookSecretResource
  readonly webhooks: WebhooksResource

  constructor(transport: Transport, jobs: JobWaiter) {
    this.apiKeys = new ApiKeysResource(transport)
    this.assetUploads = new AssetUploadsResource(transport)
    this.assets = new AssetsResource(transport)
    this.backgroundMusic = new BackgroundMusicResource(transport, jobs)
    this.beats = new BeatsResource(transport, jobs)
    this.capabilities = new CapabilitiesResource(transport)
    this.characters = new CharactersResource(transport)
    this.compose = new ComposeResource(transport, jobs)
    this.contract = new ContractResource(transport)
    this.estimates = new EstimatesResource(transport)
    this.events = new EventsResource(transport)
    this.health = new HealthResource(transport)
    this.images = new ImagesResource(transport, jobs)
    this.jobs = new JobsResource(transport, jobs)
    this.me = new MeResource(transport)
    this.music = new MusicResource(transport, jobs)
    this.pipelineRuns = new PipelineRunsResource(transport, jobs)
    this.pipelines = new PipelinesResource(transport)
    this.presets = new PresetsResource(transport)
    this.providers = new ProvidersResource(transport)
    this.routes = new RoutesResource(transport)
    this.scripts = new ScriptsResource(transport)
    this.slideshowVideos = new SlideshowVideosResource(transport, jobs)
    this.slideshows = new SlideshowsResource(transport, jobs)
    this.stories = new StoriesResource(transport, jobs)
    this.storyboards = new StoryboardsResource(transport, jobs)
    this.videos = new VideosResource(transport, jobs)
    this.voiceovers = new VoiceoversResource(transport, jobs)
    this.voices = new VoicesResource(transport)
    this.webhookDeliveries = new WebhookDeliveriesResource(transport)
    this.webhookSecret = new WebhookSecretResource(transport)
    this.webhooks = new WebhooksResource(transport)
  }
}
