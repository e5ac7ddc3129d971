// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
import type { z } from '@hono/zod-openapi'
import type { Handler, RawHandler } from '../runtime/handler.ts'
import type * as routes from './routes.ts'
import type * as schemas from './schemas.ts'

/** What each operation is given, and every reply below 400 it may give. */
export interface PlatformOperations {
  /** Is the process up. `GET /health/live` */
  getLiveness: {
    request: object
    reply: { status: 200; body: schemas.Health }
  }
  /** Can it take work. `GET /health/ready` */
  getReadiness: {
    request: object
    reply: { status: 200; body: schemas.Health }
  }
  /** This contract. `GET /openapi.json` */
  getOpenapi: {
    request: object
    reply: { status: 200; body: z.output<(typeof routes.getOpenapi.responses)[200]['content']['application/json']['schema']> }
  }
  /** Interactive reference. `GET /docs` */
  getDocs: {
    request: object
  }
  /** A file of the reference page. `GET /docs/{file}` */
  getDocsFile: {
    request: {
      params: z.output<typeof routes.getDocsFile.request.params>
    }
  }
  /** Figures for monitoring. `GET /metrics` */
  getMetrics: {
    request: object
  }
  /** Whose key is this. `GET /v1/me` */
  getMe: {
    request: object
    reply: { status: 200; body: schemas.Me }
  }
  /** List assets. `GET /v1/assets` */
  listAssets: {
    request: {
      query: z.output<typeof routes.listAssets.request.query>
    }
    reply: { status: 200; body: schemas.AssetPage }
  }
  /** Upload an asset. `POST /v1/assets` */
  createAsset: {
    request: {
      headers: z.output<typeof routes.createAsset.request.headers>
      body: z.output<(typeof routes.createAsset.request.body.content)['multipart/form-data']['schema']>
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Asset }
  }
  /** Get an asset. `GET /v1/assets/{asset_id}` */
  getAsset: {
    request: {
      params: z.output<typeof routes.getAsset.request.params>
      headers: z.output<typeof routes.getAsset.request.headers>
    }
    reply: { status: 200; body: schemas.Asset }
  }
  /** Delete an asset. `DELETE /v1/assets/{asset_id}` */
  deleteAsset: {
    request: {
      params: z.output<typeof routes.deleteAsset.request.params>
    }
    reply: { status: 204 }
  }
  /** Begin an upload. `POST /v1/asset-uploads` */
  createAssetUpload: {
    request: {
      headers: z.output<typeof routes.createAssetUpload.request.headers>
      body: schemas.AssetUploadCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.PendingUpload }
  }
  /** Get an upload. `GET /v1/asset-uploads/{asset_upload_id}` */
  getAssetUpload: {
    request: {
      params: z.output<typeof routes.getAssetUpload.request.params>
      headers: z.output<typeof routes.getAssetUpload.request.headers>
    }
    reply: { status: 200; body: schemas.PendingUpload }
  }
  /** Send the bytes of an upload. `PUT /v1/asset-uploads/{asset_upload_id}/content` */
  putAssetUploadContent: {
    request: {
      params: z.output<typeof routes.putAssetUploadContent.request.params>
      query: z.output<typeof routes.putAssetUploadContent.request.query>
      body: ReadableStream<Uint8Array>
    }
    reply: { status: 204 }
  }
  /** Complete an upload. `POST /v1/asset-uploads/{asset_upload_id}:complete` */
  completeAssetUpload: {
    request: {
      params: z.output<typeof routes.completeAssetUpload.request.params>
      headers: z.output<typeof routes.completeAssetUpload.request.headers>
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.Asset }
  }
  /** Download a made file. `GET /v1/artifacts/{artifact_id}` */
  getArtifact: {
    request: {
      params: z.output<typeof routes.getArtifact.request.params>
      query: z.output<typeof routes.getArtifact.request.query>
      headers: z.output<typeof routes.getArtifact.request.headers>
    }
  }
  /** List jobs. `GET /v1/jobs` */
  listJobs: {
    request: {
      query: z.output<typeof routes.listJobs.request.query>
    }
    reply: { status: 200; body: schemas.JobPage }
  }
  /** Get a job. `GET /v1/jobs/{job_id}` */
  getJob: {
    request: {
      params: z.output<typeof routes.getJob.request.params>
      headers: z.output<typeof routes.getJob.request.headers>
    }
    reply: { status: 200; body: schemas.JobEnvelope }
  }
  /** Cancel a job. `DELETE /v1/jobs/{job_id}` */
  cancelJob: {
    request: {
      params: z.output<typeof routes.cancelJob.request.params>
    }
    reply: { status: 204 }
  }
  /** Let a job in review go on. `POST /v1/jobs/{job_id}:release` */
  releaseJob: {
    request: {
      params: z.output<typeof routes.releaseJob.request.params>
      headers: z.output<typeof routes.releaseJob.request.headers>
      body: schemas.JobRelease
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.JobEnvelope }
  }
  /** What providers call when a slow call is done. `POST /v1/provider-callbacks/{callback_token}` */
  receiveProviderCallback: {
    request: {
      params: z.output<typeof routes.receiveProviderCallback.request.params>
      body: ReadableStream<Uint8Array>
    }
    reply: { status: 204 }
  }
  /** Read a job's log. `GET /v1/jobs/{job_id}/logs` */
  getJobLogs: {
    request: {
      params: z.output<typeof routes.getJobLogs.request.params>
      query: z.output<typeof routes.getJobLogs.request.query>
    }
    reply: { status: 200; body: schemas.JobLogs }
  }
  /** Follow what happens. `GET /v1/events` */
  streamEvents: {
    request: {
      query: z.output<typeof routes.streamEvents.request.query>
      headers: z.output<typeof routes.streamEvents.request.headers>
    }
  }
  /** List webhook endpoints. `GET /v1/webhooks` */
  listWebhooks: {
    request: {
      query: z.output<typeof routes.listWebhooks.request.query>
    }
    reply: { status: 200; body: schemas.WebhookPage }
  }
  /** Add a webhook endpoint. `POST /v1/webhooks` */
  createWebhook: {
    request: {
      headers: z.output<typeof routes.createWebhook.request.headers>
      body: schemas.WebhookCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.WebhookEndpoint }
  }
  /** Get a webhook endpoint. `GET /v1/webhooks/{webhook_id}` */
  getWebhook: {
    request: {
      params: z.output<typeof routes.getWebhook.request.params>
      headers: z.output<typeof routes.getWebhook.request.headers>
    }
    reply: { status: 200; body: schemas.WebhookEndpoint }
  }
  /** Delete a webhook endpoint. `DELETE /v1/webhooks/{webhook_id}` */
  deleteWebhook: {
    request: {
      params: z.output<typeof routes.deleteWebhook.request.params>
    }
    reply: { status: 204 }
  }
  /** Edit a webhook endpoint. `PATCH /v1/webhooks/{webhook_id}` */
  updateWebhook: {
    request: {
      params: z.output<typeof routes.updateWebhook.request.params>
      headers: z.output<typeof routes.updateWebhook.request.headers>
      body: schemas.WebhookPatch
    }
    reply: { status: 200; body: schemas.WebhookEndpoint }
  }
  /** Rotate an endpoint's secret. `POST /v1/webhooks/{webhook_id}:rotate-secret` */
  rotateWebhookSecret: {
    request: {
      params: z.output<typeof routes.rotateWebhookSecret.request.params>
      headers: z.output<typeof routes.rotateWebhookSecret.request.headers>
      body: schemas.SecretRotation
    }
    reply: { status: 200; body: schemas.WebhookEndpoint }
  }
  /** Get the project's webhook secret. `GET /v1/webhook-secret` */
  getWebhookSecret: {
    request: object
    reply: { status: 200; body: schemas.ProjectWebhookSecret }
  }
  /** Rotate the project's webhook secret. `POST /v1/webhook-secret:rotate` */
  rotateProjectWebhookSecret: {
    request: {
      headers: z.output<typeof routes.rotateProjectWebhookSecret.request.headers>
      body: schemas.SecretRotation
    }
    reply: { status: 200; body: schemas.ProjectWebhookSecret }
  }
  /** List deliveries. `GET /v1/webhook-deliveries` */
  listWebhookDeliveries: {
    request: {
      query: z.output<typeof routes.listWebhookDeliveries.request.query>
    }
    reply: { status: 200; body: schemas.WebhookDeliveryPage }
  }
  /** Get a delivery. `GET /v1/webhook-deliveries/{webhook_delivery_id}` */
  getWebhookDelivery: {
    request: {
      params: z.output<typeof routes.getWebhookDelivery.request.params>
      headers: z.output<typeof routes.getWebhookDelivery.request.headers>
    }
    reply: { status: 200; body: schemas.WebhookDelivery }
  }
  /** Send a delivery again. `POST /v1/webhook-deliveries/{webhook_delivery_id}:redeliver` */
  redeliverWebhook: {
    request: {
      params: z.output<typeof routes.redeliverWebhook.request.params>
      headers: z.output<typeof routes.redeliverWebhook.request.headers>
    }
    reply: { status: 202; headers: { Location: string }; body: schemas.WebhookDelivery }
  }
  /** List API keys. `GET /v1/api-keys` */
  listApiKeys: {
    request: {
      query: z.output<typeof routes.listApiKeys.request.query>
    }
    reply: { status: 200; body: schemas.ApiKeyPage }
  }
  /** Make an API key. `POST /v1/api-keys` */
  createApiKey: {
    request: {
      headers: z.output<typeof routes.createApiKey.request.headers>
      body: schemas.ApiKeyCreate
    }
    reply: { status: 201; headers: { Location: string }; body: schemas.ApiKey }
  }
  /** Get an API key. `GET /v1/api-keys/{api_key_id}` */
  getApiKey: {
    request: {
      params: z.output<typeof routes.getApiKey.request.params>
      headers: z.output<typeof routes.getApiKey.request.headers>
    }
    reply: { status: 200; body: schemas.ApiKey }
  }
  /** Revoke an API key. `DELETE /v1/api-keys/{api_key_id}` */
  revokeApiKey: {
    request: {
      params: z.output<typeof routes.revokeApiKey.request.params>
    }
    reply: { status: 204 }
  }
  /** Rotate an API key. `POST /v1/api-keys/{api_key_id}:rotate` */
  rotateApiKey: {
    request: {
      params: z.output<typeof routes.rotateApiKey.request.params>
      headers: z.output<typeof routes.rotateApiKey.request.headers>
      body: schemas.SecretRotation
    }
    reply: { status: 200; body: schemas.ApiKey }
  }
}

