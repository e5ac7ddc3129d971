import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { operations } from '@potterlabs/generated/platform/operations.ts'
import * as routes from '@potterlabs/generated/platform/routes.ts'
import { defineHandlers } from '../../contract/handler.ts'
import { definePack, type Pack } from '../../contract/pack.ts'
import { unbuilt } from '../../contract/unbuilt.ts'
import type { PlatformContext, PlatformDeps } from './deps.ts'
import { cancelJob } from './operations/cancel-job.ts'
import { createAsset } from './operations/create-asset.ts'
import { deleteAsset } from './operations/delete-asset.ts'
import { getArtifact } from './operations/get-artifact.ts'
import { getAsset } from './operations/get-asset.ts'
import { getDocs } from './operations/get-docs.ts'
import { getDocsFile } from './operations/get-docs-file.ts'
import { getJob } from './operations/get-job.ts'
import { getJobLogs } from './operations/get-job-logs.ts'
import { getLiveness } from './operations/get-liveness.ts'
import { getMe } from './operations/get-me.ts'
import { getOpenapi } from './operations/get-openapi.ts'
import { getReadiness } from './operations/get-readiness.ts'
import { listAssets } from './operations/list-assets.ts'
import { listJobs } from './operations/list-jobs.ts'
import { streamEvents } from './operations/stream-events.ts'

type Handlers = PlatformHandlers<PlatformContext>

const UNBUILT = [
  'completeAssetUpload',
  'createApiKey',
  'createAssetUpload',
  'createWebhook',
  'deleteWebhook',
  'getApiKey',
  'getAssetUpload',
  'getMetrics',
  'getWebhook',
  'getWebhookDelivery',
  'listApiKeys',
  'listWebhookDeliveries',
  'listWebhooks',
  'putAssetUploadContent',
  'redeliverWebhook',
  'revokeApiKey',
  'rotateApiKey',
  'rotateWebhookSecret',
  'updateWebhook',
] as const satisfies readonly (keyof Handlers)[]

const built = defineHandlers<Omit<Handlers, (typeof UNBUILT)[number]>>()({
  cancelJob,
  createAsset,
  deleteAsset,
  getArtifact,
  getAsset,
  getDocs,
  getDocsFile,
  getJob,
  getJobLogs,
  getLiveness,
  getMe,
  getOpenapi,
  getReadiness,
  listAssets,
  listJobs,
  streamEvents,
})

/** What every pack shares. */
export const platformPack = (deps: PlatformDeps): Pack =>
  definePack({ name: 'platform', operations, routes, handlers: { ...built, ...unbuilt(UNBUILT) }, deps })
