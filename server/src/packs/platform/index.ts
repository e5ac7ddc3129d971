import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { operations } from '@potterlabs/generated/platform/operations.ts'
import * as routes from '@potterlabs/generated/platform/routes.ts'
import { defineHandlers } from '../../contract/handler.ts'
import { definePack, type Pack } from '../../contract/pack.ts'
import type { PlatformContext, PlatformDeps } from './deps.ts'
import { cancelJob } from './operations/cancel-job.ts'
import { completeAssetUpload } from './operations/complete-asset-upload.ts'
import { createApiKey } from './operations/create-api-key.ts'
import { createAsset } from './operations/create-asset.ts'
import { createAssetUpload } from './operations/create-asset-upload.ts'
import { createWebhook } from './operations/create-webhook.ts'
import { deleteAsset } from './operations/delete-asset.ts'
import { deleteWebhook } from './operations/delete-webhook.ts'
import { getApiKey } from './operations/get-api-key.ts'
import { getArtifact } from './operations/get-artifact.ts'
import { getAsset } from './operations/get-asset.ts'
import { getAssetUpload } from './operations/get-asset-upload.ts'
import { getDocs } from './operations/get-docs.ts'
import { getDocsFile } from './operations/get-docs-file.ts'
import { getJob } from './operations/get-job.ts'
import { getJobLogs } from './operations/get-job-logs.ts'
import { getLiveness } from './operations/get-liveness.ts'
import { getMe } from './operations/get-me.ts'
import { getMetrics } from './operations/get-metrics.ts'
import { getOpenapi } from './operations/get-openapi.ts'
import { getReadiness } from './operations/get-readiness.ts'
import { getWebhook } from './operations/get-webhook.ts'
import { getWebhookDelivery } from './operations/get-webhook-delivery.ts'
import { getWebhookSecret } from './operations/get-webhook-secret.ts'
import { listApiKeys } from './operations/list-api-keys.ts'
import { listAssets } from './operations/list-assets.ts'
import { listJobs } from './operations/list-jobs.ts'
import { listWebhookDeliveries } from './operations/list-webhook-deliveries.ts'
import { listWebhooks } from './operations/list-webhooks.ts'
import { putAssetUploadContent } from './operations/put-asset-upload-content.ts'
import { receiveProviderCallback } from './operations/receive-provider-callback.ts'
import { redeliverWebhook } from './operations/redeliver-webhook.ts'
import { releaseJob } from './operations/release-job.ts'
import { revokeApiKey } from './operations/revoke-api-key.ts'
import { rotateApiKey } from './operations/rotate-api-key.ts'
import { rotateProjectWebhookSecret } from './operations/rotate-project-webhook-secret.ts'
import { rotateWebhookSecret } from './operations/rotate-webhook-secret.ts'
import { streamEvents } from './operations/stream-events.ts'
import { updateWebhook } from './operations/update-webhook.ts'

const handlers = defineHandlers<PlatformHandlers<PlatformContext>>()({
  cancelJob,
  completeAssetUpload,
  createApiKey,
  createAsset,
  createAssetUpload,
  createWebhook,
  deleteAsset,
  deleteWebhook,
  getApiKey,
  getArtifact,
  getAsset,
  getAssetUpload,
  getDocs,
  getDocsFile,
  getJob,
  getJobLogs,
  getLiveness,
  getMe,
  getMetrics,
  getOpenapi,
  getReadiness,
  getWebhook,
  getWebhookDelivery,
  getWebhookSecret,
  listApiKeys,
  listAssets,
  listJobs,
  putAssetUploadContent,
  listWebhookDeliveries,
  listWebhooks,
  receiveProviderCallback,
  redeliverWebhook,
  releaseJob,
  revokeApiKey,
  rotateApiKey,
  rotateProjectWebhookSecret,
  rotateWebhookSecret,
  streamEvents,
  updateWebhook,
})

/** What every pack shares. */
export const platformPack = (deps: PlatformDeps): Pack =>
  definePack({ name: 'platform', operations, routes, handlers, deps })