/** One handler an operation: a missing, an extra or a wrongly answering one does not compile. */
export interface PlatformHandlers<Context> {
  getLiveness: Handler<PlatformOperations['getLiveness'], Context>
  getReadiness: Handler<PlatformOperations['getReadiness'], Context>
  getOpenapi: Handler<PlatformOperations['getOpenapi'], Context>
  getDocs: RawHandler<PlatformOperations['getDocs'], Context>
  getDocsFile: RawHandler<PlatformOperations['getDocsFile'], Context>
  getMetrics: RawHandler<PlatformOperations['getMetrics'], Context>
  getMe: Handler<PlatformOperations['getMe'], Context>
  listAssets: Handler<PlatformOperations['listAssets'], Context>
  createAsset: Handler<PlatformOperations['createAsset'], Context>
  getAsset: Handler<PlatformOperations['getAsset'], Context>
  deleteAsset: Handler<PlatformOperations['deleteAsset'], Context>
  createAssetUpload: Handler<PlatformOperations['createAssetUpload'], Context>
  getAssetUpload: Handler<PlatformOperations['getAssetUpload'], Context>
  putAssetUploadContent: Handler<PlatformOperations['putAssetUploadContent'], Context>
  completeAssetUpload: Handler<PlatformOperations['completeAssetUpload'], Context>
  getArtifact: RawHandler<PlatformOperations['getArtifact'], Context>
  listJobs: Handler<PlatformOperations['listJobs'], Context>
  getJob: Handler<PlatformOperations['getJob'], Context>
  cancelJob: Handler<PlatformOperations['cancelJob'], Context>
  releaseJob: Handler<PlatformOperations['releaseJob'], Context>
  receiveProviderCallback: Handler<PlatformOperations['receiveProviderCallback'], Context>
  getJobLogs: Handler<PlatformOperations['getJobLogs'], Context>
  streamEvents: RawHandler<PlatformOperations['streamEvents'], Context>
  listWebhooks: Handler<PlatformOperations['listWebhooks'], Context>
  createWebhook: Handler<PlatformOperations['createWebhook'], Context>
  getWebhook: Handler<PlatformOperations['getWebhook'], Context>
  deleteWebhook: Handler<PlatformOperations['deleteWebhook'], Context>
  updateWebhook: Handler<PlatformOperations['updateWebhook'], Context>
  rotateWebhookSecret: Handler<PlatformOperations['rotateWebhookSecret'], Context>
  getWebhookSecret: Handler<PlatformOperations['getWebhookSecret'], Context>
  rotateProjectWebhookSecret: Handler<PlatformOperations['rotateProjectWebhookSecret'], Context>
  listWebhookDeliveries: Handler<PlatformOperations['listWebhookDeliveries'], Context>
  getWebhookDelivery: Handler<PlatformOperations['getWebhookDelivery'], Context>
  redeliverWebhook: Handler<PlatformOperations['redeliverWebhook'], Context>
  listApiKeys: Handler<PlatformOperations['listApiKeys'], Context>
  createApiKey: Handler<PlatformOperations['createApiKey'], Context>
  getApiKey: Handler<PlatformOperations['getApiKey'], Context>
  revokeApiKey: Handler<PlatformOperations['revokeApiKey'], Context>
  rotateApiKey: Handler<PlatformOperations['rotateApiKey'], Context>
}
